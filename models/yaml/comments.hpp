// SPDX-License-Identifier: MPL-2.0
// Comments that speak to styr: those that begin with `# styr:`. Text is no comment, wherever a `#`
// stands in it.
#pragma once

#include "models/yaml/document.hpp"

namespace styr {

struct Comment {
    Span span;         // from the `#` to the end of the line
    Span instruction;  // what follows `styr:`, without blanks around it
};

// In the order of the file. The document was read from the source.
std::vector<Comment> comments_to_styr(Document const& document, Source const& source);

}  // namespace styr
