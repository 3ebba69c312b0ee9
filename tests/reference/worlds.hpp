// SPDX-License-Identifier: MPL-2.0
// Every way in which things that are not known may be: each combination is a world in which all is
// plain. The answer is known where all worlds agree.
#pragma once

#include "tests/reference/known.hpp"

#include <functional>

namespace styr::reference {

// What one world comes to: true, false, or that a body has yet to decide.
struct Answer {
    enum class Is : std::uint8_t { yes, no, awaited } is = Is::no;
    std::string body{};
};

// Something that may be in several ways, and why it is not known in which.
struct Open {
    std::size_t ways = 1;
    Whys whys;
};

// Raised where there are too many worlds to try; the case is left out, and counted as left out.
struct TooManyWorlds {};

Known in_every_world(std::vector<Open> const& open,
                     std::function<Answer(std::vector<std::size_t> const&)> const& decide);

}  // namespace styr::reference
