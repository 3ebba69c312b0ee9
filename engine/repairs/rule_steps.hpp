// SPDX-License-Identifier: MPL-2.0
// What a rule's steps tell of what it asked for.
#pragma once

#include "engine/evaluation/result.hpp"

#include <functional>

namespace styr {

// Of condition, exceptions and demand, from the outside in.
void each_step(RuleResult const& rule, std::function<void(Step const&)> const& visit);

// The rule that was judged, in another version; none where that does not have it.
Rule const* same_rule_in(Version const& version, RuleResult const& judged);

// The day before which these bodies' approval is asked for, where there is one.
// Whose approval a step asked for that did not hold.
std::vector<BodyId> not_approving(Step const& step, Version const& version);
std::optional<Day> due(RuleResult const& rule, std::vector<std::string> const& bodies);

// "DAS has to approve it before 1 August 2020"
Text to_approve(std::vector<std::string> const& bodies, std::optional<Day> before);
// "DAS approves it before 1 August 2020"; a party, which is to pay, accepts.
Text approves(std::vector<std::string> const& bodies, std::optional<Day> before, Version const& version);

}  // namespace styr
