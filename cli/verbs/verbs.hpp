// SPDX-License-Identifier: MPL-2.0
// What the commands share: how complaints and results leave the program.
#pragma once

#include "cli/command_line/verb_table.hpp"
#include "cli/host/exit_status.hpp"
#include "session/input/desk.hpp"

#include <span>
#include <string_view>

namespace styr {

// What is wrong goes to standard error, drawn in full, or a line each where that is the format.
void complain(Desk const& desk, Settings const& settings, Environment const& environment);

// Results go to standard output; one that cannot be written is a complaint, and status 2.
int show(std::string_view text, Settings const& settings, Environment const& environment, int status);

// Whether the formats asked for are among those of a command that has fewer than a check; else that is complained
// about.
bool formats_fit(std::span<std::string_view const> known, Settings const& settings, Environment const& environment);

}  // namespace styr
