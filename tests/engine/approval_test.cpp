// SPDX-License-Identifier: MPL-2.0
// What the decision log says of one change: every way in which a decision counts or does not.
#include "tests/support/world.hpp"

#include <fmt/format.h>

namespace styr::test::approval_test {
namespace {

constexpr auto agreement = R"(
agreement "Test" version "1" in force 2018-01-01 to 2023-12-31
body FU "FU"
body DAS "DAS" above FU
body KKR "KKR" above DAS
provision P01 "Midyear" source "S" item 1
  rule midyear for each change of terms
    when tariff changes
    require approval of tariff by FU before effective
    message "m"
  rule yearly for each change of terms
    require approval by DAS
    message "m"
provision P02 "Referral" source "S" item 1
  referral case from FU to DAS
provision P08 "Late" source "S" item 1
  competence late tariffs from DAS to FU when submitted is after 2020-03-01
)";

constexpr auto submission = R"(operator: Aalborg Kommune
submitted: 2020-04-01
changes:
  - offer: Aalborg Krisecenter
    effective: 2020-08-01
    before: {{tariff: 1933}}
    after: {{tariff: {}}}
)";

struct Case {
    char const* name;
    char const* log;
    char const* rule;
    char const* expected;
    char const* as_of = "2020-06-01";
    int tariff = 2139;
};

void PrintTo(Case const& each, std::ostream* out) { *out << each.name; }

class Approvals : public testing::TestWithParam<Case> {};

TEST_P(Approvals, Counts)
{
    auto const& [name, log, rule, expected, as_of, tariff] = GetParam();
    World world;
    world.agreement(agreement).submission(fmt::format(submission, tariff));
    if (*log != '\0') {
        world.decisions(std::string("decisions:") + log);
    }
    EXPECT_EQ(told(world.check(as_of), "submission:aalborg-krisecenter", rule), expected) << name;
}

#define ABOUT "    about: [{offer: Aalborg Krisecenter, effective: 2020-08-01, after: {tariff: 2139}}]\n"
#define ENTRY(id, body, date, outcome)                                                                                 \
    "\n  - id: " id "\n    body: " body "\n    date: " date "\n    outcome: " outcome "\n" ABOUT
#define REFERRED(id, by, to, date)                                                                                     \
    "\n  - {id: " id ", body: " by ", date: " date ", outcome: put_before, put_before: " to                            \
    ", about: [{offer: Aalborg Krisecenter}]}"
#define DELEGATED DELEGATED_ON("2020-03-10")
#define DELEGATED_ON(day)                                                                                              \
    "\n  - id: del\n    body: DAS\n    date: " day "\n    outcome: delegated\n    to: FU\n    competence: late "       \
    "tariffs\n"

