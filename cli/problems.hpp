// What can be wrong with a command, a configuration or a file itself: one `Problem` a kind, in the
// order of their codes. S60x and S61x: the command line; S62x and S63x: files and the configuration;
// S64x: what `styr explain` is asked; S65x: what the commands that help to begin are asked; S67x: git.
#pragma once

#include "diagnostics/diagnostic.hpp"

#include <span>
#include <vector>

namespace styr {

namespace cli_problem {

// cli/command_problems.cpp
extern Problem const unknown_option, unknown_command, value_missing, bad_value, bad_date, surplus_argument,
    options_exclude, argument_missing, command_not_built, bad_output, output_twice, option_not_taken, format_not_built;

// cli/file_problems.cpp
extern Problem const no_configuration, not_found, unreadable, not_a_file, too_large, leads_out, no_such_folder,
    folder_outside, unknown_agreement, no_agreement_files, not_a_submission, no_submissions_there, nothing_checked,
    not_written, no_tests, too_many_files, folders_too_deep, too_much_data;

// cli/topic_problems.cpp
extern Problem const unknown_topic, ambiguous_topic, unknown_page;

// cli/start_problems.cpp
extern Problem const unknown_argument, files_in_the_way;

// cli/git_problems.cpp
extern Problem const no_git_repository, unknown_revision, revision_not_fetched, no_base_configuration,
    head_without_base, paths_with_base;

}  // namespace cli_problem

// Those of the command line, by code.
std::span<Problem const* const> cli_problems();

// Every problem that styr can report, whatever room it is found in.
std::vector<Problem const*> all_problems();

}  // namespace styr
