// SPDX-License-Identifier: MPL-2.0
// What the cases of a result are called, and what is said of a name that is none.
#pragma once

#include "engine/evaluation/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace styr {

// The one of that id; else those whose ids begin with it, or that stand at that place: "FILE:LINE", a column may
// follow.
std::vector<SubjectResult const*> cases_called(std::string_view topic, CheckResult const& result,
                                               Sources const& sources);

// With the nearest of the cases, of the agreement's topics and of `others`.
Diagnostic unknown_topic(std::string_view topic, CheckResult const& result, Agreement const& agreement,
                         std::vector<std::string> const& others);
// With those that it may mean.
Diagnostic ambiguous_topic(std::string_view topic, std::vector<SubjectResult const*> const& found);

}  // namespace styr
