// SPDX-License-Identifier: MPL-2.0
// What stands in a file in place of its content: the markers of a merge that nobody finished, a pointer to storage
// elsewhere. Named before the file is read, since every other complaint about it would mislead.
#pragma once

#include "models/messages/refusals.hpp"

namespace styr {

// Reports what stands in for the content; true where nothing does.
bool check_stand_ins(Source const& source, Refusals& refusals);

}  // namespace styr
