// SPDX-License-Identifier: MPL-2.0
// What the parts of the language mean, each by a small agreement and a change or two.
#include "tests/support/world.hpp"

#include <fmt/format.h>

namespace styr::test {
namespace {

constexpr auto head =
    "agreement \"Test\" version \"1\" in force 2020-01-01 to 2020-12-31\nbody FU \"FU\"\nbody DAS \"DAS\" above FU\n";
constexpr auto registered = "operator: Aalborg Kommune\noperator_kind: municipality\nin_force: 2020-01-01\noffers:\n"
                            "  - offer: X\n    services:\n      - {service: A, unit: day_and_night, tariff: 1000, "
                            "places: 10, occupancy_basis: 90 %}\n"
                            "      - {service: B, unit: hour, tariff: 500, places: 4}\n";

std::string provision(std::string const& items, char const* id = "P01")
{
    return fmt::format("provision {} \"T\" source \"S\" item 1\n{}\n", id, items);
}

std::string rule(std::string const& condition, std::string const& demand, char const* scope = "change of terms")
{
    return fmt::format("rule r for each {} {} require {} message \"m\"", scope,
                       condition.empty() ? "" : "when " + condition, demand);
}

// What one demand comes to for a change of service A from the register's terms.
std::string judged(std::string const& demand, std::string const& after = "{tariff: 1100}", std::string const& more = "",
                   std::string const& condition = "")
{
    World world;
    world.agreement(head + provision(rule(condition, demand))).registered(registered);
    world.submission(fmt::format("operator: Aalborg Kommune\nsubmitted: 2020-03-01\nchanges:\n  - offer: X\n    "
                                 "service: A\n    effective: 2020-08-01\n    after: {}\n{}",
                                 after, more));
    return told(world.check("2020-06-01"), "submission:x/a", "r");
}

TEST(Comparison, IsExactAtTheBoundary)
{
    EXPECT_EQ(judged("new tariff <= old tariff * (1 + 10 %)"), "compliant");
    EXPECT_EQ(judged("new tariff <= old tariff * (1 + 10 %)", "{tariff: 1100.01}"), "violation");
    EXPECT_EQ(judged("new tariff < old tariff * (1 + 10 %)"), "violation");
    EXPECT_EQ(judged("new tariff < old tariff * (1 + 10 %)", "{tariff: 1099.99}"), "compliant");
    EXPECT_EQ(judged("new tariff / old tariff - 1 = 1 / 3 * 30 %"), "compliant");
}

TEST(Rounding, IsHalfUpToTheStep)
{
    EXPECT_EQ(judged("old tariff * 111.05 % rounded to 1 kr. per unit = 1111 kr. per unit"), "compliant");
    EXPECT_EQ(judged("old tariff * 111.04 % rounded to 1 kr. per unit = 1110 kr. per unit"), "compliant");
}

// A duration stands before the day that it is added to, or after it.
TEST(Addition, OfDaysToADay)
{
    EXPECT_EQ(judged("effective = submitted + 153 days"), "compliant");
    EXPECT_EQ(judged("effective = 153 days + submitted"), "compliant");
    EXPECT_EQ(judged("effective = 152 days + submitted"), "violation");
    EXPECT_EQ(judged("submitted = effective - 153 days"), "compliant");
    EXPECT_EQ(judged("effective = submitted + 612 days / 4"), "compliant");
    EXPECT_EQ(judged("effective = submitted + 612 days / 5"),
              "incomplete: cannot be computed: the number of days is no whole number within the calendar");
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
    EXPECT_EQ(judged("new places / (new places - old places) > 5 %", "{tariff: 1100}"),
              "incomplete: cannot be computed: it divides by zero");
}

TEST(Terms, OnNeitherSideAreUnchanged)
{
    EXPECT_EQ(judged("new places = old places"), "compliant");
    EXPECT_EQ(judged("places does not change and tariff changes"), "compliant");
}

TEST(Terms, OnOneSideOnlyAreUnknownOnTheOtherUnlessTheRegisterGivesThem)
{
    EXPECT_EQ(judged("old tariff = 1000 kr. per unit"), "compliant");
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
// 2023.
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
    return told(result, result.subjects.front().id, "r");
}

TEST(OfferFacts, ThatContradictTheRegisterSettleNothing)
{
    std::string const disagree = "incomplete: missing: catchment area (the submission and the register disagree)";
    auto const changed = [](std::string const& service, std::string const& day, std::string const& said) {
        return catchment_of("offer: X\n    service: " + service + "\n    effective: " + day +
                            "\n    after: {tariff: 1100}\n" + (said.empty() ? "" : "    catchment: " + said + "\n"));
    };
    EXPECT_EQ(changed("A", "2020-08-01", "partial"), disagree);
    EXPECT_EQ(changed("A", "2020-08-01", "entire"), "violation");
    EXPECT_EQ(changed("A", "2020-08-01", ""), "violation");
    EXPECT_EQ(changed("A", "2022-12-31", "partial"), disagree);
    EXPECT_EQ(changed("A", "2023-01-01", "partial"), disagree) << "the day before counts";
    EXPECT_EQ(changed("A", "2023-01-02", "partial"), "compliant") << "the register says the same by then";
    EXPECT_EQ(changed("A", "{after: 2022-06-01, before: 2024-01-01}", "partial"), disagree) << "it may be either day";
}

// Whatever the service and the day: the register has the offer.
TEST(OfferFacts, ThatContradictTheRegisterSettleNothingWhereItHasNoSuchServiceThen)
{
    std::string const disagree = "incomplete: missing: catchment area (the submission and the register disagree)";
    auto const terms = std::string("    after: {tariff: 1100}\n    catchment: partial\n");
    EXPECT_EQ(catchment_of("offer: X\n    service: B\n    effective: 2020-08-01\n" + terms), disagree);
    EXPECT_EQ(catchment_of("offer: X\n    service: B\n    effective: 2024-01-01\n" + terms), "compliant");
    EXPECT_EQ(catchment_of("kind: registration\n    offer: X\n    service: B\n    effective: 2020-08-01\n" + terms,
                           "registration"),
              disagree);
    EXPECT_EQ(catchment_of("offer: X\n    service: A\n    effective: 2020-01-01\n" + terms), disagree)
        << "on the register's first day";
    EXPECT_EQ(catchment_of("offer: X\n    service: A\n    effective: 2019-01-01\n" + terms), disagree) << "before it";
    EXPECT_EQ(catchment_of("offer: Y\n    effective: 2020-08-01\n" + terms), "compliant")
        << "an offer that the register does not have";
}

TEST(Before, ThatContradictsTheRegisterIsAFindingAndNothingRestsOnIt)
{
    World world;
    world.agreement(head + provision(rule("", "new tariff > old tariff"))).registered(registered);
    world.submission("operator: Aalborg Kommune\nchanges:\n  - offer: X\n    service: A\n    effective: 2020-08-01\n   "
                     " before: {tariff: 999}\n    after: {tariff: 1100}\n");
    auto const result = world.check("2020-06-01");
    EXPECT_EQ(told(result, "submission:x/a", "before agrees with the register"), "incomplete: missing: old tariff");
    EXPECT_EQ(told(result, "submission:x/a", "r"),
              "incomplete: missing: old tariff (the submission and the register disagree)");
    auto const* const finding = find_rule(*find_subject(result, "submission:x/a"), "before agrees with the register");
    EXPECT_EQ(finding->message.da, "Takstindmeldingen siger 999 kr. om takst før ændringen, registret siger 1.000 kr.");
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
    EXPECT_EQ(judged("until is not given and justification is not given and effective is given"), "compliant");
    EXPECT_EQ(judged("until is given", "{tariff: 1100}", "    until: 2020-12-31\n"), "compliant");
    EXPECT_EQ(judged("justification is given"), "violation");
}

TEST(Known, IsUnknownWhereTheFactIsNotAndNeverFalse)
{
    EXPECT_EQ(judged("effective is known"), "compliant");
    EXPECT_EQ(judged("catchment is known"), "incomplete: missing: catchment area");
}

TEST(ClosedLists, AreEmptyWhereTheyAreAbsentAndOpenOnesAreUnknown)
{
    EXPECT_EQ(judged("reason tags is empty"), "compliant");
    EXPECT_EQ(judged("payers is empty"), "incomplete: missing: payers");
    EXPECT_EQ(judged("reason tags include staffing", "{tariff: 1100}", "    reason_tags: [staffing]\n"), "compliant");
    EXPECT_EQ(judged("reason tags include staffing", "{tariff: 1100}", "    reason_tags: [corona]\n"), "violation");
}

TEST(Every, OverAnEmptyListIsTrueAndOverAMissingOneUnknown)
{
    EXPECT_EQ(judged("every tag in reason tags has tag is staffing"), "compliant");
    EXPECT_EQ(judged("every payer in payers has acceptance by payer"), "incomplete: missing: payers");
    EXPECT_EQ(
        judged("every payer in payers has acceptance by payer", "{tariff: 1100}", "    payers: [Rebild Kommune]\n"),
        "decision: awaiting Rebild Kommune");
}

TEST(Acceptance, IsEachPayersOwn)
{
    World world;
    world.agreement(head + provision(rule("", "every payer in payers has acceptance by payer"))).registered(registered);
    world.submission("operator: Aalborg Kommune\nchanges:\n  - offer: X\n    service: A\n    effective: 2020-08-01\n   "
                     " after: {tariff: 1100}\n    payers: [Rebild Kommune, Thisted Kommune]\n");
    world.decisions("decisions:\n  - id: a\n    body: Rebild Kommune\n    date: 2020-05-01\n    outcome: accepted\n    "
                    "about: [{offer: X, service: A, after: {tariff: 1100}}]\n");
    EXPECT_EQ(told(world.check("2020-06-01"), "submission:x/a", "r"), "decision: awaiting Thisted Kommune");
}

TEST(Sum, AddsUpWhatIsKnownAndIsUnknownWithAMemberThatIsNot)
{
    auto const split = [](char const* second) {
        return fmt::format("{{places: 12, split: [{{places: 8}}, {{{}}}]}}", second);
    };
    EXPECT_EQ(judged("sum of places over new split = new places", split("places: 4")), "compliant");
    EXPECT_EQ(judged("sum of places over new split = new places", split("places: 5")), "violation");
    EXPECT_EQ(judged("count of new split = 2", split("places: 5")), "compliant");
    EXPECT_EQ(judged("greatest of places over new split = 8 places", split("places: 5")), "compliant");
    EXPECT_EQ(judged("least of places over new split = 5 places", split("places: 5")), "compliant");
}

TEST(Count, IsAnIntervalWhileMembershipIsUnknown)
{
    auto const split = "{places: 12, split: [{target_group: Børn, places: 8}, {places: 4}]}";
    EXPECT_EQ(judged("count of new split where target group = target group >= 1", split).substr(0, 9), "compliant");
    EXPECT_EQ(judged("count of new split where target group = target group >= 2", split),
              "incomplete: missing: target group");
}

TEST(Sum, OverServicesOfDifferentUnitsIsNotComputable)
{
    World world;
    world.agreement(head + provision(rule("", "sum of tariff over services > 0 kr. per unit", "offer")))
        .registered(registered);
    EXPECT_EQ(told(world.check("2020-06-01"), "aalborg-kommune:x", "r"),
              "incomplete: cannot be computed: the list mixes units");
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
    EXPECT_TRUE(world.check("2020-06-01").subjects.front().rules.empty());
    auto const asked = world.check("2020-06-01", true);
    EXPECT_EQ(told(asked.subjects.front().rules.front()), "violation");
    EXPECT_TRUE(asked.subjects.front().rules.front().proposal);
    EXPECT_EQ(asked.subjects.front().verdict, Verdict::not_applicable);
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

// ---- repairs

std::vector<std::string> repairs(World& world, char const* as_of)
{
    std::vector<std::string> texts;
    auto const result = world.check(as_of);
    for (auto const& repair : result.subjects.front().rules.front().repairs) {
        texts.push_back(repair.text.en);
    }
    return texts;
}

TEST(Repairs, NameTheApprovalAndTheOtherDay)
{
    World world;
    auto const two_years = "agreement \"Test\" version \"1\" in force 2020-01-01 to 2021-12-31\nbody FU \"FU\"\n";
    world
        .agreement(two_years + provision(rule("tariff changes and effective is not 1 January",
                                              "approval of tariff by FU before effective")))
        .registered(registered);
    world.submission("operator: Aalborg Kommune\nchanges:\n  - offer: X\n    service: A\n    effective: 2020-08-01\n   "
                     " after: {tariff: 1100}\n");
    EXPECT_EQ(repairs(world, "2020-06-01"), (std::vector<std::string>{"FU approves it before 1 August 2020",
                                                                      "let it take effect on 1 January 2021"}));
    EXPECT_EQ(repairs(world, "2020-08-01"), (std::vector<std::string>{"let it take effect on 1 January 2021"}));
}

// Where one decision would not be enough, what has to be done is told together, and tried together.
TEST(Repairs, NameEveryBodyWhereNoneAloneIsEnough)
{
    World world;
    world.agreement(
        "agreement \"T\" version \"1\" in force 2020-01-01 to 2020-12-31\nbody FU \"FU\"\nbody KKR \"KKR\"\nprovision "
        "P1 \"P\" source \"S\" item 1\n"
        "  rule demand for each change of terms require approval of tariff by FU and by KKR message \"m\"\n");
    world.submission("operator: Aalborg Kommune\nsubmitted: 2020-04-01\nchanges:\n  - offer: Alfa\n    effective: "
                     "2020-08-01\n    before: {tariff: 1000}\n    after: {tariff: 1100}\n");
    EXPECT_EQ(repairs(world, "2020-06-01"), std::vector<std::string>{"FU approves it, and KKR approves it"});
}

TEST(Repairs, NoOtherDayIsOfferedInAYearWithoutAnAgreement)
{
    World world;
    world
        .agreement(head + provision(rule("tariff changes and effective is not 1 January",
                                         "approval of tariff by FU before effective")))
        .registered(registered);
    world.submission("operator: Aalborg Kommune\nchanges:\n  - offer: X\n    service: A\n    effective: 2020-08-01\n   "
                     " after: {tariff: 1100}\n");
    EXPECT_EQ(repairs(world, "2020-06-01"), std::vector<std::string>{"FU approves it before 1 August 2020"});
}

TEST(Repairs, NameTheMissingFactAndTheFigure)
{
    World reason;
    reason.agreement(head + provision(rule("", "justification is not empty"))).registered(registered);
    reason.submission("operator: Aalborg Kommune\nchanges:\n  - offer: X\n    service: A\n    effective: 2020-08-01\n  "
                      "  after: {tariff: 1100}\n");
    EXPECT_EQ(repairs(reason, "2020-06-01"), std::vector<std::string>{"state justification"});
    World figure;
    figure.agreement(head + provision(rule("", "new tariff = old tariff * 105 %"))).registered(registered);
    figure.submission("operator: Aalborg Kommune\nchanges:\n  - offer: X\n    service: A\n    effective: 2020-08-01\n  "
                      "  after: {tariff: 1100}\n");
    EXPECT_EQ(repairs(figure, "2020-06-01"), std::vector<std::string>{"set the tariff to 1,050 kr."});
}

TEST(Repairs, ThatWouldNotMendAreNotOffered)
{
    World world;
    world.agreement(head + provision(rule("", "approval by FU and new tariff = old tariff"))).registered(registered);
    world.submission("operator: Aalborg Kommune\nchanges:\n  - offer: X\n    service: A\n    effective: 2020-08-01\n   "
                     " after: {tariff: 1100}\n");
    EXPECT_TRUE(repairs(world, "2020-06-01").empty());
}

std::vector<std::string> repairs_where(std::string const& demand, std::string const& facts)
{
    World world;
    world.agreement(head + provision(rule("", demand.c_str()))).registered(registered);
    world.submission("operator: Aalborg Kommune\nchanges:\n  - offer: X\n    service: A\n    effective: 2020-08-01\n" +
                     facts);
    return repairs(world, "2020-06-01");
}

TEST(Repairs, NameNoFigureThatAFileCannotGive)
{
    std::string const after = "    after: {tariff: 1100}\n";
    EXPECT_EQ(repairs_where("new tariff = old tariff * 99.99 %", after),
              std::vector<std::string>{"set the tariff to 999.90 kr."});
    EXPECT_TRUE(repairs_where("new tariff = old tariff * 99.9999 %", after).empty());
    EXPECT_EQ(repairs_where("new tariff = old tariff * 100", after),
              std::vector<std::string>{"set the tariff to 100,000 kr."});
    EXPECT_TRUE(repairs_where("new tariff = old tariff * 101", after).empty());
}

TEST(Repairs, NameNoFigureWithWhichNothingWouldChange)
{
    EXPECT_TRUE(repairs_where("new tariff = old tariff", "    after: {tariff: 1100}\n").empty());
    EXPECT_EQ(repairs_where("new tariff = old tariff", "    after: {tariff: 1100, places: 1}\n"),
              std::vector<std::string>{"set the tariff to 1,000 kr."});
    EXPECT_TRUE(
        repairs_where("new tariff = old tariff",
                      "    changed: [tariff]\n    before: {tariff: 1000}\n    after: {tariff: 1100, places: 1}\n")
            .empty());
}

TEST(Repairs, NameNoDayOnWhichAChangeWouldEndBeforeItBegins)
{
    auto const until = [](std::string const& day) {
        World world;
        world
            .agreement("agreement \"Test\" version \"1\" in force 2020-01-01 to 2021-12-31\n" +
                       provision(rule("", "effective is 1 January")))
            .registered(registered);
        world.submission("operator: Aalborg Kommune\nchanges:\n  - offer: X\n    service: A\n    effective: "
                         "2020-08-01\n    until: " +
                         day + "\n    after: {tariff: 1100}\n");
        return repairs(world, "2020-06-01");
    };
    EXPECT_EQ(until("2021-01-01"), std::vector<std::string>{"let it take effect on 1 January 2021"});
    EXPECT_TRUE(until("2020-12-31").empty());
}

// Where the day is not known, every version that it may fall in has to be content.
TEST(Repairs, MendByEveryVersionThatTheDayMayFallIn)
{
    auto const where_second_is = [](std::string const& strict) {
        World world;
        world.agreement("agreement \"T\" version \"1\" in force 2020-01-01 to 2020-07-31\nbody FU \"FU\"\nbody KKR "
                        "\"KKR\"\nparameter strict = yes\n  reading \"r\"\n" +
                        provision(rule("", "approval of tariff by FU and (strict or approval of tariff by KKR)")));
        world.agreement("agreement \"T\" version \"2\" in force 2020-08-01\nextends \"1\"\nprovision P2 \"P\" source "
                        "\"S\" item 1\n  replace parameter strict = " +
                        strict + "\n");
        world.registered(registered)
            .submission("operator: Aalborg Kommune\nchanges:\n  - offer: X\n    service: A\n    effective: {after: "
                        "2020-07-01, before: 2020-09-01}\n    after: {tariff: 1100}\n");
        return repairs(world, "2020-06-01");
    };
    EXPECT_EQ(where_second_is("yes"), std::vector<std::string>{"FU approves it"});
    EXPECT_EQ(where_second_is("no"), std::vector<std::string>{"FU approves it, and KKR approves it"});
}

// What a decision ties itself to with a digest has not changed where the digest does not depend on it.
TEST(Repairs, LeaveADecisionInForceWhereTheyDoNotTouchWhatItIsAbout)
{
    std::string const text = "operator: Aalborg Kommune\nchanges:\n  - offer: X\n    service: A\n    effective: "
                             "2020-08-01\n    after: {tariff: 1100}\n";
    World probe;
    ASSERT_TRUE(probe.submission(text).complete_data());
    World world;
    world.agreement(head + provision(rule("", "approval by FU and justification is not empty")))
        .registered(registered)
        .submission(text);
    world.decisions("decisions:\n  - {id: a, body: FU, date: 2020-05-01, outcome: approved, about: [{submission: "
                    "submission, digest: \"" +
                    probe.repository().submissions().front().digest + "\"}]}\n");
    EXPECT_EQ(repairs(world, "2020-06-01"), std::vector<std::string>{"state justification"});
}

// A supposed decision is not written into the submission: what is tied to it by a digest stands.
TEST(Repairs, LeaveADecisionInForceWhereAnotherIsSupposed)
{
    std::string const text = "operator: Aalborg Kommune\nchanges:\n  - offer: X\n    service: A\n    effective: "
                             "2020-08-01\n    after: {tariff: 1100}\n";
    World probe;
    ASSERT_TRUE(probe.submission(text).complete_data());
    World world;
    world
        .agreement(std::string(head) + "body KKR \"KKR\"\n" + provision(rule("", "approval by FU and approval by KKR")))
        .registered(registered)
        .submission(text);
    world.decisions("decisions:\n  - {id: a, body: FU, date: 2020-05-01, outcome: approved, about: [{submission: "
                    "submission, digest: \"" +
                    probe.repository().submissions().front().digest + "\"}]}\n");
    EXPECT_EQ(repairs(world, "2020-06-01"), std::vector<std::string>{"KKR approves it"});
}

TEST(Repairs, AskForTheReasonThatIsThereButBlank)
{
    EXPECT_EQ(repairs_where("justification is not empty", "    after: {tariff: 1100}\n    justification: \"\"\n"),
              std::vector<std::string>{"state the justification"});
    EXPECT_EQ(repairs_where("justification is not empty and new tariff = 1000 kr. per unit",
                            "    after: {tariff: 1100}\n    justification: \"\"\n"),
              std::vector<std::string>{});
}

// Were the old tariff the new one, the rule would hold; and the file would be refused.
TEST(Repairs, AskForNoFactThatCouldOnlyBeOneWithWhichNothingChanges)
{
    auto const of_unregistered = [](std::string const& after) {
        World world;
        world.agreement(head + provision(rule("", "not (tariff changes)")));
        world.submission(
            "operator: Aalborg Kommune\nchanges:\n  - offer: X\n    effective: 2020-08-01\n    after: " + after + "\n");
        return repairs(world, "2020-06-01");
    };
    EXPECT_EQ(of_unregistered("{tariff: 1100, places: 3}"), std::vector<std::string>{"state old tariff"});
    EXPECT_TRUE(of_unregistered("{tariff: 1100}").empty());
}

}  // namespace
}  // namespace styr::test
