// SPDX-License-Identifier: MPL-2.0
// What no dispensation excepts: a body's no, and what nobody could judge without. (language.md, 4.)
#pragma once

#include "engine/evaluation/result.hpp"

namespace styr {

// Whether among the decisions that the finding looked at there is one that takes away, or may: a refusal, a revocation,
// a referral to a higher body, that no later decision has replaced.
bool rests_on_what_takes_away(RuleResult const& rule);

// Nor is one given from what styr finds of whose offer it is, of changes that contradict each other, of what the
// register does not have, and of a case that no version of the agreement can judge.
bool may_be_excepted(RuleResult const& rule);

}  // namespace styr
