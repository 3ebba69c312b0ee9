// SPDX-License-Identifier: MPL-2.0
#include "engine/approvals/referrals.hpp"

#include "engine/approvals/conditions.hpp"
#include "engine/approvals/coverage.hpp"
#include "engine/approvals/decisive.hpp"
#include "engine/evaluation/log_entry.hpp"
#include "models/fields/change.hpp"
#include "models/fields/date_in.hpp"
#include "models/fields/text_in.hpp"

#include <algorithm>

namespace styr {

namespace {

using Answer = Coverage::Answer;

}  // namespace

std::size_t rank_of(BodyId body, Version const& version)
{
    std::size_t below = 0;
    for (auto next = version.right_below(body); next && below < version.bodies.size();
         next = version.right_below(*next)) {
        ++below;
    }
    return below;
}

// The referral that this entry of the log makes of the case, where it makes one.
std::optional<Referral> Referrals::referral_in(Record const& decision) const
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

Answer Referrals::about_this(Ending& ending)
{
    if (!ending.about_this && ending.sends_back) {
        ending.about_this = takes(*ending.entry, circumstances_, facts_).answer;
    } else if (!ending.about_this) {
        bool const gives = certainly_gives(*ending.entry, asked_, circumstances_, facts_, log_);
        ending.about_this = gives ? Answer::covers : Answer::unrelated;
    }
    return *ending.about_this;
}

// The body before which it was put may send it back (one above, before which nobody put it, too); and where it is in
// doubt whether it was this case, a later approval of whoever put it there, or of a body above, says that it was not.
bool Referrals::may_end(Ending const& ending, Referral const& referral) const
{
    bool const of_another = ending.sends_back && ending.by != *referral.to && put_before_.contains(ending.by);
    bool const fits = ending.sends_back || referral.in_doubt;
    return fits && !of_another && version().at_or_above(ending.by, ending.sends_back ? *referral.to : *referral.by);
}

// When it certainly ended.
std::optional<DateBounds> Referrals::ended(Referral const& referral)
{
    auto const found = std::find_if(ending_a_referral_.begin(), ending_a_referral_.end(), [&](Ending& each) {
        auto const day = date_in(*each.entry);
        return may_end(each, referral) && day.latest <= circumstances_.as_of && day.earliest > referral.date.latest &&
               circumstances_.work.spend() && about_this(each) == Answer::covers;
    });
    return found == ending_a_referral_.end() ? std::nullopt : std::optional(date_in(*found->entry));
}

// Of what may have sent it back: on which day that was, in which order, and whether it was this case.
Reasons Referrals::open_about_the_end(Referral const& referral)
{
    Reasons open;
    for (auto& each : ending_a_referral_) {
        auto const day = date_in(*each.entry);
        bool const too_early = day.latest < referral.date.earliest || day.earliest > circumstances_.as_of;
        if (!each.sends_back || too_early || !may_end(each, referral) || !circumstances_.work.spend()) {
            continue;
        }
        auto const about = about_this(each);
        if (about == Answer::covers) {
            add(open, day.exact() ? order_missing(*each.entry) : date_missing(*each.entry));
        } else if (about == Answer::unsure) {
            add(open, whether_about_this(*each.entry));
        }
    }
    return open;
}

void Referrals::find_endings()
{
    for (auto const* const entry : log_.all) {
        if (auto const body = version().body_named(text_in(*entry, Field::put_before))) {
            put_before_.insert(*body);
        }
        auto const outcome = outcome_of(*entry);
        bool const ends = outcome == Outcome::sent_back || outcome == Outcome::approved;
        auto const by = ends ? version().body_named(text_in(*entry, Field::body)) : std::nullopt;
        if (by) {
            ending_a_referral_.push_back({entry, *by, outcome == Outcome::sent_back});
        }
    }
}

// What is open about referrals to bodies above whoever decides: one answer for each that does.
Reasons const& Referrals::open_to_others_than(BodyId decider)
{
    auto const [known, first] = open_.try_emplace(decider);
    for (auto const& each : first ? above_ : std::vector<Referral>{}) {
        if (!version().at_or_above(decider, *each.to)) {
            circumstances_.work.spend(known->second.size() / 8 + 1);
            add(known->second, each.reasons);
        }
    }
    return known->second;
}

// FU may put a case before DAS (P02): then the higher body decides, and the lower one's word is a
// recommendation, whoever put it there. While it is not known whether that was done, either may. Put before
// the very body that has to decide, or before one between, it takes a delegation back.
void Referrals::find()
{
    find_endings();
    for (auto const* const decision : log_.all) {
        if (!circumstances_.work.spend()) {
            return;
        }
        auto found = referral_in(*decision);
        if (auto const day = found ? ended(*found) : std::nullopt) {
            returned_.emplace_back(*std::move(found), *day);
        } else if (found) {
            add(found->reasons, open_about_the_end(*found));
            found->certain = found->reasons.empty();
            bool const above = found->to != needed_ && version().at_or_above(*found->to, needed_);
            (above ? above_ : others_).push_back(*std::move(found));
        }
    }
    for (auto const& each : above_) {
        if (each.certain && (highest_ == nullptr || rank_of(*each.to, version()) > rank_of(*highest_->to, version()))) {
            highest_ = &each;
        }
    }
}

}  // namespace styr
