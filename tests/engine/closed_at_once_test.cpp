// SPDX-License-Identifier: MPL-2.0
// That an offer closed at once is a settlement's claim; the register has its last day.
#include "tests/support/world.hpp"

namespace styr::test::closed_at_once_test {
namespace {

constexpr auto agreement = R"(
agreement "Test" version "1" in force 2018-01-01 to 2030-12-31
provision P17 "T" source "S" item 1
  rule running month for each settlement
    require paid until = month end of (month end of final notice + 1 day)
    message "m"
provision P18 "T" source "S" item 2
  exception acute to running month when closed at once
)";

std::string file(std::string const& day, std::string const& offer)
{
    return "operator: Aalborg Kommune\nin_force: " + day + "\noffers:\n  - offer: " + offer +
           "\n    services: [{tariff: 2000}]\n";
}

std::string comes_to(std::string const& later, std::string const& settled = "2024-05-31")
{
    World world;
    world.agreement(agreement).registered(file("2018-01-01", "Huset"));
    if (!later.empty()) {
        world.registered(later);
    }
    world.settlements("settlements:\n  - {id: a, operator: Aalborg Kommune, offer: Huset, settled: " + settled +
                      ", closed_at_once: true, final_notice: 2024-05-31, last_day_enrolled: 2024-05-31, paid_until: "
                      "2024-05-31}\n");
    return told(world.check("2024-12-31"), "settlement:a", "running month");
}

TEST(ClosedAtOnce, IsBorneOutByTheRegisterOrUnknown)
{
    EXPECT_EQ(comes_to(file("2024-06-01", "Andet")), "excepted");
    EXPECT_EQ(comes_to(""), "incomplete: missing: that Huset has closed (the register does not show it)");
    EXPECT_EQ(comes_to(file("2024-06-01", "Huset")),
              "incomplete: missing: that Huset has closed (the register does not show it)");
    EXPECT_EQ(comes_to(file("2024-07-01", "Andet")),
              "incomplete: missing: that Huset has closed (the register does not show it)")
        << "it went on for a month";
    EXPECT_EQ(comes_to(file("2024-06-01", "Andet"), "2024-06-10"), "excepted") << "settled when it was over";
    EXPECT_EQ(comes_to(file("2024-06-01", "Hytten\n    formerly: [{offer: Huset}]")),
              "incomplete: missing: that Huset has closed (the register does not show it)")
        << "it goes on under another name";
    EXPECT_EQ(comes_to(file("2024-05-31", "Andet")),
              "incomplete: missing: how anyone was enrolled when Huset had closed")
        << "its last day was the day before";
}

}  // namespace
}  // namespace styr::test::closed_at_once_test
