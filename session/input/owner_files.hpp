// SPDX-License-Identifier: MPL-2.0
// The files in figures/: what the agreement's owner sets, put into the agreement.
#pragma once

#include "models/fields/value.hpp"
#include "rules/typed/agreement.hpp"

namespace styr {

struct OwnerFile {
    std::string name;  // as it is shown
    Record record;
};

// In the order of their names; which they are, and the digest of each, stands in the agreement afterwards. What is
// wrong is reported.
void add_owner_files(Agreement& agreement, std::vector<OwnerFile> const& files, Sources const& sources,
                     Diagnostics& diagnostics);

}  // namespace styr
