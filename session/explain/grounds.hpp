// SPDX-License-Identifier: MPL-2.0
// What decides a finding, who has to do what, and what it rests on, entry by entry, as every format for people shows
// it.
#pragma once

#include "engine/evaluation/result.hpp"
#include "session/explain/layout.hpp"

namespace styr {

// "because", three at most, and "next", "or": who has to do what. All printable.
Labelled what_decides(RuleResult const& rule, SubjectResult const& subject, Sources const& sources, Lang lang);
// "agreement", "decision", …, "rule", each with its text; likewise. What there is nothing of is left out.
Labelled what_it_rests_on(RuleResult const& rule, Sources const& sources, Lang lang);
// Both, in this order.
Labelled grounds_of(RuleResult const& rule, SubjectResult const& subject, Sources const& sources, Lang lang);

}  // namespace styr
