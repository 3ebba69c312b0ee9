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

StandsByLog by_log(Repository::ChangeRef const& change, Hypothesis const* hypothesis, Agreement const& agreement,
                   Repository const& repository, Day day, Work& work)
{
    Subject subject;
    subject.scope = scope_of(*change.change);
    subject.submission = change.submission;
    subject.change = change.change;
    subject.place = change.change->span;
    Facts const facts(subject, repository, hypothesis);
    auto const& version = version_for(agreement, facts.effective());
    LoggedDecisions decisions;
    Evaluator evaluator(
        {.version = version, .repository = repository, .as_of = day, .work = work, .hypothesis = hypothesis}, facts,
        decisions);
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

}  // namespace

StandsByLog standing_by(Repository::ChangeRef const& change, Agreement const& agreement, Repository const& repository,
                        Day day, Work& work)
{
    return by_log(change, nullptr, agreement, repository, day, work);
}

StandsByLog standing_by(Repository::DecidedAlone const& decided, Agreement const& agreement,
                        Repository const& repository, Day day, Work& work)
{
    Hypothesis former;
    for (auto const& before : decided.about->records(Field::before)) {
        for (auto const& fact : before.facts) {
            former.facts.emplace(std::pair(Side::old, fact.field), fact.value);
        }
    }
    return by_log(decided.change, former.facts.empty() ? nullptr : &former, agreement, repository, day, work);
}

std::vector<StatedChange> changes_stated(Repository const& repository, std::string_view operator_name,
                                         std::string_view offer)
{
    std::vector<StatedChange> all;
    for (auto const& each : repository.changes_of(operator_name, offer)) {
        all.push_back({each});
    }
    for (auto const& each : repository.decided_alone(operator_name, offer)) {
        all.push_back({each.change, &each});
    }
    return all;
}

StandsByLog standing_by(StatedChange const& stated, Agreement const& agreement, Repository const& repository, Day day,
                        Work& work)
{
    return stated.alone == nullptr ? standing_by(stated.change, agreement, repository, day, work)
                                   : standing_by(*stated.alone, agreement, repository, day, work);
}

}  // namespace styr
