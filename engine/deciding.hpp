// SPDX-License-Identifier: MPL-2.0
// Which conditions of a rule its verdict hinges on.
#pragma once

#include "engine/evaluation/result.hpp"

namespace styr {

struct Deciding {
    // Each by a step that shows it. Of a verdict that is settled, as few as force it, whatever the others come to: take
    // one more away, and it is open. Of one that is open, those that are not known, the one first whose answer alone
    // settles most. A condition is what is no `and`, `or` or `not`, also where a definition holds it.
    std::vector<Step const*> conditions;
    Reasons reasons;             // of one that is open, in that order
    bool only_together = false;  // no answer alone settles it
};

// Of what judging recorded. There are none where that was not kept, and of a finding of styr's own.
Deciding deciding(RuleResult const& rule);

}  // namespace styr
