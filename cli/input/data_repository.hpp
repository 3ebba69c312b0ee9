// SPDX-License-Identifier: MPL-2.0
// Where on this machine the data repository, the two states of an update and the agreements lie, as the command line
// and the environment say: what a session is opened with.
#pragma once

#include "cli/command_line/settings.hpp"
#include "session/input/author_suite.hpp"
#include "session/session.hpp"

namespace styr {

// $STYR_AGREEMENTS; then the folders beside the program in which its build or its package puts them.
Shelves shelves_of(Environment const& environment);

struct FoundPlace {
    Place place;
    std::filesystem::path root;  // the folder of styr.yaml, canonical
};
// The styr.yaml that --config names, or the nearest in the folder of the run and those above it; reported where there
// is none.
std::optional<FoundPlace> find_place(Settings const& settings, Desk& desk);

// The revision of --base, and what merging that of --head, the index or the files on disk into it gives.
std::optional<UpdateStates> find_update(Arguments const& arguments, Settings const& settings, Desk& desk);

// The submissions that paths mean in the data repository whose folder is `root`; `-` is standard input.
std::vector<Chosen> chosen_among(std::vector<std::string> const& paths, std::filesystem::path const& root,
                                 Settings const& settings, Environment const& environment, Desk& desk);

// Takes out, and reports, what would be written into a folder that data is read from, or over styr.yaml. Without a
// configuration the folders have their default names.
void keep_outputs_off_data(Settings& settings, Configuration const* configuration, Desk& desk);

// As `styr test` and `styr doc` find an agreement: by its name or a folder; where neither is given, the folder of the
// run, where it holds one, else the one that the data repository uses.
std::optional<AgreementFolder> find_agreement(std::optional<std::string> const& named, Settings const& settings,
                                              Environment const& environment, Desk& desk);

// Opened as the command line asks, for a data repository or an update of it; the settings adopt what styr.yaml says.
// Gives the folder of styr.yaml, which has no path where it is an update's; nothing where it could not be opened.
std::optional<std::filesystem::path> open_as_asked(Session& session, Arguments const& arguments, Settings& settings);

// An agreement with its tests, as `styr test` and `styr doc` are asked.
std::optional<AuthorSuite> load_suite_as_asked(Arguments const& arguments, Settings const& settings,
                                               Environment const& environment, Desk& desk);

CheckOptions check_options(Settings const& settings, Environment const& environment);

}  // namespace styr
