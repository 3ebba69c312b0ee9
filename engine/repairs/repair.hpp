// SPDX-License-Identifier: MPL-2.0
// What would mend a finding. A repair is proposed only after the rule was judged again with it, and the whole case.
#pragma once

#include "engine/evaluation/judge.hpp"
#include "engine/repairs/whole_case.hpp"

namespace styr {

std::vector<Repair> repairs_of(RuleResult const& result, Circumstances const& circumstances, Facts const& facts,
                               Agreement const& agreement, WholeCase& whole_case);
// Of what a submission says against the register: what the register has, or what it lacks.
std::optional<Repair> repair_of(Facts::Contradiction const& contradiction, Subject const& subject,
                                Repository const& repository);

}  // namespace styr
