// SPDX-License-Identifier: MPL-2.0
// What day it is in Copenhagen.
#pragma once

#include "models/values/date.hpp"

namespace styr {

// Central European time by the rule that the EU countries share since 1996: summer time from 01:00 UTC
// on the last Sunday of March to 01:00 UTC on the last Sunday of October. Computed, since the day that
// a run is for must depend neither on the machine's time zone nor on its time zone files.
Day day_in_copenhagen(std::chrono::sys_seconds moment);

}  // namespace styr
