// SPDX-License-Identifier: MPL-2.0
// What an update moves to another operator or gives another name, where the register says so. Private to this room.
#pragma once

#include "models/repository/register_changes.hpp"

namespace styr {

// Joins what left and what entered on one day under another name that it had before, by `formerly` in `after`. What
// differs besides, a term of the service or a fact of its offer, is a change of its own. Then those go that only go on.
void join_moved(std::vector<RegisterChange>& changes, Repository const& after);

ServiceId id_of(RegisterEntry const& entry);

}  // namespace styr
