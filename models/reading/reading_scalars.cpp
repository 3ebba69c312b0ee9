// SPDX-License-Identifier: MPL-2.0
// Amounts, per cents, whole numbers and truth values from text. Dates: models/reading/reading_days.cpp.
#include "diagnostics/utf8.hpp"
#include "diagnostics/words.hpp"
#include "models/fields/print.hpp"
#include "models/messages/data_problems.hpp"
#include "models/reading/numeral.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace styr {

namespace {

using namespace data_problem;

Argument value_argument(std::string_view text) { return {"value", Text(printable(text, 60))}; }

// At most two decimals as written, and as counted where an exponent moved the point.
std::optional<Unread> too_fine(std::string_view text, Numeral const& numeral, Fraction value)
{
    auto const hundredfold = product(value, 100);
    auto const written = static_cast<int>(numeral.decimals.size()) - numeral.exponent;
    if ((numeral.exponent == 0 && written > 2) || !hundredfold || !hundredfold->whole()) {
        return Unread{&too_many_decimals, {value_argument(text), {"count", Text(std::to_string(written))}}};
    }
    return std::nullopt;
}

Reading<Fraction> exact_value(std::string_view text, std::string_view digits, Marks marks, Expectation const& expected)
{
    auto const reading = read_numeral(digits, marks, expected);
    if (auto const* const problem = std::get_if<Unread>(&reading)) {
        auto whole = *problem;  // the message quotes all that was typed, its unit included
        std::erase_if(whole.arguments, [](Argument const& argument) { return argument.name == "value"; });
        whole.arguments.push_back(value_argument(text));
        return whole;
    }
    auto const& numeral = std::get<Numeral>(reading);
    auto const value = value_of(numeral);
    if (!value) {
        return Unread{&number_too_long, {value_argument(text)}};
    }
    if (auto const problem = too_fine(text, numeral, *value)) {
        return *problem;
    }
    return *value;
}

// `0.9` where a per cent is expected: what it would be as a ratio, 90 %.
std::optional<std::string> as_ratio(std::string_view text)
{
    std::string point(text);
    std::replace(point.begin(), point.end(), ',', '.');
    auto const mark = point.find('.');
    auto const decimals = mark == std::string::npos ? std::string() : point.substr(mark + 1);
    auto const whole = point.substr(0, mark);
    if (!all_digits(whole) || whole.size() > 1 || whole > "2" ||
        (mark != std::string::npos && (!all_digits(decimals) || decimals.size() > 4))) {
        return std::nullopt;
    }
    auto const value = value_of({false, whole, decimals, 2});
    return value ? std::optional(print_number(*value).en + " %") : std::nullopt;
}

Unread sign_missing(std::string_view text)
{
    Unread missing{&percent_sign_missing, {value_argument(text)}};
    auto const ratio = as_ratio(text);
    auto const mark = text.find_first_of(".,");
    if (mark == std::string_view::npos || text.size() - mark <= 3) {
        missing.arguments.push_back({"cure", Text(quoted(std::string(text) + " %"))});
    }
    if (ratio) {
        missing.arguments.push_back({"cure_ratio", Text(quoted(*ratio))});
    }
    return missing;
}

Reading<Fraction> money(std::string_view text)
{
    static Expectation const expected{{"et beløb i kr.", "an amount in kr."}, " kr."};
    auto const typed = trimmed(text);
    auto const amount = without_kroner(typed);
    if (auto const pasted = find_pasted(amount.value_or(typed), expected.noun)) {
        return *pasted;
    }
    return exact_value(typed, amount.value_or(typed), amount ? Marks::danish : Marks::either, expected);
}

Reading<Fraction> percent(std::string_view text)
{
    static Expectation const expected{{"en procent", "a per cent"}, " %"};
    auto const typed = trimmed(text);
    if (auto const pasted = find_pasted(typed, expected.noun)) {
        return *pasted;
    }
    if (!typed.ends_with('%')) {
        auto const bare = typed.find_first_not_of("+-0123456789.,") == std::string_view::npos &&
                          typed.find_first_of("0123456789") != std::string_view::npos;
        return bare ? sign_missing(typed) : not_a_numeral(typed, expected);
    }
    auto const reading = exact_value(typed, typed.substr(0, typed.size() - 1), Marks::either, expected);
    auto const* const value = std::get_if<Fraction>(&reading);
    return value == nullptr ? reading : Reading<Fraction>(*quotient(*value, 100));
}

Reading<Fraction> figure(std::string_view text)
{
    static Expectation const expected{{"et tal", "a figure"}, ""};
    auto const typed = trimmed(text);
    if (auto const pasted = find_pasted(typed, expected.noun)) {
        return *pasted;
    }
    return exact_value(typed, typed, Marks::either, expected);
}

Reading<Fraction> whole(std::string_view text)
{
    static Expectation const expected{{"et helt tal", "a whole number"}, ""};
    auto const typed = trimmed(text);
    if (auto const pasted = find_pasted(typed, expected.noun)) {
        return *pasted;
    }
    auto const reading = read_numeral(typed, Marks::either, expected);
    auto const* const numeral = std::get_if<Numeral>(&reading);
    if (numeral == nullptr) {
        return std::get<Unread>(reading);
    }
    auto const value = value_of(*numeral);
    if (typed.find_first_of(".,eE") != std::string_view::npos) {
        return Unread{&not_whole,
                      {value_argument(typed),
                       {"cure", value && value->whole() ? Text(quoted(print_canonical(*value))) : Text()}}};
    }
    constexpr Fraction::Integer most = std::numeric_limits<std::int64_t>::max();
    if (!value || value->numerator() > most || value->numerator() < -most) {
        return Unread{&number_too_long, {value_argument(typed)}};
    }
    return *value;
}

// What a help proposes is read by the same reader.
Reading<Fraction> with_true_helps(Reading<Fraction> reading, std::string_view text,
                                  Reading<Fraction> (*read)(std::string_view))
{
    auto* const unread = std::get_if<Unread>(&reading);
    if (unread == nullptr) {
        return reading;
    }
    auto const is_taken = [read](std::string_view proposed) {
        return std::holds_alternative<Fraction>(read(proposed));
    };
    if (unread->problem != &pasted_character) {
        keep_true_helps(*unread, is_taken);
    } else if (!is_taken(without_pasted(text))) {
        std::erase_if(unread->arguments, [](Argument const& argument) { return argument.name == "cure"; });
    }
    return reading;
}

}  // namespace

Reading<Fraction> read_money(std::string_view text) { return with_true_helps(money(text), text, money); }

Reading<Fraction> read_percent(std::string_view text) { return with_true_helps(percent(text), text, percent); }

Reading<Fraction> read_whole(std::string_view text) { return with_true_helps(whole(text), text, whole); }

Reading<Fraction> read_figure(std::string_view text) { return with_true_helps(figure(text), text, figure); }

Reading<bool> read_truth(std::string_view text)
{
    auto const typed = trimmed(text);
    if (typed == "true" || typed == "false") {
        return typed == "true";
    }
    constexpr std::array<std::string_view, 9> yes{"true", "yes", "on", "y", "ja", "j", "1", "sand", "x"};
    constexpr std::array<std::string_view, 8> no{"false", "no", "off", "n", "nej", "0", "falsk", "usand"};
    Unread unread{&not_truth, {value_argument(typed)}};
    auto const low = in_small_letters(typed);
    if (std::find(yes.begin(), yes.end(), low) != yes.end()) {
        unread.arguments.push_back({"cure", "true"});
    } else if (std::find(no.begin(), no.end(), low) != no.end()) {
        unread.arguments.push_back({"cure", "false"});
    }
    return unread;
}

}  // namespace styr
