// SPDX-License-Identifier: MPL-2.0
// Approvals: what the decision log says of a change; what each is asked: engine/evaluation/decisions.hpp.
// (language.md, 6.)
#pragma once

#include "engine/approvals/decision_log.hpp"

namespace styr {

DecisionsAnswer approval_by(Approval const& asked, BodyId body, std::optional<Evaluated> const& before,
                            Evaluator& evaluator, DecisionLog& log);

// A recommendation, a hearing, that it took note: words.cpp.
DecisionsAnswer word_by(Approval const& asked, BodyId body, std::optional<Evaluated> const& before,
                        Evaluator& evaluator, DecisionLog const& log);

DecisionsAnswer need_named_by(BodyId body, std::string const& group, std::optional<Evaluated> const& before,
                              Evaluator& evaluator, DecisionLog const& log);

DecisionsAnswer acceptance_by(std::string const& party, Evaluator& evaluator, DecisionLog const& log);

}  // namespace styr
