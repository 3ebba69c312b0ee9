// SPDX-License-Identifier: MPL-2.0
// Facts that an agreement declares. Each is a field like those of the vocabulary: the same declaration is the same
// field, in whatever agreement, thread or run of the program it stands; what is asked of a field is answered of it.
#pragma once

#include "models/fields/value.hpp"

#include <string>
#include <vector>

namespace styr {

// Whose fact it is. Of terms: it stands before and after a change. Of an offer: a change may ask for it under `after`.
// Of a payer: in the entry of each under `payers`, and a part of what is said there. Of a year: in the report of it.
// Of nothing (`count_`) is a kind of decision: no record has it, entries of the log name it as their outcome.
enum class FactOwner : std::uint8_t {
    operator_,
    offer,
    service,
    terms,
    change,
    submission,
    settlement,
    payer,
    offer_and_year,
    operator_and_year,
    count_
};

struct FactIdentity {
    struct Named {
        std::string name;  // in rules, words separated by blanks
        Text label;
        friend bool operator==(Named const&, Named const&) = default;
    };
    FactOwner owner{};
    std::string name;  // in rules: "set aside"; in data files `set_aside`
    Text label;
    Shape shape{};
    Presence presence = Presence::open;
    Asking asking = Asking::asked;  // of a change, terms and offers
    std::int64_t least = 0, most = 0;
    std::vector<Named> values{};  // of choice and choices
    Per per = Per::unit;          // of a tariff
    friend bool operator==(FactIdentity const&, FactIdentity const&) = default;
};
inline constexpr std::size_t most_values_of_a_fact = 200;
inline constexpr std::size_t most_declared_facts = 10'000;  // in one run of the program

// The field that a declaration is; none where there are more than that.
std::optional<Field> field_of(FactIdentity const& declaration);

constexpr bool is_declared(Field field) { return field > Field::count_; }
constexpr bool is_declared(ChoiceSet set) { return set > ChoiceSet::count_; }
FactIdentity const& declaration_of(Field field);
std::span<FieldRow const> declared_rows(Field field);  // one for each record that has it
FieldName const& declared_name(Field field);
std::span<ChoiceValue const> declared_values(ChoiceSet set);
Text declared_set_name(ChoiceSet set);

// Data name facts, too (`changed`, `open`): of each that is declared there is a set whose one value is its name.
ChoiceSet set_naming(Field declared);
Field fact_named_by(ChoiceSet set);

// What a value of ChoiceSet::outcome, or one that names a declared kind of decision, says; and the value that says it.
Outcome outcome_named_by(Choice name);
Choice name_of_outcome(Outcome outcome);
ChoiceValue const& words_of(Outcome outcome);  // its key, name and label

// What a fact may be where it gives no limits.
struct FactRange {
    std::int64_t least = 0, most = 0;
};
FactRange widest_range(Shape shape);

std::string key_named(std::string_view name);  // `set_aside` of "set aside"

}  // namespace styr
