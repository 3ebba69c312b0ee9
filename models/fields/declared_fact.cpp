// SPDX-License-Identifier: MPL-2.0
#include "models/fields/declared_fact.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <map>
#include <memory>
#include <mutex>

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

// A declaration with what is made of it; its texts and rows are pointed to for as long as the program runs.
struct Interned {
    Interned(FactIdentity of, Field field) : declaration(std::move(of)), key(key_named(declaration.name))
    {
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
                            .asking = may_be_asked(declaration.owner) ? declaration.asking : Asking::no});
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

// Only ever added to: who has a field has been given it after its entry was written.
struct Register {
    std::array<std::atomic<Interned const*>, most_declared_facts> at{};
    std::mutex adding;
    std::vector<std::unique_ptr<Interned const>> all;
    std::multimap<std::string, std::size_t> by_name;
};

Register& the_register()
{
    static Register held;
    return held;
}

// The first is the one after `count_`, which says that there is none.
Interned const& at_place(std::size_t place) { return *the_register().at[place].load(std::memory_order_acquire); }

Interned const& interned(Field field)
{
    return at_place(static_cast<std::size_t>(field) - static_cast<std::size_t>(Field::count_) - 1);
}

// First the sets of values, in the order of their facts, then those that name one.
std::size_t place_of(ChoiceSet set)
{
    return static_cast<std::size_t>(set) - static_cast<std::size_t>(ChoiceSet::count_) - 1;
}
bool names_a_fact(ChoiceSet set) { return place_of(set) >= most_declared_facts; }
Interned const& interned(ChoiceSet set) { return at_place(place_of(set) % most_declared_facts); }

}  // namespace

std::optional<Field> field_of(FactIdentity const& declaration)
{
    auto& held = the_register();
    std::scoped_lock const lock(held.adding);
    auto const [first, last] = held.by_name.equal_range(declaration.name);
    auto const known =
        std::find_if(first, last, [&](auto const& each) { return held.all[each.second]->declaration == declaration; });
    if (known != last) {
        return held.all[known->second]->name.field;
    }
    auto const place = held.all.size();
    if (place == most_declared_facts) {
        return std::nullopt;
    }
    auto const field = static_cast<Field>(static_cast<std::size_t>(Field::count_) + 1 + place);
    held.all.push_back(std::make_unique<Interned const>(declaration, field));
    held.by_name.emplace(declaration.name, place);
    held.at[place].store(held.all.back().get(), std::memory_order_release);
    return field;
}

FactIdentity const& declaration_of(Field field) { return interned(field).declaration; }
std::span<FieldRow const> declared_rows(Field field) { return interned(field).rows; }
FieldName const& declared_name(Field field) { return interned(field).name; }

std::span<ChoiceValue const> declared_values(ChoiceSet set)
{
    auto const& of = interned(set);
    return names_a_fact(set) ? std::span(&of.itself, 1) : std::span(of.values);
}

Text declared_set_name(ChoiceSet set) { return interned(set).declaration.label; }

ChoiceSet set_naming(Field declared)
{
    auto const place = static_cast<std::size_t>(declared) - static_cast<std::size_t>(Field::count_) - 1;
    return static_cast<ChoiceSet>(static_cast<std::size_t>(ChoiceSet::count_) + 1 + most_declared_facts + place);
}

Field fact_named_by(ChoiceSet set) { return interned(set).name.field; }

FactRange widest_range(Shape shape)
{
    switch (shape) {
    case Shape::tariff:
        return {-10'000'000, 10'000'000};
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
