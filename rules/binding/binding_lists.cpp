// SPDX-License-Identifier: MPL-2.0
// What is said of a list as a whole: every, some, no; sum, least, greatest, count. Inside, the
// facts of an element are named bare.
#include "rules/binding/binding.hpp"

#include "rules/binding/mismatch.hpp"
#include "rules/messages/resolve_problems.hpp"
#include "rules/typed/types.hpp"

#include <utility>

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

// While what is said of each element is bound. Of the changes of a submission that is said as in a rule for such a
// change; else the facts of an element are named bare.
class Inside {
public:
    Inside(Expression const& list, Frame frame, BindingPlace& at) : at_(at), scope_(at.scope)
    {
        if (auto const* const requests = std::get_if<Requests>(&list.node)) {
            at_.scope = requests->of;
            outer_ = std::exchange(at_.frames, {});
            facts_ = std::exchange(at_.facts, {});
            apart_ = true;
        } else {
            at_.frames.push_back(std::move(frame));
        }
    }
    ~Inside()
    {
        at_.scope = scope_;
        if (apart_) {
            at_.frames = std::move(outer_);
            at_.facts = std::move(facts_);
        } else {
            at_.frames.pop_back();
        }
    }
    Inside(Inside const&) = delete;
    Inside& operator=(Inside const&) = delete;

    std::uint8_t binding() const { return static_cast<std::uint8_t>(at_.frames.size()); }

private:
    BindingPlace& at_;
    Scope scope_;
    std::vector<Frame> outer_;
    FactsRead facts_;
    bool apart_ = false;
};

bool adds_up(AggregateKind kind) { return kind == AggregateKind::sum || kind == AggregateKind::average; }

bool can_measure(AggregateKind kind, Type type) { return adds_up(kind) ? is_numeric(type) : has_order(type); }

Text ordered() { return {"et tal, et beløb eller en dato", "a figure, an amount or a date"}; }

Bound bind_measured(syntax::Aggregate const& node, BindingPlace& at)
{
    auto value = bind(**node.value, at);
    if (!value || can_measure(node.kind, value->type)) {
        return value;
    }
    Text const sum{"et tal eller et beløb", "a figure or an amount"};
    return at.fail(type_problem::wrong_type, value->span,
                   {{"expected", adds_up(node.kind) ? sum : ordered()}, {"found", describe(value->type)}});
}

}  // namespace

Bound bind_node(syntax::Quantified const& node, Span span, BindingPlace& at)
{
    auto list = bind_list(*node.list, at);
    if (!list) {
        return std::nullopt;
    }
    auto const* const declared = std::get_if<ParameterReference>(&list->node);
    auto const which = declared == nullptr ? std::nullopt : std::optional(declared->parameter);
    Bound predicate;
    std::uint8_t binding = 0;
    {
        Inside const inside(*list, {list->type, which, node.variable.text}, at);
        predicate = bind_condition(*node.predicate, at);
        binding = inside.binding();
    }
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

Bound bind_node(syntax::Extreme const& node, Span span, BindingPlace& at)
{
    Extreme extreme{node.least, {}};
    for (auto const& each : node.values) {
        auto value = bind(each, at);
        if (!value) {
            continue;
        }
        if (!has_order(value->type)) {
            return at.fail(type_problem::wrong_type, value->span,
                           {{"expected", ordered()}, {"found", describe(value->type)}});
        }
        if (!extreme.values.empty() && !compares(extreme.values.front().type, value->type)) {
            report_mismatch(extreme.values.front(), *value, {"sammenlignes", "compared"}, at);
        } else {
            extreme.values.push_back(std::move(*value));
        }
    }
    if (extreme.values.size() != node.values.size()) {
        return std::nullopt;
    }
    // A bare figure takes the unit of what it stands beside.
    auto type = extreme.values.front().type;
    for (auto const& value : extreme.values) {
        type = common_type(type, value.type);
    }
    for (auto& value : extreme.values) {
        adapt(value, type);
    }
    return made(span, type, std::move(extreme));
}

Bound bind_node(syntax::Aggregate const& node, Span span, BindingPlace& at)
{
    auto list = bind_list(*node.list, at);
    if (!list) {
        return std::nullopt;
    }
    Bound value, where;
    std::uint8_t binding = 0;
    {
        Inside const inside(*list, {list->type, {}, {}}, at);
        binding = inside.binding();
        value = node.value ? bind_measured(node, at) : std::nullopt;
        where = node.where ? bind_condition(**node.where, at) : std::nullopt;
    }
    if ((node.value && !value) || (node.where && !where)) {
        return std::nullopt;
    }
    auto const counted = value ? value->type : plain_type(Kind::number);
    auto const type =
        node.kind == AggregateKind::average && counted.kind == Kind::number ? plain_type(Kind::ratio) : counted;
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
