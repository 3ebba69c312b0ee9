// Whether to use colour, and what is drawn in which.
#pragma once

#include "cli/environment.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace styr {

enum class ColorChoice : std::uint8_t { automatic, always, never };

// What the user asked for; else NO_COLOR, CLICOLOR_FORCE and TERM=dumb, in that order; else whether
// a terminal is at the other end.
bool use_colour(ColorChoice choice, Environment const& environment, bool terminal);

enum class Ink : std::uint8_t { violation, incomplete, decision, notice, compliant, strong, faint };

// The text in that colour, or just the text.
std::string paint(Ink ink, std::string_view text, bool colour);

}  // namespace styr
