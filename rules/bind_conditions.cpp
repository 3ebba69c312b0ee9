// Conditions: comparisons, what is given, what changes, who approves.
#include "rules/binding.hpp"

#include "rules/figures.hpp"
#include "rules/mismatch.hpp"
#include "rules/resolve_problems.hpp"
#include "rules/types.hpp"

namespace styr {

namespace {

bool is_bare_name(syntax::Expression const& expression)
{
    auto const* const reference = std::get_if<syntax::Reference>(&expression.node);
    return reference != nullptr && reference->side == syntax::Side::bare;
}

std::nullopt_t expected(Text what, Expression const& found, Environment& at)
{
    return at.fail(type_problem::wrong_type, found.span, {{"expected", std::move(what)}, {"found", describe(found.type)}});
}

// The right side of a comparison: a bare name beside a fact with named values is one of those.
Bound bind_right(syntax::Expression const& right, Bound const& left, Environment& at)
{
    if (!is_bare_name(right)) {
        return bind(right, at);
    }
    auto const& name = std::get<syntax::Reference>(right.node).name;
    if (!left && names_some_value(name.text)) {
        return std::nullopt;  // it may well be a value of the fact that was misspelt
    }
    if (!left || left->type.kind != Kind::choice) {
        return bind(right, at);
    }
    auto const meaning = meaning_of(name.text, at);
    bool const same_kind = meaning.type == left->type && !choice_named(name.text, left->type.choices);
    if (same_kind && (meaning.is == Meaning::Is::fact || meaning.is == Meaning::Is::element)) {
        return bind(right, at);
    }
    auto const choice = bind_choice(name, left->type.choices, at);
    return choice ? Bound(made(right.span, left->type, Constant{*choice})) : std::nullopt;
}

Bound bind_falls_on(syntax::Comparison const& node, syntax::DayMonth const& day, Span span, Environment& at)
{
    auto date = bind(*node.left, at);
    bool const exists = check_day_in_year(day, node.right->span, true, at.report);
    if (!date || !exists) {
        return std::nullopt;
    }
    if (date->type.kind != Kind::date) {
        return expected(describe(plain_type(Kind::date)), *date, at);
    }
    auto falls = made(span, truth_type, FallsOn{std::move(*date), day.month, static_cast<unsigned>(std::stoul(day.day))});
    return negated_if(node.relation == Relation::unequal, std::move(falls));
}

bool is_equality(Relation relation) { return relation == Relation::equal || relation == Relation::unequal; }

// Nothing where the two can be compared that way.
bool report_incomparable(syntax::Comparison const& node, Expression const& left, Expression const& right, Environment& at)
{
    Text const date = describe(plain_type(Kind::date));
    for (auto const* const side : {&left, &right}) {
        if (node.of_dates && side->type.kind != Kind::date) {
            expected(date, *side, at);
            return true;
        }
        if (is_list(side->type)) {
            expected({"en enkelt værdi", "a single value"}, *side, at);
            return true;
        }
    }
    if (!alike(left.type, right.type)) {
        report_mismatch(left, right, {"sammenlignes", "compared"}, at);
        return true;
    }
    if (!is_equality(node.relation) && !has_order(left.type)) {
        at.report.add(type_problem::no_order, cover(left.span, right.span), {{"type", describe(left.type)}});
        return true;
    }
    return false;
}

bool check_compares_terms(std::string_view words, Span span, Environment& at)
{
    if (sides_of(at.scope) == TermSides::both) {
        return true;
    }
    at.report.add(name_problem::stray_side, span, {{"words", shown(words)}, {"scope", phrase(at.scope)}});
    return false;
}

std::optional<std::vector<Field>> bind_terms(std::vector<syntax::Name> const& names, Environment& at)
{
    std::vector<Field> terms;
    bool all = true;
    for (auto const& name : names) {
        if (auto const term = term_named(name.text)) {
            terms.push_back(*term);
            at.facts += std::to_string(static_cast<int>(*term));
        } else {
            report_no_term(name, approvable_terms(), at);
            all = false;
        }
    }
    return all ? std::optional(terms) : std::nullopt;
}

Bound bind_acceptance(syntax::Approval const& node, Span span, Environment& at)
{
    if (node.by.size() != 1) {
        return std::nullopt;  // the grammar has one
    }
    auto by = bind_node(syntax::Reference{syntax::Side::bare, node.by.front()}, node.by.front().span, at);
    if (!by) {
        return std::nullopt;
    }
    if (by->type.kind != Kind::text) {
        return expected(describe(plain_type(Kind::text)), *by, at);
    }
    return made(span, truth_type, Acceptance{std::move(*by)});
}

std::optional<std::vector<BodyId>> bind_bodies(std::vector<syntax::Name> const& names, Environment& at)
{
    std::vector<BodyId> bodies;
    for (auto const& name : names) {
        if (auto const body = bind_body(name, at)) {
            bodies.push_back(*body);
        }
    }
    return bodies.size() == names.size() ? std::optional(bodies) : std::nullopt;
}

// The day before which an approval is needed; what comes back is false where it is wrong.
bool bind_before(syntax::Approval const& node, std::optional<Operand>& before, Environment& at)
{
    if (!node.before) {
        return true;
    }
    auto bound = bind(**node.before, at);
    if (!bound) {
        return false;
    }
    if (bound->type.kind != Kind::date) {
        expected(describe(plain_type(Kind::date)), *bound, at);
        return false;
    }
    before = std::move(*bound);
    return true;
}

// Terms can be approved by name only where the subject has terms.
bool check_has_terms(syntax::Approval const& node, Environment& at)
{
    if (node.terms.empty() || sides_of(at.scope) != TermSides::none) {
        return true;
    }
    auto const& name = node.terms.front();
    auto const term = term_named(name.text);
    if (term) {
        at.report.add(name_problem::not_in_scope, name.span, {{"name", shown(name.text)}, {"scope", phrase(at.scope)}, {"scopes", any_of(scopes_with(*term))}});
    }
    return !term;
}

}  // namespace

Bound bind_node(syntax::Comparison const& node, Span span, Environment& at)
{
    if (auto const* const day = std::get_if<syntax::DayMonth>(&node.right->node); day != nullptr && is_equality(node.relation)) {
        return bind_falls_on(node, *day, span, at);
    }
    auto left = bind(*node.left, at);
    auto right = bind_right(*node.right, left, at);
    if (!left || !right || report_incomparable(node, *left, *right, at)) {
        return std::nullopt;
    }
    adapt(*left, right->type);
    adapt(*right, left->type);
    return made(span, truth_type, Comparison{node.relation, std::move(*left), std::move(*right)});
}

Bound bind_node(syntax::OneOf const& node, Span span, Environment& at)
{
    auto value = bind(*node.value, at);
    if (!value) {
        return std::nullopt;
    }
    if (value->type.kind != Kind::choice) {
        return expected(describe(plain_type(Kind::choice)), *value, at);
    }
    std::vector<Choice> among;
    for (auto const& name : node.names) {
        if (auto const choice = bind_choice(name, value->type.choices, at)) {
            among.push_back(*choice);
        }
    }
    if (among.size() != node.names.size()) {
        return std::nullopt;
    }
    return negated_if(node.negated, made(span, truth_type, OneOf{std::move(*value), std::move(among)}));
}

Bound bind_node(syntax::PresenceTest const& node, Span span, Environment& at)
{
    auto value = bind(*node.value, at);
    if (!value) {
        return std::nullopt;
    }
    if (node.asked == Asked::empty && !is_list(value->type) && value->type.kind != Kind::text) {
        return expected({"en liste eller en tekst", "a list or a text"}, *value, at);
    }
    if (node.asked == Asked::given && !std::holds_alternative<FactReference>(value->node)) {
        return expected({"en oplysning om emnet", "a fact of the subject"}, *value, at);
    }
    return negated_if(node.negated, made(span, truth_type, PresenceTest{node.asked, std::move(*value)}));
}

Bound bind_node(syntax::Includes const& node, Span span, Environment& at)
{
    auto list = bind(*node.list, at);
    if (!list) {
        return std::nullopt;
    }
    if (list->type.kind != Kind::choices) {
        return expected(describe(plain_type(Kind::choices)), *list, at);
    }
    auto const value = bind_choice(node.value, list->type.choices, at);
    return value ? Bound(negated_if(node.negated, made(span, truth_type, Includes{std::move(*list), *value}))) : std::nullopt;
}

Bound bind_node(syntax::Changes const& node, Span span, Environment& at)
{
    auto const terms = bind_terms({node.term}, at);
    if (!terms || !check_compares_terms(node.term.text + " changes", span, at)) {
        return std::nullopt;
    }
    return negated_if(node.negated, made(span, truth_type, Changes{terms->front()}));
}

Bound bind_node(syntax::OnlyChange const& node, Span span, Environment& at)
{
    auto terms = bind_terms(node.terms, at);
    if (!terms || !check_compares_terms("only … change", span, at)) {
        return std::nullopt;
    }
    return made(span, truth_type, OnlyChange{std::move(*terms)});
}

Bound bind_node(syntax::Junction const& node, Span span, Environment& at)
{
    Junction junction{node.all, {}};
    for (auto const& operand : node.operands) {
        if (auto bound = bind_condition(operand, at)) {
            junction.operands.push_back(std::move(*bound));
        }
    }
    bool const all = junction.operands.size() == node.operands.size();
    return all ? Bound(made(span, truth_type, std::move(junction))) : std::nullopt;
}

Bound bind_node(syntax::Not const& node, Span span, Environment& at)
{
    auto operand = bind_condition(*node.operand, at);
    return operand ? Bound(made(span, truth_type, Not{std::move(*operand)})) : std::nullopt;
}

Bound bind_node(syntax::Approval const& node, Span span, Environment& at)
{
    if (node.acceptance) {
        return bind_acceptance(node, span, at);
    }
    auto terms = bind_terms(node.terms, at);
    bool const has_terms = check_has_terms(node, at);
    auto bodies = bind_bodies(node.by, at);
    std::optional<Operand> before;
    bool const dated = bind_before(node, before, at);
    if (!terms || !has_terms || !bodies || !dated) {
        return std::nullopt;
    }
    return made(span, truth_type, Approval{std::move(*terms), std::move(*bodies), std::move(before)});
}

}  // namespace styr
