// SPDX-License-Identifier: MPL-2.0
// A fixed wording as a text, to be put together with others.
#pragma once

#include "diagnostics/diagnostic.hpp"

namespace styr {

inline Text both(Wording const& wording) { return {std::string(wording.da), std::string(wording.en)}; }

}  // namespace styr
