// SPDX-License-Identifier: MPL-2.0
// Definitions: each means what its names mean for the subject at hand, so it is bound for each
// scope in which it is used; and none may need itself.
#include "rules/binding/binding.hpp"

#include "rules/messages/resolve_problems.hpp"
#include "rules/syntax/mentions.hpp"
#include "rules/typed/circles.hpp"
#include "rules/typed/parts.hpp"
#include "rules/typed/types.hpp"

#include <algorithm>

namespace styr {

namespace {

using Held = HeldDefinition;

Needs needs_of(Names const& names)
{
    auto const& definitions = names.merged.definitions;
    Needs needs(definitions.size());
    for (std::size_t i = 0; i < definitions.size(); ++i) {
        auto const note = [&](syntax::Name const& name) {
            auto const found = names.merged.values.find(name.text);
            if (found != names.merged.values.end() && found->second.what == What::definition) {
                needs[i].push_back(found->second.index);
            }
        };
        for (auto const& held : definitions[i].cases) {
            for_each_mention(held.text->value, note);
            if (held.text->when) {
                for_each_mention(*held.text->when, note);
            }
        }
    }
    return needs;
}

void report_circles(std::vector<std::vector<std::size_t>> const& circles, Names& names, Reporter& report)
{
    for (auto const& circle : circles) {
        std::vector<std::string> members;
        for (auto const member : circle) {
            members.push_back(names.merged.definitions[member].name);
            names.broken.insert(members.back());
        }
        auto const& first = *names.merged.definitions[circle.front()].cases.front().text;
        report.add(name_problem::definition_circle, first.name.span,
                   {{"name", shown(members.front())}, {"circle", around(members)}});
    }
}

std::optional<Definition::Case> bind_case(syntax::Definition const& text, BindingPlace& at)
{
    auto value = bind(text.value, at);
    std::optional<Expression> when;
    if (text.when) {
        when = bind_condition(*text.when, at);
    }
    if (!value || (text.when && !when)) {
        return std::nullopt;
    }
    return Definition::Case{std::move(when), std::move(*value), text.span};
}

// What is derived stands nowhere but at the word from which it is.
void place_all(Expression& derived, Span at)
{
    derived.span = at;
    for (auto* const operand : operands_of(derived)) {
        place_all(*operand, at);
    }
}

// `otherwise`: where none of the other cases applies.
void bind_rest(Held const& held, Definition& definition)
{
    std::vector<Expression> others;
    for (auto const& each : definition.cases) {
        if (each.when) {
            others.push_back(*each.when);
        }
    }
    for (std::size_t i = 0; i < held.cases.size(); ++i) {
        if (auto const& place = held.cases[i].text->otherwise; place && !others.empty()) {
            auto any = others.size() == 1 ? others.front() : made(*place, truth_type, Junction{false, others});
            definition.cases[i].when = made(*place, truth_type, Not{std::move(any)});
            place_all(*definition.cases[i].when, *place);
        }
    }
}

// A bare figure is of the kind that another case is of: `1` beside `13 / 12`.
Type type_of_cases(std::vector<Definition::Case> const& cases)
{
    auto type = cases.front().value.type;
    bool bare = true;
    for (auto const& each : cases) {
        type = type.kind == Kind::number && bare && alike(type, each.value.type) ? each.value.type : type;
        bare = bare && (each.value.type.kind != Kind::number || std::holds_alternative<Constant>(each.value.node));
    }
    return type;
}

std::optional<Definition> bind_cases(Held const& held, BindingPlace& at)
{
    Definition definition;
    definition.name = held.name;
    definition.title = Text{held.name};
    for (auto const& each : held.cases) {
        if (auto bound = bind_case(*each.text, at)) {
            definition.cases.push_back(std::move(*bound));
        }
    }
    bool sound = definition.cases.size() == held.cases.size();
    definition.type = definition.cases.empty() ? Type{} : type_of_cases(definition.cases);
    for (auto& each : definition.cases) {
        adapt(each.value, definition.type);
        if (each.value.type != definition.type) {
            sound = false;
            at.report.add(type_problem::cases_differ, each.value.span,
                          {{"name", shown(held.name)},
                           {"found", describe(each.value.type)},
                           {"expected", describe(definition.type)}},
                          {{definition.cases.front().value.span, describe(definition.type)}});
        }
    }
    if (!sound) {
        return std::nullopt;
    }
    bind_rest(held, definition);
    return definition;
}

std::optional<Definition> bind_for(std::size_t index, BindingPlace& at)
{
    auto const& held = at.names.merged.definitions[index];
    auto definition = bind_cases(held, at);
    if (!definition) {
        return std::nullopt;
    }
    for (auto const& each : held.cases) {
        if (each.text->title) {
            definition->title = Text{each.text->title->da.text, each.text->title->en.text};
            break;
        }
    }
    return definition;
}

// Its own slot for the first form; another one further on for each that reads other facts.
Index slot_of(std::size_t index, FactsRead const& facts, Definition definition, Names& names)
{
    bool first = true;
    for (auto const scope : all_scopes) {
        auto const form = names.forms.find({index, scope});
        if (form != names.forms.end() && form->second.facts == facts) {
            return form->second.slot;
        }
        first = first && form == names.forms.end();
    }
    auto const provision = names.version.definitions[index].provision;
    definition.provision = provision;
    if (first) {
        names.version.definitions[index] = std::move(definition);
        return static_cast<Index>(index);
    }
    names.version.definitions.push_back(std::move(definition));
    return static_cast<Index>(names.version.definitions.size() - 1);
}

void bind_in(Scope scope, std::vector<std::size_t> const& order, Names& names)
{
    for (auto const index : order) {
        if (names.broken.contains(names.merged.definitions[index].name)) {
            continue;
        }
        BindingPlace at{.names = names, .scope = scope, .report = Reporter(nullptr)};
        if (auto definition = bind_for(index, at)) {
            auto const type = definition->type;
            auto const slot = slot_of(index, at.facts, std::move(*definition), names);
            names.forms[{index, scope}] = Form{.slot = slot, .type = type, .facts = at.facts};
        }
    }
}

bool has_form(std::size_t index, Names const& names)
{
    return std::any_of(all_scopes.begin(), all_scopes.end(), [&](Scope scope) {
        return names.forms.contains({index, scope});
    });
}

// What is wrong with one that can be bound for no subject: told for the subject that it is nearest to,
// which of several is the first for which there is help.
void report_unbindable(std::size_t index, std::vector<Scope> const& scopes, Names& names, Diagnostics& diagnostics)
{
    std::vector<Scope> nearest{Scope::change_of_terms};
    std::optional<std::size_t> least;
    for (auto const scope : scopes) {
        BindingPlace at{.names = names, .scope = scope, .report = Reporter(nullptr)};
        bind_for(index, at);
        if (!least || at.report.count() < *least) {
            nearest.clear();
        }
        if (!least || at.report.count() <= *least) {
            nearest.push_back(scope);
            least = at.report.count();
        }
    }
    Diagnostics told;
    for (auto const scope : nearest) {
        Diagnostics here;
        BindingPlace at{.names = names, .scope = scope, .report = Reporter(&here)};
        bind_for(index, at);
        bool const helps =
            std::any_of(here.begin(), here.end(), [](Diagnostic const& each) { return !each.help.empty(); });
        if (told.empty() || helps) {
            told = std::move(here);
        }
        if (helps) {
            break;
        }
    }
    std::move(told.begin(), told.end(), std::back_inserter(diagnostics));
    names.broken.insert(names.merged.definitions[index].name);
}

}  // namespace

void bind_definitions(Names& names, std::vector<Scope> const& in_use, Diagnostics& diagnostics)
{
    Reporter report(&diagnostics);
    auto const found = order_of_need(needs_of(names));
    report_circles(found.circles, names, report);
    for (auto const scope : in_use) {
        bind_in(scope, found.order, names);
    }
    auto const unbound = [&](std::size_t index) { return !has_form(index, names); };
    auto scopes = in_use;
    if (std::any_of(found.order.begin(), found.order.end(), unbound)) {
        for (auto const scope : all_scopes) {
            if (std::find(in_use.begin(), in_use.end(), scope) == in_use.end()) {
                bind_in(scope, found.order, names);
                scopes.push_back(scope);
            }
        }
    }
    for (auto const index : found.order) {
        if (unbound(index)) {
            report_unbindable(index, scopes, names, diagnostics);
        }
    }
}

Bound use_definition(std::size_t definition, syntax::Name const& name, Span span, BindingPlace& at)
{
    auto const form = at.names.forms.find({definition, at.scope});
    if (form != at.names.forms.end()) {
        at.facts.insert(form->second.facts.begin(), form->second.facts.end());
        return made(span, form->second.type, DefinitionReference{form->second.slot});
    }
    std::vector<std::string> scopes;
    for (auto const scope : all_scopes) {
        if (!at.quiet() && at.names.forms.contains({definition, scope})) {
            scopes.push_back("for each " + std::string(spelling(scope)));
        }
    }
    return at.fail(name_problem::not_in_scope, span,
                   {{"name", shown(name.text)},
                    {"scope", scope_phrase(at.scope)},
                    {"scopes", any_of(scopes)},
                    {"definition", shown(name.text)}},
                   {{at.names.merged.definitions[definition].cases.front().text->name.span,
                     Text{"defineret her", "defined here"}}});
}

}  // namespace styr
