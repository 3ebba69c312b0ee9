// SPDX-License-Identifier: MPL-2.0
#include "rules/typed/figures.hpp"

#include "diagnostics/words.hpp"
#include "rules/messages/resolve_problems.hpp"
#include "rules/typed/scope_phrases.hpp"
#include "rules/typed/types.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace styr {

namespace {

constexpr std::size_t most_digits = 15;  // products of a few such still fit 128 bits

}  // namespace

Type type_of(syntax::NumberUnit unit)
{
    using U = syntax::NumberUnit;
    switch (unit) {
    case U::none:
        return plain_type(Kind::number);
    case U::percent:
        return plain_type(Kind::ratio);
    case U::places:
        return places_type;
    case U::days:
    case U::weeks:
        return days_type;
    case U::months:
    case U::years:
        return months_type;
    case U::working_days:
        return working_days_type;
    case U::kroner:
        return money_type(Per::nothing);
    case U::per_unit:
        return money_type(Per::unit);
    case U::per_day_and_night:
        return money_type(Per::day_and_night);
    case U::per_day:
        return money_type(Per::day);
    case U::per_hour:
        return money_type(Per::hour);
    case U::per_month:
        return money_type(Per::month);
    case U::per_course:
        return money_type(Per::course);
    case U::per_piece:
        break;
    }
    return money_type(Per::piece);
}

