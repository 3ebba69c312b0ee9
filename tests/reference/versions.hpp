// SPDX-License-Identifier: MPL-2.0
// The agreement itself: each of its versions is judged by its own rules. (README.md, 25 to 27.)
#pragma once

#include "tests/reference/facts.hpp"

namespace styr::reference {

// Every version, whenever it is in force.
std::vector<Subject> versions_of(Agreement const& agreement, Day as_of);

// Its first day, and its last where it has one; nothing else is said of it.
Known fact_of(Version const& version, Field field);

// Of one item of an entry: whether it is about an agreement, and then about no change.
bool names_a_version(Record const& about);
// Whether it gives what is asked of the version: it has to name it.
Known gives_version(Record const& about, Subject const& subject);
// Whether it takes that away: by a name that no version has, perhaps.
Known takes_version(Record const& about, Subject const& subject);

}  // namespace styr::reference
