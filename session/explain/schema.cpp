// SPDX-License-Identifier: MPL-2.0
#include "session/explain/schema.hpp"

#include "models/fields/expectation.hpp"
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
    SchemaKind{"figures",
               R::figure_file,
               {"filerne i figures/: det, aftalens ejer sætter", "the files in figures/: what the agreement's owner "
                                                                 "sets"}},
    SchemaKind{"tests",
               R::test_file,
               {"filerne i tests/ ved en aftale: dens prøver", "the files in tests/ beside an agreement"}},
};

// What the definition of a record is called.
constexpr std::array<std::string_view, static_cast<std::size_t>(R::count_)> definition_names{
    "configuration",   "dispensation",  "register",    "offer",      "user",      "report",      "service",
    "terms",           "split_part",    "tariff_part", "submission", "change",    "former_home", "service_name",
    "comparison",      "settlements",   "settlement",  "decisions",  "decision",  "about",       "subject",
    "open_point",      "source",        "tests",       "test",       "parameter", "expectation", "accepted",
    "log_end",         "decided_terms", "difference",  "annex",      "annex_row", "slip",        "payer",
    "operator_report", "figures",       "figure"};
static_assert(!definition_names.back().empty(), "one name a record, in their order");

Json reference(std::string_view name) { return {{"$ref", "#/definitions/" + std::string(name)}}; }

Json reference(R record) { return reference(definition_names[static_cast<std::size_t>(record)]); }

// A field's limit as a number in the unit in which it is written.
Json number(std::int64_t amount, bool in_hundredths)
{
    return in_hundredths ? Json::parse(print_canonical(*Fraction::of(amount, 100))) : Json(amount);
}

// What a value may be, of which each has a JSON type of its own. Validators that are strict take no list of types, and
// editors tell of a list of schemas only how the first is missed; so a type that asks for something more is picked by
// `if`, and what is asked of it is all that is told.
class Alternatives {
public:
    // Asks for nothing more than its type.
    Alternatives& plain(std::string_view type)
    {
        types_.push_back({{"type", type}});
        return *this;
    }
    Alternatives& asking(std::string_view type, Json schema)
    {
        picked_.push_back({{"if", {{"type", type}}}, {"then", std::move(schema)}});
        return plain(type);
    }
    // A key without a value says no more than its absence.
    Alternatives& nothing_unless(bool required)
    {
        if (!required) {
            types_.push_back(reference("nothing"));
        }
        return *this;
    }
    Json schema() const
    {
        auto made = types_.size() == 1 ? types_.front() : Json{{"anyOf", types_}};
        if (types_.size() == 1 && picked_.size() == 1) {
            return picked_.front()["then"];
        }
        for (auto each = picked_.rbegin(); each != picked_.rend(); ++each) {
            auto picked = *each;
            picked["else"] = std::move(made);
            made = std::move(picked);
        }
        return made;
    }

private:
    std::vector<Json> types_, picked_;
};

// `patternErrorMessage` is what the YAML language server says in place of the pattern.
Json form(std::string pattern, std::string message)
{
    return {{"type", "string"}, {"pattern", std::move(pattern)}, {"patternErrorMessage", std::move(message)}};
}

Json amount(Lang lang)
{
    return form(amount_form(), Text{"skriv beløbet som `1933`, `1933,50` eller `1.933,00 kr.`",
                                    "write the amount as `1933`, `1933.50` or `1.933,00 kr.`"}
                                   .in(lang));
}

Json per_cent(Lang lang)
{
    return form(percent_form(), Text{"skriv procenten med sit tegn: `90 %`, `95,34 %`",
                                     "write the per cent with its sign: `90 %`, `95.34 %`"}
                                    .in(lang));
}

Json day(Lang lang)
{
    return form(day_form(), Text{"skriv dagen som `2026-01-01` eller `1. januar 2026`",
                                 "write the day as `2026-01-01` or `1. januar 2026`"}
                                .in(lang));
}

