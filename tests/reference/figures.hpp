// SPDX-License-Identifier: MPL-2.0
// What the owner of the agreement sets, as docs/language.md says, read without the engine's help.
#pragma once

#include "models/fields/value.hpp"
#include "rules/typed/agreement.hpp"

#include <vector>

namespace styr::reference {

// The agreement with the years that these files set. Only per cents, as the generated ones are.
Agreement as_the_owner_set(Agreement agreement, std::vector<Record> const& files);

}  // namespace styr::reference
