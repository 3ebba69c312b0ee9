// SPDX-License-Identifier: MPL-2.0
// Where a pass puts what it finds. Quiet, it only counts: a definition is tried for several
// subjects, and what fails for one of them need not be wrong.
#pragma once

#include "diagnostics/diagnostic.hpp"

#include <initializer_list>

namespace styr {

class Reporter {
public:
    explicit Reporter(Diagnostics* sink) : sink_(sink) {}

    bool quiet() const { return sink_ == nullptr; }
    std::size_t count() const { return count_; }

    void add(Problem const& problem, Span at, std::initializer_list<Argument> arguments = {},
             std::initializer_list<Label> context = {});
    // Something cannot be bound because of what was reported elsewhere.
    void count_silently() { ++count_; }

private:
    Diagnostics* sink_;
    std::size_t count_ = 0;
};

}  // namespace styr
