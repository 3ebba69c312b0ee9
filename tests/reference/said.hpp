// SPDX-License-Identifier: MPL-2.0
// What a change, or an entry of the log about one, says besides its terms.
#pragma once

#include "models/fields/value.hpp"

#include <array>
#include <optional>

namespace styr::reference {

// What has to be stated whatever is asked for, beside kind and days.
inline constexpr std::array frame{Field::special_terms, Field::objective_financing, Field::payers, Field::becomes};

std::size_t kind_of(Record const& record);  // a change of terms where it does not say
// What says no more than its absence is as if it were not there. That nobody pays says more.
std::optional<Value> said(Record const& record, Field field);
bool same_value(Value const& a, Value const& b);

}  // namespace styr::reference
