// SPDX-License-Identifier: MPL-2.0
// Figures, dates and truths as they are written → exact values with their types.
#pragma once

#include "rules/messages/reporter.hpp"
#include "rules/syntax/syntax.hpp"
#include "rules/typed/agreement.hpp"

namespace styr {

struct Figure {
    Type type;
    Value value;
};

Type type_of(syntax::NumberUnit unit);  // of a figure with that unit
std::optional<Figure> read_number(syntax::Number const& number, Span span, Reporter& report);
std::optional<Day> read_day(syntax::DateText const& date, Reporter& report);
// "2020" as a year, where it is one.
std::optional<int> read_year(std::string_view digits, Span span, Reporter& report);
// Whether some year has the day; 29 February counts only where `any_year` is enough.
bool check_day_in_year(syntax::DayMonth const& day, Span span, bool any_year, Reporter& report);

// A value that needs no data: a number, negative or not, a date, a truth. Nothing else comes back,
// and that alone is not reported: the caller knows what stands there.
bool is_figure(syntax::Expression const& expression);
std::optional<Figure> read_figure(syntax::Expression const& expression, Reporter& report);

// "1 August"
std::string spelling(syntax::DayMonth const& day);

}  // namespace styr
