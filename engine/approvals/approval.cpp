// SPDX-License-Identifier: MPL-2.0
#include "engine/approvals/approval.hpp"

#include "engine/approvals/conditions.hpp"
#include "engine/approvals/decisive.hpp"
#include "engine/approvals/delegation.hpp"
#include "engine/evaluation/numbers.hpp"
#include "engine/evaluation/phrases.hpp"

#include <range/v3/algorithm/any_of.hpp>
#include <range/v3/algorithm/contains.hpp>
#include <range/v3/algorithm/none_of.hpp>

#include <algorithm>
#include <set>

namespace styr {

namespace {

using Answer = Coverage::Answer;
using Standing = DecisionSeen::Standing;

// A case put before a higher body.
struct Referral {
    std::optional<BodyId> by{}, to{};
    DateBounds date{};
    bool certain = false, in_doubt = false;  // whether it was made; whether it is about this
    Reasons reasons{};
    std::string provision{};
};

class ApprovalQuestion {  // one approval that is asked for
public:
    ApprovalQuestion(BodyId needed, bool own_word, std::vector<Field> const& terms,
                     std::optional<Evaluated> const& before, Evaluator& evaluator, DecisionLog& log)
        : needed_(needed),
          own_word_(own_word),
          before_(before),
          evaluator_(evaluator),
          log_(log),
          circumstances_(evaluator.circumstances()),
          facts_(evaluator.facts()),
          asked_(asked_facts(terms, circumstances_, facts_)),
          asks_nothing_(!terms.empty() &&
                        ranges::none_of(asked_, [](AskedFact const& each) { return each.side == Side::new_; }))
    {
    }

