// SPDX-License-Identifier: MPL-2.0
// What no dispensation does: hold for longer than two years, except what rests on a body's no, on whose offer it is or
// on what the register lacks, make a case look as if it were in order, or stand in a comment that styr.yaml does not
// let dispense.
#include "engine/dispensations/dispensable.hpp"
#include "engine/evaluation/built_in.hpp"
#include "tests/support/world.hpp"

#include <gmock/gmock.h>

namespace styr::test::dispensation_limits_test {
namespace {

constexpr auto agreement = R"(
agreement "Test" version "1" in force 2018-01-01 to 2023-12-31
body FU "FU"
body DAS "DAS" above FU
provision P01 "T" source "S" item 1
  rule approved for each change of terms
    require approval of tariff by FU before effective
    message "m"
  referral late from FU to DAS
provision P02 "T" source "S" item 2
  rule reasoned for each change of terms
    require justification is not empty
    message "m"
provision P03 "T" source "S" item 3
  rule rise for each change of terms
    require new tariff < 2 * old tariff
    message "m"
)";

std::string change(std::string const& more = "    justification: J\n", std::string const& after = "{tariff: 150}")
{
    return "operator: O\nchanges:\n  - offer: X\n    effective: 2020-08-01\n    after: " + after + "\n" + more;
}
std::string decided(std::string const& outcome, std::string const& date = "2020-05-01", std::string const& body = "FU",
                    std::string const& id = "D1")
{
    return "  - id: " + id + "\n    body: " + body + "\n    date: " + date + "\n    outcome: " + outcome +
           "\n    about: [{operator: O, offer: X, effective: 2020-08-01, after: {tariff: 150}}]\n";
}
std::string from_rule(std::string const& rule, std::string const& days = "until: 2020-06-30")
{
    return "  - {rule: " + rule + ", offer: X, reason: word, " + days + "}\n";
}

struct Scene : World {
    std::string list;
    std::string submitted = change();
    std::string decisions_;
    std::string register_ = "operator: O\nin_force: 2020-01-01\noffers:\n  - offer: X\n    services: [{service: S, "
                            "tariff: 100}]\n";

