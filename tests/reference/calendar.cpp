// SPDX-License-Identifier: MPL-2.0
#include "tests/reference/calendar.hpp"

#include <algorithm>
#include <set>

namespace styr::reference {

namespace {

Day easter(int year)
{
    int const golden = year % 19, century = year / 100;
    int const h = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
    int const i = h - h / 28 * (1 - h / 28 * (29 / (h + 1)) * ((21 - golden) / 11));
    int const j = (year + year / 4 + i + 2 - century + century / 4) % 7;
    int const from_march = i - j;
    int const month = 3 + (from_march + 40) / 44;
    return day_of(year, static_cast<unsigned>(month), static_cast<unsigned>(from_march + 28 - 31 * (month / 4)));
}

std::set<Day> holidays_of(int year)
{
    std::set<Day> all{day_of(year, 1, 1), day_of(year, 12, 25), day_of(year, 12, 26)};
    auto const sunday = easter(year);
    for (int const since : {-3, -2, 0, 1, 39, 49, 50}) {
        all.insert(sunday + std::chrono::days{since});
    }
    if (year < 2024) {
        all.insert(sunday + std::chrono::days{26});
    }
    return all;
}

bool is_closed(Day day, Version const& version)
{
    for (auto const& calendar : version.calendars) {
        for (auto const& closed : calendar.closed) {
            auto const is = styr::calendar(day), of = styr::calendar(closed.from);
            bool const yearly = closed.every_year && is.month() == of.month() && is.day() == of.day();
            if (yearly || (!closed.every_year && day >= closed.from && day <= closed.to)) {
                return true;
            }
        }
    }
    return false;
}

bool is_worked(Day day, Version const& version)
{
    std::chrono::weekday const weekday{day};
    return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday &&
           !holidays_of(year_of(day)).contains(day) && !is_closed(day, version);
}

std::optional<Day> if_it_is(Day day) { return day < first_day || day > last_day ? std::nullopt : std::optional(day); }

bool is_last_of_month(Day day) { return calendar(day).month() != calendar(day + std::chrono::days{1}).month(); }

}  // namespace

std::optional<Day> first_working_day_from(Day day, Version const& version)
{
    while (if_it_is(day) && !is_worked(day, version)) {
        day += std::chrono::days{1};
    }
    return if_it_is(day);
}

std::optional<Day> after_working_days(Day day, int count, Version const& version)
{
    while (count != 0 && if_it_is(day)) {
        day += std::chrono::days{count < 0 ? -1 : 1};
        count += !if_it_is(day) || !is_worked(day, version) ? 0 : count < 0 ? 1 : -1;
    }
    return if_it_is(day);
}

std::optional<Day> after_months(Day day, int count, Version const& version)
{
    bool const stays = is_last_of_month(day) && std::any_of(version.calendars.begin(), version.calendars.end(),
                                                            [](auto const& each) { return each.month_ends_stay; });
    auto const date = calendar(day);
    auto const months = static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month())) - 1;
    auto const year = (months + count) / 12;
    auto const month = static_cast<unsigned>((months + count) % 12) + 1;
    for (auto of_month = stays ? 31U : static_cast<unsigned>(date.day());; --of_month) {
        std::chrono::year_month_day const found{std::chrono::year{year}, std::chrono::month{month},
                                                std::chrono::day{of_month}};
        if (found.ok()) {
            return if_it_is(Day{found});
        }
    }
}

}  // namespace styr::reference
