// SPDX-License-Identifier: MPL-2.0
#include "models/fields/date_in.hpp"

namespace styr {

DateBounds date_in(Record const& record, Field field)
{
    auto const* const date = record.get<DateBounds>(field);
    return date == nullptr ? DateBounds{} : *date;
}

}  // namespace styr
