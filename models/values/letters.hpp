// SPDX-License-Identifier: MPL-2.0
// What a text is made of: whether it says anything, and whether two that look the same are the same.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace styr {

// A letter or digit of any script; not blanks, punctuation, signs and pictures.
bool says_something(std::string_view text);

// The first letter whose mark stands as a character of its own (U+0300 to U+036F).
struct Decomposed {
    char32_t mark;
    std::string letter;  // as one character; empty where we know of none
};
std::optional<Decomposed> find_decomposed(std::string_view text);

// The first letter of another script than ours, or that is a copy of one of ours: Cyrillic `а`, full-width `Ａ`, the
// sign for Ångström.
std::optional<char32_t> find_foreign_letter(std::string_view text);
// The text with those letters as the Latin ones that they look like; what looks like none stays.
std::string in_latin_letters(std::string_view text);

// In small letters, with single blanks and one kind of hyphens, dashes and apostrophes: two names that are alike in
// this are told apart by nobody who hears them.
std::string as_heard(std::string_view name);

// The first blank that is no ordinary one: no-break, wide, narrow, a tab, a line break.
std::optional<char32_t> find_odd_blank(std::string_view text);

}  // namespace styr
