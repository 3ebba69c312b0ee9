// Which parts of a condition its outcome hinges on.
#pragma once

#include "engine/result.hpp"

#include <vector>

namespace styr {

// Of `and` that is false the false parts, of `or` that is true the true ones; else all of them. What
// an answer does not hinge on would only distract from why it is so.
std::vector<Step const*> telling_parts(Step const& step);

// Every decision that was looked at where the answer hinges on it, each once.
std::vector<DecisionSeen const*> decisions_of(RuleResult const& rule);

}  // namespace styr
