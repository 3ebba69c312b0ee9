// Reading files with bounds, listing folders in a fixed order, and writing results whole or not at all.
#pragma once

#include "diagnostics/diagnostic.hpp"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace styr {

inline constexpr std::size_t most_data_bytes = std::size_t{16} << 20U;
inline constexpr std::size_t most_agreement_bytes = std::size_t{1} << 20U;
inline constexpr std::size_t most_repository_bytes = std::size_t{32} << 20U;  // of all data files together
inline constexpr std::size_t most_files = 10'000;                             // below one folder
inline constexpr int most_folders = 16;                                       // in each other

// The bytes of an ordinary file. Never waits: pipes and devices are refused, and so is what is larger
// than `most`. `name` is what messages call it.
std::optional<std::string> read_file(std::filesystem::path const& path, std::string_view name, std::size_t most,
                                     Diagnostics& diagnostics);

struct FoundFile {
    std::filesystem::path path;
    std::string name;  // from the folder that was searched, with `/`
};

enum class Depth : std::uint8_t { this_folder, all_folders };

// Files of a folder with one of the endings, sorted by the bytes of their names; hidden ones are left
// out. Symbolic links to folders, and to files outside `root`, are reported; an empty `root` trusts
// links to files. What cannot be listed is reported, and so are more files or deeper folders than anybody has.
std::vector<FoundFile> list_files(std::filesystem::path const& folder, std::string_view name, Depth depth,
                                  std::span<std::string_view const> endings, std::filesystem::path const& root,
                                  Diagnostics& diagnostics);

// Whether a path leads, through whatever links, to a place in `root` (which is canonical).
bool lies_in(std::filesystem::path const& root, std::filesystem::path const& path);

// Writes through a temporary file beside the target, which then takes its name: a reader finds the
// old result or the new one, never a part. A link is replaced, not written through.
bool write_file(std::filesystem::path const& path, std::string_view name, std::string_view text,
                Diagnostics& diagnostics);

// Writes a file that does not exist yet; one that does is left as it is, and reported.
bool create_file(std::filesystem::path const& path, std::string_view name, std::string_view text,
                 Diagnostics& diagnostics);

// That `name` could not be written, for the reason that the system gives.
void report_unwritten(std::string_view name, int error, Diagnostics& diagnostics);

// Adds to the end of an ordinary file, which is made where there is none.
bool append_to_file(std::filesystem::path const& path, std::string_view name, std::string_view text,
                    Diagnostics& diagnostics);

}  // namespace styr
