// SPDX-License-Identifier: MPL-2.0
// What the provisions that were checked read, and what is told where none of them did.
#include "engine/check_count.hpp"
#include "engine/evaluation/looked_at.hpp"
#include "tests/engine/one_rule.hpp"

#include <gmock/gmock.h>

#include <optional>
#include <set>

namespace styr::test::looked_at_test {
namespace {

using one_rule::provision;
using one_rule::registered;
using one_rule::rule;

using Node = decltype(Expression::node);
using Fields = std::set<Field>;

Expression expression(Node node) { return {.span = {}, .type = {}, .node = std::move(node)}; }
Operand fact(Field field, Side side = Side::new_)
{
    return expression(FactReference{.binding = 0, .side = side, .field = field});
}

// One expression of each kind, with `places` wherever it has an operand, and what it reads.
struct OfKind {
    Node node;
    Fields read;
};

Fields asked_fields()
{
    Fields all;
    for (std::size_t i = 0; i < field_count; ++i) {
        if (is_asked(static_cast<Field>(i))) {
            all.insert(static_cast<Field>(i));
        }
    }
    return all;
}

std::vector<OfKind> one_of_each_kind()
{
    auto const places = fact(Field::places);
    auto const tariff = fact(Field::tariff);
    Fields const both{Field::places, Field::tariff}, one{Field::places};
    Fields const of_approval{Field::split,  Field::kind,          Field::effective,           Field::until,
                             Field::payers, Field::special_terms, Field::objective_financing, Field::becomes};
    return {
        {Constant{Value{true}}, {}},
        {FactReference{.binding = 0, .side = Side::new_, .field = Field::places}, one},
        {SubjectYear{}, {}},
        {Requests{}, {}},
        {ElementReference{}, {}},
        {ParameterReference{}, {}},
        {DefinitionReference{0}, {Field::payers, Field::until}},
        {TableLookup{0, places}, one},
        {PartOfDate{DatePart::year, places}, one},
        {AsOf{}, {}},
        {DayInYear{1, 1, places}, one},
        {Arithmetic{{}, places, tariff}, both},
        {Negation{places}, one},
        {Rounded{places, expression(Constant{})}, one},
        {Comparison{{}, places, tariff}, both},
        {FallsOn{places, 1, 1}, one},
        {OneOf{places, {}}, one},
        {PresenceTest{{}, places}, one},
        {Includes{places, {}}, one},
        {Changes{Field::places}, one},
        {OnlyChange{{Field::places}}, one},
        {Junction{true, {*places, *tariff}}, both},
        {Not{places}, one},
        {Quantified{{}, fact(Field::payers), 1, tariff, "payer"}, {Field::payers, Field::tariff}},
        {Extreme{true, {*places, *tariff}}, both},
        {Aggregate{{}, fact(Field::comparisons), 1, places, tariff},
         {Field::comparisons, Field::places, Field::tariff}},
        {Approval{{Field::split}, {0}, std::nullopt}, of_approval},
        {NamedNeed{fact(Field::target_group, Side::none), 0, places}, {Field::target_group, Field::places}},
        {Acceptance{places}, asked_fields()},
    };
}

struct Bare {
    Repository repository{FieldTable()};
    Record change{.kind = RecordKind::change, .span = {}, .facts = {}};
    Subject subject;
    Version version;
    Rule rule;

    explicit Bare(Node demand)
    {
        subject.scope = Scope::change_of_terms;
        subject.change = &change;
        version.definitions.push_back(
            {.name = "d",
             .title = {},
             .type = {},
             .cases = {{.when = *fact(Field::until, Side::none), .value = *fact(Field::payers), .span = {}}},
             .provision = {}});
        rule.demand = expression(std::move(demand));
    }

