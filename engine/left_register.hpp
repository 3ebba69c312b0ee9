// SPDX-License-Identifier: MPL-2.0
// What left the register and nobody says why (E829). (language.md, 2 and 6.)
#pragma once

#include "engine/approvals/standing_change.hpp"
#include "engine/check.hpp"

namespace styr {

// Of an operator: each offer or service that a later file of it leaves out, where neither a submission asks for that
// nor the log approves it.
std::vector<RuleResult> ended_by_nobody(Subject const& subject, CheckRequest const& request, StandingChanges& standing,
                                        Work& work);

}  // namespace styr
