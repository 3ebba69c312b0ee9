// SPDX-License-Identifier: MPL-2.0
// Which conditions a verdict hinges on: as few as force it, or what is open, first what settles most.
#include "engine/deciding.hpp"
#include "tests/engine/one_rule.hpp"

namespace styr::test::deciding_test {
namespace {

using namespace one_rule;

struct Told {
    std::vector<std::string> conditions, reasons;
    bool only_together = false;
};

// Of the rule r, on a change of service A from 1,000 kr. to 1,100 kr.
Told decides(std::string const& items, std::string const& more = "", std::string const& after = "{tariff: 1100}")
{
    World world;
    world.agreement(head + provision(items)).registered(registered);
    world.submission("operator: Aalborg Kommune\nsubmitted: 2020-03-01\nchanges:\n  - offer: X\n    service: A\n"
                     "    after: " +
                     after + "\n" + (more.empty() ? "    effective: 2020-08-01\n" : more));
    auto const result = world.check("2020-06-01");
    auto const* const subject = find_subject(result, "submission:x/a");
    auto const* const rule = subject == nullptr ? nullptr : find_rule(*subject, "r");
    if (rule == nullptr) {
        ADD_FAILURE() << "no rule r";
        return {};
    }
    auto const found = deciding(*rule);
    Told told{{}, {}, found.only_together};
    for (auto const* const step : found.conditions) {
        told.conditions.push_back(phrase(*step->expression, *rule->version));
    }
    for (auto const& reason : found.reasons) {
        told.reasons.push_back(phrase(reason).en);
    }
    return told;
}

using Lines = std::vector<std::string>;

TEST(Deciding, OfWhatFailsIsThatItAppliesAndEveryWayThatItCouldHold)
{
    EXPECT_EQ(
        decides(rule("tariff changes and effective is not 1 January", "new tariff <= 1050 kr. per unit")).conditions,
        (Lines{"tariff changes", "effective is 1 January", "new tariff <= 1050 kr. per unit"}));
    EXPECT_EQ(decides(rule("", "new tariff <= 1050 kr. per unit or new places > 10")).conditions,
              (Lines{"new tariff <= 1050 kr. per unit", "new places > 10 places"}));
}

TEST(Deciding, OfSeveralThatWouldEachSufficeIsTheOneThatTakesFewest)
{
    EXPECT_EQ(decides(rule("", "new tariff > 2000 kr. per unit and new tariff > 3000 kr. per unit")).conditions,
              Lines{"new tariff > 2000 kr. per unit"});
    EXPECT_EQ(
        decides(rule("", "(tariff changes and new tariff > 1 kr. per unit) or old tariff > 1 kr. per unit")).conditions,
        Lines{"old tariff > 1 kr. per unit"});
}

TEST(Deciding, OfARuleThatDoesNotApplyIsItsConditionAlone)
{
    EXPECT_EQ(decides(rule("tariff changes and effective is 1 January", "approval by FU")).conditions,
              Lines{"effective is 1 January"});
}

TEST(Deciding, OfAnExceptionIsWhyItIsOrIsNotInEffect)
{
    auto const with = [](std::string const& exceptions) {
        return decides(rule("", "new tariff <= 1050 kr. per unit") + "\n" + exceptions).conditions;
    };
    EXPECT_EQ(with("exception e to r when tariff changes"), Lines{"tariff changes"});
    EXPECT_EQ(with("exception e to r when new places > 10"),
              (Lines{"new tariff <= 1050 kr. per unit", "new places > 10 places"}));
    // In effect, were it not for an exception to it.
    EXPECT_EQ(with("exception e to r\n  exception f to e when tariff changes"),
              (Lines{"new tariff <= 1050 kr. per unit", "tariff changes"}));
}

// An exception that is no longer in force needs no condition that fails.
TEST(Deciding, AnExceptionOutOfForceTakesNoCondition)
{
    EXPECT_EQ(decides(rule("", "new tariff <= 1050 kr. per unit") +
                      "\nprovision P02 \"P\" source \"S\" item 2 in force 2020-01-01 to 2020-03-01\n"
                      "exception e to r when new places > 10")
                  .conditions,
              Lines{"new tariff <= 1050 kr. per unit"});
}

TEST(Deciding, IsAskedForOnceWhereADefinitionIsUsedTwice)
{
    EXPECT_EQ(decides("define dear = new tariff > 1050 kr. per unit\n" + rule("dear", "not dear")).conditions,
              Lines{"new tariff > 1050 kr. per unit"});
}

// That the rule does not apply settles it, and so does FU's approval: the fact comes before the decision.
TEST(Deciding, OfWhatIsOpenIsTheFactBeforeTheDecision)
{
    for (auto const* const demand :
         {"catchment is entire or approval by FU", "approval by FU or catchment is entire"}) {
        auto const told = decides(rule("", demand));
        EXPECT_EQ(told.reasons, (Lines{"missing: catchment area", "awaiting FU"})) << demand;
        EXPECT_FALSE(told.only_together);
    }
}

// Were the catchment area entire, all would be answered; no other answer alone answers anything.
TEST(Deciding, OfWhatIsOpenIsFirstWhatSettlesMost)
{
    auto const told = decides("define whole = catchment is entire\n" +
                              rule("financing is objective or whole", "approval by FU and not whole"));
    EXPECT_EQ(told.reasons.front(), "missing: catchment area");
    auto const together = decides(
        rule("", "(catchment is entire or financing is objective) and (catchment is partial or financing is tariff)"));
    EXPECT_EQ(together.conditions.size(), 4U);
    EXPECT_TRUE(together.only_together);
}

}  // namespace
}  // namespace styr::test::deciding_test
