// SPDX-License-Identifier: MPL-2.0
#include "engine/approvals/decision_log.hpp"

#include "engine/approvals/approval.hpp"
#include "engine/evaluation/log_entry.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace styr {

namespace {

std::vector<Record const*> entries_of_log(Circumstances const& circumstances, Subject const& subject)
{
    auto log = subject.change == nullptr || subject.submission == nullptr
                   ? circumstances.repository.decisions()
                   : circumstances.repository.decisions_on(*subject.submission, *subject.change);
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

// Whether a correction of an entry leads back to it: then neither stands in the other's place.
bool in_a_circle(Record const& entry, Record const& correction, Repository const& repository)
{
    std::set<Record const*> seen{&entry};
    auto const* next = repository.decision_named(text_in(entry, Field::corrects));
    while (next != nullptr && seen.insert(next).second) {
        if (next == &correction) {
            return true;
        }
        next = repository.decision_named(text_in(*next, Field::corrects));
    }
    return false;
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
    auto const is_corrected = [&](Record const* entry) {
        auto const found = corrections.find(text_in(*entry, Field::id));
        if (found == corrections.end() || found->second == entry ||
            text_in(*found->second, Field::body) != text_in(*entry, Field::body) ||
            in_a_circle(*entry, *found->second, circumstances.repository)) {
            return false;
        }
        auto const made = date_in(*found->second);
        return made.latest <= circumstances.as_of ||
               (gives(outcome_of(*entry)) && made.earliest <= circumstances.as_of);
    };
    auto const stands = std::stable_partition(log.all.begin(), log.all.end(),
                                              [&](Record const* entry) { return !is_corrected(entry); });
    log.corrected.assign(stands, log.all.end());
    log.all.erase(stands, log.all.end());
}

DecisionLog read_log(Circumstances const& circumstances, Subject const& subject)
{
    DecisionLog log;
    log.all = entries_of_log(circumstances, subject);
    circumstances.work.spend(log.all.size());
    take_out_corrected(log, circumstances);
    for (auto const* const entry : log.all) {
        if (auto const id = text_in(*entry, Field::met); !id.empty()) {
            log.met.emplace(id, entry);
        }
        if (auto const id = text_in(*entry, Field::failed); !id.empty()) {
            log.failed.emplace(id, entry);
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

DecisionsAnswer LoggedDecisions::approval_by(BodyId body, bool own_word, std::vector<Field> const& terms,
                                             std::optional<Evaluated> const& before, Evaluator& evaluator)
{
    return styr::approval_by(body, own_word, terms, before, evaluator, log(evaluator));
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
