// SPDX-License-Identifier: MPL-2.0
// What is said of a list as a whole: every, some, no; sum, least, greatest, count. Inside, the
// facts of an element are named bare.
#include "rules/binding/binding.hpp"

#include "rules/messages/resolve_problems.hpp"
#include "rules/typed/types.hpp"

namespace styr {

namespace {

Bound bind_list(syntax::Expression const& list, BindingPlace& at)
{
    auto bound = bind(list, at);
    if (!bound || is_list(bound->type)) {
        return bound;
    }
    return at.fail(type_problem::wrong_type, bound->span,
                   {{"expected", {"en liste", "a list"}}, {"found", describe(bound->type)}});
}

bool can_measure(AggregateKind kind, Type type)
{
    return kind == AggregateKind::sum ? is_numeric(type) : has_order(type);
}

Bound bind_measured(syntax::Aggregate const& node, BindingPlace& at)
{
    auto value = bind(**node.value, at);
    if (!value || can_measure(node.kind, value->type)) {
        return value;
    }
    Text const sum{"et tal eller et beløb", "a figure or an amount"};
    Text const ordered{"et tal, et beløb eller en dato", "a figure, an amount or a date"};
    return at.fail(type_problem::wrong_type, value->span,
                   {{"expected", node.kind == AggregateKind::sum ? sum : ordered}, {"found", describe(value->type)}});
}

}  // namespace

Bound bind_node(syntax::Quantified const& node, Span span, BindingPlace& at)
{
    auto list = bind_list(*node.list, at);
    if (!list) {
        return std::nullopt;
    }
    at.frames.push_back({list->type, node.variable.text});
    auto predicate = bind_condition(*node.predicate, at);
    auto const binding = static_cast<std::uint8_t>(at.frames.size());
    at.frames.pop_back();
    if (!predicate) {
        return std::nullopt;
    }
    return made(span, truth_type,
                Quantified{.quantifier = node.quantifier,
                           .list = std::move(*list),
                           .binding = binding,
                           .predicate = std::move(*predicate),
                           .variable = node.variable.text});
}

Bound bind_node(syntax::Aggregate const& node, Span span, BindingPlace& at)
{
    auto list = bind_list(*node.list, at);
    if (!list) {
        return std::nullopt;
    }
    at.frames.push_back({list->type, {}});
    auto const binding = static_cast<std::uint8_t>(at.frames.size());
    auto value = node.value ? bind_measured(node, at) : std::nullopt;
    auto where = node.where ? bind_condition(**node.where, at) : std::nullopt;
    at.frames.pop_back();
    if ((node.value && !value) || (node.where && !where)) {
        return std::nullopt;
    }
    auto const type = value ? value->type : plain_type(Kind::number);
    Aggregate aggregate{.kind = node.kind, .list = std::move(*list), .binding = binding, .value = {}, .where = {}};
    if (value) {
        aggregate.value = std::move(*value);
    }
    if (where) {
        aggregate.where = std::move(*where);
    }
    return made(span, type, std::move(aggregate));
}

}  // namespace styr
