// SPDX-License-Identifier: MPL-2.0
// Checks of a decision that go by its papers; a part of `check_decision`.
#pragma once

#include "models/reading/record_checks.hpp"

namespace styr {

// Where minutes say one thing and mean another, both are stated of the same facts, with reading and source.
void check_slips(Record const& decision, Diagnostics& diagnostics);
// Silence decides where it is said who was asked, when and until when, and not before that is over.
void check_silence(Record const& decision, Outcome outcome, Diagnostics& diagnostics);

}  // namespace styr
