// SPDX-License-Identifier: MPL-2.0
// Which styr this is.
#pragma once

#include <string_view>

namespace styr {

// "0.2.0", as CMakeLists.txt has it.
std::string_view program_version();
// Where the program is at home, as an address; a name (`urn:styr`) in a build that was told none.
std::string_view program_home();

}  // namespace styr