    Fields read() const
    {
        RuleResult result;
        result.rule = &rule;
        result.version = &version;
        Facts const facts(subject, repository);
        return read_by(result, facts);
    }
};

TEST(LookedAt, KnowsWhatEveryKindOfExpressionReads)
{
    auto const kinds = one_of_each_kind();
    ASSERT_EQ(kinds.size(), std::variant_size_v<Node>);
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        ASSERT_EQ(kinds[i].node.index(), i);
        EXPECT_EQ(Bare(kinds[i].node).read(), kinds[i].read) << "kind " << i;
    }
}

TEST(LookedAt, AnApprovalOfAllThatChangesReadsAllThatIsAsked)
{
    EXPECT_EQ(Bare(Approval{{}, {0}, std::nullopt}).read(), asked_fields());
}

// The body has seen all that its entry has to state.
TEST(LookedAt, ARecommendationReadsWhatAnApprovalDoes)
{
    for (auto const outcome : {Outcome::recommended, Outcome::heard, Outcome::noted}) {
        EXPECT_EQ(Bare(Approval{{}, {0}, std::nullopt, std::nullopt, outcome}).read(), asked_fields());
    }
}

TEST(LookedAt, TheFormerValueAloneSaysNothingOfWhatIsAskedFor)
{
    EXPECT_EQ(Bare(FactReference{.binding = 0, .side = Side::old, .field = Field::places}).read(), Fields{});
}

TEST(LookedAt, AnElementOfAListIsNoFactOfTheChange)
{
    EXPECT_EQ(Bare(FactReference{.binding = 1, .side = Side::none, .field = Field::tariff}).read(), Fields{});
}

// ---- what is told

struct Change {
    std::string after = "{tariff: 1100}";
    std::string more = {};  // further keys, indented by four
    std::string decisions = {};
};

struct Told {
    std::string verdict, sentence;  // of E808 or E809; empty where neither is told

    friend bool operator==(Told const&, Told const&) = default;
    friend std::ostream& operator<<(std::ostream& out, Told const& told)
    {
        return out << told.verdict << ": " << told.sentence;
    }
};

CheckResult judged(std::string const& provisions, Change const& change, World& world)
{
    world.agreement(one_rule::head + provisions).registered(registered);
    world.submission(fmt::format("operator: Aalborg Kommune\nsubmitted: 2020-03-01\nchanges:\n  - offer: X\n    "
                                 "service: A\n    effective: 2020-08-01\n{}{}",
                                 change.after.empty() ? "" : "    after: " + change.after + "\n", change.more));
    if (!change.decisions.empty()) {
        world.decisions(change.decisions);
    }
    return world.check("2020-06-01");
}

Told told_of(std::string const& provisions, Change const& change = {})
{
    World world;
    auto const result = judged(provisions, change, world);
    auto const* const subject = find_subject(result, "submission:x/a");
    if (subject == nullptr) {
        return {"no subject", world.complaints()};
    }
    for (auto const* const name : {"not covered", "no provision looks at"}) {
        if (auto const* const found = find_rule(*subject, name)) {
            return {std::string(key_of(subject->verdict)), found->message.en};
        }
    }
    return {std::string(key_of(subject->verdict)), ""};
}

std::string const none_requires = "None of the provisions that were checked requires anything here";

TEST(NotCovered, IsAChangeToWhichNoRequirementApplied)
{
    auto const outside = provision(rule("places changes", "effective is 1 January"));
    EXPECT_EQ(told_of(outside), (Told{"not-covered", none_requires + ": tariff."}));
    EXPECT_EQ(told_of(outside, {"{split_flexible: true, tariff_parts: [{part: basic, tariff: 1000}]}"}),
              (Told{"not-covered", none_requires + ": flexible split, parts of the tariff."}));
}

TEST(NotCovered, IsSaidWhateverIsOnlyExpected)
{
    auto const expected = provision("rule e for each change of terms expect new tariff > 0 kr. per unit message \"m\"");
    EXPECT_EQ(told_of(expected), (Told{"not-covered", none_requires + ": tariff."}));
    auto const broken =
        provision("rule e for each change of terms expect new tariff > 2000 kr. per unit message \"m\"");
    EXPECT_EQ(told_of(broken), (Told{"notice", none_requires + ": tariff."}));
}

TEST(NotCovered, IsNotSaidWhereAnExceptionIsWhyNothingIsRequired)
{
    auto const excepted =
        provision(rule("", "new tariff < 1000 kr. per unit") + "\nexception e to r when tariff changes");
    EXPECT_EQ(told_of(excepted), (Told{"excepted", ""}));
}

TEST(NotCovered, IsNotSaidWhereARequirementMayApplyAndItsFindingSaysSo)
{
    auto const open = provision(rule("justification is not empty", "new tariff < 1000 kr. per unit"));
    EXPECT_EQ(told_of(open), (Told{"incomplete", ""}));
}

TEST(NotCovered, IsSaidWhereWhatMayApplyHoldsAnyway)
{
    auto const open = provision(rule("justification is not empty", "new tariff > 1000 kr. per unit"));
    EXPECT_EQ(told_of(open), (Told{"not-covered", none_requires + ": tariff."}));
}

TEST(NotCovered, CountsNoProposal)
{
    auto const proposed =
        "proposal P01 \"T\" source \"S\" item 1\n" + rule("", "new tariff > 1000 kr. per unit") + "\n";
    auto const told = told_of(proposed);
    EXPECT_EQ(told.verdict, "not-covered") << told.sentence;
}

TEST(NotCovered, IsASettlementToWhichNoRequirementApplied)
{
    World world;
    world
        .agreement(one_rule::head + provision("rule r for each settlement when closed at once require not closed at "
                                              "once message \"m\""))
        .registered(registered)
        .settlements("settlements:\n  - {id: S1, operator: Aalborg Kommune, offer: X, service: A, settled: "
                     "2020-05-01}\n");
    auto const result = world.check("2020-06-01");
    ASSERT_EQ(result.subjects.size(), 1U) << world.complaints();
    EXPECT_EQ(result.subjects.front().verdict, Verdict::not_covered);
    auto const* const found = find_rule(result.subjects.front(), "not covered");
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->message.en, none_requires + ".");
    EXPECT_EQ(found->message.da, "Ingen af de kontrollerede bestemmelser stiller krav her.");
}

