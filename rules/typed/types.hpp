// SPDX-License-Identifier: MPL-2.0
// Types and what can be done with them. A unit is part of a type: kr. per hour is not kr. per day.
#pragma once

#include "rules/typed/agreement.hpp"

namespace styr {

constexpr Type truth_type{Kind::truth, Per::nothing, ChoiceSet::count_, RecordKind::count_};
constexpr Type plain_type(Kind kind) { return {kind, Per::nothing, ChoiceSet::count_, RecordKind::count_}; }
constexpr Type money_type(Per per) { return {Kind::money, per, ChoiceSet::count_, RecordKind::count_}; }

Type type_of(FieldRow const& row);

bool is_numeric(Type type);  // what `sum` and `rounded to` take
bool has_order(Type type);   // what `<`, `least` and `greatest` take
bool is_list(Type type);
bool is_period(Type type);
// The type of a list's elements, where they are values: a list of records has none.
std::optional<Type> element_of(Type list);

// The type of the result; nothing where the operation means nothing.
std::optional<Type> type_of(ArithmeticOperator op, Type left, Type right);
// Whether the two can be compared or stand for one another: alike, or one a bare number that takes
// the unit of what it meets. Amounts want theirs written.
bool alike(Type left, Type right);

// A figure as the user would have to write it to be of that type: "50 kr. per unit".
std::string spelled(std::string_view digits, Type type);
// The unit as it is written after a figure: "kr. per unit"; empty for none.
std::string_view spelling(Type type);

}  // namespace styr
