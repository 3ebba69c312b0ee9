// SPDX-License-Identifier: MPL-2.0
// A tariff and its unit are one amount: 2,000 kr. an hour is another tariff than 2,000 kr. a day. (language.md, 8.)
#include "tests/support/world.hpp"

namespace styr::test::unit_test {
namespace {

constexpr auto agreement = R"(agreement "T"
version "1" in force 2020-01-01 to 2029-12-31
body FU "FU"
provision P1 "t"
  source "d"
  rule midyear for each change of terms when tariff changes require approval of tariff by FU message "m"
)";

constexpr auto registered = R"(operator: A
in_force: 2021-01-01
offers:
  - offer: Huset
    services:
      - {service: Dag, unit: day, tariff: 2000, places: 10}
      - {service: Nat, tariff: 2000, places: 10}
)";

RuleResult judged(std::string const& change, std::string const& approved = "")
{
    World world;
    world.agreement(agreement).registered(registered);
    world.submission("operator: A\nsubmitted: 2024-01-02\nchanges:\n  - {offer: Huset, effective: 2024-05-01, " +
                     change + "}\n");
    if (!approved.empty()) {
        world.decisions(
            "decisions:\n  - {id: FU1, body: FU, date: 2024-03-01, outcome: approved, about: [{operator: A, "
            "offer: Huset, effective: 2024-05-01, " +
            approved + "}]}\n");
    }
    auto const result = world.check("2024-04-01");
    EXPECT_EQ(result.subjects.size(), 1U) << world.complaints();
    auto const* const found = find_rule(result.subjects.front(), "midyear");
    return found == nullptr ? RuleResult{} : *found;
}

std::string told_of(std::string const& change) { return told(judged(change)); }

TEST(AUnit, ThatChangesChangesTheTariff)
{
    for (auto const* const after : {"{unit: hour, tariff: 300}", "{unit: hour, tariff: 2000}", "{unit: hour}"}) {
        EXPECT_EQ(judged(std::string("service: Dag, after: ") + after).verdict, Verdict::decision) << after;
    }
    EXPECT_EQ(judged("service: Dag, after: {unit: day, places: 9}").verdict, Verdict::not_applicable);
}

TEST(AUnit, ThatTheRegisterDoesNotSayLeavesOpenWhetherTheTariffChanges)
{
    for (auto const* const after : {"{unit: day, tariff: 2000}", "{unit: day}"}) {
        EXPECT_EQ(judged(std::string("service: Nat, after: ") + after).verdict, Verdict::incomplete) << after;
    }
}

TEST(AUnit, IsPartOfWhatAnApprovalOfTheTariffStates)
{
    std::string const change = "service: Dag, after: {unit: hour, tariff: 300}";
    EXPECT_EQ(judged(change, "service: Dag, after: {unit: hour, tariff: 300}").verdict, Verdict::compliant);
    EXPECT_NE(judged(change, "service: Dag, after: {tariff: 300}").verdict, Verdict::compliant);
    EXPECT_NE(judged(change, "service: Dag, after: {unit: day, tariff: 300}").verdict, Verdict::compliant);
    EXPECT_NE(judged("service: Dag, after: {unit: hour}", "service: Dag, after: {unit: hour}").verdict,
              Verdict::compliant)
        << "nobody knows the tariff";
}

// Parts that come to another figure leave open what the tariff is then: nobody is past a provision by naming the parts.
TEST(PartsOfATariff, LeaveTheTariffOpenWhereTheyComeToAnotherFigure)
{
    auto const parts = [](char const* basic, std::string const& more = "") {
        return "service: Dag, after: {tariff_parts: [{part: basic, tariff: " + std::string(basic) +
               "}, {part: service, tariff: 600}]" + more + "}";
    };
    EXPECT_EQ(told_of(parts("1900")), "incomplete: missing: new tariff; awaiting FU");
    EXPECT_EQ(told_of(parts("1400.01")), "incomplete: missing: new tariff; awaiting FU");
    EXPECT_EQ(told_of(parts("1400")), "not-applicable");
    EXPECT_EQ(told_of(parts("1900", ", tariff: 2500")), "decision: awaiting FU");
    EXPECT_EQ(told_of(parts("1900", ", tariff: 2000")), "not-applicable") << "stated, and told as odd (E813)";
}

}  // namespace
}  // namespace styr::test::unit_test
