// SPDX-License-Identifier: MPL-2.0
#include "engine/approvals/decision_log.hpp"

#include "engine/approvals/approval.hpp"
#include "engine/evaluation/log_entry.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace styr {

namespace {

// With what a repair supposes.
std::vector<Record const*> as_supposed(std::vector<Record const*> log, Circumstances const& circumstances)
{
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

std::vector<Record const*> entries_of_log(Circumstances const& circumstances, Subject const& subject)
{
    return as_supposed(subject.change == nullptr || subject.submission == nullptr
                           ? circumstances.repository.decisions()
                           : circumstances.repository.decisions_on(*subject.submission, *subject.change),
                       circumstances);
}

// The ids of entries that correct each other in a circle: then none of them stands in another's place.
std::set<std::string_view> in_circles(std::vector<Record const*> const& log, Repository const& repository)
{
    std::set<std::string_view> circles, done;
    for (auto const* const first : log) {
        std::vector<std::string_view> path;
        auto id = text_in(*first, Field::id);
        while (!id.empty() && done.insert(id).second) {
            path.push_back(id);
            auto const* const entry = repository.decision_named(id);
            id = entry == nullptr ? std::string_view{} : text_in(*entry, Field::corrects);
        }
        circles.insert(std::find(path.begin(), path.end(), id), path.end());
    }
    return circles;
}

// An entry in whose place another of the same body stands says nothing any more. A correction that may not be there yet
// takes nothing back from what takes away, and leaves nothing to what gives.
void take_out_corrected(DecisionLog& log, Circumstances const& circumstances)
{
    std::map<std::string_view, Record const*> corrections;
    for (auto const* const entry : log.all) {
        if (auto const id = text_in(*entry, Field::corrects); !id.empty()) {
            corrections.emplace(id, entry);
        }
    }
    auto const circles = in_circles(log.all, circumstances.repository);
    auto const is_corrected = [&](Record const* entry) {
        auto const found = corrections.find(text_in(*entry, Field::id));
        if (found == corrections.end() ||
            (circles.contains(found->first) && circles.contains(text_in(*found->second, Field::id))) ||
            !circumstances.version.same_body(text_in(*found->second, Field::body), text_in(*entry, Field::body))) {
            return false;
        }
        auto const made = date_in(*found->second);
        return made.latest <= circumstances.as_of ||
               (counts_for_a_matter(outcome_of(*entry)) && made.earliest <= circumstances.as_of);
    };
    auto const stands = std::stable_partition(log.all.begin(), log.all.end(),
                                              [&](Record const* entry) { return !is_corrected(entry); });
    log.corrected.assign(stands, log.all.end());
    log.all.erase(stands, log.all.end());
    for (auto const* const entry : log.corrected) {
        auto const id = text_in(*entry, Field::id);
        log.in_place_of.emplace(id, text_in(*corrections.find(id)->second, Field::id));
    }
    for (auto const& [id, other] : log.in_place_of) {  // a chain is gone through once
        auto const last = log.standing(id);
        for (auto each = log.in_place_of.find(id); each != log.in_place_of.end() && each->second != last;
             each = log.in_place_of.find(std::exchange(each->second, last))) {}
    }
}

DecisionLog read_log(Circumstances const& circumstances, Subject const& subject)
{
    DecisionLog log;
    log.all = entries_of_log(circumstances, subject);
    circumstances.work.spend(log.all.size());
    take_out_corrected(log, circumstances);
    for (auto const* const entry : log.all) {
        if (auto const id = text_in(*entry, Field::met); !id.empty()) {
            log.met.emplace(log.standing(id), entry);
        }
        if (auto const id = text_in(*entry, Field::failed); !id.empty()) {
            log.failed.emplace(log.standing(id), entry);
        }
        if (auto const id = text_in(*entry, Field::confirms); !id.empty()) {
            log.confirmed.emplace(id, entry);
        }
        auto const* const others = entry->get<std::vector<std::string>>(Field::apart);
        if (others != nullptr) {
            std::for_each(others->begin(), others->end(),
                          [&](std::string const& id) { log.set_apart.emplace(id, entry); });
        }
        if (outcome_of(*entry) == Outcome::delegated) {
            log.delegations.push_back(entry);
        } else if (outcome_of(*entry) == Outcome::revoked && entry->records(Field::about).empty() &&
                   !text_in(*entry, Field::under).empty()) {
            log.ended.emplace(log.standing(text_in(*entry, Field::under)), entry);
        }
    }
    return log;
}

}  // namespace

std::vector<Record const*> const& DecisionLog::everything(Circumstances const& circumstances)
{
    if (!whole) {
        DecisionLog log;
        log.all = as_supposed(circumstances.repository.decisions(), circumstances);
        circumstances.work.spend(log.all.size());
        take_out_corrected(log, circumstances);
        whole = std::move(log.all);
    }
    return *whole;
}

std::string_view DecisionLog::standing(std::string_view id) const
{
    for (auto other = in_place_of.find(id); other != in_place_of.end(); other = in_place_of.find(id)) {
        id = other->second;
    }
    return id;
}

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

void LoggedDecisions::of_another(std::function<void(Decisions&)> const& use)
{
    LoggedDecisions others;
    use(others);
}

DecisionsAnswer LoggedDecisions::approval_by(Approval const& asked, BodyId body, std::optional<Evaluated> const& before,
                                             Evaluator& evaluator)
{
    return asked.outcome == Outcome::approved ? styr::approval_by(asked, body, before, evaluator, log(evaluator))
                                              : word_by(asked, body, before, evaluator, log(evaluator));
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
