// SPDX-License-Identifier: MPL-2.0
// The readers of single values: numbers, dates, truth values and comments, on both sides of the house.
#include "models/fields/print.hpp"
#include "models/reading/reading.hpp"
#include "rules/syntax/lexical.hpp"
#include "rules/syntax/parse.hpp"
#include "rules/syntax/print_tree.hpp"
#include "tests/fuzz/target.hpp"

namespace styr::fuzz {

namespace {

template <class T> T const* value_in(Reading<T> const& reading)
{
    if (auto const* const unread = std::get_if<Unread>(&reading)) {
        promise(unread->problem != nullptr, "a value is refused for a reason");
    }
    return std::get_if<T>(&reading);
}

// Written as a data file would have it, a value is read as itself.
void promise_same_again(std::string_view text)
{
    if (auto const reading = read_money(text); auto const* const money = value_in(reading)) {
        auto const again = read_money(print_canonical(*money));
        promise(value_in(again) != nullptr && *value_in(again) == *money, "an amount is read as it is written");
    }
    if (auto const reading = read_whole(text); auto const* const whole = value_in(reading)) {
        auto const again = read_whole(print_canonical(*whole));
        promise(value_in(again) != nullptr && *value_in(again) == *whole, "a whole number is read as it is written");
    }
    if (auto const reading = read_day(text); auto const* const day = value_in(reading)) {
        promise(first_day <= *day && *day <= last_day, "a day lies in the range of all days");
        auto const again = read_day(print_iso(*day));
        promise(value_in(again) != nullptr && *value_in(again) == *day, "a day is read as it is written");
        auto const danish = read_day(print_day(*day).da);
        promise(value_in(danish) != nullptr && *value_in(danish) == *day, "a day is read as it is printed");
    }
    auto const percent = read_percent(text);
    auto const truth = read_truth(text);
    value_in(percent);
    value_in(truth);
}

// As a figure of an agreement, with a comment behind it.
void promise_same_figure(std::string_view text)
{
    Sources sources;
    auto const head = std::string("agreement \"A\" version \"1\" in force 2020-01-01\ndefine a = ");
    auto const& source = sources.add("fuzzed.styr", head + std::string(text) + "\n");
    for (auto const& comment : lexical::comments_in(source)) {
        promise(comment.span.begin <= comment.span.end && comment.span.end <= source.text().size(),
                "a comment lies in its file");
    }
    auto const first = parse(source);
    promise_sound(first.diagnostics, sources);
    if (first.diagnostics.empty()) {
        auto const second = parse(sources.add("printed.styr", print(first.file)));
        promise(second.diagnostics.empty() && second.file.declarations == first.file.declarations,
                "what is printed says the same");
    }
}

}  // namespace

void scalars(std::string_view bytes)
{
    promise_same_again(bytes);
    promise_same_figure(bytes);
}

}  // namespace styr::fuzz
