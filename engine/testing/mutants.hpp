// SPDX-License-Identifier: MPL-2.0
// Small changes of an agreement, each of which a good test would notice: a bound, a date, a
// comparison, a body, an exception dropped. (docs/testing-agreements.md)
#pragma once

#include "engine/testing/author_tests.hpp"

#include <functional>

namespace styr {

struct Mutant {
    std::string id;  // "P01 midyear tariff: `effective is not 1 January` → `effective is not 2 January`"
    Text what;
    Span place;
    std::vector<std::string> rules;          // that it can touch; empty: any
    std::function<void(Agreement&)> change;  // of the agreement, or a copy of it
};

// In the order of the agreement; what versions share is changed in all of them.
std::vector<Mutant> mutants_of(Agreement const& agreement);

// Those that no test notices; the tests pass on the agreement as it is.
std::vector<Mutant const*> unnoticed(std::vector<Mutant> const& mutants, Agreement const& agreement,
                                     std::vector<AuthorTest> const& tests);

}  // namespace styr
