// SPDX-License-Identifier: MPL-2.0
// Whether a file is one of ours by the keys at its top, whatever its name. Private to this room.
#pragma once

#include "models/fields/field.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace styr {

struct DataSign {
    Field folder{};   // that it belongs in
    std::string key;  // that says so, as it is written; empty where it is an entry without the list around it
};
// Looks at lines and their margins alone, since a file may lie about unread for the very reason that it is broken; what
// is no list or mapping under a key of ours, as in a styr.yaml of another name, is no data.
std::optional<DataSign> data_sign(std::string_view text);

}  // namespace styr
