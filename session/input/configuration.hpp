// SPDX-License-Identifier: MPL-2.0
// styr.yaml: where a data repository begins, and what it says.
#pragma once

#include "session/files/snapshot.hpp"
#include "session/input/data_files.hpp"
#include "session/input/desk.hpp"

#include <array>
#include <memory>

namespace styr {

inline constexpr char const* configuration_file = "styr.yaml";

// Where a data repository is found.
struct Place {
    std::shared_ptr<Snapshot const> files;           // from the folder of styr.yaml
    std::string configuration = configuration_file;  // the name of that file there
    std::string shown = configuration_file;          // what a user who named it called it
    std::string below{};  // "examples/nordjylland/": what stands before names where a host counts from further up
};

struct Configuration {
    std::shared_ptr<Snapshot const> files;  // of the folder of styr.yaml
    Record record;

    // The folder that a field names, else the usual one, as its files are shown: without `./` before it. What is wrong
    // with it is reported. Nothing where it does not exist and is not named.
    std::optional<std::string> folder(Field field, Desk& desk) const;
    // Likewise where two states are compared and either may have the folder, or neither.
    std::optional<std::string> folder_in_both(Field field, Snapshot const& other, Desk& desk) const;
    std::string folder_name(Field field) const;
};

// The fields that name the folders of data, in the order in which those are read.
inline constexpr std::array data_folders{Field::register_, Field::settlements, Field::submissions, Field::decisions,
                                         Field::figures};

std::optional<Configuration> load_configuration(Place const& place, Desk& desk);

// A data file read and kept among the sources; everything that is wrong in it is reported.
std::optional<DataFile> load_data(std::string name, std::string text, RecordKind kind, FieldTable const& fields,
                                  Desk& desk);
// Of a file in which no dispensation can stand as a comment.
std::optional<Record> load_record(std::string name, std::string text, RecordKind kind, FieldTable const& fields,
                                  Desk& desk);

}  // namespace styr
