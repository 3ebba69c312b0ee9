// SPDX-License-Identifier: MPL-2.0
// What can be wrong with the files of a data repository, its configuration and its history, and with what a session
// is asked: one `Problem` a kind, in the order of their codes. S62x and S63x: files and the configuration; S64x: what
// `styr explain` is asked; S66x: what would stay unread; S67x: git; S68x: what an update is compared with. The command
// line has its own (cli/messages/cli_problems.hpp).
#pragma once

#include "diagnostics/diagnostic.hpp"

#include <span>
#include <vector>

namespace styr {

namespace session_problem {

// session/messages/file_problems.cpp
extern Problem const no_configuration, not_found, unreadable, not_a_file, too_large, leads_out, no_such_folder,
    folder_outside, unknown_agreement, no_agreement_files, not_a_submission, no_submissions_there, nothing_checked,
    not_written, no_tests, too_many_files, folders_too_deep, too_much_data, nothing_submitted;

// session/messages/unread_problems.cpp
extern Problem const unread_entry, misnamed_folder, data_outside, unfit_file_name, left_out, not_looked_through;

// session/messages/topic_problems.cpp
extern Problem const unknown_topic, ambiguous_topic, unknown_page, unknown_version;

// session/messages/git_problems.cpp
extern Problem const no_git_repository, unknown_revision, revision_not_fetched, no_base_configuration,
    head_without_base, paths_with_base, ambiguous_revision, malformed_tree, object_not_there;

// session/messages/update_problems.cpp
extern Problem const base_is_ahead, parting_unknown, unrelated_histories, first_update, update_conflicts,
    merge_unfinished;

}  // namespace session_problem

// Those of the session itself, by code.
std::span<Problem const* const> session_problems();

// Every problem that can be reported of an agreement, of data, or of the files that hold them.
std::vector<Problem const*> problems_of_session();

}  // namespace styr
