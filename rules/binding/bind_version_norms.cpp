// SPDX-License-Identifier: MPL-2.0
// Rules and competences.
#include "rules/binding/bind_version.hpp"

#include "diagnostics/words.hpp"
#include "rules/messages/resolve_problems.hpp"
#include "rules/syntax/mentions.hpp"
#include "rules/typed/parts.hpp"
#include "rules/typed/types.hpp"

#include <algorithm>
#include <functional>

namespace styr {

namespace {

BindingPlace environment(Names& names, Scope scope, Diagnostics& diagnostics)
{
    return {.names = names, .scope = scope, .report = Reporter(&diagnostics)};
}

Rule bind_rule(Held<syntax::Rule> const& held, Names& names, Diagnostics& diagnostics)
{
    auto const& text = *held.text;
    auto at = environment(names, text.scope, diagnostics);
    Rule rule;
    rule.name = text.name.text;
    rule.provision = index_of(held.provision, names).value_or(0);
    rule.scope = text.scope;
    rule.expects = text.expects;
    rule.span = text.name.span;
    if (text.when) {
        rule.when = bind_condition(*text.when, at);
    }
    if (auto demand = bind_condition(text.demand, at)) {
        rule.demand = std::move(*demand);
    }
    if (text.message) {
        rule.message = bind_message(*text.message, at);
    }
    return rule;
}

// A competence goes down, a referral up.
void check_direction(syntax::Competence const& text, BodyId from, BodyId to, Version const& version, Reporter& report)
{
    auto const [higher, lower] = text.referral ? std::pair(to, from) : std::pair(from, to);
    if (higher != lower && version.at_or_above(higher, lower)) {
        return;
    }
    auto const name = [&](BodyId body) { return shown(version.bodies[body].name); };
    bool const reversed = higher != lower && version.at_or_above(lower, higher);
    Text const verb = text.referral ? Text{"kan ikke forelægge en sag for", "cannot put a case before"}
                                    : Text{"kan ikke give kompetence til", "cannot give competence to"};
    Text why = Text{quoted(version.bodies[higher].name)} + Text{" står ikke over ", " does not stand above "} +
               Text{quoted(version.bodies[lower].name)};
    if (higher == lower) {
        why = Text{"det er det samme organ", "it is the same body"};
    }
    report.add(declaration_problem::competence_direction, cover(text.from.span, text.to.span),
               {{"from", name(from)},
                {"to", name(to)},
                {"verb", verb},
                {"why", why},
                {"swapped", reversed ? Text{"from " + name(to) + " to " + name(from)} : Text{}},
                {"lower", reversed || higher == lower ? Text{} : Text{name(lower)}}});
}

// The subject for which its condition is read: where none is written, one that has terms, which it may ask of.
Scope scope_to_read(syntax::Competence const& text) { return text.scope.value_or(Scope::change_of_terms); }

// Whether a condition reads the terms before or after a change.
bool asks_about_terms(Expression const& condition, Version const& version)
{
    auto const asks = [&version](Expression const& part) { return asks_about_terms(part, version); };
    auto const* const fact = std::get_if<FactReference>(&condition.node);
    auto const* const defined = std::get_if<DefinitionReference>(&condition.node);
    auto const& cases =
        defined == nullptr ? std::vector<Definition::Case>{} : version.definitions[defined->definition].cases;
    auto const parts = operands_of(condition);
    return (fact != nullptr && fact->binding == 0 && fact->side != Side::none) ||
           std::holds_alternative<Changes>(condition.node) || std::holds_alternative<OnlyChange>(condition.node) ||
           std::any_of(cases.begin(), cases.end(),
                       [&](auto const& each) { return asks(each.value) || (each.when && asks(*each.when)); }) ||
           std::any_of(parts.begin(), parts.end(), [&](Expression const* part) { return asks(*part); });
}

// In which a body has to answer.
Bound bind_period(syntax::Expression const& text, BindingPlace& at)
{
    auto period = bind(text, at);
    if (period && !is_period(period->type)) {
        return at.fail(type_problem::wrong_type, period->span,
                       {{"expected", {"en frist som `10 working days`", "a period such as `10 working days`"}},
                        {"found", describe(period->type)}});
    }
    return period;
}

void bind_competence(Held<syntax::Competence> const& held, Names& names, Diagnostics& diagnostics)
{
    auto const& text = *held.text;
    auto at = environment(names, scope_to_read(text), diagnostics);
    auto const from = bind_body(text.from, at);
    auto const to = bind_body(text.to, at);
    Competence competence{.name = text.name.text,
                          .provision = index_of(held.provision, names).value_or(0),
                          .referral = text.referral,
                          .from = from.value_or(0),
                          .to = to.value_or(0),
                          .scope = text.scope.value_or(Scope::change),
                          .when = {},
                          .span = text.name.span};
    if (text.silent_after) {
        competence.silent_after = bind_period(*text.silent_after, at);
    } else if (from && to) {
        check_direction(text, *from, *to, names.version, at.report);
    }
    if (text.when) {
        competence.when = bind_condition(*text.when, at);
        bool const of_terms = !text.scope && competence.when && asks_about_terms(*competence.when, names.version);
        competence.scope = of_terms ? Scope::change_of_terms : competence.scope;
    }
    names.version.competences.push_back(std::move(competence));
}

}  // namespace

namespace {

// What is said of each change of a submission is said as of that kind of change.
void for_each_requested(Merged const& merged, std::function<void(Scope)> const& visit)
{
    auto const note = [&](syntax::Name const& name) {
        if (auto const of = request_list_named(name.text)) {
            visit(*of);
        }
    };
    auto const in = [&](std::optional<syntax::Expression> const& expression) {
        if (expression) {
            for_each_mention(*expression, note);
        }
    };
    for (auto const& held : merged.rules) {
        in(held.text->when);
        for_each_mention(held.text->demand, note);
    }
    for (auto const& held : merged.exceptions) {
        in(held.text->when);
    }
    for (auto const& definition : merged.definitions) {
        for (auto const& held : definition.cases) {
            in(held.text->when);
            for_each_mention(held.text->value, note);
        }
    }
}

}  // namespace

std::vector<Scope> scopes_in_use(Merged const& merged)
{
    std::vector<Scope> scopes;
    auto const add = [&](Scope scope) {
        if (std::find(scopes.begin(), scopes.end(), scope) == scopes.end()) {
            scopes.push_back(scope);
        }
    };
    for_each_requested(merged, add);  // first: what is said of a submission is made of what is said of its changes
    for (auto const& held : merged.rules) {
        add(held.text->scope);
    }
    for (auto const& held : merged.competences) {
        add(scope_to_read(*held.text));
    }
    return scopes;
}

void bind_rules(Names& names, Diagnostics& diagnostics)
{
    for (auto const& held : names.merged.rules) {
        names.version.rules.push_back(bind_rule(held, names, diagnostics));
    }
}

void bind_competences(Names& names, Diagnostics& diagnostics)
{
    for (auto const& held : names.merged.competences) {
        bind_competence(held, names, diagnostics);
    }
}

}  // namespace styr
