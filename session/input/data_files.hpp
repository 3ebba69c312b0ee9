// SPDX-License-Identifier: MPL-2.0
// Data files → records and the dispensations that stand in them as comments, side by side where there is enough of them
// to pay for threads.
#pragma once

#include "diagnostics/progress.hpp"
#include "models/fields/field_table.hpp"
#include "models/repository/dispensation.hpp"

#include <optional>
#include <span>
#include <vector>

namespace styr {

struct DataFile {
    Record record;
    std::vector<Dispensation> dispensations;
};
// Everything that is wrong in it is reported, and nothing comes back then.
std::optional<DataFile> read_data(Source const& source, RecordKind kind, FieldTable const& fields,
                                  Diagnostics& diagnostics);

struct UnreadFile {
    Source const* source;
    RecordKind kind;
};

// As many threads as reading these takes, and no more than `most`.
unsigned threads_for(std::span<UnreadFile const> files, unsigned most);

// In the order of the files; none for one that is wrong, and why. What comes back does not hinge on the number of
// threads. `progress` may be none; it counts bytes.
std::vector<std::optional<DataFile>> read_files(std::span<UnreadFile const> files, FieldTable const& fields,
                                                unsigned threads, Progress* progress, Diagnostics& diagnostics);

}  // namespace styr