INSTANTIATE_TEST_SUITE_P(
    Log, Approvals,
    testing::Values(
        Case{"nobody has decided", "", "midyear", "decision: awaiting FU"},
        Case{"the body approved", ENTRY("a", "FU", "2020-05-01", "approved"), "midyear", "compliant"},
        Case{"a higher body approved", ENTRY("a", "KKR", "2020-05-01", "approved"), "midyear", "compliant"},
        Case{"a lower body does not stand for a higher", ENTRY("a", "FU", "2020-05-01", "approved"), "yearly",
             "decision: awaiting DAS"},
        Case{"a recommendation is no approval", ENTRY("a", "FU", "2020-05-01", "recommended"), "midyear",
             "decision: awaiting FU"},
        Case{"taking note is no approval", ENTRY("a", "DAS", "2020-05-01", "noted"), "yearly",
             "decision: awaiting DAS"},
        Case{"another figure counts as none", ENTRY("a", "FU", "2020-05-01", "approved"), "midyear",
             "decision: awaiting FU", "2020-06-01", 2150},
        Case{"one øre more is another figure",
             "\n  - id: a\n    body: FU\n    date: 2020-05-01\n    outcome: approved\n    about: [{offer: Aalborg "
             "Krisecenter, after: {tariff: 2139.01}}]\n",
             "midyear", "decision: awaiting FU"},
        Case{"another effective date counts as none",
             "\n  - id: a\n    body: FU\n    date: 2020-05-01\n    outcome: approved\n    about: [{offer: Aalborg "
             "Krisecenter, effective: 2020-08-02, after: {tariff: 2139}}]\n",
             "midyear", "decision: awaiting FU"},
        Case{"another offer's decision changes nothing",
             "\n  - id: a\n    body: FU\n    date: 2020-05-01\n    outcome: approved\n    about: [{offer: Hobro "
             "Krisecenter, after: {tariff: 2139}}]\n",
             "midyear", "decision: awaiting FU"},
        Case{"without figures it leaves the tariff open",
             "\n  - id: a\n    body: FU\n    date: 2020-05-01\n    outcome: approved\n    about: [{offer: Aalborg "
             "Krisecenter}]\n",
             "midyear", "decision: awaiting FU"},
        Case{"what is left open with a reading is covered",
             "\n  - id: a\n    body: FU\n    date: 2020-05-01\n    outcome: approved\n    about: [{offer: Aalborg "
             "Krisecenter, effective: 2020-08-01}]\n    open: [{field: tariff, reading: the minutes say so}]\n",
             "midyear", "compliant"},
        Case{"the day before it takes effect is in time", ENTRY("a", "FU", "2020-07-31", "approved"), "midyear",
             "compliant", "2020-09-01"},
        Case{"the day itself is too late", ENTRY("a", "FU", "2020-08-01", "approved"), "midyear", "violation",
             "2020-09-01"},
        Case{"none by the day itself is false", "", "midyear", "violation", "2020-08-01"},
        Case{"none by the day before still awaits", "", "midyear", "decision: awaiting FU", "2020-07-31"},
        Case{"timing is no part of an approval without before", ENTRY("a", "DAS", "2020-12-01", "approved"), "yearly",
             "compliant", "2021-01-01"},
        Case{"a decision of tomorrow does not count today", ENTRY("a", "FU", "2020-06-02", "approved"), "midyear",
             "decision: awaiting FU"},
        Case{"a decision of today counts", ENTRY("a", "FU", "2020-06-01", "approved"), "midyear", "compliant"},
        Case{"a bound that settles it", ENTRY("a", "FU", "{before: 2020-08-01}", "approved"), "midyear", "compliant",
             "2020-09-01"},
        Case{"a bound one day wider does not", ENTRY("a", "FU", "{before: 2020-08-02}", "approved"), "midyear",
             "incomplete: missing: the date of FU's decision (a)", "2020-09-01"},
        Case{"a refusal is a violation", ENTRY("a", "FU", "2020-05-01", "refused"), "midyear", "violation"},
        Case{"a refusal without figures covers the change",
             "\n  - id: a\n    body: FU\n    date: 2020-05-01\n    outcome: refused\n    about: [{offer: Aalborg "
             "Krisecenter}]\n",
             "midyear", "violation"},
        Case{"a lower body cannot refuse for a higher", ENTRY("a", "FU", "2020-05-01", "refused"), "yearly",
             "decision: awaiting DAS"},
        Case{"later over earlier", ENTRY("a", "FU", "2020-05-01", "refused") ENTRY("b", "FU", "2020-05-02", "approved"),
             "midyear", "compliant"},
        Case{"later over earlier, whatever the order in the log",
             ENTRY("b", "FU", "2020-05-02", "approved") ENTRY("a", "FU", "2020-05-01", "refused"), "midyear",
             "compliant"},
        Case{"a later refusal", ENTRY("a", "FU", "2020-05-01", "approved") ENTRY("b", "FU", "2020-05-02", "refused"),
             "midyear", "violation"},
        Case{"never a lower body over a higher",
             ENTRY("a", "DAS", "2020-05-01", "approved") ENTRY("b", "FU", "2020-05-02", "refused"), "midyear",
             "compliant"},
        Case{"a higher body over a lower",
             ENTRY("a", "FU", "2020-05-02", "approved") ENTRY("b", "DAS", "2020-05-01", "refused"), "midyear",
             "violation"},
        Case{"an unknown order with differing outcomes",
             ENTRY("a", "FU", "{before: 2020-05-02}", "approved") ENTRY("b", "FU", "2020-05-01", "refused"), "midyear",
             "incomplete: missing: the date of FU's decision (a)"},
        Case{"two words on one day",
             ENTRY("a", "FU", "2020-05-01", "approved") ENTRY("b", "FU", "2020-05-01", "refused"), "midyear",
             "incomplete: missing: whether FU's decision (a) is the last of those of 1 May 2020; missing: whether FU's "
             "decision (b) is the last of those of 1 May 2020"},
        Case{"an unknown order with one outcome",
             ENTRY("a", "FU", "{before: 2020-05-02}", "approved") ENTRY("b", "FU", "2020-05-01", "approved"), "midyear",
             "compliant"},
        Case{"a withdrawal leaves nothing",
             ENTRY("a", "FU", "2020-05-01", "approved") ENTRY("b", "FU", "2020-05-02", "withdrawn"), "midyear",
             "decision: awaiting FU"},
        Case{"after a referral the higher body decides",
             "\n  - id: a\n    body: FU\n    date: 2020-05-01\n    outcome: recommended\n    put_before: DAS\n" ABOUT,
             "midyear", "decision: awaiting DAS"},
        Case{"a lower body's approval after a referral is a recommendation",
             "\n  - id: a\n    body: FU\n    date: 2020-05-01\n    outcome: put_before\n    put_before: DAS\n" ABOUT
                 ENTRY("b", "FU", "2020-05-10", "approved"),
             "midyear", "decision: awaiting DAS"},
        Case{"a referral of which it is not known whether it was made",
             "\n  - id: a\n    body: FU\n    date: {after: 2020-05-20, before: 2020-06-10}\n    outcome: recommended\n "
             "   put_before: DAS\n" ABOUT,
             "midyear", "decision: awaiting FU or DAS"},
        Case{"a delegated body decides for its delegator", DELEGATED ENTRY("a", "FU", "2020-05-01", "approved"),
             "yearly", "compliant"},
        Case{"it may have been given back to the delegator, which is awaited then",
             DELEGATED ENTRY("a", "FU", "2020-05-01", "approved")
                 REFERRED("r1", "FU", "KKR", "{after: 2020-05-25, before: 2020-06-10}")
                     REFERRED("r2", "FU", "DAS", "{after: 2020-05-25, before: 2020-06-10}"),
             "yearly",
             "incomplete: missing: the date of FU's decision (r2); missing: the date of FU's decision (r1); awaiting "
             "DAS or KKR"},
        Case{"and also where it was given down again",
             DELEGATED ENTRY("a", "FU", "2020-05-01", "approved")
                 REFERRED("r1", "FU", "KKR", "{after: 2020-05-25, before: 2020-06-10}")
                     REFERRED("r2", "FU", "DAS", "{after: 2020-05-25, before: 2020-06-10}")
                         REFERRED("r3", "DAS", "FU", "2020-04-02"),
             "yearly",
             "incomplete: missing: the date of FU's decision (r2); missing: the date of FU's decision (r1); awaiting "
             "DAS or KKR"},
        Case{"a delegated body refuses for its delegator", DELEGATED ENTRY("a", "FU", "2020-05-01", "refused"),
             "yearly", "violation"},
        Case{"a decision before the delegation", DELEGATED ENTRY("a", "FU", "2020-03-09", "approved"), "yearly",
             "decision: awaiting DAS"},
        Case{"a decision on the delegation's first day",
             DELEGATED_ON("2020-04-10") ENTRY("a", "FU", "2020-04-10", "approved"), "yearly", "compliant"},
        Case{"a decision on the delegation's last day",
             DELEGATED "    until: 2020-05-01\n" ENTRY("a", "FU", "2020-05-01", "approved"), "yearly", "compliant"},
        Case{"a decision after the delegation ended",
             DELEGATED "    until: 2020-04-30\n" ENTRY("a", "FU", "2020-05-01", "approved"), "yearly",
             "decision: awaiting DAS"},
        Case{"a delegation about another operator",
             DELEGATED "    subject: {operator: Hjørring Kommune}\n" ENTRY("a", "FU", "2020-05-01", "approved"),
             "yearly", "decision: awaiting DAS"},
        Case{"a delegation about this operator",
             DELEGATED "    subject: {operator: Aalborg Kommune}\n" ENTRY("a", "FU", "2020-05-01", "approved"),
             "yearly", "compliant"},
        Case{"a delegation that was withdrawn",
             DELEGATED
             "\n  - id: w\n    body: DAS\n    date: 2020-04-15\n    outcome: withdrawn\n    under: del\n" ENTRY(
                 "a", "FU", "2020-05-01", "approved"),
             "yearly", "decision: awaiting DAS"},
        Case{"a delegation withdrawn afterwards",
             DELEGATED
             "\n  - id: w\n    body: DAS\n    date: 2020-05-15\n    outcome: withdrawn\n    under: del\n" ENTRY(
                 "a", "FU", "2020-05-01", "approved"),
             "yearly", "compliant"},
        Case{"a referral beats a delegation",
             DELEGATED ENTRY("a", "FU", "2020-05-01", "approved") "\n  - id: r\n    body: FU\n    date: 2020-05-02\n   "
                                                                  " outcome: put_before\n    put_before: DAS\n" ABOUT,
             "yearly", "decision: awaiting DAS"}));

