// SPDX-License-Identifier: MPL-2.0
// What a body of the agreement has refused though no requirement asks for its approval (E830). (language.md, 4 and 6.)
#pragma once

#include "engine/check.hpp"

namespace styr {

// A refusal of exactly this change that no demand weighs, and after which no body has certainly approved it: in doubt,
// whether it is about this.
std::optional<RuleResult> refused_though_unasked(SubjectResult const& judged, Subject const& subject,
                                                 Facts const& facts, CheckRequest const& request, Work& work);

}  // namespace styr
