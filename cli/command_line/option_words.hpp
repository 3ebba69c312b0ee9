// SPDX-License-Identifier: MPL-2.0
// The words of which options and arguments take one, for those who read them and those who complete them.
#pragma once

#include "cli/command_line/help_texts.hpp"
#include "diagnostics/diagnostic.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace styr {

// In the order in which they are told; none where anything may be said.
std::vector<std::string_view> choices_of(help::Takes takes);

// The index of an argument of a command among its choices, or a complaint.
std::optional<std::size_t> chosen_argument(help::CommandText const& command, std::string_view written,
                                           Diagnostics& diagnostics);

}  // namespace styr
