// SPDX-License-Identifier: MPL-2.0
// The actions of expressions: how a node is made of the parts that were read.
#pragma once

#include "rules/messages/syntax_problems.hpp"
#include "rules/syntax/condition.hpp"
#include "rules/syntax/grammar/directives.hpp"

#include <fmt/format.h>

namespace styr::grammar {

using namespace syntax;

// An expression and how many steps lie under it: whoever reads the tree recurses over them.
struct Grown : Expression {
    int height = 1;
    bool chain = false;  // an `and` or `or` list that is still growing
    bool whole = false;  // a condition in brackets behind `where`: nothing belongs to it that follows
};

// What `is` says of the value before it.
struct Said {
    std::optional<Asked> asked;
    std::vector<Member> among;
    std::optional<Grown> with, most;  // `most` of `between`
    Relation relation = Relation::equal;
    bool of_dates = false;
    bool negated = false;
};

template <class Subject> [[noreturn]] void Deeper<Subject>::refuse_depth(ParseState& state, Iterator after)
{
    auto begin = after;  // back to the beginning of the word or sign that opened the level
    while (begin != state.begin() && begin[-1] != ' ' && begin[-1] != '\n' && begin[-1] != '(' && begin[-1] != '-') {
        --begin;
    }
    begin -= begin == after && begin != state.begin() ? 1 : 0;
    auto const at = state.span(state.offset(begin), state.offset(after));
    refuse(state, after,
           occurrence(syntax_problem::too_deep, at, {{"limit", Text{fmt::to_string(ParseState::most_depth)}}}));
}

template <class Node> void grow(Grown& into, Node node, int height)
{
    into.node = std::move(node);
    into.height = height;
    into.chain = into.whole = false;
}

// The condition behind `where`.
template <class Subject> struct BehindWhere : x3::unary_parser<Subject, BehindWhere<Subject>> {
    static bool const is_pass_through_unary = true;
    constexpr explicit BehindWhere(Subject const& inner) : x3::unary_parser<Subject, BehindWhere>(inner) {}

    template <class Context, class RContext, class Attribute>
    bool parse(Iterator& first, Iterator const& last, Context const& context, RContext& rcontext,
               Attribute& attribute) const
    {
        Iterator at = first;
        skip_gap(at, context);
        auto& state = state_of(context);
        struct Begins {
            ParseState& of;
            Offset outer;
            ~Begins() { of.where_begins_at(outer); }
        } const begins{state, state.where_begins_at(state.offset(at))};
        return this->subject.parse(first, last, context, rcontext, attribute);
    }
};
struct behind_where_gen {
    template <class Subject> constexpr auto operator[](Subject const& subject) const
    {
        return BehindWhere<typename x3::extension::as_parser<Subject>::value_type>(x3::as_parser(subject));
    }
};
inline constexpr behind_where_gen behind_where{};

// An expression in brackets, of which the rule's value is what stands in them.
template <class Subject> struct InBrackets : x3::unary_parser<Subject, InBrackets<Subject>> {
    static bool const is_pass_through_unary = true;
    constexpr explicit InBrackets(Subject const& inner) : x3::unary_parser<Subject, InBrackets>(inner) {}

    template <class Context, class RContext, class Attribute>
    bool parse(Iterator& first, Iterator const& last, Context const& context, RContext& rcontext,
               Attribute& attribute) const
    {
        Iterator at = first;
        skip_gap(at, context);
        auto& state = state_of(context);
        bool const begins = state.where_begins() == state.offset(at);
        if (!this->subject.parse(first, last, context, rcontext, attribute)) {
            return false;
        }
        rcontext.whole = begins && is_condition(rcontext);
        return true;
    }
};
struct in_brackets_gen {
    template <class Subject> constexpr auto operator[](Subject const& subject) const
    {
        return InBrackets<typename x3::extension::as_parser<Subject>::value_type>(x3::as_parser(subject));
    }
};
inline constexpr in_brackets_gen in_brackets{};

inline constexpr auto goes_on = [](auto& context) { x3::_pass(context) = !x3::_val(context).whole; };

inline Expression plain(Grown&& grown) { return {grown.span, std::move(grown.node)}; }

inline void check_height(ParseState& state, Grown const& grown)
{
    if (grown.height > ParseState::most_steps) {
        Span const end{grown.span.source, grown.span.end, grown.span.end};
        refuse(state, state.begin() + grown.span.end,
               occurrence(syntax_problem::too_long, end, {{"limit", Text{fmt::to_string(ParseState::most_steps)}}}));
    }
}

// The value of the rule, which becomes the left operand, and the one just read.
template <class Context, class Make> void join(Context& context, Make make)
{
    Grown& left = x3::_val(context);
    Grown& right = x3::_attr(context);
    int const height = std::max(left.height, right.height) + 1;
    Place const span = cover(left.span, right.span);
    auto node = make(plain(std::move(left)), plain(std::move(right)));
    grow(left, std::move(node), height);
    left.span = span;
    check_height(state_of(context), left);
}

// The value of the rule, alone.
template <class Context, class Make> void wrap(Context& context, Make make)
{
    Grown& grown = x3::_val(context);
    auto node = make(plain(std::move(grown)));
    grow(grown, std::move(node), grown.height + 1);
    check_height(state_of(context), grown);
}

inline constexpr auto assign = [](auto& context) {
    x3::_val(context) = std::move(x3::_attr(context));
    x3::_val(context).chain = false;
};

template <bool all>
constexpr auto junction = [](auto& context) {
    Grown& whole = x3::_val(context);
    Grown& next = x3::_attr(context);
    if (!whole.chain) {
        int const height = whole.height + 1;
        Junction node;
        node.all = all;
        node.operands.push_back(plain(std::move(whole)));
        grow(whole, std::move(node), height);
        whole.chain = true;
    }
    whole.height = std::max(whole.height, next.height + 1);
    whole.span = cover(whole.span, next.span);
    std::get<Junction>(whole.node).operands.push_back(plain(std::move(next)));
    check_height(state_of(context), whole);
};

inline constexpr auto negate_truth = [](auto& context) {
    assign(context);
    wrap(context, [](Expression operand) { return Not{std::move(operand)}; });
};
inline constexpr auto negate_value = [](auto& context) {
    assign(context);
    wrap(context, [](Expression operand) { return Negation{std::move(operand)}; });
};
template <ArithmeticOperator op>
constexpr auto arithmetic_with = [](auto& context) {
    join(context, [](Expression left, Expression right) { return Arithmetic{op, std::move(left), std::move(right)}; });
};
// `3 months before effective`: the date and the period change places.
template <ArithmeticOperator op>
constexpr auto period_from = [](auto& context) {
    join(context, [](Expression period, Expression day) {
        return Arithmetic{op, std::move(day), std::move(period), true};
    });
};
inline constexpr auto of_that = [](auto& context) {
    join(context, [](Expression left, Expression right) { return Of{std::move(left), std::move(right)}; });
};
template <Rounding way>
constexpr auto round_to = [](auto& context) {
    join(context, [](Expression exact, Expression step) { return Rounded{std::move(exact), std::move(step), way}; });
};
// `30 November of 2024 or the next working day`
inline constexpr auto or_next_working_day = [](auto& context) {
    wrap(context, [](Expression day) { return NextWorkingDay{std::move(day)}; });
};
template <Relation relation>
constexpr auto compare = [](auto& context) {
    join(context, [](Expression left, Expression right) {
        return Comparison{relation, false, false, std::move(left), std::move(right)};
    });
};

}  // namespace styr::grammar
