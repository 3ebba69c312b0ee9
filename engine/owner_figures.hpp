// SPDX-License-Identifier: MPL-2.0
// What the owner of the agreement sets in the data repository (`figures:`), as rows of the agreement's tables.
// (language.md, 14.)
#pragma once

#include "models/fields/value.hpp"
#include "rules/typed/agreement.hpp"

#include <string>
#include <vector>

namespace styr {

// The tables that any version leaves to the owner, each once.
std::vector<std::string> set_by_owner(Agreement const& agreement);

// Puts the figures that records list (`figures:`) into every version that leaves them to its owner, each with its place
// and source. What is wrong is reported and is not there: a name that no such table has, another kind of value or one
// outside its limits, and a year that stands elsewhere already.
void add_owner_figures(Agreement& agreement, std::vector<Record const*> const& listings, Diagnostics& diagnostics);

}  // namespace styr
