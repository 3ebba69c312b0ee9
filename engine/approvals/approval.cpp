// SPDX-License-Identifier: MPL-2.0
#include "engine/approvals/approval.hpp"

#include "engine/approvals/decisive.hpp"
#include "engine/approvals/delegation.hpp"
#include "engine/evaluation/numbers.hpp"
#include "engine/evaluation/phrases.hpp"

#include <range/v3/algorithm/any_of.hpp>
#include <range/v3/algorithm/contains.hpp>

#include <algorithm>

namespace styr {

namespace {

using Answer = Coverage::Answer;
using Standing = DecisionSeen::Standing;

// A case put before a higher body.
struct Referral {
    std::optional<BodyId> by{}, to{};
    bool certain = false;
    Reasons reasons{};
    std::string provision{};
};

class Matter {  // one approval that is asked for
public:
    Matter(BodyId needed, std::vector<Field> const& terms, std::optional<Evaluated> const& before, Evaluator& evaluator,
           DecisionLog& log)
        : needed_(needed),
          before_(before),
          evaluator_(evaluator),
          log_(log),
          circumstances_(evaluator.circumstances()),
          facts_(evaluator.facts()),
          asked_(asked_terms(terms, facts_)),
          asks_nothing_(!terms.empty() && asked_.empty())
    {
    }

    DecisionsAnswer answer();

private:
    Version const& version() const { return circumstances_.version; }
    std::size_t rank(BodyId body) const;
    std::optional<Referral> referral_in(Record const& decision) const;
    void find_referrals();
    void see(Record const& decision);
    void weigh(DecisionSeen& seen, Coverage const& coverage);
    bool may_decide(DecisionSeen& seen, Decisive& decision) const;
    bool decides_by_delegation(DecisionSeen& seen, Decisive& decision) const;
    bool in_time(DecisionSeen& seen, Decisive& decision) const;
    bool ranks_after_referral(DecisionSeen& seen, Decisive& decision) const;
    bool may_be_withdrawn(Decisive const& decision) const;
    std::vector<BodyId> awaited() const;
    Evaluated undecided() const;

