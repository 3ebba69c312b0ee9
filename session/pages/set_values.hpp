// SPDX-License-Identifier: MPL-2.0
// What an agreement sets, as its pages show it: figures, lists, tables, calendars.
#pragma once

#include "rules/typed/agreement.hpp"

#include <string>

namespace styr {

std::string shown_value(Type type, Value const& value, Lang lang);
// "0 % to 100 %"; empty where there are none.
std::string shown_limits(Type type, std::optional<Limits> const& limits, Lang lang);
// A line each; the last, who sets what the rows lack.
std::vector<std::string> shown_rows(Table const& table, Lang lang);
std::vector<std::string> shown_days(Calendar const& calendar, Lang lang);
// By its name in the reader's words where it has one beside that of the rules: "the parties (`parties`)".
std::string shown_name(std::string const& name, Text const& title, Lang lang);
bool is_a_list(Parameter const& parameter);

}  // namespace styr
