// SPDX-License-Identifier: MPL-2.0
#include "rules/checks.hpp"

#include "diagnostics/template.hpp"
#include "models/fields/field.hpp"
#include "rules/messages/resolve_problems.hpp"
#include "rules/typed/scope_phrases.hpp"
#include "rules/typed/scopes.hpp"

#include <algorithm>

namespace styr {

namespace {

void check_source(Text const& kind, syntax::Name const& name, std::vector<syntax::Citation> const& sources,
                  Reporter& report)
{
    if (sources.empty()) {
        report.add(declaration_problem::no_source, name.span, {{"kind", kind}, {"name", shown(name.text)}});
    }
}

template <class Declaration> void check_justified(Text const& kind, Declaration const& declaration, Reporter& report)
{
    if (declaration.sources.empty() && declaration.readings.empty()) {
        report.add(declaration_problem::unjustified_figure, declaration.name.span,
                   {{"kind", kind}, {"name", shown(declaration.name.text)}});
    }
}

// A name that a fact of the data has, too.
void check_name_is_free(syntax::Name const& name, FieldTable const& fields, Reporter& report)
{
    bool const of_dates = std::find(parts_of_dates.begin(), parts_of_dates.end(), name.text) != parts_of_dates.end();
    if (fields.field_named(name.text) || of_dates || name.text == as_of_name || request_list_named(name.text)) {
        report.add(name_problem::hides_fact, name.span, {{"name", shown(name.text)}});
    }
}

std::vector<std::string> holes_of(syntax::Quoted const& text)
{
    std::vector<std::string> holes;
    for (auto const& hole : placeholders(text.text)) {
        holes.push_back("{" + std::string(hole.name) + "}");
    }
    std::sort(holes.begin(), holes.end());
    holes.erase(std::unique(holes.begin(), holes.end()), holes.end());
    return holes;
}

void check_holes_of(syntax::Quoted const& text, syntax::Quoted const& other, Reporter& report)
{
    auto const here = holes_of(text), there = holes_of(other);
    std::vector<std::string> missing;
    std::set_difference(there.begin(), there.end(), here.begin(), here.end(), std::back_inserter(missing));
    if (!missing.empty()) {
        report.add(name_problem::uneven_placeholders, text.span, {{"missing", all_of(missing)}});
    }
}

void check_message(syntax::Rule const& rule, Reporter& report)
{
    if (!rule.message) {
        report.add(declaration_problem::no_message, rule.name.span, {{"name", shown(rule.name.text)}});
        return;
    }
    check_holes_of(rule.message->da, rule.message->en, report);
    check_holes_of(rule.message->en, rule.message->da, report);
}

void check(syntax::Rule const& rule, FieldTable const&, Reporter& report) { check_message(rule, report); }
void check(syntax::Exception const&, FieldTable const&, Reporter&) {}
void check(syntax::Competence const&, FieldTable const&, Reporter&) {}
void check(syntax::Definition const& definition, FieldTable const& fields, Reporter& report)
{
    check_name_is_free(definition.name, fields, report);
}
void check(syntax::BodyDeclaration const& body, FieldTable const& fields, Reporter& report)
{
    check_name_is_free(body.name, fields, report);
}

void check(syntax::TableDeclaration const& table, FieldTable const& fields, Reporter& report)
{
    check_name_is_free(table.name, fields, report);
    check_justified(definite(What::table), table, report);
}

void check(syntax::ListDeclaration const& list, FieldTable const& fields, Reporter& report)
{
    check_name_is_free(list.name, fields, report);
    check_justified(definite(What::list), list, report);
}

void check(syntax::CalendarDeclaration const& calendar, FieldTable const&, Reporter& report)
{
    check_justified(definite(What::calendar), calendar, report);
}

// A fact beside the vocabulary: neither its name nor its key may be one there.
void check(syntax::FactDeclaration const& fact, FieldTable const&, Reporter& report)
{
    if (is_name_taken(fact.name.text)) {
        report.add(name_problem::hides_fact, fact.name.span, {{"name", shown(fact.name.text)}});
    }
    check_justified(definite(What::fact), fact, report);
}

void check(syntax::ValuesDeclaration const& added, FieldTable const&, Reporter& report)
{
    check_justified({"værdierne af", "values of"}, added, report);
}

void check(syntax::DecisionDeclaration const& decision, FieldTable const&, Reporter& report)
{
    check_justified(definite(What::decision), decision, report);
}

void check(syntax::ParameterDeclaration const& parameter, FieldTable const& fields, Reporter& report)
{
    check_name_is_free(parameter.name, fields, report);
    check_justified(definite(What::parameter), parameter, report);
}

// Inside a provision, the provision's source covers it.
void check_inside(syntax::ParameterDeclaration const& parameter, FieldTable const& fields, Reporter& report)
{
    check_name_is_free(parameter.name, fields, report);
}
template <class Item> void check_inside(Item const& item, FieldTable const& fields, Reporter& report)
{
    check(item, fields, report);
}

void check(syntax::Provision const& provision, FieldTable const& fields, Reporter& report)
{
    check_source(definite(What::provision), provision.id, provision.sources, report);
    for (auto const& item : provision.items) {
        std::visit([&](auto const& each) { check_inside(each, fields, report); }, item);
    }
}

void check(syntax::Repeal const& repeal, FieldTable const&, Reporter& report)
{
    check_source({"ophævelsen af", "repeal of"}, repeal.name, repeal.sources, report);
}

}  // namespace

void check_file(syntax::File const& file, FieldTable const& fields, Reporter& report)
{
    for (auto const& declaration : file.declarations) {
        std::visit([&](auto const& each) { check(each, fields, report); }, declaration);
    }
}

}  // namespace styr
