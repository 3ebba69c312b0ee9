// SPDX-License-Identifier: MPL-2.0
// Quantifiers and aggregates: the parts of an expression that walk a list.
#include "engine/evaluation/evaluate.hpp"

#include "engine/evaluation/names_before.hpp"
#include "engine/evaluation/numbers.hpp"
#include "engine/evaluation/subjects.hpp"
#include "rules/typed/types.hpp"

namespace styr {

template <class Visit> void Evaluator::each_element(Step const& list, Visit&& visit)
{
    if (auto const* const requests = std::get_if<Requests>(&list.expression->node)) {
        each_request(requests->of, visit);
        return;
    }
    auto const each = [&](Element element) {
        elements_.push_back(std::move(element));
        visit();
        elements_.pop_back();
    };
    std::visit(
        [&](auto const& held) {
            using Held = std::decay_t<decltype(held)>;
            if constexpr (std::is_same_v<Held, Records>) {
                for (auto const& record : held) {
                    auto const name = naming_field(record.kind);
                    auto const* const text = name ? given(&record, *name) : nullptr;
                    each({&record, text == nullptr ? Value{} : text->value});
                }
            } else if constexpr (std::is_same_v<Held, std::vector<std::string>> ||
                                 std::is_same_v<Held, std::vector<Choice>>) {
                for (auto const& value : held) {
                    each({nullptr, value});
                }
            }
        },
        list.outcome.value);
}

template <class Visit> void Evaluator::each_request(Scope kind, Visit&& visit)
{
    for (auto const& subject : facts_.subject().requests) {
        if (!judges(kind, subject.scope)) {
            continue;
        }
        Facts const facts(subject, circumstances_.repository);
        Facts const as_asked(subject, circumstances_.repository, nullptr, OfferFacts::asked_for);
        circumstances_.work.spend(4 + facts.weight());
        decisions_.of_another([&](Decisions& decisions) {
            Evaluator now(circumstances_, facts, decisions), then(circumstances_, as_asked, decisions);
            elements_.push_back({nullptr, {}, &now, facts.asks_of_its_offer() ? &then : nullptr});
            visit();
            elements_.pop_back();
        });
    }
}

// Nobody gets past a limit by asking that the offer be otherwise: where that makes a difference, it is open which of
// the two counts.
Evaluated const& Evaluator::of_element(Step& step, Expression const& expression)
{
    auto const& element = elements_.back();
    if (element.request == nullptr) {
        return part(step, expression);
    }
    auto& now = step.parts.emplace_back(element.request->evaluate(expression)).outcome;
    if (element.as_asked != nullptr) {
        auto const then = element.as_asked->evaluate(expression).outcome;
        if (now.value != then.value || now.known() != then.known()) {
            now = Evaluated::unknown(Reason{.kind = Reason::Kind::missing,
                                            .fact = {"om tilbuddet regnes, som det er, eller som det ønskes",
                                                     "whether the offer counts as it is or as it is asked to be"},
                                            .place = element.request->facts().subject().place});
            now.value = expression.type.kind == Kind::date ? Value{DateBounds{}} : Value{};
        }
    }
    return now;
}

// By the offer that each is about.
void Evaluator::into(Step& step, Requests const& node)
{
    Records changes;
    for (auto const& subject : facts_.subject().requests) {
        if (judges(node.of, subject.scope)) {
            changes.push_back({RecordKind::change, subject.change->span, {*subject.change->find(Field::offer)}});
        }
    }
    circumstances_.work.spend(changes.size());
    step.outcome = Evaluated::of(std::move(changes));
    step.place = facts_.subject().place;
}

// Whether the value is that member of a list: a named value by its name, and what the rule is about also by the names
// that it had before.
Evaluated Evaluator::is_one(OneOf const& node, Evaluated const& value, Value const& member) const
{
    circumstances_.work.spend();
    auto const* const text = std::get_if<std::string>(&member);
    auto before = text == nullptr ? std::nullopt : called_so_before(*node.value, *text, circumstances_, facts_);
    if (before || !value.known()) {
        return before ? *std::move(before) : value;
    }
    auto const* const choice = std::get_if<Choice>(&value.value);
    return Evaluated::of(text != nullptr && choice != nullptr ? values_of(choice->set)[choice->index].name == *text
                                                              : value.value == member);
}

void Evaluator::into(Step& step, OneOf const& node)
{
    step.parts.reserve(2);
    auto const& value = part(step, *node.value);
    Joined any(false);
    for (auto const& member : node.among) {
        any.take(is_one(node, value, member));
    }
    if (node.list) {
        auto const& list = part(step, **node.list);
        if (!list.known()) {
            any.take(Evaluated::unknown(list.reasons));
        }
        each_element(step.parts.back(), [&] { any.take(is_one(node, value, elements_.back().value)); });
    }
    step.outcome = std::move(any).result();
}

void Evaluator::into(Step& step, Quantified const& node)
{
    auto list = evaluate(*node.list);
    if (!list.outcome.known()) {
        step.outcome = list.outcome;
        step.parts.push_back(std::move(list));
        return;
    }
    Joined members(node.quantifier == Quantifier::every);
    each_element(list, [&] {
        members.take(of_element(step, *node.predicate));
        auto const* const record = elements_.back().record;
        step.parts.back().element = record == nullptr ? Span{} : record->span;
    });
    for (auto const& year : of_years_not_told(list, *node.predicate, node.binding)) {
        if (!year.known()) {  // whether there is a report the list says, and not what it would say
            members.take(year);
        }
    }
    auto const any_or_all = std::move(members).result();
    step.outcome = node.quantifier == Quantifier::no ? negation(any_or_all) : any_or_all;
    step.parts.insert(step.parts.begin(), std::move(list));
}

void Evaluator::into(Step& step, Extreme const& node)
{
    step.parts.reserve(node.values.size());
    step.outcome = part(step, node.values.front());
    for (std::size_t i = 1; i < node.values.size(); ++i) {
        step.outcome = extreme(node.least, step.outcome, part(step, node.values[i]));
    }
    std::optional<Dimension> needed;
    for (auto const& value : node.values) {
        auto const unit = unit_needed(value.type, step.expression->type);
        needed = unit ? unit : needed;
    }
    in_one_unit(step, needed);
}

void Evaluator::into(Step& step, Aggregate const& node)
{
    auto list = evaluate(*node.list);
    if (list.outcome.known()) {
        measure(step, node, list);
    } else {
        step.outcome = list.outcome;
    }
    step.parts.insert(step.parts.begin(), std::move(list));
}

void Evaluator::measure(Step& step, Aggregate const& node, Step const& list)
{
    Evaluated total = Evaluated::of(Fraction{0});
    Evaluated certain = total;  // how many belong for certain
    bool first = true;
    Reasons unsure;  // a member of which it is not known whether it belongs
    PaidBy paid_by;
    Reasons mixed;
    each_element(list, [&] {
        auto const belongs = node.where ? of_element(step, **node.where) : Evaluated::of(true);
        if (belongs.is(false)) {
            return;
        }
        add(unsure, belongs.reasons);
        certain = belongs.is(true)
                      ? compute(ArithmeticOperator::add, certain, Evaluated::of(Fraction{1}), step.expression->span)
                      : certain;
        auto const value =
            node.kind == AggregateKind::count ? Evaluated::of(Fraction{1}) : of_element(step, **node.value);
        be_paid_alike(paid_by, paid_by_member(value, unsure), step.expression->span, mixed);
        bool const picks = node.kind == AggregateKind::least || node.kind == AggregateKind::greatest;
        total = !picks  ? compute(ArithmeticOperator::add, total, value, step.expression->span)
                : first ? value
                        : extreme(node.kind == AggregateKind::least, total, value);
        first = false;
    });
    auto const years = node.where ? of_years_not_told(list, **node.where, node.binding) : std::vector<Evaluated>{};
    for (auto const& year : years) {
        add(unsure, year.is(false) ? Reasons{} : year.reasons);
        total = node.kind != AggregateKind::count || year.is(false)
                    ? total
                    : compute(ArithmeticOperator::add, total, Evaluated::of(Fraction{1}), step.expression->span);
    }
    if (!mixed.empty()) {
        add(mixed, unsure);
        step.outcome = Evaluated::unknown(std::move(mixed));
        return;
    }
    if (first && unsure.empty() && node.kind != AggregateKind::sum && node.kind != AggregateKind::count) {
        step.outcome = not_computable({"listen er tom", "the list is empty"}, step.expression->span);
    } else if (!unsure.empty()) {
        add(unsure, total.reasons);
        step.outcome = Evaluated::unknown(std::move(unsure));
        if (node.kind == AggregateKind::count) {
            step.outcome.between = range(std::get<Fraction>(certain.value), std::get<Fraction>(total.value));
        }
    } else {
        step.outcome = node.kind != AggregateKind::average
                           ? total
                           : compute(ArithmeticOperator::divide, total, certain, step.expression->span);
    }
    step.outcome.paid_by = paid_by;  // whatever it comes to, it is per that
}

}  // namespace styr
