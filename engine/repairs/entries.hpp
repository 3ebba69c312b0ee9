// SPDX-License-Identifier: MPL-2.0
// Entries of the decision log that leave out what their papers show. Private to this room.
#pragma once

#include "engine/evaluation/evaluate.hpp"

namespace styr {

// Whether an approval or acceptance might count if only its entry said more.
bool leaves_something_out(DecisionSeen const& seen);

// What a body's word takes: a decision, or the entry of one completed.
struct Way {
    Repair repair;
    Hypothesis hypothesis;
};

void join(Hypothesis& all, Hypothesis const& more);

// The entry is completed so that it is about the subject's change, just as that stands. A body that has decided need
// not decide again: what the log leaves out stands on its paper. That it decided just this nobody supposes.
Way completing(Record const& decision, Subject const& subject, Circumstances const& circumstances);

}  // namespace styr
