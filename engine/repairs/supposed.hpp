// SPDX-License-Identifier: MPL-2.0
// What a repair tries out: a decision that nobody has made, a fact that nobody has given. Private to this room.
#pragma once

#include "engine/evaluation/evaluate.hpp"

namespace styr {

// A decision that approves the subject's change just as it stands, by a body, or a party that accepts it.
Record supposed_decision(std::string const& body, Subject const& subject, Circumstances const& circumstances);

// Values that are worth trying for a fact that nobody gives.
std::vector<Value> values_to_try(Field field, Side side, Facts const& facts, Day as_of);

}  // namespace styr
