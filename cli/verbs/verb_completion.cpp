// SPDX-License-Identifier: MPL-2.0
// `styr completion`: the script for a shell.
#include "cli/command_line/completion.hpp"
#include "cli/command_line/option_words.hpp"
#include "cli/verbs/verbs.hpp"

namespace styr {

int completion_verb(Arguments const& arguments, Settings settings, Environment const& environment)
{
    Desk desk;
    auto const chosen = chosen_argument(help::completion, arguments.topic, desk.diagnostics);
    complain(desk, settings, environment);
    return chosen ? show(shells()[*chosen].completion(settings.language()), settings, environment, nothing_found)
                  : not_judged;
}

}  // namespace styr
