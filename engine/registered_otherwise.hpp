// SPDX-License-Identifier: MPL-2.0
// What was asked for, and the register has otherwise from that very day (E831). (language.md, 2.)
#pragma once

#include "engine/approvals/standing_change.hpp"
#include "engine/check.hpp"
#include "engine/evaluation/subject.hpp"
#include "engine/evaluation/work.hpp"

#include <optional>
#include <vector>

namespace styr {

// A change that was handed in, where the first register file since the day on which it takes effect, in that year, has
// another figure for what it asks for, or still has what it takes away, and no other change accounts for that. Where
// nobody certainly approved the change, what held before is what the register may well go on to have.
std::optional<RuleResult> registered_otherwise(Subject const& subject, Facts const& facts, CheckRequest const& request,
                                               StandingChanges& standing, Work& work);

// Likewise what the log approves of an operator's offers and nobody submitted, and what it refuses and the register has
// from its day all the same; of the scope operator.
std::vector<RuleResult> registered_otherwise_than_approved(Subject const& subject, CheckRequest const& request,
                                                           StandingChanges& standing, Work& work);

// What its operator took back or replaced, where that file has it from its day all the same.
std::optional<RuleResult> registered_though_set_aside(Subject const& subject, Facts const& facts,
                                                      CheckRequest const& request, StandingChanges& standing,
                                                      Work& work);

}  // namespace styr
