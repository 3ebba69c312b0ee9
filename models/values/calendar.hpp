// SPDX-License-Identifier: MPL-2.0
// Months, holidays and working days. (language.md, 7.)
#pragma once

#include "models/values/date.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace styr {

// The same day of a month so many months later (or earlier), or that month's last day where it has no such day: three
// months before 31 May is 28 or 29 February. Nothing beyond first_day and last_day.
std::optional<Day> months_after(Day day, int months);
// Where an agreement counts from month end to month end: the last day of a month stays the last.
std::optional<Day> months_after_to_month_end(Day day, int months);

enum class Holiday : std::uint8_t {
    new_years_day,
    maundy_thursday,
    good_friday,
    easter_sunday,
    easter_monday,
    great_prayer_day,  // the fourth Friday after Easter, until 2023 (Act 214 of 2023)
    ascension_day,
    whit_sunday,
    whit_monday,
    christmas_day,
    second_christmas_day,
};

struct HolidayOn {
    Day day;
    Holiday holiday{};
};

Day easter_sunday(int year);  // Gregorian
// 5 June, 24 and 31 December are none of them, though Danish law treats them like holidays in most periods: an
// agreement that does so closes on them.
std::vector<HolidayOn> danish_holidays(int year);
std::optional<Holiday> danish_holiday(Day day);

// Days on which an agreement's parties are closed besides: the 24th of every December, or a week of one year.
struct ClosedDays {
    Day from, to;
    bool every_year = false;  // one day, in whatever year
    friend bool operator==(ClosedDays const&, ClosedDays const&) = default;
};

// Which days of the calendar, first_day to last_day, are worked: Monday to Friday without Denmark's holidays and the
// days that are closed besides. Asking costs the same however far a period leads.
class WorkingDays {
public:
    explicit WorkingDays(std::vector<ClosedDays> const& closed = {});

    bool contains(Day day) const;
    // The day on which so many working days have passed since `day`, which is not counted itself; before it where
    // `count` is negative; the day itself for 0, whether or not it is one. Nothing beyond first_day and last_day.
    std::optional<Day> after(Day day, int count) const;
    std::optional<Day> or_next(Day day) const;  // the day itself where it is one

private:
    int before(Day day) const;                // how many lie before it
    std::optional<Day> nth(int index) const;  // from 0
    void close(Day day);

    std::vector<std::uint64_t> words_;  // a bit a day
    std::vector<int> before_;           // how many lie before each word
};

WorkingDays const& danish_working_days();

// What is added to a date, or taken from it.
enum class Period : std::uint8_t { days, months, working_days };

// How an agreement counts.
struct Counting {
    WorkingDays const* working_days = nullptr;  // else Denmark's
    bool month_ends_stay = false;
    WorkingDays const& worked() const { return working_days == nullptr ? danish_working_days() : *working_days; }
};

// So many of them later, or earlier; nothing beyond first_day and last_day.
std::optional<Day> after(Day day, Period period, int count, Counting counting);

}  // namespace styr
