// SPDX-License-Identifier: MPL-2.0
// What the parts of the language mean, each by a small agreement and a change or two.
#include "engine/evaluation/built_in.hpp"
#include "tests/engine/one_rule.hpp"

namespace styr::test::rules_test {
namespace {

using namespace one_rule;

TEST(Comparison, IsExactAtTheBoundary)
{
    EXPECT_EQ(comes_to("new tariff <= old tariff * (1 + 10 %)"), "compliant");
    EXPECT_EQ(comes_to("new tariff <= old tariff * (1 + 10 %)", "{tariff: 1100.01}"), "violation");
    EXPECT_EQ(comes_to("new tariff < old tariff * (1 + 10 %)"), "violation");
    EXPECT_EQ(comes_to("new tariff < old tariff * (1 + 10 %)", "{tariff: 1099.99}"), "compliant");
    EXPECT_EQ(comes_to("new tariff / old tariff - 1 = 1 / 3 * 30 %"), "compliant");
}

TEST(Rounding, IsHalfUpToTheStep)
{
    EXPECT_EQ(comes_to("old tariff * 111.05 % rounded to 1 kr. per unit = 1111 kr. per unit"), "compliant");
    EXPECT_EQ(comes_to("old tariff * 111.04 % rounded to 1 kr. per unit = 1110 kr. per unit"), "compliant");
}

// A duration stands before the day that it is added to, or after it.
TEST(Addition, OfDaysToADay)
{
    EXPECT_EQ(comes_to("effective = submitted + 153 days"), "compliant");
    EXPECT_EQ(comes_to("effective = 153 days + submitted"), "compliant");
    EXPECT_EQ(comes_to("effective = 152 days + submitted"), "violation");
    EXPECT_EQ(comes_to("submitted = effective - 153 days"), "compliant");
    EXPECT_EQ(comes_to("effective = submitted + 612 days / 4"), "compliant");
    EXPECT_EQ(comes_to("effective = submitted + 612 days / 5"),
              "incomplete: cannot be computed: the period is no whole number within the calendar");
}

// What a definition came to is explained wherever it is used.
TEST(Definitions, AreTakenApartInEachRuleThatUsesThem)
{
    World world;
    world
        .agreement(std::string(head) + "define rise = new tariff - old tariff\n" +
                   provision("rule a for each change of terms require rise < 50 kr. per unit message \"m\"\nrule b for "
                             "each change of terms require rise < 60 kr. per unit message \"m\"\n"))
        .registered(registered);
    world.submission("operator: Aalborg Kommune\nchanges:\n  - offer: X\n    service: A\n    effective: 2020-08-01\n   "
                     " after: {tariff: 1100}\n");
    auto const result = world.check("2020-06-01");
    for (auto const* const name : {"a", "b"}) {
        auto const* const judged = find_rule(result.subjects.front(), name);
        ASSERT_NE(judged, nullptr);
        EXPECT_FALSE(judged->demand->parts.at(0).parts.empty()) << name;
    }
}

// A day of which bounds are known is told by them, and nothing is missing from the sentence.
TEST(Messages, TellTheBoundsOfADay)
{
    World world;
    world
        .agreement(head + provision("rule r for each change of terms require new tariff = old tariff message da \"Fra "
                                    "{effective}.\" en \"From {effective}.\""))
        .registered(registered);
    world.submission("operator: Aalborg Kommune\nchanges:\n  - offer: X\n    service: A\n    effective: {after: "
                     "2020-06-30, before: 2020-08-02}\n    after: {tariff: 1100}\n");
    auto const result = world.check("2020-06-01");
    EXPECT_EQ(result.subjects.front().rules.front().message.en, "From after 30 June 2020 and before 2 August 2020.");
}

TEST(Division, ByZeroIsNotComputableAndDoesNotPass)
{
    EXPECT_EQ(comes_to("new places / (new places - old places) > 5 %", "{tariff: 1100}"),
              "incomplete: cannot be computed: it divides by zero");
}

TEST(Terms, OnNeitherSideAreUnchanged)
{
    EXPECT_EQ(comes_to("new places = old places"), "compliant");
    EXPECT_EQ(comes_to("places does not change and tariff changes"), "compliant");
}

TEST(Terms, OnOneSideOnlyAreUnknownOnTheOtherUnlessTheRegisterGivesThem)
{
    EXPECT_EQ(comes_to("old tariff = 1000 kr. per unit"), "compliant");
    World world;
    world.agreement(head + provision(rule("", "tariff changes")));
    world.submission(
        "operator: Aalborg Kommune\nchanges:\n  - offer: Y\n    effective: 2020-08-01\n    after: {tariff: 1100}\n");
    EXPECT_EQ(told(world.check("2020-06-01"), "submission:y", "r"), "incomplete: missing: old tariff");
}

TEST(Terms, ThatTheOperatorSaysChangeDoSo)
{
    World world;
    world.agreement(head + provision(rule("", "tariff changes and places does not change")));
    world.submission(
        "operator: Aalborg Kommune\nchanges:\n  - offer: Y\n    effective: 2020-08-01\n    changed: [tariff]\n");
    EXPECT_EQ(told(world.check("2020-06-01"), "submission:y", "r"), "compliant");
}

// A rule that asks for an offer's catchment, which is all of the region in the register of 2020 and a part in that of
// 2023; with what is said where the submission claims otherwise.
std::string catchment_of(std::string const& change, char const* scope = "change of terms")
{
    World world;
    world.agreement("agreement \"Test\" version \"1\" in force 2018-01-01 to 2026-12-31\n" +
                    provision(rule("", "catchment is partial", scope)));
    for (std::string const in_force : {"in_force: 2020-01-01\noffers:\n  - offer: X\n    catchment: entire\n",
                                       "in_force: 2023-01-01\noffers:\n  - offer: X\n    catchment: partial\n"}) {
        world.registered("operator: Aalborg Kommune\n" + in_force +
                         "    services: [{service: A, unit: day_and_night, tariff: 1000}]\n");
    }
    world.submission("operator: Aalborg Kommune\nchanges:\n  - " + change);
    auto const result = world.check("2020-06-01");
    auto const& subject = result.subjects.front();
    auto const* const claim = find_rule(subject, before_agrees);
    return told(result, subject.id, "r") + (claim == nullptr ? "" : "; the claim is " + told(*claim));
}

std::string const contradicted = "; the claim is incomplete: missing: catchment area";

TEST(OfferFacts, AreTheRegistersAndAClaimThatContradictsItIsAFinding)
{
    auto const changed = [](std::string const& service, std::string const& day, std::string const& said) {
        return catchment_of("offer: X\n    service: " + service + "\n    effective: " + day +
                            "\n    after: {tariff: 1100}\n" + (said.empty() ? "" : "    catchment: " + said + "\n"));
    };
    EXPECT_EQ(changed("A", "2020-08-01", "partial"), "violation" + contradicted);
    EXPECT_EQ(changed("A", "2020-08-01", "entire"), "violation");
    EXPECT_EQ(changed("A", "2020-08-01", ""), "violation");
    EXPECT_EQ(changed("A", "2022-12-31", "partial"), "violation" + contradicted);
    EXPECT_EQ(changed("A", "2023-01-01", "partial"), "violation" + contradicted) << "the day before counts";
    EXPECT_EQ(changed("A", "2023-01-02", "partial"), "compliant") << "the register says the same by then";
    EXPECT_EQ(changed("A", "{after: 2022-06-01, before: 2024-01-01}", "partial"), "incomplete: missing: effective date")
        << "it may be either day";
}

// Whatever the service and the day: the register has the offer.
TEST(OfferFacts, AreTheRegistersWhereItHasNoSuchServiceThen)
{
    std::string const unknown = "incomplete: missing: catchment area";
    auto const terms = std::string("    after: {tariff: 1100}\n    catchment: partial\n");
    EXPECT_EQ(catchment_of("offer: X\n    service: B\n    effective: 2020-08-01\n" + terms),
              "violation" + contradicted);
    EXPECT_EQ(catchment_of("offer: X\n    service: B\n    effective: 2024-01-01\n" + terms), "compliant");
    EXPECT_EQ(catchment_of("kind: registration\n    offer: X\n    service: B\n    effective: 2020-08-01\n" + terms,
                           "registration"),
              "violation" + contradicted);
    EXPECT_EQ(catchment_of("offer: X\n    service: A\n    effective: 2020-01-01\n" + terms), unknown + contradicted)
        << "on the register's first day";
    EXPECT_EQ(catchment_of("offer: X\n    service: A\n    effective: 2019-01-01\n" + terms), unknown + contradicted)
        << "before it";
    EXPECT_EQ(catchment_of("offer: Y\n    effective: 2020-08-01\n" + terms), unknown)
        << "an offer that the register does not have";
}

TEST(Before, ThatContradictsTheRegisterIsAFindingAndTheRegisterIsGoneBy)
{
    World world;
    world.agreement(head + provision(rule("", "old tariff = 1000 kr. per unit"))).registered(registered);
    world.submission("operator: Aalborg Kommune\nchanges:\n  - offer: X\n    service: A\n    effective: 2020-08-01\n   "
                     " before: {tariff: 999}\n    after: {tariff: 1100}\n");
    auto const result = world.check("2020-06-01");
    EXPECT_EQ(told(result, "submission:x/a", "before agrees with the register"), "incomplete: missing: old tariff");
    EXPECT_EQ(told(result, "submission:x/a", "r"), "compliant");
    auto const* const finding = find_rule(*find_subject(result, "submission:x/a"), "before agrees with the register");
    EXPECT_EQ(finding->message.da, "Takstindmeldingen siger 999 kr. om den hidtidige takst, registret siger 1.000 kr.");
    EXPECT_EQ(finding->place,
              find_subject(result, "submission:x/a")->record->records(Field::before).front().find(Field::tariff)->span);
}

TEST(Register, OnlyWhatIsInForceBeforeTheChangeIsOld)
{
    auto const with_next = [](char const* next) {
        World world;
        world.agreement(head + provision(rule("", "old tariff = 1000 kr. per unit"))).registered(registered);
        world.registered(fmt::format("operator: Aalborg Kommune\nin_force: {}\noffers:\n  - offer: X\n    services:\n  "
                                     "    - {{service: A, tariff: 1200}}\n",
                                     next));
        world.submission("operator: Aalborg Kommune\nchanges:\n  - offer: X\n    service: A\n    effective: "
                         "2020-08-01\n    after: {tariff: 1300}\n");
        return told(world.check("2020-06-01"), "submission:x/a", "r");
    };
    EXPECT_EQ(with_next("2020-07-31"), "violation");
    EXPECT_EQ(with_next("2020-08-01"), "compliant");
}

TEST(Given, AsksForPresenceItselfAndIsNeverUnknown)
{
    EXPECT_EQ(comes_to("until is not given and justification is not given and effective is given"), "compliant");
    EXPECT_EQ(comes_to("until is given", "{tariff: 1100}", "    until: 2020-12-31\n"), "compliant");
    EXPECT_EQ(comes_to("justification is given"), "violation");
}

TEST(Known, IsUnknownWhereTheFactIsNotAndNeverFalse)
{
    EXPECT_EQ(comes_to("effective is known"), "compliant");
    EXPECT_EQ(comes_to("catchment is known"), "incomplete: missing: catchment area");
}

TEST(ClosedLists, AreEmptyWhereTheyAreAbsentAndOpenOnesAreUnknown)
{
    EXPECT_EQ(comes_to("reason tags is empty"), "compliant");
    EXPECT_EQ(comes_to("payers is empty"), "incomplete: missing: payers");
    EXPECT_EQ(comes_to("reason tags include staffing", "{tariff: 1100}", "    reason_tags: [staffing]\n"), "compliant");
    EXPECT_EQ(comes_to("reason tags include staffing", "{tariff: 1100}", "    reason_tags: [rebuilding]\n"),
              "violation");
}

TEST(Every, OverAnEmptyListIsTrueAndOverAMissingOneUnknown)
{
    EXPECT_EQ(comes_to("every tag in reason tags has tag is staffing"), "compliant");
    EXPECT_EQ(comes_to("every payer in payers has acceptance by payer"), "incomplete: missing: payers");
    EXPECT_EQ(
        comes_to("every payer in payers has acceptance by payer", "{tariff: 1100}", "    payers: [Rebild Kommune]\n"),
        "decision: awaiting Rebild Kommune");
}

TEST(Acceptance, IsEachPayersOwn)
{
    World world;
    world.agreement(head + provision(rule("", "every payer in payers has acceptance by payer"))).registered(registered);
    world.submission("operator: Aalborg Kommune\nchanges:\n  - offer: X\n    service: A\n    effective: 2020-08-01\n   "
                     " after: {tariff: 1100}\n    payers: [Rebild Kommune, Thisted Kommune]\n");
    world.decisions("decisions:\n  - id: a\n    body: Rebild Kommune\n    date: 2020-05-01\n    outcome: accepted\n    "
                    "about: [{operator: Aalborg Kommune, offer: X, service: A, effective: 2020-08-01, after: {tariff: "
                    "1100}, payers: [Rebild Kommune, Thisted Kommune]}]\n");
    EXPECT_EQ(told(world.check("2020-06-01"), "submission:x/a", "r"), "decision: awaiting Thisted Kommune");
}

TEST(Sum, AddsUpWhatIsKnownAndIsUnknownWithAMemberThatIsNot)
{
    auto const split = [](char const* second) {
        return fmt::format("{{places: 12, split: [{{places: 8}}, {{{}}}]}}", second);
    };
    EXPECT_EQ(comes_to("sum of places over new split = new places", split("places: 4")), "compliant");
    EXPECT_EQ(comes_to("sum of places over new split = new places", split("places: 5")), "violation");
    EXPECT_EQ(comes_to("count of new split = 2", split("places: 5")), "compliant");
    EXPECT_EQ(comes_to("greatest of places over new split = 8 places", split("places: 5")), "compliant");
    EXPECT_EQ(comes_to("least of places over new split = 5 places", split("places: 5")), "compliant");
}

TEST(Count, IsAnIntervalWhileMembershipIsUnknown)
{
    auto const split = "{places: 12, split: [{target_group: Børn, places: 8}, {places: 4}]}";
    EXPECT_EQ(comes_to("count of new split where target group = target group >= 1", split).substr(0, 9), "compliant");
    EXPECT_EQ(comes_to("count of new split where target group = target group >= 2", split),
              "incomplete: missing: target group");
}

TEST(Sum, OverServicesOfDifferentUnitsIsNotComputable)
{
    World world;
    world.agreement(head + provision(rule("", "sum of tariff over services > 0 kr. per unit", "offer")))
        .registered(registered);
    EXPECT_EQ(told(world.check("2020-06-01"), "aalborg-kommune:x", "r"),
              "incomplete: cannot be computed: one is per day and night, the other per hour");
}

// It may be the same, so the list does not mix them; and it may be another.
TEST(Sum, OverServicesOfWhichOneHasNoUnitMissesThatUnit)
{
    auto const with = [](char const* unit) {
        World world;
        world.agreement(head + provision(rule("", "sum of tariff over services > 0 kr. per unit", "offer")));
        world.registered(
            fmt::format("operator: Aalborg Kommune\noperator_kind: municipality\nin_force: 2020-01-01\noffers:\n  - "
                        "offer: X\n    services:\n"
                        "      - {{service: A, unit: hour, tariff: 1000}}\n      - {{service: B{}, tariff: 500}}\n",
                        unit));
        return told(world.check("2020-06-01"), "aalborg-kommune:x", "r");
    };
    EXPECT_EQ(with(", unit: hour"), "compliant");
    EXPECT_EQ(with(""), "incomplete: missing: unit");
}

TEST(Definition, ByCasesTakesTheOneThatApplies)
{
    auto const items =
        "define base = 5 % when effective is 1 January\ndefine base = 10 % when effective is not 1 January\n" +
        rule("", "new tariff / old tariff - 1 = base");
    World world;
    world.agreement(head + provision(items)).registered(registered);
    world.submission("operator: Aalborg Kommune\nchanges:\n  - offer: X\n    service: A\n    effective: 2020-08-01\n   "
                     " after: {tariff: 1100}\n");
    EXPECT_EQ(told(world.check("2020-06-01"), "submission:x/a", "r"), "compliant");
}

TEST(Definition, WithTwoCasesThatApplyAndDifferIsNotComputable)
{
    auto const items = "define base = 5 % when tariff changes\ndefine base = 10 % when effective is not 1 January\n" +
                       rule("", "new tariff / old tariff - 1 = base");
    World world;
    world.agreement(head + provision(items)).registered(registered);
    world.submission("operator: Aalborg Kommune\nchanges:\n  - offer: X\n    service: A\n    effective: 2020-08-01\n   "
                     " after: {tariff: 1100}\n");
    EXPECT_EQ(told(world.check("2020-06-01"), "submission:x/a", "r"),
              "incomplete: cannot be computed: two cases of base apply and differ");
}

TEST(Definition, NestedSixtyDeepIsEvaluatedOnceEach)
{
    std::string items = "define d0 = new tariff / old tariff\n";
    for (int i = 1; i <= 60; ++i) {
        items += fmt::format("define d{} = d{} * d{} / d{}\n", i, i - 1, i - 1, i - 1);
    }
    World world;
    world.agreement(head + provision(items + rule("", "d60 = 1.1"))).registered(registered);
    world.submission("operator: Aalborg Kommune\nchanges:\n  - offer: X\n    service: A\n    effective: 2020-08-01\n   "
                     " after: {tariff: 1100}\n");
    EXPECT_EQ(told(world.check("2020-06-01"), "submission:x/a", "r"), "compliant");
}

TEST(Table, WithoutTheYearNamesTheFigureThatIsMissing)
{
    World world;
    world
        .agreement(head + provision(rule("", "new tariff <= old tariff * (1 + indexation of year of effective)")) +
                   "table indexation by year 2019 2 % source \"S\" reading \"r\"\n")
        .registered(registered);
    world.submission("operator: Aalborg Kommune\nchanges:\n  - offer: X\n    service: A\n    effective: 2020-08-01\n   "
                     " after: {tariff: 1100}\n");
    EXPECT_EQ(told(world.check("2020-06-01"), "submission:x/a", "r"),
              "incomplete: missing: indexation for 2020 in the agreement");
}

TEST(Exception, ToAnExceptionRestoresTheRule)
{
    auto const with = [](char const* outer) {
        auto const items = rule("", "new tariff = old tariff") +
                           "\nexception e to r when tariff changes\nexception f to e when " + outer;
        World world;
        world.agreement(head + provision(items)).registered(registered);
        world.submission("operator: Aalborg Kommune\nchanges:\n  - offer: X\n    service: A\n    effective: "
                         "2020-08-01\n    after: {tariff: 1100}\n");
        return told(world.check("2020-06-01"), "submission:x/a", "r");
    };
    EXPECT_EQ(with("places changes"), "excepted");
    EXPECT_EQ(with("effective is not 1 January"), "violation");
    EXPECT_EQ(with("catchment is partial"), "incomplete: missing: catchment area");
}

TEST(Proposal, IsJudgedOnlyWhenAskedForAndTouchesNoVerdict)
{
    World world;
    world
        .agreement(std::string(head) + "proposal P30 \"T\" source \"S\" item 1\n" +
                   rule("", "new tariff = old tariff") + "\n")
        .registered(registered);
    world.submission("operator: Aalborg Kommune\nchanges:\n  - offer: X\n    service: A\n    effective: 2020-08-01\n   "
                     " after: {tariff: 1100}\n");
    auto const in_force = world.check("2020-06-01");
    EXPECT_EQ(find_rule(in_force.subjects.front(), "r"), nullptr);
    EXPECT_EQ(in_force.subjects.front().verdict, Verdict::not_covered);
    auto const asked = world.check("2020-06-01", true);
    auto const* const judged = find_rule(asked.subjects.front(), "r");
    ASSERT_NE(judged, nullptr);
    EXPECT_EQ(told(*judged), "violation");
    EXPECT_TRUE(judged->proposal);
    EXPECT_EQ(asked.subjects.front().verdict, Verdict::not_covered);
}

// ---- time: the version in force on the effective date

std::string by_versions(char const* effective)
{
    World world;
    world.agreement(head + provision(rule("", "new tariff <= old tariff")));
    world.agreement("agreement \"Test\" version \"2\" in force 2021-01-01 to 2021-12-31 extends \"1\"\n" +
                    provision("replace " + rule("", "new tariff > old tariff"), "P02"));
    world.registered(registered);
    world.submission(fmt::format(
        "operator: Aalborg Kommune\nchanges:\n  - offer: X\n    service: A\n{}    after: {{tariff: 1100}}\n",
        effective));
    return told(world.check("2022-06-01"), "submission:x/a", "r");
}

TEST(Versions, MeetAtTheirEdges)
{
    EXPECT_EQ(by_versions("    effective: 2020-12-31\n"), "violation");
    EXPECT_EQ(by_versions("    effective: 2021-01-01\n"), "compliant");
    EXPECT_EQ(by_versions("    effective: 2021-12-31\n"), "compliant");
}

TEST(Versions, NoneInForceIsIncomplete)
{
    World world;
    world.agreement(head + provision(rule("", "new tariff <= old tariff"))).registered(registered);
    world.submission("operator: Aalborg Kommune\nchanges:\n  - offer: X\n    service: A\n    effective: 2021-01-01\n   "
                     " after: {tariff: 1100}\n");
    auto const result = world.check("2020-06-01");
    EXPECT_EQ(told(result, "submission:x/a", "agreement in force"),
              "incomplete: missing: a version of the agreement in force then");
    EXPECT_EQ(result.subjects.front().verdict, Verdict::incomplete);
}

TEST(Periods, OfAProvisionBoundItsRules)
{
    auto const on = [](char const* day) {
        World world;
        world
            .agreement(std::string(head) +
                       "provision P01 \"T\" source \"S\" item 1 in force 2020-03-01 to 2020-08-31\n" +
                       rule("", "new tariff <= old tariff") + "\n")
            .registered(registered);
        world.submission(fmt::format("operator: Aalborg Kommune\nchanges:\n  - offer: X\n    service: A\n    "
                                     "effective: {}\n    after: {{tariff: 1100}}\n",
                                     day));
        return told(world.check("2020-06-01"), "submission:x/a", "r");
    };
    EXPECT_EQ(on("2020-02-29"), "no rule r");
    EXPECT_EQ(on("2020-03-01"), "violation");
    EXPECT_EQ(on("2020-08-31"), "violation");
    EXPECT_EQ(on("2020-09-01"), "no rule r");
    EXPECT_EQ(on("{after: 2020-08-30, before: 2020-09-02}"), "incomplete: missing: effective date");
}

}  // namespace
}  // namespace styr::test::rules_test
