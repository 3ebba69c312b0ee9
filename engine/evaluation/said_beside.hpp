// SPDX-License-Identifier: MPL-2.0
// What may be asked for of a service in two changes of one day. (decisions.md, 1.)
#pragma once

#include "models/fields/field.hpp"

namespace styr {

// Another change of the service may say it for this one, perhaps from a day that is open.
constexpr bool may_be_said_beside(Field field)
{
    return field == Field::special_terms || field == Field::objective_financing || field == Field::payers;
}

}  // namespace styr
