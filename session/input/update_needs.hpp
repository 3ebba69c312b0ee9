// SPDX-License-Identifier: MPL-2.0
// What of the two states of an update is needed to judge it: what it touches, and what that refers to. Private to this
// room.
#pragma once

#include "session/input/update_files.hpp"

namespace styr {

void read_what_is_needed(UpdateFiles& files);

}  // namespace styr
