// SPDX-License-Identifier: MPL-2.0
// Days from text: the forms that stand in docs/values.md, day and month in the Danish order.
#include "diagnostics/spelling.hpp"
#include "diagnostics/utf8.hpp"
#include "diagnostics/words.hpp"
#include "models/fields/print.hpp"
#include "models/messages/data_problems.hpp"
#include "models/reading/numeral.hpp"
#include "models/values/months.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace styr {

namespace {

using namespace data_problem;

Text const& expected()
{
    static Text const noun{"en dato", "a date"};
    return noun;
}

Argument value_argument(std::string_view text) { return {"value", Text(printable(text, 60))}; }

int number(std::string_view digits)
{
    int value = 0;
    for (char const c : digits.substr(0, 8)) {
        value = value * 10 + (c - '0');
    }
    return value;
}

std::string two_digits(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

std::string iso(int year, int month, int day)
{
    return std::to_string(year) + "-" + two_digits(month) + "-" + two_digits(day);
}

Text days_in(std::chrono::year_month month)
{
    auto const last = static_cast<unsigned>(
        std::chrono::year_month_day_last{month.year(), std::chrono::month_day_last{month.month()}}.day());
    auto const named = print_month(static_cast<unsigned>(month.month()));
    auto const year = std::to_string(static_cast<int>(month.year())), count = std::to_string(last);
    Text capital = named;
    capital.en[0] = static_cast<char>(capital.en[0] & ~0x20);
    return {named.da + " " + year + " har " + count + " dage", capital.en + " " + year + " has " + count + " days"};
}

Reading<Day> day_in_range(std::string_view text, int year, int month, int day)
{
    if (month < 1 || month > 12) {
        auto const count = std::to_string(month);
        return Unread{&no_such_day,
                      {value_argument(text),
                       {"reason", Text("der er ingen måned nummer " + count, "there is no month number " + count)}}};
    }
    if (year < 1000 || year > 9999) {
        return Unread{&date_out_of_range, {{"value", Text(quoted(text))}}};
    }
    if (day < 1) {
        return Unread{&no_such_day,
                      {value_argument(text),
                       {"reason", Text("månedens første dag er den 1.", "the first day of a month is the 1st")}}};
    }
    std::chrono::year_month const in{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)}};
    auto const date = in / std::chrono::day{static_cast<unsigned>(day)};
    if (day > 31 || !date.ok()) {
        return Unread{&no_such_day, {value_argument(text), {"reason", days_in(in)}}};
    }
    Day const found{date};
    if (found < first_day || found > last_day) {
        return Unread{&date_out_of_range, {{"value", Text(quoted(text))}}};
    }
    return found;
}

Reading<Day> last_of(std::string_view text, int year, unsigned month)
{
    auto const last = std::chrono::year_month_day_last{std::chrono::year{year},
                                                       std::chrono::month_day_last{std::chrono::month{month}}};
    return day_in_range(text, year, static_cast<int>(month), static_cast<int>(static_cast<unsigned>(last.day())));
}

// The text as words, numbers and single signs; a blank is a sign of its own where it separates.
struct Piece {
    enum class Kind : std::uint8_t { number, word, sign, blank } kind;
    std::string_view text;
};

Piece::Kind piece_kind(char c)
{
    if (c >= '0' && c <= '9') {
        return Piece::Kind::number;
    }
    bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    return letter ? Piece::Kind::word : c == ' ' ? Piece::Kind::blank : Piece::Kind::sign;
}

std::vector<Piece> pieces_of(std::string_view text)
{
    std::vector<Piece> pieces;
    for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end) {
        auto const kind = piece_kind(text[begin]);
        for (end = begin + 1; kind != Piece::Kind::sign && end < text.size() && piece_kind(text[end]) == kind; ++end) {}
        pieces.push_back({kind, text.substr(begin, end - begin)});
    }
    return pieces;
}

// `9-9-9` for numbers and signs, `9. a 9` for a word among them, so that a form is one comparison.
std::string form_of(std::vector<Piece> const& pieces)
{
    std::string form;
    for (auto const& piece : pieces) {
        switch (piece.kind) {
        case Piece::Kind::number:
            form += '9';
            break;
        case Piece::Kind::word:
            form += 'a';
            break;
        case Piece::Kind::blank:
            form += ' ';
            break;
        case Piece::Kind::sign:
            form += piece.text;
            break;
        }
    }
    return form;
}

Unread no_date(std::string_view text, Text reason = {}, std::string nearest_text = {})
{
    return {&not_a_date,
            {value_argument(text), {"reason", std::move(reason)}, {"nearest", Text(std::move(nearest_text))}}};
}

Reading<Day> year_first(std::string_view text, std::vector<Piece> const& pieces)
{
    auto const year = number(pieces[0].text), month = number(pieces[2].text), day = number(pieces[4].text);
    if (pieces[2].text.size() > 2 || pieces[4].text.size() > 2) {
        return no_date(text);
    }
    if (pieces[2].text.size() != 2 || pieces[4].text.size() != 2) {
        return Unread{&date_digits, {value_argument(text), {"cure", Text(iso(year, month, day))}}};
    }
    return day_in_range(text, year, month, day);
}

Reading<Day> day_first(std::string_view text, std::string_view day, std::string_view month, std::string_view year)
{
    if (day.size() > 2 || month.size() > 2 || year.size() > 4 || year.size() == 3) {
        return no_date(text);
    }
    if (year.size() != 4) {
        return Unread{&two_digit_year,
                      {value_argument(text),
                       {"cure", Text(std::string(day) + "-" + std::string(month) + "-20" + two_digits(number(year)))}}};
    }
    return day_in_range(text, number(year), number(month), number(day));
}

