// SPDX-License-Identifier: MPL-2.0
// What scripts and CI rely on.
#pragma once

namespace styr {

enum ExitStatus : int {
    nothing_found = 0,
    found_something = 1,  // at or above the fail level
    not_judged = 2,       // the command, the configuration, an agreement or a data file is wrong
    our_defect = 3,
};

}  // namespace styr
