// SPDX-License-Identifier: MPL-2.0
// Which submission asks for what the register says now. Private to this room.
#pragma once

#include "engine/updates/update.hpp"

#include <functional>
#include <optional>

namespace styr {

// A submission's change that asks for some of what the register changes, from that day, with the same figures.
struct Explained {
    Repository::Submission const* submission;
    Record const* change;
    std::vector<Field> fields;  // of the register's change that it asks for
};

// One that is about the same service, and why it does not explain the change.
struct NearMiss {
    Repository::Submission const* submission;
    Text why;                // "asks for 2,150 kr."
    bool temporary = false;  // it asks for a while only: an approval of the figure may be one for that while
    Record const* asks_for_it = nullptr;  // a change that asks for just this, and does not count
};

struct Match {
    std::vector<Explained> explained;
    std::vector<Field> unasked;  // what no submission asks for
    bool whole = true;           // of what enters or leaves: whether nobody asks for it
    std::vector<NearMiss> near;
};

// `why_not`: why a change asks for nothing any more, or not yet; nothing where it does.
using WhyNot = std::function<std::optional<Text>(Repository::ChangeRef const&)>;
// What is submitted of an offer of that name is looked at; each costs a step.
Match match_submissions(RegisterChange const& change, Repository const& repository, Work& work, WhyNot const& why_not);

// A unit, a split or parts that come along with a figure: a decision about the figure says nothing of them.
bool beside_what_is_decided(RegisterChange const& change, Match const& match);

}  // namespace styr
