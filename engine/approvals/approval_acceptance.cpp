// SPDX-License-Identifier: MPL-2.0
// What is asked of the log besides approvals: needs that a body named, and what a party accepted.
#include "engine/approvals/approval.hpp"
#include "engine/approvals/conditions.hpp"
#include "engine/approvals/decisive.hpp"
#include "engine/evaluation/numbers.hpp"

#include <range/v3/algorithm/any_of.hpp>
#include <range/v3/algorithm/copy_if.hpp>
#include <range/v3/algorithm/find.hpp>

#include <algorithm>
#include <iterator>
#include <set>

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

// Whether the need was taken back by then: after it was named, and before the day before which it has to be named.
// Later the need stands, as an approval does of what has taken effect.
Evaluated need_taken_back(Record const& named, Record const& revocation, std::optional<Evaluated> const& before,
                          Evaluator& evaluator, DecisionsAnswer& answer)
{
    DecisionSeen seen;
    seen.decision = &revocation;
    auto gone = Evaluated::of(false);
    if (made_by_then(seen, evaluator.circumstances().as_of, seen.reasons)) {
        auto const since = date_in(revocation), of = date_in(named);
        auto made = since;
        made.latest = std::min(made.latest, evaluator.circumstances().as_of);
        auto const open = made.exact() ? Reasons{} : Reasons{date_missing(revocation)};
        auto const by_then = before ? compare(Relation::less, Evaluated{made, open, {}}, *before) : Evaluated::of(true);
        auto later = since.latest < of.earliest   ? Evaluated::of(false)
                     : since.earliest > of.latest ? Evaluated::of(true)
                     : since.exact() && of.exact()
                         ? Evaluated::unknown(order_missing(revocation))
                         : Evaluated::unknown(date_missing(since.exact() ? named : revocation));
        auto const there = seen.reasons.empty() ? Evaluated::of(true) : Evaluated::unknown(seen.reasons);
        gone = junction(true, {&by_then, &later, &there});
        seen.reasons = gone.reasons;
        seen.standing = gone.is(true)     ? Standing::withdraws
                        : !gone.known()   ? Standing::may_count
                        : later.is(false) ? Standing::replaced
                                          : Standing::too_late;
    }
    auto const same = ranges::find(answer.decisions, &revocation, &DecisionSeen::decision);
    if (same == answer.decisions.end()) {
        answer.decisions.push_back(std::move(seen));
    } else if (!gone.is(false)) {
        *same = std::move(seen);
    }
    return gone;
}

struct Needs {
    std::vector<Record const*> named, taken_back;
};

// What the log says of the needs of a target group. What takes one back and names a group for which nobody has named
// any may mean this one: what takes away needs only doubt.
Needs needs_of(std::string const& group, Circumstances const& circumstances, DecisionLog const& log)
{
    Needs found;
    std::vector<Record const*> revoked;
    std::set<std::string_view> groups;
    for (auto const* const decision : log.all) {
        auto const outcome = outcome_of(*decision);
        auto const its = text_in(*decision, Field::target_group);
        bool const of_a_need = outcome == Outcome::named_need || (outcome == Outcome::revoked && !its.empty());
        if (!circumstances.work.spend() || !of_a_need ||
            !circumstances.version.body_named(text_in(*decision, Field::body))) {
            continue;
        }
        if (outcome == Outcome::revoked) {
            revoked.push_back(decision);
        } else if (groups.insert(its); its == group) {
            found.named.push_back(decision);
        }
    }
    ranges::copy_if(revoked, std::back_inserter(found.taken_back), [&](Record const* decision) {
        auto const its = text_in(*decision, Field::target_group);
        return its == group || !groups.contains(its);
    });
    return found;
}

Reason which_need(Record const& revocation)
{
    std::string const id{text_in(revocation, Field::id)};
    return {.kind = Reason::Kind::missing,
            .fact = {"hvilket behov " + id + " tager tilbage", "which need " + id + " takes back"},
            .place = revocation.span};
}

}  // namespace

