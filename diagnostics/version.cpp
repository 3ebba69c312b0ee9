// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/version.hpp"

namespace styr {

std::string_view program_version() { return STYR_VERSION; }
std::string_view program_home() { return STYR_HOME; }

}  // namespace styr
