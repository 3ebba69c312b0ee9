// SPDX-License-Identifier: MPL-2.0
// The decision log as the rules of one subject ask it.
#pragma once

#include "engine/evaluation/decisions.hpp"
#include "engine/evaluation/evaluate.hpp"

#include <map>

namespace styr {

// Whether a delegation reaches the subject.
struct Reach {
    std::string provision;         // of a competence that provides for it; empty where none does
    bool of_a_case = false;        // none does, and none says otherwise: it names the case that it is for
    std::vector<Step> conditions;  // of the competences, where they have one
    Evaluated allowed;             // by any of them
    Evaluated within;              // what the delegation is about
};

// Every decision that can bear on the subject, with those that a repair supposes; what of it delegates and what ends a
// delegation.
struct DecisionLog {
    std::vector<Record const*> all, delegations;
    std::multimap<std::string_view, Record const*> ended;  // by the delegation's id
    std::map<Record const*, Reach> reach;                  // of delegations that were asked for
    // By the id of the decision that they are about: that its conditions are met or have failed, that it is about
    // something else than the entry, that it is confirmed. What they say of a corrected entry they say of the one that
    // stands in its place; that something else was meant, or a slip confirmed, only of the entry as it stood.
    std::multimap<std::string_view, Record const*> met, failed, set_apart, confirmed;
    std::vector<Record const*> corrected;                      // in whose place others stand
    std::map<std::string_view, std::string_view> in_place_of;  // from the id of a corrected entry to that of the other
    std::optional<std::vector<Record const*>> whole{};

    // Every entry that stands, whatever it is about: read when first asked for.
    std::vector<Record const*> const& everything(Circumstances const& circumstances);

    std::string_view standing(std::string_view id) const;  // the id of the entry that stands in that one's place
};

// Answers for one evaluator, whose log it reads once, when first asked.
class LoggedDecisions final : public Decisions {
public:
    DecisionsAnswer approval_by(Approval const& asked, BodyId body, std::optional<Evaluated> const& before,
                                Evaluator& evaluator) override;
    DecisionsAnswer need_named_by(BodyId body, std::string const& group, std::optional<Evaluated> const& before,
                                  Evaluator& evaluator) override;
    DecisionsAnswer acceptance_by(std::string const& party, Evaluator& evaluator) override;
    void begin_rule() override;
    void of_another(std::function<void(Decisions&)> const& use) override;

private:
    DecisionLog& log(Evaluator const& evaluator);

    std::optional<DecisionLog> log_;
};

}  // namespace styr
