// SPDX-License-Identifier: MPL-2.0
// Edits of a case's texts at the places that the readers gave: how a repair is carried out.
#pragma once

#include "tests/reference/case.hpp"

#include <optional>
#include <string>

namespace styr::reference {

// The record that begins at this place, or that states the field there; none where no data file has one.
Record const* record_at(Repository const& repository, Span place, Field field);

// The case with `key: value` in the record, in the place of what it says so far; in the `before` or
// `after` of a change where a side is given.
Case with_fact(Case const& made, Record const& record, Field field, Side side, std::string const& value);

}  // namespace styr::reference
