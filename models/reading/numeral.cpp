// SPDX-License-Identifier: MPL-2.0
#include "models/reading/numeral.hpp"

#include "diagnostics/utf8.hpp"
#include "diagnostics/words.hpp"
#include "models/fields/print.hpp"
#include "models/messages/data_problems.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <vector>

namespace styr {

namespace {

using namespace data_problem;

constexpr std::size_t most_digits = 30;
constexpr int most_exponent = 18;

// `1.933,00` as its runs of digits and the marks between them.
struct Runs {
    std::vector<std::string_view> digits;
    std::string marks;

    bool only(char mark) const { return marks.find_first_not_of(mark) == std::string::npos; }
    bool too_long() const
    {
        auto const add = [](std::size_t count, std::string_view run) { return count + run.size(); };
        return std::accumulate(digits.begin(), digits.end(), std::size_t{0}, add) > most_digits;
    }
    bool grouped_by(char mark, std::size_t groups) const
    {
        return std::all_of(marks.begin(), marks.begin() + static_cast<std::ptrdiff_t>(groups),
                           [mark](char c) { return c == mark; });
    }
};

std::optional<Runs> runs_of(std::string_view text)
{
    Runs runs;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && is_digit(text[i])) {
            continue;
        }
        if (i == begin || (i < text.size() && text[i] != '.' && text[i] != ',')) {
            return std::nullopt;
        }
        runs.digits.push_back(text.substr(begin, i - begin));
        if (i < text.size()) {
            runs.marks += text[i];
        }
        begin = i + 1;
    }
    return runs;
}

std::string join(Runs const& runs, std::size_t count)
{
    std::string all;
    for (std::size_t i = 0; i < count; ++i) {
        all += runs.digits[i];
    }
    return all;
}

Unread unread(Problem const& problem, std::string_view text, std::vector<Argument> more = {})
{
    more.push_back({"value", Text(printable(text, 60))});
    return {&problem, std::move(more)};
}

// The sign that stands before the digits; what is proposed keeps it.
std::string minus_of(std::string_view text) { return trimmed(text).starts_with('-') ? "-" : ""; }

Unread two_readings(std::string_view text, Runs const& runs, Expectation const& expected)
{
    auto const minus = minus_of(text);
    auto const whole = minus + join(runs, 2);
    auto const shown = [&minus](std::string const& digits) {
        return Text(minus) +
               print_number(value_of({.negative = false, .whole = digits, .decimals = "", .exponent = 0}).value_or(0));
    };
    Text const one = shown(join(runs, 2)) + Text(expected.unit);
    Text const other = shown(std::string(runs.digits[0])) + Text(",", ".") +
                       Text(std::string(runs.digits[1]) + std::string(expected.unit));
    bool const money = expected.unit == " kr.", percent = expected.unit == " %";
    auto const cure = "`" + whole + (money ? "` eller `" + whole + ",00`" : "`");
    auto const cure_en = "`" + whole + (money ? "` or `" + whole + ",00`" : "`");
    return unread(ambiguous_number, text,
                  {{"one", one},
                   {"other", other},
                   {"decimal", money || percent ? other : Text()},
                   {"cure", percent ? Text() : Text(cure, cure_en)}});
}

Unread mixed(std::string_view text, Runs const& runs, Text reason)
{
    auto const last = runs.digits.size() - 1;
    bool const decimals = runs.digits[last].size() != 3 || !runs.only(runs.marks.back());
    // Nobody can tell whether `1933,00,00` has decimals.
    if (runs.digits[last].size() < 3 && std::count(runs.marks.begin(), runs.marks.end(), runs.marks.back()) > 1) {
        return unread(mixed_forms, text, {{"reason", std::move(reason)}});
    }
    auto const cure = decimals ? join(runs, last) + "." + std::string(runs.digits[last]) : join(runs, last + 1);
    return unread(mixed_forms, text, {{"reason", std::move(reason)}, {"cure", Text(quoted(minus_of(text) + cure))}});
}

Reading<Numeral> with_one_mark(std::string_view text, Runs const& runs, Marks marks, Expectation const& expected)
{
    bool const point = runs.marks[0] == '.', three = runs.digits[1].size() == 3;
    if (marks == Marks::danish && point) {
        if (!three) {
            return mixed(text, runs,
                         Text("med `kr.` læses punktummet som tusindtalsdeler",
                              "with `kr.` the point is read as grouping thousands"));
        }
        if (runs.digits[0].size() > 3) {
            return unread(wrong_grouping, text, {{"cure", Text(quoted(minus_of(text) + join(runs, 2)))}});
        }
        return Numeral{.negative = false, .whole = join(runs, 2), .decimals = "", .exponent = 0};
    }
    bool const comma_decimals = !point && expected.unit == " %";  // nobody writes thousands of per cent
    if (three && marks == Marks::either && runs.digits[0] != "0" && !comma_decimals) {
        return two_readings(text, runs, expected);
    }
    return Numeral{.negative = false,
                   .whole = std::string(runs.digits[0]),
                   .decimals = std::string(runs.digits[1]),
                   .exponent = 0};
}