TEST(ApprovalBySubmission, HoldsOnlyWhileTheSubmissionStandsAsItStood)
{
    auto const text = fmt::format(submission, 2139);
    World probe;
    probe.agreement(agreement).submission(text).complete();
    auto const digest = probe.digest();
    auto const log = [&](std::string const& value) {
        return fmt::format("decisions:\n  - id: a\n    body: DAS\n    date: 2020-05-01\n    outcome: approved\n    "
                           "about: [{{submission: submission, digest: \"{}\"}}]\n",
                           value);
    };
    World same, edited;
    same.agreement(agreement).submission(text).decisions(log(digest));
    EXPECT_EQ(told(same.check("2020-06-01"), "submission:aalborg-krisecenter", "yearly"), "compliant");
    edited.agreement(agreement).submission(fmt::format(submission, 2150)).decisions(log(digest));
    EXPECT_EQ(told(edited.check("2020-06-01"), "submission:aalborg-krisecenter", "yearly"), "decision: awaiting DAS");
}

TEST(ApprovalBySubmission, WithoutADigestCoversNothing)
{
    World world;
    world.agreement(agreement)
        .submission(fmt::format(submission, 2139))
        .decisions("decisions:\n  - id: a\n    body: DAS\n    date: 2020-05-01\n    outcome: approved\n    about: "
                   "[{submission: submission}]\n");
    EXPECT_EQ(told(world.check("2020-06-01"), "submission:aalborg-krisecenter", "yearly"), "decision: awaiting DAS");
}

