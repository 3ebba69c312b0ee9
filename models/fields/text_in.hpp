// SPDX-License-Identifier: MPL-2.0
// What a record says in words: the names by which everything is found.
#pragma once

#include "models/fields/value.hpp"

#include <string_view>

namespace styr {

std::string_view text_in(Record const& record, Field field);  // empty where not given

}  // namespace styr
