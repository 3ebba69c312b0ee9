// The program as a function: arguments and a world in, an exit status out.
#pragma once

#include "cli/host/environment.hpp"

#include <span>

namespace styr {

// `arguments` without the program's own name.
int run(std::span<char const* const> arguments, Environment const& environment);

// What scripts and CI rely on.
enum ExitStatus : int {
    nothing_found = 0,
    found_something = 1,  // at or above the fail level
    not_judged = 2,       // the command, the configuration, an agreement or a data file is wrong
    our_defect = 3,
};

}  // namespace styr
