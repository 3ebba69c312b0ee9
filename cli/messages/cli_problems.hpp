// SPDX-License-Identifier: MPL-2.0
// What can be wrong with a command: one `Problem` a kind, in the order of their codes. S60x and S61x: the command line;
// S65x: what the commands that help to begin are asked.
#pragma once

#include "diagnostics/diagnostic.hpp"

#include <span>
#include <vector>

namespace styr {

namespace command_problem {

// cli/messages/command_problems.cpp
extern Problem const unknown_option, unknown_command, value_missing, bad_value, bad_date, surplus_argument,
    options_exclude, argument_missing, command_not_built, bad_output, output_twice, option_not_taken, format_not_built,
    empty_argument, output_over_data;

// cli/messages/start_problems.cpp
extern Problem const unknown_argument, files_in_the_way;

}  // namespace command_problem

// Those of the command line, by code.
std::span<Problem const* const> cli_problems();

// Every problem that the program can report, whatever room it is found in.
std::vector<Problem const*> all_problems();

}  // namespace styr
