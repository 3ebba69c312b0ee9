// SPDX-License-Identifier: MPL-2.0
// The words of the rule language, and what a word that is none of them may have been meant as.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace styr {

// Words that no name may contain; a name ends before them.
std::span<std::string_view const> reserved_words();
bool is_reserved(std::string_view word);

// Words that mean something only at their place (`version`, `operator and year`, `at least`) and may
// stand in a name elsewhere.
std::span<std::string_view const> context_words();

// Words with which a declaration or an item of a provision begins: after an error, reading resumes
// at the next line that begins with one.
bool begins_declaration(std::string_view word);

// The words of the language that are so close to `word` that it may be a slip for one of them,
// nearest first; `word` itself is not among them.
std::vector<std::string_view> words_near(std::string_view word);

// What stands in the rule language for a word or sign of Danish, of a programming language or of a
// spreadsheet: `og` → `and`, `&&` → `and`, `≤` → `<=`.
std::optional<std::string_view> word_for(std::string_view foreign);
// The longest such sign with which the text begins.
std::optional<std::string_view> foreign_sign(std::string_view text);

}  // namespace styr
