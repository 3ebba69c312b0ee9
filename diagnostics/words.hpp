// SPDX-License-Identifier: MPL-2.0
// Pieces of what a user wrote: their blanks and digits, and how they are shown in a message.
#pragma once

#include <string>
#include <string_view>

namespace styr {

bool is_digit(char c);                                // an ASCII one
bool all_digits(std::string_view text);               // and at least one
std::string_view trimmed(std::string_view text);      // without the blanks at both ends, those of Unicode too
std::string quoted(std::string_view text);            // in backticks, safe to print
std::string in_small_letters(std::string_view text);  // the ASCII ones; others stay as they are

}  // namespace styr
