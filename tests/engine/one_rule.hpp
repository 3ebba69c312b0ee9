// SPDX-License-Identifier: MPL-2.0
// A world with one rule in it.
#pragma once

#include "tests/support/world.hpp"
#include <fmt/format.h>

namespace styr::test::one_rule {

inline constexpr auto head =
    "agreement \"Test\" version \"1\" in force 2020-01-01 to 2020-12-31\nbody FU \"FU\"\nbody DAS \"DAS\" above FU\n";
inline constexpr auto registered =
    "operator: Aalborg Kommune\noperator_kind: municipality\nin_force: 2020-01-01\noffers:\n"
    "  - offer: X\n    services:\n      - {service: A, unit: day_and_night, tariff: 1000, "
    "places: 10, occupancy_basis: 90 %}\n"
    "      - {service: B, unit: hour, tariff: 500, places: 4}\n";

inline std::string provision(std::string const& items, char const* id = "P01")
{
    return fmt::format("provision {} \"T\" source \"S\" item 1\n{}\n", id, items);
}

inline std::string rule(std::string const& condition, std::string const& demand, char const* scope = "change of terms")
{
    return fmt::format("rule r for each {} {} require {} message \"m\"", scope,
                       condition.empty() ? "" : "when " + condition, demand);
}

// What one demand comes to for a change of service A from the register's terms.
inline std::string comes_to(std::string const& demand, std::string const& after = "{tariff: 1100}",
                            std::string const& more = "", std::string const& condition = "")
{
    World world;
    world.agreement(head + provision(rule(condition, demand))).registered(registered);
    world.submission(fmt::format("operator: Aalborg Kommune\nsubmitted: 2020-03-01\nchanges:\n  - offer: X\n    "
                                 "service: A\n    effective: 2020-08-01\n    after: {}\n{}",
                                 after, more));
    return told(world.check("2020-06-01"), "submission:x/a", "r");
}

}  // namespace styr::test::one_rule
