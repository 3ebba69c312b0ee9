// SPDX-License-Identifier: MPL-2.0
#include "engine/evaluation/evaluate.hpp"

#include "engine/evaluation/names_before.hpp"
#include "engine/evaluation/numbers.hpp"
#include "engine/evaluation/phrases.hpp"
#include "models/fields/change.hpp"
#include "models/fields/text_in.hpp"
#include "rules/typed/types.hpp"

#include <range/v3/algorithm/contains.hpp>
#include <range/v3/algorithm/for_each.hpp>

#include <utility>

namespace styr {

namespace {

std::size_t length_of(Value const& value)
{
    return std::visit(
        [](auto const& held) -> std::size_t {
            if constexpr (requires { held.size(); }) {
                return held.size() / 8;  // bytes of a text or entries of a list, which are copied
            }
            return 0;
        },
        value);
}

// Of a year that is reckoned from a date: on which sides nothing is known of it.
struct OpenSides {
    bool early = false, late = false;
};

OpenSides open_sides(Step const& year)
{
    auto const* const of_date = std::get_if<PartOfDate>(&year.expression->node);
    if (of_date != nullptr && of_date->part == DatePart::year && !year.parts.empty()) {
        auto const* const date = std::get_if<DateBounds>(&year.parts.front().outcome.value);
        bool const some = date != nullptr && !date->exact();
        return {some && date->earliest == first_day, some && date->latest == last_day};
    }
    OpenSides open;
    auto const* const sum = std::get_if<Arithmetic>(&year.expression->node);
    for (std::size_t i = 0; sum != nullptr && i < year.parts.size(); ++i) {
        auto const part = open_sides(year.parts[i]);
        bool const taken_away = i == 1 && sum->op == ArithmeticOperator::subtract;
        open.early = open.early || (taken_away ? part.late : part.early);
        open.late = open.late || (taken_away ? part.early : part.late);
    }
    return open;
}

}  // namespace

void Evaluator::begin_rule()
{
    defined_.clear();
    decisions_.begin_rule();
}

Step Evaluator::evaluate(Expression const& expression)
{
    Step step;
    evaluate(expression, step);
    return step;
}

Step Evaluator::of_the_subject(Expression const& expression)
{
    auto const outer = std::exchange(elements_, {});
    auto step = evaluate(expression);
    elements_ = outer;
    return step;
}

std::optional<Step> Evaluator::evaluate_unless_false(Expression const& condition)
{
    Step step;
    auto const* const junction = std::get_if<Junction>(&condition.node);
    if (junction == nullptr || !junction->all) {
        evaluate(condition, step);
        return step.outcome.is(false) ? std::nullopt : std::optional(std::move(step));
    }
    step.expression = &condition;
    Work::Level const level(circumstances_.work);
    circumstances_.work.spend();
    step.parts.reserve(junction->operands.size());
    Joined operands(true);
    for (auto const& operand : junction->operands) {
        auto part = evaluate_unless_false(operand);
        if (!part) {
            return std::nullopt;
        }
        operands.take(part->outcome);
        step.parts.push_back(*std::move(part));
    }
    step.outcome = std::move(operands).result();
    return step;
}

void Evaluator::evaluate(Expression const& expression, Step& step)
{
    step.expression = &expression;
    Work::Level const level(circumstances_.work);
    if (!circumstances_.work.spend()) {  // the whole result is thrown away: anything that has the right shape will do
        step.outcome = not_computable({"det tager for lang tid", "it takes too long"}, expression.span);
        step.outcome.value = expression.type.kind == Kind::date ? Value{DateBounds{}} : Value{};
        return;
    }
    std::visit([&](auto const& node) { into(step, node); }, expression.node);
    auto const reasons = step.outcome.reasons.size();
    circumstances_.work.spend(reasons * reasons / 64);  // each was compared with those before it
}

Evaluated const& Evaluator::part(Step& step, Expression const& expression)
{
    auto& next = step.parts.emplace_back();
    evaluate(expression, next);
    return next.outcome;
}

// ---- values

void Evaluator::into(Step& step, Constant const& node) { step.outcome = Evaluated::of(node.value); }

void Evaluator::into(Step& step, FactReference const& node)
{
    if (node.binding == 0) {
        auto const& stated = facts_.fact(node.field, node.side);
        step.outcome = stated.value;
        step.place = stated.place;
        circumstances_.work.spend(facts_.weight());
    } else if (auto const& element = elements_[node.binding - 1U]; element.not_told && node.field != Field::year) {
        step.outcome = Evaluated::unknown(report_missing(*element.not_told, element.record->span));
        step.outcome.value = step.expression->type.kind == Kind::date ? Value{DateBounds{}} : Value{};
    } else {
        auto stated = fact_of(*element.record, node.field);
        step.outcome = std::move(stated.value);
        step.place = stated.place;
    }
    circumstances_.work.spend(length_of(step.outcome.value));
    if (is_per_unit(step.expression->type)) {
        step.outcome.paid_by = paid_by(node);
    }
}

void Evaluator::into(Step& step, SubjectYear const&)
{
    step.outcome = Evaluated::of(Fraction{facts_.subject().year.value_or(0)});
}

void Evaluator::into(Step& step, ElementReference const& node)
{
    step.outcome = Evaluated::of(elements_[node.binding - 1U].value);
}

void Evaluator::into(Step& step, ParameterReference const& node)
{
    auto const& parameter = circumstances_.version.parameters[node.parameter];
    step.outcome = Evaluated::of(parameter.value);
    step.place = parameter.span;
    circumstances_.work.spend(length_of(parameter.value));
}

void Evaluator::into(Step& step, PartOfDate const& node)
{
    auto const& date = part(step, *node.date);
    switch (node.part) {
    case DatePart::year:
        step.outcome = year_of(date);
        return;
    case DatePart::month:
        step.outcome = month_of(date);
        return;
    case DatePart::weekday:
        step.outcome = weekday_of(date);
        return;
    case DatePart::month_start:
        step.outcome = month_start(date);
        return;
    case DatePart::month_end:
        step.outcome = month_end(date);
        return;
    case DatePart::next_working_day:
        step.outcome = or_next_working_day(date, circumstances_.version.counting(), step.expression->span);
        return;
    }
}

void Evaluator::into(Step& step, AsOf const&)
{
    step.outcome = Evaluated::of(DateBounds::exactly(circumstances_.as_of));
}

void Evaluator::into(Step& step, DayInYear const& node)
{
    auto const& year = part(step, *node.year);
    auto const range = range_of(year);
    if (!range) {
        step.outcome = {DateBounds{}, year.reasons};
        return;
    }
    auto const in = [&node](Fraction of) {
        return std::chrono::year{static_cast<int>(of.numerator())} / std::chrono::month{node.month} /
               std::chrono::day{node.day};
    };
    auto const from = in(range->first), to = in(range->second);
    bool const exists = from.ok() && to.ok() && Day{from} >= first_day && Day{to} <= last_day;
    auto const open = open_sides(step.parts.front());
    step.outcome =
        exists ? Evaluated{DateBounds{open.early ? first_day : Day{from}, open.late ? last_day : Day{to}}, year.reasons}
        : !year.known() ? Evaluated{DateBounds{}, year.reasons}
                        : not_computable({"den dag findes ikke i det år", "that day does not exist in that year"},
                                         step.expression->span);
}

void Evaluator::into(Step& step, Arithmetic const& node)
{
    step.parts.reserve(2);
    auto const& left = part(step, *node.left);
    auto const& right = part(step, *node.right);
    auto const type = node.left->type.kind == Kind::date ? node.right->type : node.left->type;
    auto const period = type == months_type         ? Period::months
                        : type == working_days_type ? Period::working_days
                                                    : Period::days;
    step.outcome = compute(node.op, left, right, step.expression->span, {period, circumstances_.version.counting()});
    in_one_unit(step, unit_needed(node.op, node.left->type, node.right->type));
}

void Evaluator::into(Step& step, Negation const& node)
{
    auto const& value = part(step, *node.operand);
    step.outcome = compute(ArithmeticOperator::subtract, Evaluated::of(Fraction{0}), value, step.expression->span);
    in_one_unit(step, {});
}

void Evaluator::into(Step& step, Rounded const& node)
{
    step.parts.reserve(2);
    auto const& value = part(step, *node.value);
    auto const& unit = part(step, *node.step);
    auto const* const size = std::get_if<Fraction>(&unit.value);
    step.outcome = size == nullptr ? unit : round_to(node.rounding, value, *size, step.expression->span);
    in_one_unit(step, {});
}

// A definition knows the subject, or the element that it is said of, and no other list that it is used in.
void Evaluator::into(Step& step, DefinitionReference const& node)
{
    auto outer = std::exchange(elements_, {});
    if (node.binding != 0) {
        elements_.push_back(std::move(outer[node.binding - 1U]));
    }
    auto const& known = node.binding == 0 ? defined_ : elements_.front().defined;
    if (auto const done = known.find(node.definition); done != known.end()) {
        step.outcome = done->second;
    } else {
        by_cases(step, circumstances_.version.definitions[node.definition]);
        (node.binding == 0 ? defined_ : elements_.front().defined).emplace(node.definition, step.outcome);
    }
    if (node.binding != 0) {
        outer[node.binding - 1U] = std::move(elements_.front());
    }
    elements_ = std::move(outer);
    if (step.outcome.paid_by.unit == PaidBy::Unit::of_element) {
        step.outcome.paid_by.binding = node.binding;
    }
}

// One that applies for certain decides, unless another that may apply differs.
void Evaluator::by_cases(Step& step, Definition const& definition)
{
    Reasons reasons;  // why it is not certain which case applies, and what is not known of those that may
    Evaluated const* value = nullptr;
    bool certain = false;
    bool differ = false;
    auto const always = Evaluated::of(true);
    step.parts.reserve(2 * definition.cases.size());
    for (auto const& each : definition.cases) {
        auto const& applies = each.when ? part(step, *each.when) : always;
        if (applies.is(false)) {
            continue;
        }
        auto const& held = part(step, each.value);
        certain = certain || applies.is(true);
        add(reasons, applies.reasons);
        add(reasons, held.reasons);
        differ = differ || (value != nullptr && (!value->known() || !held.known() || value->value != held.value ||
                                                 value->paid_by != held.paid_by));
        if (value == nullptr || applies.is(true)) {
            value = &held;
        }
    }
    if (value == nullptr) {
        step.outcome = not_computable({"ingen af tilfældene i " + definition.name + " passer",
                                       "none of the cases of " + definition.name + " applies"},
                                      step.expression->span);
    } else if (!differ && certain) {
        step.outcome = *value;
    } else if (reasons.empty() && value->known()) {
        step.outcome = not_computable({"to tilfælde af " + definition.name + " passer og giver hver sit",
                                       "two cases of " + definition.name + " apply and differ"},
                                      definition.cases.front().span);
    } else {
        add(reasons, value->reasons);
        step.outcome = Evaluated::unknown(std::move(reasons));
    }
}

// ---- truths

void Evaluator::into(Step& step, Comparison const& node)
{
    step.parts.reserve(2);
    auto const& left = part(step, *node.left);
    auto const& right = part(step, *node.right);
    auto before = called_so_before(node, circumstances_, facts_);
    step.outcome = before ? *std::move(before) : compare(node.relation, left, right);
    in_one_unit(step, unit_needed(node.left->type, node.right->type));
}

void Evaluator::into(Step& step, FallsOn const& node)
{
    step.outcome = falls_on(part(step, *node.date), node.month, node.day);
}

void Evaluator::into(Step& step, PresenceTest const& node)
{
    auto const& value = part(step, *node.value);
    auto const* const date = std::get_if<DateBounds>(&value.value);
    switch (node.asked) {
    case Asked::given:
        step.outcome = Evaluated::of(step.parts.back().place.known());
        break;
    case Asked::exact:
        step.outcome = Evaluated::of(value.known() && date != nullptr && date->exact());
        break;
    case Asked::known:
        step.outcome = value.known() && (date == nullptr || date->exact()) ? Evaluated::of(true)
                                                                           : Evaluated::unknown(value.reasons);
        break;
    case Asked::empty:
        step.outcome = !value.known() ? value
                                      : Evaluated::of(std::visit(
                                            [](auto const& held) {
                                                if constexpr (requires { held.empty(); }) {
                                                    return held.empty();
                                                }
                                                return false;
                                            },
                                            value.value));
        break;
    }
}

void Evaluator::into(Step& step, Includes const& node)
{
    auto const& list = part(step, *node.list);
    step.outcome =
        list.known() ? Evaluated::of(ranges::contains(std::get<std::vector<Choice>>(list.value), node.value)) : list;
}

void Evaluator::into(Step& step, Changes const& node)
{
    circumstances_.work.spend(facts_.weight());
    step.outcome = facts_.changes(node.term);
    step.place = facts_.fact(node.term, Side::new_).place;
}

void Evaluator::into(Step& step, OnlyChange const& node)
{
    Joined others(true);
    auto const stays = [&](Field term) {
        if (!ranges::contains(node.terms, term)) {
            others.take(negation(facts_.changes(term)));
        }
    };
    ranges::for_each(approvable_fields, stays);
    for (auto const term : facts_.fields().term_fields()) {
        if (is_declared(term)) {
            stays(term);
        }
    }
    step.outcome = std::move(others).result();
}

void Evaluator::into(Step& step, Junction const& node)
{
    step.parts.reserve(node.operands.size());
    Joined operands(node.all);
    for (auto const& operand : node.operands) {
        operands.take(part(step, operand));
    }
    step.outcome = std::move(operands).result();
}

void Evaluator::into(Step& step, Not const& node) { step.outcome = negation(part(step, *node.operand)); }

// ---- decisions

// What another party on the list decided is shown beside that party alone.
bool Evaluator::told_elsewhere(DecisionSeen const& seen, BodyId body, Approval::OfList const& of) const
{
    auto const& version = circumstances_.version;
    auto const by = version.body_named(text_in(*seen.decision, Field::body));
    return seen.standing == DecisionSeen::Standing::lower_body && by && *by != body &&
           ranges::contains(version.bodies_in(of.list), *by);
}

void Evaluator::into(Step& step, Approval const& node)
{
    std::optional<Evaluated> before;
    if (node.before) {
        before = part(step, **node.before);
    }
    auto bodies = circumstances_.version.bodies_of(node);
    if (node.of_list && node.of_list->one) {
        auto const& name = part(step, **node.of_list->one);
        auto const* const party = std::get_if<std::string>(&name.value);  // none where judging was given up
        auto const body = party == nullptr ? std::nullopt : circumstances_.version.body_named(*party);
        bodies.assign(body ? 1 : 0, body.value_or(BodyId{}));
    }
    auto const least = node.of_list && !node.of_list->one ? static_cast<std::size_t>(node.of_list->least)
                                                          : std::max<std::size_t>(1, bodies.size());
    AtLeast answers(least);
    for (auto const body : bodies) {
        auto answer = decisions_.approval_by(node, body, before, *this);
        answers.take(answer.holds);
        for (auto& seen : answer.decisions) {
            if (!node.of_list || !told_elsewhere(seen, body, *node.of_list)) {
                step.decisions.push_back(std::move(seen));
            }
        }
    }
    step.outcome = std::move(answers).result();
}

void Evaluator::into(Step& step, NamedNeed const& node)
{
    std::optional<Evaluated> before;
    if (node.before) {
        before = part(step, **node.before);
    }
    auto const& group = part(step, *node.group);
    if (!group.known()) {
        step.outcome = group;
        return;
    }
    auto answer = decisions_.need_named_by(node.by, std::get<std::string>(group.value), before, *this);
    step.outcome = std::move(answer.holds);
    step.decisions = std::move(answer.decisions);
}

void Evaluator::into(Step& step, Acceptance const& node)
{
    auto const& party = part(step, *node.by);
    if (!party.known()) {
        step.outcome = party;
        return;
    }
    auto answer = decisions_.acceptance_by(std::get<std::string>(party.value), *this);
    step.outcome = std::move(answer.holds);
    step.decisions = std::move(answer.decisions);
}

}  // namespace styr
