// SPDX-License-Identifier: MPL-2.0
#include "rules/binding/bind_facts.hpp"

#include "models/fields/declared_fact.hpp"
#include "rules/binding/bind_added_values.hpp"
#include "rules/binding/bind_version.hpp"
#include "rules/messages/resolve_problems.hpp"
#include "rules/typed/figures.hpp"
#include "rules/typed/kinds_of_decisions.hpp"
#include "rules/typed/types.hpp"

#include <algorithm>
#include <map>

namespace styr {

namespace {

using Declared = syntax::FactDeclaration;

void unfit(Declared const& text, Span where, Text why, Text advice, Reporter& report)
{
    report.add(declaration_problem::fact_unfit, where,
               {{"name", shown(text.name.text)}, {"why", std::move(why)}, {"advice", std::move(advice)}});
}

// ---- limits

FieldRow row_of(Declared const& text)
{
    FieldRow row{RecordKind::count_, {}, text.shape};
    row.per = text.per;
    return row;
}

bool is_in(Type limit, FieldRow const& row)
{
    return limit == type_of(row) || (row.shape == Shape::year && limit.kind == Kind::number);
}

// A limit in the parts of its kind; nothing where it is none, which is reported.
std::optional<std::int64_t> read_limit(Declared const& text, syntax::Expression const& limit, Reporter& report)
{
    auto const row = row_of(text);
    auto const widest = widest_range(text.shape);
    if (widest.least == widest.most) {
        unfit(text, limit.span, {"den har ingen grænser", "it has no limits"},
              {"fjern `from` og `to`", "remove `from` and `to`"}, report);
        return std::nullopt;
    }
    auto const figure = read_or_report(limit, text.name.text, report);
    if (!figure) {
        return std::nullopt;
    }
    if (!is_in(figure->type, row)) {
        report.add(type_problem::wrong_type, limit.span,
                   {{"expected", describe(type_of(row))}, {"found", describe(figure->type)}});
        return std::nullopt;
    }
    auto const parts = product(std::get<Fraction>(figure->value), parts_of_one(row));
    if (!parts || !parts->whole() || *parts < Fraction(widest.least) || Fraction(widest.most) < *parts) {
        unfit(text, limit.span, {"grænsen er for fin eller for vid", "the limit is too fine or too wide"},
              {"skriv en grænse, som et tal i datafilerne kan nå",
               "write a limit that a figure in the data files can reach"},
              report);
        return std::nullopt;
    }
    return static_cast<std::int64_t>(parts->numerator());
}

FactRange read_range(Declared const& text, Reporter& report)
{
    auto range = widest_range(text.shape);
    auto const least = text.least ? read_limit(text, *text.least, report) : std::nullopt;
    auto const most = text.most ? read_limit(text, *text.most, report) : std::nullopt;
    range.least = least.value_or(range.least);
    if (most && *most <= range.least) {
        unfit(text, text.most->span, {"ikke mere end den mindste", "not more than the least"},
              {"skriv den mindste grænse først", "write the least first"}, report);
        return range;
    }
    range.most = most.value_or(range.most);
    return range;
}

// ---- values

// The end of a name that reads as what follows it: `delt closed`.
bool swallows(std::string_view name)
{
    auto const last = name.substr(name.rfind(' ') + 1);
    return name.find(' ') != std::string_view::npos && (last == "open" || last == "closed" || last == "ground");
}

std::vector<FactIdentity::Named> read_values(Declared const& text, Reporter& report)
{
    std::vector<FactIdentity::Named> values;
    std::map<std::string, Span> keys;
    for (auto const& value : text.values) {
        auto const& name = value.name;
        if (values.size() == most_values_of_a_fact) {
            unfit(text, name.span, {"mere end 200 værdier", "more than 200 values"},
                  {"brug `text`, hvis værdierne ikke er faste", "use `text` where the values are not fixed"}, report);
            break;
        }
        if (swallows(name.text)) {
            unfit(text, name.span, {"læst som navnet på en værdi", "read as the name of a value"},
                  {"skriv `open`, `closed` og `as ground` på en linje for sig",
                   "write `open`, `closed` and `as ground` on a line of their own"},
                  report);
        } else if (!keys.emplace(key_named(name.text), name.span).second) {
            unfit(text, name.span, {"værdien står to gange", "the value stands twice"},
                  {"fjern den ene", "remove one of them"}, report);
        } else {
            values.push_back({name.text, value.label ? text_of(*value.label) : Text{name.text}});
        }
    }
    if (values.empty() && !text.values.empty()) {  // a field all the same
        values.push_back({text.values.front().name.text, Text{text.values.front().name.text}});
    }
    return values;
}

FactIdentity read_declaration(Declared const& text, Reporter& report)
{
    if (text.ground && text.owner != FactOwner::change) {
        unfit(text, text.name.span,
              {"kun en oplysning om en ændring er en begrundelse", "only a fact of a change is a ground"},
              {"fjern `as ground`", "remove `as ground`"}, report);
    }
    auto const range = read_range(text, report);
    return {.owner = text.owner,
            .name = text.name.text,
            .label = text_of(text.title),
            .shape = text.shape,
            .presence = text.closed ? Presence::closed : Presence::open,
            .asking = text.ground ? Asking::ground : Asking::asked,
            .least = range.least,
            .most = range.most,
            .values = read_values(text, report),
            .per = text.shape == Shape::tariff ? text.per : Per::unit};
}

// ---- names

// What two declarations differ in.
Text difference_of(FactIdentity const& a, FactIdentity const& b)
{
    return a.name != b.name       ? Text{"et andet navn med samme nøgle", "another name with the same key"}
           : a.owner != b.owner   ? Text{"ejeren en anden", "another owner"}
           : a.shape != b.shape   ? Text{"arten en anden", "another kind"}
           : a.per != b.per       ? Text{"enheden en anden", "another unit"}
           : a.values != b.values ? Text{"værdierne andre", "another list of values"}
           : a.presence != b.presence
               ? Text{"betydningen af, at den mangler, en anden", "another meaning of its absence"}
           : a.asking != b.asking ? Text{"en begrundelse på det ene sted", "a ground in one of the places"}
           : a.label != b.label   ? Text{"teksten en anden", "another text"}
                                  : Text{"grænserne andre", "another range"};
}

// ---- kinds of decision

using DeclaredKind = syntax::DecisionDeclaration;

void unfit(DeclaredKind const& text, Text why, Text advice, Reporter& report, std::initializer_list<Label> context = {})
{
    report.add(declaration_problem::kind_unfit, text.name.span,
               {{"name", shown(text.name.text)}, {"why", std::move(why)}, {"advice", std::move(advice)}}, context);
}

// The log has a number of outcomes anyhow, and one of them is what minutes mean by such a name.
bool check_is_new(DeclaredKind const& text, Reporter& report)
{
    auto const known = outcome_known_as(text.name.text);
    if (known) {
        auto const asked = asked_for_with(*known);
        auto const key = "`" + std::string(words_of(*known).key) + "`";
        unfit(text, {"loggen har i forvejen udfaldet " + key, "the log has the outcome " + key + " anyhow"},
              asked.empty()
                  ? Text{"slet den, og skriv " + key + " i loggen", "remove it, and write " + key + " in the log"}
                  : Text{"slet den, og spørg om `" + asked + "`", "remove it, and ask for `" + asked + "`"},
              report);
    }
    return !known;
}

std::vector<DeclaredFact> bind_kinds(std::span<syntax::File const> files, Reporter& report)
{
    std::vector<DeclaredFact> kinds;
    std::map<std::string, std::size_t> places;  // by key, in `kinds`
    for (auto const& file : files) {
        for (auto const& declaration : file.declarations) {
            auto const* const text = std::get_if<DeclaredKind>(&declaration);
            if (text == nullptr || !check_is_new(*text, report)) {
                continue;
            }
            FactIdentity const read{.owner = FactOwner::count_,
                                    .name = text->name.text,
                                    .label = text_of(text->title),
                                    .shape = Shape::choice};
            auto const known = places.find(key_named(read.name));
            if (known != places.end()) {
                auto const& first = kinds[known->second];
                if (first.span.source == file.source || !(declaration_of(first.field) == read)) {
                    unfit(*text,
                          {"den er allerede erklæret, med andre ord eller i samme version",
                           "it is declared already, in other words or in the same version"},
                          {"slet den ene, eller giv den et andet navn", "remove one of them, or give it another name"},
                          report, {{first.span, Text{"først her", "first here"}}});
                }
                continue;
            }
            auto const field = field_of(read);
            if (!field) {
                report.add(merge_problem::too_many, text->name.span, {});
                continue;
            }
            places.emplace(key_named(read.name), kinds.size());
            kinds.push_back({.field = *field,
                             .declared_in = file.head ? file.head->version.text : std::string{},
                             .sources = citations_of(text->sources),
                             .readings = readings_of(text->readings),
                             .span = text->name.span});
        }
    }
    return kinds;
}

}  // namespace

BoundFacts bind_facts(std::span<syntax::File const> files, Reporter& report)
{
    std::vector<Field> fields;
    std::vector<DeclaredFact> facts;
    std::map<std::string, std::size_t> places;  // by key, in `facts`
    for (auto const& file : files) {
        for (auto const& declaration : file.declarations) {
            auto const* const text = std::get_if<Declared>(&declaration);
            if (text == nullptr || is_name_taken(text->name.text)) {  // which check_file tells
                continue;
            }
            auto const read = read_declaration(*text, report);
            auto const known = places.find(key_named(read.name));
            if (known != places.end()) {
                auto const& first = facts[known->second];
                auto const& before = declaration_of(first.field);
                if (before == read && first.span.source == file.source) {
                    report.add(merge_problem::declared_twice, text->name.span,
                               {{"name", shown(read.name)},
                                {"version", shown(first.declared_in)},
                                {"kind", Text{}},
                                {"provision", Text{}},
                                {"definition", Text{}}},
                               {{first.span, Text{"først her", "first here"}}});
                } else if (before != read) {
                    report.add(declaration_problem::fact_otherwise, text->name.span,
                               {{"name", shown(read.name)}, {"differs", difference_of(before, read)}},
                               {{first.span, Text{"først her", "first here"}}});
                }
                continue;
            }
            auto const field = field_of(read);
            if (!field) {
                report.add(merge_problem::too_many, text->name.span, {});
                continue;
            }
            places.emplace(key_named(read.name), facts.size());
            fields.push_back(*field);
            facts.push_back({.field = *field,
                             .declared_in = file.head ? file.head->version.text : std::string{},
                             .sources = citations_of(text->sources),
                             .readings = readings_of(text->readings),
                             .span = text->name.span});
        }
    }
    auto added = bind_added_values(files, FieldTable(fields), report);
    std::vector<Choice> values;
    std::transform(added.begin(), added.end(), std::back_inserter(values),
                   [](AddedValue const& each) { return each.value; });
    auto kinds = bind_kinds(files, report);
    std::vector<Field> fields_of_kinds;
    std::transform(kinds.begin(), kinds.end(), std::back_inserter(fields_of_kinds),
                   [](DeclaredFact const& kind) { return kind.field; });
    return {FieldTable(std::move(fields), std::move(values), std::move(fields_of_kinds)), std::move(facts),
            std::move(added), std::move(kinds)};
}

}  // namespace styr
