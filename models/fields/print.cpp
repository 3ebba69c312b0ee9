// SPDX-License-Identifier: MPL-2.0
#include "models/fields/print.hpp"

#include "diagnostics/words.hpp"
#include "models/values/months.hpp"

#include <algorithm>
#include <array>

namespace styr {

namespace {

using Integer = Fraction::Integer;

constexpr std::array<std::string_view, 24> months{
    "januar",    "februar", "marts",    "april",    "maj",       "juni",     "juli",     "august",
    "september", "oktober", "november", "december", "january",   "february", "march",    "april",
    "may",       "june",    "july",     "august",   "september", "october",  "november", "december"};

std::string digits_of(Integer value)
{
    std::string digits;
    bool const negative = value < 0;
    do {
        auto const last = static_cast<int>(value % 10);
        digits += static_cast<char>('0' + (last < 0 ? -last : last));
        value /= 10;
    } while (value != 0);
    if (negative) {
        digits += '-';
    }
    return {digits.rbegin(), digits.rend()};
}

// The decimals after which the fraction ends; nothing where it never does, or not within `most`.
std::optional<int> decimals_of(Fraction number, int most)
{
    Integer power = 1;
    for (int decimals = 0; decimals <= most; ++decimals, power *= 10) {
        if (power % number.denominator() == 0) {
            return decimals;
        }
    }
    return std::nullopt;
}

// `-1933.50` with exactly so many decimals; nothing where it does not fit.
std::optional<std::string> plain(Fraction number, int decimals)
{
    Integer power = 1;
    for (int i = 0; i < decimals; ++i) {
        power *= 10;
    }
    auto const scale = Fraction::of(power, 1);
    auto const scaled = scale ? product(number, *scale) : std::nullopt;
    auto const whole = scaled && !scaled->whole() ? rounded(*scaled, 1) : scaled;
    if (!whole) {
        return std::nullopt;
    }
    auto digits = digits_of(whole->numerator());
    auto const sign = whole->negative() ? std::size_t{1} : std::size_t{0};
    auto const places = static_cast<std::size_t>(decimals);
    if (digits.size() - sign <= places) {
        digits.insert(sign, places + 1 - (digits.size() - sign), '0');
    }
    return decimals == 0 ? digits : digits.insert(digits.size() - places, ".");
}

std::string grouped(std::string_view number, char group, char decimal)
{
    auto const point = std::min(number.find('.'), number.size());
    std::string result(number.substr(point));
    std::replace(result.begin(), result.end(), '.', decimal);
    for (std::size_t i = point, seen = 0; i-- > 0; ++seen) {
        if (seen > 0 && seen % 3 == 0 && number[i] != '-') {
            result.insert(result.begin(), group);
        }
        result.insert(result.begin(), number[i]);
    }
    return result;
}

Text in_both(std::string_view number) { return {grouped(number, '.', ','), grouped(number, ',', '.')}; }

std::string as_ratio(Fraction number) { return digits_of(number.numerator()) + "/" + digits_of(number.denominator()); }

std::string without_end_zeros(std::string number)
{
    if (number.find('.') != std::string::npos) {
        number.erase(number.find_last_not_of('0') + 1);
        number.erase(number.find_last_not_of('.') + 1);
    }
    return number == "-0" ? "0" : number;
}

// With at most so many decimals; as a ratio where even that does not fit.
Text rounded_text(Fraction number, int decimals)
{
    auto const text = plain(number, decimals);
    return text ? in_both(without_end_zeros(*text)) : Text(as_ratio(number));
}

}  // namespace

Text print_month(unsigned month)
{
    auto english = std::string(months[month + 11]);
    english[0] = static_cast<char>(english[0] & ~0x20);
    return {std::string(months[month - 1]), english};
}

std::optional<unsigned> month_named(std::string_view name)
{
    auto const low = in_small_letters(name);
    auto const is_meant = [&low](std::string_view month) {
        return low == month || (low.size() == 3 && month.starts_with(low)) || (low == "sept" && month == "september");
    };
    auto const found = std::find_if(months.begin(), months.end(), is_meant);
    return found == months.end() ? std::nullopt
                                 : std::optional(static_cast<unsigned>((found - months.begin()) % 12 + 1));
}

std::span<std::string_view const> month_names() { return months; }

Text print_money(Fraction kroner, int decimals)
{
    auto const needed = decimals_of(kroner, decimals);
    auto const shown = plain(kroner, needed == 0 ? 0 : needed ? std::max(2, *needed) : decimals);
    if (!shown) {
        return Text(as_ratio(kroner) + " kr.");
    }
    return Text(needed ? "" : "≈ ") + in_both(*shown) + Text(" kr.");
}

Text print_number(Fraction number, int decimals)
{
    bool const exact = decimals_of(number, decimals).has_value() || !plain(number, decimals);
    return Text(exact ? "" : "≈ ") + rounded_text(number, decimals);
}

Text print_percent(Fraction ratio, int decimals)
{
    auto const percent = product(ratio, 100);
    return (percent ? rounded_text(*percent, decimals) : Text(as_ratio(ratio) + "·100")) + Text(" %");
}

Text print_day(Day day)
{
    auto const date = calendar(day);
    auto const number = std::to_string(static_cast<unsigned>(date.day())),
               year = std::to_string(static_cast<int>(date.year()));
    auto const month = print_month(static_cast<unsigned>(date.month()));
    return {number + ". " + month.da + " " + year, number + " " + month.en + " " + year};
}

std::string print_iso(Day day)
{
    auto const date = calendar(day);
    auto const two = [](unsigned value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    return std::to_string(static_cast<int>(date.year())) + "-" + two(static_cast<unsigned>(date.month())) + "-" +
           two(static_cast<unsigned>(date.day()));
}

std::string print_canonical(Fraction number)
{
    auto const decimals = decimals_of(number, 30);
    auto const text = decimals ? plain(number, *decimals) : std::nullopt;
    return text ? *text : as_ratio(number);
}

}  // namespace styr
