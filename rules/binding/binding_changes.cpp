// SPDX-License-Identifier: MPL-2.0
// What changes, and who approves or accepts it.
#include "rules/binding/binding.hpp"

#include "rules/binding/mismatch.hpp"
#include "rules/messages/resolve_problems.hpp"
#include "rules/typed/types.hpp"

namespace styr {

namespace {

bool check_compares_terms(std::string_view words, Span span, BindingPlace& at)
{
    if (sides_of(at.scope) == TermSides::both) {
        return true;
    }
    at.report.add(name_problem::stray_side, span, {{"words", shown(words)}, {"scope", scope_phrase(at.scope)}});
    return false;
}

std::optional<std::vector<Field>> bind_terms(std::vector<syntax::Name> const& names, BindingPlace& at)
{
    std::vector<Field> terms;
    bool all = true;
    for (auto const& name : names) {
        if (auto const term = term_named(at.names.fields, name.text)) {
            terms.push_back(*term);
            at.facts.emplace(*term, Side::none, std::uint8_t{0});
        } else {
            report_no_term(name, approvable_terms(at.names.fields), at);
            all = false;
        }
    }
    return all ? std::optional(terms) : std::nullopt;
}

Bound bind_acceptance(syntax::Approval const& node, Span span, BindingPlace& at)
{
    if (node.by.size() != 1) {
        return std::nullopt;  // the grammar has one
    }
    auto const& name = node.by.front();
    if (meaning_of(name.text, at).is == Meaning::Is::nothing) {
        report_unknown_name(name, at, Kind::text);
        return std::nullopt;
    }
    auto by = bind_node(syntax::Reference{syntax::Side::bare, name}, name.span, at);
    if (!by) {
        return std::nullopt;
    }
    if (by->type.kind != Kind::text) {
        return expected(describe(plain_type(Kind::text)), *by, at);
    }
    return made(span, truth_type, Acceptance{std::move(*by)});
}

std::optional<std::vector<BodyId>> bind_bodies(std::vector<syntax::Name> const& names, BindingPlace& at)
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
bool bind_before(syntax::Approval const& node, std::optional<Operand>& before, BindingPlace& at)
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

// `need for target group by DAS before effective`
Bound bind_need(syntax::Approval const& node, Span span, BindingPlace& at)
{
    auto group = bind_node(syntax::Reference{syntax::Side::bare, *node.need_for}, node.need_for->span, at);
    auto const by = bind_body(node.by.front(), at);
    std::optional<Operand> before;
    bool const dated = bind_before(node, before, at);
    if (!group || !by || !dated) {
        return std::nullopt;
    }
    if (group->type.kind != Kind::text) {
        return at.fail(type_problem::wrong_type, group->span,
                       {{"expected", describe(plain_type(Kind::text))}, {"found", describe(group->type)}});
    }
    return made(span, truth_type, NamedNeed{std::move(*group), *by, std::move(before)});
}

// Terms can be approved by name only where the subject has terms.
bool check_has_terms(syntax::Approval const& node, BindingPlace& at)
{
    if (node.terms.empty() || sides_of(at.scope) != TermSides::none) {
        return true;
    }
    auto const& name = node.terms.front();
    auto const term = term_named(at.names.fields, name.text);
    if (term) {
        at.report.add(
            name_problem::not_in_scope, name.span,
            {{"name", shown(name.text)}, {"scope", scope_phrase(at.scope)}, {"scopes", any_of(scopes_with(*term))}});
    }
    return !term;
}

}  // namespace

Bound bind_node(syntax::Changes const& node, Span span, BindingPlace& at)
{
    auto const terms = bind_terms({node.term}, at);
    if (!terms || !check_compares_terms(node.term.text + " changes", span, at)) {
        return std::nullopt;
    }
    return negated_if(node.negated, made(span, truth_type, Changes{terms->front()}));
}

Bound bind_node(syntax::OnlyChange const& node, Span span, BindingPlace& at)
{
    auto terms = bind_terms(node.terms, at);
    if (!terms || !check_compares_terms("only … change", span, at)) {
        return std::nullopt;
    }
    return made(span, truth_type, OnlyChange{std::move(*terms)});
}

Bound bind_node(syntax::Approval const& node, Span span, BindingPlace& at)
{
    if (node.acceptance) {
        return bind_acceptance(node, span, at);
    }
    if (node.need_for) {
        return bind_need(node, span, at);
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
