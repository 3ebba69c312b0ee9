// SPDX-License-Identifier: MPL-2.0
// What a comparison says from its other side, and where it fails.
#pragma once

#include "rules/syntax/syntax.hpp"

#include <optional>

namespace styr::syntax {

// `a < b` of `b > a`; what has no order, or one of its sides only, is the same.
constexpr Relation mirrored(Relation relation)
{
    switch (relation) {
    case Relation::less:
        return Relation::more;
    case Relation::at_most:
        return Relation::at_least;
    case Relation::more:
        return Relation::less;
    case Relation::at_least:
        return Relation::at_most;
    case Relation::equal:
    case Relation::unequal:
    case Relation::begins:
        break;
    }
    return relation;
}

// `a >= b` where `a < b` does not hold; `begins with` has none.
constexpr std::optional<Relation> opposite(Relation relation)
{
    switch (relation) {
    case Relation::equal:
        return Relation::unequal;
    case Relation::unequal:
        return Relation::equal;
    case Relation::less:
        return Relation::at_least;
    case Relation::at_most:
        return Relation::more;
    case Relation::more:
        return Relation::at_most;
    case Relation::at_least:
        return Relation::less;
    case Relation::begins:
        break;
    }
    return std::nullopt;
}

}  // namespace styr::syntax
