// SPDX-License-Identifier: MPL-2.0
// The words in which minutes say what was decided, and the outcome that each is.
#pragma once

#include "diagnostics/text.hpp"
#include "models/fields/field.hpp"

#include <optional>
#include <string_view>

namespace styr {

struct OutcomeWord {
    std::optional<Outcome> outcome;  // none: minutes do not say which it is, and the entry has to
    Text said;                       // what is written for it, or what to ask
};

// By the longest beginning that is known; nothing for a word that is in no table.
std::optional<OutcomeWord> outcome_in_minutes(std::string_view written);

}  // namespace styr
