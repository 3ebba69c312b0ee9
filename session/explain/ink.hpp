// SPDX-License-Identifier: MPL-2.0
// What is drawn in which colour.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace styr {

enum class Ink : std::uint8_t { violation, incomplete, decision, notice, compliant, strong, faint };

// The text in that colour, or just the text.
std::string paint(Ink ink, std::string_view text, bool colour);

}  // namespace styr
