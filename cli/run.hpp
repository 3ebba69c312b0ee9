// SPDX-License-Identifier: MPL-2.0
// The program as a function: arguments and a world in, an exit status out.
#pragma once

#include "cli/host/environment.hpp"

#include <span>

namespace styr {

// `arguments` without the program's own name.
int run(std::span<char const* const> arguments, Environment const& environment);

}  // namespace styr