namespace {

// A per cent is a ratio; a week is seven days, a year twelve months.
Fraction scale_of(syntax::NumberUnit unit)
{
    using U = syntax::NumberUnit;
    return unit == U::percent ? Fraction::of(1, 100).value_or(Fraction{1})
           : unit == U::weeks ? Fraction{7}
           : unit == U::years ? Fraction{12}
                              : Fraction{1};
}

// No period leads further than from the calendar's first day to its last.
Fraction longest(Type period)
{
    constexpr int years = 300;
    return Fraction{period == months_type ? years * 12 : years * 366};
}

// Exact, of digits and at most one point; the caller has seen to it that they are few.
Fraction decimal(std::string_view digits)
{
    Fraction::Integer numerator = 0, denominator = 1;
    bool after_point = false;
    for (char const c : digits) {
        if (c == '.') {
            after_point = true;
        } else {
            numerator = numerator * 10 + (c - '0');
            denominator *= after_point ? 10 : 1;
        }
    }
    return Fraction::of(numerator, denominator).value_or(Fraction{});
}

std::optional<int> number_in(std::string_view text)
{
    int value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() && value >= 0 ? std::optional(value) : std::nullopt;
}

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

unsigned last_of(std::chrono::year year, unsigned month)
{
    return static_cast<unsigned>((year / std::chrono::month{month} / std::chrono::last).day());
}

void report_no_day(std::string_view text, Span span, Text why, Text last, Reporter& report)
{
    report.add(type_problem::no_such_day, span,
               {{"text", Text{shown(text)}}, {"why", std::move(why)}, {"last", std::move(last)}});
}

Text no_such_month() { return {"der er tolv måneder", "there are twelve months"}; }
Text no_such_day_of_month() { return {"så mange dage har måneden ikke", "the month does not have that many days"}; }

std::optional<Figure> figure_of(syntax::Expression const& expression, Reporter& report)
{
    if (auto const* const number = std::get_if<syntax::Number>(&expression.node)) {
        return read_number(*number, expression.span, report);
    }
    if (auto const* const truth = std::get_if<syntax::Truth>(&expression.node)) {
        return Figure{truth_type, truth->value};
    }
    if (auto const* const date = std::get_if<syntax::DateText>(&expression.node)) {
        auto const day = read_day(*date, report);
        return day ? std::optional(Figure{plain_type(Kind::date), DateBounds::exactly(*day)}) : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Figure> read_number(syntax::Number const& number, Span span, Reporter& report)
{
    std::string_view const digits = number.digits;
    std::size_t const points = digits.find('.') == std::string_view::npos ? 0 : 1;
    if (digits.size() - points > most_digits) {
        report.add(type_problem::figure_too_long, span, {{"most", Text{std::to_string(most_digits)}}});
        return std::nullopt;
    }
    auto const value = product(decimal(digits), scale_of(number.unit)).value_or(Fraction{});
    auto const type = type_of(number.unit);
    bool const counted_whole = type == months_type || type == working_days_type;
    bool const broken = counted_whole && !value.whole();
    if (broken || (is_period(type) && value > longest(type))) {
        report.add(
            type_problem::broken_period, span,
            {{"why", broken ? Text{"måneder og arbejdsdage tælles hele", "months and working days are counted whole"}
                            : Text{"længere end kalenderen", "longer than the calendar"}},
             {"advice", broken ? Text{"skriv perioden i dage", "write the period in days"}
                               : Text{"skriv en kortere periode", "write a shorter period"}}});
        return std::nullopt;
    }
    return Figure{type, value};
}

std::optional<Day> read_day(syntax::DateText const& date, Reporter& report)
{
    std::string_view const text = date.text;
    auto const part = [&](std::size_t at, std::size_t size) {
        return text.size() == 10 ? number_in(text.substr(at, size)).value_or(0) : 0;
    };
    int const year = part(0, 4);
    auto const month = static_cast<unsigned>(part(5, 2)), day = static_cast<unsigned>(part(8, 2));
    if (year < year_of(first_day) || year > year_of(last_day)) {
        report_no_day(text, date.span, {"året går ikke fra 1900 til 2199", "the year is not from 1900 to 2199"}, {},
                      report);
        return std::nullopt;
    }
    if (month < 1 || month > 12) {
        report_no_day(text, date.span, no_such_month(), {}, report);
        return std::nullopt;
    }
    auto const last = last_of(std::chrono::year{year}, month);
    if (day < 1 || day > last) {
        report_no_day(text, date.span,
                      day < 1 ? Text{"måneder begynder med den 1.", "months begin with day 1"} : no_such_day_of_month(),
                      Text{quoted(iso(day_of(year, month, last)))}, report);
        return std::nullopt;
    }
    return day_of(year, month, day);
}

std::optional<int> read_year(std::string_view digits, Span span, Reporter& report)
{
    auto const year = digits.size() == 4 ? number_in(digits) : std::nullopt;
    if (!year || *year < year_of(first_day) || *year > year_of(last_day)) {
        report.add(type_problem::no_such_year, span, {{"text", Text{shown(digits)}}});
        return std::nullopt;
    }
    return year;
}

std::string spelling(syntax::DayMonth const& day)
{
    return day.day + " " + std::string(months[std::clamp(day.month, 1U, 12U) - 1]);
}

bool check_day_in_year(syntax::DayMonth const& day, Span span, bool any_year, Reporter& report)
{
    auto const number = number_in(day.day).value_or(0);
    auto const last = last_of(std::chrono::year{any_year ? 2020 : 2021}, std::clamp(day.month, 1U, 12U));
    if (number >= 1 && static_cast<unsigned>(number) <= last) {
        return true;
    }
    bool const leap = number == 29 && day.month == 2;
    report_no_day(spelling(day), span,
                  leap ? Text{"den findes ikke hvert år", "not every year has it"} : no_such_day_of_month(),
                  Text{quoted(spelling({std::to_string(last), day.month}))}, report);
    return false;
}

bool is_figure(syntax::Expression const& expression)
{
    if (auto const* const negation = std::get_if<syntax::Negation>(&expression.node)) {
        return std::holds_alternative<syntax::Number>(negation->operand->node);
    }
    return std::holds_alternative<syntax::Number>(expression.node) ||
           std::holds_alternative<syntax::Truth>(expression.node) ||
           std::holds_alternative<syntax::DateText>(expression.node);
}

std::optional<Figure> read_figure(syntax::Expression const& expression, Reporter& report)
{
    auto const* const negation = std::get_if<syntax::Negation>(&expression.node);
    auto figure = figure_of(negation == nullptr ? expression : *negation->operand, report);
    if (negation != nullptr && figure) {
        auto const* const number = std::get_if<Fraction>(&figure->value);
        if (number == nullptr) {
            return std::nullopt;
        }
        figure->value = difference(Fraction{0}, *number).value_or(*number);
    }
    return figure;
}

}  // namespace styr
