// SPDX-License-Identifier: MPL-2.0
// What an entry of the decision log says of its own.
#pragma once

#include "engine/evaluation/outcome.hpp"
#include "models/fields/change.hpp"
#include "models/fields/date_in.hpp"
#include "models/fields/text_in.hpp"

namespace styr {

Reason date_missing(Record const& decision);        // "the date of DAS's decision"
bool takes_away(Outcome outcome);                   // what was approved, where it is about that
Reason whether_about_this(Record const& decision);  // "whether DAS's refusal of 11 March 2024 is about this"
Reason order_missing(Record const& decision);       // of a known day: whether it is the last of that day's

}  // namespace styr
