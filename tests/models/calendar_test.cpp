// SPDX-License-Identifier: MPL-2.0
// Months, holidays and working days, against tables.
#include "models/values/calendar.hpp"

#include <gtest/gtest.h>

#include <array>
#include <set>
#include <string_view>

namespace styr::test::calendar_test {
namespace {

// The days after 22 March, as digits and then letters: by the church's tables of golden numbers and epacts, not by the
// formula that is tested.
constexpr std::string_view easters = "og8lcwo9sk5pg1ldwh9td5patldqh9te5paul6qi2meyiauf6q"   // 1900
                                     "i3merjauf7qbvn7rj4nf7kbvn8rj4ofskcvg8sc4o9skcpg8ld"   // 1950
                                     "wo9tk5ph1ldxh9te5pauldqi9te6paum6qi3meyjauf7qi3ner"   // 2000
                                     "jbuf7rbvn8rj4of7kcvn8sj4ogskcwg8sd4o9tkcph8ldxo9tl"   // 2050
                                     "6qi3merjauf7qbvn7rj4nf7kbvn8rj4ofskcvg8sc4o9skcpg8"   // 2100
                                     "ldwo9tk5ph1ldxh9te5pauldqi9te6paum6qi3meyjauf7qi3n";  // 2150

TEST(Calendar, FindsEasterAsTheTablesHaveIt)
{
    ASSERT_EQ(easters.size(), 300U);
    for (int year = 1900; year < 2200; ++year) {
        auto const letter = easters[static_cast<std::size_t>(year - 1900)];
        auto const after = letter <= '9' ? letter - '0' : letter - 'a' + 10;
        EXPECT_EQ(easter_sunday(year), day_of(year, 3, 22) + std::chrono::days{after}) << year;
        EXPECT_EQ(std::chrono::weekday{easter_sunday(year)}, std::chrono::Sunday) << year;
    }
}

TEST(Calendar, FindsEasterAsItWasAndWillBe)
{
    for (auto const& [year, month, day] : {std::array{1900, 4, 15},
                                           {1943, 4, 25},
                                           {2000, 4, 23},
                                           {2008, 3, 23},
                                           {2020, 4, 12},
                                           {2023, 4, 9},
                                           {2024, 3, 31},
                                           {2025, 4, 20},
                                           {2026, 4, 5},
                                           {2038, 4, 25}}) {
        EXPECT_EQ(easter_sunday(year), day_of(year, static_cast<unsigned>(month), static_cast<unsigned>(day))) << year;
    }
}

std::size_t holidays_of(int year)
{
    std::size_t count = 0;
    for (auto day = day_of(year, 1, 1); day <= day_of(year, 12, 31); day += std::chrono::days{1}) {
        count += danish_holiday(day) ? 1U : 0U;
    }
    return count;
}

TEST(Calendar, HasTheHolidaysOfDenmark)
{
    EXPECT_EQ(danish_holiday(day_of(2024, 3, 28)), Holiday::maundy_thursday);
    EXPECT_EQ(danish_holiday(day_of(2024, 3, 29)), Holiday::good_friday);
    EXPECT_EQ(danish_holiday(day_of(2024, 4, 1)), Holiday::easter_monday);
    EXPECT_EQ(danish_holiday(day_of(2024, 5, 9)), Holiday::ascension_day);
    EXPECT_EQ(danish_holiday(day_of(2024, 5, 20)), Holiday::whit_monday);
    EXPECT_EQ(danish_holiday(day_of(2024, 12, 26)), Holiday::second_christmas_day);
    EXPECT_EQ(danish_holiday(day_of(2024, 12, 27)), std::nullopt);
    EXPECT_EQ(holidays_of(2022), 11U);
    EXPECT_EQ(holidays_of(2025), 10U);
}

TEST(Calendar, HasGreatPrayerDayUntil2023)
{
    EXPECT_EQ(danish_holiday(day_of(2023, 5, 5)), Holiday::great_prayer_day);
    EXPECT_EQ(danish_holiday(day_of(2024, 4, 26)), std::nullopt);
}

TEST(Calendar, HasTenHolidaysAYearAndElevenUntil2023)
{
    for (int year = 1900; year < 2200; ++year) {
        auto const all = danish_holidays(year);
        std::set<Day> days;
        for (auto const& each : all) {
            days.insert(each.day);
            EXPECT_EQ(year_of(each.day), year);
            EXPECT_TRUE(danish_holiday(each.day)) << year;
        }
        EXPECT_EQ(all.size(), year < 2024 ? 11U : 10U) << year;
        EXPECT_LE(all.size() - days.size(), 1U) << year;  // two may meet on one day
    }
}

TEST(Calendar, TellsApartWhatIsOnlyTreatedLikeAHoliday)
{
    for (auto const& [month, day] : {std::pair{6U, 5U}, {12U, 24U}, {12U, 31U}}) {
        auto const as_law_has_it = WorkingDays({{day_of(2000, month, day), day_of(2000, month, day), true}});
        EXPECT_FALSE(danish_holiday(day_of(2024, month, day)));
        EXPECT_TRUE(danish_working_days().contains(day_of(2024, month, day)));
        EXPECT_FALSE(as_law_has_it.contains(day_of(2024, month, day)));
    }
}

TEST(Months, EndOnTheSameDayOrTheLastOfAShorterMonth)
{
    EXPECT_EQ(months_after(day_of(2024, 3, 31), -1), day_of(2024, 2, 29));
    EXPECT_EQ(months_after(day_of(2023, 3, 31), -1), day_of(2023, 2, 28));
    EXPECT_EQ(months_after(day_of(2024, 5, 31), -3), day_of(2024, 2, 29));
    EXPECT_EQ(months_after(day_of(2024, 2, 29), 12), day_of(2025, 2, 28));
    EXPECT_EQ(months_after(day_of(2024, 1, 15), 1), day_of(2024, 2, 15));
    EXPECT_EQ(months_after(day_of(2024, 11, 30), 3), day_of(2025, 2, 28));
    EXPECT_EQ(months_after(day_of(2024, 5, 1), 0), day_of(2024, 5, 1));
    EXPECT_EQ(months_after(day_of(2199, 12, 1), 1), std::nullopt);
    EXPECT_EQ(months_after(day_of(1900, 1, 31), -1), std::nullopt);
    EXPECT_EQ(months_after(day_of(2000, 1, 1), 2'000'000'000), std::nullopt);
}

TEST(Months, StayAtTheirEndsWhereAnAgreementCountsSo)
{
    EXPECT_EQ(months_after_to_month_end(day_of(2024, 2, 29), 1), day_of(2024, 3, 31));
    EXPECT_EQ(months_after_to_month_end(day_of(2024, 4, 30), -2), day_of(2024, 2, 29));
    EXPECT_EQ(months_after_to_month_end(day_of(2024, 4, 29), -2), day_of(2024, 2, 29));
    EXPECT_EQ(months_after_to_month_end(day_of(2024, 2, 28), 1), day_of(2024, 3, 28));
}

TEST(WorkingDays, PassOverWeekEndsAndHolidays)
{
    auto const& days = danish_working_days();
    EXPECT_EQ(days.after(day_of(2024, 3, 22), 10), day_of(2024, 4, 10)) << "over Easter";
    EXPECT_EQ(days.after(day_of(2023, 5, 4), 1), day_of(2023, 5, 8)) << "the fourth Friday after Easter";
    EXPECT_EQ(days.after(day_of(2024, 4, 25), 1), day_of(2024, 4, 26)) << "which is none since 2024";
    EXPECT_EQ(days.after(day_of(2024, 4, 10), -10), day_of(2024, 3, 22));
    EXPECT_EQ(days.after(day_of(2024, 3, 30), 0), day_of(2024, 3, 30));
    EXPECT_EQ(days.after(day_of(2199, 12, 30), 5), std::nullopt);
    EXPECT_EQ(days.after(day_of(1900, 1, 3), -5), std::nullopt);
    EXPECT_EQ(days.after(day_of(2024, 1, 1), 80'000), std::nullopt);
    EXPECT_EQ(days.or_next(day_of(2024, 3, 28)), day_of(2024, 4, 2));
    EXPECT_EQ(days.or_next(day_of(2024, 4, 2)), day_of(2024, 4, 2));
}

// One at a time, from any day, over any number of them.
TEST(WorkingDays, AreCountedAsOneByOne)
{
    WorkingDays const days({{day_of(2000, 12, 24), day_of(2000, 12, 24), true},
                            {day_of(2000, 2, 29), day_of(2000, 2, 29), true},
                            {day_of(2024, 7, 8), day_of(2024, 7, 26)}});
    for (auto from = day_of(2023, 12, 1); from < day_of(2024, 12, 31); from += std::chrono::days{1}) {
        for (int const count : {-64, -10, -1, 1, 2, 10, 63, 250}) {
            auto day = from;
            for (int left = std::abs(count); left > 0; left -= days.contains(day) ? 1 : 0) {
                day += std::chrono::days{count < 0 ? -1 : 1};
            }
            EXPECT_EQ(days.after(from, count), day) << count;
        }
    }
}

TEST(WorkingDays, LeaveOutTheDaysOnWhichOneIsClosed)
{
    WorkingDays const days(
        {{day_of(2000, 12, 24), day_of(2000, 12, 24), true}, {day_of(2024, 7, 8), day_of(2024, 7, 26)}});
    EXPECT_EQ(days.after(day_of(2024, 12, 23), 1), day_of(2024, 12, 27));
    EXPECT_EQ(days.after(day_of(2030, 12, 23), 1), day_of(2030, 12, 27));
    EXPECT_EQ(days.or_next(day_of(2024, 7, 10)), day_of(2024, 7, 29));
    EXPECT_EQ(days.or_next(day_of(2025, 7, 10)), day_of(2025, 7, 10));
    std::vector<ClosedDays> all;
    for (auto day = day_of(2000, 1, 1); day <= day_of(2000, 12, 31); day += std::chrono::days{1}) {
        all.push_back({day, day, true});
    }
    EXPECT_EQ(WorkingDays(all).or_next(day_of(2024, 1, 1)), std::nullopt);
}

}  // namespace
}  // namespace styr::test::calendar_test
