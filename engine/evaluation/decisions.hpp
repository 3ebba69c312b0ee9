// SPDX-License-Identifier: MPL-2.0
// What an expression may ask of the decision log. engine/approvals answers it, and evaluates the conditions of
// competences on its way: the one place where the two meet.
#pragma once

#include "engine/evaluation/result.hpp"

#include <functional>

namespace styr {

class Evaluator;

struct DecisionsAnswer {
    Evaluated holds;                      // a truth; awaiting a body or a party where nobody has decided
    std::vector<DecisionSeen> decisions;  // every decision that bears on what was asked, in the order of the log
};

// Of one subject under one version of the agreement, as the evaluator that asks sees them.
class Decisions {
public:
    // Whether one of the bodies that are asked, or one above it, has approved the terms of the subject (none: all that
    // it asks for), before a day where one is given. Of several bodies each is asked for its own word, and none above
    // answers for it; so is each for what it has said besides approving.
    virtual DecisionsAnswer approval_by(Approval const& asked, BodyId body, std::optional<Evaluated> const& before,
                                        Evaluator& evaluator) = 0;
    // Whether `body`, or one above it, has named a need for the target group, before a day where one is given.
    virtual DecisionsAnswer need_named_by(BodyId body, std::string const& group, std::optional<Evaluated> const& before,
                                          Evaluator& evaluator) = 0;
    // Whether a party of this name has accepted the subject.
    virtual DecisionsAnswer acceptance_by(std::string const& party, Evaluator& evaluator) = 0;
    // What was worked out for one rule is not kept for the next.
    virtual void begin_rule() = 0;
    // Gives those of another subject.
    virtual void of_another(std::function<void(Decisions&)> const& use) = 0;

protected:
    ~Decisions() = default;
};

}  // namespace styr
