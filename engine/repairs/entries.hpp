// SPDX-License-Identifier: MPL-2.0
// Entries of the decision log that leave out what their papers show. Private to this room.
#pragma once

#include "engine/evaluation/evaluate.hpp"

namespace styr {

// Whether an approval or acceptance might count if only its entry said more.
bool leaves_something_out(DecisionSeen const& seen);

// The entry as it would be if it was about the subject's change, just as that stands.
Record completed(Record const& decision, Subject const& subject, Circumstances const& circumstances);

}  // namespace styr
