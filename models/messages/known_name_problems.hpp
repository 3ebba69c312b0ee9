// SPDX-License-Identifier: MPL-2.0
// Names in the data that are nearly ones that the register knows. Their codes stand in the engine's list
// (engine/messages), beside those of names that the agreement does not know.
#pragma once

#include "diagnostics/diagnostic.hpp"

namespace styr {

extern Problem const unknown_offer;     // a warning: only where a known name is close
extern Problem const unknown_operator;  // likewise
extern Problem const too_many_unknown;  // a warning: slips in names were no longer looked for

}  // namespace styr
