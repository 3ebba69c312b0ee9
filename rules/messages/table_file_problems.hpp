// SPDX-License-Identifier: MPL-2.0
// What can be wrong with a file beside an agreement that holds the rows of a table: one `Problem` a kind. A54x.
#pragma once

#include "diagnostics/diagnostic.hpp"

#include <span>

namespace styr {

namespace table_file_problem {

extern Problem const absent, name, header, row, cell;

}  // namespace table_file_problem

// All of them, by code.
std::span<Problem const* const> table_file_problems();

}  // namespace styr
