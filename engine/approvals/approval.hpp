// Approvals: what the decision log says of a change. (language.md, 6.)
#pragma once

#include "engine/evaluation/evaluate.hpp"

namespace styr {

struct ApprovalAnswer {
    Evaluated approved;                   // a truth; awaiting a body where nobody has decided
    std::vector<DecisionSeen> decisions;  // every decision about this subject, in the order of the log
};

// Whether `body` or one above it has approved `terms` of the subject (none: every term that
// changes), before a day where one is given.
ApprovalAnswer approval_by(BodyId body, std::vector<Field> const& terms, std::optional<Evaluated> const& before,
                           Evaluator& evaluator);

// Whether `body`, or one above it, has named a need for the target group, before a day where one is given.
ApprovalAnswer need_named_by(BodyId body, std::string const& group, std::optional<Evaluated> const& before,
                             Evaluator& evaluator);

// Whether a party of this name has accepted the subject.
ApprovalAnswer acceptance_by(std::string const& party, Evaluator& evaluator);

}  // namespace styr
