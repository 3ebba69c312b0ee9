// SPDX-License-Identifier: MPL-2.0
// A check of which nobody reads everything: memory grows with what it finds, not with what is in order.
#pragma once

#include "engine/check.hpp"

#include <optional>

namespace styr {

// So many findings keep their steps, the first ones, and what holds is only counted; none: everything is kept.
CheckResult check_explaining(CheckRequest const& request, std::optional<std::size_t> findings);

}  // namespace styr
