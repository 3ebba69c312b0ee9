// SPDX-License-Identifier: MPL-2.0
// What merging two states that part at a common one gives, file by file: what one side alone changed is as that side
// has it. So what a branch lacks is not charged to it, and what its base has since then holds.
#pragma once

#include "session/files/snapshot.hpp"

#include <functional>
#include <memory>

namespace styr {

// What becomes of a text that both sides edited; nothing where they edited the same place.
using MergeTexts =
    std::function<std::optional<std::string>(std::string_view common, std::string_view base, std::string_view head)>;

struct Parted {
    std::shared_ptr<Snapshot const> common, base, head;
    std::string base_name;  // as messages call it
};

// A file that both sides changed, and that cannot be merged, is reported when it is read.
std::shared_ptr<Snapshot const> merged(Parted states, MergeTexts merge);

}  // namespace styr
