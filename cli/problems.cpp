#include "cli/problems.hpp"

#include "engine/engine_problems.hpp"
#include "engine/test_problems.hpp"
#include "models/data_problems.hpp"
#include "models/document_problems.hpp"
#include "rules/resolve_problems.hpp"
#include "rules/syntax_problems.hpp"

#include <array>

namespace styr {

std::span<Problem const* const> cli_problems()
{
    using namespace cli_problem;
    static constexpr std::array all{
        &unknown_option,
        &unknown_command,
        &value_missing,
        &bad_value,
        &bad_date,
        &surplus_argument,
        &options_exclude,
        &argument_missing,
        &command_not_built,
        &bad_output,
        &output_twice,
        &option_not_taken,
        &format_not_built,
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
        &unknown_topic,
        &ambiguous_topic,
        &unknown_page,
        &unknown_argument,
        &files_in_the_way,
        &no_git_repository,
        &unknown_revision,
        &revision_not_fetched,
        &no_base_configuration,
        &head_without_base,
        &paths_with_base,
    };
    return all;
}

std::vector<Problem const*> all_problems()
{
    std::vector<Problem const*> all;
    for (auto const problems : {document_problems(), data_problems(), syntax_problems(), resolve_problems(),
                                engine_problems(), test_problem::all(), cli_problems()}) {
        all.insert(all.end(), problems.begin(), problems.end());
    }
    return all;
}

}  // namespace styr