TEST(NotCovered, IsNoOfferToWhichNothingApplied)
{
    World world;
    world
        .agreement(one_rule::head + provision("rule r for each offer when users is empty require users is not empty "
                                              "message \"m\""))
        .registered(registered);
    auto const result = world.check("2020-06-01");
    ASSERT_FALSE(result.subjects.empty());
    for (auto const& subject : result.subjects) {
        EXPECT_EQ(find_rule(subject, "not covered"), nullptr);
    }
}

TEST(NoProvisionLooksAt, NamesWhatChangesAndNoRequirementThatAppliedReads)
{
    auto const of_tariff = provision(rule("", "new tariff > 0 kr. per unit"));
    EXPECT_EQ(told_of(of_tariff), (Told{"compliant", ""}));
    EXPECT_EQ(told_of(of_tariff, {"{tariff: 1100, places: 12}"}), (Told{"notice", "No provision looks at: places."}));
    EXPECT_EQ(told_of(of_tariff, {"{tariff: 1100, catchment: partial}"}),
              (Told{"notice", "No provision looks at: catchment area."}));
    EXPECT_EQ(told_of(of_tariff, {"{tariff: 1100}", "    until: 2020-12-31\n    payers: [Vesthimmerlands Kommune]\n"}),
              (Told{"notice", "No provision looks at: last day, payers."}));
}

// A rule has to hold of the offer as it is and as it is asked to be: who reads one of its facts has looked at both.
TEST(NoProvisionLooksAt, HasLookedAtTheOfferAsItIsAskedToBe)
{
    Change const to_partial{"{tariff: 1100, catchment: partial}"}, to_entire{"{tariff: 1100, catchment: entire}"};
    auto const either = provision(rule("", "new tariff > 0 kr. per unit or catchment is entire"));
    EXPECT_EQ(told_of(either, to_partial), (Told{"compliant", ""}));
    auto const both = provision(rule("", "new tariff > 0 kr. per unit and catchment is entire"));
    EXPECT_EQ(told_of(both, to_partial), (Told{"violation", ""}));
    EXPECT_NE(told_of(both, to_entire).verdict, "violation");
}

TEST(NoProvisionLooksAt, CountsNeitherAConditionNorWhatIsOnlyExpected)
{
    auto const in_condition = provision(rule("places changes", "new tariff > 0 kr. per unit") +
                                        "\nrule e for each change of terms expect new places > 0 places message "
                                        "\"m\"");
    EXPECT_EQ(told_of(in_condition, {"{tariff: 1100, places: 12}"}),
              (Told{"notice", "No provision looks at: places."}));
}

TEST(NoProvisionLooksAt, CountsAnExceptionThatIsInEffectAndNoOther)
{
    auto const with = [](std::string const& exception) {
        return provision(rule("", "new tariff < 1000 kr. per unit") + "\nexception e to r when " + exception);
    };
    Change const change{"{tariff: 1100, places: 12}"};
    EXPECT_EQ(told_of(with("new places > 11"), change), (Told{"excepted", ""}));
    EXPECT_EQ(told_of(with("new places > 12"), change), (Told{"violation", "No provision looks at: places."}));
}

TEST(NoProvisionLooksAt, ReadsDefinitions)
{
    auto const defined = "define size = new places\n" + provision(rule("", "new tariff > 0 kr. per unit and size > 0"));
    EXPECT_EQ(told_of(defined, {"{tariff: 1100, places: 12}"}), (Told{"compliant", ""}));
}

