// SPDX-License-Identifier: MPL-2.0
// Parts of a condition: which its outcome hinges on, which are shown, and how each is told.
#pragma once

#include "engine/evaluation/result.hpp"

#include <string>
#include <vector>

namespace styr {

// Of `and` that is false the false parts, of `or` that is true the true ones; of what is said of each of a list and
// does not hold, the elements at fault; else all of them. What an answer does not hinge on would only distract from why
// it is so.
std::vector<Step const*> telling_parts(Step const& step);

// The parts that an explanation shows below a step: not the figures that stand in the rule, which explain
// themselves, nor what only repeats the step without its `not`.
std::vector<Step const*> shown_parts(Step const& step);
// Whose parts these are: the step, or what it negates.
Step const& told_by_parts(Step const& step);

// "`effective is not 1 January`: yes", and why where it is unknown; printable. `of` is the step that it is a part of:
// what that compares is told apart, and of what it asks whether it is given, just that.
std::string told(Step const& step, Version const& version, Lang lang, Step const* of = nullptr);

// Every decision that was looked at where the answer hinges on it, that of an exception too; each once.
std::vector<DecisionSeen const*> decisions_of(RuleResult const& rule);

}  // namespace styr
