// SPDX-License-Identifier: MPL-2.0
// Types and what can be done with them. A unit is part of a type: kr. per hour is not kr. per day.
#pragma once

#include "rules/typed/agreement.hpp"

namespace styr {

constexpr Type plain_type(Kind kind) { return {.kind = kind}; }
constexpr Type quantity_type(Measure measure) { return {.kind = Kind::quantity, .measure = measure}; }
constexpr Type counting(Dimension dimension) { return quantity_type(Measure{}.with(dimension, 1)); }
constexpr Type truth_type = plain_type(Kind::truth);
constexpr Type places_type = counting(Dimension::places);
constexpr Type days_type = counting(Dimension::days);
constexpr Type months_type = counting(Dimension::months);
constexpr Type working_days_type = counting(Dimension::working_days);
constexpr Type place_days_type = quantity_type(places_type.measure.with(Dimension::days, 1));
// Whatever unit the service has, or one of those that it may have.
constexpr Dimension dimension_of(Per per) { return static_cast<Dimension>(static_cast<int>(per) - 1); }
constexpr Type money_type(Per per)
{
    auto const kroner = Measure{}.with(Dimension::kroner, 1);
    return quantity_type(per == Per::nothing ? kroner : kroner.with(dimension_of(per), -1));
}

Type type_of(FieldRow const& row);

bool is_numeric(Type type);  // what `sum` and `rounded to` take
bool has_order(Type type);   // what `<`, `least` and `greatest` take
bool is_list(Type type);
bool is_of_years(Type list);  // of which each is the report of a year
bool is_period(Type type);    // days, months or working days: what a date can be moved by
bool is_money(Type type);     // an amount, whatever it is per
bool is_per_unit(Type type);  // hinges on which unit the service has
// The type of a list's elements, where they are values: a list of records has none.
std::optional<Type> element_of(Type list);

// The type of the result; nothing where the operation means nothing. Units are counted above and below the line: kr.
// times days are kr. times days, and days go against days. Places are counted and not measured, so that an amount for
// one and an amount for several are both amounts.
std::optional<Type> type_of(ArithmeticOperator op, Type left, Type right);
// Whether the two are of one kind, or one is a bare number that takes the unit of what it meets. Amounts want theirs
// written.
bool alike(Type left, Type right);
// Whether the two can be compared or stand for one another: alike, or one is per the service's unit and the other per
// one that the service may have.
bool compares(Type left, Type right);
// What two that compare are together: of the unit that one of them says.
Type common_type(Type left, Type right);

// The unit that a service must have for the two to go together, where one of them is per its unit and the other says
// which; nothing where that does not matter.
std::optional<Dimension> unit_needed(Type left, Type right);
std::optional<Dimension> unit_needed(ArithmeticOperator op, Type left, Type right);

// A figure as the user would have to write it to be of that type, "50 kr. per unit"; empty where nobody can.
std::string spelled(std::string_view digits, Type type);
// The unit as it is written after a figure: "kr. per unit"; empty where there is none, or no figure is written so.
std::string_view spelling(Type type);
// A quantity's unit as it is read after a figure: "places", of one "place". Of an amount it is what stands after "kr.";
// that it is per the service's unit is not said, since the service is named.
Text unit_in_print(Type type, bool one);

}  // namespace styr
