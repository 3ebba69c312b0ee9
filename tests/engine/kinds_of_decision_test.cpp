// SPDX-License-Identifier: MPL-2.0
// Kinds of decision that an agreement declares: stated by the log, asked for by rules, and giving nothing else.
#include "models/fields/declared_fact.hpp"
#include "tests/support/world.hpp"

#include <fmt/format.h>

namespace styr::test::kinds_of_decision_test {
namespace {

constexpr auto agreement = R"(agreement "T" version "1" in force 2020-01-01 to 2029-12-31
body FU "Forretningsudvalget"
body KKR "KKR" above FU
decision opinion da "en udtalelse" en "an opinion" source "d" item 2
decision safety visit da "et tilsyn" en "a visit" source "d" item 3
provision P1 "t" source "d" item 1
  rule asked for each change of terms require decision opinion of tariff by KKR before effective message "m"
  rule turns for each change require approval by KKR after decision opinion by FU before effective message "m"
  rule approved for each change require approval by KKR message "m"
  rule visited for each decision when outcome is safety visit require date is before 2024-03-01 message "m"
)";

World world_with(std::string const& log)
{
    World world;
    world.agreement(agreement)
        .registered("operator: A\nin_force: 2021-01-01\noffers:\n  - offer: Huset\n    services:\n"
                    "      - {tariff: 2000}\n")
        .submission("operator: A\nsubmitted: 2024-01-02\nchanges:\n  - {offer: Huset, effective: 2024-05-01, "
                    "after: {tariff: 2100}}\n",
                    "s");
    if (!log.empty()) {
        world.decisions("decisions:\n" + log);
    }
    return world;
}

std::string comes_to(std::string const& log, std::string const& rule, std::string const& as_of = "2024-04-01")
{
    auto world = world_with(log);
    return told(world.check(as_of), "s:huset", rule);
}

std::string entry(std::string const& id, std::string const& body, std::string const& day, std::string const& outcome,
                  std::string const& tariff = "2100")
{
    return fmt::format("  - {{id: {}, body: {}, date: {}, outcome: {}, about: [{{operator: A, offer: Huset, effective: "
                       "2024-05-01, after: {{tariff: {}}}}}]}}\n",
                       id, body, day, outcome, tariff);
}

TEST(KindOfDecision, IsAskedForByItsName)
{
    auto const open = "decision: awaiting an opinion from KKR";
    EXPECT_EQ(comes_to("", "asked"), open);
    EXPECT_EQ(comes_to(entry("O", "KKR", "2024-03-01", "opinion"), "asked"), "compliant");
    EXPECT_EQ(comes_to("", "asked", "2024-05-01"), "violation");
    EXPECT_EQ(comes_to(entry("O", "KKR", "2024-05-01", "opinion"), "asked", "2024-05-02"), "violation");
    EXPECT_EQ(comes_to(entry("O", "KKR", "2024-03-01", "opinion", "2200"), "asked"), open) << "another tariff";
    EXPECT_EQ(comes_to(entry("O", "FU", "2024-03-01", "opinion"), "asked"), open) << "another body";
    for (auto const* const other : {"approved", "recommended", "heard", "noted", "safety_visit"}) {
        EXPECT_EQ(comes_to(entry("O", "KKR", "2024-03-01", other), "asked"), open) << other;
    }
}

TEST(KindOfDecision, StandsInAnOrder)
{
    auto const before = entry("O", "FU", "2024-03-01", "opinion"), after = entry("K", "KKR", "2024-03-10", "approved");
    EXPECT_EQ(comes_to("", "turns"), "decision: awaiting an opinion from FU; awaiting KKR");
    EXPECT_EQ(comes_to(before + after, "turns"), "compliant");
    EXPECT_EQ(comes_to(after + entry("O", "FU", "2024-03-20", "opinion"), "turns"), "decision: awaiting KKR");
}

TEST(KindOfDecision, GivesNoApprovalAndTakesNoneAway)
{
    auto const opinion = entry("O", "KKR", "2024-03-20", "opinion");
    EXPECT_EQ(comes_to(opinion, "approved"), "decision: awaiting KKR");
    EXPECT_EQ(comes_to(entry("K", "KKR", "2024-03-10", "approved") + opinion, "approved"), "compliant");
    EXPECT_EQ(comes_to(entry("K", "KKR", "2024-03-10", "refused") + opinion, "approved"), "violation");
    EXPECT_EQ(comes_to(opinion + entry("K", "KKR", "2024-03-25", "refused"), "asked"), "compliant");
}

TEST(KindOfDecision, IsAnOutcomeThatRulesCanName)
{
    auto world =
        world_with(entry("V", "KKR", "2024-03-01", "safety_visit") + entry("W", "FU", "2024-02-01", "safety_visit") +
                   entry("O", "KKR", "2024-03-01", "opinion"));
    auto const result = world.check("2024-04-01");
    EXPECT_EQ(told(result, "decision:V", "visited"), "violation");
    EXPECT_EQ(told(result, "decision:W", "visited"), "compliant");
    EXPECT_EQ(told(result, "decision:O", "visited"), "not-applicable");
}

TEST(KindOfDecision, IsToldAndProposedByItsLabel)
{
    auto world = world_with(entry("V", "KKR", "2024-03-01", "safety_visit"));
    auto const result = world.check("2024-04-01");
    auto const* const rule = find_rule(*find_subject(result, "s:huset"), "turns");
    ASSERT_FALSE(rule->repairs.empty());
    EXPECT_EQ(rule->repairs.front().text.en,
              "an opinion from FU is on record before 1 May 2024, and KKR approves it before 1 May 2024");
    EXPECT_EQ(rule->repairs.front().text.da,
              "en udtalelse fra FU foreligger før 1. maj 2024, og KKR godkender ændringen før 1. maj 2024");
}

TEST(KindOfDecision, ThatTheAgreementDoesNotDeclareIsNoOutcome)
{
    auto world = world_with(entry("V", "KKR", "2024-03-01", "safety_vist"));
    ASSERT_EQ(world.diagnostics.size(), 1U);
    EXPECT_NE(world.diagnostics.front().help.front().en.find("safety_visit"), std::string::npos);
}

TEST(KindOfDecision, IsAValueBesideThoseThatAreBuiltIn)
{
    auto const kind =
        field_of({.owner = FactOwner::count_, .name = "kind of one", .label = Text{"k"}, .shape = Shape::choice});
    FieldTable const fields({}, {}, {*kind});
    auto const outcome = fields.kind_of_decision("kind of one");
    ASSERT_TRUE(outcome);
    EXPECT_TRUE(is_declared(*outcome));
    EXPECT_EQ(words_of(*outcome).key, "kind_of_one");
    EXPECT_EQ(outcome_named_by(name_of_outcome(*outcome)), *outcome);
    EXPECT_EQ(outcome_named_by(name_of_outcome(Outcome::lapsed)), Outcome::lapsed);
    EXPECT_EQ(fields.choices_of(ChoiceSet::outcome).size(), values_of(ChoiceSet::outcome).size() + 1);
    EXPECT_FALSE(FieldTable().kind_of_decision("kind of one"));
}

}  // namespace
}  // namespace styr::test::kinds_of_decision_test
