// SPDX-License-Identifier: MPL-2.0
// The rows that every agreement has, in the order of the table. Private to this room: what there is besides, a table of
// fields says.
#pragma once

#include "models/fields/field.hpp"

namespace styr::built_in {

std::span<FieldRow const> rows_of(
    RecordKind record);  // includes those of records that it includes: a service has terms
std::span<Field const> term_fields();
std::span<Field const> offer_fields();
std::optional<Field> field_named(std::string_view name);

}  // namespace styr::built_in
