// SPDX-License-Identifier: MPL-2.0
#include "session/explain/fact_notes.hpp"

#include "engine/evaluation/phrases.hpp"
#include "models/fields/print.hpp"
#include "models/values/months.hpp"
#include "rules/syntax/among.hpp"
#include "rules/syntax/relations.hpp"
#include "session/explain/steps.hpp"

#include <algorithm>
#include <tuple>

namespace styr {

namespace {

Fraction without_sign(Fraction amount) { return amount.negative() ? difference(0, amount).value_or(amount) : amount; }
Text sign(Fraction amount) { return amount.negative() ? Text{"−"} : Text{"+"}; }

Text signed_quantity(FieldRow const& row, Fraction amount)
{
    auto const size = without_sign(amount);
    return sign(amount) + (row.shape == Shape::tariff    ? print_money(size)
                           : row.shape == Shape::percent ? print_percent(size)
                                                         : print_number(size));
}

// "+206 kr. (10.7 %)"; a per cent of per cents would only confuse.
Text difference_of(FieldRow const& row, Fraction before, Fraction after, std::vector<Fraction> const& limits)
{
    auto const rise = difference(after, before);
    if (!rise) {
        return {};
    }
    if (row.shape == Shape::percent) {
        auto const points = product(*rise, 100);
        return points ? sign(*rise) + print_number(without_sign(*points)) + Text{" procentpoint", " percentage points"}
                      : Text{};
    }
    auto const share = quotient(without_sign(*rise), before);
    return signed_quantity(row, *rise) +
           (share ? Text{" ("} + (rise->negative() ? sign(*rise) : Text{}) + share_apart(*share, limits) + Text{")"}
                  : Text{});
}

Text it_changes(Field term)
{
    switch (term) {
    case Field::tariff:
        return {"taksten ændres", "the tariff changes"};
    case Field::places:
        return {"antallet af pladser ændres", "the number of places changes"};
    case Field::occupancy_basis:
        return {"belægningsprocenten ændres", "the occupancy basis changes"};
    default:
        return label_of(term) + Text{" ændres", " changes"};
    }
}

struct Relating {
    Wording words, of_dates;
};
constexpr Relating relating[] = {
    {{"er", "is"}, {"er", "is"}},
    {{"er ikke", "is not"}, {"er ikke", "is not"}},
    {{"under", "below"}, {"før", "before"}},
    {{"højst", "at most"}, {"senest", "on or before"}},
    {{"over", "above"}, {"efter", "after"}},
    {{"mindst", "at least"}, {"tidligst", "on or after"}},
};

class Notes {
public:
    Notes(SubjectResult const& subject, Version const* version, std::vector<Fraction> limits)
        : subject_(subject), version_(version), limits_(std::move(limits))
    {
    }

    std::vector<FactNote> found;

    void read(Step const& step)
    {
        std::visit([&](auto const& node) { of(step, node); }, step.expression->node);
    }

private:
    using Weight = FactNote::Weight;

    void add(Step const& step, Text note, Weight weight = Weight::said)
    {
        if (step.place.known()) {
            found.push_back({step.place, fact_of(step), std::move(note), weight});
        }
    }
    static Text fact_of(Step const& step)
    {
        if (auto const* const changing = std::get_if<Changes>(&step.expression->node)) {
            return fact_name(changing->term, Side::none);
        }
        auto const* const fact = std::get_if<FactReference>(&step.expression->node);
        auto const name = fact == nullptr ? Text{} : fact_name(fact->field, fact->side);
        bool const says_it = step.expression->type.kind == Kind::truth || !step.outcome.known();
        return says_it ? name : name + Text{" "} + phrase(*step.expression, step.outcome.value);
    }
    // Of a fact that stands by itself in a sentence: the sentence; of others just which fact they are.
    void add_or_read(Step const& step, Text note, Weight weight = Weight::said)
    {
        if (std::holds_alternative<FactReference>(step.expression->node)) {
            add(step, std::move(note), weight);
        } else {
            read(step);
        }
    }
    void read_parts(Step const& step)
    {
        for (auto const* const part : telling_parts(step)) {
            read(*part);
        }
    }

