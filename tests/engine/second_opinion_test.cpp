// SPDX-License-Identifier: MPL-2.0
// What the reference evaluator found the engine to judge otherwise than docs/language.md says.
#include "tests/engine/second_opinion_scene.hpp"

namespace styr::test::second_opinion_test {
namespace {

using namespace second_opinion;

TEST(SecondOpinionFound, AProposedExceptionExceptsNothingThatIsInForce)
{
    World world;
    world
        .agreement(head + rule("require new tariff < old tariff") +
                   "proposal P2 \"P\" source \"S\" item 1\n  exception aside to demand\n")
        .submission(change(new_tariff));
    EXPECT_EQ(comes_to(world), "violation");
    EXPECT_EQ(comes_to(world, "2020-09-01", true), "violation");
}

TEST(SecondOpinionFound, AnExceptionOutOfForceExceptsNothing)
{
    World world;
    world
        .agreement(
            head + rule("require new tariff < old tariff") +
            "provision P2 \"P\" source \"S\" item 1 in force 2020-01-01 to 2020-07-31\n  exception aside to demand\n")
        .submission(change(new_tariff));
    EXPECT_EQ(comes_to(world), "violation");
}

TEST(SecondOpinionFound, ADayBetweenTwoVersionsIsInNone)
{
    World world;
    world.agreement("agreement \"T\" version \"1\" in force 2020-01-01 to 2020-07-31\n" +
                    rule("require new tariff > old tariff"));
    world.agreement("agreement \"T\" version \"2\" in force 2020-08-02\nextends \"1\"\n")
        .submission(change("    effective: {after: 2020-07-30, before: 2020-08-04}\n    before: {tariff: 1000}\n    "
                           "after: {tariff: 1100}\n"));
    auto const result = world.check("2020-09-01");
    EXPECT_EQ(result.subjects.front().verdict, Verdict::incomplete);
}

// Whether some version has a day of those that it may be is told, at either end to the day.
TEST(SecondOpinionFound, ADayThatMayLieOutsideOfAllVersionsIsToldOfAsThat)
{
    auto const said = [](std::string const& days) {
        World world;
        world.agreement(head + rule("require new tariff > old tariff"))
            .submission(change("    effective: " + days + "\n    before: {tariff: 1000}\n    after: {tariff: 1100}\n"));
        auto const result = world.check("2020-09-01");
        auto const& text = result.subjects.front().rules.front().message.en;
        return text.substr(0, text.find(';'));
    };
    EXPECT_EQ(said("{after: 2019-12-29, before: 2020-01-02}"),
              "Not every day that it may be has a version of the agreement in force");
    EXPECT_EQ(said("{after: 2019-12-29, before: 2020-01-01}").substr(0, 31), "No version of the agreement is ");
    EXPECT_EQ(said("{after: 2021-12-30, before: 2022-01-03}"),
              "Not every day that it may be has a version of the agreement in force");
    EXPECT_EQ(said("{after: 2021-12-31, before: 2022-01-03}").substr(0, 31), "No version of the agreement is ");
}

TEST(SecondOpinionFound, ASplitOnOneSideOnlyIsUnknownOnTheOther)
{
    World world;
    world.agreement(head + rule("require new split is empty"))
        .submission(change("    effective: 2020-08-01\n    before:\n      split: [{target_group: Unge, places: 4}]\n"));
    EXPECT_EQ(comes_to(world), "incomplete: missing: new split of places");
}

TEST(SecondOpinionFound, AnotherOperatorsFactsAreNotThoseOfTheOneThatHandsIn)
{
    World world;
    world.agreement(head + rule("require operator kind is municipality"))
        .submission("operator: Hjørring Kommune\nsubmitted: 2020-05-01\nchanges:\n  - offer: Alfa\n" + new_tariff);
    world.registered("operator: Aalborg Kommune\noperator_kind: municipality\nin_force: 2020-01-01\noffers:\n  - "
                     "offer: Alfa\n    services:\n      - {unit: day}\n");
    EXPECT_EQ(comes_to(world), "incomplete: missing: kind of operator");
}

TEST(SecondOpinionFound, AnotherOperatorsFactsAreNotThoseOfTheOneThatSettles)
{
    auto const kind_of = [](std::string const& operator_) {
        World world;
        world.agreement(head + "provision P1 \"P\" source \"S\" item 1\n  rule demand for each settlement require "
                               "operator kind is municipality message \"m\"\n");
        world.registered("operator: Aalborg Kommune\noperator_kind: municipality\nin_force: 2020-01-01\noffers:\n  - "
                         "offer: Alfa\n    services:\n      - {unit: day}\n");
        world.settlements("settlements:\n  - {id: a, offer: Alfa, settled: 2020-06-01" + operator_ + "}\n");
        return told(world.check("2020-09-01"), "settlement:a", "demand");
    };
    EXPECT_EQ(kind_of(""), "incomplete: missing: operator") << "who settles is not told by the offer's name";
    EXPECT_EQ(kind_of(", operator: Aalborg Kommune"), "compliant");
    EXPECT_EQ(kind_of(", operator: Region Nordjylland"), "incomplete: missing: kind of operator");
}

TEST(SecondOpinionFound, TheLatestOfDatesKnownAsBoundsIsKnownAsBounds)
{
    World world;
    world.agreement(head + "provision P1 \"P\" source \"S\" item 1\n  rule demand for each decision require (greatest "
                           "of came up over about) < 2020-06-01 message \"m\"\n");
    world.decisions("decisions:\n  - {id: a, body: FU, date: 2020-05-01, outcome: noted, about: [{offer: Alfa, "
                    "came_up: 2020-04-01}, {offer: Beta, came_up: {after: 2020-03-01}}]}\n");
    EXPECT_EQ(told(world.check("2020-09-01"), "decision:a", "demand").substr(0, 10), "incomplete");
}

// What has been taken back must not pass because that came late; what was given late must not pass at all.
TEST(SecondOpinionFound, AnApprovalOnTheDayOrAfterIsNotCountedAndARefusalIs)
{
    auto const after = [](std::string const& first, std::string const& second) {
        World world;
        world.agreement(head + rule("require approval of tariff by FU before effective"))
            .submission(change(new_tariff));
        world.decisions("decisions:\n" + entry("a", "FU", "2020-05-01", first) +
                        entry("b", "FU", "2020-08-01", second));
        return comes_to(world);
    };
    EXPECT_EQ(after("approved", "noted"), "compliant");
    EXPECT_EQ(after("approved", "refused"), "violation");
    EXPECT_EQ(after("approved", "withdrawn"), "violation");
    EXPECT_EQ(after("refused", "approved"), "violation");
}

// An approval that counts was made before the day; so a withdrawal of that day came after it.
TEST(SecondOpinionFound, AnApprovalOfAnUnknownDayIsBeforeAWithdrawalOfTheLastDay)
{
    World world;
    world.agreement(head + rule("require approval of tariff by FU before effective")).submission(change(new_tariff));
    world.decisions("decisions:\n" + entry("a", "FU", "{after: 2020-01-01}", "approved") +
                    entry("b", "FU", "2020-08-01", "withdrawn"));
    EXPECT_EQ(comes_to(world), "violation");
}

TEST(SecondOpinionFound, ALowerBodysRefusalAfterAReferralIsARecommendation)
{
    World world;
    world.agreement(head + rule("require approval of tariff by FU")).submission(change(new_tariff));
    world.decisions("decisions:\n  - {id: r, body: FU, date: 2020-05-01, outcome: put_before, put_before: DAS, about: "
                    "[{offer: Alfa}]}\n" +
                    entry("b", "FU", "2020-05-10", "refused"));
    EXPECT_EQ(comes_to(world), "decision: awaiting DAS");
}

TEST(SecondOpinionFound, AReferralThatIsNotCertainIsNotForgottenBesideOneThatIs)
{
    World world;
    world.agreement(head + rule("require approval of tariff by FU")).submission(change(new_tariff));
    world.decisions("decisions:\n  - {id: r, body: FU, date: 2020-05-01, outcome: put_before, put_before: DAS, about: "
                    "[{offer: Alfa}]}\n"
                    "  - {id: s, body: DAS, date: {after: 2020-05-01}, outcome: put_before, put_before: KKR, about: "
                    "[{offer: Alfa}]}\n" +
                    entry("b", "DAS", "2020-05-10", "approved"));
    EXPECT_EQ(comes_to(world).substr(0, 10), "incomplete");
}

TEST(SecondOpinionFound, BoundsSettleAComparisonOfYears)
{
    World world;
    world.agreement(head + rule("require year of effective <= 2021"))
        .submission(change("    effective: {after: 2020-08-01, before: 2021-08-01}\n    before: {tariff: 1000}\n    "
                           "after: {tariff: 1100}\n"));
    EXPECT_EQ(comes_to(world), "compliant");
}

// What has been put before a higher body is that body's to decide, whoever put it there.
TEST(SecondOpinionFound, WhatIsPutBeforeAHigherBodyIsDecidedThereWhoeverPutItThere)
{
    auto const after_put = [](std::string const& asked, std::string const& by, std::string const& to) {
        World world;
        world.agreement(head + rule("require approval of tariff by " + asked)).submission(change(new_tariff));
        world.decisions("decisions:\n" + entry("a", asked, "2020-05-01", "approved") + "  - {id: b, body: " + by +
                        ", date: 2020-05-02, outcome: put_before, put_before: " + to +
                        ", about: [{offer: Alfa, after: {tariff: 1100}}]}\n");
        return comes_to(world);
    };
    EXPECT_EQ(after_put("FU", "FU", "DAS"), "decision: awaiting DAS");
    EXPECT_EQ(after_put("FU", "KKR", "DAS"), "decision: awaiting DAS");
    EXPECT_EQ(after_put("DAS", "FU", "KKR"), "decision: awaiting KKR");
    EXPECT_EQ(after_put("DAS", "FU", "DAS"), "compliant");
}

// It cannot have been made before the delegation, whose day is the one that it was needed before.
TEST(SecondOpinionFound, ADecisionUnderADelegationIsNoEarlierThanTheDelegation)
{
    auto const delegated_on = [](std::string const& day) {
        World world;
        world
            .agreement(head + rule("require approval of tariff by DAS before 2020-06-30") +
                       "  competence lesser matters from DAS to FU\n")
            .submission(change(new_tariff));
        world.decisions("decisions:\n  - {id: a, body: DAS, date: " + day +
                        ", outcome: delegated, to: FU}\n  - {id: b, body: FU, outcome: approved, " + about_alfa() +
                        "}\n");
        return comes_to(world);
    };
    EXPECT_EQ(delegated_on("2020-06-30"), "violation");
    EXPECT_EQ(delegated_on("2020-06-29").substr(0, 10), "incomplete");
}

// An approval of terms that stay as they were says nothing, and so keeps nobody from being awaited.
TEST(SecondOpinionFound, WhoApprovedWhatDoesNotChangeHasNotSpoken)
{
    World world;
    world.agreement(head + rule("require approval of places by FU")).submission(change(new_tariff));
    world.decisions("decisions:\n" + entry("a", "DAS", "2020-05-01", "approved") +
                    "  - {id: b, body: FU, outcome: put_before, put_before: DAS, about: [{offer: Alfa}]}\n");
    EXPECT_EQ(comes_to(world), "decision: awaiting FU or DAS");
}

// Where the delegation names none, any of them will do; none of them is no delegation at all.
TEST(SecondOpinionFound, ADelegationThatNamesNoCompetenceIsCarriedByAnyThatHolds)
{
    auto const with = [](std::string const& first, std::string const& second, std::string const& named) {
        World world;
        world.agreement(head + rule("require approval of tariff by DAS") +
                        "  competence lesser matters from DAS to FU when " + first +
                        "\n  competence small matters from DAS to FU when " + second + "\n");
        world.submission(change(new_tariff))
            .decisions("decisions:\n  - {id: g, body: DAS, date: 2020-04-01, outcome: delegated, to: FU" + named +
                       "}\n" + entry("a", "FU", "2020-05-01", "approved"));
        return comes_to(world);
    };
    std::string const yes = "effective is after 2020-07-31", no = "effective is after 2020-08-01";
    EXPECT_EQ(with(yes, no, ""), "compliant");
    EXPECT_EQ(with(no, yes, ""), "compliant");
    EXPECT_EQ(with(no, no, ""), "decision: awaiting DAS");
    EXPECT_EQ(with(no, yes, ", competence: lesser matters"), "decision: awaiting DAS");
    EXPECT_EQ(with(no, "financing is objective", ""), "incomplete: missing: financing; awaiting DAS");
}

TEST(SecondOpinionFound, AnApprovalOfAnythingButAChangeIsNotOnRecordAndCanComeTooLate)
{
    auto const on = [](std::string const& as_of, std::string const& outcome) {
        World world;
        world.agreement(head + "provision P1 \"P\" source \"S\" item 1\n  rule demand for each submission require "
                               "approval by FU before 2020-08-01 message \"m\"\n");
        world.submission(change(new_tariff))
            .decisions("decisions:\n  - {id: a, body: FU, date: 2020-05-01, outcome: " + outcome +
                       ", about: [{submission: submission}]}\n");
        return told(world.check(as_of), "submission", "demand");
    };
    EXPECT_EQ(on("2020-07-31", "approved"), "decision: awaiting FU");
    EXPECT_EQ(on("2020-08-01", "approved"), "violation");
    EXPECT_EQ(on("2020-07-31", "refused"), "decision: awaiting FU");
}

// Whoever has decided by the day of the check decided before a day that is later, whichever it is.
TEST(SecondOpinionFound, AnApprovalOfAnUnknownDayWasGivenBeforeADayThatIsStillToCome)
{
    World world;
    world.agreement(head + rule("require approval of tariff by FU before effective"))
        .submission(change("    effective: {after: 2020-10-01, before: 2020-12-01}\n    before: {tariff: 1000}\n    "
                           "after: {tariff: 1100}\n"));
    world.decisions("decisions:\n" +
                    entry("a", "FU", "{after: 2020-08-01}", "approved", "{after: 2020-10-01, before: 2020-12-01}"));
    EXPECT_EQ(comes_to(world, "2020-11-01"),
              "incomplete: missing: the date of FU's decision (a); missing: effective date; awaiting FU");
    EXPECT_EQ(comes_to(world, "2020-10-01"), "incomplete: missing: the date of FU's decision (a); awaiting FU");
}

// Had FU kept the case, its approval would count, or have come when it was too late for anybody.
TEST(SecondOpinionFound, WhoHasSpokenIsNotAwaitedThoughItMayHaveBeenTooLate)
{
    World world;
    world.agreement(head + rule("require approval of tariff by FU before effective"))
        .submission(
            change("    effective: {after: 2020-07-01}\n    before: {tariff: 1000}\n    after: {tariff: 1100}\n"));
    world.decisions("decisions:\n" + entry("a", "FU", "2020-07-20", "approved", "{after: 2020-07-01}") +
                    "  - {id: b, body: FU, outcome: put_before, put_before: DAS, about: [{offer: Alfa}]}\n");
    EXPECT_EQ(comes_to(world),
              "incomplete: missing: effective date; missing: the date of FU's decision (b); awaiting DAS");
}

// Each service of an offer may be meant, and each day that it may be: what would settle it is named.

}  // namespace
}  // namespace styr::test::second_opinion_test