Json day_or_bounds(Lang lang)
{
    auto const bound = Alternatives().asking("string", reference("day")).nothing_unless(false).schema();
    Json const bounds{{"type", "object"},
                      {"title", Text{"mellem hvilke dage", "between which days"}.in(lang)},
                      {"properties", {{"after", bound}, {"before", bound}}},
                      {"additionalProperties", false},
                      {"minProperties", 1}};
    return Alternatives().asking("string", reference("day")).asking("object", bounds).schema();
}

// Anything but a value, said so that no editor proposes `null`.
Json nothing()
{
    auto types = Json::array();
    for (auto const* const type : {"string", "number", "boolean", "object", "array"}) {
        types.push_back({{"type", type}});
    }
    return {{"not", {{"anyOf", types}}}};
}

// Figures within the row's limits. JSON Schema applies limits to numbers and patterns to texts only.
Json figure(FieldRow const& row, std::string_view type, bool in_hundredths)
{
    return {
        {"type", type}, {"minimum", number(row.least, in_hundredths)}, {"maximum", number(row.most, in_hundredths)}};
}

Json named_values(FieldTable const& fields, ChoiceSet set)
{
    auto values = Json::array();
    for (auto const choice : fields.choices_of(set)) {
        values.push_back(values_of(choice.set)[choice.index].key);
    }
    return {{"enum", std::move(values)}};
}

// The texts that fields hold, by what they have to say.
std::string_view text_definition(FieldRow const& row)
{
    return is_name(row)                     ? "name"
           : may_be_blank(row.field)        ? "text_or_blank"
           : row.record == R::configuration ? "path"
                                            : "text";
}

Json text(FieldRow const& row, Lang lang)
{
    auto schema = form(
        text_form(row),
        Text{"skriv en tekst med mindst ét bogstav eller tal", "write a text with at least one letter or digit"}.in(
            lang));
    if (is_name(row)) {
        schema["maxLength"] = most_letters_of_a_name;
    }
    return schema;
}

// YAML takes `7` and `true` for more than text; a field that holds a text does not.
Alternatives text_value(FieldRow const& row)
{
    return Alternatives().asking("string", reference(text_definition(row))).plain("number").plain("boolean");
}

Json list_of(FieldRow const& row, Json items)
{
    Json schema{{"type", "array"}, {"items", std::move(items)}};
    if (row.presence == Presence::required) {
        schema["minItems"] = 1;
    }
    return schema;
}

Json one_or_nothing(FieldRow const& row, Json value)
{
    return row.presence == Presence::required ? value
                                              : Json{{"anyOf", Json::array({std::move(value), reference("nothing")})}};
}

// An entry that is its name alone, or a group of keys.
Json named_entry(FieldRow const& row) { return text_value(row).asking("object", reference(row.holds)).schema(); }

Alternatives figure_value(FieldRow const& row)
{
    switch (row.shape) {
    case Shape::tariff:
    case Shape::money:
    case Shape::figure:
        return Alternatives().asking("string", reference("amount")).asking("number", figure(row, "number", true));
    case Shape::percent:
        return Alternatives().asking("string", reference("per_cent"));
    default:
        return Alternatives().asking("number", figure(row, "integer", false));
    }
}

// What it rises or falls by, in what it is in itself.
Json difference(FieldRow const& row, Lang lang)
{
    auto const by = by_how_much(row);
    Json schema{{"type", "object"}, {"title", name_of(R::difference).in(lang)}};
    for (auto const way : {Field::plus, Field::minus}) {
        schema["properties"][std::string(key_of(way))] = figure_value(by).schema();
    }
    schema["additionalProperties"] = false;
    schema["minProperties"] = 1;
    schema["maxProperties"] = 1;
    return schema;
}

