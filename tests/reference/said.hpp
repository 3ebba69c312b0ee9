// SPDX-License-Identifier: MPL-2.0
// What a change, or an entry of the log about one, says besides its terms.
#pragma once

#include "models/fields/field_table.hpp"

#include <array>
#include <optional>
#include <vector>

namespace styr::reference {

// What has to be stated whatever is asked for, beside kind and days; what the agreement declares of a change, too.
inline constexpr std::array frame{Field::special_terms, Field::objective_financing, Field::payers, Field::becomes};
std::vector<Field> declared_of_changes(FieldTable const& fields);  // but no grounds
std::vector<Field> frame_of(FieldTable const& fields);

std::size_t kind_of(Record const& record);  // a change of terms where it does not say
// What says no more than its absence, a no or an empty list where absence is no, is as if it were not there. That
// nobody pays says more.
std::optional<Value> said(Record const& record, Field field);
bool says_it_changes(Record const& change, Field term);  // under `changed`
bool says_after(Record const& change, Field field);
bool same_value(Value const& a, Value const& b);

}  // namespace styr::reference
