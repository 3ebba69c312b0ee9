// SPDX-License-Identifier: MPL-2.0
// Exceptions: to which rules or other exceptions, and that no two stand in each other's way.
#include "rules/binding/bind_version.hpp"

#include "rules/messages/resolve_problems.hpp"
#include "rules/typed/circles.hpp"

#include <algorithm>

namespace styr {

namespace {

struct Target {
    What what{};
    std::size_t index = 0;
    syntax::Name const* name = nullptr;
};
using Targets = std::vector<Target>;

void report_no_target(syntax::Name const& name, BindingPlace& at)
{
    if (at.names.merged.broken.contains(name.text)) {
        return;
    }
    if (auto const repeal = at.names.merged.repealed_norms.find(name.text);
        repeal != at.names.merged.repealed_norms.end()) {
        at.report.add(merge_problem::repealed_in_use, repeal->second->name.span,
                      {{"name", shown(name.text)}, {"user", Text{"undtagelsen", "the exception"}}},
                      {{name.span, Text{"en undtagelse fra den", "an exception to it"}}});
        return;
    }
    std::vector<std::string> rules, norms;
    for (auto const& [known, what] : at.names.merged.norms) {
        if (what.what == What::rule) {
            rules.push_back(known);
        }
        if (what.what != What::competence) {
            norms.push_back(known);
        }
    }
    bool const is_competence = at.names.merged.norms.contains(name.text);
    bool const is_provision = at.names.merged.provision_ids.contains(name.text);
    auto const nearest = nearest_of(name.text, norms, at);
    at.report.add(declaration_problem::exception_to_nothing, name.span,
                  {{"name", shown(name.text)},
                   {"nearest", nearest},
                   {"other", is_competence  ? indefinite(What::competence)
                             : is_provision ? indefinite(What::provision)
                                            : Text{}},
                   {"rules", nearest.empty() ? all_of(rules) : Text{}}});
}

Targets targets_of(syntax::Exception const& text, BindingPlace& at)
{
    Targets targets;
    for (auto const& name : text.to) {
        auto const found = at.names.merged.norms.find(name.text);
        bool const can_be = found != at.names.merged.norms.end() && found->second.what != What::competence;
        if (can_be) {
            targets.push_back({found->second.what, found->second.index, &name});
        } else {
            report_no_target(name, at);
        }
    }
    return targets;
}

// The scope of the rule at the end of the way, which may lead over exceptions; none in a circle.
std::optional<Scope> scope_of_target(Target target, std::vector<Targets> const& all, Merged const& merged)
{
    for (std::size_t step = 0; step <= all.size(); ++step) {
        if (target.what == What::rule) {
            return merged.rules[target.index].text->scope;
        }
        auto const& next = all[target.index];
        if (next.empty()) {
            return merged.exceptions[target.index].text->scope;
        }
        target = next.front();
    }
    return std::nullopt;
}

std::optional<Scope> check_scopes(syntax::Exception const& text, Targets const& targets,
                                  std::vector<Targets> const& all, BindingPlace& at)
{
    std::optional<Scope> scope = text.scope;
    for (auto const& target : targets) {
        auto const other = scope_of_target(target, all, at.names.merged);
        if (scope && other && *scope != *other) {
            Text const each = text.scope ? Text{"for each " + std::string(spelling(*text.scope))} : Text{};
            at.report.add(declaration_problem::exception_to_other_scope, target.name->span,
                          {{"name", shown(target.name->text)},
                           {"scope", scope_phrase(*scope)},
                           {"other", scope_phrase(*other)},
                           {"each", each}});
        }
        scope = scope ? scope : other;
    }
    return scope;
}

// Where a rule is misspelt, the exception's condition is read as for the one that was probably meant.
std::optional<Scope> likely_scope(syntax::Exception const& text, BindingPlace& at)
{
    std::vector<std::string> rules;
    for (auto const& held : at.names.merged.rules) {
        rules.push_back(held.text->name.text);
    }
    for (auto const& name : text.to) {
        if (auto const near = nearest_of(name.text, rules, at); !near.empty()) {
            return at.names.merged.rules[at.names.merged.norms.find(near.en)->second.index].text->scope;
        }
    }
    return std::nullopt;
}

void report_circles(std::vector<Targets> const& all, Names const& names, Reporter& report)
{
    Needs needs(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (auto const& target : all[i]) {
            if (target.what == What::exception) {
                needs[i].push_back(target.index);
            }
        }
    }
    for (auto const& circle : order_of_need(needs).circles) {
        std::vector<std::string> members;
        for (auto const member : circle) {
            members.push_back(names.merged.exceptions[member].text->name.text);
        }
        report.add(declaration_problem::exception_circle, names.merged.exceptions[circle.front()].text->name.span,
                   {{"name", shown(members.front())}, {"circle", around(members)}});
    }
}

void connect(std::vector<Targets> const& all, Version& version)
{
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (auto const& target : all[i]) {
            auto const exception = static_cast<Index>(i);
            if (target.what == What::rule) {
                version.exceptions[i].rules.push_back(static_cast<Index>(target.index));
                version.rules[target.index].exceptions.push_back(exception);
            } else {
                version.exceptions[target.index].exceptions.push_back(exception);
            }
        }
    }
}

}  // namespace

void bind_exceptions(Names& names, Diagnostics& diagnostics)
{
    BindingPlace at{.names = names, .scope = Scope::change_of_terms, .report = Reporter(&diagnostics)};
    std::vector<Targets> all;
    for (auto const& held : names.merged.exceptions) {
        all.push_back(targets_of(*held.text, at));
    }
    report_circles(all, names, at.report);
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto const& held = names.merged.exceptions[i];
        auto const& text = *held.text;
        Exception exception{.name = text.name.text,
                            .provision = index_of(held.provision, names).value_or(0),
                            .when = {},
                            .rules = {},
                            .exceptions = {},
                            .span = text.name.span};
        auto scope = check_scopes(text, all[i], all, at);
        scope = scope ? scope : likely_scope(text, at);
        if (scope && text.when) {
            at.scope = *scope;
            exception.when = bind_condition(*text.when, at);
        }
        names.version.exceptions.push_back(std::move(exception));
    }
    connect(all, names.version);
}

}  // namespace styr
