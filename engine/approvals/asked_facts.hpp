// SPDX-License-Identifier: MPL-2.0
// What an approval must state: each fact that a change asks for, with what is known of whether it does.
#pragma once

#include "engine/evaluation/evaluate.hpp"

#include <vector>

namespace styr {

struct AskedFact {
    Field field;
    Side side;          // `new_`: under `after`; `none`: of the change itself
    Evaluated changes;  // a truth, never false
};

// Of these terms, or of all that the change asks for where none is named; the frame of the change (its amounts, payers
// and special terms, and every fact of it that is not told of the offer) always.
std::vector<AskedFact> asked_facts(std::vector<Field> const& terms, Circumstances const& circumstances,
                                   Facts const& facts);
// Whether terms are asked for by name and none of them changes: of that nothing can be on record.
bool asks_nothing(std::vector<Field> const& terms, std::vector<AskedFact> const& asked);

}  // namespace styr
