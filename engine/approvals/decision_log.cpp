// SPDX-License-Identifier: MPL-2.0
#include "engine/approvals/decision_log.hpp"

#include "engine/approvals/approval.hpp"
#include "engine/evaluation/log_entry.hpp"

namespace styr {

namespace {

std::vector<Record const*> entries_of_log(Circumstances const& circumstances, Subject const& subject)
{
    auto log =
        subject.change == nullptr || subject.submission == nullptr
            ? circumstances.repository.decisions()
            : circumstances.repository.decisions_on(text_in(*subject.change, Field::offer), subject.submission->id,
                                                    text_in(subject.submission->root, Field::operator_));
    if (circumstances.hypothesis != nullptr) {
        for (auto& entry : log) {
            auto const found = circumstances.hypothesis->instead.find(entry);
            entry = found == circumstances.hypothesis->instead.end() ? entry : &found->second;
        }
        for (auto const& supposed : circumstances.hypothesis->decisions) {
            log.push_back(&supposed);
        }
    }
    return log;
}

DecisionLog read_log(Circumstances const& circumstances, Subject const& subject)
{
    DecisionLog log;
    log.all = entries_of_log(circumstances, subject);
    circumstances.work.spend(log.all.size());
    for (auto const* const entry : log.all) {
        if (outcome_of(*entry) == Outcome::delegated) {
            log.delegations.push_back(entry);
        } else if (outcome_of(*entry) == Outcome::withdrawn && entry->records(Field::about).empty() &&
                   !text_in(*entry, Field::under).empty()) {
            log.ended.emplace(text_in(*entry, Field::under), entry);
        }
    }
    return log;
}

}  // namespace

DecisionLog& LoggedDecisions::log(Evaluator const& evaluator)
{
    return log_ ? *log_ : log_.emplace(read_log(evaluator.circumstances(), evaluator.facts().subject()));
}

void LoggedDecisions::begin_rule()
{
    if (log_) {
        log_->reach.clear();
    }
}

DecisionsAnswer LoggedDecisions::approval_by(BodyId body, std::vector<Field> const& terms,
                                             std::optional<Evaluated> const& before, Evaluator& evaluator)
{
    return styr::approval_by(body, terms, before, evaluator, log(evaluator));
}

DecisionsAnswer LoggedDecisions::need_named_by(BodyId body, std::string const& group,
                                               std::optional<Evaluated> const& before, Evaluator& evaluator)
{
    return styr::need_named_by(body, group, before, evaluator, log(evaluator));
}

DecisionsAnswer LoggedDecisions::acceptance_by(std::string const& party, Evaluator& evaluator)
{
    return styr::acceptance_by(party, evaluator, log(evaluator));
}

}  // namespace styr
