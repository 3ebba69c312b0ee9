// SPDX-License-Identifier: MPL-2.0
// What the owner of an agreement sets, as data files and tests write it.
#pragma once

#include "models/fields/value.hpp"
#include "rules/typed/agreement.hpp"

#include <string_view>

namespace styr {

// A value of that type, with its unit or, where no other could be meant, without it; nothing where it is none.
Value set_value(std::string_view text, Type type);

}  // namespace styr
