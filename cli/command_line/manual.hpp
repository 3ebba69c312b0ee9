// SPDX-License-Identifier: MPL-2.0
// Manual pages for man(1), written from what help says.
#pragma once

#include "cli/command_line/help_texts.hpp"
#include "diagnostics/text.hpp"

#include <string>

namespace styr {

// Of a command, or of `help::program`: of the whole.
std::string manual_page(help::CommandText const& command, Lang lang);
std::string manual_name(help::CommandText const& command);  // "styr-check"

}  // namespace styr
