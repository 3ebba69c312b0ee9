// SPDX-License-Identifier: MPL-2.0
#include "engine/approvals/approval.hpp"

#include "engine/approvals/body_words.hpp"
#include "engine/approvals/conditions.hpp"
#include "engine/approvals/decisive.hpp"
#include "engine/approvals/delegation.hpp"
#include "engine/approvals/referrals.hpp"
#include "engine/approvals/silence.hpp"
#include "engine/evaluation/numbers.hpp"
#include "engine/evaluation/phrases.hpp"

#include <range/v3/algorithm/any_of.hpp>
#include <range/v3/algorithm/contains.hpp>

#include <algorithm>
#include <set>

namespace styr {

namespace {

using Answer = Coverage::Answer;
using Standing = DecisionSeen::Standing;

class ApprovalQuestion {  // one approval that is asked for
public:
    ApprovalQuestion(Approval const& asked, BodyId needed, std::optional<Evaluated> const& before, Evaluator& evaluator,
                     DecisionLog& log)
        : needed_(needed),
          own_word_(asked.own_word() || evaluator.circumstances().version.bodies[needed].for_itself),
          before_(before),
          evaluator_(evaluator),
          log_(log),
          circumstances_(evaluator.circumstances()),
          facts_(evaluator.facts()),
          asked_(asked_facts(asked.terms, circumstances_, facts_)),
          asks_nothing_(asks_nothing(asked.terms, asked_)),
          first_(asked.after, asked_, evaluator, log),
          referrals_(needed, asked_, circumstances_, facts_, log)
    {
    }

    DecisionsAnswer answer();

private:
    Version const& version() const { return circumstances_.version; }
    std::size_t rank(BodyId body) const { return rank_of(body, version()); }
    std::size_t rank_of_taking(Decisive const& decision) const { return 2 * rank(decision.as) + 1; }
    void see(Record const& decision);
    void see_what_decides_nothing(Record const& decision);
    bool may_decide_by_silence(Record const& decision);
    void weigh(Record const& put, Silence const& silence, Coverage const& coverage);
    void weigh(Record const& decision, Outcome outcome, Coverage const& coverage);
    void weigh(DecisionSeen& seen, Decisive decision, Coverage const& coverage);
    void take_until_met(DecisionSeen& seen, Decisive decision);
    bool may_decide(DecisionSeen& seen, Decisive& decision);
    bool decides_by_delegation(DecisionSeen& seen, Decisive& decision);
    bool in_time(DecisionSeen& seen, Decisive& decision) const;
    bool in_turn(DecisionSeen& seen, Decisive const& decision, Reasons& open) const;
    bool ranks_after_referral(DecisionSeen& seen, Decisive& decision);
    bool may_be_withdrawn(Decisive const& decision) const;
    std::vector<BodyId> awaited() const;
    Evaluated undecided() const;

