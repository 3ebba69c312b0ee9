// SPDX-License-Identifier: MPL-2.0
// Faults that the second evaluator found in what takes away, and in what is then said to be open.
#include "tests/engine/second_opinion_scene.hpp"

namespace styr::test::second_opinion_taking_test {
namespace {

using namespace second_opinion;

std::string const silent =
    "operator: Aalborg Kommune\nin_force: 2020-01-01\noffers:\n  - offer: Alfa\n    services: [{unit: day}]\n";
std::string const registered = "operator: Aalborg Kommune\nin_force: 2020-01-01\noffers:\n  - offer: Alfa\n    "
                               "services: [{unit: day, tariff: 1000}]\n";

std::string with_log(std::string const& decisions, std::string const& demand, std::string const& facts = new_tariff,
                     std::string const& in_register = registered)
{
    World world;
    world.agreement(head + rule(demand)).registered(in_register).submission(change(facts));
    world.decisions("decisions:\n" + decisions);
    return comes_to(world);
}

TEST(SecondOpinionFound, WhatAHigherBodyApprovedALowerOneTakesFromNobody)
{
    auto const both = entry("a", "FU", "2020-06-01", "approved") + entry("b", "KKR", "2020-06-01", "approved");
    for (std::string const outcome : {"refused", "withdrawn"}) {
        EXPECT_EQ(
            with_log(both + entry("c", "DAS", "2020-07-01", outcome), "require approval of tariff by FU and by KKR"),
            "compliant")
            << outcome;
    }
    // FU's own last word is that it refuses: KKR's later approval ends that, and is not FU's.
    EXPECT_EQ(with_log(entry("a", "FU", "2020-06-01", "approved") + entry("b", "FU", "2020-06-15", "refused") +
                           entry("c", "KKR", "2020-07-01", "approved"),
                       "require approval of tariff by FU and by KKR"),
              "decision: awaiting FU");
}

TEST(SecondOpinionFound, AnApprovalInPartOfAnOfferThatNobodyKnowsMayBeOfThis)
{
    auto const later = [](std::string const& offer) {
        return with_log(entry("a", "DAS", "2020-06-01", "approved") +
                            "  - {id: b, body: DAS, date: 2020-07-01, outcome: approved, about: [{offer: " + offer +
                            ", effective: 2020-08-01, instead_of: {tariff: 1100}, after: {tariff: 1050}}]}\n",
                        "require approval of tariff by DAS");
    };
    EXPECT_EQ(later("Alfa"), "violation");
    EXPECT_EQ(later("Alfx"), "incomplete: missing: whether DAS's refusal of 1 July 2020 is about this (b)");
}

TEST(SecondOpinionFound, WhicheverItemOfAnEntryMayCoverItsReasonsAreTold)
{
    std::string const another = "{offer: Alfa, effective: 2020-08-01, after: {tariff: 1100, places: 5}}",
                      range = "{offer: Alfa, effective: {after: 2020-07-01}, after: {tariff: 1100}}";
    auto const about = [](std::string const& items) {
        return with_log("  - {id: a, body: FU, date: 2020-06-01, outcome: approved, about: [" + items + "]}\n",
                        "require approval of tariff by FU");
    };
    EXPECT_EQ(about(another + ", " + range), "incomplete: missing: old places; missing: the reading of which days the "
                                             "decision covers (a); awaiting FU");
    EXPECT_EQ(about(another), "incomplete: missing: old places; awaiting FU");
}

TEST(SecondOpinionFound, OnlyWhatWaitsForItsConditionTakesUntilItIsMet)
{
    auto const conditional = [](std::string const& more) {
        return with_log("  - {id: a, body: FU, date: 2020-05-15, outcome: refused, about: [{offer: Alfa, effective: "
                        "2020-08-01}]}\n  - {id: b, body: FU, date: 2020-06-01, outcome: approved, provided: [Budget], "
                        "about: [{offer: Alfa, effective: 2020-08-01, after: {places: 5}}]}\n" +
                            more,
                        "require approval of tariff by FU",
                        "    effective: 2020-08-01\n    before: {tariff: 1000}\n    after: {places: 5}\n");
    };
    EXPECT_EQ(conditional(""), "incomplete: missing: new tariff; missing: whether the condition “Budget” is met (b); "
                               "awaiting FU");
    EXPECT_EQ(conditional("  - {id: c, body: FU, date: 2020-06-15, outcome: noted, met: b, source: {document: D}}\n"),
              "incomplete: missing: new tariff");
}

TEST(SecondOpinionFound, AnEntryWhoseConditionFailedMayBeOlderThanWhatIsAsked)
{
    auto const failed = [](std::string const& day) {
        return with_log(
            entry("a", "FU", "2020-04-01", "refused") + "  - {id: b, body: FU, date: " + day +
                ", outcome: approved, provided: [Budget], " + about_alfa() +
                "}\n  - {id: c, body: FU, date: 2020-06-15, outcome: noted, failed: b, source: {document: D}}\n",
            "require approval of tariff by FU");
    };
    EXPECT_EQ(failed("2020-05-01"), "decision: awaiting FU");
    EXPECT_EQ(failed("2020-04-15"), "incomplete: missing: what was put before FU on that day (b); awaiting FU");
}

TEST(SecondOpinionFound, OfARevocationBothItsDayAndThatOfTheChangeMayBeMissing)
{
    auto const revoked = [](std::string const& day) {
        std::string const effective = "{after: 2020-07-01, before: 2020-08-02}";
        return with_log(entry("a", "FU", "2020-06-01", "approved", effective) + "  - {id: b, body: FU" + day +
                            ", outcome: withdrawn, " + about_alfa(effective) + "}\n",
                        "require approval of tariff by FU",
                        "    effective: " + effective + "\n    after: {tariff: 1100}\n");
    };
    EXPECT_EQ(revoked(", date: 2020-08-02"), "compliant");
    EXPECT_EQ(revoked(", date: 2020-07-15"), "incomplete: missing: effective date; awaiting FU");
    EXPECT_EQ(revoked(""), "incomplete: missing: the date of FU's decision (b); missing: effective date; awaiting FU");
}

TEST(SecondOpinionFound, ADayAndTheOnlyServiceNameEachChangeOfIt)
{
    auto const refused = [](std::string const& service) {
        World world;
        world.agreement(head + rule("require approval of tariff by FU"))
            .registered("operator: Aalborg Kommune\nin_force: 2020-01-01\noffers:\n  - offer: Alfa\n    services: "
                        "[{service: Ophold, unit: day, tariff: 1000}]\n")
            .submission(change(new_tariff + "  - offer: Alfa\n" + service + new_tariff + "    until: 2021-12-31\n"));
        world.decisions(
            "decisions:\n  - {id: a, body: FU, date: 2020-06-01, outcome: refused, about: [{offer: Alfa, effective: "
            "2020-08-01}]}\n");
        return comes_to(world);
    };
    EXPECT_EQ(refused(""), "violation");
    EXPECT_EQ(refused("    service: Ophold\n"), "violation");
}

TEST(SecondOpinionFound, AFormerValueThatTheRegisterDoesNotShowNamesNothingForCertain)
{
    auto const closure_refused = [](std::string const& in_register) {
        return with_log(
            "  - {id: a, body: FU, date: 2020-06-01, outcome: refused, about: [{offer: Alfa, kind: closure, "
            "before: {tariff: 1000}}]}\n",
            "require approval of tariff by FU",
            new_tariff + "  - offer: Alfa\n    kind: closure\n    effective: 2020-12-31\n", in_register);
    };
    EXPECT_EQ(closure_refused(registered), "decision: awaiting FU");
    EXPECT_EQ(closure_refused(silent),
              "incomplete: missing: whether FU's refusal of 1 June 2020 is about this (a); awaiting FU");
}

TEST(SecondOpinionFound, OfAFormerValueTheRegisterSpeaksAndNotWhatTheChangeClaims)
{
    auto const refused = [](std::string const& before) {
        return with_log("  - {id: a, body: FU, date: 2020-06-01, outcome: refused, about: [{offer: Alfa, effective: "
                        "2020-08-01, before: {tariff: " +
                            before + "}, after: {tariff: 1100}}]}\n",
                        "require approval of tariff by FU",
                        "    effective: 2020-08-01\n    before: {tariff: 900}\n    after: {tariff: 1100}\n");
    };
    EXPECT_EQ(refused("1000"), "violation");
    EXPECT_EQ(refused("900"),
              "incomplete: missing: whether FU's refusal of 1 June 2020 is about this (a); awaiting FU");
}

// The refusal names Gamma and nobody's: which of two it means is open, and so it is whether Gamma is a slip for Alfa.
TEST(SecondOpinionFound, ARefusalOfAnOfferThatSomebodyElseEntersTwiceIsOfNoneForCertain)
{
    auto const refused = [](std::string const& first) {
        World world;
        world.agreement(head + rule("require approval of tariff by FU")).registered(registered);
        world.submission(change(new_tariff));
        world.submission("operator: Rebild Kommune\nsubmitted: 2020-05-01\nchanges:\n" + first +
                             "  - {offer: Gamma, kind: registration, service: Ophold, effective: 2020-08-01}\n",
                         "rebild");
        world.decisions("decisions:\n" + entry("a", "FU", "2020-06-01", "approved") +
                        "  - {id: b, body: DAS, outcome: refused, about: [{offer: Gamma, kind: registration, "
                        "effective: 2020-08-01}]}\n");
        return comes_to(world);
    };
    EXPECT_EQ(refused(""), "compliant");
    EXPECT_EQ(refused("  - {offer: Gamma, kind: registration}\n"),
              "incomplete: missing: whether DAS's refusal is about this (b); missing: the date of DAS's decision (b)");
}

TEST(SecondOpinionFound, WhatWaitsForAConditionInABodysPlaceMayTakeWhatThatBodyApproved)
{
    std::string const delegated = "  - {id: d, body: DAS, date: 2020-01-10, outcome: delegated, to: FU}\n",
                      on_condition = "  - {id: a, body: FU, date: 2020-06-15, outcome: approved, provided: [Budget], " +
                                     about_alfa() + "}\n",
                      failed = "  - {id: c, body: FU, date: 2020-06-20, outcome: noted, failed: a, source: {document: "
                               "D}}\n";
    auto const own = [](std::string const& day) { return entry("b", "DAS", day, "approved"); };
    EXPECT_EQ(
        by_delegation(delegated + on_condition + own("2020-06-15")),
        "incomplete: missing: whether the condition “Budget” is met (a); missing: whether FU's decision (a) is the "
        "last of those of 15 June 2020; missing: whether DAS's decision (b) is the last of those of 15 June 2020; "
        "awaiting DAS");
    EXPECT_EQ(by_delegation(delegated + on_condition + own("2020-06-16")), "compliant");
    EXPECT_EQ(by_delegation(delegated + on_condition + failed + own("2020-06-14")), "decision: awaiting DAS");
}

TEST(SecondOpinionFound, WhereNoServiceIsNamedATermThatOneOfThemHasIsGiven)
{
    auto const given = [](std::string const& services) {
        World world;
        world
            .agreement(head + "provision P1 \"P\" source \"S\" item 1\n  rule demand for each change of terms when "
                              "new tariff is given require justification is given message \"m\"\n")
            .registered("operator: Aalborg Kommune\nin_force: 2020-01-01\noffers:\n  - offer: Alfa\n    services: [" +
                        services + "]\n")
            .submission(change("    effective: 2020-08-01\n    after: {places: 5}\n"));
        return comes_to(world);
    };
    EXPECT_EQ(given("{service: Ophold, tariff: 1000}, {service: Dag}"), "violation");
    EXPECT_EQ(given("{service: Ophold}, {service: Dag}"), "not-applicable");
}

TEST(SecondOpinionFound, WhatMayHaveBeenSentBackMayBeTheBodysOwnAgain)
{
    auto const back = [](std::string const& day) {
        return with_log(entry("a", "FU", "2020-05-15", "approved") +
                            "  - {id: p, body: FU, date: 2020-06-01, outcome: put_before, put_before: DAS, about: "
                            "[{offer: Alfa, effective: 2020-08-01, after: {tariff: 1100}}]}\n  - {id: b, body: DAS" +
                            day + ", outcome: sent_back, " + about_alfa() + "}\n",
                        "require approval of tariff by FU");
    };
    EXPECT_EQ(back(", date: 2020-05-31"), "decision: awaiting DAS");
    EXPECT_EQ(back(", date: 2020-06-02"), "compliant");
    EXPECT_EQ(back(", date: 2020-06-01"),
              "incomplete: missing: whether DAS's decision (b) is the last of those of 1 June 2020; awaiting DAS");
    EXPECT_EQ(back(""), "incomplete: missing: the date of DAS's decision (b); awaiting DAS");
}

}  // namespace
}  // namespace styr::test::second_opinion_taking_test
