// SPDX-License-Identifier: MPL-2.0
// A register for a test that states none: of what its changes say of the present. (language.md, 16.)
#pragma once

#include "models/fields/value.hpp"

namespace styr {

inline constexpr std::string_view made_operator = "Prøvekommune";

// Register files of which each service has what a change says of it under `before`, and each offer what the change
// says of the offer itself; from long ago, or, where a later change of the service says otherwise, from the day of the
// change before that. What enters is in none. A submission or settlement without an operator gets `made_operator`.
Records made_register(Records& submissions, Records& settlement_files);

}  // namespace styr
