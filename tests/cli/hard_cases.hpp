// SPDX-License-Identifier: MPL-2.0
// Submissions that are hard to judge, and one of many findings.
#pragma once

#include "tests/cli/program.hpp"

namespace styr::test {

// Two of which little is known, the second not even whose it is; one that another conflicts with and that was decided
// otherwise; and one that the register contradicts, when no version is in force any more.
inline void add_hard_cases(Copy const& copy)
{
    auto const in_force = std::string("register/2020/aalborg.yaml");
    copy.put(in_force, read(copy.folder.path / in_force) +
                           "  - offer: Kvisten\n    services:\n      - unit: day_and_night\n        places: 12\n");
    copy.put("submissions/a.yaml",
             "operator: Aalborg Kommune\nchanges:\n  - offer: Kvisten\n    effective: {after: 2020-02-01, "
             "before: 2020-09-01}\n    after: {tariff: 2500}\n");
    copy.put("submissions/b.yaml", "operator: Aalborg Kommune\nchanges:\n  - offer: Aalborg Krisecenter\n    "
                                   "effective: 2020-08-01\n    after: {tariff: 2150}\n");
    copy.put("submissions/c.yaml",
             "changes:\n  - offer: Nyt hus\n    service: Døgn\n    after: {tariff: 900}\n    before: {places: 3}\n");
    copy.put(
        "submissions/d.yaml",
        "operator: Aalborg Kommune\nchanges:\n  - offer: Aalborg Krisecenter\n    effective: 2025-01-01\n    before: "
        "{places: 9}\n    after: {places: 8}\n");
}

// One finding a change: each offer has a place in the register, and a second one is asked for without a word.
inline void put_findings(Copy const& copy, int count)
{
    std::string many = "operator: Many\nchanges:\n";
    std::string in_force = "operator: Many\nin_force: 2019-01-01\noffers:\n";
    for (int i = 0; i < count; ++i) {
        many += "  - {offer: T" + std::to_string(i) +
                ", effective: 2020-01-01, before: {places: 1}, after: {places: 2}, justification: ''}\n";
        in_force += "  - {offer: T" + std::to_string(i) + ", services: [{places: 1}]}\n";
    }
    copy.put("submissions/many.yaml", many);
    copy.put("register/2019/many.yaml", in_force);
}

}  // namespace styr::test
