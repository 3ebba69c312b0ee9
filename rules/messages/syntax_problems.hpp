// SPDX-License-Identifier: MPL-2.0
// What can be wrong with the text of an agreement before any name is looked up: one `Problem` a
// kind. A30x: the sentence; A31x: quotes; A32x: figures and dates; A33x: words of other languages.
#pragma once

#include "diagnostics/diagnostic.hpp"

#include <span>

namespace styr {

namespace syntax_problem {

extern Problem const unexpected, misspelt, outside_provision, said_twice, no_term, too_deep, too_long, word_in_name;
extern Problem const open_text, escape, other_quotes;
extern Problem const decimal_comma, malformed_number, leading_zero, malformed_date, fraction_of_oere;
extern Problem const other_language;

}  // namespace syntax_problem

// All of them, by code.
std::span<Problem const* const> syntax_problems();

}  // namespace styr
