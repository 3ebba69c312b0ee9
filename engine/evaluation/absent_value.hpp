// SPDX-License-Identifier: MPL-2.0
// What a closed field comes to where it is not given.
#pragma once

#include "models/fields/field.hpp"
#include "models/fields/value.hpp"

namespace styr {

// False, none, the empty list; nothing where the shape has no such value, and then even a closed field is unknown.
Value absent_value(Shape shape);

}  // namespace styr
