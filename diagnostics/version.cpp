// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/version.hpp"

namespace styr {

std::string_view program_version() { return STYR_VERSION; }

}  // namespace styr
