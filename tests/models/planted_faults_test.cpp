// SPDX-License-Identifier: MPL-2.0
// Generated files with one known fault each: what is told is that fault, at its line and column, by the
// name of its field, and nothing else. `«…»` in a fault marks the place.
#include "tests/models/support.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>
#include <random>

namespace styr::test::planted_faults_test {
namespace {

using Random = std::mt19937_64;

struct Fault {
    RecordKind file;
    char const* code;
    char const* field;  // as the message names it
    char const* entry;  // the faulty entry; `?` is a random digit
};

Fault const faults[] = {
    {RecordKind::submission, "F201", "efective",
     "  - offer: Hus ?\n    «efective»: 2020-0?-01\n    after: {tariff: 2?00}\n"},
    {RecordKind::submission, "F201", "tarif",
     "  - offer: Hus ?\n    effective: 2020-08-01\n    after: {«tarif»: 2?00}\n"},
    {RecordKind::submission, "F202", "offer", "  - «effective»: 2020-08-01\n    after: {tariff: 2?00}\n"},
    {RecordKind::submission, "F203", "after", "  - offer: Hus ?\n    effective: 2020-08-01\n    after: «2?00»\n"},
    {RecordKind::submission, "F203", "payers",
     "  - offer: Hus ?\n    after: {tariff: 2?00}\n    payers: «Kommune ?»\n"},
    {RecordKind::submission, "F203", "tariff", "  - offer: Hus ?\n    after:\n      tariff: «[2?00]»\n"},
    {RecordKind::submission, "D164", "offer", "  - offer: Hus ?\n    after: {tariff: 2?00}\n    «offer»: Hus ?\n"},
    {RecordKind::submission, "D164", "tariff", "  - offer: Hus ?\n    after: {tariff: 2?00, «tariff»: 2?01}\n"},
    {RecordKind::submission, "F224", "19x3", "  - offer: Hus ?\n    after: {tariff: «19x3»}\n"},
    {RecordKind::submission, "F223", "1.9?3", "  - offer: Hus ?\n    after: {tariff: «1.9?3»}\n"},
    {RecordKind::submission, "F221", "", "  - offer: Hus ?\n    after: {tariff: «\"2?00\"»}\n"},
    {RecordKind::submission, "F226", "", "  - offer: Hus ?\n    after: {tariff: «2?00.1255»}\n"},
    {RecordKind::submission, "F225", "", "  - offer: Hus ?\n    after: {tariff: «02?00»}\n"},
    {RecordKind::submission, "F230", "", "  - offer: Hus ?\n    after: {places: «7.5»}\n"},
    {RecordKind::submission, "F231", "", "  - offer: Hus ?\n    after: {occupancy_basis: «9?»}\n"},
    {RecordKind::submission, "F232", "tariff", "  - offer: Hus ?\n    after: {tariff: «100000?.01»}\n"},
    {RecordKind::submission, "F232", "places", "  - offer: Hus ?\n    after: {places: «1000?1»}\n"},
    {RecordKind::submission, "F232", "occupancy basis", "  - offer: Hus ?\n    after: {occupancy_basis: «20?.5 %»}\n"},
    {RecordKind::submission, "F242", "", "  - offer: Hus ?\n    effective: «2020-02-30»\n    after: {tariff: 2?00}\n"},
    {RecordKind::submission, "F241", "snart", "  - offer: Hus ?\n    effective: «snart»\n    after: {tariff: 2?00}\n"},
    {RecordKind::submission, "F245", "", "  - offer: Hus ?\n    effective: «2200-01-0?»\n    after: {tariff: 2?00}\n"},
    {RecordKind::submission, "F210", "merger", "  - kind: «merger»\n    offer: Hus ?\n    after: {tariff: 2?00}\n"},
    {RecordKind::submission, "F210", "salary",
     "  - offer: Hus ?\n    after: {tariff: 2?00}\n    reason_tags: [staffing, «salary»]\n"},
    {RecordKind::submission, "F209", "Kommune",
     "  - offer: Hus ?\n    after: {tariff: 2?00}\n    payers: [Kommune A, «Kommune A»]\n"},
    {RecordKind::submission, "F261", "", "  - «offer»: Hus ?\n    before: {tariff: 2000}\n    after: {tariff: 2000}\n"},
    {RecordKind::submission, "F262", "tariff",
     "  - offer: Hus ?\n    before: {tariff: 2000, places: 7}\n    after: {tariff: 2000, places: 8}\n    changed: "
     "«[tariff]»\n"},
    {RecordKind::submission, "F263", "before",
     "  - offer: Hus ?\n    kind: registration\n    «before»: {tariff: 2?00}\n    after: {tariff: 2?01}\n"},
    {RecordKind::submission, "F264", "",
     "  - offer: Hus ?\n    effective: 2020-08-01\n    until: «2020-07-1?»\n    after: {tariff: 2?00}\n"},
    {RecordKind::decision_file, "F202", "outcome", "  - «id»: d?\n    body: FU\n"},
    {RecordKind::decision_file, "F210", "approve", "  - id: d?\n    body: FU\n    outcome: «approve»\n"},
    {RecordKind::decision_file, "F271", "",
     "  - id: d?\n    body: FU\n    outcome: approved\n    about:\n      - «after»: {tariff: 2?00}\n"},
    {RecordKind::decision_file, "F272", "",
     "  - id: d?\n    body: FU\n    outcome: approved\n    about: [{submission: a, digest: «sha256:12»}]\n"},
    {RecordKind::decision_file, "F275", "to", "  - id: d?\n    body: DAS\n    outcome: «delegated»\n"},
    {RecordKind::decision_file, "F280", "", "  - id: d?\n    body: FU\n    outcome: approved\n    «put_before»: DAS\n"},
    {RecordKind::decision_file, "F281", "", "  - id: d?\n    body: FU\n    outcome: «named_need»\n"},
    {RecordKind::operator_, "F233", "", "  - offer: Hus ?\n    services: [{tariff: 2?00, split_flexible: «yes»}]\n"},
    {RecordKind::operator_, "F207", "services", "  - offer: Hus ?\n    services: «[]»\n"},
    {RecordKind::operator_, "F267", "Dag",
     "  - offer: Hus ?\n    services:\n      - {service: Dag, tariff: 2?00}\n      - {service: «Dag», tariff: 2?01}\n"},
    {RecordKind::operator_, "F266", "",
     "  - offer: Hus ?\n    services:\n      - {service: Dag, tariff: 2?00}\n      - {«tariff»: 2?01}\n"},
};

std::size_t below(Random& random, std::size_t bound) { return static_cast<std::size_t>(random() % bound); }

std::string with_digits(std::string text, Random& random)
{
    for (auto& c : text) {
        c = c == '?' ? static_cast<char>('1' + below(random, 7)) : c;
    }
    return text;
}

// A sound entry of the same file.
std::string sound(RecordKind file, std::size_t number)
{
    auto const n = std::to_string(number);
    switch (file) {
    case RecordKind::submission:
        return "  - offer: Sund " + n + "\n    effective: 2020-08-01  # en bemærkning\n    after: {tariff: 2" + n +
               ".50}\n";
    case RecordKind::decision_file:
        return "  - id: sound-" + n + "\n    body: FU\n    date: 2020-05-01\n    outcome: noted\n";
    default:
        return "  - offer: Sund " + n + "\n    services:\n      - {tariff: 1933, places: 7}\n";
    }
}

std::string head(RecordKind file)
{
    switch (file) {
    case RecordKind::submission:
        return "operator: Ålborg Kommune\nsubmitted: 2020-05-01\nchanges:\n";
    case RecordKind::decision_file:
        return "decisions:\n";
    default:
        return "operator: Ålborg Kommune\nin_force: 2020-01-01\noffers:\n";
    }
}

struct Planted {
    std::string text, written;  // the file, and what stands at the place
    std::uint32_t begin;
};

Planted plant(Fault const& fault, Random& random)
{
    auto text = head(fault.file);
    std::size_t number = 10;
    for (auto count = below(random, 6); count > 0; --count) {
        text += sound(fault.file, number++);
    }
    text += with_digits(fault.entry, random);
    for (auto count = below(random, 6); count > 0; --count) {
        text += sound(fault.file, number++);
    }
    constexpr std::string_view open = "«", close = "»";
    auto const begin = text.find(open);
    auto const end = text.find(close) - open.size();
    text.erase(begin, open.size()).erase(end, close.size());
    return {text, text.substr(begin, end - begin), static_cast<std::uint32_t>(begin)};
}

std::uint64_t number_from(char const* variable, std::uint64_t otherwise)
{
    char const* const given = std::getenv(variable);
    return given != nullptr ? std::strtoull(given, nullptr, 10) : otherwise;
}

void expect_told(Fault const& fault, Planted const& planted)
{
    auto const file = read(planted.text, fault.file);
    ASSERT_FALSE(file.record) << planted.text;
    ASSERT_EQ(file.codes(), fault.code) << file.said() << planted.text;
    auto const& told = file.diagnostics.front();
    ASSERT_EQ(told.primary.span.begin, planted.begin) << file.said() << planted.text;
    auto const all = told.headline.en + told.primary.text.en;
    auto const named =
        std::string(fault.field).find('?') == std::string::npos ? std::string(fault.field) : planted.written;
    ASSERT_NE(all.find(named), std::string::npos) << all;
}

TEST(PlantedFaults, AreToldAtTheirPlaceAndByTheirField)
{
    auto const seed = number_from("STYR_SEED", 20200525);
    auto const count = number_from("STYR_PLANTED", 1000);
    std::cout << "seed " << seed << " (STYR_SEED), " << count << " files (STYR_PLANTED)\n";
    Random random(seed);
    for (std::uint64_t i = 0; i < count && !testing::Test::HasFatalFailure(); ++i) {
        auto const& fault = faults[i % std::size(faults)];
        expect_told(fault, plant(fault, random));
    }
}

TEST(PlantedFaults, AreTheOnlyOnes)
{
    for (auto const file : {RecordKind::submission, RecordKind::decision_file, RecordKind::operator_}) {
        auto const whole = read(head(file) + sound(file, 10) + sound(file, 11), file);
        EXPECT_TRUE(whole.record) << whole.said();
    }
}

}  // namespace
}  // namespace styr::test::planted_faults_test
