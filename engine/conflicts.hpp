// SPDX-License-Identifier: MPL-2.0
// Changes of one service from one day that cannot both hold. (What was decided, 1.)
#pragma once

#include "engine/approvals/standing_change.hpp"
#include "engine/check.hpp"

namespace styr {

// One finding for each other change with which this one conflicts, up to a bound: incomplete, or a notice where both
// ask for the very same.
std::vector<RuleResult> conflicts_of(Subject const& subject, CheckRequest const& request, StandingChanges& standing,
                                     Work& work);

}  // namespace styr
