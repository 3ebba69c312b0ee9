// SPDX-License-Identifier: MPL-2.0
// What can be wrong in a data file: one `Problem` a kind, in the order of their codes. F20x and
// F21x: the shape of records; F22x and F23x: numbers and truth values; F24x: dates; F25x:
// dispensations; F26x: what a register file or a submission says does not fit together, F27x and
// F28x: what a decision says; F29x: what several files say. The wording stands in the …_problems.cpp.
#pragma once

#include "diagnostics/diagnostic.hpp"

#include <span>

namespace styr {

namespace data_problem {

// models/messages/record_problems.cpp
extern Problem const unknown_key, missing_field, wrong_type, wrong_entry, no_record, missing_entry, empty_list,
    empty_text, listed_twice, unknown_choice, comma_split, says_nothing, decomposed_letter, odd_blank_in_name,
    too_many_entries, name_too_long, foreign_letter, text_or_comment;

// models/messages/number_problems.cpp
extern Problem const quoted_value, pasted_character, ambiguous_number, not_a_number, leading_zero, too_many_decimals,
    mixed_forms, wrong_grouping, number_too_long, not_whole, percent_sign_missing, out_of_range, not_truth;

// models/messages/date_problems.cpp
extern Problem const not_a_date, no_such_day, date_digits, two_digit_year, date_out_of_range, no_day_left,
    bounds_not_allowed, bounds_empty;

// models/messages/dispensation_problems.cpp
extern Problem const dispensation_for_all, stray_dispensation_key, unknown_instruction, dispensation_incomplete,
    stray_dispensation, dispensation_ends_early, comment_excepts_nothing;

// models/messages/change_problems.cpp
extern Problem const changes_nothing, changed_contradicts, wrong_side, until_before_effective, withdrawn_too_early,
    becomes_nothing, service_unnamed, duplicate_name, duplicate_report, outside_fact_not_given;

// models/messages/correction_problems.cpp
extern Problem const replaces_nothing;

// models/messages/decision_problems.cpp
extern Problem const about_nothing, bad_digest, digest_without_submission, except_without_submission,
    delegation_incomplete, stray_delegation_key, delegated_to_itself, delegation_ends_early, put_before_missing,
    put_before_stray, need_without_group, group_without_need, says_without_paper, stray_decision_key, unknown_entry,
    no_one_difference, decides_on_nothing, says_two_things, works_back_to_later;

// models/messages/annex_problems.cpp
extern Problem const annex_beside, agreement_beside, duplicate_annex, unknown_annex, annex_made_later, takes_no_row_out,
    unclear_slip, confirms_nothing, no_silence, covers_nothing;

// models/messages/repository_problems.cpp
extern Problem const duplicate_decision, twice_in_force, duplicate_submission, unknown_delegation, not_a_delegation,
    unknown_submission, former_name_taken, excepts_nothing, duplicate_settlement, too_much_to_compare, two_spellings;

}  // namespace data_problem

// All of them, by code.
std::span<Problem const* const> data_problems();

}  // namespace styr
