// SPDX-License-Identifier: MPL-2.0
// What a change asks for by itself, with what a repair supposes; one reading for all who compare it with the log.
#pragma once

#include "engine/evaluation/evaluate.hpp"

namespace styr {

// A fact of the change itself (not of its terms) as it is asked for; nothing where it states none.
Value asked_of(Field field, Circumstances const& circumstances, Facts const& facts);
// Whether a term or a fact of the offer stands under `after`.
bool states_after(Field field, Circumstances const& circumstances, Facts const& facts);
// Whether a fact of the change is compared whatever terms are asked for: an amount, a payer, special terms. What it
// says of its offer is asked for of a new one alone, and `changed` by the terms that it lists.
bool is_frame(FieldRow const& row);
// What a repair supposes would be written into the change, which then is another.
bool alters_the_matter(Hypothesis const* hypothesis);

// What an item of a decision states of a term: the figure, or what a difference (`plus`, `minus`) gives from the
// register's of the day before, unknown where that is. Where it covers a range of days that is the day before the first
// of them: one difference was decided, and not one for each change within the range.
Evaluated decided(Fact const& stated, Record const& about, Facts const& facts, Repository const& repository);

// Whether that is what is asked. A day that is open is approved in the words in which it was asked for; else its bounds
// settle it, or nobody knows.
Evaluated states_the_same(Evaluated const& asked, Evaluated const& stated);

Record const* held(Record const& record, Field side);  // the terms on one side; none where it has none

}  // namespace styr
