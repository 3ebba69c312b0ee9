// SPDX-License-Identifier: MPL-2.0
// One answer for several kinds of node, each of them named. A template that takes any kind would also
// take one that is added later; this one does not, so that the walker does not compile until it answers.
#pragma once

#include <concepts>

namespace styr {

template <class Node, class... Kinds>
concept Among = (std::same_as<Node, Kinds> || ...);

}  // namespace styr
