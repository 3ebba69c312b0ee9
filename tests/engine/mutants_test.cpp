// SPDX-License-Identifier: MPL-2.0
// Changes of an agreement: what is changed, and that a test that sees it notices it.
#include "engine/testing/mutants.hpp"

#include "engine/testing/reach.hpp"
#include "tests/support/world.hpp"

#include <algorithm>
#include <set>

namespace styr::test::mutants_test {
namespace {

char const* const agreement_text = R"(agreement "Prøve"
  version "2024"  in force 2024-01-01 to 2024-12-31
body FU "FU"
body DAS "DAS" above FU
provision P1 da "a" en "a"
  source "FU" item 1
  parameter small = 2 %
    reading da "a" en "a"
  rule first
    for each change of terms
    when tariff changes and effective is not 1 January
    require approval of tariff by FU before effective
    message da "a" en "a"
  rule second
    for each change of terms
    expect new tariff <= old tariff * (1 + small)
    message da "b" en "b"
  exception third to second
    when justification is not empty
)";

std::set<std::string> ids(std::vector<Mutant> const& mutants)
{
    std::set<std::string> all;
    for (auto const& mutant : mutants) {
        EXPECT_TRUE(all.insert(mutant.id).second) << mutant.id;
        EXPECT_TRUE(mutant.place.known()) << mutant.id;
        EXPECT_NE(mutant.what.da, mutant.what.en) << mutant.id;
    }
    return all;
}

// A fact may be declared with one value alone.
TEST(Mutants, OfAValueAreTheOthersOfItsList)
{
    auto const of = [](std::string const& values) {
        World world;
        world.agreement("agreement \"T\" version \"1\" in force 2020-01-01\nfact colour \"c\" of offer one of " +
                        values + "\n  source \"S\"\nfact colours \"d\" of offer list of one of " + values +
                        "\n  source \"S\"\nprovision P1 \"P\" source \"S\"\n  rule r for each offer require colour is "
                        "red and colours include red message \"m\"\n");
        EXPECT_TRUE(world.complete()) << world.complaints();
        auto const all = ids(mutants_of(world.resolved()));
        return std::count_if(all.begin(), all.end(),
                             [](std::string const& id) { return id.find("green") != std::string::npos; }) +
               10 * std::count_if(all.begin(), all.end(), [](std::string const& id) {
                   return id.find("`colour is red` → `colour is red`") != std::string::npos;
               });
    };
    EXPECT_EQ(of("red"), 0);
    EXPECT_EQ(of("red, green"), 2);
}

TEST(Mutants, ChangeEveryKindOfPart)
{
    World world;
    world.agreement(agreement_text);
    ASSERT_TRUE(world.complete()) << world.complaints();
    auto const all = ids(mutants_of(world.resolved()));
    for (auto const* const expected : {
             "P1 first: `tariff changes and effective is not 1 January` → `tariff changes or effective is not 1 "
             "January`",
             "P1 first: `tariff changes and effective is not 1 January` → `tariff changes`",
             "P1 first: `effective is 1 January` → `effective is 2 January`",
             "P1 first: `effective is not 1 January` → `effective is 1 January`",
             "P1 first: `tariff changes` → `tariff does not change`",
             "P1 first: `approval of tariff by FU before effective` → `approval of tariff by DAS before effective`",
             "P1 first: `approval of tariff by FU before effective` → `approval of tariff by FU`",
             "P1 first: `approval of tariff by FU before effective` → `approval by FU before effective`",
             "P1 first: `require` → `expect`",
             "P1 first: `when tariff changes and effective is not 1 January` → `–`",
             "P1 second: `new tariff <= old tariff * (100 % + small)` → `new tariff < old tariff * (100 % + small)`",
             "P1 second: `new tariff <= old tariff * (100 % + small)` → `old tariff <= old tariff * (100 % + small)`",
             "P1 second: `new tariff <= old tariff * (100 % + small)` → `new tariff <= old tariff * (100 % - small)`",
             "P1 third: `exception third` → `–`",
             "small: `2 %` → `2.1 %`",
             "small: `2 %` → `1.9 %`",
             "DAS: `above FU` → `–`",
             "2024: `in force to 2024-12-31` → `in force to 2024-12-30`",
         }) {
        EXPECT_TRUE(all.contains(expected)) << expected;
    }
}

TEST(Mutants, ReachWhatStandsInsideEveryKindOfNode)
{
    World world;
    world.agreement(R"(agreement "T" version "1" in force 2020-01-01
body FU "FU"
body DAS "DAS" above FU
provision P1 "P" source "S" item 1
  rule late for each change of terms
    require month end of (effective + 30 days) is before 2020-12-31
    message "m"
  rule midweek for each change of terms
    require weekday of (effective + 2 days) < 6
    message "m"
  rule wanted for each registration
    require need for target group by FU before effective - 14 days
    message "m"
)");
    ASSERT_TRUE(world.complete()) << world.complaints();
    auto const all = ids(mutants_of(world.resolved()));
    std::string const late = "P1 late: `month end of (effective + 30 days) is before 2020-12-31` → ";
    std::string const midweek = "P1 midweek: `weekday of (effective + 2 days) < 6` → ";
    std::string const wanted = "P1 wanted: `need for target group by FU before effective - 14 days` → ";
    for (auto const& expected : {
             late + "`month end of (effective + 31 days) is before 2020-12-31`",
             late + "`month end of (effective - 30 days) is before 2020-12-31`",
             late + "`effective + 30 days is before 2020-12-31`",
             midweek + "`weekday of (effective + 1 day) < 6`",
             wanted + "`need for target group by DAS before effective - 14 days`",
             wanted + "`need for target group by FU`",
             wanted + "`need for target group by FU before effective - 15 days`",
             wanted + "`need for target group by FU before effective + 14 days`",
         }) {
        EXPECT_TRUE(all.contains(expected)) << expected;
    }
}

TEST(Mutants, DifferFromTheAgreementAndLeaveItAlone)
{
    World world;
    world.agreement(agreement_text);
    ASSERT_TRUE(world.complete());
    auto const& agreement = world.resolved();
    auto const before = ids(mutants_of(agreement));
    for (auto const& mutant : mutants_of(agreement)) {
        auto copy = agreement;
        mutant.change(copy);
        bool const unlinked =
            copy.versions[0]
                .rules[1]
                .exceptions.empty();  // an exception that no rule has any more still stands in its list
        EXPECT_TRUE(unlinked || ids(mutants_of(copy)) != before) << mutant.id << " changes nothing";
        EXPECT_EQ(ids(mutants_of(agreement)), before);
    }
}

TEST(Mutants, ThatChangeNothingAreNoticedByNoTest)
{
    World world;
    world.agreement(agreement_text);
    ASSERT_TRUE(world.complete());
    std::vector<Mutant> const idle{{"idle", {}, {}, {}, [](Agreement&) {}}};
    AuthorTest test;
    Record const record{RecordKind::expectation, {}, {}};
    RuleExpectation expected;
    expected.record = &record;
    expected.rule = "first";
    expected.verdict = Verdict::violation;  // there is no case: never met
    test.expectations.push_back(expected);
    std::vector<AuthorTest> tests;
    tests.push_back(std::move(test));
    EXPECT_TRUE(unnoticed(idle, world.resolved(), tests).empty());
    tests.front().expectations.clear();
    EXPECT_EQ(unnoticed(idle, world.resolved(), tests).size(), 1U);
}

TEST(RuleCoverage, ProvesWhatCannotBeReached)
{
    World world;
    world.agreement(agreement_text);
    ASSERT_TRUE(world.complete());
    auto const coverage = coverage_of_rules(world.resolved(), {}, {});
    std::map<std::string, bool> reachable;
    for (auto const& goal : coverage.goals) {
        EXPECT_TRUE(reachable.emplace(goal.id, goal.open()).second) << goal.id;
        EXPECT_FALSE(goal.reached);
    }
    EXPECT_EQ(coverage.reached(), 0U);
    EXPECT_TRUE(reachable.at("P1 first: violation"));
    EXPECT_TRUE(reachable.at("P1 first: decision"));
    EXPECT_FALSE(reachable.at("P1 first: notice"));
    EXPECT_FALSE(reachable.at("P1 first: excepted"));
    EXPECT_TRUE(reachable.at("P1 second: excepted"));
    EXPECT_FALSE(reachable.at("P1 second: violation"));
    EXPECT_FALSE(reachable.at("P1 second: not-applicable"));
    EXPECT_TRUE(reachable.at("P1 first: `tariff changes` unknown"));
    EXPECT_TRUE(reachable.at("P1 first: `effective is not 1 January` false"));
    EXPECT_TRUE(reachable.at("P1 third: not in effect"));
    EXPECT_TRUE(reachable.at("P1 first: message"));
}

TEST(RuleCoverage, KnowsThatAnExceptionWithoutAConditionAlwaysHolds)
{
    World world;
    world.agreement(
        "agreement \"T\" version \"1\" in force 2020-01-01\nprovision P1 \"P\" source \"S\" item 1\n"
        "  rule demand for each change of terms require tariff changes message \"m\"\n  exception aside to demand\n");
    ASSERT_TRUE(world.complete());
    std::map<std::string, bool> open;
    for (auto const& goal : coverage_of_rules(world.resolved(), {}, {}).goals) {
        open.emplace(goal.id, goal.open());
    }
    EXPECT_TRUE(open.at("P1 aside: in effect"));
    EXPECT_FALSE(open.at("P1 aside: not in effect"));
}

TEST(RuleCoverage, AnExceptionWithoutAConditionIsReachedWhereItsRuleIsJudged)
{
    World world;
    world.agreement(
        "agreement \"T\" version \"1\" in force 2020-01-01\nprovision P1 \"P\" source \"S\" item 1\n"
        "  rule demand for each change of terms require tariff changes message \"m\"\n  exception aside to demand\n");
    world.submission("operator: A\nchanges:\n  - offer: O\n    effective: 2021-01-01\n    before: {places: 8}\n    "
                     "after: {places: 9}\n");
    std::vector<TestResult> results(1);
    results.front().result = world.check("2020-06-01");
    results.front().agreement = std::shared_ptr<Agreement const>(std::shared_ptr<void>(), &world.resolved());
    ASSERT_EQ(results.front().result.subjects.size(), 1U);
    std::map<std::string, bool> reached;
    for (auto const& goal : coverage_of_rules(world.resolved(), results, {}).goals) {
        reached.emplace(goal.id, goal.reached);
    }
    EXPECT_TRUE(reached.at("P1 aside: in effect"));
    EXPECT_TRUE(reached.at("P1 demand: excepted"));
    EXPECT_FALSE(reached.at("P1 demand: compliant"));
}

}  // namespace
}  // namespace styr::test::mutants_test
