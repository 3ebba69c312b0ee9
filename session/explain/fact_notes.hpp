// SPDX-License-Identifier: MPL-2.0
// What a rule read in the data, place by place, and what it made of it: the notes beside the lines
// that a finding shows.
#pragma once

#include "engine/evaluation/result.hpp"

#include <vector>

namespace styr {

struct FactNote {
    Span place;
    Text fact;  // which, with its value: "effective date 1 August 2020"
    Text note;  // "not 1 January", "was 1,933: tariff changes, +206 kr. (10.7 %)"
    enum class Weight : std::uint8_t {
        said,
        present,
        named
    } weight;  // how much it tells: the first makes the others noise
};

// Every fact of the data that condition and demand read, by source and place, each with what is
// said of it. What stands in agreements is left out.
std::vector<FactNote> fact_notes(RuleResult const& rule, SubjectResult const& subject);
// Likewise of some of the rule's conditions alone.
std::vector<FactNote> fact_notes(std::vector<Step const*> const& conditions, RuleResult const& rule,
                                 SubjectResult const& subject);

}  // namespace styr
