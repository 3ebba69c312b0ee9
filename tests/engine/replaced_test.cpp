// SPDX-License-Identifier: MPL-2.0
// What an operator corrects (`replaces`) or takes back (`withdrawn`) is listed and not judged; what is not there yet on
// the as-of day is neither.
#include "engine/check_count.hpp"
#include "engine/set_aside.hpp"
#include "tests/engine/huset.hpp"

#include <fmt/format.h>

namespace styr::test::replaced_test {
namespace {

using huset::agreement;
using huset::registered;

std::string submission(std::string const& changes, std::string const& head = "submitted: 2024-02-12\n",
                       std::string const& operator_name = "Aalborg Kommune")
{
    return "operator: " + operator_name + "\n" + head + "changes:\n" + changes;
}

std::string change(std::string const& day, std::string const& tariff, std::string const& more = "",
                   std::string const& service = "Døgn")
{
    return fmt::format("  - {{offer: Huset, service: {}, effective: {}, after: {{tariff: {}}}{}}}\n", service, day,
                       tariff, more);
}

World& base(World& world)
{
    world.agreement(agreement);
    world.registered(registered);
    return world;
}

std::string codes(World const& world)
{
    std::string all;
    for (auto const& each : world.diagnostics) {
        all += std::string(all.empty() ? "" : " ") + std::string(each.problem->code);
    }
    return all;
}

TEST(Replaced, IsListedAndNotJudged)
{
    World world;
    base(world).submission(submission(change("2024-05-01", "2050")), "s");
    world.submission(submission(change("2024-05-01", "2060", ", replaces: s"), "submitted: 2024-02-20\n"), "t");
    auto const result = world.check("2024-03-01");
    auto const* const old = find_subject(result, "s:huset/døgn");
    ASSERT_NE(old, nullptr);
    EXPECT_EQ(old->verdict, Verdict::not_applicable);
    EXPECT_TRUE(old->rules.empty());
    ASSERT_NE(old->replaced_by, nullptr);
    EXPECT_EQ(old->replaced_by->id, "t");
    EXPECT_TRUE(is_set_aside(*old));
    EXPECT_EQ(told(result, "t:huset/døgn", "approved"), "decision: awaiting FU");
    EXPECT_EQ(result.set_aside, 1U);
}

TEST(Replaced, IsJudgedUntilTheOtherIsThere)
{
    World world;
    base(world).submission(submission(change("2024-05-01", "2050")), "s");
    world.submission(submission(change("2024-05-01", "2060", ", replaces: s"), "submitted: 2024-02-20\n"), "t");
    auto const result = world.check("2024-02-19");
    EXPECT_EQ(told(result, "s:huset/døgn", "approved"), "decision: awaiting FU");
    EXPECT_EQ(find_subject(result, "t:huset/døgn"), nullptr);
    EXPECT_EQ(result.not_yet.size(), 1U);
}

TEST(Replaced, IsNotByWhatWasTakenBackItself)
{
    World world;
    base(world).submission(submission(change("2024-05-01", "2050")), "s");
    world.submission(submission(change("2024-05-01", "2060", ", replaces: s, withdrawn: 2024-03-01")), "t");
    EXPECT_NE(find_subject(world.check("2024-02-29"), "s:huset/døgn")->replaced_by, nullptr);
    EXPECT_EQ(told(world.check("2024-03-01"), "s:huset/døgn", "approved"), "decision: awaiting FU");
}

TEST(Replaced, OfAFileAreTheChangesThatItRepeats)
{
    World world;
    base(world).submission(submission(change("2024-05-01", "2050") + change("2024-05-01", "550", "", "Dag")), "s");
    world.submission(submission(change("2024-05-01", "2060"), "replaces: s\n"), "t");
    auto const result = world.check("2024-03-01");
    EXPECT_NE(find_subject(result, "s:huset/døgn")->replaced_by, nullptr);
    EXPECT_EQ(find_subject(result, "s:huset/dag")->replaced_by, nullptr);
    EXPECT_EQ(told(result, "s:huset/dag", "approved"), "decision: awaiting FU");
}

TEST(Replaced, OfSeveralDaysIsTheOneOfThatDay)
{
    World world;
    base(world).submission(submission(change("2024-05-01", "2050") + change("2024-09-01", "2090")), "s");
    world.submission(submission(change("2024-09-01", "2080", ", replaces: s")), "t");
    auto const result = world.check("2024-03-01");
    EXPECT_EQ(find_subject(result, "s:huset/døgn")->replaced_by, nullptr);
    EXPECT_NE(find_subject(result, "s:huset/døgn~2")->replaced_by, nullptr);
}

TEST(Replaced, ChainsGoBothWays)
{
    World world;
    base(world).submission(submission(change("2024-05-01", "2050")), "a");
    world.submission(submission(change("2024-05-01", "2060", ", replaces: a")), "b");
    world.submission(submission(change("2024-05-01", "2070", ", replaces: b")), "c");
    world.submission(submission(change("2024-09-01", "2070")), "d");
    ASSERT_TRUE(world.complete()) << world.complaints();
    auto const& all = world.repository().submissions();
    for (std::size_t from = 0; from < 3; ++from) {
        auto const chain = world.repository().chain_of({&all[from], &all[from].root.records(Field::changes).front()});
        ASSERT_EQ(chain.size(), 3U);
        EXPECT_EQ(chain.front().submission, &all[from]);
    }
    EXPECT_EQ(world.repository().chain_of({&all[3], &all[3].root.records(Field::changes).front()}).size(), 1U);
}

struct Wrong {
    char const* name;
    char const* expected;
    char const* file = "";   // at the head of the one that replaces
    char const* entry = "";  // in its change
    char const* service = "Døgn";
    char const* day = "2024-05-01";
    char const* operator_name = "Aalborg Kommune";
};

void PrintTo(Wrong const& each, std::ostream* out) { *out << each.name; }

class ReplacesNothing : public testing::TestWithParam<Wrong> {};

TEST_P(ReplacesNothing, IsAnError)
{
    auto const& each = GetParam();
    World world;
    base(world).submission(submission(change("2024-05-01", "2050") + change("2024-09-01", "2090")), "s");
    world.submission(submission(change(each.day, "2060", each.entry, each.service), each.file, each.operator_name),
                     "t");
    world.complete();
    EXPECT_EQ(codes(world), *each.expected == '\0' ? "" : "F269");
    EXPECT_NE(world.complaints().find(each.expected), std::string::npos) << world.complaints();
}

INSTANTIATE_TEST_SUITE_P(
    Of, ReplacesNothing,
    testing::Values(Wrong{"sound", "", "", ", replaces: s"}, Wrong{"sound file", "", "replaces: s\n"},
                    Wrong{"unknown", "no submission is called `x`", "", ", replaces: x"},
                    Wrong{"unknown by file", "no submission is called `x`", "replaces: x\n"},
                    Wrong{"itself", "does not replace itself", "", ", replaces: t"},
                    Wrong{"another operator", "`s` was handed in by Aalborg Kommune", "", ", replaces: s", "Døgn",
                          "2024-05-01", "Hjørring Kommune"},
                    Wrong{"handed in earlier", "`s` was handed in later", "submitted: 2024-02-11\n", ", replaces: s"},
                    Wrong{"handed in on that day", "", "submitted: 2024-02-12\n", ", replaces: s"},
                    Wrong{"another service", "has no change of this service", "", ", replaces: s", "Dag"},
                    Wrong{"another service by file", "has no change of this service", "replaces: s\n", "", "Dag"},
                    Wrong{"another day of several", "none from this day", "", ", replaces: s", "Døgn", "2024-10-01"}),
    [](auto const& tested) {
        std::string name = tested.param.name;
        std::replace(name.begin(), name.end(), ' ', '_');
        return name;
    });

TEST(Replaced, InACircleIsAnError)
{
    World world;
    base(world).submission(submission(change("2024-05-01", "2050", ", replaces: t")), "s");
    world.submission(submission(change("2024-05-01", "2060", ", replaces: s")), "t");
    world.complete();
    EXPECT_EQ(codes(world), "F269");
    EXPECT_NE(world.complaints().find("they replace each other"), std::string::npos) << world.complaints();
}

// ---- taken back

struct Withdrawal {
    char const* name;
    char const* withdrawn;
    char const* decision;  // id, date and outcome; "" for none
    bool judged;
    bool told = false;  // that it came too late
};

void PrintTo(Withdrawal const& each, std::ostream* out) { *out << each.name; }

class Withdrawn : public testing::TestWithParam<Withdrawal> {};

TEST_P(Withdrawn, IsListedUnlessItWasApproved)
{
    auto const& each = GetParam();
    for (bool const of_file : {false, true}) {
        World world;
        auto const line = fmt::format("withdrawn: {}", each.withdrawn);
        base(world).submission(of_file ? submission(change("2024-05-01", "2050"), line + "\n")
                                       : submission(change("2024-05-01", "2050", ", " + line), ""),
                               "s");
        if (*each.decision != '\0') {
            world.decisions(
                fmt::format("decisions:\n  - {{id: D1, body: FU, {}, about: [{{operator: Aalborg Kommune, "
                            "offer: Huset, service: Døgn, effective: 2024-05-01, after: {{tariff: 2050}}}}]}}\n",
                            each.decision));
        }
        auto const result = world.check("2024-03-31");
        ASSERT_EQ(result.subjects.size(), 1U);
        auto const& subject = result.subjects.front();
        EXPECT_EQ(subject.withdrawn.has_value(), !each.judged);
        EXPECT_EQ(subject.rules.empty(), !each.judged);
        EXPECT_EQ(find_rule(subject, "withdrawn late") != nullptr, each.told);
        EXPECT_EQ(result.set_aside, each.judged ? 0U : 1U);
    }
}

INSTANTIATE_TEST_SUITE_P(
    With, Withdrawn,
    testing::Values(Withdrawal{"no decision", "2024-03-01", "", false},
                    Withdrawal{"a later approval", "2024-03-01", "date: 2024-03-02, outcome: approved", true, true},
                    Withdrawal{"an earlier approval", "2024-03-03", "date: 2024-03-02, outcome: approved", true, true},
                    Withdrawal{"an approval of that day", "2024-03-02", "date: 2024-03-02, outcome: approved", true,
                               true},
                    Withdrawal{"an approval of some day", "2024-03-03", "outcome: approved", false},
                    Withdrawal{"a refusal", "2024-03-03", "date: 2024-03-02, outcome: refused", false},
                    Withdrawal{"a day to come", "2024-04-01", "", true}),
    [](auto const& tested) {
        std::string name = tested.param.name;
        std::replace(name.begin(), name.end(), ' ', '_');
        return name;
    });

// What was asked for once more is what was approved.
TEST(Replaced, IsWithdrawnWhereTheVerySameWasHandedInAnew)
{
    World world;
    base(world).submission(submission(change("2024-05-01", "2050", ", withdrawn: 2024-03-01")), "s");
    world.submission(submission(change("2024-05-01", "2050"), "submitted: 2024-03-05\n"), "t");
    world.decisions(
        "decisions:\n  - {id: D1, body: FU, date: 2024-03-20, outcome: approved, about: [{operator: Aalborg "
        "Kommune, offer: Huset, service: Døgn, effective: 2024-05-01, after: {tariff: 2050}}]}\n");
    auto const result = world.check("2024-03-31");
    EXPECT_TRUE(find_subject(result, "s:huset/døgn")->rules.empty());
    EXPECT_EQ(find_subject(result, "t:huset/døgn")->verdict, Verdict::compliant);
}

// What was to be in effect when it was taken back may have been used.
TEST(Withdrawn, AfterItTookEffectIsTold)
{
    for (auto const& [day, told] : {std::pair{"2024-04-30", false}, {"2024-05-01", true}}) {
        World world;
        base(world).submission(submission(change("2024-05-01", "2050", fmt::format(", withdrawn: {}", day))), "s");
        auto const result = world.check("2024-06-01");
        auto const& subject = result.subjects.front();
        EXPECT_EQ(subject.verdict, told ? Verdict::notice : Verdict::not_applicable) << day;
        EXPECT_EQ(find_rule(subject, "withdrawn late") != nullptr, told) << day;
        EXPECT_EQ(result.set_aside, 1U);
    }
}

// ---- not there yet

TEST(NotThereYet, IsToldInOneLineAndNotJudged)
{
    World world;
    base(world).submission(submission(change("2024-05-01", "2050"), "submitted: 2024-04-01\n"), "s");
    world.submission(submission(change("2024-06-01", "2050"), "submitted: {after: 2024-03-31, before: 2024-05-01}\n"),
                     "t");
    world.submission(submission(change("2024-07-01", "2050"), "submitted: {after: 2024-03-30, before: 2024-05-01}\n"),
                     "u");
    world.decisions(
        "decisions:\n  - {id: D1, body: FU, date: 2024-04-02, outcome: approved, about: [{offer: Huset}]}\n");
    auto const result = world.check("2024-03-31");
    ASSERT_EQ(result.subjects.size(), 1U);
    EXPECT_EQ(result.subjects.front().id, "u:huset/døgn");  // it may have been handed in by then
    auto const lines = styr::told(result.not_yet, result.as_of);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].problem->code, std::string("E724"));
    EXPECT_NE(lines[0].headline.en.find("handed in after 31 March 2024 and therefore not judged: `s` (1 April 2024), "
                                        "`t` ("),
              std::string::npos)
        << lines[0].headline.en;
    EXPECT_EQ(lines[1].problem->code, std::string("E725"));
    EXPECT_NE(lines[1].headline.da.find("besluttet efter den 31. marts 2024 og derfor ikke talt med: `D1` (2. april "
                                        "2024)"),
              std::string::npos)
        << lines[1].headline.da;
}

}  // namespace
}  // namespace styr::test::replaced_test
