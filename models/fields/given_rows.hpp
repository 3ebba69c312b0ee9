// SPDX-License-Identifier: MPL-2.0
// The rows of what records state, whichever table they were read by.
#pragma once

#include "models/fields/value.hpp"

#include <initializer_list>

namespace styr {

// Of a record of that kind, the rows of the facts that any of these states (a key without a value too), each once: in
// the order of the table, those that an agreement declares after them by their names, so that the order is the same
// whatever agreement declares them, and whatever else. Records may be none.
std::vector<FieldRow const*> given_rows(RecordKind kind, std::initializer_list<Record const*> records);

}  // namespace styr