Json value_of(FieldTable const& fields, FieldRow const& row, Lang lang)
{
    bool const required = row.presence == Presence::required;
    switch (row.shape) {
    case Shape::truth:
        return Alternatives().plain("boolean").nothing_unless(required).schema();
    case Shape::tariff:
    case Shape::money:
    case Shape::places:
    case Shape::days:
    case Shape::figure:
    case Shape::year:
    case Shape::percent: {
        auto value = figure_value(row);
        if (may_be_a_difference(row)) {
            value.asking("object", difference(row, lang));
        }
        return value.nothing_unless(required).schema();
    }
    case Shape::date:
        return one_or_nothing(row, reference(row.exact ? "day" : "day_or_bounds"));
    case Shape::text:
    case Shape::body:
        return text_value(row).nothing_unless(required).schema();
    case Shape::choice:
        return one_or_nothing(row, named_values(fields, row.choices));
    case Shape::choices: {
        auto list = list_of(row, named_values(fields, row.choices));
        list["uniqueItems"] = true;
        return one_or_nothing(row, std::move(list));
    }
    case Shape::texts:
        return one_or_nothing(row, list_of(row, text_value(row).schema()));
    case Shape::years: {
        auto list = list_of(row, figure_value(one_of_years(row)).schema());
        list["uniqueItems"] = true;
        return one_or_nothing(row, std::move(list));
    }
    case Shape::record:
        return one_or_nothing(row, reference(row.holds));
    case Shape::records:
        return one_or_nothing(row, list_of(row, row.by_name ? named_entry(row) : reference(row.holds)));
    }
    return {};
}

// Beside a reference nothing else counts in draft-07, so it stands by itself in a list.
Json property(FieldTable const& fields, FieldRow const& row, Lang lang)
{
    Json property{{"title", label_of(row.field).in(lang)}, {"description", description_of(row, fields).in(lang)}};
    bool const written_freely =
        row.shape == Shape::text || row.shape == Shape::body || row.shape == Shape::date || row.shape == Shape::percent;
    if (auto const sample = sample_of(row); written_freely && !sample.empty()) {
        property["examples"] = Json::array({sample});
    }
    auto value = value_of(fields, row, lang);
    if (value.contains("$ref")) {
        property["allOf"] = Json::array({std::move(value)});
    } else {
        property.update(value);
    }
    return property;
}

Json definition(FieldTable const& fields, R record, Lang lang)
{
    Json definition{
        {"title", name_of(record).in(lang)}, {"description", description_of(record).in(lang)}, {"type", "object"}};
    auto required = Json::array();
    for (auto const& row : fields.rows_of(record)) {
        std::string const key(key_of(row.field));
        definition["properties"][key] = property(fields, row, lang);
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

// The record, and all those that it holds, each once.
void collect(FieldTable const& fields, R record, std::vector<R>& found)
{
    if (std::find(found.begin(), found.end(), record) != found.end()) {
        return;
    }
    found.push_back(record);
    for (auto const& row : fields.rows_of(record)) {
        if (row.holds != R::count_) {
            collect(fields, row.holds, found);
        }
    }
}

}  // namespace

std::span<SchemaKind const> schema_kinds() { return kinds; }

std::string schema_of(SchemaKind const& kind, FieldTable const& fields, Lang lang,
                      std::vector<std::string> const& set_by_owner)
{
    std::vector<R> records;
    collect(fields, kind.record, records);
    Json schema{{"$schema", "http://json-schema.org/draft-07/schema#"},
                {"$id", "urn:styr:schema:" + std::string(kind.name)},
                {"title", name_of(kind.record).in(lang)},
                {"description", description_of(kind.record).in(lang)}};
    schema["allOf"] = Json::array({reference(kind.record)});
    for (auto const record : records) {
        schema["definitions"][std::string(definition_names[static_cast<std::size_t>(record)])] =
            definition(fields, record, lang);
        for (auto const& row : fields.rows_of(record)) {
            if (row.shape == Shape::text || row.shape == Shape::texts || row.shape == Shape::body || row.by_name) {
                schema["definitions"][std::string(text_definition(row))] = text(row, lang);
            }
        }
    }
    schema["definitions"].update({{"amount", amount(lang)},
                                  {"per_cent", per_cent(lang)},
                                  {"day", day(lang)},
                                  {"day_or_bounds", day_or_bounds(lang)},
                                  {"nothing", nothing()}});
    if (std::find(records.begin(), records.end(), R::figure) != records.end() && !set_by_owner.empty()) {
        schema["definitions"]["figure"]["properties"][std::string(key_of(Field::figure))]["enum"] = set_by_owner;
    }
    return schema.dump(2) + "\n";
}

}  // namespace styr
