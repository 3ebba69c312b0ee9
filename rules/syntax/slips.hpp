// SPDX-License-Identifier: MPL-2.0
// A misspelt word of the language is read as part of the name beside it: `tariff chnages`. Finds
// such a word in a name that is not known.
#pragma once

#include "rules/syntax/syntax.hpp"

#include <functional>

namespace styr {

struct Slip {
    std::string word;       // as written
    Span span;              // of it alone
    std::string corrected;  // the whole name with the word mended: "tariff changes"
    std::size_t edits = 0;
};

// The reading of the name as known names and misspelt words in turn that needs the fewest edits.
std::optional<Slip> misspelt_word(syntax::Name const& name, Sources const& sources,
                                  std::function<bool(std::string_view)> const& is_known);

}  // namespace styr
