// Many data files read at once, side by side where there is enough of them to pay for threads.
#pragma once

#include "cli/configuration.hpp"

#include <span>
#include <vector>

namespace styr {

struct UnreadFile {
    Source const* source;
    RecordKind kind;
};

// As many threads as reading these takes, and no more than `most`.
unsigned threads_for(std::span<UnreadFile const> files, unsigned most);

// What each file says, in their order; nothing for a file that is wrong, and why. What comes back does not
// hinge on the number of threads.
std::vector<std::optional<DataFile>> read_files(std::span<UnreadFile const> files, unsigned threads, Diagnostics& diagnostics);

}  // namespace styr
