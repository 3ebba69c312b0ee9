// SPDX-License-Identifier: MPL-2.0
// Months and working days, reckoned otherwise than the engine does: Easter by Oudin's rule, days one at a time.
#pragma once

#include "models/values/date.hpp"
#include "rules/typed/agreement.hpp"

namespace styr::reference {

// Nothing beyond the days that a date can have.
std::optional<Day> first_working_day_from(Day day, Version const& version);  // itself where it is one
std::optional<Day> after_working_days(Day day, int count, Version const& version);
std::optional<Day> after_months(Day day, int count, Version const& version);

}  // namespace styr::reference
