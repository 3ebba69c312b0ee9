// SPDX-License-Identifier: MPL-2.0
#include "engine/approvals/decisive.hpp"

#include <range/v3/algorithm/any_of.hpp>
#include <range/v3/algorithm/max.hpp>
#include <range/v3/view/transform.hpp>

#include <algorithm>
#include <iterator>

namespace styr {

namespace {

using Standing = DecisionSeen::Standing;

// What a set of decisions can come to when the order of some of them is not known.
struct Possible {
    bool approved = false, refused = false, none = false;
    Reasons reasons;
    void take(Decisive const& decision)
    {
        approved = approved || decision.outcome == Outcome::approved;
        refused = refused || decision.outcome == Outcome::refused;
        none = none || decision.outcome == Outcome::revoked || !decision.may_have_ended.empty();
        add(reasons, decision.reasons());
        add(reasons, decision.may_have_ended);
    }
    int count() const { return (approved ? 1 : 0) + (refused ? 1 : 0) + (none ? 1 : 0); }
};

// What is not known of a decision's day, where that keeps open whether it or one that says otherwise came first.
Reasons open_about_order(Decisive const& decision, std::vector<Decisive> const& group, Record const& record)
{
    bool const exact = decision.date.exact();
    bool const open = ranges::any_of(group, [&](Decisive const& other) {
        bool const may_be_one_day =
            other.date.latest >= decision.date.earliest && other.date.earliest <= decision.date.latest;
        bool const same_entry = other.seen == decision.seen;  // on conditions: both what it gives and what it waits for
        return !same_entry && other.outcome != decision.outcome && may_be_one_day &&
               (!exact || other.date.exact());  // else it is the other's day that is missing
    });
    // Of what a silence decided the day is not the entry's: the other one's order says it.
    bool const told = !open || (exact && decision.by_silence);
    return told ? Reasons{} : exact ? Reasons{order_missing(record)} : Reasons{date_missing(record)};
}

// Higher bodies first; within one rank the last word, where it is known which that is.
Possible possible_outcomes(std::vector<Decisive> decisive, std::vector<DecisionSeen>& seen)
{
    Possible possible;
    bool decided = false, outranked = false;
    while (!decisive.empty() && !outranked) {
        auto const top = ranges::max(decisive | ranges::views::transform(&Decisive::rank));
        std::vector<Decisive> group, lower;
        for (auto& each : decisive) {
            (each.rank == top ? group : lower).push_back(each);
        }
        for (auto const& each : group) {
            bool const replaced = ranges::any_of(group, [&](Decisive const& other) { return other.replaces(each); });
            if (replaced) {
                seen[each.seen].standing = Standing::replaced;
                continue;
            }
            possible.take(each);
            add(possible.reasons, open_about_order(each, group, *seen[each.seen].decision));
        }
        decided = ranges::any_of(group, &Decisive::certain);
        outranked = ranges::any_of(group, &Decisive::outranks_for_sure);
        decisive = std::move(lower);
    }
    for (auto const& beaten : decisive) {
        seen[beaten.seen].standing = Standing::replaced;
    }
    possible.none = possible.none || !decided;
    return possible;
}

// What the decisions come to, given what it means that there is none.
Evaluated outcome_among(Possible possible, Evaluated const& none)
{
    if (!possible.none) {
        return possible.count() == 1 ? Evaluated::of(possible.approved)
                                     : Evaluated::unknown(std::move(possible.reasons));
    }
    if (possible.count() == 1 || (none.is(false) && !possible.approved)) {
        return none;
    }
    add(possible.reasons, none.reasons);
    return Evaluated::unknown(std::move(possible.reasons));
}

}  // namespace

void end_what_was_taken_away(std::vector<Decisive>& decisive, std::vector<Decisive> const& ending, BodyId asked,
                             std::vector<DecisionSeen> const& seen, Version const& version)
{
    auto const outranks = [asked](Decisive const& approval, Decisive const& taken) {
        return approval.rank > taken.rank && taken.as != asked;
    };
    auto const may_end = [&](Decisive const& approval, Decisive const& taken) {
        return taken.outcome != Outcome::refused || version.at_or_above(approval.as, taken.as);
    };
    auto const ends = [&](Decisive const& approval, Decisive const& taken) {
        bool const later = approval.rank >= taken.rank && approval.date.earliest > taken.date.latest;
        return may_end(approval, taken) && (outranks(approval, taken) || later);
    };
    auto const is_ended = [&](Decisive const& each) {
        return each.outcome != Outcome::approved && ranges::any_of(ending, [&](Decisive const& approval) {
                   return approval.certain() && ends(approval, each);
               });
    };
    auto const open_about_the_end = [&](Decisive const& approval, Decisive const& taken) {
        auto open = approval.reasons();
        if (!ends(approval, taken)) {
            auto const& entry = *seen[approval.date.exact() ? taken.seen : approval.seen].decision;
            bool const of_one_day = approval.date.exact() && taken.date.exact();
            add(open, of_one_day ? order_missing(entry) : date_missing(entry));
        }
        return open;
    };
    std::erase_if(decisive, [&](Decisive const& each) { return each.as != asked && is_ended(each); });
    for (auto& each : decisive) {
        if (is_ended(each)) {
            each.outcome = Outcome::revoked;
        }
        for (auto const& approval : ending) {
            bool const may_be_later = approval.rank >= each.rank && approval.date.latest >= each.date.earliest;
            if (each.outcome != Outcome::approved && may_end(approval, each) &&
                (outranks(approval, each) || may_be_later)) {
                add(each.as == asked ? each.may_have_ended : each.unsure, open_about_the_end(approval, each));
            }
        }
    }
}

void let_refusals_stand(std::vector<Decisive>& decisive, std::vector<DecisionSeen>& seen, Version const& version)
{
    auto const is_ended = [&](Decisive const& refusal) {
        return ranges::any_of(decisive, [&](Decisive const& approval) {
            return approval.outcome == Outcome::approved && approval.certain() &&
                   version.at_or_above(approval.as, refusal.as) &&
                   (approval.rank > refusal.rank || approval.replaces(refusal));
        });
    };
    std::vector<Decisive> standing;
    std::copy_if(decisive.begin(), decisive.end(), std::back_inserter(standing),
                 [&](Decisive const& each) { return each.outcome == Outcome::refused && !is_ended(each); });
    std::erase_if(decisive, [&](Decisive& approval) {
        for (auto const& refusal : standing) {
            bool const beside = approval.outcome == Outcome::approved &&
                                !version.at_or_above(approval.as, refusal.as) &&
                                !version.at_or_above(refusal.as, approval.as);
            if (beside && refusal.certain()) {
                auto const& name = version.bodies[refusal.as].name;
                seen[approval.seen].standing = Standing::decides_nothing;
                seen[approval.seen].why = {name +
                                               " har givet afslag, og kun det selv eller et højere organ kan ændre det",
                                           name + " has refused it, and only that body or one above it can end that"};
                return true;
            }
            bool const outranks = beside && approval.rank > refusal.rank;  // of another line of bodies
            add(approval.unsure, outranks ? refusal.reasons() : Reasons{});
        }
        return false;
    });
}

Evaluated last_word(std::vector<Decisive> decisive, std::vector<DecisionSeen>& seen, Evaluated const& none)
{
    return outcome_among(possible_outcomes(std::move(decisive), seen), none);
}

bool made_by_then(DecisionSeen& seen, Day as_of, Reasons& unsure)
{
    auto const date = date_in(*seen.decision);
    if (date.earliest > as_of) {
        seen.standing = Standing::not_yet;
        return false;
    }
    if (date.latest > as_of) {
        unsure.push_back(date_missing(*seen.decision));
    }
    return true;
}

DecisionSeen::Standing standing_of(Outcome outcome)
{
    return outcome == Outcome::approved || outcome == Outcome::accepted ? Standing::counts
           : outcome == Outcome::refused                                ? Standing::refuses
                                                                        : Standing::withdraws;
}

}  // namespace styr
