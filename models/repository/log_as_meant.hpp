// SPDX-License-Identifier: MPL-2.0
// What the entries of the log come to before anybody holds them against a change: the rows of an annex that was
// decided as a whole, what a slip means, what an entry confirms, the day on which silence had decided. Everything that
// reads `about` reads it as it stands then. (What was decided, 2, 5 and 6; docs/decisions.md.)
#pragma once

#include "diagnostics/diagnostic.hpp"
#include "models/fields/value.hpp"

#include <vector>

namespace styr {

// In place, of all files of one state of the log; read once more, it says the same. Each item of `about` that comes
// from an annex names it (`annex`) and its row (`row`), and stands where the row stands.
void read_as_meant(std::vector<Record*> const& decision_files, Diagnostics& diagnostics);

// Whether an item of `about` names an annex of which no edition is on record: nobody knows what was decided.
bool of_unknown_edition(Record const& about);
// Whether an item says nothing but of which offer, service or submission it is.
bool only_names(Record const& item);
// Whether it is a row that the paper marks as awaited: that was not decided.
bool is_awaited(Record const& about);

}  // namespace styr
