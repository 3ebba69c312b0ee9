// SPDX-License-Identifier: MPL-2.0
#include "rules/syntax/condition.hpp"
#include "rules/syntax/lexical.hpp"
#include "rules/syntax/print_tree.hpp"

namespace styr {

using namespace syntax;

namespace {

// The ladder of docs/grammar.md: what binds more loosely than its place allows stands in brackets.
enum Level { any_of = 1, all_of, negated, comparison, arithmetic, sum, product, signed_value, of_chain, value };

struct Written {
    std::string text;
    Level level;
};

Written write(Expression const& expression);

std::string at_least(Level level, Expression const& expression)
{
    auto written = write(expression);
    return written.level < level ? '(' + written.text + ')' : written.text;
}

bool ends_in_where(Expression const& expression)
{
    if (auto const* const extreme = std::get_if<Extreme>(&expression.node)) {
        return ends_in_where(extreme->values.back());
    }
    auto const* const aggregate = std::get_if<Aggregate>(&expression.node);
    return aggregate != nullptr && aggregate->where;
}

// The value before `is`, `=`, `includes`: what stands behind it must not be taken for part of it.
std::string subject(Expression const& expression)
{
    return at_least(ends_in_where(expression) ? value : arithmetic, expression);
}

std::string joined(std::vector<Name> const& names, std::string_view by)
{
    std::string text;
    for (auto const& name : names) {
        text += text.empty() ? "" : by;
        text += name.text;
    }
    return text;
}

std::string_view unit_after(Number const& number)
{
    bool const one = number.digits == "1";
    switch (number.unit) {
    case NumberUnit::none:
        return "";
    case NumberUnit::percent:
        return " %";
    case NumberUnit::kroner:
        return " kr.";
    case NumberUnit::places:
        return one ? " place" : " places";
    case NumberUnit::days:
        return one ? " day" : " days";
    case NumberUnit::weeks:
        return one ? " week" : " weeks";
    case NumberUnit::months:
        return one ? " month" : " months";
    case NumberUnit::years:
        return one ? " year" : " years";
    case NumberUnit::working_days:
        return one ? " working day" : " working days";
    case NumberUnit::per_unit:
        return " kr. per unit";
    case NumberUnit::per_day_and_night:
        return " kr. per day and night";
    case NumberUnit::per_day:
        return " kr. per day";
    case NumberUnit::per_hour:
        return " kr. per hour";
    case NumberUnit::per_month:
        return " kr. per month";
    case NumberUnit::per_course:
        return " kr. per course";
    case NumberUnit::per_piece:
        return " kr. per piece";
    }
    return "";
}

std::string_view sign_of(Relation relation)
{
    switch (relation) {
    case Relation::equal:
        return " = ";
    case Relation::unequal:
        return " != ";
    case Relation::less:
        return " < ";
    case Relation::at_most:
        return " <= ";
    case Relation::more:
        return " > ";
    case Relation::at_least:
        return " >= ";
    case Relation::begins:
        return " begins with ";
    }
    return "";
}

std::string_view words_for(Relation relation, bool of_dates)
{
    switch (relation) {
    case Relation::equal:
        return " is ";
    case Relation::unequal:
        return " is not ";
    case Relation::less:
        return of_dates ? " is before " : " is less than ";
    case Relation::at_most:
        return of_dates ? " is on or before " : " is at most ";
    case Relation::more:
        return of_dates ? " is after " : " is more than ";
    case Relation::at_least:
        return of_dates ? " is on or after " : " is at least ";
    case Relation::begins:
        return " begins with ";
    }
    return "";
}

Written write(Number const& node) { return {node.digits + std::string(unit_after(node)), value}; }
Written write(DateText const& node) { return {node.text, value}; }
Written write(Quoted const& node) { return {print(node), value}; }
Written write(DayMonth const& node) { return {node.day + ' ' + std::string(lexical::month_name(node.month)), value}; }
Written write(Truth const& node) { return {node.value ? "yes" : "no", value}; }
Written write(Reference const& node)
{
    std::string_view const side = node.side == Side::old ? "old " : node.side == Side::new_ ? "new " : "";
    return {std::string(side) + node.name.text, value};
}
Written write(Arithmetic const& node)
{
    if (node.period_first) {
        auto const way = node.op == ArithmeticOperator::add ? " after " : " before ";
        return {at_least(value, *node.right) + way + at_least(of_chain, *node.left), of_chain};
    }
    static constexpr std::string_view signs[] = {" + ", " - ", " * ", " / "};
    bool const term = node.op == ArithmeticOperator::add || node.op == ArithmeticOperator::subtract;
    auto const sign = signs[static_cast<std::size_t>(node.op)];
    auto const level = term ? sum : product;
    return {at_least(level, *node.left) + std::string(sign) + at_least(term ? product : signed_value, *node.right),
            level};
}
Written write(Negation const& node) { return {'-' + at_least(signed_value, *node.operand), signed_value}; }
// Whether a `for` behind it would be taken for its own.
bool ends_in_of(Expression const& expression)
{
    if (auto const* const of = std::get_if<Of>(&expression.node)) {
        return !of->second || ends_in_of(**of->second);
    }
    if (auto const* const aggregate = std::get_if<Aggregate>(&expression.node)) {
        return !aggregate->where && ends_in_of(*aggregate->list);
    }
    auto const* const sum = std::get_if<Arithmetic>(&expression.node);
    return sum != nullptr && sum->period_first && ends_in_of(*sum->left);
}
Written write(Of const& node)
{
    // A second key would be taken for that of an inner table.
    auto const right = node.second && ends_in_of(*node.right) ? value : of_chain;
    return {at_least(value, *node.left) + " of " + at_least(right, *node.right) +
                (node.second ? " for " + at_least(of_chain, **node.second) : ""),
            of_chain};
}
Written write(NextWorkingDay const& node)
{
    return {at_least(sum, *node.day) + " or the next working day", arithmetic};
}
Written write(Rounded const& node)
{
    static constexpr std::string_view ways[] = {" rounded to ", " rounded up to ", " rounded down to "};
    auto const way = ways[static_cast<std::size_t>(node.rounding)];
    return {at_least(sum, *node.value) + std::string(way) + at_least(value, *node.step), arithmetic};
}
Written write(Between const& node)
{
    return {subject(*node.value) + (node.negated ? " is not between " : " is between ") +
                at_least(arithmetic, *node.least) + " and " + at_least(arithmetic, *node.most),
            comparison};
}
Written write(Comparison const& node)
{
    auto const between = node.in_words ? words_for(node.relation, node.of_dates) : sign_of(node.relation);
    return {subject(*node.left) + std::string(between) + at_least(arithmetic, *node.right), comparison};
}
Written write(OneOf const& node)
{
    return {subject(*node.value) + (node.negated ? " is not one of " : " is one of ") + print(node.members),
            comparison};
}
Written write(PresenceTest const& node)
{
    static constexpr std::string_view asked[] = {"given", "known", "empty", "exact"};
    return {subject(*node.value) + (node.negated ? " is not " : " is ") +
                std::string(asked[static_cast<std::size_t>(node.asked)]),
            comparison};
}
Written write(Includes const& node)
{
    // `reason tags include`, `split includes`
    auto const* const list = std::get_if<Reference>(&node.list->node);
    bool const plural = list != nullptr && list->name.text.ends_with('s');
    std::string_view const verb = plural         ? node.negated ? " do not include " : " include "
                                  : node.negated ? " does not include "
                                                 : " includes ";
    return {subject(*node.list) + std::string(verb) + node.value.text, comparison};
}
Written write(Changes const& node)
{
    return {node.term.text + (node.negated ? " does not change" : " changes"), comparison};
}
Written write(OnlyChange const& node)
{
    return {"only " + joined(node.terms, ", ") + (node.terms.size() == 1 ? " changes" : " change"), comparison};
}
Written write(Junction const& node)
{
    std::string text;
    for (auto const& operand : node.operands) {
        text += text.empty() ? "" : node.all ? " and " : " or ";
        // `and` binds more tightly than `or`; the reader need not know that.
        text += at_least(negated, operand);
    }
    return {std::move(text), node.all ? all_of : any_of};
}
Written write(Not const& node) { return {"not " + at_least(negated, *node.operand), negated}; }
Written write(Quantified const& node)
{
    static constexpr std::string_view words[] = {"every ", "some ", "no "};
    return {std::string(words[static_cast<std::size_t>(node.quantifier)]) + node.variable.text + " in " +
                at_least(of_chain, *node.list) + " has " + at_least(comparison, *node.predicate),
            comparison};
}
// Whether a `where` behind it would be taken for its own.
bool ends_in_aggregate(Expression const& expression)
{
    if (auto const* const of = std::get_if<Of>(&expression.node)) {
        return ends_in_aggregate(*of->right);
    }
    auto const* const sum = std::get_if<Arithmetic>(&expression.node);
    return sum != nullptr && sum->period_first ? ends_in_aggregate(*sum->left)
                                               : std::holds_alternative<Aggregate>(expression.node);
}
// What stands between commas; one that has commas itself, or may go on over one, goes into brackets.
Written write(Extreme const& node)
{
    std::string text;
    for (auto const& each : node.values) {
        text += text.empty() ? node.least ? "least of " : "greatest of " : ", ";
        text += at_least(std::holds_alternative<Extreme>(each.node) || ends_in_where(each) ? value : arithmetic, each);
    }
    return {std::move(text), arithmetic};
}
Expression const* first_of(Expression const& expression)
{
    return std::visit(
        []<class Node>(Node const& node) -> Expression const* {
            if constexpr (Among<Node, Comparison, Of>) {
                return &*node.left;
            } else if constexpr (Among<Node, Between, OneOf, PresenceTest, Rounded>) {
                return &*node.value;
            } else if constexpr (Among<Node, Includes>) {
                return &*node.list;
            } else if constexpr (Among<Node, NextWorkingDay>) {
                return &*node.day;
            } else if constexpr (Among<Node, Arithmetic>) {
                return node.period_first ? &*node.right : &*node.left;
            } else {
                return nullptr;
            }
        },
        expression.node);
}
// Whether it begins with a condition in brackets, which behind `where` would be taken for all of it.
bool begins_in_brackets(Expression const& expression)
{
    auto const* const first = first_of(expression);
    return first != nullptr && (is_condition(*first) || begins_in_brackets(*first));
}
Written write(Aggregate const& node)
{
    static constexpr std::string_view words[] = {"sum of ", "least of ", "greatest of ", "count of ", "average of "};
    std::string text(words[static_cast<std::size_t>(node.kind)]);
    if (node.value) {
        text += at_least(arithmetic, **node.value) + " over ";
    }
    text += at_least(ends_in_aggregate(*node.list) ? value : of_chain, *node.list);
    if (!node.where) {
        return {std::move(text), of_chain};
    }
    auto const level = begins_in_brackets(**node.where) ? value : comparison;
    return {text + " where " + at_least(level, **node.where), arithmetic};
}
std::string noun_of(Outcome outcome, std::optional<Name> const& kind)
{
    if (kind) {
        return "decision " + kind->text;
    }
    switch (outcome) {
    case Outcome::recommended:
        return "recommendation";
    case Outcome::heard:
        return "hearing";
    case Outcome::noted:
        return "noting";
    default:
        return "approval";
    }
}
Written write(Approval const& node)
{
    std::string text(node.acceptance ? "acceptance" : node.need_for ? "need for " : noun_of(node.outcome, node.kind));
    text += node.need_for ? node.need_for->text : "";
    if (!node.terms.empty()) {
        text += " of " + joined(node.terms, ", ");
    }
    text += " by " + (node.quorum ? "at least " + node.quorum->digits + " of " + node.quorum->list.text
                                  : joined(node.by, " and by "));
    for (auto const& word : node.after) {
        text += &word == &node.after.front() ? " after " : " and after ";
        text += noun_of(word.outcome, word.kind) + " by " + joined(word.by, " and by ");
    }
    if (node.before) {
        text += " before " + at_least(arithmetic, **node.before);
    }
    return {std::move(text), comparison};
}

Written write(Expression const& expression)
{
    return std::visit([](auto const& node) { return write(node); }, expression.node);
}

}  // namespace

std::string print(Expression const& expression) { return write(expression).text; }

std::string print(std::vector<Member> const& members)
{
    std::string text;
    for (auto const& member : members) {
        text += text.empty() ? "" : ", ";
        text += member.in_quotes ? print(Quoted{member.text, {}}) : member.text;
    }
    return text;
}

}  // namespace styr
