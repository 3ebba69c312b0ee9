// SPDX-License-Identifier: MPL-2.0
// What looks odd and may be right: notices that styr gives by itself, whatever the agreement requires.
#pragma once

#include "engine/evaluation/result.hpp"
#include "engine/evaluation/subject.hpp"

namespace styr {

std::vector<RuleResult> implausible(Subject const& subject, Facts const& facts,
                                    std::vector<Version const*> const& versions);

// Whether parts of the tariff or a split do not add up in some service of an offer of the register.
bool has_odd_parts(Record const& offer);

}  // namespace styr
