// SPDX-License-Identifier: MPL-2.0
#include "models/values/calendar.hpp"

#include <algorithm>
#include <bit>
#include <cstdlib>

namespace styr {

namespace {

using std::chrono::days;

constexpr int last_year_of_great_prayer_day = 2023;

std::optional<Day> in_range(Day day) { return day < first_day || day > last_day ? std::nullopt : std::optional(day); }

std::chrono::year_month month_after(Day day, int months)
{
    auto const date = calendar(day);
    return date.year() / date.month() + std::chrono::months{months};
}

Day last_of(std::chrono::year_month month) { return Day{month / std::chrono::last}; }

// More months than there are between the first and the last day lead nowhere.
bool leads_nowhere(int months) { return std::abs(months) > 12 * 300; }

}  // namespace

std::optional<Day> months_after(Day day, int months)
{
    if (leads_nowhere(months)) {
        return std::nullopt;
    }
    auto const month = month_after(day, months);
    auto const same = month / calendar(day).day();
    return in_range(same.ok() ? Day{same} : last_of(month));
}

std::optional<Day> months_after_to_month_end(Day day, int months)
{
    auto const date = calendar(day);
    bool const is_last = day == last_of(date.year() / date.month());
    return is_last && !leads_nowhere(months) ? in_range(last_of(month_after(day, months))) : months_after(day, months);
}

// The computus of Meeus, Jones and Butcher.
Day easter_sunday(int year)
{
    int const a = year % 19, b = year / 100, c = year % 100;
    int const d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    int const h = (19 * a + b - d - g + 15) % 30;
    int const i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
    int const m = (a + 11 * h + 22 * l) / 451;
    int const n = h + l - 7 * m + 114;
    return day_of(year, static_cast<unsigned>(n / 31), static_cast<unsigned>(n % 31 + 1));
}

std::vector<HolidayOn> danish_holidays(int year)
{
    auto const easter = easter_sunday(year);
    std::vector<HolidayOn> all{
        {day_of(year, 1, 1), Holiday::new_years_day},   {easter - days{3}, Holiday::maundy_thursday},
        {easter - days{2}, Holiday::good_friday},       {easter, Holiday::easter_sunday},
        {easter + days{1}, Holiday::easter_monday},     {easter + days{39}, Holiday::ascension_day},
        {easter + days{49}, Holiday::whit_sunday},      {easter + days{50}, Holiday::whit_monday},
        {day_of(year, 12, 25), Holiday::christmas_day}, {day_of(year, 12, 26), Holiday::second_christmas_day}};
    if (year <= last_year_of_great_prayer_day) {
        all.push_back({easter + days{26}, Holiday::great_prayer_day});
    }
    return all;
}

std::optional<Holiday> danish_holiday(Day day)
{
    auto const all = danish_holidays(year_of(day));
    auto const found = std::find_if(all.begin(), all.end(), [day](HolidayOn const& each) { return each.day == day; });
    return found == all.end() ? std::nullopt : std::optional(found->holiday);
}

namespace {

constexpr int bits = 64;

int index_of(Day day) { return static_cast<int>((day - first_day).count()); }

}  // namespace

WorkingDays::WorkingDays(std::vector<ClosedDays> const& closed)
    : words_(static_cast<std::size_t>(index_of(last_day) / bits) + 1)
{
    for (auto day = first_day; day <= last_day; day += days{1}) {
        bool const worked = std::chrono::weekday{day}.iso_encoding() <= 5;
        words_[static_cast<std::size_t>(index_of(day) / bits)] |= std::uint64_t{worked} << (index_of(day) % bits);
    }
    for (int year = year_of(first_day); year <= year_of(last_day); ++year) {
        for (auto const& each : danish_holidays(year)) {
            close(each.day);
        }
    }
    for (auto const& each : closed) {
        for (auto day = each.from; day <= each.to && !each.every_year; day += days{1}) {
            close(day);
        }
        auto const of_year = calendar(each.from);
        for (auto year = calendar(first_day).year(); year <= calendar(last_day).year() && each.every_year; ++year) {
            auto const day = year / of_year.month() / of_year.day();
            close(day.ok() ? Day{day} : each.from);  // 29 February is that of a leap year
        }
    }
    int all = 0;
    for (auto const word : words_) {
        before_.push_back(all);
        all += std::popcount(word);
    }
}

void WorkingDays::close(Day day)
{
    if (in_range(day)) {
        words_[static_cast<std::size_t>(index_of(day) / bits)] &= ~(std::uint64_t{1} << (index_of(day) % bits));
    }
}

bool WorkingDays::contains(Day day) const
{
    auto const index = index_of(day);
    return in_range(day) && (words_[static_cast<std::size_t>(index / bits)] >> (index % bits) & 1) != 0;
}

int WorkingDays::before(Day day) const
{
    auto const index = index_of(day);
    auto const word = static_cast<std::size_t>(index / bits);
    auto const lower = (std::uint64_t{1} << (index % bits)) - 1;
    return before_[word] + std::popcount(words_[word] & lower);
}

std::optional<Day> WorkingDays::nth(int index) const
{
    if (index < 0 || index >= before_.back() + std::popcount(words_.back())) {
        return std::nullopt;
    }
    auto const word = std::upper_bound(before_.begin(), before_.end(), index) - before_.begin() - 1;
    auto left = words_[static_cast<std::size_t>(word)];
    for (int i = before_[static_cast<std::size_t>(word)]; i < index; ++i) {
        left &= left - 1;
    }
    return first_day + days{word * bits + std::countr_zero(left)};
}

std::optional<Day> WorkingDays::after(Day day, int count) const
{
    if (count == 0 || !in_range(day)) {
        return in_range(day);
    }
    auto const passed = before(day) + (count > 0 && contains(day) ? 1 : 0);
    return std::abs(count) > index_of(last_day) ? std::nullopt : nth(passed + count - (count > 0 ? 1 : 0));
}

std::optional<Day> WorkingDays::or_next(Day day) const { return contains(day) ? day : after(day, 1); }

WorkingDays const& danish_working_days()
{
    static WorkingDays const denmark;
    return denmark;
}

std::optional<Day> after(Day day, Period period, int count, Counting counting)
{
    switch (period) {
    case Period::days:
        return day + days{count};
    case Period::months:
        return counting.month_ends_stay ? months_after_to_month_end(day, count) : months_after(day, count);
    case Period::working_days:
        return counting.worked().after(day, count);
    }
    return std::nullopt;
}

}  // namespace styr
