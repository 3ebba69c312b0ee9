// SPDX-License-Identifier: MPL-2.0
// One rule on one subject → its verdict with the steps that led to it. (language.md, 4 and 5.)
#pragma once

#include "engine/evaluation/evaluate.hpp"

namespace styr {

RuleResult judge(Rule const& rule, Evaluator& evaluator);

// The same, but of a rule that does not apply without the steps that show it.
RuleResult judge_in_short(Rule const& rule, Evaluator& evaluator);
// Likewise, and without the message.
RuleResult judge_to_count(Rule const& rule, Evaluator& evaluator);

// The same but for the message, which nobody reads of what is only tried out.
RuleResult judge_silently(Rule const& rule, Evaluator& evaluator);

// As far as it takes to know what it comes to: where the demand holds by itself, it says that and tries no exception.
RuleResult tried_out(Rule const& rule, Evaluator& evaluator);

// What a rule comes to by its three parts, each a truth; nothing where that hinges on what is not known.
std::optional<Verdict> settled(Evaluated const& condition, Evaluated const& excepted, Evaluated const& demand,
                               bool expects);

// Whether a provision is in force on the days that the subject may fall on within the version.
struct InForce {
    bool ever = false;    // on some of them
    bool always = false;  // on every one
};
InForce in_force(Provision const& provision, Version const& version, DateBounds effective);

// Verdicts that need no attention.
inline bool holds(Verdict verdict) { return verdict <= Verdict::compliant; }

}  // namespace styr
