// SPDX-License-Identifier: MPL-2.0
#include "engine/approvals/standing_change.hpp"

#include "engine/approvals/decision_log.hpp"
#include "engine/evaluation/alternatives.hpp"
#include "engine/evaluation/log_entry.hpp"
#include "engine/evaluation/subjects.hpp"

namespace styr {

namespace {

// The version that judges it; where it may be several, what their bodies are called is the same.
Version const& version_for(Agreement const& agreement, DateBounds days)
{
    auto const versions = versions_on(agreement, days);
    return versions.empty() ? agreement.versions.back() : *versions.front();
}

// The last entry that approves it, or may.
Record const* approving(DecisionsAnswer const& answer)
{
    using Standing = DecisionSeen::Standing;
    Record const* found = nullptr;
    for (auto const& seen : answer.decisions) {
        bool const gives = outcome_of(*seen.decision) == Outcome::approved;
        bool const may_count = seen.standing == Standing::counts || seen.standing == Standing::may_count ||
                               seen.standing == Standing::in_doubt;
        found = gives && may_count ? seen.decision : found;
    }
    return found;
}

}  // namespace

StandsByLog standing_by(Repository::ChangeRef const& change, Agreement const& agreement, Repository const& repository,
                        Day day, Work& work)
{
    Subject subject;
    subject.scope = scope_of(*change.change);
    subject.submission = change.submission;
    subject.change = change.change;
    subject.place = change.change->span;
    Facts const facts(subject, repository);
    auto const& version = version_for(agreement, facts.effective());
    LoggedDecisions decisions;
    Evaluator evaluator({.version = version, .repository = repository, .as_of = day, .work = work}, facts, decisions);
    bool approved = false, refused = false;
    Record const *certain = nullptr, *possible = nullptr;
    for (BodyId body = 0; body < version.bodies.size(); ++body) {
        auto const answer = decisions.approval_by(body, false, {}, std::nullopt, evaluator);
        approved = approved || answer.holds.is(true);
        refused = refused || answer.holds.is(false);
        if (!answer.holds.is(false)) {
            auto& entry = answer.holds.is(true) ? certain : possible;
            entry = entry != nullptr ? entry : approving(answer);
        }
    }
    if (approved && !refused) {
        return {Stands::approved, certain};
    }
    if (refused && !approved) {
        return {Stands::refused, nullptr};
    }
    auto const* const entry = certain != nullptr ? certain : possible;
    return {entry != nullptr ? Stands::perhaps : Stands::open, entry};
}

}  // namespace styr
