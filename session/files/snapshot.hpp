// SPDX-License-Identifier: MPL-2.0
// A state of the files of a data repository, wherever it is kept: on disk (session/files/disk.hpp), in memory
// (session/files/memory.hpp), as a git revision or git's index has it (cli/host/git.hpp), as merging two gives it
// (session/files/merged.hpp). Names have `/` between their parts and count from the folder of styr.yaml. Limits and
// complaints are the same for all of them, since they are made here.
#pragma once

#include "diagnostics/diagnostic.hpp"
#include "session/files/data_names.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace styr {

inline constexpr std::size_t most_data_bytes = std::size_t{16} << 20U;        // of one data file
inline constexpr std::size_t most_agreement_bytes = std::size_t{1} << 20U;    // of one file of an agreement
inline constexpr std::size_t most_repository_bytes = std::size_t{96} << 20U;  // of all data files together
inline constexpr std::size_t most_files = 10'000;                             // below one folder
inline constexpr int most_folders = 16;                                       // in each other

struct FoundFile {
    std::string place;  // from the top of its snapshot
    std::string name;   // as messages call it
};

enum class Depth : std::uint8_t { this_folder, all_folders };

// What lies in a data folder and those in it: every entry is read, known to be harmless, or unread.
struct DataListing {
    std::vector<FoundFile> files;
    std::vector<UnreadEntry> unread;
};

class Snapshot {
public:
    virtual ~Snapshot() = default;

    enum class Folder : std::uint8_t { absent, inside, outside };  // outside: a link leads out of the repository
    virtual Folder folder(std::string const& name) const = 0;
    virtual std::vector<std::string> folders() const = 0;  // at the top, sorted

    // The files of a folder with one of the endings, sorted by the bytes of their names, which begin with `shown`.
    // Hidden ones are left out. Links that lead out, what cannot be listed, and more files or deeper folders than
    // anybody has are reported.
    std::vector<FoundFile> list(std::string const& folder, std::string_view shown, Depth depth,
                                std::span<std::string_view const> endings, Diagnostics& diagnostics) const;

    // The data files of a folder and of those in it, likewise, and what else lies there and has to be told.
    DataListing list_data(std::string const& folder, std::string_view shown, Diagnostics& diagnostics) const;

    // A file by its name, where there is one that does not lead out.
    virtual std::optional<FoundFile> file(std::string const& name) const = 0;
    // Its bytes. What cannot be read, or is larger than `most`, is reported.
    virtual std::optional<std::string> read(FoundFile const& file, std::size_t most,
                                            Diagnostics& diagnostics) const = 0;

    // Where the file lies from the top, whatever links lead there: equal for two names of one file.
    virtual std::string real_place(FoundFile const& file) const { return file.place; }
    // The id that git gives to its content, where that is known without reading it.
    virtual std::optional<std::string> content_id(FoundFile const&) const { return std::nullopt; }

    enum class EntryKind : std::uint8_t { file, folder, linked_folder, leads_out, submodule };
    struct Entry {
        std::string name;  // of its own, without its folder
        EntryKind kind{};
    };
    // What lies in a folder, in any order, at most `most` of it. What cannot be listed is reported under the name
    // `shown`.
    virtual std::vector<Entry> entries(std::string const& folder, std::string_view shown, std::size_t most,
                                       Diagnostics& diagnostics) const = 0;

    // What it came upon that is neither there nor certainly absent: an object that the clone lacks, a folder that can
    // be read in two ways. Nothing may be judged where there is any.
    virtual Diagnostics faults() const { return {}; }

protected:
    Snapshot() = default;
    Snapshot(Snapshot const&) = default;
    Snapshot& operator=(Snapshot const&) = default;
};

// The id that git gives to a file of this content.
std::string git_id_of(std::string_view content);

// The id of the file's content, read where it is not known without; nothing where it cannot be read, which is said when
// it is read for its own sake. Equal ids, equal contents.
std::optional<std::string> content_id_of(Snapshot const& files, FoundFile const& file);

// "a/b"; either may be `.` or empty.
std::string joined_place(std::string_view folder, std::string_view name);

}  // namespace styr
