// SPDX-License-Identifier: MPL-2.0
// What a text that is no number may mean where it can mean one thing only, and that no help proposes what is refused.
#include "diagnostics/words.hpp"
#include "models/fields/print.hpp"
#include "models/messages/data_problems.hpp"
#include "models/reading/numeral.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

namespace styr {

namespace {

enum class End : std::uint8_t { front, back };

// Cuts the first of the words that stands at that end, whatever its capitals.
bool cut(std::string_view& text, End end, std::span<std::string_view const> words)
{
    auto const low = in_small_letters(text);
    auto const found = std::find_if(words.begin(), words.end(), [&](std::string_view word) {
        return end == End::front ? low.starts_with(word) : low.ends_with(word);
    });
    if (found == words.end()) {
        return false;
    }
    text = trimmed(text.substr(end == End::front ? found->size() : 0, text.size() - found->size()));
    return true;
}

constexpr std::array<std::string_view, 3> kroner{"kr.", "kr", "dkk"};
constexpr std::array<std::string_view, 4> no_oere{",-", ".-", ",–", ".–"};

// `,-` behind whole kroner; decimals before it would be said twice.
bool cut_no_oere(std::string_view& text)
{
    auto const found =
        std::find_if(no_oere.begin(), no_oere.end(), [text](std::string_view mark) { return text.ends_with(mark); });
    if (found == no_oere.end()) {
        return false;
    }
    auto const rest = text.substr(0, text.size() - found->size());
    if (rest.empty() || !is_digit(rest.back()) || rest.find(',') != std::string_view::npos) {
        return false;
    }
    text = rest;
    return true;
}

// What a minus can look like; which of them stands there more than once is no number.
int cut_minuses(std::string_view& text)
{
    constexpr std::array<std::string_view, 2> words{"minus", "-"};
    int count = cut(text, End::front, words) ? 1 : 0;
    if (text.starts_with('(') && text.ends_with(')')) {
        text = trimmed(text.substr(1, text.size() - 2));
        ++count;
    }
    return count;
}

// A minus behind the number is one where decimals stand before it; behind whole kroner it may be a short `,-`.
bool cut_minus_behind(std::string_view& text)
{
    if (!text.ends_with('-')) {
        return false;
    }
    auto const rest = trimmed(text.substr(0, text.size() - 1));
    auto const mark = rest.find_last_of(".,");
    auto const decimals = mark == std::string_view::npos ? 0 : rest.size() - mark - 1;
    if ((decimals != 1 && decimals != 2) || !all_digits(rest.substr(mark + 1))) {
        return false;
    }
    text = rest;
    return true;
}

struct UnitOfService {
    std::array<std::string_view, 5> words;
    Text noun;
};

// By which unit the amount is said to be reckoned, cut off the end.
std::optional<Text> cut_unit_of_service(std::string_view& text)
{
    static std::array<UnitOfService, 3> const units{
        {{{"pr. døgn", "pr døgn", "/døgn", "per day and night", "per døgn"}, {"døgn", "the day and night"}},
         {{"pr. dag", "pr dag", "/dag", "per day", "/day"}, {"dag", "the day"}},
         {{"pr. time", "pr time", "/time", "per hour", "/hour"}, {"time", "the hour"}}}};
    for (auto const& unit : units) {
        if (cut(text, End::back, unit.words)) {
            return unit.noun;
        }
    }
    return std::nullopt;
}

// Words that say no more than the key does. `pr. år` is not among them: it would be another figure.
bool cut_unit(std::string_view& text, Expectation const& expected)
{
    if (expected.unit == " kr.") {
        constexpr std::array<std::string_view, 5> amounts{"kr.", "kr", "dkk", "kroner", "kr:"};
        cut_unit_of_service(text);
        return cut(text, End::back, amounts) || cut(text, End::front, amounts);
    }
    if (expected.unit == " %") {
        constexpr std::array<std::string_view, 6> percents{"%", "pct.", "pct", "procent", "per cent", "percent"};
        return cut(text, End::back, percents);
    }
    constexpr std::array<std::string_view, 4> counted{"pladser", "plads", "pl.", "places"};
    return cut(text, End::back, counted);
}

// `1 933` without its blanks, where they group thousands; nothing where they part two numbers.
std::optional<std::string> without_blanks(std::string_view text)
{
    std::string joined;
    std::size_t length = 0;  // of the group
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != ' ') {
            joined += text[i];
            length = is_digit(text[i]) ? length + 1 : 0;
            continue;
        }
        auto const group = text.substr(i + 1, 3);
        bool const three = group.size() == 3 && std::all_of(group.begin(), group.end(), is_digit) &&
                           (i + 4 >= text.size() || !is_digit(text[i + 4]));
        if (!three || length == 0 || length > 3) {
            return std::nullopt;
        }
        length = 0;
    }
    return joined;
}

