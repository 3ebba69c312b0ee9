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

// Whose approval a step asked for that did not hold.
std::vector<BodyId> not_approving(Step const& step, Version const& version);
// The first decision by a body that refuses, or takes back what was approved, and because of which the rule fails.
DecisionSeen const* refusal_in(RuleResult const& rule);

// Whose word is awaited, any one's, and what they have to say.
struct Awaited {
    std::vector<std::string> bodies;
    Outcome asked = Outcome::approved;  // of a party: that it accepts
    friend bool operator==(Awaited const&, Awaited const&) = default;
};
inline Awaited awaited_in(Reason const& awaiting) { return {awaiting.bodies, awaiting.asked}; }

// The day before which it is asked for, where there is one.
std::optional<Day> due(RuleResult const& rule, Awaited const& wanted);

// "DAS has to approve it before 1 August 2020"
Text to_approve(Awaited const& wanted, std::optional<Day> before);
// "DAS approves it before 1 August 2020"; a party, which is to pay, accepts.
Text approves(Awaited const& wanted, std::optional<Day> before, Version const& version);

}  // namespace styr
