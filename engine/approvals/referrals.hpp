// SPDX-License-Identifier: MPL-2.0
// Cases that one body put before another, and when they came back. (language.md, 6.)
#pragma once

#include "engine/approvals/asked_facts.hpp"
#include "engine/approvals/coverage.hpp"
#include "engine/approvals/decision_log.hpp"
#include "engine/evaluation/evaluate.hpp"

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace styr {

struct Decisive;

std::size_t rank_of(BodyId body, Version const& version);

// A case put before a higher body.
struct Referral {
    std::optional<BodyId> by{}, to{};
    DateBounds date{};
    bool certain = false, in_doubt = false;  // whether it was made; whether it is about this
    Reasons reasons{};
    std::string provision{};
};

// A referral that ended, for certain or perhaps. What was said of the case while it lay there was a recommendation,
// also once it came back.
struct Stay {
    Referral referral;
    std::optional<DateBounds> back{};  // when it certainly ended
    std::string_view back_by{};        // the entry that says so
    Day perhaps_back_from = last_day;  // the first day on which it may have ended before that
    Reasons open{};                    // about what may have ended it before
};

// What may end a referral, and whether it is about this: asked once, when it first matters.
struct Ending {
    Record const* entry;
    BodyId by;
    bool sends_back;
    std::optional<Coverage::Answer> about_this{};
};

// Of one change, for one body that has to approve it.
class Referrals {
public:
    Referrals(BodyId needed, std::vector<AskedFact> const& asked, Circumstances const& circumstances,
              Facts const& facts, DecisionLog const& log)
        : needed_(needed), asked_(asked), circumstances_(circumstances), facts_(facts), log_(log)
    {
    }

    void find();
    std::vector<Referral> const& above() const { return above_; }  // to a body above the one that is asked for
    std::vector<Referral> const& others() const
    {
        return others_;
    }                                                     // to that very body, or to one that is not above it
    Referral const* highest() const { return highest_; }  // the certain one to the highest body
    // The higher body before which the case certainly lay when this was approved, whoever let that body decide. Where
    // it had perhaps been sent back by then, that is added to what is unsure of it.
    std::optional<BodyId> lay_before(Decisive& approved, Record const& entry) const;
    // What is open about those to bodies above whoever decides.
    Reasons const& open_to_others_than(BodyId decider);

private:
    Version const& version() const { return circumstances_.version; }
    std::optional<Referral> referral_in(Record const& decision) const;
    Coverage::Answer about_this(Ending& ending);
    bool may_end(Ending const& ending, Referral const& referral) const;
    Stay stay_of(Referral referral);
    void find_endings();

    BodyId needed_;
    std::vector<AskedFact> const& asked_;
    Circumstances const& circumstances_;
    Facts const& facts_;
    DecisionLog const& log_;
    std::vector<Referral> above_, others_;
    Referral const* highest_ = nullptr;
    std::vector<Stay> stays_;
    std::set<BodyId> put_before_;  // to which some case was put
    std::vector<Ending> ending_a_referral_;
    std::map<BodyId, Reasons> open_;  // by who decides
};

}  // namespace styr