// Digits, and single marks between them.
bool is_of_runs(std::string_view digits)
{
    bool after_digit = false;
    for (char const c : digits) {
        if (!is_digit(c) && (!after_digit || (c != '.' && c != ','))) {
            return false;
        }
        after_digit = is_digit(c);
    }
    return after_digit;
}

}  // namespace

std::optional<std::string_view> without_kroner(std::string_view text)
{
    bool const before = cut(text, End::front, kroner);
    bool const behind = !before && cut(text, End::back, kroner);
    bool const whole = cut_no_oere(text);
    return before || behind || whole ? std::optional(text) : std::nullopt;
}

Text if_reckoned_so(std::string_view text)
{
    auto rest = trimmed(text);
    auto const unit = cut_unit_of_service(rest);
    return unit ? Text{", hvis ydelsen regnes pr. " + unit->da, ", if the service is reckoned by " + unit->en} : Text{};
}

std::optional<std::string> likely_numeral(std::string_view given, Expectation const& expected)
{
    auto text = trimmed(given);
    auto minuses = cut_minuses(text);
    bool unit = cut_unit(text, expected);
    minuses += cut_minuses(text);
    minuses += minuses == 0 && cut_minus_behind(text) ? 1 : 0;
    unit = (expected.unit == " kr." && cut_no_oere(text)) || unit;
    auto digits = without_blanks(text);
    if (minuses > 1 || !digits || digits->empty()) {
        return std::nullopt;
    }
    if (digits->starts_with('.') || digits->starts_with(',')) {
        digits->insert(0, "0");
    }
    if (digits->ends_with('.') || digits->ends_with(',')) {
        digits->pop_back();
    }
    if (!is_of_runs(*digits)) {  // what the reader of numerals would come back with, to ask what is likely
        return std::nullopt;
    }
    bool const danish = unit && expected.unit == " kr.";
    auto const reading = read_numeral(*digits, danish ? Marks::danish : Marks::either, expected);
    auto const* const numeral = std::get_if<Numeral>(&reading);
    auto const value = numeral == nullptr ? std::nullopt : value_of(*numeral);
    if (!value) {
        return std::nullopt;
    }
    return (minuses == 1 ? "-" : "") + print_canonical(*value) + std::string(expected.unit == " %" ? " %" : "");
}

void keep_true_helps(Unread& unread, std::function<bool(std::string_view)> const& is_taken)
{
    auto const leads_on = [&is_taken](Argument const& argument) {
        if (argument.name != "cure" && argument.name != "cure_ratio" && argument.name != "nearest") {
            return false;
        }
        std::string_view rest = argument.value.en;
        if (rest.find('`') == std::string_view::npos) {  // the template has the backticks
            return !rest.empty() && !is_taken(rest);
        }
        for (auto begin = rest.find('`'); begin != std::string_view::npos; begin = rest.find('`')) {
            rest.remove_prefix(begin + 1);
            auto const end = std::min(rest.find('`'), rest.size());
            if (!is_taken(rest.substr(0, end))) {
                return true;
            }
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        return false;
    };
    std::erase_if(unread.arguments, leads_on);
}

}  // namespace styr
