// SPDX-License-Identifier: MPL-2.0
// Why a rule comes to what it does: what decides it, a line for each, with its value and where it stands.
#pragma once

#include "engine/evaluation/result.hpp"

namespace styr {

// "effective date 1 August 2020: not 1 January (submissions/2020-05-aalborg.yaml:5)"; three at most, those beyond are
// counted. Printable.
std::vector<std::string> deciding_told(RuleResult const& rule, SubjectResult const& subject, Sources const& sources,
                                       Lang lang);

// Of a condition that asks what was decided, and is settled: the entry that it is told by.
DecisionSeen const* deciding_decision(Step const& condition);

}  // namespace styr
