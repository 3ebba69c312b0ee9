// SPDX-License-Identifier: MPL-2.0
// Which key was likely meant by one that a record does not have.
#pragma once

#include "models/fields/field_table.hpp"

#include <string>
#include <string_view>

namespace styr {

// By its spelling, or by what the field is called in prose, the whole of it or one word: `takst` and `pladser` for
// `tariff` and `places`. Where the record has no such key, another record's may be meant. Empty where none is likely.
std::string likely_key(FieldTable const& fields, RecordKind kind, std::string_view typed);

}  // namespace styr
