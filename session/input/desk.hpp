// SPDX-License-Identifier: MPL-2.0
// What a run has read, and what is wrong with it.
#pragma once

#include "diagnostics/diagnostic.hpp"
#include "diagnostics/source.hpp"

namespace styr {

struct Desk {
    Sources sources;
    Diagnostics diagnostics;

    void add(Diagnostic diagnostic) { diagnostics.push_back(std::move(diagnostic)); }
    bool wrong() const { return has_errors(diagnostics); }
};

}  // namespace styr
