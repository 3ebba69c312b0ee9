// SPDX-License-Identifier: MPL-2.0
// What is asked of the log besides approvals: needs that a body named, and what a party accepted.
#include "engine/approvals/approval.hpp"
#include "engine/approvals/decisive.hpp"
#include "engine/evaluation/numbers.hpp"

#include <range/v3/algorithm/any_of.hpp>

#include <algorithm>

namespace styr {

namespace {

using Answer = Coverage::Answer;
using Standing = DecisionSeen::Standing;

// What one entry of the log says of a need: `answer` gets it as seen, and the truth comes back.
Evaluated need_in(Record const& decision, std::optional<Evaluated> const& before, Evaluator& evaluator,
                  DecisionsAnswer& answer)
{
    DecisionSeen seen;
    seen.decision = &decision;
    auto timely = Evaluated::of(false);
    if (made_by_then(seen, evaluator.circumstances().as_of, seen.reasons)) {
        auto made = date_in(decision);
        auto const open = made.exact() ? Reasons{} : Reasons{date_missing(decision)};
        made.latest = std::min(made.latest, evaluator.circumstances().as_of);  // if it counts, it has been made by then
        Evaluated const dated{made, open, {}};
        timely = before ? compare(Relation::less, dated, *before) : Evaluated::of(true);
        add(seen.reasons, timely.reasons);
        timely = timely.is(true) && !seen.reasons.empty() ? Evaluated::unknown(seen.reasons) : timely;
        seen.standing = timely.is(false)       ? Standing::too_late
                        : seen.reasons.empty() ? Standing::counts
                                               : Standing::may_count;
    }
    answer.decisions.push_back(std::move(seen));
    return timely;
}

}  // namespace

DecisionsAnswer need_named_by(BodyId body, std::string const& group, std::optional<Evaluated> const& before,
                              Evaluator& evaluator, DecisionLog const& log)
{
    auto const& circumstances = evaluator.circumstances();
    DecisionsAnswer answer;
    answer.holds = Evaluated::of(false);
    for (auto const* const decision : log.all) {
        if (!circumstances.work.spend()) {
            break;
        }
        auto const by = circumstances.version.body_named(text_in(*decision, Field::body));
        bool const names_it =
            outcome_of(*decision) == Outcome::named_need && text_in(*decision, Field::target_group) == group;
        if (names_it && by && circumstances.version.at_or_above(*by, body)) {
            auto const one = need_in(*decision, before, evaluator, answer);
            answer.holds = junction(false, {&answer.holds, &one});
        }
    }
    auto const* const due = before ? std::get_if<DateBounds>(&before->value) : nullptr;
    bool const named = ranges::any_of(answer.decisions, [&](DecisionSeen const& seen) {
        return date_in(*seen.decision).latest <= circumstances.as_of;
    });
    if (!answer.holds.is(true) && !named && (due == nullptr || circumstances.as_of < due->latest)) {
        add(answer.holds.reasons, Reason{.kind = Reason::Kind::awaiting,
                                         .place = evaluator.facts().subject().place,
                                         .bodies = {circumstances.version.bodies[body].name}});
        answer.holds.value = std::monostate{};
        if (due != nullptr && circumstances.as_of >= due->earliest) {
            add(answer.holds.reasons, before->reasons);
        }
    }
    return answer;
}

DecisionsAnswer acceptance_by(std::string const& party, Evaluator& evaluator, DecisionLog const& log)
{
    auto const& circumstances = evaluator.circumstances();
    auto const& facts = evaluator.facts();
    auto const asked = facts.subject().change == nullptr ? std::vector<AskedTerm>{} : asked_terms({}, facts);
    DecisionsAnswer answer;
    std::vector<Decisive> decisive;
    for (auto const* const decision : log.all) {
        if (!circumstances.work.spend()) {
            break;
        }
        auto const outcome = outcome_of(*decision);
        bool const speaks =
            outcome == Outcome::accepted || outcome == Outcome::refused || outcome == Outcome::withdrawn;
        if (!speaks || text_in(*decision, Field::body) != party) {
            continue;
        }
        auto const coverage = coverage_of(*decision, asked, is_strict(outcome), circumstances, facts);
        if (coverage.answer == Answer::unrelated) {
            continue;
        }
        DecisionSeen seen;
        seen.decision = decision;
        Reasons unsure = coverage.reasons;
        if (coverage.answer == Answer::fails) {
            seen.standing = coverage.standing;
            seen.why = coverage.why;
        } else if (made_by_then(seen, circumstances.as_of, unsure)) {
            seen.standing = unsure.empty() ? standing_of(outcome) : Standing::may_count;
            decisive.push_back({.seen = answer.decisions.size(),
                                .outcome = outcome == Outcome::accepted ? Outcome::approved : outcome,
                                .date = date_in(*decision),
                                .unsure = std::move(unsure)});
        }
        answer.decisions.push_back(std::move(seen));
    }
    auto const none =
        Evaluated::unknown(Reason{.kind = Reason::Kind::awaiting, .place = facts.subject().place, .bodies = {party}});
    if (!circumstances.work.spend(decisive.size() * decisive.size() / 8)) {
        return {none, {}};
    }
    answer.holds = last_word(std::move(decisive), answer.decisions, none);
    return answer;
}

}  // namespace styr
