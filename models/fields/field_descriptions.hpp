// SPDX-License-Identifier: MPL-2.0
// What every field and record is for, in a sentence or two: the words of `field_names.cpp` explained,
// for those who write data files in an editor that knows our schemas.
#pragma once

#include "models/fields/field_table.hpp"

namespace styr {

// What it holds, what its values mean (those of the table, where they name facts), its range, what its absence means.
Text description_of(FieldRow const& row, FieldTable const& fields);
Text description_of(RecordKind record);
Text limit_of(FieldRow const& row, std::int64_t amount);  // `least` or `most` in the unit in which the field is written

}  // namespace styr
