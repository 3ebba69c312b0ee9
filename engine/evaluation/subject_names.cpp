// SPDX-License-Identifier: MPL-2.0
// Facts of a change that are names of what comes after it.
#include "engine/evaluation/subject.hpp"
#include "models/fields/text_in.hpp"

namespace styr {

// What a transfer or rename does not name stays as it is.
Stated Facts::new_name(Field field) const
{
    for (auto const& names : subject_.change->records(Field::becomes)) {
        if (given(&names, field) != nullptr) {
            return fact_of(names, field);
        }
    }
    return fact(field);
}

// Where the residents go, the offer that takes them over may say instead.
std::optional<Stated> Facts::said_by_successor(Field field) const
{
    if (field != Field::destination || successor_ == nullptr || given(subject_.change, field) != nullptr) {
        return std::nullopt;
    }
    auto const* const service = given(successor_, Field::service);
    auto const* const named = service != nullptr ? service : given(successor_, Field::offer);
    return Stated{Evaluated::of(named->value), successor_->find(Field::residents_from)->span};
}

}  // namespace styr
