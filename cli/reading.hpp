// Data files → records, side by side where there is enough of them to pay for threads.
#pragma once

#include "diagnostics/diagnostic.hpp"
#include "models/value.hpp"

#include <optional>
#include <span>
#include <vector>

namespace styr {

struct UnreadFile {
    Source const* source;
    RecordKind kind;
};

// As many threads as reading these takes, and no more than `most`.
unsigned threads_for(std::span<UnreadFile const> files, unsigned most);

// A record a file, in their order; none for a file that is wrong, and why. What comes back does not
// hinge on the number of threads.
std::vector<std::optional<Record>> read_records(std::span<UnreadFile const> files, unsigned threads, Diagnostics& diagnostics);

}  // namespace styr
