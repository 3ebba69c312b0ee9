// SPDX-License-Identifier: MPL-2.0
// The files of a folder on disk.
#pragma once

#include "session/files/snapshot.hpp"

#include <filesystem>
#include <memory>

namespace styr {

// The bytes of an ordinary file. Never waits: pipes and devices are refused, and so is what is larger
// than `most`. `name` is what messages call it.
std::optional<std::string> read_file(std::filesystem::path const& path, std::string_view name, std::size_t most,
                                     Diagnostics& diagnostics);

// Whether a path leads, through whatever links, to a place in `root` (which is canonical).
bool lies_in(std::filesystem::path const& root, std::filesystem::path const& path);

// stay_inside: `root` is canonical, and what a link leads to outside it is refused.
enum class Links : std::uint8_t { stay_inside, trusted };
std::shared_ptr<Snapshot const> on_disk(std::filesystem::path root, Links links);

}  // namespace styr
