// SPDX-License-Identifier: MPL-2.0
// The nearest known name to one that is not known.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace styr {

// The candidate that is closest in edits (a swap of neighbours is one edit; letters, not bytes;
// case is ignored), where it is close enough to be a likely slip. The first of equals.
std::optional<std::string_view> nearest(std::string_view name, std::span<std::string_view const> candidates);

// How many edits lie between the two.
std::size_t edits_between(std::string_view a, std::string_view b);

}  // namespace styr
