// SPDX-License-Identifier: MPL-2.0
#include "session/messages/session_problems.hpp"

#include "engine/messages/author_test_problems.hpp"
#include "engine/messages/engine_problems.hpp"
#include "engine/messages/owner_figure_problems.hpp"
#include "models/messages/data_problems.hpp"
#include "models/messages/document_problems.hpp"
#include "rules/messages/resolve_problems.hpp"
#include "rules/messages/syntax_problems.hpp"
#include "rules/messages/table_file_problems.hpp"

#include <array>

namespace styr {

std::span<Problem const* const> session_problems()
{
    using namespace session_problem;
    static constexpr std::array all{
        &no_configuration,
        &not_found,
        &unreadable,
        &not_a_file,
        &too_large,
        &leads_out,
        &no_such_folder,
        &folder_outside,
        &unknown_agreement,
        &no_agreement_files,
        &not_a_submission,
        &no_submissions_there,
        &nothing_checked,
        &not_written,
        &no_tests,
        &too_many_files,
        &folders_too_deep,
        &too_much_data,
        &nothing_submitted,
        &unknown_topic,
        &ambiguous_topic,
        &unknown_page,
        &unknown_version,
        &unread_entry,
        &misnamed_folder,
        &data_outside,
        &unfit_file_name,
        &left_out,
        &not_looked_through,
        &no_git_repository,
        &unknown_revision,
        &revision_not_fetched,
        &no_base_configuration,
        &head_without_base,
        &paths_with_base,
        &ambiguous_revision,
        &malformed_tree,
        &object_not_there,
        &base_is_ahead,
        &parting_unknown,
        &unrelated_histories,
        &first_update,
        &update_conflicts,
        &merge_unfinished,
    };
    return all;
}

std::vector<Problem const*> problems_of_session()
{
    std::vector<Problem const*> all;
    for (auto const problems :
         {document_problems(), data_problems(), syntax_problems(), resolve_problems(), table_file_problems(),
          engine_problems(), test_problem::all(), owner_figure_problem::all(), session_problems()}) {
        all.insert(all.end(), problems.begin(), problems.end());
    }
    return all;
}

}  // namespace styr
