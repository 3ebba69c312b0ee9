// SPDX-License-Identifier: MPL-2.0
// How condition, exceptions and demand make a verdict: all three truth values of each.
#include "tests/support/world.hpp"

#include <fmt/format.h>

namespace styr::test::verdict_test {
namespace {

// Facts whose truth the data choose: `legal basis is empty` through the register is false, true or unknown.
constexpr auto agreement = R"(
agreement "Test" version "1" in force 2018-01-01 to 2023-12-31
body FU "FU"
provision P01 "T" source "S" item 1
  rule r for each change of terms
    when catchment is partial
    {} financing is objective
    message "m"
  exception e to r when unit is hour
)";

struct Case {
    char const* catchment;
    char const* unit;
    char const* financing;
    char const* expected;
};

void PrintTo(Case const& each, std::ostream* out)
{
    *out << each.catchment << '/' << each.unit << '/' << each.financing;
}

class Verdicts : public testing::TestWithParam<Case> {
protected:
    static std::string judged(Case const& given, char const* demand)
    {
        auto const line = [](char const* key, char const* value) {
            return *value == '\0' ? std::string{} : fmt::format("    {}: {}\n", key, value);
        };
        World world;
        world.agreement(fmt::format(agreement, demand));
        world.registered("operator: Aalborg Kommune\nin_force: 2020-01-01\noffers:\n  - offer: X\n" +
                         line("catchment", given.catchment) + line("financing", given.financing) +
                         "    services:\n      - tariff: 100\n" +
                         (*given.unit == '\0' ? "" : fmt::format("        unit: {}\n", given.unit)));
        world.submission(
            "operator: Aalborg Kommune\nchanges:\n  - offer: X\n    effective: 2020-08-01\n    after: {tariff: 200}\n");
        return told(world.check("2020-06-01"), "submission:x", "r");
    }
};

TEST_P(Verdicts, OfARequirement) { EXPECT_EQ(judged(GetParam(), "require"), GetParam().expected); }

TEST_P(Verdicts, OfAnExpectationAreNoGraverThanANotice)
{
    std::string const expected = GetParam().expected;
    auto const verdict = expected.substr(0, expected.find(':'));
    auto const graver = verdict == "violation" || verdict == "incomplete" || verdict == "decision";
    EXPECT_EQ(judged(GetParam(), "expect"), graver ? "notice" + expected.substr(verdict.size()) : expected);
}

// catchment (condition) · unit (exception) · financing (demand). The unit is a term: what the register lacks is the
// old.
INSTANTIATE_TEST_SUITE_P(
    Kleene, Verdicts,
    testing::Values(Case{"entire", "day", "tariff", "not-applicable"}, Case{"entire", "", "", "not-applicable"},
                    Case{"entire", "hour", "tariff", "not-applicable"}, Case{"partial", "hour", "tariff", "excepted"},
                    Case{"partial", "hour", "objective", "excepted"}, Case{"partial", "hour", "", "excepted"},
                    Case{"", "hour", "tariff", "excepted"}, Case{"partial", "day", "objective", "compliant"},
                    Case{"", "day", "objective", "compliant"}, Case{"partial", "", "objective", "compliant"},
                    Case{"", "", "objective", "compliant"}, Case{"partial", "day", "tariff", "violation"},
                    Case{"", "day", "tariff", "incomplete: missing: catchment area"},
                    Case{"partial", "", "tariff", "incomplete: missing: old unit"},
                    Case{"", "", "tariff", "incomplete: missing: catchment area; missing: old unit"},
                    Case{"partial", "day", "", "incomplete: missing: financing"},
                    Case{"", "", "", "incomplete: missing: catchment area; missing: old unit; missing: financing"}));

// ---- what is said

Text said_of(World& world, std::string const& name, std::string const& as_of)
{
    auto const result = world.check(as_of);
    for (auto const& rule : result.subjects.front().rules) {
        if (rule.name == name) {
            return rule.message;
        }
    }
    return {};
}

constexpr auto windows = R"(
agreement "Test" version "1" in force 2020-01-01 to 2020-12-31
body FU "FU"
define opening = 1 August of (year of effective - 1)
provision P01 "T" source "S" item 1
  rule window for each change of terms
    require submitted is on or after opening and justification is not empty
    message da "Indmeldes af {FU} fra {opening}." en "Submitted by {FU} from {opening}."
)";

// Without a reason, so that the rule is broken, whatever else is known: only of a breach its message is said.
std::string asked_from(std::string const& day)
{
    return "operator: A\nchanges:\n  - offer: X\n" + day +
           "    before: {tariff: 1}\n    after: {tariff: 2}\n    justification: \"\"\n";
}

TEST(Message, SaysWhatIsMissingWhereItHasGaps)
{
    World world;
    world.agreement(windows).submission(asked_from(""));
    EXPECT_EQ(said_of(world, "window", "2020-06-01"),
              (Text{"Indmeldes af FU fra … Hvor der står »…«, mangler ikrafttræden.",
                    "Submitted by FU from … Where it says “…”: missing effective date."}));
}

TEST(Message, WithoutGapsIsTheRulesOwn)
{
    World world;
    world.agreement(windows).submission(asked_from("    effective: 2020-05-01\n"));
    EXPECT_EQ(said_of(world, "window", "2020-06-01").en, "Submitted by FU from 1 August 2019.");
}

TEST(NoVersion, NamesTheDayAndTheNearestVersion)
{
    auto const said = [](std::string const& day) {
        World world;
        world.agreement(windows).submission(asked_from("    effective: " + day + "\n"));
        return said_of(world, "agreement in force", "2020-06-01").en;
    };
    EXPECT_EQ(
        said("2021-02-01"),
        "No version of the agreement is in force on 1 February 2021; the last, 1, is in force until 31 December 2020.");
    EXPECT_EQ(
        said("2019-02-01"),
        "No version of the agreement is in force on 1 February 2019; the first, 1, is in force from 1 January 2020.");
    EXPECT_EQ(said("{after: 2020-06-01, before: 2021-06-01}"),
              "Not every day that it may be has a version of the agreement in force; the last, 1, is in force until 31 "
              "December 2020.");
}

// A log has entries that are older than the agreement.
TEST(Verdicts, WhatIsOnlyExpectedOfADecisionIsNotExpectedBeforeTheAgreement)
{
    auto const decided = [](std::string const& verb, std::string const& day) {
        World world;
        world.agreement("agreement \"T\" version \"1\" in force 2020-01-01 to 2021-12-31\nbody FU \"FU\"\nprovision P1 "
                        "\"P\" source \"S\" item 1\n  rule dated for each decision " +
                        verb + " date is exact message \"m\"\n");
        world.decisions("decisions:\n  - {id: a, body: FU, date: " + day + ", outcome: noted}\n");
        auto const result = world.check("2020-06-01");
        auto const* const rule = find_rule(*find_subject(result, "decision:a"), "agreement in force");
        return rule == nullptr ? std::string() : std::string(key_of(rule->verdict));
    };
    EXPECT_EQ(decided("expect", "2016-10-03"), "");
    EXPECT_EQ(decided("require", "2016-10-03"), "incomplete");
    EXPECT_EQ(decided("require", "2020-02-03"), "");
}

}  // namespace
}  // namespace styr::test::verdict_test
