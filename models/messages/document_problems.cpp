// SPDX-License-Identifier: MPL-2.0
#include "models/messages/document_problems.hpp"

namespace styr {

namespace {

using namespace document_problem;

constexpr Problem const* all[] = {
    &file_too_large,
    &line_too_long,
    &wide_encoding,
    &not_utf8,
    &lone_carriage_return,
    &deceptive_character,
    &too_many_problems,
    &too_deep,
    &too_many_nodes,
    &scalar_too_long,
    &empty_document,
    &root_is_text,
    &second_document,
    &directive,
    &text_beside_marker,
    &tab_indentation,
    &indentation,
    &expected_item,
    &item_among_keys,
    &item_beside_key,
    &second_colon,
    &missing_blank,
    &missing_colon,
    &nested_under_text,
    &text_after_value,
    &text_over_lines,
    &unclosed_quote,
    &text_after_quote,
    &bad_escape,
    &deceptive_escape,
    &reserved_sign,
    &odd_space,
    &text_after_block_sign,
    &block_indicator,
    &blank_line_too_wide,
    &unclosed_bracket,
    &expected_comma,
    &empty_entry,
    &pair_in_list,
    &stray_bracket,
    &closer_not_indented,
    &empty_item,
    &indented_in_folded,
    &empty_block,
    &question_mark_in_brackets,
    &anchor,
    &alias,
    &tag,
    &merge_key,
    &explicit_key,
    &two_apostrophes,
    &block_sign_alone,
    &key_is_collection,
    &empty_key,
    &key_too_long,
    &duplicate_key,
    &combining_mark,
    &lookalike_letter,
    &line_break_in_key,
    &conflict_marker,
    &storage_pointer,
    &readers_differ,
};

}  // namespace

std::span<Problem const* const> document_problems() { return all; }

}  // namespace styr
