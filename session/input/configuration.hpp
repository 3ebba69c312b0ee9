// styr.yaml: where a data repository begins, and what it says.
#pragma once

#include "cli/command_line/settings.hpp"
#include "session/files/snapshot.hpp"
#include "session/input/data_files.hpp"
#include "session/input/desk.hpp"

#include <array>

namespace styr {

inline constexpr char const* configuration_file = "styr.yaml";
inline constexpr std::array<std::string_view, 2> data_endings{".yaml", ".yml"};

struct Configuration {
    std::shared_ptr<Snapshot const> files;  // of the folder of styr.yaml
    std::filesystem::path root;             // where that lies on disk, canonical; empty for a git revision
    Record record;

    // The folder that a field names, else the usual one, as its files are shown: without `./` before it. What is wrong
    // with it is reported. Nothing where it does not exist and is not named.
    std::optional<std::string> folder(Field field, Desk& desk) const;
    // Likewise where two states are compared and either may have the folder, or neither.
    std::optional<std::string> folder_in_both(Field field, Snapshot const& other, Desk& desk) const;
    std::string folder_name(Field field) const;
};

// The one that --config names, or the nearest in the folder of the run and those above it.
std::optional<Configuration> load_configuration(Settings const& settings, Desk& desk);

// A data file read and kept among the sources; everything that is wrong in it is reported.
std::optional<DataFile> load_data(std::string name, std::string text, RecordKind kind, Desk& desk);
// Of a file in which no dispensation can stand as a comment.
std::optional<Record> load_record(std::string name, std::string text, RecordKind kind, Desk& desk);

}  // namespace styr
