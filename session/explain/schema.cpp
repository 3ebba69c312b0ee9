// SPDX-License-Identifier: MPL-2.0
#include "session/explain/schema.hpp"

#include "models/fields/field_descriptions.hpp"
#include "models/fields/print.hpp"
#include "models/fields/value_forms.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <vector>

namespace styr {

namespace {

using Json = nlohmann::ordered_json;
using R = RecordKind;

constexpr std::array kinds{
    SchemaKind{"configuration", R::configuration, {"styr.yaml", "styr.yaml"}},
    SchemaKind{"register",
               R::operator_,
               {"filerne i register/: gældende vilkår", "the files in register/: the terms in force"}},
    SchemaKind{"submission", R::submission, {"filerne i submissions/: takstindmeldinger", "the files in submissions/"}},
    SchemaKind{"decisions", R::decision_file, {"filerne i decisions/: beslutninger", "the files in decisions/"}},
    SchemaKind{"settlements", R::settlement_file, {"filerne i settlements/: afregninger", "the files in settlements/"}},
    SchemaKind{"tests",
               R::test_file,
               {"filerne i tests/ ved en aftale: dens prøver", "the files in tests/ beside an agreement"}},
};

// What the definition of a record is called.
constexpr std::array<std::string_view, static_cast<std::size_t>(R::count_)> definition_names{
    "configuration", "dispensation",  "register",    "offer",      "user",      "report",      "service",
    "terms",         "split_part",    "tariff_part", "submission", "change",    "former_home", "service_name",
    "comparison",    "settlements",   "settlement",  "decisions",  "decision",  "about",       "subject",
    "open_point",    "source",        "tests",       "test",       "parameter", "expectation", "accepted",
    "log_end",       "decided_terms", "difference",  "annex",      "annex_row", "slip"};
static_assert(!definition_names.back().empty(), "one name a record, in their order");

Json reference(std::string_view name) { return {{"$ref", "#/definitions/" + std::string(name)}}; }

Json reference(R record) { return reference(definition_names[static_cast<std::size_t>(record)]); }

// A field's limit as a number in the unit in which it is written.
Json number(std::int64_t amount, bool in_hundredths)
{
    return in_hundredths ? Json::parse(print_canonical(*Fraction::of(amount, 100))) : Json(amount);
}

// Figures within the row's limits, or a text that is read as one. JSON Schema applies limits to
// numbers and patterns to texts only.
Json figure(FieldRow const& row, Json types, bool in_hundredths)
{
    return {{"type", std::move(types)},
            {"minimum", number(row.least, in_hundredths)},
            {"maximum", number(row.most, in_hundredths)}};
}

Json amount(FieldRow const& row)
{
    auto schema = figure(row, {"number", "string"}, true);
    schema["pattern"] = amount_form();
    return schema;
}

// YAML takes `7` and `true` for more than text; a field that holds a text does not.
Json text(FieldRow const& row)
{
    Json schema{{"type", {"string", "number", "boolean"}}, {"pattern", text_form(row)}};
    if (is_name(row)) {
        schema["maxLength"] = most_letters_of_a_name;
    }
    return schema;
}

Json named_values(ChoiceSet set)
{
    auto values = Json::array();
    for (auto const& value : values_of(set)) {
        values.push_back(value.key);
    }
    return {{"enum", std::move(values)}};
}

Json list_of(FieldRow const& row, Json items)
{
    Json schema{{"type", "array"}, {"items", std::move(items)}};
    if (row.presence == Presence::required) {
        schema["minItems"] = 1;
    }
    return schema;
}

Json plain_value_of(FieldRow const& row)
{
    switch (row.shape) {
    case Shape::truth:
        return {{"type", "boolean"}};
    case Shape::tariff:
    case Shape::money:
        return amount(row);
    case Shape::places:
    case Shape::year:
        return figure(row, "integer", false);
    case Shape::percent:
        return {{"type", "string"}, {"pattern", percent_form()}};
    case Shape::date:
        return reference(row.exact ? "day" : "day_or_bounds");
    case Shape::text:
    case Shape::body:
        return text(row);
    case Shape::choice:
        return named_values(row.choices);
    case Shape::choices: {
        auto list = list_of(row, named_values(row.choices));
        list["uniqueItems"] = true;
        return list;
    }
    case Shape::texts:
        return list_of(row, text(row));
    case Shape::record:
        return reference(row.holds);
    case Shape::records:
        return list_of(row, reference(row.holds));
    }
    return {};
}

// Or what it rises or falls by, in what it is in itself. What JSON Schema says of groups of keys applies to those only.
Json or_difference(FieldRow const& row, Json value)
{
    auto by = row;
    by.least = 1;
    auto& type = value["type"];
    type = type.is_array() ? type : Json::array({type});
    type.push_back("object");
    for (auto const way : {Field::plus, Field::minus}) {
        value["properties"][std::string(key_of(way))] = plain_value_of(by);
    }
    value["additionalProperties"] = false;
    value["minProperties"] = 1;
    value["maxProperties"] = 1;
    return value;
}

Json value_of(FieldRow const& row)
{
    auto value = plain_value_of(row);
    return may_be_a_difference(row) ? or_difference(row, std::move(value)) : value;
}

// The value or none: a key without a value says no more than its absence.
Json or_null(Json value)
{
    if (value.contains("type")) {
        auto& type = value["type"];
        type = type.is_array() ? type : Json::array({type});
        type.push_back("null");
    } else if (value.contains("enum")) {
        value["enum"].push_back(nullptr);
    } else {
        return {{"anyOf", Json::array({std::move(value), {{"type", "null"}}})}};
    }
    return value;
}

// Beside a reference nothing else counts in draft-07, so it stands by itself in a list.
Json property(FieldRow const& row, Lang lang)
{
    Json property{{"title", label_of(row.field).in(lang)}, {"description", description_of(row).in(lang)}};
    auto value = value_of(row);
    if (row.presence != Presence::required) {
        property.update(or_null(std::move(value)));
    } else if (value.contains("$ref")) {
        property["allOf"] = Json::array({std::move(value)});
    } else {
        property.update(value);
    }
    return property;
}

Json definition(R record, Lang lang)
{
    Json definition{
        {"title", name_of(record).in(lang)}, {"description", description_of(record).in(lang)}, {"type", "object"}};
    auto required = Json::array();
    for (auto const& row : rows_of(record)) {
        std::string const key(key_of(row.field));
        definition["properties"][key] = property(row, lang);
        if (row.presence == Presence::required) {
            required.push_back(key);
        }
    }
    if (!required.empty()) {
        definition["required"] = std::move(required);
    }
    definition["additionalProperties"] = false;
    return definition;
}

Json day() { return {{"type", "string"}, {"pattern", day_form()}}; }

Json day_or_bounds()
{
    auto const bound = Json{{"anyOf", Json::array({reference("day"), {{"type", "null"}}})}};
    Json const bounds{{"type", "object"},
                      {"properties", {{"after", bound}, {"before", bound}}},
                      {"additionalProperties", false},
                      {"minProperties", 1}};
    return {{"anyOf", Json::array({reference("day"), bounds})}};
}

// The record, and all those that it holds, each once.
void collect(R record, std::vector<R>& found)
{
    if (std::find(found.begin(), found.end(), record) != found.end()) {
        return;
    }
    found.push_back(record);
    for (auto const& row : rows_of(record)) {
        if (row.holds != R::count_) {
            collect(row.holds, found);
        }
    }
}

}  // namespace

std::span<SchemaKind const> schema_kinds() { return kinds; }

std::string schema_of(SchemaKind const& kind, Lang lang)
{
    std::vector<R> records;
    collect(kind.record, records);
    Json schema{{"$schema", "http://json-schema.org/draft-07/schema#"},
                {"title", name_of(kind.record).in(lang)},
                {"description", description_of(kind.record).in(lang)}};
    schema["allOf"] = Json::array({reference(kind.record)});
    for (auto const record : records) {
        schema["definitions"][std::string(definition_names[static_cast<std::size_t>(record)])] =
            definition(record, lang);
    }
    schema["definitions"]["day"] = day();
    schema["definitions"]["day_or_bounds"] = day_or_bounds();
    return schema.dump(2) + "\n";
}

}  // namespace styr
