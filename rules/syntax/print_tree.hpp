// SPDX-License-Identifier: MPL-2.0
// Trees → text: the canonical layout. Reading what was printed gives the same tree, and printing
// that gives the same text.
#pragma once

#include "rules/syntax/syntax.hpp"

#include <string>

namespace styr {

// The whole file with its comments: those on lines of their own stay above what they stood above,
// those behind something stay behind it.
std::string print(syntax::File const& file);

// One expression on one line, with the brackets that it needs.
std::string print(syntax::Expression const& expression);

// A text between quotes.
std::string print(syntax::Quoted const& quoted);
// What a row of a table is for: 2020; from 8 to 24; Aalborg Kommune, 2024
std::string print(std::vector<syntax::TableCell> const& cells);
// Aalborg Kommune, "Hus og have"
std::string print(std::vector<syntax::Member> const& members);

// `change of terms`, `operator and year`
std::string_view words_of(syntax::Scope scope);

}  // namespace styr
