// SPDX-License-Identifier: MPL-2.0
#include "models/fields/field_table.hpp"

#include "models/fields/added_value.hpp"
#include "models/fields/built_in_rows.hpp"
#include "models/fields/declared_fact.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace styr {

struct FieldTable::Held {
    std::array<std::vector<FieldRow>, static_cast<std::size_t>(RecordKind::count_)> rows;
    std::map<std::string_view, Field> by_name;
    std::vector<Field> terms, offer_facts, declared, kinds;
    std::vector<Choice> added;

    Held(std::vector<Field> fields, std::vector<Choice> values, std::vector<Field> kinds_of_decisions);
};

namespace {

template <class T> std::vector<T> copy_of(std::span<T const> span) { return {span.begin(), span.end()}; }

}  // namespace

FieldTable::Held::Held(std::vector<Field> fields, std::vector<Choice> values, std::vector<Field> kinds_of_decisions)
    : terms(copy_of(built_in::term_fields())),
      offer_facts(copy_of(built_in::offer_fields())),
      declared(std::move(fields)),
      kinds(std::move(kinds_of_decisions)),
      added(std::move(values))
{
    for (std::size_t kind = 0; kind < rows.size(); ++kind) {
        rows[kind] = copy_of(built_in::rows_of(static_cast<RecordKind>(kind)));
    }
    for (auto const field : declared) {
        by_name.emplace(name_of(field).name, field);
        for (auto const& row : declared_rows(field)) {
            rows[static_cast<std::size_t>(row.record)].push_back(row);
        }
        if (is_term(field)) {
            terms.push_back(field);
        }
        if (is_offer_fact(field)) {
            offer_facts.push_back(field);
        }
    }
}

FieldTable::FieldTable()
{
    static auto const of_nothing_declared =
        std::make_shared<Held const>(std::vector<Field>{}, std::vector<Choice>{}, std::vector<Field>{});
    held_ = of_nothing_declared;
}

FieldTable::FieldTable(std::vector<Field> declared, std::vector<Choice> added, std::vector<Field> kinds)
    : held_(std::make_shared<Held const>(std::move(declared), std::move(added), std::move(kinds)))
{
}

std::span<FieldRow const> FieldTable::rows_of(RecordKind record) const
{
    return record == RecordKind::count_ ? std::span<FieldRow const>{} : held_->rows[static_cast<std::size_t>(record)];
}

std::optional<Field> FieldTable::field_named(std::string_view name) const
{
    if (auto const found = held_->by_name.find(name); found != held_->by_name.end()) {
        return found->second;
    }
    return built_in::field_named(name);
}

std::span<Field const> FieldTable::term_fields() const { return held_->terms; }
std::span<Field const> FieldTable::offer_fields() const { return held_->offer_facts; }
std::span<Field const> FieldTable::declared() const { return held_->declared; }

std::vector<Choice> FieldTable::choices_of(ChoiceSet set) const
{
    std::vector<Choice> all;
    for (std::size_t i = 0; i < values_of(set).size(); ++i) {
        all.push_back({set, static_cast<std::uint8_t>(i)});
    }
    std::copy_if(held_->added.begin(), held_->added.end(), std::back_inserter(all),
                 [set](Choice value) { return added_to(value.set) == set; });
    for (auto const field : held_->declared) {
        bool const named = set == ChoiceSet::term         ? is_term(field)
                           : set == ChoiceSet::open_field ? is_asked(field)
                                                          : false;
        if (named) {
            all.push_back({set_naming(field), 0});
        }
    }
    for (auto const kind : set == ChoiceSet::outcome ? held_->kinds : std::vector<Field>{}) {
        all.push_back({set_naming(kind), 0});
    }
    return all;
}

std::vector<Outcome> FieldTable::kinds_of_decisions() const
{
    std::vector<Outcome> kinds;
    for (auto const kind : held_->kinds) {
        kinds.push_back(outcome_named_by({set_naming(kind), 0}));
    }
    return kinds;
}

std::optional<Outcome> FieldTable::kind_of_decision(std::string_view name) const
{
    auto const kinds = kinds_of_decisions();
    auto const found =
        std::find_if(kinds.begin(), kinds.end(), [name](Outcome kind) { return words_of(kind).name == name; });
    return found == kinds.end() ? std::nullopt : std::optional(*found);
}

}  // namespace styr
