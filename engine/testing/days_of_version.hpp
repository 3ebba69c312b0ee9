// SPDX-License-Identifier: MPL-2.0
// What the days of a version settle in a rule `for each agreement`: they stand in the agreement, and no test can make
// them otherwise. Private to this room.
#pragma once

#include "engine/evaluation/outcome.hpp"
#include "rules/typed/agreement.hpp"

#include <optional>

namespace styr {

bool is_day_of(FactReference const& fact, Version const& version);
// What an expression comes to that reads nothing but these.
std::optional<Evaluated> settled_by_days(Expression const& expression, Version const& version);

}  // namespace styr
