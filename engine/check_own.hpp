// SPDX-License-Identifier: MPL-2.0
// The findings of styr's own about one subject that need the register and the decision log. Private to this room.
#pragma once

#include "engine/approvals/standing_change.hpp"
#include "engine/check.hpp"
#include "engine/evaluation/evaluate.hpp"

namespace styr {

void add_own_findings(SubjectResult& result, Subject const& subject, Facts const& facts, CheckRequest const& request,
                      StandingChanges& standing, Work& work);

// Whether the request leaves out such notices.
bool leaves_out(CheckRequest const& request, std::string_view finding);

}  // namespace styr
