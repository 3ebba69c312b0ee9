// SPDX-License-Identifier: MPL-2.0
// What of the decisions that count a reader has to know, though it changes no verdict: who accepted for a municipality,
// by which minutes, that one works back in time or was revoked from a later day, that another body decided otherwise.
#pragma once

#include "engine/evaluation/result.hpp"

namespace styr {

// Notices about all that the rules of a subject looked at in the log, each once.
std::vector<RuleResult> how_decided(SubjectResult const& result);

}  // namespace styr
