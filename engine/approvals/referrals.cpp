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

// When it ended: as the first certain ending says, unless one came before that of which it is not known on which day,
// in which order, or whether it was this case.
Stay Referrals::stay_of(Referral referral)
{
    Stay stay{.referral = std::move(referral)};
    std::vector<std::pair<Day, Reason>> perhaps;
    for (auto& each : ending_a_referral_) {
        auto const day = date_in(*each.entry);
        bool const too_early = day.latest < stay.referral.date.earliest || day.earliest > circumstances_.as_of;
        bool const settled = stay.back && !each.sends_back;  // it was about something else; on which day, none asks
        if (too_early || settled || !may_end(each, stay.referral) || !circumstances_.work.spend()) {
            continue;
        }
        bool const in_order = day.latest <= circumstances_.as_of && day.earliest > stay.referral.date.latest;
        bool const covers = (in_order || each.sends_back) && about_this(each) == Answer::covers;
        if (covers && in_order) {
            auto const before = stay.back.value_or(day);
            stay.back_by = stay.back && before.latest <= day.latest ? stay.back_by : text_in(*each.entry, Field::id);
            stay.back = {std::min(before.earliest, day.earliest), std::min(before.latest, day.latest)};
        } else if (each.sends_back && about_this(each) != Answer::unrelated) {
            perhaps.emplace_back(day.earliest, !covers       ? whether_about_this(*each.entry)
                                               : day.exact() ? order_missing(*each.entry)
                                                             : date_missing(*each.entry));
        }
    }
    for (auto& [day, why] : perhaps) {
        if (!stay.back || day < stay.back->latest) {
            stay.perhaps_back_from = std::min(stay.perhaps_back_from, day);
            add(stay.open, std::move(why));
        }
    }
    return stay;
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

std::optional<BodyId> Referrals::lay_before(Decisive& approved, Record const& entry) const
{
    circumstances_.work.spend(stays_.size() / 8);
    auto const day = approved.date;
    for (auto const& stay : stays_) {
        auto const& put = stay.referral;
        auto const back = stay.back.value_or(DateBounds::exactly(last_day));
        bool const said_to_be_later = !approved.later_than.empty() && approved.later_than == stay.back_by;
        bool const afterwards = day.earliest > back.latest || (said_to_be_later && day.latest >= back.earliest);
        if (put.in_doubt || version().at_or_above(approved.by, *put.to) || day.latest < put.date.earliest ||
            afterwards) {
            continue;
        }
        bool const meanwhile = day.earliest > put.date.latest && day.latest < back.earliest,
                   perhaps_back = day.latest >= stay.perhaps_back_from;
        if (meanwhile && !perhaps_back) {
            return put.to;
        }
        if (stay.back && !meanwhile) {
            add(approved.unsure, day.exact() ? order_missing(entry) : date_missing(entry));
        }
        if (stay.back && perhaps_back) {
            add(approved.unsure, stay.open);
        }
    }
    return std::nullopt;
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
        if (!found) {
            continue;
        }
        auto stay = stay_of(*std::move(found));
        if (!stay.back) {
            auto still = stay.referral;
            add(still.reasons, stay.open);
            still.certain = still.reasons.empty();
            bool const above = still.to != needed_ && version().at_or_above(*still.to, needed_);
            (above ? above_ : others_).push_back(std::move(still));
        }
        if (stay.back || (stay.referral.certain && !stay.open.empty())) {
            stays_.push_back(std::move(stay));
        }
    }
    for (auto const& each : above_) {
        if (each.certain && (highest_ == nullptr || rank_of(*each.to, version()) > rank_of(*highest_->to, version()))) {
            highest_ = &each;
        }
    }
}

}  // namespace styr
