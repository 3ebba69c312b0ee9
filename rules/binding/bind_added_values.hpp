// SPDX-License-Identifier: MPL-2.0
// The values that an agreement adds to those of facts that are always there. Private to this room.
#pragma once

#include "rules/messages/reporter.hpp"
#include "rules/typed/agreement.hpp"

#include <span>
#include <vector>

namespace styr {

// Of all versions together, as facts are. `fields`: those that there are, for who names another one.
std::vector<AddedValue> bind_added_values(std::span<syntax::File const> files, FieldTable const& fields,
                                          Reporter& report);

}  // namespace styr
