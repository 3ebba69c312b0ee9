// SPDX-License-Identifier: MPL-2.0
// Whether to use colour.
#pragma once

#include "cli/host/environment.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace styr {

enum class ColorChoice : std::uint8_t { automatic, always, never };

// What the user asked for; else NO_COLOR, CLICOLOR_FORCE and TERM=dumb, in that order; else whether
// a terminal is at the other end.
bool use_colour(ColorChoice choice, Environment const& environment, bool terminal);

}  // namespace styr
