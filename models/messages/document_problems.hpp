// SPDX-License-Identifier: MPL-2.0
// Why a data file is refused before its contents are looked at, in the order of their codes. D10x:
// bytes and sizes; D11x: the document; D12x: indentation and lines; D13x: quotes and block texts;
// D14x: brackets and entries; D15x: what YAML has and the profile has not; D16x: keys, and what
// stands in for the content (D168, D169); D19x: the second reading. The wording stands in document_…_problems.cpp.
#pragma once

#include "diagnostics/diagnostic.hpp"

#include <span>

namespace styr {

namespace document_problem {

// models/messages/document_byte_problems.cpp
extern Problem const file_too_large, line_too_long, wide_encoding, not_utf8, lone_carriage_return, deceptive_character,
    too_many_problems, too_deep, too_many_nodes, scalar_too_long, conflict_marker, storage_pointer;

// models/messages/document_layout_problems.cpp
extern Problem const empty_document, root_is_text, second_document, directive, text_beside_marker;
extern Problem const tab_indentation, indentation, expected_item, item_among_keys, item_beside_key, second_colon,
    missing_blank, missing_colon, nested_under_text, text_after_value;

// models/messages/document_text_problems.cpp
extern Problem const text_over_lines, unclosed_quote, text_after_quote, bad_escape, deceptive_escape, reserved_sign,
    odd_space, text_after_block_sign, block_sign_alone, block_indicator, blank_line_too_wide, indented_in_folded;
extern Problem const unclosed_bracket, expected_comma, empty_entry, pair_in_list, stray_bracket, closer_not_indented,
    empty_item, empty_block, question_mark_in_brackets;

// models/messages/document_key_problems.cpp
extern Problem const anchor, alias, tag, merge_key, explicit_key, two_apostrophes;
extern Problem const key_is_collection, empty_key, key_too_long, duplicate_key, combining_mark, lookalike_letter,
    line_break_in_key;
extern Problem const readers_differ;

}  // namespace document_problem

// All of them, by code.
std::span<Problem const* const> document_problems();

}  // namespace styr
