// SPDX-License-Identifier: MPL-2.0
#include "engine/approvals/standing_change.hpp"

#include "engine/approvals/decision_log.hpp"
#include "engine/evaluation/alternatives.hpp"
#include "engine/evaluation/log_entry.hpp"
#include "engine/evaluation/subjects.hpp"
#include "models/fields/date_in.hpp"
#include "rules/typed/parts.hpp"

#include <range/v3/algorithm/contains.hpp>

#include <algorithm>
#include <set>

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
        bool const gives = seen.item != nullptr;  // an approval in part is seen once more, with what it refuses
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
    bool approved = false, refused = false;
    Record const *certain = nullptr, *possible = nullptr;
    std::set<BodyId> approval_of;
    std::optional<Day> until;
    for (auto const& [body, answer] : asked_of_each_body(
             facts,
             {.version = version, .repository = repository, .as_of = day, .work = work, .hypothesis = hypothesis})) {
        approved = approved || answer.holds.is(true);
        if (answer.holds.is(true)) {
            approval_of.insert(body);
        }
        refused = refused || answer.holds.is(false);
        for (auto const& seen : answer.decisions) {
            if (seen.standing == DecisionSeen::Standing::forward) {
                until = date_in(*seen.decision).latest;
            }
        }
        if (!answer.holds.is(false)) {
            auto& entry = answer.holds.is(true) ? certain : possible;
            entry = entry != nullptr ? entry : approving(answer);
        }
    }
    if (approved && !refused) {
        return {Stands::approved, certain, std::move(approval_of), until};
    }
    if (refused && !approved) {
        return {Stands::refused, nullptr};
    }
    auto const* const entry = certain != nullptr ? certain : possible;
    return {entry != nullptr ? Stands::perhaps : Stands::open, entry};
}

void add_bodies_asked(Expression const& expression, Version const& version, std::set<BodyId>& to)
{
    auto const* const approval = std::get_if<Approval>(&expression.node);
    if (approval != nullptr && approval->outcome == Outcome::approved) {
        auto const bodies = version.bodies_of(*approval);
        to.insert(bodies.begin(), bodies.end());
    } else if (auto const* const defined = std::get_if<DefinitionReference>(&expression.node)) {
        for (auto const& each : version.definitions[defined->definition].cases) {
            add_bodies_asked(each.value, version, to);
        }
    }
    for (auto const* const operand : operands_of(expression)) {
        add_bodies_asked(*operand, version, to);
    }
}

// Whose approval the provisions ask for of a change of that kind, in whatever case.
std::set<BodyId> bodies_asked(Version const& version, Scope scope)
{
    std::set<BodyId> bodies;
    for (auto const& rule : version.rules) {
        if (judges(rule.scope, scope) && !rule.expects && !version.provisions[rule.provision].proposal) {
            add_bodies_asked(rule.demand, version, bodies);
        }
    }
    return bodies;
}

}  // namespace

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

std::vector<ServiceId> other_names(ServiceId const& service, Repository const& repository, Work& work)
{
    auto names = repository.formerly(service);
    for (auto const& name : repository.also_called(service)) {
        auto const before = work.spend() ? repository.formerly(name) : std::vector<ServiceId>{};
        if (ranges::contains(before, service) && !ranges::contains(names, name)) {
            names.push_back(name);
        }
    }
    return names;
}

std::vector<StatedChange> changes_under_any_name(ServiceId const& service, Repository const& repository, Work& work)
{
    std::set<std::pair<std::string_view, std::string_view>> offers{{service.operator_, service.offer}};
    auto all = changes_stated(repository, service.operator_, service.offer);
    for (auto const& name : other_names(service, repository, work)) {
        if (offers.emplace(name.operator_, name.offer).second) {
            auto const more = changes_stated(repository, name.operator_, name.offer);
            all.insert(all.end(), more.begin(), more.end());
        }
    }
    return all;
}

StandsByLog const& StandingChanges::answer_for(Record const* key, Repository::ChangeRef const& change,
                                               Hypothesis const* hypothesis, Day day)
{
    auto& answer = [&]() -> Answer& {
        std::lock_guard const held(mutex_);
        return known_[{key, day}];
    }();
    std::call_once(answer.asked, [&] {
        Work work(allowance_);
        answer.by_log = by_log(change, hypothesis, agreement_, repository_, day, work);
        if (work.spent_out()) {  // what was found is incomplete, and nobody may see any of it
            allowance_.spend(allowance_.most());
        }
    });
    return answer.by_log;
}

StandsByLog StandingChanges::of(Repository::ChangeRef const& change, Day day)
{
    return answer_for(change.change, change, nullptr, day);
}

StandsByLog StandingChanges::of(StatedChange const& stated, Day day)
{
    if (stated.alone == nullptr) {
        return of(stated.change, day);
    }
    Hypothesis former;
    for (auto const& before : stated.alone->about->records(Field::before)) {
        for (auto const& fact : before.facts) {
            former.facts.emplace(std::pair(Side::old, fact.field), fact.value);
        }
    }
    return answer_for(stated.alone->about, stated.change, former.facts.empty() ? nullptr : &former, day);
}

bool StandingChanges::is_approved_by_who_may(StatedChange const& stated, Day day)
{
    auto const by_log = of(stated, day);
    if (by_log.is != Stands::approved) {
        return false;
    }
    auto const& version = version_for(agreement_, date_in(*stated.change.change, Field::effective));
    auto const asked = bodies_asked(version, scope_of(*stated.change.change));
    return asked.empty() ||
           std::any_of(asked.begin(), asked.end(), [&](BodyId body) { return by_log.approval_of.contains(body); });
}

std::vector<AnswerOfBody> asked_of_each_body(Facts const& facts, Circumstances const& circumstances)
{
    LoggedDecisions decisions;
    Evaluator evaluator(circumstances, facts, decisions);
    std::vector<AnswerOfBody> answers;
    for (BodyId body = 0; body < circumstances.version.bodies.size(); ++body) {
        if (circumstances.version.bodies[body].acts_for) {
            continue;  // its word is another's
        }
        answers.push_back({body, decisions.approval_by(Approval{{}, {body}}, body, std::nullopt, evaluator)});
    }
    return answers;
}

}  // namespace styr
