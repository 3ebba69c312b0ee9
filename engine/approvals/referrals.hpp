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
#include <utility>
#include <vector>

namespace styr {

std::size_t rank_of(BodyId body, Version const& version);

// A case put before a higher body.
struct Referral {
    std::optional<BodyId> by{}, to{};
    DateBounds date{};
    bool certain = false, in_doubt = false;  // whether it was made; whether it is about this
    Reasons reasons{};
    std::string provision{};
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
    std::vector<std::pair<Referral, DateBounds>> const& returned() const { return returned_; }  // and when
    // What is open about those to bodies above whoever decides.
    Reasons const& open_to_others_than(BodyId decider);

private:
    Version const& version() const { return circumstances_.version; }
    std::optional<Referral> referral_in(Record const& decision) const;
    Coverage::Answer about_this(Ending& ending);
    bool may_end(Ending const& ending, Referral const& referral) const;
    std::optional<DateBounds> ended(Referral const& referral);
    Reasons open_about_the_end(Referral const& referral);
    void find_endings();

    BodyId needed_;
    std::vector<AskedFact> const& asked_;
    Circumstances const& circumstances_;
    Facts const& facts_;
    DecisionLog const& log_;
    std::vector<Referral> above_, others_;
    Referral const* highest_ = nullptr;
    std::vector<std::pair<Referral, DateBounds>> returned_;
    std::set<BodyId> put_before_;  // to which some case was put
    std::vector<Ending> ending_a_referral_;
    std::map<BodyId, Reasons> open_;  // by who decides
};

}  // namespace styr
