// SPDX-License-Identifier: MPL-2.0
// Lists that an agreement declares: what is one of them, and what each of the parties, or a number of them, has
// approved or accepted. (language.md, 14; decisions.md, 5.)
#include "tests/engine/huset.hpp"

#include <gmock/gmock.h>

namespace styr::test::lists_test {
namespace {

std::string const asked = "operator: Aalborg Kommune\nsubmitted: 2024-06-01\nchanges:\n  - {offer: Huset, service: "
                          "Døgn, effective: 2025-01-01, after: {tariff: 2100}}\n";

std::string agreement(std::string const& lists, std::string const& demand)
{
    return "agreement \"T\" version \"1\" in force 2018-01-01 to 2030-12-31\nbody A \"A\"\nbody B \"B\"\nbody C "
           "\"C\"\nbody KKR \"KKR\" above A\n" +
           lists + "provision P01 \"T\" source \"S\" item 1\n  rule r for each change of terms\n    require " + demand +
           "\n    message \"m\"\n";
}

std::string word(std::string const& body, std::string const& outcome)
{
    return "  - {id: " + body + "-" + outcome + ", body: " + body + ", date: 2024-09-01, outcome: " + outcome +
           ", about: [{operator: Aalborg Kommune, offer: Huset, service: Døgn, effective: 2025-01-01, after: {tariff: "
           "2100}}]}\n";
}

CheckResult judged(std::string const& lists, std::string const& demand, std::string const& decisions = {})
{
    World world;
    world.agreement(agreement(lists, demand)).registered(huset::registered).submission(asked, "s");
    if (!decisions.empty()) {
        world.decisions("decisions:\n" + decisions);
    }
    return world.check("2024-11-01");
}

std::string comes_to(std::string const& lists, std::string const& demand, std::string const& decisions = {})
{
    return told(judged(lists, demand, decisions), "s:huset/døgn", "r");
}

std::string const parties = "list parties da \"parter\" en \"parties\" = A, B, C\n  reading \"r\"\n";
auto const approved = [](std::string const& body) { return word(body, "approved"); };
auto const refused = [](std::string const& body) { return word(body, "refused"); };

TEST(OneOf, IsAskedOfTextsInTheRuleAndOnAList)
{
    std::string const houses = "list houses = Huset, \"Hus og have\"\n  reading \"r\"\n";
    for (auto const& [demand, verdict] : std::vector<std::pair<std::string, std::string>>{
             {"offer is one of houses", "compliant"},
             {"offer is not one of houses", "violation"},
             {"operator is one of houses", "violation"},
             {"offer is one of \"Huset\", \"Kvisten\"", "compliant"},
             {"offer is one of \"Kvisten\", \"Rosen\"", "violation"},
             {"offer is not one of \"Kvisten\", \"Rosen\"", "compliant"}}) {
        EXPECT_EQ(comes_to(houses, demand), verdict) << demand;
    }
}

TEST(OneOf, OfNamedValuesIsOnAListByTheirNames)
{
    std::string const lists = "list short ones = hour, day\n  reading \"r\"\nlist long ones = day-and-night\n  reading "
                              "\"r\"\n";
    EXPECT_EQ(comes_to(lists, "unit is one of long ones"), "compliant");
    EXPECT_EQ(comes_to(lists, "unit is one of short ones"), "violation");
}

// What a rename leaves unknown of a name that the rule gives, it leaves unknown of one on a list.
TEST(OneOf, FindsWhatWasCalledSoBefore)
{
    std::string const renamed =
        "operator: Aalborg Kommune\nin_force: 2020-01-01\noffers:\n  - offer: Huset\n    "
        "formerly: [{offer: Gården}]\n    services: [{service: Døgn, unit: day_and_night, tariff: "
        "2000, places: 10}]\n";
    for (auto const& demand :
         {std::string("offer is \"Gården\" or offer is \"Rosen\""),
          std::string("offer is one of \"Gården\", \"Rosen\""), std::string("offer is one of houses")}) {
        World world;
        world.agreement(agreement("list houses = Gården, Rosen\n  reading \"r\"\n", demand))
            .registered(renamed)
            .submission(asked, "s");
        EXPECT_EQ(told(world.check("2024-11-01"), "s:huset/døgn", "r"), "compliant") << demand;
    }
}

TEST(OneOf, IsUnknownWhereTheFactIsMissing)
{
    std::string const groups = "list groups = Unge, Voksne\n  reading \"r\"\n";
    EXPECT_THAT(comes_to(groups, "target group is one of groups"), testing::StartsWith("incomplete: missing: target"));
    EXPECT_THAT(comes_to(groups, "target group is one of \"Unge\""),
                testing::StartsWith("incomplete: missing: target"));
}

TEST(Parties, EachHasToApproveByItsOwnWord)
{
    std::string const demand = "every party in parties has approval by party before effective";
    EXPECT_EQ(comes_to(parties, demand, approved("A") + approved("B") + approved("C")), "compliant");
    EXPECT_EQ(comes_to(parties, demand, approved("A") + approved("C")), "decision: awaiting B");
    EXPECT_EQ(comes_to(parties, demand, approved("A") + refused("B") + approved("C")), "violation");
    EXPECT_EQ(comes_to(parties, demand, approved("KKR") + approved("B") + approved("C")), "decision: awaiting A")
        << "nobody above it answers for it";
}

TEST(Parties, ANumberOfThemIsEnough)
{
    std::string const demand = "approval by at least 2 of parties before effective";
    EXPECT_EQ(comes_to(parties, demand, approved("A") + approved("B")), "compliant");
    EXPECT_EQ(comes_to(parties, demand, approved("A") + approved("B") + refused("C")), "compliant");
    EXPECT_EQ(comes_to(parties, demand, approved("A")), "decision: awaiting B; awaiting C");
    EXPECT_EQ(comes_to(parties, demand, approved("A") + refused("B")), "decision: awaiting C");
    EXPECT_EQ(comes_to(parties, demand, approved("A") + refused("B") + refused("C")), "violation");
    EXPECT_EQ(comes_to(parties, demand, approved("KKR") + approved("B")), "decision: awaiting A; awaiting C");
    EXPECT_EQ(comes_to(parties, "approval by at least 3 of parties", approved("A") + approved("B")),
              "decision: awaiting C");
}

TEST(Parties, AcceptEachByTheirOwnName)
{
    std::string const demand = "every party in parties has acceptance by party";
    EXPECT_EQ(comes_to("list parties = A, Rebild Kommune\n  reading \"r\"\n", demand).substr(0, 8), "decision");
    EXPECT_EQ(comes_to(parties, demand, word("A", "accepted") + word("B", "accepted") + word("C", "accepted")),
              "compliant");
    EXPECT_NE(comes_to(parties, demand, word("A", "accepted") + word("B", "accepted")), "compliant");
}

// A way out asks no more parties than it takes.
TEST(Parties, NoMoreAreAskedThanItTakes)
{
    auto const result = judged(parties, "approval by at least 2 of parties before effective");
    auto const* const rule = find_rule(*find_subject(result, "s:huset/døgn"), "r");
    ASSERT_NE(rule, nullptr);
    ASSERT_FALSE(rule->repairs.empty());
    EXPECT_EQ(rule->repairs.front().bodies, (std::vector<std::string>{"A", "B"}));
}

// A later version replaces a list, and inherited rules read the newer one.
TEST(Lists, AreReplacedByALaterVersion)
{
    World world;
    world
        .agreement("agreement \"T\" version \"1\" in force 2018-01-01 to 2024-12-31\nlist houses = Rosen\n  reading "
                   "\"r\"\nprovision P01 \"T\" source \"S\" item 1\n  rule r for each change of terms require offer is "
                   "one of houses message \"{houses}\"\n")
        .agreement("agreement \"T\" version \"2\" in force 2025-01-01\nextends \"1\"\nreplace list houses = Rosen, "
                   "Huset\n  reading \"r\"\n")
        .registered(huset::registered)
        .submission(asked, "s");
    EXPECT_EQ(told(world.check("2024-11-01"), "s:huset/døgn", "r"), "compliant");
}

}  // namespace
}  // namespace styr::test::lists_test
