// SPDX-License-Identifier: MPL-2.0
// Three changes of terms, with a register and decisions: what a rule may ask is known of one, hardly of another, and as
// bounds of the third.
#pragma once

#include <array>

namespace styr::support {

inline constexpr auto register_of_changes =
    "operator: Aalborg Kommune\noperator_kind: municipality\nin_force: 2020-01-01\noffers:\n  - offer: X\n    "
    "financing: objective\n    services:\n      - {service: A, unit: day, tariff: "
    "1000, places: 10, occupancy_basis: 90 %}\n";
inline constexpr auto decisions_on_changes =
    "decisions:\n  - {id: a, body: FU, date: 2020-06-01, outcome: approved, about: [{offer: X, service: A, after: "
    "{places: 8, tariff: 1050}}]}\n  - {id: b, body: DAS, outcome: named_need, target_group: Unge, date: {before: "
    "2020-06-15}}\n  - {id: c, body: Rebild Kommune, date: 2020-06-01, outcome: accepted, about: [{offer: X, service: "
    "A, after: {places: 8, tariff: 1050}}]}\n";
struct NamedChange {
    char const* id;
    char const* text;
};
inline constexpr std::array<NamedChange, 3> changes_known_and_unknown{{
    {"bounds", "operator: Aalborg Kommune\nsubmitted: {before: 2020-03-01}\nchanges:\n  - offer: X\n    "
               "service: A\n    effective: {after: 2020-07-15, before: 2021-02-01}\n    after: {places: 6}\n"
               "    justification: \"\"\n"},
    {"known",
     "operator: Aalborg Kommune\nsubmitted: 2020-03-01\nchanges:\n  - offer: X\n    service: A\n    effective: "
     "2020-08-01\n    until: 2020-12-31\n    before: {tariff: 1000, places: 10, occupancy_basis: 90 %}\n    after: "
     "{tariff: 1050, places: 8, split: [{target_group: Unge, places: 3}, {target_group: Voksne, places: 5}]}\n    "
     "justification: En medarbejder mere.\n    reason_tags: [calculation_error]\n    payers: [Rebild Kommune]\n"},
    {"unknown", "changes:\n  - offer: Y\n    after: {tariff: 1050, split: [{places: 3}]}\n"},
}};

}  // namespace styr::support
