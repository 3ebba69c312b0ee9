// SPDX-License-Identifier: MPL-2.0
// How values are written, as regular expressions (ECMAScript, the whole text): what an editor can tell
// before styr reads the file. They take all that the readers of docs/values.md take, and as little
// else as such an expression can tell.
#pragma once

#include "models/fields/field.hpp"

#include <string>

namespace styr {

std::string amount_form();  // of what YAML itself does not read as a number: `1.933,00`, `1933 kr.`
std::string percent_form();
std::string day_form();  // also days that their month does not have
std::string text_form(FieldRow const& row);

// Names are compared; what looks the same has to be the same.
bool is_name(FieldRow const& row);
inline constexpr std::size_t most_letters_of_a_name = 200;

// A field in which an empty text says something: that there is none.
bool may_be_blank(Field field);

}  // namespace styr
