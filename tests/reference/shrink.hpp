// SPDX-License-Identifier: MPL-2.0
// A case that still shows what it showed, with as few lines as can be.
#pragma once

#include "tests/reference/case.hpp"

#include <functional>

namespace styr::reference {

Case shrunk(Case from, std::function<bool(Case const&)> const& still_shows);

}  // namespace styr::reference