    DecisionsAnswer answer();

private:
    Version const& version() const { return circumstances_.version; }
    std::size_t rank(BodyId body) const;
    std::optional<Referral> referral_in(Record const& decision) const;
    void find_referrals();
    std::optional<DateBounds> ended(Referral const& referral) const;
    void see(Record const& decision);
    void see_what_decides_nothing(Record const& decision);
    void weigh(Record const& decision, Outcome outcome, Coverage const& coverage);
    void weigh(DecisionSeen& seen, Decisive decision, Coverage const& coverage);
    bool may_decide(DecisionSeen& seen, Decisive& decision) const;
    bool decides_by_delegation(DecisionSeen& seen, Decisive& decision) const;
    bool in_time(DecisionSeen& seen, Decisive& decision) const;
    bool ranks_after_referral(DecisionSeen& seen, Decisive& decision) const;
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
    std::vector<Referral> referrals_;                        // to a body above the one that is asked for
    std::vector<Referral> other_referrals_;                  // to that very body, or to one that is not above it
    Referral const* referral_ = nullptr;                     // the certain one to the highest body
    std::vector<std::pair<Referral, DateBounds>> returned_;  // those that were sent back, and when
    std::set<BodyId> put_before_;                            // to which some case was put
    std::vector<DecisionSeen> seen_;
    std::vector<Decisive> decisive_;
    std::vector<Decisive> ending_;  // approvals of higher bodies, where each body's own word is asked for
};

std::size_t ApprovalQuestion::rank(BodyId body) const
{
    std::size_t below = 0;
    for (auto next = version().bodies[body].above; next && below < version().bodies.size();
         next = version().bodies[*next].above) {
        ++below;
    }
    return below;
}

// The referral that this entry of the log makes of the case, where it makes one.
std::optional<Referral> ApprovalQuestion::referral_in(Record const& decision) const
{
    auto const named = text_in(decision, Field::put_before);
    if (named.empty()) {
        return std::nullopt;
    }
    auto const by = version().body_named(text_in(decision, Field::body));
    auto const to = version().body_named(named);
    if (!by || !to || *by == *to) {
        return std::nullopt;
    }
    DecisionSeen probe;
    probe.decision = &decision;
    Referral found{.by = by, .to = to, .date = date_in(decision)};
    auto const coverage = bears(decision, asked_, circumstances_, facts_, log_);
    if (coverage.answer == Answer::unrelated || !made_by_then(probe, circumstances_.as_of, found.reasons)) {
        return std::nullopt;
    }
    found.in_doubt = coverage.answer == Answer::unsure;
    add(found.reasons, coverage.reasons);
    found.certain = found.reasons.empty();
    for (auto const& competence : version().competences) {
        if (competence.referral && competence.from == *by && competence.to == *to) {
            found.provision = version().provisions[competence.provision].id;
        }
    }
    return found;
}

// When it ended. The body before which it was put may send it back (one above, before which nobody put it, too); and
// where it is in doubt whether it was this case, a later approval of whoever put it there, or of a body above, says
// that it was not.
std::optional<DateBounds> ApprovalQuestion::ended(Referral const& referral) const
{
    auto const found = std::find_if(log_.all.begin(), log_.all.end(), [&](Record const* entry) {
        auto const outcome = outcome_of(*entry);
        bool const sends_back = outcome == Outcome::sent_back,
                   approves = outcome == Outcome::approved && referral.in_doubt;
        auto const body = sends_back || approves ? version().body_named(text_in(*entry, Field::body)) : std::nullopt;
        bool const of_another = sends_back && body && *body != *referral.to && put_before_.contains(*body);
        if (!body || of_another || !version().at_or_above(*body, sends_back ? *referral.to : *referral.by) ||
            date_in(*entry).earliest <= referral.date.latest || date_in(*entry).latest > circumstances_.as_of ||
            !circumstances_.work.spend()) {
            return false;
        }
        auto const about_this =
            sends_back ? takes(*entry, circumstances_, facts_) : covers(*entry, asked_, circumstances_, facts_);
        return about_this.answer == Answer::covers;
    });
    return found == log_.all.end() ? std::nullopt : std::optional(date_in(**found));
}

// FU may put a case before DAS (P02): then the higher body decides, and the lower one's word is a
// recommendation, whoever put it there. While it is not known whether that was done, either may. Put before
// the very body that has to decide, or before one between, it takes a delegation back.
void ApprovalQuestion::find_referrals()
{
    for (auto const* const entry : log_.all) {
        if (auto const body = version().body_named(text_in(*entry, Field::put_before))) {
            put_before_.insert(*body);
        }
    }
    for (auto const* const decision : log_.all) {
        if (!circumstances_.work.spend()) {
            return;
        }
        auto found = referral_in(*decision);
        if (auto const day = found ? ended(*found) : std::nullopt) {
            returned_.emplace_back(*std::move(found), *day);
        } else if (found) {
            bool const above = found->to != needed_ && version().at_or_above(*found->to, needed_);
            (above ? referrals_ : other_referrals_).push_back(*std::move(found));
        }
    }
    for (auto const& each : referrals_) {
        if (each.certain && (referral_ == nullptr || rank(*each.to) > rank(*referral_->to))) {
            referral_ = &each;
        }
    }
}

// Under a delegation it was made no earlier than that, and while the case was put before nobody higher.
bool ApprovalQuestion::decides_by_delegation(DecisionSeen& seen, Decisive& decision) const
{
    auto const delegated = delegation_of(*seen.decision, needed_, evaluator_, log_);
    if (!delegated) {
        seen.standing = Standing::lower_body;
        return false;
    }
    seen.delegation = delegated->delegation;
    seen.competence = delegated->condition;
    bool returned = referral_ != nullptr;
    for (auto const& each : other_referrals_) {
        bool const above = each.to != decision.by && version().at_or_above(*each.to, decision.by);
        returned = returned || (above && each.certain);
        decision.may_be_given_back = decision.may_be_given_back || above;
        add(decision.unsure_whose, above ? each.reasons : Reasons{});
    }
    for (auto const& each : referrals_) {
        add(decision.unsure_whose, each.reasons);
    }
    if (delegated->carries.is(false) || returned) {
        seen.standing = Standing::delegation_fails;
        seen.why = delegated->carries.is(false)
                       ? delegated->why
                       : Text{"sagen er forelagt et højere organ", "the case was put before a higher body"};
        return false;
    }
    if (!delegated->provision.empty()) {
        seen.provisions.push_back(delegated->provision);
    }
    add(decision.unsure, delegated->carries.reasons);
    decision.date.earliest = std::max(decision.date.earliest, delegated->earliest);
    decision.as = delegated->from;
    decision.delegated = true;
    return true;
}

// Whether the deciding body may decide this, and as which body.
bool ApprovalQuestion::may_decide(DecisionSeen& seen, Decisive& decision) const
{
    auto const body = version().body_named(text_in(*seen.decision, Field::body));
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
        if (may_rise(facts_)) {
            add(decision.unsure, whether_a_rise_may_work_back(*seen.decision));
        }
        return true;
    }
    if (timely.is(false)) {
        seen.standing = Standing::too_late;
        return false;
    }
    if (!timely.known()) {
        add(decision.unsure, before_->reasons.empty() ? Reasons{date_missing(*seen.decision)} : before_->reasons);
    }
    if (auto const* const due =
            std::get_if<DateBounds>(&before_->value)) {  // if it counts, it was made before that day
        decision.date.latest = std::min(decision.date.latest, due->latest - std::chrono::days{1});
    }
    return true;
}

// Whether it is still the body's own to decide, and not only to recommend.
bool ApprovalQuestion::ranks_after_referral(DecisionSeen& seen, Decisive& decision) const
{
    if (referral_ != nullptr && !version().at_or_above(decision.as, *referral_->to)) {
        auto const& name = version().bodies[*referral_->to].name;
        seen.standing = Standing::recommendation;
        seen.why = {"sagen er forelagt " + name, "the case was put before " + name};
        return false;
    }
    // What was said while the case lay before the higher body was a recommendation, also once it came back.
    for (auto const& [each, back] : returned_) {
        auto const date = decision.date;
        if (each.in_doubt || decision.outcome != Outcome::approved || version().at_or_above(decision.as, *each.to) ||
            date.latest < each.date.earliest || date.earliest >= back.latest) {
            continue;
        }
        if (date.earliest > each.date.latest && date.latest < back.earliest) {
            auto const& name = version().bodies[*each.to].name;
            seen.standing = Standing::recommendation;
            seen.why = {"sagen lå hos " + name, "the case lay before " + name};
            return false;
        }
        add(decision.unsure, date.exact() ? order_missing(*seen.decision) : date_missing(*seen.decision));
    }
    for (auto const& each : referrals_) {
        add(decision.unsure_whose, version().at_or_above(decision.as, *each.to) ? Reasons{} : each.reasons);
    }
    return true;
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
    if (!stands_from_the_beginning(seen, decision, circumstances_, facts_)) {
        return;
    }
    // The last word of a body whose condition has failed is that it has not approved, whatever it said before.
    bool const fell = decision.outcome == Outcome::approved && !gives_now(seen, decision, circumstances_, facts_, log_);
    decision.outcome = fell ? Outcome::revoked : decision.outcome;
    decision.sure_but_for_time = decision.sure();
    // Made too late, it is shown as that, also where it was only a recommendation.
    bool const decides = ranks_after_referral(seen, decision), timely = in_time(seen, decision);
    if (!decides || !timely) {
        return;
    }
    if (referral_ != nullptr && !referral_->provision.empty()) {
        seen.provisions.push_back(referral_->provision);
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
    // What another gives in a body's place ranks below its own word; what it takes away there does not.
    decision.rank = 2 * rank(decision.as) + (decision.delegated && decision.outcome == Outcome::approved ? 0 : 1);
    if (decision.outcome == Outcome::approved && !decision.ends_only && has_conditions(*seen.decision) &&
        !decision.sure()) {
        decisive_.push_back(decision);  // until it is known, nor does what was approved before without conditions hold
        decisive_.back().outcome = Outcome::revoked;
    }
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
    } else {
        see_what_decides_nothing(decision);
    }
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
    auto const lowest = referral_ == nullptr ? needed_ : *referral_->to;
    std::vector<BodyId> bodies{lowest};
    for (auto const& each : referrals_) {
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
    if (!before_) {
        return Evaluated::unknown(std::move(awaiting));
    }
    auto const* const known = std::get_if<DateBounds>(&before_->value);
    auto const due = known == nullptr ? DateBounds{} : *known;  // a day that cannot be computed may be any
    if (circumstances_.as_of >= due.latest) {
        auto silent = silence_of_the_log(awaiting.bodies, due.latest, circumstances_, facts_);
        return silent.empty() ? Evaluated::of(false) : Evaluated::unknown(std::move(silent));
    }
    Reasons reasons(std::move(awaiting));
    if (circumstances_.as_of >= due.earliest) {
        add(reasons, before_->reasons);
    }
    return Evaluated::unknown(std::move(reasons));
}

DecisionsAnswer ApprovalQuestion::answer()
{
    if (facts_.subject().change == nullptr) {  // decisions are about changes
        return {undecided(), {}};
    }
    find_referrals();
    for (auto const* const decision : log_.all) {
        if (circumstances_.work.spend()) {
            see(*decision);
        }
    }
    // A later certain approval of the same or a higher body ends what that one took away, also where its word gives
    // nothing here.
    std::erase_if(decisive_, [this](Decisive const& each) {
        return each.outcome != Outcome::approved && ranges::any_of(ending_, [&](Decisive const& later) {
                   return later.certain() && later.rank >= each.rank && later.date.earliest > each.date.latest;
               });
    });
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

DecisionsAnswer approval_by(BodyId body, bool own_word, std::vector<Field> const& terms,
                            std::optional<Evaluated> const& before, Evaluator& evaluator, DecisionLog& log)
{
    return ApprovalQuestion(body, own_word, terms, before, evaluator, log).answer();
}

}  // namespace styr
