// SPDX-License-Identifier: MPL-2.0
// The part of a line that is shown to point at a place in it, and where in it the marks stand.
#pragma once

#include "diagnostics/source.hpp"

#include <cstdint>
#include <string>

namespace styr {

struct Excerpt {
    std::uint32_t line = 1;  // counts from 1
    bool cut = false;        // the line is longer than what is shown
    std::string shown;       // printable, tabs as one blank, `…` where it is cut
    std::size_t indent = 0;  // columns before the marked text
    std::size_t width = 1;   // columns of the marked text: at least one, so that there is a caret
};

// Around the first line of `span`, at most `most` columns wide.
Excerpt excerpt(Source const& source, Span span, std::size_t most);

}  // namespace styr