Reading<Day> in_words(std::string_view text, std::string_view day, std::string_view name, std::string_view year)
{
    auto const month = month_named(name);
    if (!month) {
        auto const near = nearest(name, month_names());
        auto whole = std::string(text);
        return no_date(text,
                       {"`" + printable(name, 30) + "` er ingen måned", "`" + printable(name, 30) + "` is no month"},
                       near ? whole.replace(static_cast<std::size_t>(name.data() - text.data()), name.size(), *near)
                            : std::string());
    }
    if (year.size() != 4 || day.size() > 2) {
        return no_date(text,
                       {"årstallet har fire cifre, dagen højst to", "the year has four digits, the day at most two"});
    }
    return day_in_range(text, number(year), static_cast<int>(*month), day.empty() ? 1 : number(day));
}

constexpr std::string_view at_the_end = "med udgangen af ";

// What stands after `med udgangen af`: a year, or a month and a year.
Reading<Day> end_of(std::string_view text, std::string_view period)
{
    auto const pieces = pieces_of(period);
    auto const form = form_of(pieces);
    if (form == "9" && pieces[0].text.size() == 4) {
        return last_of(text, number(pieces[0].text), 12);
    }
    if ((form == "a 9" || form == "a. 9") && pieces.back().text.size() == 4) {
        if (auto const month = month_named(pieces[0].text)) {
            return last_of(text, number(pieces.back().text), *month);
        }
    }
    return no_date(text, {"efter `med udgangen af` står et år eller en måned og et år",
                          "after `med udgangen af` stands a year, or a month and a year"});
}

// What programs write for a day: midnight of it, or the days since the end of 1899 that a spreadsheet counts.
std::string day_of_a_program(std::string_view text)
{
    if (all_digits(text) && text.size() == 5) {
        constexpr std::chrono::days to_1970{25569};
        return print_iso(Day{std::chrono::days(number(text))} - to_1970);
    }
    auto rest = text.substr(std::min<std::size_t>(text.size(), 10));
    if (rest.empty() || (rest[0] != 'T' && rest[0] != ' ')) {
        return {};
    }
    rest.remove_prefix(1);
    bool const midnight = rest.starts_with("00:00") && rest.find_first_not_of("0:.Z") == std::string_view::npos;
    return midnight ? std::string(text.substr(0, 10)) : std::string();
}

Text reason_for(std::string const& form, std::vector<Piece> const& pieces)
{
    if (form == "9/9/9") {
        return {"med to skråstreger kan dag og måned forveksles: nogle skriver måneden først",
                "with two slashes day and month can be confused: some write the month first"};
    }
    constexpr std::array<std::string_view, 8> bounds{"after", "before", "efter", "før",
                                                     "inden", "senest", "Efter", "Før"};
    if (!pieces.empty() && std::find(bounds.begin(), bounds.end(), pieces[0].text) != bounds.end()) {
        return {"grænser skrives på linjerne under: `after: 2020-03-09` og `before: 2020-05-25`",
                "bounds are written on the lines below: `after: 2020-03-09` and `before: 2020-05-25`"};
    }
    if (form == "9" && pieces[0].text.size() == 4) {
        return {"et årstal er ingen dag; grænser skrives med `after:` og `before:`",
                "a year is no day; bounds are written with `after:` and `before:`"};
    }
    return {};
}

Reading<Day> day_from(std::string_view given)
{
    auto const text = trimmed(given);
    if (auto const pasted = find_pasted(text, expected())) {
        return *pasted;
    }
    if (is_end(text)) {
        return end_of(text, text.substr(at_the_end.size()));
    }
    auto const pieces = pieces_of(text);
    auto const form = form_of(pieces);
    if (form == "9-9-9" && pieces[0].text.size() == 4) {
        return year_first(text, pieces);
    }
    if (form == "9-9-9" || form == "9.9.9" || form == "9/9-9" || form == "9/9 9") {
        return day_first(text, pieces[0].text, pieces[2].text, pieces[4].text);
    }
    if (form == "9. a 9" || form == "9 a 9") {
        return in_words(text, pieces[0].text, pieces[form.size() - 3].text, pieces.back().text);
    }
    if (form == "9. a. 9" || form == "9 a. 9") {  // `1. aug. 2025`
        return in_words(text, pieces[0].text, pieces[form.size() - 4].text, pieces.back().text);
    }
    if (form == "a 9" || form == "a. 9") {
        return in_words(text, "", pieces[0].text, pieces.back().text);
    }
    return no_date(text, reason_for(form, pieces), day_of_a_program(text));
}

}  // namespace

bool is_month(std::string_view text)
{
    auto const form = form_of(pieces_of(trimmed(text)));
    return form == "a 9" || form == "a. 9";
}

bool is_end(std::string_view text)
{
    auto const phrase = trimmed(text);
    return phrase.starts_with(at_the_end) || phrase.starts_with("Med udgangen af ");
}

Reading<Day> read_day(std::string_view text)
{
    auto reading = day_from(text);
    auto* const unread = std::get_if<Unread>(&reading);
    auto const is_taken = [](std::string_view proposed) { return std::holds_alternative<Day>(day_from(proposed)); };
    if (unread != nullptr && unread->problem != &pasted_character) {
        keep_true_helps(*unread, is_taken);
    }
    return reading;
}

}  // namespace styr