// `1.933,00` and `1.933.000`: points group, a comma may follow.
Reading<Numeral> with_more_marks(std::string_view text, Runs const& runs)
{
    bool const comma_last = runs.marks.back() == ',' && runs.grouped_by('.', runs.marks.size() - 1);
    if (!comma_last && !runs.only('.')) {
        return mixed(text, runs,
                     Text("kommaet deler tusinder på engelsk, decimaler på dansk",
                          "the comma groups thousands in English and begins the decimals in Danish"));
    }
    auto const groups = runs.digits.size() - (comma_last ? 1 : 0);
    for (std::size_t i = 0; i < groups; ++i) {
        if (i == 0 ? runs.digits[i].size() > 3 : runs.digits[i].size() != 3) {
            if (!comma_last && runs.digits.back().size() < 3) {  // nor whether `1.933.50` has
                return unread(wrong_grouping, text, {});
            }
            auto const cure =
                minus_of(text) + join(runs, groups) + (comma_last ? "," + std::string(runs.digits.back()) : "");
            return unread(wrong_grouping, text, {{"cure", Text(quoted(cure))}});
        }
    }
    return Numeral{.negative = false,
                   .whole = join(runs, groups),
                   .decimals = comma_last ? std::string(runs.digits.back()) : "",
                   .exponent = 0};
}

Reading<Numeral> unsigned_numeral(std::string_view text, std::string_view digits, Marks marks,
                                  Expectation const& expected)
{
    auto const runs = runs_of(digits);
    if (!runs) {
        return not_a_numeral(text, expected);
    }
    if (runs->too_long()) {
        return unread(number_too_long, text);
    }
    if (runs->marks.empty()) {
        return Numeral{.negative = false, .whole = std::string(digits), .decimals = "", .exponent = 0};
    }
    return runs->marks.size() == 1 ? with_one_mark(text, *runs, marks, expected) : with_more_marks(text, *runs);
}

// `1e3`: a point before the exponent can only begin decimals.
Reading<Numeral> scientific(std::string_view text, std::string_view mantissa, std::string_view exponent,
                            Expectation const& expected)
{
    auto const runs = runs_of(mantissa);
    bool const minus = exponent.starts_with('-');
    auto const size = exponent.substr(minus || exponent.starts_with('+') ? 1 : 0);
    if (!runs || runs->marks.size() > 1 || runs->marks.find(',') != std::string::npos || !all_digits(size)) {
        return not_a_numeral(text, expected);
    }
    int const power = size.size() > 3 ? most_exponent + 1 : std::stoi(std::string(size));
    if (power > most_exponent || runs->too_long()) {
        return unread(number_too_long, text);
    }
    return Numeral{.negative = false,
                   .whole = std::string(runs->digits[0]),
                   .decimals = runs->marks.empty() ? "" : std::string(runs->digits[1]),
                   .exponent = minus ? -power : power};
}

}  // namespace

Unread not_a_numeral(std::string_view text, Expectation const& expected)
{
    std::vector<Argument> more{{"expected", expected.noun}};
    if (auto const number = likely_numeral(text, expected)) {
        more.push_back({"cure", Text(quoted(*number)) + if_reckoned_so(text)});
    }
    if (text.find("kr. pr") != std::string_view::npos || text.find("kr./") != std::string_view::npos ||
        text.find("kr/") != std::string_view::npos) {
        more.push_back({"reason", Text("enheden (døgn, dag, time) står ved ydelsen: `unit`",
                                       "the unit (day and night, day, hour) stands with the service: `unit`")});
    }
    return unread(not_a_number, text, std::move(more));
}

Reading<Numeral> read_numeral(std::string_view text, Marks marks, Expectation const& expected)
{
    auto const typed = trimmed(text);
    bool const sign = typed.starts_with('-') || typed.starts_with('+');
    auto const digits = typed.substr(sign ? 1 : 0);
    auto const e = digits.find_first_of("eE");
    bool const power = marks == Marks::either && e != std::string_view::npos;
    auto reading = power ? scientific(text, digits.substr(0, e), digits.substr(e + 1), expected)
                         : unsigned_numeral(text, digits, marks, expected);
    auto* const numeral = std::get_if<Numeral>(&reading);
    if (numeral == nullptr) {
        return reading;
    }
    if (numeral->whole.size() > 1 && numeral->whole[0] == '0') {
        auto const first = std::min(numeral->whole.find_first_not_of('0'), numeral->whole.size() - 1);
        auto const decimals = numeral->decimals.empty() ? "" : "." + numeral->decimals;
        return unread(leading_zero, text,
                      {{"cure", Text((typed[0] == '-' ? "-" : "") + numeral->whole.substr(first) + decimals)}});
    }
    numeral->negative = typed[0] == '-';
    return reading;
}

std::optional<Fraction> value_of(Numeral const& numeral)
{
    Fraction::Integer digits = 0;
    for (char const c : numeral.whole + numeral.decimals) {
        digits = digits * 10 + (c - '0');
    }
    auto value = Fraction::of(numeral.negative ? -digits : digits, 1);
    int const power = numeral.exponent - static_cast<int>(numeral.decimals.size());
    for (int left = std::abs(power); value && left > 0;) {
        std::int64_t scale = 1;
        for (; left > 0 && scale < 1'000'000'000'000'000'000; --left) {
            scale *= 10;
        }
        value = power < 0 ? quotient(*value, scale) : product(*value, scale);
    }
    return value;
}

}  // namespace styr
