// SPDX-License-Identifier: MPL-2.0
// Who has to do what by which day, so that a finding is none any more.
#pragma once

#include "engine/evaluation/result.hpp"

namespace styr {

struct NextStep {
    Turn turn{};
    Text who{};               // "Aalborg Kommune", "FU or DAS", "the secretariat"
    Text what{};              // what the named one does; of a body and of nobody a sentence that names them
    std::optional<Day> by{};  // the last day on which it helps
    Span place{};             // of an entry of the log: where it stands
};

// Ways to go on, each for itself, in the order in which one would try them. There is one at least for every finding in
// force. Where the case was refused, the first is that nobody has to do anything: what was approved last stands.
std::vector<NextStep> next_steps(RuleResult const& rule, SubjectResult const& subject);

Text phrase(NextStep const& step);  // "Aalborg Kommune: state the effective date"

}  // namespace styr
