// SPDX-License-Identifier: MPL-2.0
// What a finding rests on and what would mend it, entry by entry, as every format for people shows it.
#pragma once

#include "engine/evaluation/result.hpp"
#include "session/explain/layout.hpp"

namespace styr {

// "agreement", "rule", "decision", …, each with its text; all printable. What there is nothing of is left out.
Labelled grounds_of(RuleResult const& rule, Sources const& sources, Lang lang);

}  // namespace styr
