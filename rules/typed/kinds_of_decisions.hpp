// SPDX-License-Identifier: MPL-2.0
// Kinds of decision by the names that agreements use: those that the log always has, and how rules ask for them.
#pragma once

#include "models/fields/field.hpp"

#include <optional>
#include <string>

namespace styr {

// The outcome that the log has under that name in any case.
std::optional<Outcome> outcome_known_as(std::string_view name);
// What a rule writes to ask for it: "hearing by". Empty where none can.
std::string asked_for_with(Outcome outcome);

}  // namespace styr
