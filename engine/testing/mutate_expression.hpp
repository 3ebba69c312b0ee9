// SPDX-License-Identifier: MPL-2.0
// The small changes of one part of a condition, demand or value. Private to this room.
#pragma once

#include "rules/typed/agreement.hpp"

#include <vector>

namespace styr {

struct VersionContext {
    Version const& version;
    FieldTable const& fields;
    bool negatable = true;  // it stands in no `not`, so that putting it into one is no other mutant again
};

// Expressions that could stand in its place, of the same type; each differs in one thing.
std::vector<Expression> mutations_of(Expression const& expression, VersionContext const& context);

// A figure, a truth or a day a little off; nothing where it has no neighbours.
std::vector<Value> neighbours_of(Value const& value, Type type, FieldTable const& fields);

}  // namespace styr
