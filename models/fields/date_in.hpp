// SPDX-License-Identifier: MPL-2.0
// What a record says of a day.
#pragma once

#include "models/fields/value.hpp"

namespace styr {

DateBounds date_in(Record const& record, Field field = Field::date);  // any day where none is given

}  // namespace styr
