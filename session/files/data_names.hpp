// SPDX-License-Identifier: MPL-2.0
// What lies in a data folder: by its name a data file, known to be harmless, or neither, and then it is told, since it
// may hold the very decision that matters.
#pragma once

#include "diagnostics/diagnostic.hpp"

#include <array>
#include <string>
#include <string_view>

namespace styr {

inline constexpr std::array<std::string_view, 2> data_endings{".yaml", ".yml"};

enum class DataName : std::uint8_t { read, harmless, unread };
DataName data_name(std::string_view name);  // of its own, without its folder
// Of what an editor keeps beside a file that it has open (`#x.yaml#`, `.x.yaml.swp`): the name of that file, without
// which it is not harmless, since it may hold what was never saved. Empty for any other name.
std::string edited_file(std::string_view name);

// An entry of a data folder that is not read and not known to be harmless.
struct UnreadEntry {
    std::string name;    // as messages call it
    Text why;            // "its ending is written in capitals"
    std::string better;  // the name under which it would be read; empty where none is evident
};
UnreadEntry unread_file(std::string path);                                 // of a file, by its name
UnreadEntry unread_leftover(std::string path, std::string const& edited);  // of an editor
UnreadEntry unread_submodule(std::string path);
UnreadEntry unread_hidden_folder(std::string path);

Diagnostic occurrence(UnreadEntry const& entry);

}  // namespace styr