    BodyId needed_;
    std::optional<Evaluated> const& before_;
    Evaluator& evaluator_;
    DecisionLog& log_;
    Circumstances const& circumstances_;
    Facts const& facts_;
    std::vector<AskedTerm> asked_;
    bool asks_nothing_;
    std::vector<Referral> referrals_;        // to a body above the one that is asked for
    std::vector<Referral> other_referrals_;  // to that very body, or to one that is not above it
    Referral const* referral_ = nullptr;     // the certain one to the highest body
    std::vector<DecisionSeen> seen_;
    std::vector<Decisive> decisive_;
};

std::size_t Matter::rank(BodyId body) const
{
    std::size_t below = 0;
    for (auto next = version().bodies[body].above; next && below < version().bodies.size();
         next = version().bodies[*next].above) {
        ++below;
    }
    return below;
}

// The referral that this entry of the log makes of the case, where it makes one.
std::optional<Referral> Matter::referral_in(Record const& decision) const
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
    Referral found{.by = by, .to = to};
    auto const coverage = coverage_of(decision, asked_, false, circumstances_, facts_);
    bool const related = coverage.answer == Answer::covers || coverage.answer == Answer::unsure;
    if (!related || !made_by_then(probe, circumstances_.as_of, found.reasons)) {
        return std::nullopt;
    }
    add(found.reasons, coverage.reasons);
    found.certain = found.reasons.empty();
    for (auto const& competence : version().competences) {
        if (competence.referral && competence.from == *by && competence.to == *to) {
            found.provision = version().provisions[competence.provision].id;
        }
    }
    return found;
}

// FU may put a case before DAS (P02): then the higher body decides, and the lower one's word is a
// recommendation, whoever put it there. While it is not known whether that was done, either may. Put before
// the very body that has to decide, or before one between, it takes a delegation back.
void Matter::find_referrals()
{
    for (auto const* const decision : log_.all) {
        if (!circumstances_.work.spend()) {
            return;
        }
        if (auto found = referral_in(*decision)) {
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
bool Matter::decides_by_delegation(DecisionSeen& seen, Decisive& decision) const
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
bool Matter::may_decide(DecisionSeen& seen, Decisive& decision) const
{
    auto const body = version().body_named(text_in(*seen.decision, Field::body));
    if (!body) {
        seen.standing = Standing::lower_body;
        return false;
    }
    decision.by = decision.as = *body;
    return version().at_or_above(*body, needed_) || decides_by_delegation(seen, decision);
}

// An approval made on or after the day before which it was needed is shown and not counted. A refusal or a withdrawal
// counts whenever it was made: what has been taken back must not pass because that came late.
bool Matter::in_time(DecisionSeen& seen, Decisive& decision) const
{
    if (!before_ || decision.outcome != Outcome::approved) {
        return true;
    }
    auto made = decision.date;
    made.latest = std::min(made.latest, circumstances_.as_of);  // if it counts at all
    auto const timely = compare(Relation::less, Evaluated::of(made), *before_);
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
bool Matter::ranks_after_referral(DecisionSeen& seen, Decisive& decision) const
{
    if (referral_ != nullptr && !version().at_or_above(decision.as, *referral_->to)) {
        auto const& name = version().bodies[*referral_->to].name;
        seen.standing = Standing::recommendation;
        seen.why = {"sagen er forelagt " + name, "the case was put before " + name};
        return false;
    }
    for (auto const& each : referrals_) {
        add(decision.unsure_whose, version().at_or_above(decision.as, *each.to) ? Reasons{} : each.reasons);
    }
    return true;
}

void Matter::weigh(DecisionSeen& seen, Coverage const& coverage)
{
    Decisive decision{.seen = seen_.size(),
                      .outcome = outcome_of(*seen.decision),
                      .date = date_in(*seen.decision),
                      .unsure = coverage.reasons};
    if (!made_by_then(seen, circumstances_.as_of, decision.unsure) || !may_decide(seen, decision)) {
        return;
    }
    if (coverage.answer == Answer::fails) {
        seen.standing = coverage.standing;
        seen.why = coverage.why;
        return;
    }
    decision.sure_but_for_time = decision.sure();
    // Made too late, it is shown as that, also where it was only a recommendation.
    bool const decides = ranks_after_referral(seen, decision), timely = in_time(seen, decision);
    if (!decides || !timely) {
        return;
    }
    if (referral_ != nullptr && !referral_->provision.empty()) {
        seen.provisions.push_back(referral_->provision);
    }
    seen.reasons = decision.reasons();
    seen.standing = decision.certain() ? standing_of(decision.outcome) : Standing::may_count;
    decision.rank = 2 * rank(decision.as) + (decision.delegated ? 0 : 1);
    decisive_.push_back(std::move(decision));
}

void Matter::see(Record const& decision)
{
    auto const outcome = outcome_of(decision);
    if (outcome == Outcome::delegated || outcome == Outcome::accepted || outcome == Outcome::named_need) {
        return;
    }
    auto const coverage = coverage_of(decision, asked_, is_strict(outcome), circumstances_, facts_);
    if (coverage.answer == Answer::unrelated) {
        return;
    }
    DecisionSeen seen;
    seen.decision = &decision;
    Reasons ignored;
    if (outcome == Outcome::recommended || outcome == Outcome::put_before || outcome == Outcome::noted) {
        if (coverage.answer == Answer::fails) {
            seen.standing = coverage.standing;
            seen.why = coverage.why;
        } else if (made_by_then(seen, circumstances_.as_of, ignored)) {
            seen.standing = outcome == Outcome::noted ? Standing::note : Standing::recommendation;
        }
    } else {
        weigh(seen, coverage);
    }
    seen_.push_back(std::move(seen));
}

bool Matter::may_be_withdrawn(Decisive const& decision) const
{
    return ranges::any_of(decisive_, [&](Decisive const& each) {
        bool const stands_above = each.rank > decision.rank,
                   may_be_later = each.rank == decision.rank && each.date.latest >= decision.date.earliest;
        return each.outcome == Outcome::withdrawn && (stands_above || may_be_later);
    });
}

// The bodies of which one has to decide, as far as it is known before which the case was put; lower ones first. Where
// one has spoken, it is awaited no more if it turns out that the case is its own.
std::vector<BodyId> Matter::awaited() const
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
Evaluated Matter::undecided() const
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
        return Evaluated::of(false);
    }
    Reasons reasons(std::move(awaiting));
    if (circumstances_.as_of >= due.earliest) {
        add(reasons, before_->reasons);
    }
    return Evaluated::unknown(std::move(reasons));
}

DecisionsAnswer Matter::answer()
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

DecisionsAnswer approval_by(BodyId body, std::vector<Field> const& terms, std::optional<Evaluated> const& before,
                            Evaluator& evaluator, DecisionLog& log)
{
    return Matter(body, terms, before, evaluator, log).answer();
}

}  // namespace styr
