// SPDX-License-Identifier: MPL-2.0
// What a data repository of styr 0.1 has to add before what it says counts as it did: place by place, for a person who
// has the papers. Nothing is filled in. (docs/upgrading.md)
#pragma once

#include "session/input/workspace.hpp"

namespace styr {

struct UpgradeNote {
    Span place;
    Text text;  // one clause, without a full stop
};

// Of the decision log, of dispensations in styr.yaml and in comments. Every file that can be read is looked through;
// what is wrong in others stands on the desk, with the help that mends it.
std::vector<UpgradeNote> what_to_upgrade(Configuration const& configuration, FieldTable const& fields, Day as_of,
                                         Desk& desk);

// "decisions/2020.yaml:2:5: DAS1: …", a line each.
std::string print_notes(std::vector<UpgradeNote> const& notes, Sources const& sources, Lang lang);

}  // namespace styr
