// SPDX-License-Identifier: MPL-2.0
// More faults that the second evaluator found: who has spoken, and under which delegation.
#include "tests/engine/second_opinion_scene.hpp"

namespace styr::test::second_opinion_log_test {
namespace {

using namespace second_opinion;

TEST(SecondOpinionFound, WhereTheRegisterDiffersTheServiceAndTheDayAreMissingAsTheyDiffer)
{
    auto const with = [](std::string const& first, std::string const& second) {
        World world;
        world.agreement(head + "provision P1 \"P\" source \"S\" item 1\n  rule demand for each settlement require "
                               "tariff > 900 kr. per unit message \"m\"\n");
        auto const file = [&](std::string const& day, std::string const& services) {
            world.registered("operator: Aalborg Kommune\nin_force: " + day +
                             "\noffers:\n  - offer: Alfa\n    services: [" + services + "]\n");
        };
        file("2020-01-01", first);
        file("2020-07-01", second);
        world.settlements("settlements:\n  - {id: a, operator: Aalborg Kommune, offer: Alfa, settled: {after: "
                          "2020-06-01, before: 2020-08-01}}\n");
        return told(world.check("2020-09-01"), "settlement:a", "demand");
    };
    std::string const one = "{service: A, unit: day, tariff: 1000}", other = "{service: B, unit: day, tariff: 800}",
                      dearer = "{service: A, unit: day, tariff: 1100}";
    EXPECT_EQ(with(one, one), "compliant");
    EXPECT_EQ(with(one, dearer), "incomplete: missing: day of the settlement");
    EXPECT_EQ(with(one + ", " + other, one + ", " + other), "incomplete: missing: service");
    EXPECT_EQ(with(one, one + ", " + other), "incomplete: missing: service; missing: day of the settlement");
}

// Nor can a lower body take back what a higher one has said.
TEST(SecondOpinionFound, WhoHasSpokenIsNotAwaitedThoughALowerBodyWithdrew)
{
    auto const withdrawn_by = [](std::string const& body) {
        World world;
        world.agreement(head + rule("require approval of tariff by FU before effective"))
            .submission(
                change("    effective: {after: 2020-07-01}\n    before: {tariff: 1000}\n    after: {tariff: 1100}\n"));
        world.decisions("decisions:\n" + entry("a", "DAS", "2020-07-20", "approved", "{after: 2020-07-01}") +
                        entry("b", body, "2020-08-01", "withdrawn", "{after: 2020-07-01}"));
        return comes_to(world);
    };
    EXPECT_EQ(withdrawn_by("FU"), "incomplete: missing: effective date");
    EXPECT_EQ(withdrawn_by("DAS"), "incomplete: missing: effective date; awaiting FU");
}

TEST(SecondOpinionFound, NothingIsDecidedYetUnderADelegationThatBeginsLater)
{
    auto const with = [](std::string const& from) {
        return by_delegation("  - {id: a, body: DAS, outcome: delegated, to: FU, from: " + from +
                             "}\n  - {id: b, body: FU, outcome: approved, " + about_alfa() + "}\n");
    };
    EXPECT_EQ(with("2020-09-02"), "decision: awaiting DAS");
    EXPECT_EQ(
        with("2020-09-01"),
        "incomplete: missing: the date of FU's decision (b); missing: the date of DAS's decision (a); awaiting DAS");
}

TEST(SecondOpinionFound, NothingIsDecidedUnderADelegationThatEndedOnTheDayItWasGiven)
{
    auto const ended_on = [](std::string const& day) {
        return by_delegation(
            "  - {id: a, body: DAS, date: 2020-06-01, outcome: delegated, to: FU}\n  - {id: b, body: DAS, date: " +
            day + ", outcome: withdrawn, under: a}\n  - {id: c, body: FU, outcome: approved, " + about_alfa() + "}\n");
    };
    EXPECT_EQ(ended_on("2020-06-01"), "decision: awaiting DAS");
    EXPECT_EQ(ended_on("2020-06-02"), "incomplete: missing: the date of FU's decision (c); awaiting DAS");
}

TEST(SecondOpinionFound, OfTwoDelegationsTheOneThatCarriesCounts)
{
    auto const with = [](std::string const& more, std::string const& before = "") {
        return by_delegation(
            before + "  - {id: a, body: DAS, date: 2020-01-01, outcome: delegated, to: FU, until: 2020-01-31}\n" +
            more + entry("z", "FU", "2020-06-01", "approved"));
    };
    std::string const second = "  - {id: b, body: DAS, date: 2020-02-01, outcome: delegated, to: FU}\n";
    EXPECT_EQ(with(""), "decision: awaiting DAS");
    EXPECT_EQ(with(second), "compliant");
    EXPECT_EQ(with("", second), "compliant");
    EXPECT_EQ(with(second + "  - {id: c, body: DAS, date: 2020-03-01, outcome: noted, under: b}\n"), "compliant")
        << "a note ends nothing";
    EXPECT_EQ(with(second + "  - {id: c, body: DAS, date: 2020-03-01, outcome: withdrawn, under: b}\n"),
              "decision: awaiting DAS");
}

TEST(SecondOpinionFound, ACompetenceOutOfForceCarriesNoDecision)
{
    auto const in_force_to = [](std::string const& day) {
        return by_delegation("  - {id: a, body: DAS, date: 2020-01-01, outcome: delegated, to: FU}\n" +
                                 entry("z", "FU", "2020-06-01", "approved"),
                             "", " in force 2020-01-01 to " + day);
    };
    EXPECT_EQ(in_force_to("2020-08-01"), "compliant");
    EXPECT_EQ(in_force_to("2020-07-31"), "decision: awaiting DAS");
}

TEST(SecondOpinionFound, WhatWasDelegatedIsNotDelegatedOn)
{
    auto const given = [](std::string const& under) {
        return by_delegation("  - {id: a, body: KKR, date: 2020-01-01, outcome: delegated, to: DAS}\n  - {id: b, body: "
                             "DAS, date: 2020-02-01, outcome: delegated, to: FU" +
                                 under + "}\n" + entry("z", "FU", "2020-06-01", "approved"),
                             "  competence great matters from KKR to DAS\n");
    };
    EXPECT_EQ(given(""), "compliant");
    EXPECT_EQ(given(", under: a"), "decision: awaiting DAS");
}

TEST(SecondOpinionFound, AnEntryThatNamesASubmissionAndAServiceIsAboutThatServiceOfIt)
{
    auto const refused = [](std::string const& entry, std::string const& service = "    service: Ophold\n") {
        World world;
        world.agreement(head + rule("require approval of tariff by FU")).submission(change(service + new_tariff));
        world.registered(
            "operator: Aalborg Kommune\nin_force: 2020-01-01\noffers:\n  - offer: Alfa\n    services:\n      - "
            "{service: Ophold, unit: day, tariff: 1000}\n      - {service: Dag, unit: day, tariff: 1000}\n"
            "  - offer: Beta\n    services: [{service: Ophold, unit: day}]\n");
        world.decisions(
            "decisions:\n  - {id: a, body: FU, date: 2020-06-01, outcome: refused, about: [{submission: submission" +
            entry + "}]}\n");
        return told(world.check("2020-09-01"), service.empty() ? "submission:alfa" : "submission:alfa/ophold",
                    "demand");
    };
    EXPECT_EQ(refused(""), "violation");
    EXPECT_EQ(refused(", service: Ophold"), "violation");
    EXPECT_EQ(refused(", service: Dag"), "decision: awaiting FU");
    EXPECT_EQ(refused(", offer: Alfa, service: Ophold"), "violation");
    EXPECT_EQ(refused(", offer: Beta, service: Ophold"), "decision: awaiting FU");
    EXPECT_EQ(refused(", service: Ophold", ""),
              "incomplete: missing: whether FU's refusal of 1 June 2020 is about this (a); awaiting FU");
    EXPECT_EQ(refused(", except: [{offer: Alfa, service: Ophold}]"), "decision: awaiting FU");
    EXPECT_EQ(refused(", except: [{offer: Alfa, service: Ophold}]", ""),
              "incomplete: missing: whether FU's refusal of 1 June 2020 is about this (a); awaiting FU");
}

TEST(SecondOpinionFound, WhatIsExceptedIsTheChangeOfThatDay)
{
    World world;
    world.agreement(head + rule("require approval of tariff by FU"));
    world.submission(
        change(new_tariff +
               "  - offer: Alfa\n    effective: 2020-10-01\n    before: {tariff: 1100}\n    after: {tariff: 1200}\n"));
    world.decisions("decisions:\n  - {id: a, body: FU, date: 2020-06-01, outcome: refused, about: [{submission: "
                    "submission, except: [{offer: Alfa, effective: 2020-10-01}]}]}\n");
    auto const result = world.check("2020-06-15");
    ASSERT_EQ(result.subjects.size(), 2U);
    EXPECT_EQ(told(*find_rule(result.subjects[0], "demand")), "violation");
    EXPECT_EQ(told(*find_rule(result.subjects[1], "demand")), "decision: awaiting FU");
}

// One entry of a decision that covers the change settles it, whatever another leaves open.
TEST(SecondOpinionFound, TheEntryThatCoversIsTheOneThatCounts)
{
    std::string const open = "{offer: Alfa, effective: 2020-08-01, after: {tariff: 1100}}",
                      covers = "{offer: Alfa, service: Ophold, effective: 2020-08-01, after: {tariff: 1100}}",
                      fails = "{offer: Alfa, service: Ophold, effective: 2020-08-01, after: {tariff: 1200}}";
    auto const about = [](std::string const& entries) {
        World world;
        world.agreement(head + rule("require approval of tariff by FU"))
            .submission(change("    service: Ophold\n" + new_tariff));
        world.registered("operator: Aalborg Kommune\nin_force: 2020-01-01\noffers:\n  - offer: Alfa\n    services:\n   "
                         "   - {service: Ophold, unit: day}\n      - {service: Dag, unit: day}\n");
        world.decisions("decisions:\n  - {id: a, body: FU, date: 2020-06-01, outcome: approved, about: [" + entries +
                        "]}\n");
        return told(world.check("2020-09-01"), "submission:alfa/ophold", "demand");
    };
    EXPECT_EQ(about(fails), "decision: awaiting FU");
    for (auto const& entries : {open + ", " + fails, fails + ", " + open}) {
        EXPECT_EQ(about(entries), about(open)) << entries;
    }
    for (auto const& entries : {open + ", " + covers, covers + ", " + open}) {
        EXPECT_EQ(about(entries), about(covers)) << entries;
    }
    EXPECT_EQ(about(open), "incomplete: missing: which service the decision is about (a); awaiting FU");
    EXPECT_EQ(about(covers), "compliant");
}

// By one version it is broken, by the other not known: which of them holds is not known either.
TEST(SecondOpinionFound, ANoticeThatOneOfTheVersionsCannotJudgeIsNotJudged)
{
    auto const not_judged = [](std::string const& later) {
        World world;
        world.agreement("agreement \"T\" version \"1\" in force 2020-01-01 to 2020-07-31\nbody FU \"FU\"\nparameter "
                        "open = no\n  reading \"r\"\n" +
                        rule("expect open and approval by FU"));
        world.agreement("agreement \"T\" version \"2\" in force 2020-08-01\nextends \"1\"\nprovision P2 \"P\" source "
                        "\"S\" item 1\n  replace parameter open = " +
                        later + "\n");
        return world
            .submission(change("    effective: {after: 2020-07-15, before: 2020-08-15}\n    before: {tariff: 1000}\n   "
                               " after: {tariff: 1100}\n"))
            .check("2020-09-01")
            .not_judged;
    };
    EXPECT_EQ(not_judged("no"), 0U);
    EXPECT_EQ(not_judged("yes"), 1U);
}

// Named by the as-of date, it was named before a day that is still to come, whichever that is.
TEST(SecondOpinionFound, ANeedNamedByNowIsBeforeEveryDayThatIsStillToCome)
{
    World world;
    world.agreement(head + rule("require need for target group by FU before effective"))
        .submission(change("    target_group: Unge\n    effective: {after: 2021-01-02}\n    before: {tariff: 1000}\n   "
                           " after: {tariff: 1100}\n"));
    world.decisions("decisions:\n  - {id: a, body: DAS, outcome: named_need, target_group: Unge}\n");
    EXPECT_EQ(comes_to(world, "2020-12-30"), "incomplete: missing: the date of DAS's decision (a); awaiting FU");
}

}  // namespace
}  // namespace styr::test::second_opinion_log_test