// Two operators have an offer of one name, and of each it is known by what `other` brings.
class SharedName : public testing::Test {
protected:
    static std::string log(std::string const& about)
    {
        return "decisions:\n  - id: a\n    body: DAS\n    date: 2020-05-01\n    outcome: approved\n    about: [{offer: "
               "Aalborg Krisecenter" +
               about + ", effective: 2020-08-01, after: {tariff: 2139}}]\n";
    }

    static std::string judged(World& world, std::string const& about)
    {
        return told(world.agreement(agreement).decisions(log(about)).check("2020-06-01"),
                    "submission:aalborg-krisecenter", "yearly");
    }

    std::string const asked = fmt::format(submission, 2139), unsigned_ = asked.substr(asked.find('\n') + 1);
    std::string const registered = "operator: Hjørring Kommune\nin_force: 2019-01-01\noffers:\n  - offer: Aalborg "
                                   "Krisecenter\n    services: [{service: Nat, tariff: 500}]\n";
    std::string const missing = "incomplete: missing: which operator the decision is about (a); awaiting DAS";
};

TEST_F(SharedName, LeavesADecisionThatNamesNoOperatorUnknown)
{
    World by_register, by_submission;
    by_register.registered(registered).submission(asked);
    EXPECT_EQ(judged(by_register, ""), missing);
    by_submission.submission(asked).submission(
        "operator: Hjørring Kommune\nchanges:\n  - offer: Aalborg Krisecenter\n    kind: registration\n", "other");
    EXPECT_EQ(judged(by_submission, ""), missing);
}

