// SPDX-License-Identifier: MPL-2.0
// What a later file of the register leaves out that the one before had: a file is whole, so it ended. (language.md, 2.)
#pragma once

#include "models/repository/repository.hpp"

#include <vector>

namespace styr {

struct LeftOut {
    RegisterEntry const* entry;  // the last of it
    bool whole_offer;            // nothing of its offer goes on either
};

// Of one operator, by the as-of day; not what goes on under another name that the register or a submission gives.
std::vector<LeftOut> left_out(Repository const& repository, std::string_view operator_name, Day as_of);

}  // namespace styr
