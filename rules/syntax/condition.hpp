// SPDX-License-Identifier: MPL-2.0
// What of the tree can only be a yes or a no, whatever its names mean.
#pragma once

#include "rules/syntax/among.hpp"
#include "rules/syntax/syntax.hpp"

namespace styr::syntax {

struct IsCondition {
    bool operator()(Among<Comparison, Between, OneOf, PresenceTest, Includes, Changes, OnlyChange, Junction, Not,
                          Quantified, Approval> auto const&) const
    {
        return true;
    }
    bool operator()(Among<Number, DateText, DayMonth, Truth, Reference, Arithmetic, Negation, Of, NextWorkingDay,
                          Rounded, Extreme, Aggregate, Quoted> auto const&) const
    {
        return false;
    }
};
inline bool is_condition(Expression const& expression) { return std::visit(IsCondition{}, expression.node); }

}  // namespace styr::syntax
