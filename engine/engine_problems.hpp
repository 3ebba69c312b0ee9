// What only agreement and data together can tell to be wrong.
#pragma once

#include "diagnostics/diagnostic.hpp"

#include <span>

namespace styr {

extern Problem const unknown_body;
extern Problem const unknown_competence;
extern Problem const unknown_offer;      // a warning: only where a known name is close
extern Problem const unknown_operator;   // likewise
extern Problem const unknown_rule_dispensed;
extern Problem const unknown_case_dispensed;

std::span<Problem const* const> engine_problems();

}  // namespace styr
