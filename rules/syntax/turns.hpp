// SPDX-License-Identifier: MPL-2.0
// Turns of phrase of everyday speech, of spreadsheets and of other rule languages, and how the rule language says the
// same. What is proposed has been read in the place: a form with which the declaration makes no sense is no help.
#pragma once

#include "diagnostics/diagnostic.hpp"
#include "rules/syntax/lexical.hpp"

#include <array>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace styr {

struct Turn {
    // Words and signs with blanks between them. `#` is a figure with its unit, `#%` a share, `~` a text in quotes, `*`
    // whatever stands there, up to the next word of the turn or to the end of the operand.
    std::string_view theirs;
    // How it is said; the first that can be read in the place is proposed. `{1}` is what the first of those signs took.
    std::array<std::string_view, 3> ours{};
    // What to do where none can, or where it takes more than other words.
    Wording advice{};
};

// Longer ones before those with which they begin.
std::span<Turn const> turns();

// A turn as it was met.
struct Rephrased {
    lexical::Offset from = 0, to = 0;
    std::string instead;  // what is written for it; empty where there is only advice
    Text advice;
};

// All that begin at a place of a declaration's text, in the order in which they are to be tried.
std::vector<Rephrased> turns_at(std::string_view text, lexical::Offset at);

// Where a name that nobody knows has such a turn in it, and the rest of it is known. `place` is the name's; `effort`
// is what may still be spent, in comparisons of spellings.
std::optional<Rephrased> turn_in_name(Source const& source, Span place,
                                      std::function<bool(std::string_view)> const& is_known, std::size_t& effort);

}  // namespace styr
