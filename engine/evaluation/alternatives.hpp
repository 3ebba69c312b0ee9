// SPDX-License-Identifier: MPL-2.0
// One rule under every version that a subject may fall in. (language.md, 7.)
#pragma once

#include "engine/evaluation/judge.hpp"

namespace styr {

// Those in which some of these days lie, in the order of their periods.
std::vector<Version const*> versions_on(Agreement const& agreement, DateBounds days);

// What a rule comes to in each of the versions that have it.
struct Alternatives {
    std::vector<RuleResult> results;
    std::size_t judged_by = 0;  // versions in which it was in force throughout
};

// What it comes to on the whole: one of the results, of which there is one at least, to which the others are added.
// Where they differ, the effective date is what is missing.
RuleResult& merge(Alternatives& alternatives, std::size_t versions, Facts const& facts);

}  // namespace styr
