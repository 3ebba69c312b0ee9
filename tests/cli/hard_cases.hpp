// SPDX-License-Identifier: MPL-2.0
// Submissions that are hard to judge.
#pragma once

#include "tests/cli/program.hpp"

namespace styr::test {

// Two of which little is known, the second not even whose it is; and two that contradict what was decided.
inline void add_hard_cases(Copy const& copy)
{
    copy.put("submissions/a.yaml",
             "operator: Aalborg Kommune\nchanges:\n  - offer: Aalborg Krisecenter\n    effective: {after: 2020-02-01, "
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

}  // namespace styr::test
