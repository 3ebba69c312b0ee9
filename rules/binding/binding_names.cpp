// SPDX-License-Identifier: MPL-2.0
// What a name means in its place.
#include "rules/binding/binding.hpp"

#include "rules/typed/types.hpp"

#include <algorithm>

namespace styr {

namespace {

using Is = Meaning::Is;

Meaning fact_meaning(std::uint8_t binding, Side side, FieldRow const& row)
{
    return {.is = Is::fact, .type = type_of(row), .binding = binding, .side = side, .field = row.field};
}

FieldRow const* member_named(Frame const& frame, std::optional<Field> field)
{
    return frame.list.kind == Kind::records && field ? member_of(frame.list.record, *field) : nullptr;
}

// A name that the text gives to an element goes before the facts of elements: of entries that have a name it is that.
// What is called as another fact of the entry is that fact.
std::optional<Meaning> in_frames(std::string_view name, std::optional<Field> field, BindingPlace const& at)
{
    for (std::size_t i = at.frames.size(); i-- > 0;) {
        auto const& frame = at.frames[i];
        auto const element = element_of(frame.list);
        auto const* const row = member_named(frame, field);
        if (element && frame.variable == name && (row == nullptr || row->field == naming_field(frame.list.record))) {
            return Meaning{.is = Is::element, .type = *element, .binding = static_cast<std::uint8_t>(i + 1)};
        }
    }
    for (std::size_t i = at.frames.size(); i-- > 0;) {
        if (auto const* const row = member_named(at.frames[i], field)) {
            return fact_meaning(static_cast<std::uint8_t>(i + 1), Side::none, *row);
        }
    }
    return std::nullopt;
}

std::optional<Meaning> of_subject(Field field, Scope scope)
{
    if (auto const* const row = fact_row(scope, field)) {
        return fact_meaning(0, Side::none, *row);
    }
    auto const* const row = term_row(field);
    if (row == nullptr) {
        return std::nullopt;
    }
    switch (sides_of(scope)) {
    case TermSides::both:
        return Meaning{.is = Is::bare_term, .type = type_of(*row), .field = field};
    case TermSides::only_new:
        return fact_meaning(0, Side::new_, *row);
    case TermSides::only_old:
        return fact_meaning(0, Side::old, *row);
    case TermSides::none:
        break;
    }
    return std::nullopt;
}

std::optional<Meaning> declared(std::string_view name, BindingPlace const& at)
{
    auto const found = at.names.merged.values.find(name);
    if (found == at.names.merged.values.end()) {
        return std::nullopt;
    }
    auto const& [what, index, span, version] = found->second;
    switch (what) {
    case What::body:
        return Meaning{.is = Is::body, .type = plain_type(Kind::body), .index = index};
    case What::parameter:
        return Meaning{.is = Is::parameter, .type = at.names.version.parameters[index].type, .index = index};
    case What::list: {
        auto const place = *list_named(name, at.names);
        return Meaning{.is = Is::parameter, .type = at.names.version.parameters[place].type, .index = place};
    }
    case What::table:
        return Meaning{.is = Is::table, .type = at.names.version.tables[index].type, .index = index};
    default:
        return Meaning{.is = Is::definition, .type = {}, .index = index};
    }
}

}  // namespace

Meaning meaning_of(std::string_view name, BindingPlace const& at)
{
    auto const field = at.names.fields.field_named(name);
    if (auto const found = in_frames(name, field, at)) {
        return *found;
    }
    if (auto const found = field ? of_subject(*field, at.scope) : std::nullopt) {
        return *found;
    }
    if (name == "year" && has_year(at.scope)) {
        return {.is = Is::subject_year, .type = plain_type(Kind::year)};
    }
    if (auto const of = has_requests(at.scope) ? request_list_named(name) : std::nullopt) {
        return {.is = Is::requests, .type = {.kind = Kind::records, .record = RecordKind::change}, .requested = *of};
    }
    if (name == as_of_name) {
        return {.is = Is::as_of, .type = plain_type(Kind::date)};
    }
    return declared(name, at).value_or(Meaning{});
}

std::optional<Index> list_named(std::string_view name, Names const& names)
{
    auto const found = names.merged.values.find(name);
    bool const is_list = found != names.merged.values.end() && found->second.what == What::list;
    return is_list ? std::optional(static_cast<Index>(names.merged.parameters.size() + found->second.index))
                   : std::nullopt;
}

std::vector<std::string> body_names(Version const& version)
{
    std::vector<std::string> names;
    std::transform(version.bodies.begin(), version.bodies.end(), std::back_inserter(names),
                   [](Body const& body) { return body.name; });
    return names;
}

std::string_view name_of(Choice choice) { return values_of(choice.set)[choice.index].name; }

std::optional<Choice> choice_named(std::string_view name, ChoiceSet set, FieldTable const& fields)
{
    auto const choices = fields.choices_of(set);
    auto const found =
        std::find_if(choices.begin(), choices.end(), [name](Choice choice) { return name_of(choice) == name; });
    return found == choices.end() ? std::nullopt : std::optional(*found);
}

bool names_some_value(std::string_view name, FieldTable const& fields)
{
    for (std::size_t set = 0; set < static_cast<std::size_t>(ChoiceSet::count_); ++set) {
        if (choice_named(name, static_cast<ChoiceSet>(set), fields)) {
            return true;
        }
    }
    auto const declared = fields.declared();
    return std::any_of(declared.begin(), declared.end(), [&](Field field) {
        auto const set = declared_rows(field).front().choices;
        return set != ChoiceSet::count_ && choice_named(name, set, fields);
    });
}

}  // namespace styr
