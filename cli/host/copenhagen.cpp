// SPDX-License-Identifier: MPL-2.0
#include "cli/host/copenhagen.hpp"

namespace styr {

namespace {

std::chrono::sys_seconds turn(std::chrono::year year, std::chrono::month month)
{
    using namespace std::chrono;
    return sys_days{year / month / Sunday[last]} + hours{1};
}

}  // namespace

Day day_in_copenhagen(std::chrono::sys_seconds moment)
{
    using namespace std::chrono;
    auto const year = year_month_day{floor<days>(moment)}.year();
    bool const summer = moment >= turn(year, March) && moment < turn(year, October);
    return floor<days>(moment + hours{summer ? 2 : 1});
}

}  // namespace styr
