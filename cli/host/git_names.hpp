// SPDX-License-Identifier: MPL-2.0
// What a name of a revision can mean, and how to get what a clone does not have. Private to this room.
#pragma once

#include "cli/host/git_objects.hpp"

#include <string>
#include <vector>

namespace styr {

// The full names of everything that the revision, without what is counted from it (`~1`, `^2`), is a name of. A full
// name has no more than the one meaning.
std::vector<std::string> meanings_of(::git_repository* repository, std::string_view revision);

// That a shallow clone does not have the revision, and the command that fetches it.
Diagnostic not_fetched(std::string const& revision, std::string_view option);

}  // namespace styr
