// SPDX-License-Identifier: MPL-2.0
// The sentence of a rule on a subject as it is printed: the engine's, or of what is kept that it is kept, and of what
// is excepted by what.
#pragma once

#include "engine/evaluation/result.hpp"

namespace styr {

Text told_sentence(RuleResult const& rule);

}  // namespace styr
