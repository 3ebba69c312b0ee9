// SPDX-License-Identifier: MPL-2.0
// E804 to E806: whose service it is, whether the register has it on that day, and whether it is over. Private to the
// engine.
#pragma once

#include "engine/evaluation/built_in.hpp"
#include "engine/evaluation/work.hpp"

namespace styr {

// What is to be said of whose service it is; nothing where the register has it as the submission says. With the names
// that may be meant as ways out.
std::optional<RuleResult> identity_finding(Subject const& subject, Facts const& facts, Repository const& repository,
                                           Work& work);

}  // namespace styr
