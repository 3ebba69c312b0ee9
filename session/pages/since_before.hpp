// SPDX-License-Identifier: MPL-2.0
// What a version has otherwise than the one before it.
#pragma once

#include "rules/typed/agreement.hpp"

#include <string>

namespace styr {

// A list of what is new, replaced and repealed, as Markdown; empty where nothing is.
std::string since_before(Version const& before, Version const& now, Lang lang);

}  // namespace styr
