// SPDX-License-Identifier: MPL-2.0
// The parameters that styr itself reads where an agreement declares them, whether or not a rule names them.
#pragma once

#include <string_view>

namespace styr {

// From which change on a tariff is told of as odd; where an agreement has none, half of it.
inline constexpr std::string_view odd_difference = "odd difference";

}  // namespace styr
