// SPDX-License-Identifier: MPL-2.0
// Names in the data that the register does not know. Their codes stand in the engine's list
// (engine/messages), beside those of names that the agreement does not know.
#pragma once

#include "diagnostics/diagnostic.hpp"

namespace styr {

extern Problem const unknown_offer;     // warnings
extern Problem const unknown_operator;  //
extern Problem const unknown_service;   //
extern Problem const too_many_unknown;  // a warning: slips in names were no longer looked for

}  // namespace styr
