// `styr completion`: the script for a shell.
#include "cli/choices.hpp"
#include "cli/completion.hpp"
#include "cli/run.hpp"
#include "cli/verbs.hpp"

namespace styr {

int completion_verb(Arguments const& arguments, Settings const& settings, Environment const& environment)
{
    Desk desk;
    auto const chosen = chosen_argument(help::completion, arguments.topic, desk.diagnostics);
    complain(desk, settings, environment);
    return chosen ? show(shells()[*chosen].completion(settings.language()), settings, environment, nothing_found)
                  : not_judged;
}

}  // namespace styr
