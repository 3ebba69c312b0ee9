// SPDX-License-Identifier: MPL-2.0
#include "cli/host/copenhagen.hpp"

#include <gtest/gtest.h>

namespace styr::copenhagen_test {
namespace {

using namespace std::chrono;

struct Moment {
    int year;
    unsigned month, day;
    int hour, minute, second;  // UTC
    Day expected;
};

class Copenhagen : public testing::TestWithParam<Moment> {};

TEST_P(Copenhagen, KnowsItsDay)
{
    auto const& m = GetParam();
    auto const moment = day_of(m.year, m.month, m.day) + hours{m.hour} + minutes{m.minute} + seconds{m.second};
    EXPECT_EQ(day_in_copenhagen(moment), m.expected);
}

// One hour ahead of UTC in winter, two in summer; the change is at 01:00 UTC.
constexpr Moment moments[] = {
    {2020, 1, 15, 22, 59, 59, day_of(2020, 1, 15)},
    {2020, 1, 15, 23, 0, 0, day_of(2020, 1, 16)},
    {2020, 7, 15, 21, 59, 59, day_of(2020, 7, 15)},
    {2020, 7, 15, 22, 0, 0, day_of(2020, 7, 16)},
    {2019, 12, 31, 23, 0, 0, day_of(2020, 1, 1)},  // new year comes an hour earlier
    {2020, 12, 31, 22, 59, 59, day_of(2020, 12, 31)},
    {2020, 3, 28, 22, 30, 0, day_of(2020, 3, 28)},  // the night before summer time: still one hour
    {2020, 3, 28, 23, 0, 0, day_of(2020, 3, 29)},
    {2020, 3, 29, 0, 59, 59, day_of(2020, 3, 29)},
    {2020, 3, 29, 22, 0, 0, day_of(2020, 3, 30)},  // and the night after: two
    {2020, 3, 29, 21, 59, 59, day_of(2020, 3, 29)},
    {2020, 10, 24, 22, 0, 0, day_of(2020, 10, 25)},  // the night before winter time: still two
    {2020, 10, 25, 22, 30, 0, day_of(2020, 10, 25)},
    {2020, 10, 25, 23, 0, 0, day_of(2020, 10, 26)},
    {2026, 3, 28, 23, 30, 0, day_of(2026, 3, 29)},  // the last Sunday is the 29th, in 2024 the 31st
    {2026, 3, 29, 22, 30, 0, day_of(2026, 3, 30)},
    {2024, 3, 30, 22, 30, 0, day_of(2024, 3, 30)},
    {2024, 3, 31, 22, 30, 0, day_of(2024, 4, 1)},
    {2026, 10, 25, 22, 30, 0, day_of(2026, 10, 25)},
    {2100, 2, 28, 23, 30, 0, day_of(2100, 3, 1)},  // no leap year
};
INSTANTIATE_TEST_SUITE_P(Table, Copenhagen, testing::ValuesIn(moments));

}  // namespace
}  // namespace styr::copenhagen_test
