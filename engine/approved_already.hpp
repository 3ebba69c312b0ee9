// SPDX-License-Identifier: MPL-2.0
// What other changes of the same service were approved to, by what the log says: its end (E806), and what the register
// does not have yet (E819). (language.md, 6 and 2.)
#pragma once

#include "engine/approvals/standing_change.hpp"
#include "engine/check.hpp"
#include "engine/evaluation/subject.hpp"
#include "engine/evaluation/work.hpp"

#include <optional>

namespace styr {

// A change of what an approved closure or deregistration of that day or an earlier one has ended. Two that end the same
// from one day are told of as such, elsewhere.
std::optional<RuleResult> after_approved_end(Subject const& subject, Facts const& facts, CheckRequest const& request,
                                             StandingChanges& standing, Work& work);

// Of what the register says of the day that is looked at: earlier changes, approved or perhaps, that it does not have
// though no later file of it says otherwise. Its figures are then not what held.
std::vector<RuleResult> approved_and_not_registered(Subject const& subject, Facts const& facts,
                                                    CheckRequest const& request, StandingChanges& standing, Work& work);

}  // namespace styr
