// SPDX-License-Identifier: MPL-2.0
// Which notices of styr's own a data repository leaves out.
#pragma once

#include "session/input/configuration.hpp"

namespace styr {

// Those that `suppress` in styr.yaml names, by code or name; what it names besides is reported.
std::vector<std::string> suppressed_by(Configuration const& configuration, Desk& desk);

}  // namespace styr
