// SPDX-License-Identifier: MPL-2.0
#include "cli/messages/cli_problems.hpp"

#include "session/messages/session_problems.hpp"

#include <array>

namespace styr {

std::span<Problem const* const> cli_problems()
{
    using namespace command_problem;
    static constexpr std::array all{
        &unknown_option,   &unknown_command,  &value_missing,    &bad_value,         &bad_date,
        &surplus_argument, &options_exclude,  &argument_missing, &command_not_built, &bad_output,
        &output_twice,     &option_not_taken, &format_not_built, &output_over_data,  &empty_argument,
        &unknown_argument, &files_in_the_way,
    };
    return all;
}

std::vector<Problem const*> all_problems()
{
    auto all = problems_of_session();
    all.insert(all.end(), cli_problems().begin(), cli_problems().end());
    return all;
}

}  // namespace styr
