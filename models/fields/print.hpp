// SPDX-License-Identifier: MPL-2.0
// Values in print, as each language writes them: 2.139,50 kr. and 2,139.50 kr.; 1. august 2020 and
// 1 August 2020; 10,7 % and 10.7 %. Independent of the locale.
#pragma once

#include "diagnostics/text.hpp"
#include "models/fields/field.hpp"
#include "models/fields/value.hpp"
#include "models/values/date.hpp"

namespace styr {

Text print_money(Fraction kroner, int decimals = 2);  // øre only where there are any; rounded, it is marked with "≈"
Text print_number(Fraction number, int decimals = 4);  // exact where it can be, else rounded and marked with "≈" (ca.)
Text print_percent(Fraction ratio, int decimals = 2);
Text print_day(Day day);           // 1. august 2020
std::string print_iso(Day day);    // 2020-08-01
Text print_date(DateBounds date);  // a day, "i 2020", "før den 9. marts 2020", "efter … og før …"
Text print_value(FieldRow const& row, Value const& value);
Text print_per(Per per);  // "pr. måned"
// The value as JSON and digests have it: language-free, exact.
std::string print_canonical(FieldRow const& row, Value const& value);
// The same as YAML takes it, where a blank stands after a colon and a comma; not of days known as bounds.
std::string print_yaml(FieldRow const& row, Value const& value);
std::string print_canonical(Record const& record);
std::string print_canonical(Fraction number);  // 2139.5, or 1/3 where no decimals end it
std::string print_canonical(DateBounds date);  // 2020-08-01, or an interval: 2020-03-10/2020-05-24, ../2020-03-08, ..

// The records in an order that is the same whatever it was, and so the values of a list: those that the program knows
// as it knows them, then what an agreement declares by its key.
Records in_one_order(Records records);
bool stands_before(Choice a, Choice b);

}  // namespace styr
