// SPDX-License-Identifier: MPL-2.0
// What needs what: an order in which everything comes after what it needs, and the circles that
// stand in the way of one. Without recursion, so that a long chain costs memory and not the stack.
#pragma once

#include <cstddef>
#include <vector>

namespace styr {

using Needs = std::vector<std::vector<std::size_t>>;  // for each thing, those that it needs

struct OrderOfNeed {
    std::vector<std::size_t> order;                 // every thing once
    std::vector<std::vector<std::size_t>> circles;  // each from a thing along what it needs, back to it
};

OrderOfNeed order_of_need(Needs const& needs);

}  // namespace styr
