// SPDX-License-Identifier: MPL-2.0
// The smallest pieces of an agreement file: blanks and comments, words, names, texts and figures.
// Everything works on byte offsets into one text that has passed the byte check.
#pragma once

#include "diagnostics/diagnostic.hpp"
#include "diagnostics/words.hpp"
#include "rules/syntax/syntax.hpp"

#include <string_view>
#include <variant>
#include <vector>

namespace styr::lexical {

using Offset = std::uint32_t;

// Past blanks, line breaks and comments.
Offset skip(std::string_view text, Offset at);
// Past blanks on the same line.
Offset skip_blanks(std::string_view text, Offset at);

// The end of the word that begins at `at`; `at` itself where none does. A word begins with a letter;
// digits may follow, and hyphens inside.
Offset word_end(std::string_view text, Offset at);
std::string_view word_at(std::string_view text, Offset at);

// The end of the whole number that begins at `at` and stands alone, as in `level 2016`; `at` itself
// where none does: a figure with a unit or a day of a month is a value, not part of a name.
Offset digits_in_name(std::string_view text, Offset at);

// What stands at `at`, for messages: a word, a figure, a sign, the beginning of a text.
std::string_view token_at(std::string_view text, Offset at);

template <class T> struct Read {
    T value{};
    Offset end = 0;
};

// The text that begins with the quote at `at`, or what is wrong with it.
std::variant<Read<std::string>, Diagnostic> text_at(Source const& source, Offset at);

// The figure that begins with the digit at `at`, without its unit: the digits of a number, or a date.
using Figure = std::variant<syntax::Number, syntax::DateText>;
std::variant<Read<Figure>, Diagnostic> figure_at(Source const& source, Offset at);

// The number of a month by its English name, also inside a word of another case or in Danish; 0 for
// none.
unsigned month_named(std::string_view word);
std::string_view month_name(unsigned month);

std::vector<syntax::Comment> comments_in(Source const& source);

}  // namespace styr::lexical
