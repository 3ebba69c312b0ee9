// SPDX-License-Identifier: MPL-2.0
// What is said of a rule on a subject: the rule's own sentence, which tells the breach, only where the breach is
// decided or only a decision is awaited; else what is not known.
#pragma once

#include "engine/evaluation/evaluate.hpp"

namespace styr {

// Of what is kept, excepted or not applicable: nothing.
Text sentence_of(RuleResult const& result, Evaluator& evaluator);

// Of a rule on which the versions that the day may fall in differ.
Text versions_differ_sentence();

}  // namespace styr
