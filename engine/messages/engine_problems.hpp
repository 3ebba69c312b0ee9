// SPDX-License-Identifier: MPL-2.0
// What only agreement and data together can tell to be wrong.
#pragma once

#include "models/messages/known_name_problems.hpp"

#include <span>

namespace styr {

extern Problem const unknown_body;
extern Problem const unknown_competence;
extern Problem const unknown_rule_dispensed;
extern Problem const unknown_case_dispensed;
extern Problem const rule_too_costly;   // one rule on one subject takes too many steps
extern Problem const check_too_costly;  // all of it does
// engine/messages/own_problems.cpp
extern Problem const submitted_later;     // a warning: after the day that the check is for
extern Problem const decided_later;       // likewise
extern Problem const unknown_suppressed;  // `suppress` names no notice that can be left out

std::span<Problem const* const> engine_problems();

}  // namespace styr
