// SPDX-License-Identifier: MPL-2.0
// The shipped agreement and one change beside it.
#pragma once

#include "places.hpp"
#include "tests/support/world.hpp"

namespace styr::test::at_the_boundary {

// What of a data repository a case is about; each text is a whole file.
struct Files {
    std::string registered{}, submission{}, decisions{}, settlements{}, registered_later{};
};

inline std::string comes_to(Files const& files, std::string const& as_of, std::string const& subject,
                            std::string const& rule, bool with_proposals = false)
{
    static std::vector<std::string> const agreements = [] {
        std::vector<std::string> texts;
        for (auto const& path : files_below(STYR_SOURCE_DIR "/agreements/nordjylland", ".styr")) {
            texts.push_back(read_file(path));
        }
        return texts;
    }();
    World world;
    for (auto const& text : agreements) {
        world.agreement(text);
    }
    files.registered.empty() ? world : world.registered(files.registered);
    files.registered_later.empty() ? world : world.registered(files.registered_later);
    files.submission.empty() ? world : world.submission(files.submission, "s");
    files.decisions.empty() ? world : world.decisions(files.decisions);
    files.settlements.empty() ? world : world.settlements(files.settlements);
    auto const result = world.check(as_of, with_proposals);
    auto const said = told(result, subject, rule);
    return said.substr(0, said.find(':'));
}

inline constexpr char const* later = "2026-06-01";

inline std::string change(std::string const& rest, std::string const& submitted = "2020-09-01")
{
    return "operator: A Kommune\nsubmitted: " + submitted + "\nchanges:\n  - offer: T\n" + rest;
}
inline std::string tariff(std::string const& effective, std::string const& from, std::string const& to,
                          std::string const& more = "    justification: \"\"\n")
{
    return change("    effective: " + effective + "\n    before: {tariff: " + from + "}\n    after: {tariff: " + to +
                  "}\n" + more);
}
inline std::string decided(std::string const& body, std::string const& date, std::string const& effective,
                           std::string const& to)
{
    return "decisions:\n  - {id: d, body: " + body + ", date: " + date +
           ", outcome: approved, about: [{offer: T, effective: " + effective + ", after: {tariff: " + to + "}}]}\n";
}
inline std::string on(Files const& files, std::string const& rule, std::string const& as_of = later)
{
    return comes_to(files, as_of, "s:t", rule);
}

inline std::string offer(std::string const& rest, std::string const& head = "")
{
    return "operator: A Kommune\nin_force: 2022-01-01\n" + head + "offers:\n  - offer: T\n" + rest;
}

}  // namespace styr::test::at_the_boundary
