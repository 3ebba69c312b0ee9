// SPDX-License-Identifier: MPL-2.0
#include "models/fields/added_value.hpp"

#include "models/fields/built_in_rows.hpp"
#include "models/fields/interned.hpp"

#include <algorithm>

namespace styr {

namespace {

constexpr std::size_t first_set = static_cast<std::size_t>(ChoiceSet::count_) + 1 + 2 * most_declared_facts;

// A declaration with what is made of it, which is pointed to for as long as the program runs.
struct MadeValue {
    MadeValue(ValueIdentity of, std::size_t) : declaration(std::move(of)), key(key_named(declaration.named.name))
    {
        value = {key, declaration.named.name, {declaration.named.label.da, declaration.named.label.en}};
    }

    ValueIdentity const declaration;
    std::string const key;
    ChoiceValue value{};
};

auto& the_values()
{
    static Interned<ValueIdentity, MadeValue, most_added_values> held;
    return held;
}

MadeValue const& made(ChoiceSet set) { return the_values()[static_cast<std::size_t>(set) - first_set]; }

}  // namespace

bool may_gain_values(ChoiceSet set)
{
    switch (set) {
    case ChoiceSet::operator_kind:
    case ChoiceSet::catchment:
    case ChoiceSet::financing:
    case ChoiceSet::tariff_part:
    case ChoiceSet::reason_tag:
    case ChoiceSet::special_term:
        return true;
    default:
        return false;
    }
}

std::optional<ChoiceSet> values_of_fact(Field field)
{
    for (std::size_t record = 0; record < static_cast<std::size_t>(RecordKind::count_); ++record) {
        for (auto const& row : built_in::rows_of(static_cast<RecordKind>(record))) {
            if (row.field == field && row.choices != ChoiceSet::count_) {
                return row.choices;
            }
        }
    }
    return std::nullopt;
}

std::vector<Field> facts_that_may_gain_values()
{
    std::vector<Field> facts;
    for (std::size_t i = 0; i < field_count; ++i) {
        auto const field = static_cast<Field>(i);
        auto const set = name_of(field).name.empty() ? std::nullopt : values_of_fact(field);
        if (set && may_gain_values(*set)) {
            facts.push_back(field);
        }
    }
    return facts;
}

std::optional<Choice> value_of(ValueIdentity const& declaration)
{
    auto const number = the_values().number_of(declaration, declaration.named.name);
    return number ? std::optional(Choice{static_cast<ChoiceSet>(first_set + *number), 0}) : std::nullopt;
}

std::span<ChoiceValue const> added_values(ChoiceSet set) { return {&made(set).value, 1}; }
ChoiceSet added_to(ChoiceSet set) { return made(set).declaration.of; }

}  // namespace styr