TEST_F(SharedName, IsToldApartByTheOperatorOfTheDecision)
{
    World own, others;
    EXPECT_EQ(judged(own.registered(registered).submission(asked), ", operator: Aalborg Kommune"), "compliant");
    EXPECT_EQ(judged(others.registered(registered).submission(asked), ", operator: Hjørring Kommune"),
              "decision: awaiting DAS");
}

TEST_F(SharedName, LeavesASubmissionThatNamesNoOperatorUnknown)
{
    World shared, only;
    auto const second = fmt::format(submission, 2150);
    EXPECT_EQ(judged(shared.registered(registered).submission(second, "other").submission(unsigned_),
                     ", operator: Aalborg Kommune"),
              "incomplete: missing: operator; awaiting DAS");
    EXPECT_EQ(judged(only.as_given().submission(unsigned_), ", operator: Aalborg Kommune"),
              "incomplete: missing: operator; awaiting DAS");
}

TEST_F(SharedName, LeavesARefusalThatNamesNoOperatorInDoubtWhoeverAskedForIt)
{
    auto refused = log("");
    refused.replace(refused.find("approved"), 8, "refused");
    auto const told_where = [&](std::string const& others) {
        World world;
        world.agreement(agreement).registered(registered).submission(asked).decisions(refused);
        if (!others.empty()) {
            world.submission("operator: Hjørring Kommune\nchanges:\n  - offer: Aalborg Krisecenter\n    service: Nat\n"
                             "    after: {tariff: 2139}\n" +
                                 others,
                             "other");
        }
        return told(world.check("2020-06-01"), "submission:aalborg-krisecenter", "yearly");
    };
    for (auto const* const other : {"    effective: 2020-08-01\n", "", "    effective: 2020-09-01\n"}) {
        EXPECT_EQ(told_where(other),
                  "incomplete: missing: whether DAS's refusal of 1 May 2020 is about this (a); awaiting DAS")
            << other;
    }
}

TEST_F(SharedName, AsksForADecisionThatNamesTheOperator)
{
    World world;
    world.agreement(agreement).registered(registered).submission(asked);
    auto const result = world.check("2020-06-01");
    auto const& rules = result.subjects.front().rules;
    auto const yearly =
        std::find_if(rules.begin(), rules.end(), [](RuleResult const& rule) { return rule.name == "yearly"; });
    ASSERT_EQ(yearly->repairs.size(), 1U);
    EXPECT_EQ(yearly->repairs.front().text.en, "DAS approves it");
}

std::vector<std::string> repairs_by(World& world, std::string const& rule, std::string const& as_of)
{
    auto const result = world.check(as_of);
    std::vector<std::string> told;
    for (auto const& each : result.subjects.front().rules) {
        for (auto const& repair : each.name == rule ? each.repairs : std::vector<Repair>{}) {
            told.push_back(repair.text.en);
        }
    }
    return told;
}

constexpr auto approved_2139 = "decisions:" ENTRY("a", "FU", "2020-05-01", "approved");

TEST(RepairOfAnotherFigure, IsTheApprovedOneOrAnApprovalOfTheNew)
{
    World world;
    world.agreement(agreement).submission(fmt::format(submission, 2150)).decisions(approved_2139);
    EXPECT_EQ(repairs_by(world, "midyear", "2020-06-01"),
              (std::vector<std::string>{"FU approves it before 1 August 2020",
                                        "set the tariff to 2,139 kr., which FU approved"}));
}

TEST(RepairOfAnotherFigure, IsTheApprovedOneAloneOnceItIsTooLateToApprove)
{
    World world;
    world.agreement(agreement).submission(fmt::format(submission, 2150)).decisions(approved_2139);
    EXPECT_EQ(repairs_by(world, "midyear", "2020-09-01"),
              std::vector<std::string>{"set the tariff to 2,139 kr., which FU approved"});
}

// Whoever refused it will hardly approve the same: what was approved last stands.
TEST(RepairOfARefusal, IsNone)
{
    World world;
    world.agreement(agreement)
        .submission(fmt::format(submission, 2139))
        .decisions("decisions:" ENTRY("a", "DAS", "2020-05-01", "refused"));
    EXPECT_EQ(repairs_by(world, "yearly", "2020-06-01"), std::vector<std::string>{});
}

