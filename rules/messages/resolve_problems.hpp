// SPDX-License-Identifier: MPL-2.0
// What can be wrong in an agreement whose text could be read: one `Problem` a kind, in the order of
// their codes. A40x and A41x: names; A42x: what an extending version does; A44x: versions and
// provisions; A46x: bodies, exceptions and what must be said; A50x: types and units; A52x: figures.
#pragma once

#include "diagnostics/diagnostic.hpp"

#include <span>
#include <vector>

namespace styr {

namespace name_problem {

// rules/messages/name_problems.cpp
extern Problem const unknown_name, misspelt_word, bare_term, stray_side, not_in_scope, no_term, unknown_value,
    unknown_body, hides_fact, definition_circle, unknown_placeholder, unclosed_placeholder, uneven_placeholders, unused,
    decides_nothing, unknown_kind;

}  // namespace name_problem

namespace merge_problem {

// rules/messages/merge_problems.cpp
extern Problem const declared_twice, replaces_nothing, not_replaced, repeals_nothing, repealed_in_use, row_twice,
    always_and_by_cases;
extern Problem const other_agreement, unknown_version, version_circle, period_backwards, versions_overlap,
    gap_between_versions, provision_outside_version, too_many;

}  // namespace merge_problem

namespace declaration_problem {

// rules/messages/declaration_problems.cpp
extern Problem const body_circle, exception_to_nothing, exception_to_other_scope, exception_circle,
    competence_direction, no_source, no_message, unjustified_figure, chair_for_body, body_named_twice, fact_otherwise,
    fact_unfit, list_unfit, not_of_bodies, table_unfit, equal_to_none, value_otherwise, values_fixed, kind_unfit;

}  // namespace declaration_problem

namespace type_problem {

// rules/messages/type_problems.cpp
extern Problem const wrong_type, units_differ, bare_amount, no_such_operation, no_order, table_without_key, of_nothing,
    day_without_year, cases_differ, day_stays, not_among, table_keys;

// rules/messages/figure_problems.cpp
extern Problem const no_such_day, no_such_year, outside_range, empty_range, not_a_figure, figure_too_long,
    divided_by_zero, rounding_step, broken_period, closed_for_nothing, bands_apart;

}  // namespace type_problem

// All of them, by code.
std::span<Problem const* const> resolve_problems();

}  // namespace styr
