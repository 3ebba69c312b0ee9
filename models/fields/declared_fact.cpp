// SPDX-License-Identifier: MPL-2.0
#include "models/fields/declared_fact.hpp"

#include "models/fields/interned.hpp"

#include <algorithm>
#include <memory>

namespace styr {

namespace {

using R = RecordKind;

// The records that say a fact of that owner; of its own alone, or where it is asked for and decided too.
std::vector<R> records_of(FactOwner owner)
{
    switch (owner) {
    case FactOwner::operator_:
        return {R::operator_};
    case FactOwner::offer:
        return {R::offer, R::terms, R::decided_terms, R::slip};
    case FactOwner::service:
        return {R::service};
    case FactOwner::terms:
        return {R::service, R::terms, R::decided_terms, R::slip};
    case FactOwner::change:
        return {R::change, R::about, R::annex_row};
    case FactOwner::submission:
        return {R::submission};
    case FactOwner::settlement:
        return {R::settlement};
    case FactOwner::payer:
        return {R::payer};
    case FactOwner::offer_and_year:
        return {R::report};
    case FactOwner::operator_and_year:
        return {R::operator_report};
    case FactOwner::count_:
        break;
    }
    return {};
}

bool may_be_asked(FactOwner owner)
{
    return owner == FactOwner::offer || owner == FactOwner::terms || owner == FactOwner::change;
}

// What stands beside the matter in a decision or annex is not unknown there, only not said.
Presence presence_in(R record, Presence presence)
{
    return record == R::about || record == R::annex_row ? Presence::closed : presence;
}

Wording wording_of(Text const& text) { return {text.da, text.en}; }

Field field_numbered(std::size_t number)  // the first is the one after `count_`, which says that there is none
{
    return static_cast<Field>(static_cast<std::size_t>(Field::count_) + 1 + number);
}

// A declaration with what is made of it; its texts and rows are pointed to for as long as the program runs.
struct MadeFact {
    MadeFact(FactIdentity of, std::size_t number) : declaration(std::move(of)), key(key_named(declaration.name))
    {
        auto const field = field_numbered(number);
        name = {field, key, declaration.name, wording_of(declaration.label)};
        itself = {name.key, name.name, name.label};
        for (auto const& value : declaration.values) {
            value_keys.push_back(std::make_unique<std::string const>(key_named(value.name)));
            values.push_back({*value_keys.back(), value.name, wording_of(value.label)});
        }
        auto const set =
            declaration.values.empty()
                ? ChoiceSet::count_
                : static_cast<ChoiceSet>(static_cast<std::size_t>(field) - static_cast<std::size_t>(Field::count_) +
                                         static_cast<std::size_t>(ChoiceSet::count_));
        for (auto const record : records_of(declaration.owner)) {
            rows.push_back({.record = record,
                            .field = field,
                            .shape = declaration.shape,
                            .presence = presence_in(record, declaration.presence),
                            .choices = set,
                            .least = declaration.least,
                            .most = declaration.most,
                            .asking = may_be_asked(declaration.owner) ? declaration.asking : Asking::no,
                            .per = declaration.per});
        }
    }

    FactIdentity const declaration;
    std::string const key;
    FieldName name{};
    ChoiceValue itself{};  // where data name it
    std::vector<std::unique_ptr<std::string const>> value_keys;
    std::vector<ChoiceValue> values;
    std::vector<FieldRow> rows;
};

auto& the_facts()
{
    static Interned<FactIdentity, MadeFact, most_declared_facts> held;
    return held;
}

MadeFact const& made(Field field)
{
    return the_facts()[static_cast<std::size_t>(field) - static_cast<std::size_t>(Field::count_) - 1];
}

// First the sets of values, in the order of their facts, then those that name one.
std::size_t place_of(ChoiceSet set)
{
    return static_cast<std::size_t>(set) - static_cast<std::size_t>(ChoiceSet::count_) - 1;
}
bool names_a_fact(ChoiceSet set) { return place_of(set) >= most_declared_facts; }
MadeFact const& made(ChoiceSet set) { return the_facts()[place_of(set) % most_declared_facts]; }

}  // namespace

std::optional<Field> field_of(FactIdentity const& declaration)
{
    auto const number = the_facts().number_of(declaration, declaration.name);
    return number ? std::optional(field_numbered(*number)) : std::nullopt;
}

FactIdentity const& declaration_of(Field field) { return made(field).declaration; }
std::span<FieldRow const> declared_rows(Field field) { return made(field).rows; }
FieldName const& declared_name(Field field) { return made(field).name; }

std::span<ChoiceValue const> declared_values(ChoiceSet set)
{
    auto const& of = made(set);
    return names_a_fact(set) ? std::span(&of.itself, 1) : std::span(of.values);
}

Text declared_set_name(ChoiceSet set) { return made(set).declaration.label; }

ChoiceSet set_naming(Field declared)
{
    auto const place = static_cast<std::size_t>(declared) - static_cast<std::size_t>(Field::count_) - 1;
    return static_cast<ChoiceSet>(static_cast<std::size_t>(ChoiceSet::count_) + 1 + most_declared_facts + place);
}

Field fact_named_by(ChoiceSet set) { return made(set).name.field; }

Outcome outcome_named_by(Choice name)
{
    return is_declared(name.set) ? static_cast<Outcome>(static_cast<std::size_t>(Outcome::count_) + 1 +
                                                        place_of(name.set) % most_declared_facts)
                                 : static_cast<Outcome>(name.index);
}

Choice name_of_outcome(Outcome outcome)
{
    if (!is_declared(outcome)) {
        return {ChoiceSet::outcome, static_cast<std::uint8_t>(outcome)};
    }
    auto const place = static_cast<std::size_t>(outcome) - static_cast<std::size_t>(Outcome::count_) - 1;
    return {set_naming(static_cast<Field>(static_cast<std::size_t>(Field::count_) + 1 + place)), 0};
}

ChoiceValue const& words_of(Outcome outcome)
{
    auto const name = name_of_outcome(outcome);
    return values_of(name.set)[name.index];
}

FactRange widest_range(Shape shape)
{
    switch (shape) {
    case Shape::tariff:
        return {-largest_tariff, largest_tariff};
    case Shape::money:
        return {-1'000'000'000'000, 1'000'000'000'000};
    case Shape::places:
        return {0, 10'000};
    case Shape::percent:
        return {-100'000, 100'000};
    case Shape::days:
        return {0, 100'000};
    case Shape::figure:
        return {-100'000'000'000, 100'000'000'000};
    case Shape::year:
        return {1900, 2199};
    default:
        return {};
    }
}

std::string key_named(std::string_view name)
{
    std::string key(name);
    std::replace_if(
        key.begin(), key.end(), [](char c) { return c == ' ' || c == '-'; }, '_');
    return key;
}

}  // namespace styr
