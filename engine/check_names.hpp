// SPDX-License-Identifier: MPL-2.0
// Names in the data that neither agreement nor register knows.
#pragma once

#include "models/repository/repository.hpp"
#include "rules/typed/agreement.hpp"

namespace styr {

// A decision by a body that the agreement does not know or a delegation of a competence that no version has is wrong;
// of an offer or operator whose name is nearly one of the register it is warned.
void check_names(Agreement const& agreement, Repository const& repository, Diagnostics& diagnostics);

}  // namespace styr
