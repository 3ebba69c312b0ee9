// SPDX-License-Identifier: MPL-2.0
// Calendar days, and days that are known only as bounds. No clock, no time zone.
#pragma once

#include <chrono>
#include <compare>
#include <optional>

namespace styr {

using Day = std::chrono::sys_days;

inline constexpr Day first_day{std::chrono::year{1900} / 1 / 1};  // the range that every date field has
inline constexpr Day last_day{std::chrono::year{2199} / 12 / 31};

constexpr Day day_of(int year, unsigned month, unsigned day)
{
    return Day{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}};
}
inline std::chrono::year_month_day calendar(Day day) { return std::chrono::year_month_day{day}; }
inline int year_of(Day day) { return static_cast<int>(calendar(day).year()); }

// A date as far as it is known: every day from `earliest` to `latest`, both included. Minutes that
// say "before 2020-03-09" give {first_day, 2020-03-08}: `before:` a day excludes that day
// (language.md, 2).
struct DateBounds {
    Day earliest = first_day;
    Day latest = last_day;

    static constexpr DateBounds exactly(Day day) { return {day, day}; }
    bool exact() const { return earliest == latest; }
    bool contains(Day day) const { return earliest <= day && day <= latest; }
    friend bool operator==(DateBounds, DateBounds) = default;
};

}  // namespace styr