// Why FU's approval under a delegation does not count as DAS's, in words.
TEST(DelegationThatFails, SaysWhy)
{
    auto const why = [](std::string const& delegation, std::string const& more = "",
                        std::string const& submitted = "2020-04-01") {
        auto text = fmt::format(submission, 2139);
        text.replace(text.find("2020-04-01"), 10, submitted);
        World world;
        world.agreement(agreement).submission(text);
        world.decisions("decisions:\n  - {id: d, outcome: delegated, " + delegation +
                        "}\n"
                        "  - {id: f, body: FU, date: 2020-05-20, outcome: approved, under: d, about: [{offer: Aalborg "
                        "Krisecenter, effective: 2020-08-01, after: {tariff: 2139}}]}\n" +
                        more);
        auto const result = world.check("2020-06-01");
        for (auto const& seen :
             find_rule(*find_subject(result, "submission:aalborg-krisecenter"), "yearly")->demand->decisions) {
            if (seen.standing == DecisionSeen::Standing::delegation_fails) {
                return seen.why.en + " | " + seen.why.da;
            }
        }
        return std::string("it carries");
    };
    std::string const from_das = "body: DAS, date: 2020-05-10, to: FU";
    EXPECT_EQ(why(from_das), "it carries");
    EXPECT_EQ(why(from_das + ", until: 2020-05-19"), "the delegation was not in force when the decision was made | "
                                                     "delegationen gjaldt ikke, da beslutningen blev truffet");
    EXPECT_EQ(why("body: DAS, date: 2020-06-02, to: FU"),
              "the delegation was given after the as-of date | delegationen er givet efter den dag, kontrollen gælder");
    EXPECT_EQ(why(from_das + ", subject: {offer: Svenstrupgård}"),
              "the delegation is not about this change | delegationen gælder ikke denne ændring");
    EXPECT_EQ(why("body: KKR, date: 2020-05-10, to: FU"),
              "the agreement does not provide for that delegation | aftalen giver ikke mulighed for den delegation");
    EXPECT_EQ(why(from_das, "", "2020-03-01"),
              "the competence is not about a change like this | kompetencen gælder ikke en ændring som denne");
    EXPECT_EQ(why(from_das, "  - {id: r, body: FU, date: 2020-05-21, outcome: put_before, put_before: DAS, about: "
                            "[{offer: Aalborg Krisecenter}]}\n"),
              "the case was put before a higher body | sagen er forelagt et højere organ");
}

// Whoever may decide a case may let another decide that very case, where the version says nothing of the two.
TEST(DelegationOfOneCase, CountsAndIsTold)
{
    auto const comes_to = [](std::string const& delegation) {
        World world;
        world.agreement(agreement).submission(fmt::format(submission, 2139), "s");
        world.decisions("decisions:\n  - {id: d, outcome: delegated, to: FU, date: 2020-05-10, " + delegation +
                        "}\n"
                        "  - {id: f, body: FU, date: 2020-05-20, outcome: approved, under: d, about: [{offer: Aalborg "
                        "Krisecenter, effective: 2020-08-01, after: {tariff: 2139}}]}\n");
        auto const result = world.check("2020-06-01");
        auto text = told(result, "s:aalborg-krisecenter", "yearly");
        for (auto const& rule : find_subject(result, "s:aalborg-krisecenter")->rules) {
            text += rule.name == "how it was decided" ? " | " + rule.message.en : "";
        }
        return text;
    };
    EXPECT_EQ(comes_to("body: KKR, subject: {submission: s}"),
              "compliant | FU decided it under a delegation from KKR for this very case (d). The agreement says "
              "nothing of that delegation.");
    EXPECT_EQ(comes_to("body: KKR, subject: {offer: Aalborg Krisecenter}"), "decision: awaiting DAS")
        << "a kind of case, and no case";
    EXPECT_EQ(comes_to("body: KKR, subject: {submission: s, offer: Svenstrupgård}"), "decision: awaiting DAS");
    EXPECT_EQ(comes_to("body: DAS, subject: {submission: s}"), "compliant") << "for which the version provides";
}

