// SPDX-License-Identifier: MPL-2.0
// Which entries of two registers are of one service. Private to this room.
#pragma once

#include "models/repository/register_changes.hpp"

namespace styr {

struct RegisterPair {
    RegisterEntry before{}, after{};  // either may be missing
};

bool names_something(RegisterEntry const& entry);
bool has_left(RegisterPair const& pair);
bool has_entered(RegisterPair const& pair);

// The terms that differ, the name aside.
std::vector<Field> differing_terms(Record const& before, Record const& after);

// Makes one pair of one that left and one that entered with the same terms under half its name, where neither could be
// the other half of another such pair.
void join_renamed(std::vector<RegisterPair>& pairs);

}  // namespace styr