    void of(Step const& step, FactReference const& node)
    {
        auto const name = fact_name(node.field, node.side);
        if (step.expression->type.kind == Kind::truth && step.outcome.known()) {
            add(step, name + Text{": "} + phrase(*step.expression, step.outcome.value));
        } else {
            add(step, name, Weight::named);
        }
    }
    void of(Step const&, ParameterReference const&) {}  // stands in the agreement
    void of(Step const& step, FallsOn const& node)
    {
        auto const day = std::to_string(node.day);
        Text const name = Text{day + ". ", day + " "} + print_month(node.month);
        Text const note = step.outcome.is(true)    ? name
                          : step.outcome.is(false) ? Text{"ikke ", "not "} + name
                                                   : Text{"kendes ikke nøjagtigt", "not known exactly"};
        for (auto const& part : step.parts) {
            add_or_read(part, note);
        }
    }
    void of(Step const& step, Comparison const& node)
    {
        if (step.parts.size() != 2 || step.outcome.unknown_truth()) {
            read_parts(step);
            return;
        }
        auto const relation =
            step.outcome.is(true) ? node.relation : syntax::opposite(node.relation).value_or(node.relation);
        auto const& left = step.parts[0];
        auto const& right = step.parts[1];
        auto const told = phrases_apart(*left.expression, left.outcome.value, *right.expression, right.outcome.value);
        if (node.relation == Relation::begins) {
            add_or_read(left, (step.outcome.is(true) ? Text{"begynder med ", "begins with "}
                                                     : Text{"begynder ikke med ", "does not begin with "}) +
                                  told.second);
            return;
        }
        add_or_read(left, related(relation, right, told.second));
        add_or_read(right, related(syntax::mirrored(relation), left, told.first));
    }
    void of(Step const& step, PresenceTest const& node)
    {
        bool const asked_empty = node.asked == Asked::empty;
        Text const yes = asked_empty ? Text{"tom", "empty"} : Text{"oplyst", "given"};
        Text const no = asked_empty ? Text{"ikke tom", "not empty"} : Text{"ikke oplyst", "not given"};
        for (auto const& part : step.parts) {
            add_or_read(part,
                        step.outcome.is(true)    ? yes
                        : step.outcome.is(false) ? no
                                                 : Text{"uvist", "unknown"},
                        Weight::present);
        }
    }
    void of(Step const& step, OneOf const& node)
    {
        if (step.outcome.unknown_truth()) {
            read_parts(step);
            return;
        }
        bool const is_one = step.outcome.is(true);
        auto const* const list = node.list ? std::get_if<ParameterReference>(&(**node.list).node) : nullptr;
        if (list != nullptr && version_ != nullptr) {
            auto const& title = version_->parameters[list->parameter].title;
            add_or_read(step.parts.front(), Text{(is_one ? "på listen »" : "ikke på listen »") + title.da + "«",
                                                 (is_one ? "on the list “" : "not on the list “") + title.en + "”"});
            return;
        }
        for (auto const& part : step.parts) {
            add_or_read(part, is_one ? Text{"en af dem, reglen nævner", "one of those that the rule names"}
                                     : Text{"ingen af dem, reglen nævner", "none of those that the rule names"});
        }
    }
    void of(Step const& step, Includes const& node)
    {
        auto const& label = values_of(node.value.set)[node.value.index].label;
        Text const name{std::string(label.da), std::string(label.en)};
        for (auto const& part : step.parts) {
            add_or_read(part, (step.outcome.is(true) ? Text{"rummer ", "includes "}
                                                     : Text{"rummer ikke ", "does not include "}) +
                                  name);
        }
    }
    void of(Step const& step, Changes const& node)
    {
        if (step.outcome.unknown_truth()) {
            add(step, fact_name(node.term, Side::old) + Text{" kendes ikke", " is not known"});
        } else if (step.outcome.is(false)) {
            add(step, {"uændret", "unchanged"});
        } else {
            add(step, change_of(node.term));
        }
    }
    // The elements that settle it are named where they begin, which may be another line than that of their fact.
    void of(Step const& step, Quantified const& node)
    {
        bool const settled = step.outcome.is(node.quantifier == Quantifier::some);
        for (auto const* const part : telling_parts(step)) {
            if (settled && part->element.known()) {
                found.push_back({part->element, {}, {"denne", "this one"}, Weight::named});
            }
            read(*part);
        }
    }
    void of(Step const&, Approval const&) {}  // what it is about has been read before
    void of(Step const& step, Among<Constant, SubjectYear, Requests, ElementReference, DefinitionReference, TableLookup,
                                    PartOfDate, AsOf, DayInYear, Arithmetic, Negation, Rounded, OnlyChange, Junction,
                                    Not, Extreme, Aggregate, NamedNeed, Acceptance> auto const&)
    {
        read_parts(step);
    }

