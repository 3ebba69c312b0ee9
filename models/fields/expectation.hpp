// SPDX-License-Identifier: MPL-2.0
// How messages describe what a field wants and what stands there instead.
#pragma once

#include "models/fields/field.hpp"
#include "models/yaml/document.hpp"

namespace styr {

Text expected_of(FieldRow const& row);        // "a date", "a list of texts"
Text found_of(Node const& node);              // "`7`", "a list", "nothing"
Text expected_entry_of(FieldRow const& row);  // of one entry of a list
std::string sample_of(FieldRow const& row);  // "2020-08-01"; of a list an entry; empty of records, and where none helps
Text example_of(FieldRow const& row);        // "`effective: 2020-08-01`"
Text example_of(RecordKind record);          // its first field that the format needs, else its first

}  // namespace styr