    BodyId needed_;
    bool own_word_;
    std::optional<Evaluated> const& before_;
    Evaluator& evaluator_;
    DecisionLog& log_;
    Circumstances const& circumstances_;
    Facts const& facts_;
    std::vector<AskedFact> asked_;
    bool asks_nothing_;
    WordsBefore first_;  // what has to be on record before an approval counts
    Referrals referrals_;
    std::vector<DecisionSeen> seen_;
    std::size_t words_shown_ = 0;           // the first of them
    std::vector<Reason::Silence> running_;  // that will approve, if nobody answers
    std::vector<Decisive> decisive_;
    std::vector<Decisive> ending_;  // approvals of higher bodies, where each body's own word is asked for
};

// Under a delegation it was made no earlier than that, and while the case was put before nobody higher.
bool ApprovalQuestion::decides_by_delegation(DecisionSeen& seen, Decisive& decision)
{
    bool const of_a_change = facts_.subject().change != nullptr;  // which alone is what a delegation is about
    auto const delegated = of_a_change ? delegation_of(*seen.decision, needed_, evaluator_, log_) : std::nullopt;
    if (!delegated) {
        seen.standing = Standing::lower_body;
        return false;
    }
    seen.delegation = delegated->delegation;
    seen.competence = delegated->condition;
    bool returned = referrals_.highest() != nullptr;
    for (auto const& each : referrals_.others()) {
        bool const above = each.to != decision.by && version().at_or_above(*each.to, decision.by);
        returned = returned || (above && each.certain);
        decision.may_be_given_back = decision.may_be_given_back || above;
        add(decision.unsure_whose, above ? each.reasons : Reasons{});
    }
    add(decision.unsure_whose, referrals_.open_to_others_than(decision.by));
    if (delegated->carries.is(false) || returned) {
        seen.standing = Standing::delegation_fails;
        seen.why = delegated->carries.is(false)
                       ? delegated->why
                       : Text{"sagen er forelagt et højere organ", "the case was put before a higher body"};
        return false;
    }
    if (delegated->provision.empty()) {
        seen.delegated_for_case = true;
    } else {
        seen.provisions.push_back(delegated->provision);
    }
    add(decision.unsure, delegated->carries.reasons);
    decision.date.earliest = std::max(decision.date.earliest, delegated->earliest);
    decision.as = delegated->from;
    decision.delegated = true;
    return true;
}

// Whether the deciding body may decide this, and as which body.
bool ApprovalQuestion::may_decide(DecisionSeen& seen, Decisive& decision)
{
    auto const body =
        decision.by_silence ? std::optional(decision.by) : version().body_named(text_in(*seen.decision, Field::body));
    if (!body) {
        seen.standing = Standing::lower_body;
        return false;
    }
    decision.by = decision.as = *body;
    if (!version().at_or_above(*body, needed_) && !decides_by_delegation(seen, decision)) {
        return false;
    }
    decision.ends_only = own_word_ && decision.as != needed_ && decision.outcome == Outcome::approved;
    return true;
}

// An approval made on or after the day before which it was needed is shown and not counted. A refusal or a withdrawal
// counts whenever it was made: what has been taken back must not pass because that came late.
bool ApprovalQuestion::in_time(DecisionSeen& seen, Decisive& decision) const
{
    if (!before_ || decision.outcome != Outcome::approved) {
        return true;
    }
    auto made = decision.date;
    made.latest = std::min(made.latest, circumstances_.as_of);  // if it counts at all
    auto const timely = compare(Relation::less, Evaluated::of(made), *before_);
    if (!timely.is(true) && works_back(*seen.decision, facts_)) {
        seen.works_back = true;
        add(decision.unsure, open_about_working_back(*seen.decision, facts_));
        return true;
    }
    if (timely.is(false)) {
        seen.standing = Standing::too_late;
        return false;
    }
    if (!timely.known()) {
        add(decision.unsure, before_->reasons.empty() ? Reasons{date_missing(*seen.decision)} : before_->reasons);
    }
    add(decision.unsure, open_about_the_condition(decision, *seen.decision, *before_));
    if (auto const* const due =
            std::get_if<DateBounds>(&before_->value)) {  // if it counts, it was made before that day
        decision.date.latest = std::min(decision.date.latest, due->latest - std::chrono::days{1});
    }
    return true;
}

// An approval made before what has to come first was on record is shown and not counted; where it is not known which
// came first, it may count.
bool ApprovalQuestion::in_turn(DecisionSeen& seen, Decisive const& decision, Reasons& open) const
{
    if (first_.none() || decision.outcome != Outcome::approved) {
        return true;
    }
    auto said = said_in(*seen.decision, circumstances_);
    said.date = decision.by_silence ? decision.date : said.date;
    auto const turn = first_.stood_before(said);
    if (turn.is(false)) {
        seen.standing = Standing::decides_nothing;
        seen.why = said_out_of_turn();
    }
    open = turn.reasons;
    return !turn.is(false);
}

// Whether it is still the body's own to decide, and not only to recommend.
bool ApprovalQuestion::ranks_after_referral(DecisionSeen& seen, Decisive& decision)
{
    if (referrals_.highest() != nullptr && !version().at_or_above(decision.as, *referrals_.highest()->to)) {
        auto const& name = version().bodies[*referrals_.highest()->to].name;
        seen.standing = Standing::recommendation;
        seen.why = {"sagen er forelagt " + name, "the case was put before " + name};
        return false;
    }
    auto const body =
        decision.outcome == Outcome::approved ? referrals_.lay_before(decision, *seen.decision) : std::nullopt;
    if (body) {
        auto const& name = version().bodies[*body].name;
        seen.standing = Standing::recommendation;
        seen.why = {"sagen lå hos " + name, "the case lay before " + name};
        return false;
    }
    add(decision.unsure_whose, referrals_.open_to_others_than(decision.as));
    return true;
}

// Until it is known whether its condition is met, nor does what the body approved before without one hold, whenever it
// said so.
void ApprovalQuestion::take_until_met(DecisionSeen& seen, Decisive decision)
{
    bool const waits = decision.outcome == Outcome::approved && !decision.ends_only && decision.waits;
    decision.outcome = Outcome::revoked;
    decision.rank = rank_of_taking(decision);
    if (waits && stands_from_the_beginning(seen, decision, circumstances_, facts_)) {
        decisive_.push_back(std::move(decision));
    }
}

void ApprovalQuestion::weigh(DecisionSeen& seen, Decisive decision, Coverage const& coverage)
{
    if (!made_by_then(seen, circumstances_.as_of, decision.unsure) || !may_decide(seen, decision)) {
        return;
    }
    if (coverage.answer == Answer::fails) {
        seen.standing = coverage.standing;
        seen.why = coverage.why;
        return;
    }
    // The last word of a body whose condition has failed is that it has not approved, whatever it said before.
    bool const fell = decision.outcome == Outcome::approved && !gives_now(seen, decision, circumstances_, facts_, log_);
    decision.outcome = fell ? Outcome::revoked : decision.outcome;
    if (!stands_from_the_beginning(seen, decision, circumstances_, facts_)) {
        return;
    }
    Reasons open_about_turn;
    bool const in_turn = this->in_turn(seen, decision, open_about_turn);
    decision.sure_but_for_time = decision.sure() && in_turn && open_about_turn.empty();
    // What another gives in a body's place ranks below its own word; what it takes away there does not.
    bool const in_its_place = decision.delegated && decision.outcome == Outcome::approved;
    decision.rank = rank_of_taking(decision) - (in_its_place ? 1 : 0);
    // Made too late, it is shown as that, also where it was only a recommendation.
    bool const decides = ranks_after_referral(seen, decision);
    auto until_met = decision;
    bool const timely = in_time(seen, decision);
    if (decides) {
        take_until_met(seen, std::move(until_met));
    }
    if (!decides || !timely || !in_turn) {
        return;
    }
    add(decision.unsure, open_about_turn);
    if (referrals_.highest() != nullptr && !referrals_.highest()->provision.empty()) {
        seen.provisions.push_back(referrals_.highest()->provision);
    }
    if (decision.ends_only) {
        auto const& name = version().bodies[needed_].name;
        seen.standing = Standing::decides_nothing;
        seen.why = {"her spørges om " + name + "s eget ord", name + "'s own word is asked for here"};
    }
    bool const in_doubt = coverage.standing == Standing::in_doubt && coverage.answer == Answer::unsure;
    seen.reasons = decision.reasons();
    seen.why = in_doubt ? coverage.why : seen.why;
    seen.standing = decision.ends_only || fell ? seen.standing
                    : decision.certain()       ? standing_of(decision.outcome)
                    : in_doubt                 ? Standing::in_doubt
                                               : Standing::may_count;
    (decision.ends_only ? ending_ : decisive_).push_back(std::move(decision));
}

void ApprovalQuestion::weigh(Record const& decision, Outcome outcome, Coverage const& coverage)
{
    if (coverage.answer == Answer::unrelated) {
        return;
    }
    DecisionSeen seen;
    seen.decision = &decision;
    seen.item = coverage.item;
    weigh(seen,
          {.seen = seen_.size(),
           .outcome = outcome,
           .date = date_in(decision),
           .unsure = coverage.reasons,
           .id = text_in(decision, Field::id),
           .later_than = text_in(decision, Field::later_than)},
          coverage);
    seen_.push_back(std::move(seen));
}

// What recommends, discusses or takes note is shown, so that nobody takes it for an approval.
void ApprovalQuestion::see_what_decides_nothing(Record const& decision)
{
    circumstances_.work.spend(words_shown_ / 8);
    auto const words_end = seen_.begin() + static_cast<std::ptrdiff_t>(words_shown_);
    if (std::any_of(seen_.begin(), words_end, [&](auto const& each) { return each.decision == &decision; })) {
        return;  // it has to come first, and has been looked at
    }
    auto const coverage = covers(decision, asked_, circumstances_, facts_);
    if (coverage.answer == Answer::unrelated && !concerns(decision, circumstances_, facts_)) {
        return;
    }
    DecisionSeen seen;
    seen.decision = &decision;
    Reasons ignored;
    bool const another =
        coverage.answer == Answer::fails &&
        (coverage.standing == Standing::another_amount || coverage.standing == Standing::another_date ||
         coverage.standing == Standing::another_fact || coverage.standing == Standing::edited_since);
    if (another) {
        seen.standing = coverage.standing;
        seen.why = coverage.why;
    } else if (made_by_then(seen, circumstances_.as_of, ignored)) {
        auto const outcome = outcome_of(decision);
        seen.standing = outcome == Outcome::noted                                           ? Standing::note
                        : outcome == Outcome::recommended || outcome == Outcome::put_before ? Standing::recommendation
                                                                                            : Standing::decides_nothing;
    }
    seen_.push_back(std::move(seen));
}

void ApprovalQuestion::see(Record const& decision)
{
    auto const outcome = outcome_of(decision);
    if (outcome == Outcome::delegated || outcome == Outcome::accepted || outcome == Outcome::named_need) {
        return;
    }
    if (takes_away(outcome)) {
        weigh(decision, outcome == Outcome::refused ? Outcome::refused : Outcome::revoked,
              bears(decision, asked_, circumstances_, facts_, log_));
    } else if (outcome == Outcome::approved) {
        auto const coverage = covers(decision, asked_, circumstances_, facts_);
        weigh(decision, outcome, coverage);
        // An approval in part refuses what was asked for instead.
        if (auto const refused = coverage.answer == Answer::covers ? std::nullopt : refused_part(decision)) {
            weigh(decision, Outcome::refused, bears(*refused, asked_, circumstances_, facts_, log_));
        }
    } else if (!may_decide_by_silence(decision)) {
        see_what_decides_nothing(decision);
    }
}

// What was put before a body that may decide it, where the agreement says what its silence is.
bool ApprovalQuestion::may_decide_by_silence(Record const& decision)
{
    auto const body = version().body_named(text_in(decision, Field::put_before));
    auto const coverage =
        body && version().at_or_above(*body, needed_) ? covers(decision, asked_, circumstances_, facts_) : Coverage{};
    if (coverage.answer != Answer::covers && coverage.answer != Answer::unsure) {
        return false;
    }
    auto const silences = silences_after(decision, asked_, evaluator_, log_);
    for (auto const& silence : silences) {
        weigh(decision, silence, coverage);
    }
    return !silences.empty();
}

void ApprovalQuestion::weigh(Record const& put, Silence const& silence, Coverage const& coverage)
{
    DecisionSeen seen;
    seen.decision = &put;
    seen.item = coverage.item;
    seen.provisions.push_back(silence.provision);
    seen.competence = silence.condition;
    if (silence.state != Silence::State::over) {
        seen.standing = Standing::decides_nothing;
        seen.why = told(silence, version());
        if (silence.state == Silence::State::runs && coverage.answer == Answer::covers && silence.unsure.empty()) {
            running_.push_back({version().bodies[silence.body].name, silence.to.latest});
        }
    } else {
        seen.silence = told(silence, version());
        Decisive decided{.seen = seen_.size(),
                         .outcome = Outcome::approved,
                         .date = silence.decided(),
                         .unsure = coverage.reasons,
                         .by = silence.body,
                         .as = silence.body,
                         .by_silence = true};
        add(decided.unsure, silence.unsure);
        weigh(seen, std::move(decided), coverage);
    }
    seen_.push_back(std::move(seen));
}

bool ApprovalQuestion::may_be_withdrawn(Decisive const& decision) const
{
    return ranges::any_of(decisive_, [&](Decisive const& each) {
        bool const stands_above = each.rank > decision.rank,
                   may_be_later = each.rank == decision.rank && each.date.latest >= decision.date.earliest;
        return each.outcome == Outcome::revoked && (stands_above || may_be_later);
    });
}

// The bodies of which one has to decide, as far as it is known before which the case was put; lower ones first. Where
// one has spoken, it is awaited no more if it turns out that the case is its own.
std::vector<BodyId> ApprovalQuestion::awaited() const
{
    auto const lowest = referrals_.highest() == nullptr ? needed_ : *referrals_.highest()->to;
    std::vector<BodyId> bodies{lowest};
    for (auto const& each : referrals_.above()) {
        if (rank(*each.to) > rank(lowest) && !ranges::contains(bodies, *each.to)) {
            bodies.push_back(*each.to);
        }
    }
    std::sort(bodies.begin(), bodies.end(), [this](BodyId a, BodyId b) { return rank(a) < rank(b); });
    auto const highest = bodies.back();
    std::erase_if(bodies, [&](BodyId body) {
        return body != highest && ranges::any_of(decisive_, [&](Decisive const& each) {
                   return each.settles_its_own() && !may_be_withdrawn(each) && version().at_or_above(each.as, body);
               });
    });
    return bodies;
}

// Nobody has decided: awaiting the body, or too late for anybody to.
Evaluated ApprovalQuestion::undecided() const
{
    Reason awaiting{.kind = Reason::Kind::awaiting, .place = facts_.subject().place};
    for (auto const body : awaited()) {
        awaiting.bodies.push_back(version().bodies[body].name);
    }
    for (auto const& silence : running_) {
        bool const first = !awaiting.silence || silence.to < awaiting.silence->to;
        if (first && ranges::contains(awaiting.bodies, silence.body)) {
            awaiting.silence = silence;
        }
    }
    auto wanting = first_.wanting();
    add(wanting, Reasons{std::move(awaiting)});
    return still_awaited(wanting, before_, circumstances_, facts_);
}

DecisionsAnswer ApprovalQuestion::answer()
{
    if (facts_.subject().change == nullptr && facts_.subject().of_agreement == nullptr) {  // what decisions are about
        return {undecided(), {}};
    }
    referrals_.find();
    seen_ = first_.seen();
    words_shown_ = seen_.size();
    for (auto const* const decision : log_.all) {
        if (circumstances_.work.spend()) {
            see(*decision);
        }
    }
    end_what_was_taken_away(decisive_, ending_, needed_, seen_, version());
    let_refusals_stand(decisive_, seen_, version());
    circumstances_.work.spend(decisive_.size() * decisive_.size() / 8);  // each is compared with every other
    if (circumstances_.work.spent_out()) {
        return {undecided(), {}};
    }
    bool const only_late = before_ && ranges::any_of(decisive_, [this](Decisive const& each) {
                               return each.counts_or_was_late() && !may_be_withdrawn(each);
                           });
    auto const none = only_late ? Evaluated::of(false) : undecided();
    auto approved = last_word(decisive_, seen_, none);
    if (asks_nothing_ && approved.is(true)) {  // nothing that is asked for changes: no approval of it can be on record
        decisive_.clear();
        approved = undecided();
    }
    return {std::move(approved), std::move(seen_)};
}

}  // namespace

DecisionsAnswer approval_by(Approval const& asked, BodyId body, std::optional<Evaluated> const& before,
                            Evaluator& evaluator, DecisionLog& log)
{
    return ApprovalQuestion(asked, body, before, evaluator, log).answer();
}

}  // namespace styr