// Every field that the table calls asked is told or was read: one that is added later is part of this by itself.
TEST(NoProvisionLooksAt, MissesNoFieldOfTheTable)
{
    std::map<Field, std::string> const under_after{{Field::tariff, "1100"},
                                                   {Field::places, "12"},
                                                   {Field::occupancy_basis, "95 %"},
                                                   {Field::split, "[{target_group: a, places: 4}]"},
                                                   {Field::split_flexible, "true"},
                                                   {Field::tariff_parts, "[{part: basic, tariff: 1}]"},
                                                   {Field::unit, "hour"},
                                                   {Field::legal_basis, "[SEL § 107]"},
                                                   {Field::catchment, "partial"},
                                                   {Field::financing, "objective"},
                                                   {Field::target_group, "G"}};
    for (auto const fields : {FieldTable().term_fields(), FieldTable().offer_fields()}) {
        for (auto const field : fields) {
            ASSERT_TRUE(under_after.contains(field)) << key_of(field);
        }
    }
    auto const reasoned = provision(rule("", "justification is not empty"));
    for (auto const& [field, value] : under_after) {
        Change const change{fmt::format("{{{}: {}}}", key_of(field), value), "    justification: J\n"};
        auto const told = told_of(reasoned, change);
        // A tariff is one amount with its unit, and the sum of its parts.
        auto const of_tariff =
            field == Field::unit || field == Field::tariff_parts ? label_of(Field::tariff).en + ", " : "";
        EXPECT_EQ(told, (Told{"notice", "No provision looks at: " + of_tariff + label_of(field).en + "."}))
            << key_of(field);
    }
    std::map<Field, std::string> const of_the_change{{Field::until, "2020-12-31"},
                                                     {Field::payers, "[Rebild Kommune]"},
                                                     {Field::special_terms, "[objective_financing]"},
                                                     {Field::objective_financing, "1000"},
                                                     {Field::becomes, "{offer: Y}"}};
    for (auto const& row : FieldTable().rows_of(RecordKind::change)) {
        bool const always = row.field == Field::kind || row.field == Field::effective || row.field == Field::changed;
        if (row.asking != Asking::asked || always || is_offer_fact(row.field)) {
            continue;
        }
        ASSERT_TRUE(of_the_change.contains(row.field)) << key_of(row.field);
        bool const moves = row.field == Field::becomes;
        Change const change{moves ? "" : "{tariff: 1100}",
                            fmt::format("    justification: J\n{}    {}: {}\n", moves ? "    kind: rename\n" : "",
                                        key_of(row.field), of_the_change.at(row.field))};
        auto const told = told_of(provision(rule("", "justification is not empty", "change")), change);
        EXPECT_EQ(told.sentence,
                  "No provision looks at: " + std::string(moves ? "" : "tariff, ") + label_of(row.field).en + ".")
            << key_of(row.field) << told.verdict;
    }
}

// ---- what a run fails by

TEST(Fails, WhatNobodyLookedAtAsANoticeAndInAnUpdateAsWhatNeedsADecision)
{
    struct {
        Verdict failing;
        bool in_a_check, in_an_update;
    } const rows[] = {{Verdict::notice, true, true},
                      {Verdict::decision, false, true},
                      {Verdict::incomplete, false, false},
                      {Verdict::violation, false, false}};
    for (auto const& row : rows) {
        EXPECT_EQ(fails(Verdict::not_covered, {.from = row.failing, .of_update = false}), row.in_a_check)
            << key_of(row.failing);
        EXPECT_EQ(fails(Verdict::not_covered, {.from = row.failing, .of_update = true}), row.in_an_update)
            << key_of(row.failing);
        EXPECT_EQ(fails(Verdict::notice, {.from = row.failing, .of_update = true}), row.failing == Verdict::notice);
        EXPECT_FALSE(fails(Verdict::compliant, {.from = row.failing, .of_update = true}));
        EXPECT_TRUE(fails(Verdict::violation, {.from = row.failing, .of_update = false}));
    }
}

TEST(Fails, ASubjectByAnyOfItsFindings)
{
    SubjectResult subject;
    subject.verdict = Verdict::notice;  // the graver verdict is the lighter fault in an update
    for (auto const verdict : {Verdict::notice, Verdict::not_covered}) {
        subject.rules.emplace_back().verdict = verdict;
    }
    EXPECT_TRUE(fails(subject, {.from = Verdict::decision, .of_update = true}));
    EXPECT_FALSE(fails(subject, {.from = Verdict::decision, .of_update = false}));
    subject.rules.back().proposal = true;
    EXPECT_FALSE(fails(subject, {.from = Verdict::decision, .of_update = true}));
}

}  // namespace
}  // namespace styr::test::looked_at_test
