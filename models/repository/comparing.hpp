// SPDX-License-Identifier: MPL-2.0
// How far the files of a repository are held against each other. Private to this room.
#pragma once

#include <cstdint>

namespace styr {

// Of what annexes state with what decisions do, of corrections with what they correct, of names that nobody has with
// those that are there: in steps, of each by itself.
inline constexpr std::uint64_t most_comparisons = 3'000'000;

}  // namespace styr
