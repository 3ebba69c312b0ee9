// SPDX-License-Identifier: MPL-2.0
// Data outside the folders of data: in a folder or file whose name is almost one of ours, or anywhere else.
#pragma once

#include "session/input/configuration.hpp"

namespace styr {

inline constexpr std::size_t most_entries_outside = 50'000;  // that are looked at by their names

// Each such file is named, save those that are read for another reason, which may be folders too, and what styr.yaml
// calls `not_data` is told. Hidden folders, repositories inside the repository, and the folder of its agreement are
// left out.
void report_data_outside(Configuration const& configuration, Snapshot const& state,
                         std::vector<std::string> const& read, Desk& desk);

}  // namespace styr
