// SPDX-License-Identifier: MPL-2.0
// Text in lines: wrapping, and blocks in which every entry stands beside its label.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace styr {

inline constexpr std::size_t line_columns = 100;  // the same on every terminal and in every file

// The words of a text on lines of at most `most` columns; a longer word stands alone.
std::vector<std::string> wrapped(std::string_view text, std::size_t most);

// Appends the text, wrapped, each line after `indent` blanks.
void add_paragraph(std::string& out, std::string_view text, std::size_t indent);

// Appends a text of ours in paragraphs, with lines between that stand as they are: those that begin with a blank,
// examples.
void add_prose(std::string& out, std::string_view text);

// Label and text, for example "rule" and "agreements/…:31:3". The texts begin in one column. A label is repeated: a
// blank one would look like the line before it going on.
using Labelled = std::vector<std::pair<std::string, std::string>>;
void add_block(std::string& out, Labelled const& entries, std::size_t indent, bool colour);

// With blanks up to so many columns.
std::string padded(std::string_view text, std::size_t to);

}  // namespace styr
