// SPDX-License-Identifier: MPL-2.0
// What the log alone says of a change, whatever rules ask.
#pragma once

#include "engine/evaluation/work.hpp"
#include "models/repository/repository.hpp"
#include "rules/typed/agreement.hpp"

namespace styr {

enum class Stands : std::uint8_t {
    open,      // nobody has approved it, and it is not certain that somebody has refused it
    perhaps,   // some approval may be of it
    approved,  // certainly, by some body, all that is asked for
    refused,   // certainly, and no body has certainly approved it
};

struct StandsByLog {
    Stands is = Stands::open;
    Record const* approval = nullptr;  // the entry that approves it, or may
};

// By what was certainly decided until that day, the day included.
StandsByLog standing_by(Repository::ChangeRef const& change, Agreement const& agreement, Repository const& repository,
                        Day day, Work& work);
// Likewise of what an entry approves and nobody asked for. What it goes by as the former value is its own word: where
// the register says otherwise, that may be what is stale.
StandsByLog standing_by(Repository::DecidedAlone const& decided, Agreement const& agreement,
                        Repository const& repository, Day day, Work& work);

// Every change of an operator's offer that was asked for, or that the log approves though nobody asked, and how to know
// what the log says of it.
struct StatedChange {
    Repository::ChangeRef change;
    Repository::DecidedAlone const* alone = nullptr;
};
std::vector<StatedChange> changes_stated(Repository const& repository, std::string_view operator_name,
                                         std::string_view offer);
StandsByLog standing_by(StatedChange const& stated, Agreement const& agreement, Repository const& repository, Day day,
                        Work& work);

}  // namespace styr
