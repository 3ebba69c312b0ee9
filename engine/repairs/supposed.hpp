// SPDX-License-Identifier: MPL-2.0
// What a repair tries out: a decision that nobody has made, a fact that nobody has given. Private to this room.
#pragma once

#include "engine/evaluation/evaluate.hpp"

namespace styr {

// All that the subject's change asks for and why, as an item of a decision's `about` names it: by its digest, or where
// a hypothesis has the change say something else, fact by fact. The former values may be left unsaid, and are.
Record all_of_the_matter(Subject const& subject, Circumstances const& circumstances, Hypothesis const* hypothesis);

// What no file gives a value of, a decision can only leave open on purpose: the rest of the matter.
void state_all(Record& decision);

// A decision that approves the subject's change just as it stands, by a body, or a party that accepts it; or what else
// is asked of the body, which then was said before any approval that is supposed.
Record supposed_decision(std::string const& body, Outcome asked, Subject const& subject,
                         Circumstances const& circumstances, Hypothesis const* hypothesis);

// Values that are worth trying for a fact that nobody gives.
std::vector<Value> values_to_try(Field field, Side side, Facts const& facts, Day as_of);

}  // namespace styr
