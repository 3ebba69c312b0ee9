// SPDX-License-Identifier: MPL-2.0
#include "rules/messages/resolve_problems.hpp"

#include <array>

namespace styr {

namespace {

constexpr std::array all{
    &name_problem::unknown_name,
    &name_problem::misspelt_word,
    &name_problem::bare_term,
    &name_problem::stray_side,
    &name_problem::not_in_scope,
    &name_problem::no_term,
    &name_problem::unknown_value,
    &name_problem::unknown_body,
    &name_problem::hides_fact,
    &name_problem::definition_circle,
    &name_problem::unknown_placeholder,
    &name_problem::unclosed_placeholder,
    &name_problem::uneven_placeholders,
    &name_problem::unused,
    &name_problem::decides_nothing,
    &name_problem::unknown_kind,

    &merge_problem::declared_twice,
    &merge_problem::replaces_nothing,
    &merge_problem::not_replaced,
    &merge_problem::repeals_nothing,
    &merge_problem::repealed_in_use,
    &merge_problem::row_twice,
    &merge_problem::always_and_by_cases,
    &merge_problem::other_agreement,
    &merge_problem::unknown_version,
    &merge_problem::version_circle,
    &merge_problem::period_backwards,
    &merge_problem::versions_overlap,
    &merge_problem::gap_between_versions,
    &merge_problem::provision_outside_version,
    &merge_problem::too_many,

    &declaration_problem::body_circle,
    &declaration_problem::exception_to_nothing,
    &declaration_problem::exception_to_other_scope,
    &declaration_problem::exception_circle,
    &declaration_problem::competence_direction,
    &declaration_problem::no_source,
    &declaration_problem::no_message,
    &declaration_problem::unjustified_figure,
    &declaration_problem::chair_for_body,
    &declaration_problem::body_named_twice,
    &declaration_problem::fact_otherwise,
    &declaration_problem::fact_unfit,
    &declaration_problem::list_unfit,
    &declaration_problem::not_of_bodies,
    &declaration_problem::table_unfit,
    &declaration_problem::equal_to_none,
    &declaration_problem::value_otherwise,
    &declaration_problem::values_fixed,
    &declaration_problem::kind_unfit,

    &type_problem::wrong_type,
    &type_problem::units_differ,
    &type_problem::bare_amount,
    &type_problem::no_such_operation,
    &type_problem::no_order,
    &type_problem::table_without_key,
    &type_problem::of_nothing,
    &type_problem::day_without_year,
    &type_problem::cases_differ,
    &type_problem::day_stays,
    &type_problem::not_among,
    &type_problem::table_keys,

    &type_problem::no_such_day,
    &type_problem::no_such_year,
    &type_problem::outside_range,
    &type_problem::empty_range,
    &type_problem::not_a_figure,
    &type_problem::figure_too_long,
    &type_problem::divided_by_zero,
    &type_problem::rounding_step,
    &type_problem::broken_period,
    &type_problem::closed_for_nothing,
    &type_problem::bands_apart,
};

}  // namespace

std::span<Problem const* const> resolve_problems() { return all; }

}  // namespace styr
