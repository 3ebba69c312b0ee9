// SPDX-License-Identifier: MPL-2.0
// What can be wrong with a value that the owner of the agreement sets in the data repository. E73x.
#pragma once

#include "diagnostics/diagnostic.hpp"

#include <span>

namespace styr::owner_figure_problem {

extern Problem const unknown, other_kind, outside_limits, twice;

// All of them, by code.
std::span<Problem const* const> all();

}  // namespace styr::owner_figure_problem
