// SPDX-License-Identifier: MPL-2.0
#include "cli/host/terminal.hpp"

namespace styr {

bool use_colour(ColorChoice choice, Environment const& environment, bool terminal)
{
    if (choice != ColorChoice::automatic) {
        return choice == ColorChoice::always;
    }
    if (environment.set("NO_COLOR")) {
        return false;
    }
    if (auto const forced = environment.set("CLICOLOR_FORCE"); forced && *forced != "0") {
        return true;
    }
    return terminal && environment.set("TERM") != "dumb";
}

}  // namespace styr