    static Text related(Relation relation, Step const& other, Text const& told)
    {
        auto const& words = relating[static_cast<std::size_t>(relation)];
        auto const& chosen = other.expression->type.kind == Kind::date ? words.of_dates : words.words;
        return Text{std::string(chosen.da) + " ", std::string(chosen.en) + " "} + told;
    }

    Fact const* stated(Field side, Field term) const
    {
        auto const& terms = subject_.record->records(side);
        return terms.empty() ? nullptr : terms.front().find(term);
    }

    // "was 1,933 kr.: the tariff changes, +206 kr. (10.7 %)"
    Text change_of(Field term) const
    {
        auto const sentence = it_changes(term);
        if (subject_.record == nullptr || subject_.record->kind != RecordKind::change) {
            return sentence;
        }
        auto const* const before = stated(Field::before, term);
        auto const* const after = stated(Field::after, term);
        auto const* const row = find_row(RecordKind::terms, term);
        if (before == nullptr || after == nullptr || row == nullptr ||
            !std::holds_alternative<Fraction>(before->value) || !std::holds_alternative<Fraction>(after->value)) {
            return sentence;
        }
        auto const difference =
            difference_of(*row, std::get<Fraction>(before->value), std::get<Fraction>(after->value), limits_);
        return Text{"var ", "was "} + print_value(*row, before->value) + Text{": "} + sentence +
               (difference.empty() ? Text{} : Text{", "} + difference);
    }

    SubjectResult const& subject_;
    Version const* version_;
    std::vector<Fraction> limits_;  // the per cents that the rule reckons with
};

void collect_shares(Step const& step, std::vector<Fraction>& found)
{
    auto const* const figure = std::get_if<Fraction>(&step.outcome.value);
    if (figure != nullptr && step.expression->type.kind == Kind::ratio) {
        found.push_back(*figure);
    }
    for (auto const& part : step.parts) {
        collect_shares(part, found);
    }
}

void put_in_order(std::vector<FactNote>& notes)
{
    std::stable_sort(notes.begin(), notes.end(), [](FactNote const& a, FactNote const& b) {
        return std::tie(a.place.source, a.place.begin, a.weight) < std::tie(b.place.source, b.place.begin, b.weight);
    });
    std::vector<FactNote> kept;
    for (auto& note : notes) {
        bool const again = std::any_of(kept.begin(), kept.end(), [&](FactNote const& other) {
            return other.place == note.place && other.note == note.note;
        });
        if (!again) {
            kept.push_back(std::move(note));
        }
    }
    notes = std::move(kept);
}

}  // namespace

std::vector<FactNote> fact_notes(RuleResult const& rule, SubjectResult const& subject)
{
    std::vector<Step const*> conditions;
    for (auto const* const tree : {&rule.condition, &rule.demand}) {
        if (*tree) {
            conditions.push_back(&**tree);
        }
    }
    return fact_notes(conditions, rule, subject);
}

std::vector<FactNote> fact_notes(std::vector<Step const*> const& conditions, RuleResult const& rule,
                                 SubjectResult const& subject)
{
    std::vector<Fraction> shares;
    for (auto const* const tree : {&rule.condition, &rule.demand}) {
        if (*tree) {
            collect_shares(**tree, shares);
        }
    }
    Notes notes(subject, rule.version, std::move(shares));
    for (auto const* const condition : conditions) {
        notes.read(*condition);
    }
    put_in_order(notes.found);
    return std::move(notes.found);
}

}  // namespace styr
