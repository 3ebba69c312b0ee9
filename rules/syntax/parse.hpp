// SPDX-License-Identifier: MPL-2.0
// Text → tree. All of the grammar (Boost.Spirit X3) stands behind this one function.
#pragma once

#include "diagnostics/diagnostic.hpp"
#include "rules/syntax/syntax.hpp"

#include <string>

namespace styr {

struct Parsed {
    syntax::File file;        // what could be read, also of a broken text
    Diagnostics diagnostics;  // one syntax error a declaration at most
};

Parsed parse(Source const& source);

// Whether the text is a declaration without a syntax error.
bool reads_alone(std::string declaration);

}  // namespace styr
