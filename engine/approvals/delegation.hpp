// SPDX-License-Identifier: MPL-2.0
// Competences: when a body's decision counts as that of the body that delegated to it (P08, P09). Where the version
// says nothing of the two bodies, who may decide a case may let another decide that very case. (decisions.md, 5.)
#pragma once

#include "engine/approvals/coverage.hpp"
#include "engine/approvals/decision_log.hpp"

namespace styr {

struct Delegated {
    Record const* delegation = nullptr;  // the entry of the log
    BodyId from = 0;                     // whose decision it counts as
    Evaluated carries;                   // a truth
    bool elsewhere = false;              // it is about other changes than this
    Text why;                            // where it does not
    std::string provision;               // that provides for it; empty where it is for a case that it names
    std::vector<Step> condition{};       // of the competence, where it has one
    Day earliest{};  // on which a decision can have been made under it, or under another that may carry
};

// The delegation under which `decision` could count as one of `needed` or a body above it; nothing
// where the log has none to the deciding body that could carry it or that it names.
std::optional<Delegated> delegation_of(Record const& decision, BodyId needed, Evaluator& evaluator, DecisionLog& log);

// Whether the provision of a competence is in force on the day of the change.
Evaluated competence_in_force(Competence const& competence, Evaluator& evaluator);

}  // namespace styr