DecisionsAnswer need_named_by(BodyId body, std::string const& group, std::optional<Evaluated> const& before,
                              Evaluator& evaluator, DecisionLog const& log)
{
    auto const& circumstances = evaluator.circumstances();
    DecisionsAnswer answer;
    answer.holds = Evaluated::of(false);
    auto const needs = needs_of(group, circumstances, log);
    for (auto const* const decision : needs.named) {
        auto const by = *circumstances.version.body_named(text_in(*decision, Field::body));
        bool const own_word = circumstances.version.bodies[body].for_itself;
        if (own_word ? by != body : !circumstances.version.at_or_above(by, body)) {
            continue;
        }
        auto const timely = need_in(*decision, before, evaluator, answer);
        auto const place = answer.decisions.size() - 1;
        auto stands = timely;
        for (auto const* const revocation : needs.taken_back) {
            auto const above = *circumstances.version.body_named(text_in(*revocation, Field::body));
            if (circumstances.work.spend() && circumstances.version.at_or_above(above, by)) {
                auto gone = need_taken_back(*decision, *revocation, before, evaluator, answer);
                if (gone.is(true) && text_in(*revocation, Field::target_group) != group) {
                    gone = Evaluated::unknown({which_need(*revocation)});
                    ranges::find(answer.decisions, revocation, &DecisionSeen::decision)->standing = Standing::may_count;
                }
                auto const not_gone = negation(gone);
                stands = junction(true, {&stands, &not_gone});
                auto& standing = answer.decisions[place].standing;
                standing = gone.is(true)                                   ? Standing::replaced
                           : !gone.known() && standing == Standing::counts ? Standing::may_count
                                                                           : standing;
            }
        }
        answer.holds = junction(false, {&answer.holds, &stands});
    }
    auto const* const due = before ? std::get_if<DateBounds>(&before->value) : nullptr;
    bool const named = ranges::any_of(answer.decisions, [&](DecisionSeen const& seen) {
        return seen.standing != Standing::replaced && seen.standing != Standing::withdraws &&
               date_in(*seen.decision).latest <= circumstances.as_of;
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

namespace {

// A party answers for what it pays: it has to name the operator and the offer too.
std::vector<AskedFact> asked_of_a_party(Circumstances const& circumstances, Facts const& facts)
{
    auto asked = asked_facts({}, circumstances, facts);
    if (facts.subject().change != nullptr) {
        asked.push_back({Field::operator_, Side::none, Evaluated::of(true)});
        asked.push_back({Field::offer, Side::none, Evaluated::of(true)});
    }
    return asked;
}

// Objective financing is accepted by its amount, also where the submission names none.
Coverage covers_with_its_amount(Record const& decision, std::vector<AskedFact> const& asked,
                                Circumstances const& circumstances, Facts const& facts)
{
    auto found = covers(decision, asked, circumstances, facts);
    auto const& terms = facts.fact(Field::special_terms).value;
    auto const* const named = std::get_if<std::vector<Choice>>(&terms.value);
    bool const of_financing = named != nullptr && ranges::any_of(*named, [](Choice each) {
                                  return values_of(each.set)[each.index].key == key_of(Field::objective_financing);
                              });
    if (found.answer == Answer::covers && of_financing &&
        given(facts.subject().change, Field::objective_financing) == nullptr) {
        found.answer = Answer::unsure;
        add(found.reasons,
            Reason{.kind = Reason::Kind::missing, .place = facts.subject().place, .field = Field::objective_financing});
    }
    return found;
}

}  // namespace

DecisionsAnswer acceptance_by(std::string const& party, Evaluator& evaluator, DecisionLog const& log)
{
    auto const& circumstances = evaluator.circumstances();
    auto const& facts = evaluator.facts();
    auto const asked = asked_of_a_party(circumstances, facts);
    DecisionsAnswer answer;
    std::vector<Decisive> decisive;
    for (auto const* const decision : log.all) {
        if (!circumstances.work.spend()) {
            break;
        }
        auto const outcome = outcome_of(*decision);
        bool const gives = outcome == Outcome::accepted;
        if (!(gives || takes_away(outcome)) || text_in(*decision, Field::body) != party) {
            continue;
        }
        auto const coverage = gives ? covers_with_its_amount(*decision, asked, circumstances, facts)
                                    : bears(*decision, asked, circumstances, facts, log);
        if (coverage.answer == Answer::unrelated) {
            continue;
        }
        DecisionSeen seen;
        seen.decision = decision;
        seen.item = coverage.item;
        Decisive one{.seen = answer.decisions.size(),
                     .outcome = gives                         ? Outcome::approved
                                : outcome == Outcome::refused ? Outcome::refused
                                                              : Outcome::revoked,
                     .date = date_in(*decision),
                     .unsure = coverage.reasons,
                     .id = text_in(*decision, Field::id),
                     .later_than = text_in(*decision, Field::later_than)};
        if (coverage.answer == Answer::fails) {
            seen.standing = coverage.standing;
            seen.why = coverage.why;
        } else if (made_by_then(seen, circumstances.as_of, one.unsure) &&
                   (!gives || condition_met(seen, one, circumstances, log))) {
            bool const in_doubt = !gives && coverage.answer == Answer::unsure;
            seen.why = in_doubt ? coverage.why : seen.why;
            seen.standing = one.unsure.empty() ? standing_of(outcome)
                            : in_doubt         ? Standing::in_doubt
                                               : Standing::may_count;
            decisive.push_back(std::move(one));
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
