// SPDX-License-Identifier: MPL-2.0
// What --help prints.
#pragma once

#include "cli/command_line/help_texts.hpp"
#include "diagnostics/text.hpp"

#include <string>

namespace styr {

std::string help_of(help::CommandText const& command, Lang lang);  // of `help::program`: of the whole

}  // namespace styr
