// SPDX-License-Identifier: MPL-2.0
// An amount of objective financing is by how much that changes. Within a range of days it is decided once, of whichever
// of several changes that ask for it. (decisions.md, 2.)
#include "tests/engine/huset.hpp"

namespace styr::test::amount_in_range_test {
namespace {

std::string change(std::string const& day, std::string const& amount)
{
    return "  - {offer: Huset, service: Døgn, effective: " + day +
           ", special_terms: [objective_financing], objective_financing: " + amount + ", payers: [Rebild Kommune]}\n";
}

std::string comes_to(std::string const& changes, std::string const& days)
{
    World world;
    world.agreement(huset::agreement)
        .registered(huset::registered)
        .submission("operator: Aalborg Kommune\nsubmitted: 2024-01-02\nchanges:\n" + changes, "s")
        .decisions(
            "decisions:\n  - {id: D, body: FU, date: 2024-02-01, outcome: approved, reading: r, about: [{operator: "
            "Aalborg Kommune, offer: Huset, service: Døgn, effective: " +
            days +
            ", special_terms: [objective_financing], objective_financing: 500000, payers: [Rebild Kommune]}]}\n");
    return told(world.check("2024-03-01"), "s:huset/døgn", "approved");
}

TEST(AnAmount, IsDecidedOnceWithinARangeOfDays)
{
    std::string const range = "{after: 2024-04-30, before: 2024-12-31}", may = change("2024-05-01", "500000");
    auto const open = "incomplete: missing: which of several changes the amount is for (D); awaiting FU";
    EXPECT_EQ(comes_to(may, range), "compliant");
    EXPECT_EQ(comes_to(may + change("2024-09-01", "500000"), range), open);
    EXPECT_EQ(comes_to(may + change("2024-09-01", "500000"), "2024-05-01"), "compliant") << "of one day";
    EXPECT_EQ(comes_to(may + change("2025-01-01", "500000"), range), "compliant") << "after the range";
    EXPECT_EQ(comes_to(may + change("2024-09-01", "400000"), range), "compliant") << "another amount";
}

}  // namespace
}  // namespace styr::test::amount_in_range_test