// What puts the case before the body that decides anyway has no part in what it decides, and is not cited for it.
TEST(Referrals, AreCitedWhereTheyMakeAHigherBodyDecide)
{
    auto const cited = [](std::string const& rule) {
        World world;
        world.agreement(agreement).submission(fmt::format(submission, 2139));
        world.decisions("decisions:\n  - {id: r, body: FU, date: 2020-05-10, outcome: put_before, put_before: DAS, "
                        "about: [{offer: Aalborg Krisecenter}]}\n"
                        "  - {id: d, body: DAS, date: 2020-05-20, outcome: approved, about: [{offer: Aalborg "
                        "Krisecenter, effective: 2020-08-01, after: {tariff: 2139}}]}\n");
        auto const result = world.check("2020-06-01");
        auto const* const judged = find_rule(result.subjects.front(), rule);
        EXPECT_EQ(judged->verdict, Verdict::compliant);
        std::vector<std::string> all;
        for (auto const& seen : judged->demand->decisions) {
            all.insert(all.end(), seen.provisions.begin(), seen.provisions.end());
        }
        return all;
    };
    EXPECT_EQ(cited("midyear"), std::vector<std::string>{"P02"});
    EXPECT_EQ(cited("yearly"), std::vector<std::string>{});
}

// Where nothing else changes, the split is what has to be approved: as such, and not only the offer.
TEST(ApprovalOfASplit, StatesTheSplit)
{
    auto const judged = [](std::string const& about) {
        World world;
        world.agreement(agreement).submission("operator: Aalborg Kommune\nsubmitted: 2020-04-01\nchanges:\n  - offer: "
                                              "Aalborg Krisecenter\n    effective: 2020-08-01\n"
                                              "    before: {tariff: 1933, places: 7, occupancy_basis: 90 %, split: "
                                              "[{target_group: Unge, places: 4}], split_flexible: false}\n"
                                              "    after: {tariff: 1933, places: 7, occupancy_basis: 90 %, split: "
                                              "[{target_group: Unge, places: 5}], split_flexible: false}\n");
        world.decisions("decisions:\n  - {id: d, body: DAS, date: 2020-05-20, outcome: approved, about: [{offer: "
                        "Aalborg Krisecenter, effective: 2020-08-01" +
                        about + "}]}\n");
        return told(world.check("2020-06-01"), "submission:aalborg-krisecenter", "yearly");
    };
    EXPECT_EQ(judged(""), "decision: awaiting DAS");
    EXPECT_EQ(judged(", after: {split: [{target_group: Unge, places: 6}]}"), "decision: awaiting DAS");
    EXPECT_EQ(judged(", after: {split: [{target_group: Unge, places: 5}]}"), "compliant");
}

TEST(ApprovalOfASplit, DoesNotHingeOnWhichGroupStandsFirst)
{
    auto const judged = [](std::string const& asked, std::string const& approved) {
        World world;
        world.agreement(agreement).submission("operator: Aalborg Kommune\nsubmitted: 2020-04-01\nchanges:\n  - offer: "
                                              "Aalborg Krisecenter\n    effective: 2020-08-01\n"
                                              "    before: {tariff: 1933, places: 7, occupancy_basis: 90 %, split: "
                                              "[{target_group: Unge, places: 4}, {target_group: Voksne, places: 3}]}\n"
                                              "    after: {tariff: 2139, places: 7, occupancy_basis: 90 %, split: [" +
                                              asked + "]}\n");
        world.decisions("decisions:\n  - {id: d, body: DAS, date: 2020-05-20, outcome: approved, about: [{offer: "
                        "Aalborg Krisecenter, effective: 2020-08-01, after: {tariff: 2139, split: [" +
                        approved + "]}}]}\n");
        return told(world.check("2020-06-01"), "submission:aalborg-krisecenter", "yearly");
    };
    std::string const young = "{target_group: Unge, places: 4}", grown = "{places: 3, target_group: Voksne}",
                      fewer = "{places: 2, target_group: Voksne}";
    EXPECT_EQ(judged(young + ", " + grown, young + ", " + grown), "compliant");
    EXPECT_EQ(judged(young + ", " + grown, grown + ", " + young), "compliant");
    EXPECT_EQ(judged(young + ", " + grown, fewer + ", " + young), "decision: awaiting DAS");
}

}  // namespace
}  // namespace styr::test::approval_test
