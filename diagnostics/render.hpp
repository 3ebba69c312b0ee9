// SPDX-License-Identifier: MPL-2.0
// Drawing a problem for people: what, where, the lines it is about, and what to do.
#pragma once

#include "diagnostics/diagnostic.hpp"
#include "diagnostics/source.hpp"
#include "diagnostics/text.hpp"

#include <string>

namespace styr {

struct Look {
    Lang lang = Lang::da;
    bool colour = false;
};

// Appends the problem with the lines that it points at, for example
//
//     register/2020/aalborg.yaml:12:5: error[D104]: duplicate key `tariff`
//          |
//       12 |     tariff: 2139
//          |     ^^^^^^ given a second time
//          |
//        9 |     tariff: 1933
//          |     ------ first here
//          = help: keep one of them
//
// Of a line that is longer than `excerpt_columns`, the part around the place is shown. All text is
// made printable. Labels without a known place are not drawn.
void draw(std::string& out, Diagnostic const& diagnostic, Sources const& sources, Look look);

// Appends one line: `path:line:col: error[D104] duplicate key …`.
void draw_concise(std::string& out, Diagnostic const& diagnostic, Sources const& sources, Look look);

inline constexpr std::size_t excerpt_columns = 120;

}  // namespace styr
