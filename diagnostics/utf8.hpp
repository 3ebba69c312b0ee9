// SPDX-License-Identifier: MPL-2.0
// UTF-8: walking it, and making any text safe to print.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace styr {

inline constexpr char32_t invalid_character = 0xFFFFFFFF;

// The character at `at`, which is moved past it; `invalid_character` (and one byte on) where the
// bytes are no UTF-8: overlong forms, surrogates and what lies beyond U+10FFFF included.
char32_t decode(std::string_view text, std::size_t& at);

void encode(char32_t character, std::string& out);

// Characters that a reader cannot see or that change how the rest of a line looks: controls
// (save tab and line feed), bidirectional marks, zero-width and other invisible ones, U+2028 and
// U+2029, byte-order marks, noncharacters.
bool is_deceptive(char32_t character);

// Text that is safe on a terminal and in a log: valid UTF-8 on one line; what is_deceptive, a tab
// and a line break appear as `\u{…}`, `\t`, `\n`; what CI systems take for a command (a
// leading `::`, `##[` and `##vso[` anywhere) is broken up with a backslash.
std::string printable(std::string_view text);

// Like `printable`, cut to about `most` characters with `…` where it is longer.
std::string printable(std::string_view text, std::size_t most);

// How many columns a terminal gives to printable text: none to combining marks, two to what is
// drawn wide (Chinese, Japanese and Korean writing, emoji).
std::size_t columns(std::string_view text);

// "U+200B"
std::string code_point_name(char32_t character);

// The number of characters.
std::size_t length(std::string_view text);

}  // namespace styr
