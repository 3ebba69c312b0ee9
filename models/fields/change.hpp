// SPDX-License-Identifier: MPL-2.0
// What a change is about: which of the terms, and which kind of change it is; what was decided of it.
#pragma once

#include "models/fields/value.hpp"

#include <array>
#include <optional>

namespace styr {

// The terms that are approved by name, in the order of `Term` and of the values of ChoiceSet::term. The parts of a
// split tariff and the unit are terms of a service too, and no body is asked for them by themselves.
inline constexpr std::array approvable_fields{Field::tariff, Field::places, Field::occupancy_basis};

// Of a change, or of what a decision says it is about; a change of terms where nothing is said.
ChangeKind kind_of_change(Record const& record);

// The term that a value of `changed` names, and the value that names it.
Field term_named_by(Choice name);
Choice name_of_term(Field term);

// The terms on one side of a change, `before` or `after`, or of what a decision is about; none where it has none, and
// of no record.
Record const* terms_on(Record const* change, Field side);
// Whether a change says that this term changes, with its new value on record or not.
bool said_to_change(Record const& change, Field term);

// What the parts of a list of terms (`tariff_parts`, `split`) come to in all; nothing where there are none, or one of
// them has no figure.
std::optional<Fraction> total_of(Record const& terms, Field parts, Field figure);

// Of an entry of the log; noted where nothing is said.
Outcome outcome_of(Record const& decision);
bool gives(Outcome outcome);  // approved, accepted
// What rules ask the log for and find in it by the matter that an entry states: what gives, and that a body has
// recommended it, taken note of it or been heard about it, or what else the agreement declares a word for.
bool counts_for_a_matter(Outcome outcome);

// A fact that stands at a place, or nowhere: then nobody wrote it.
Fact made_fact(Field field, Value value, Span place = {});

}  // namespace styr
