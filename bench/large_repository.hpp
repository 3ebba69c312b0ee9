// SPDX-License-Identifier: MPL-2.0
// A made-up repository of many services, written to a temporary folder.
#pragma once

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace styr::bench {

namespace fs = std::filesystem;

struct Folder {
    fs::path path;
    Folder()
    {
        std::string name = (fs::temp_directory_path() / "styr-bench-XXXXXX").string();
        path = ::mkdtemp(name.data()) == nullptr ? fs::path{} : fs::path(name);
    }
    ~Folder()
    {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;

    void write(std::string const& name, std::string_view text) const
    {
        fs::create_directories((path / name).parent_path());
        std::ofstream(path / name, std::ios::binary) << text;
    }
};

inline constexpr std::string_view operators[] = {
    "Aalborg Kommune",    "Brønderslev Kommune", "Frederikshavn Kommune",   "Hjørring Kommune",
    "Jammerbugt Kommune", "Læsø Kommune",        "Mariagerfjord Kommune",   "Morsø Kommune",
    "Rebild Kommune",     "Thisted Kommune",     "Vesthimmerlands Kommune", "Region Nordjylland"};
inline constexpr int operator_count = static_cast<int>(std::size(operators));

struct Texts {
    std::string register_, submission, decisions;
};

inline std::string change_of(std::string_view offer, std::string_view service, int tariff, std::string_view indent)
{
    return fmt::format("offer: {1}\n{0}service: {2}\n{0}effective: 2023-07-01\n{0}before: {{tariff: "
                       "{3}.50}}\n{0}after: {{tariff: {4}.50}}\n",
                       indent, offer, service, tariff, tariff + 60);
}

// FU has approved three of four.
inline void add_change(Texts& texts, int number, std::string_view offer, std::string_view service, int tariff)
{
    texts.submission += "  - " + change_of(offer, service, tariff, "    ") +
                        "    justification: En medarbejder mere om natten.\n    reason_tags: [staffing]\n";
    if (number % 4 != 0) {
        texts.decisions += fmt::format(
            "  - id: FU-2023-{}\n    body: FU\n    date: 2023-04-1{}\n    outcome: approved\n    about:\n      - {}"
            "    source: {{document: FU 2023-04, item: 3}}\n",
            number, number % 4, change_of(offer, service, tariff, "        "));
    }
}

// One service in `every` changes its tariff.
inline void add_service(Texts& texts, int number, std::string_view offer, bool day, int every)
{
    std::string_view const service = day ? "Aktivitet og samvær" : "Døgnophold";
    int const tariff = 900 + number * 37 % 2100;
    texts.register_ += fmt::format("      - service: {}\n        unit: {}\n        tariff: {}.50\n        places: {}\n "
                                   "       occupancy_basis: 95 %   # budgetteret\n",
                                   service, day ? "day" : "day_and_night", tariff, 4 + number % 30);
    if (number % every == 0) {
        add_change(texts, number / every, offer, service, tariff);
    }
}

// Offers of two services each.
inline Texts texts_of(int which, int services, int every)
{
    auto const name = operators[which];
    Texts texts{fmt::format("# Takster for 2023\noperator: {}\noperator_kind: {}\nin_force: 2023-01-01\noffers:\n",
                            name, name.starts_with("Region") ? "region" : "municipality"),
                fmt::format("operator: {}\nsubmitted: 2023-03-01\nchanges:\n", name), "decisions:\n"};
    std::string offer;
    for (int number = which * 2; number < services; number += number % 2 == 0 ? 1 : 2 * operator_count - 1) {
        if (number % 2 == 0) {
            offer = fmt::format("{} botilbud {}", name.substr(0, name.find(' ')), number / 2);
            texts.register_ += fmt::format(
                "  - offer: {}\n    legal_basis: [SEL § 107, SEL § 108]\n    catchment: entire\n    financing: tariff\n"
                "    target_group: Voksne med udviklingshæmning\n    sells_places: true\n    entered: true\n    "
                "listed_publicly: true\n"
                "    standard_contract: true\n    users:\n      - municipality: {}\n      - municipality: {}\n    "
                "services:\n",
                offer, operators[(which + 1) % (operator_count - 1)], operators[(which + 4) % (operator_count - 1)]);
        }
        add_service(texts, number, offer, number % 2 != 0, every);
    }
    texts.register_ += "source: {document: DAS 2022-11-07, item: 4}\n";
    return texts;
}

inline void write_repository(Folder const& folder, int services, int every = 10)
{
    folder.write("styr.yaml", "agreement: nordjylland\n");
    for (int which = 0; which < operator_count; ++which) {
        auto const texts = texts_of(which, services, every);
        folder.write(fmt::format("register/2023/{:02}.yaml", which), texts.register_);
        folder.write(fmt::format("submissions/2023-{:02}.yaml", which), texts.submission);
        folder.write(fmt::format("decisions/2023-{:02}.yaml", which), texts.decisions);
    }
}

}  // namespace styr::bench
