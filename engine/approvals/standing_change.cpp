// SPDX-License-Identifier: MPL-2.0
#include "engine/approvals/standing_change.hpp"

#include "engine/approvals/decision_log.hpp"
#include "engine/evaluation/alternatives.hpp"
#include "engine/evaluation/subjects.hpp"

namespace styr {

namespace {

// The version that judges it; where it may be several, what their bodies are called is the same.
Version const& version_for(Agreement const& agreement, DateBounds days)
{
    auto const versions = versions_on(agreement, days);
    return versions.empty() ? agreement.versions.back() : *versions.front();
}

}  // namespace

Stands standing_by(Repository::ChangeRef const& change, Agreement const& agreement, Repository const& repository,
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
    for (BodyId body = 0; body < version.bodies.size(); ++body) {
        auto const holds = decisions.approval_by(body, false, {}, std::nullopt, evaluator).holds;
        approved = approved || holds.is(true);
        refused = refused || holds.is(false);
    }
    return approved == refused ? Stands::open : approved ? Stands::approved : Stands::refused;
}

}  // namespace styr