    CheckResult result(std::string const& as_of = "2020-06-01")
    {
        agreement(dispensation_limits_test::agreement);
        registered(register_).submission(submitted);
        if (!decisions_.empty()) {
            decisions("decisions:\n" + decisions_);
        }
        dispensed(list);
        return check_dispensed(as_of);
    }
};

Verdict verdict_of_rule(CheckResult const& result, std::string_view rule)
{
    auto const* const subject = find_subject(result, "submission:x");
    auto const* const found = subject == nullptr ? nullptr : find_rule(*subject, rule);
    EXPECT_NE(found, nullptr) << rule;
    return found == nullptr ? Verdict::not_applicable : found->verdict;
}

// What is said of the dispensations themselves.
std::vector<std::string> said(CheckResult const& result)
{
    std::vector<std::string> all;
    for (auto const& subject : result.subjects) {
        if (subject.scope == Scope::dispensation) {
            all.push_back(subject.rules.at(0).name);
        }
    }
    return all;
}

using testing::ElementsAre;
using testing::IsEmpty;

// ---- two years

struct Days {
    char const* days;
    char const* as_of;
    bool excepts;
    char const* said;  // empty: nothing
};

TEST(DispensationLimit, IsTwoYearsFromItsFirstDayOrFromTheAsOfDay)
{
    for (auto const& [days, as_of, excepts, told] :
         {Days{"from: 2020-01-01, until: 2022-01-01", "2020-06-01", true, ""},
          Days{"from: 2020-01-01, until: 2022-01-02", "2020-06-01", false, "dispensation too long"},
          Days{"until: 2022-06-01", "2020-06-01", true, ""},
          Days{"until: 2022-06-02", "2020-06-01", false, "dispensation too long"},
          Days{"until: 2022-06-02", "2020-06-02", true, ""},
          Days{"until: 2199-12-31", "2020-06-01", false, "dispensation too long"},
          Days{"from: 2020-02-29, until: 2022-02-28", "2020-06-01", true, ""},
          Days{"from: 2020-02-29, until: 2022-03-01", "2020-06-01", false, "dispensation too long"},
          Days{"from: 2020-06-02, until: 2020-07-01", "2020-06-01", false, "dispensation unused"},
          Days{"from: 2020-06-01, until: 2020-07-01", "2020-06-01", true, ""},
          Days{"from: 2018-01-01, until: 2023-01-01", "2023-06-01", false, "dispensation expired"}}) {
        Scene scene;
        scene.list = from_rule("P02", days);
        scene.submitted = change("    justification: \"\"\n");
        auto const result = scene.result(as_of);
        EXPECT_EQ(verdict_of_rule(result, "reasoned") == Verdict::excepted, excepts) << days;
        std::string const expected = told;
        if (expected.empty()) {
            EXPECT_THAT(said(result), IsEmpty()) << days;
        } else {
            EXPECT_THAT(said(result), ElementsAre(expected)) << days;
        }
    }
}

TEST(DispensationLimit, SaysUntilWhenItMayHold)
{
    Scene scene;
    scene.list = from_rule("P02", "until: 2199-12-31");
    auto const result = scene.result();
    EXPECT_EQ(result.subjects.back().rules.at(0).message.en,
              "The dispensation excepts nothing: it was to hold until 31 December 2199, and a dispensation holds for "
              "two years at most, here until 1 June 2022. It does not say from which day it holds (`from`), so the "
              "as-of day counts.");
}

TEST(DispensationLimit, ThatEndsBeforeItBeginsIsAnError)
{
    Scene scene;
    scene.dispensed(from_rule("P02", "from: 2020-07-01, until: 2020-06-30"));
    EXPECT_THAT(scene.complaints(), testing::HasSubstr("error[F256]: the dispensation ends 30 June 2020, before it "
                                                       "begins 1 July 2020"));
}

// ---- what takes away

struct Log {
    std::string decisions;
    bool may_be_excepted;
};

TEST(DispensationLimit, NoneExceptsWhatRestsOnADecisionThatTakesAway)
{
    Log const logs[] = {
        {"", true},
        {decided("noted"), true},
        {decided("recommended"), true},
        {decided("refused"), false},
        {decided("refused", "2020-05-01", "DAS"), false},
        {decided("put_before") + "    put_before: DAS\n", false},
        {decided("approved", "2020-04-01") + decided("withdrawn", "2020-05-01", "FU", "D2"), false},
        {decided("refused", "2020-06-20"), true},  // not made by the as-of day
    };
    for (auto const& [decisions, may] : logs) {
        Scene scene;
        scene.list = from_rule("P01");
        scene.decisions_ = decisions;
        auto const result = scene.result();
        EXPECT_EQ(verdict_of_rule(result, "approved") == Verdict::excepted, may) << decisions << scene.complaints();
        if (may) {
            EXPECT_THAT(said(result), IsEmpty()) << decisions;
        } else {
            EXPECT_THAT(said(result), ElementsAre("dispensation cannot except this")) << decisions;
        }
    }
}

// An edit does not shed the refusal: what is in doubt is not excepted either.
TEST(DispensationLimit, NoneExceptsWhatMayRestOnARefusal)
{
    Scene scene;
    scene.list = from_rule("P01");
    scene.submitted = change("    justification: J\n", "{tariff: 149}");
    scene.decisions_ = decided("refused");
    EXPECT_NE(verdict_of_rule(scene.result(), "approved"), Verdict::excepted);
}

TEST(DispensationLimit, TheOtherFindingsOfARefusedCaseMayBeExcepted)
{
    Scene scene;
    scene.list = from_rule("P01") + from_rule("P02");
    scene.submitted = change("    justification: \"\"\n");
    scene.decisions_ = decided("refused");
    auto const result = scene.result();
    EXPECT_EQ(verdict_of_rule(result, "reasoned"), Verdict::excepted);
    EXPECT_EQ(verdict_of_rule(result, "approved"), Verdict::violation);
    EXPECT_EQ(find_subject(result, "submission:x")->verdict, Verdict::violation);
}

// ---- the register, and what styr finds by itself

TEST(DispensationLimit, NoneStandsForWhatTheRegisterLacks)
{
    Scene scene;
    scene.list = from_rule("P03");
    scene.register_ = "operator: O\nin_force: 2020-01-01\noffers:\n  - offer: X\n    services: [{service: S, places: "
                      "4}]\n";
    auto const result = scene.result();
    EXPECT_EQ(verdict_of_rule(result, "rise"), Verdict::incomplete);
    EXPECT_THAT(said(result), ElementsAre("dispensation cannot except this"));
}

TEST(DispensationLimit, NoneIsFromWhatNobodyCouldJudgeWithout)
{
    for (auto const& each : built_ins()) {
        RuleResult finding;
        finding.name = std::string(each.name);
        EXPECT_EQ(may_be_excepted(finding), each.dispensable) << each.name;
    }
    for (auto const code : {"E801", "E804", "E805", "E806", "E807"}) {
        for (auto const& each : built_ins()) {
            EXPECT_FALSE(each.code == code && each.dispensable) << code;
        }
    }
}

TEST(DispensationLimit, NoVersionToJudgeByIsNotExcepted)
{
    Scene scene;
    scene.list = from_rule("agreement in force");
    scene.submitted = "operator: O\nchanges:\n  - offer: X\n    effective: 2027-08-01\n    after: {tariff: 150}\n";
    auto const result = scene.result();
    EXPECT_EQ(find_subject(result, "submission:x")->verdict, Verdict::incomplete);
    EXPECT_THAT(said(result), ElementsAre("dispensation cannot except this"));
}

// ---- the subject

TEST(DispensedSubject, IsExceptedAndNotCompliant)
{
    Scene scene;
    scene.list = from_rule("P01") + from_rule("P02");
    scene.submitted = change("    justification: \"\"\n");
    auto const result = scene.result();
    EXPECT_EQ(find_subject(result, "submission:x")->verdict, Verdict::excepted);
    EXPECT_EQ(result.counts[static_cast<std::size_t>(Verdict::excepted)], 1U);
    EXPECT_EQ(result.counts[static_cast<std::size_t>(Verdict::compliant)], 0U);
    EXPECT_EQ(result.dispensed, 2U);
}

TEST(DispensedSubject, HasTheVerdictOfWhatIsLeft)
{
    Scene scene;
    scene.list = from_rule("P02");
    scene.submitted = change("    justification: \"\"\n");
    EXPECT_EQ(find_subject(scene.result(), "submission:x")->verdict, Verdict::decision);
}

TEST(DispensedSubject, ThatIsNotCoveredMayBeExcepted)
{
    Scene scene;
    scene.list = from_rule("not covered");
    scene.submitted = "operator: O\nchanges:\n  - offer: X\n    kind: closure\n    effective: 2020-08-01\n";
    EXPECT_EQ(find_subject(scene.result(), "submission:x")->verdict, Verdict::excepted);
    Scene without;
    without.list = from_rule("P02", "until: 2020-05-31");
    without.submitted = scene.submitted;
    EXPECT_EQ(find_subject(without.result(), "submission:x")->verdict, Verdict::not_covered);
}

// ---- comments

std::vector<Dispensation> kept(World const& world, std::string const& configuration, Diagnostics& diagnostics)
{
    Record read{.kind = RecordKind::configuration, .span = {}, .facts = {}};
    if (!configuration.empty()) {
        read.set(Field::comments_may_dispense, configuration == "true");
    }
    auto all = world.dispensations;
    keep_those_allowed(all, read, diagnostics);
    return all;
}

TEST(DispensationComment, ExceptsNothingUnlessStyrYamlLetsCommentsDispense)
{
    World world;
    world.dispensed(from_rule("P02"))
        .submission("operator: O\nchanges:\n  # styr: dispensation P01 until 2020-06-30: word\n  - offer: X\n    "
                    "effective: 2020-08-01\n    after: {tariff: 150}\n");
    ASSERT_EQ(world.dispensations.size(), 2U) << world.complaints();
    for (auto const* const says : {"", "false"}) {
        Diagnostics diagnostics;
        auto const left = kept(world, says, diagnostics);
        ASSERT_EQ(left.size(), 1U) << says;
        EXPECT_EQ(left.front().rule.name, "P02");
        ASSERT_EQ(diagnostics.size(), 1U);
        EXPECT_EQ(diagnostics.front().problem->code, "F257");
        EXPECT_EQ(diagnostics.front().severity(), Severity::warning);
    }
    Diagnostics diagnostics;
    EXPECT_EQ(kept(world, "true", diagnostics).size(), 2U);
    EXPECT_TRUE(diagnostics.empty());
}

TEST(DispensationComment, MaySayFromWhichDayItHolds)
{
    for (auto const* const days : {"from 2020-01-01 until 2020-06-30", "fra 2020-01-01 til og med 2020-06-30"}) {
        World world;
        world.submission(std::string("operator: O\nchanges:\n  # styr: dispensation P01 midyear from May ") + days +
                         ": word\n  - offer: X\n    effective: 2020-08-01\n    after: {tariff: 150}\n");
        ASSERT_EQ(world.dispensations.size(), 1U) << world.complaints();
        auto const& read = world.dispensations.front();
        EXPECT_EQ(read.rule.name, "P01 midyear from May");
        EXPECT_EQ(read.from, std::get<Day>(read_day("2020-01-01")));
        EXPECT_EQ(read.until, std::get<Day>(read_day("2020-06-30")));
    }
}

TEST(DispensationComment, ThatEndsBeforeItBeginsIsAnError)
{
    World world;
    world.submission("operator: O\nchanges:\n  # styr: dispensation P01 from 2020-07-01 until 2020-06-30: word\n  - "
                     "offer: X\n    effective: 2020-08-01\n    after: {tariff: 150}\n");
    EXPECT_TRUE(world.dispensations.empty());
    EXPECT_THAT(world.complaints(), testing::HasSubstr("error[F256]"));
}

}  // namespace
}  // namespace styr::test::dispensation_limits_test
