// SPDX-License-Identifier: MPL-2.0
// What an update of a data repository changes since a git revision: both states, read as far as the update and the
// rules that it meets need it.
//
// The agreement, styr.yaml, the decisions and the dispensations that count are those of the base revision, so that no
// update approves itself.
#pragma once

#include "engine/updates/update.hpp"
#include "session/input/workspace.hpp"

namespace styr {

// The two states that an update lies between, each from the folder of styr.yaml: what holds, and what holds once the
// update is merged into that.
struct UpdateStates {
    std::shared_ptr<Snapshot const> base, head;
    std::string base_name;                           // "main"; shown before a file's name where it stands otherwise now
    std::string base_commit{};                       // its id, where it is a commit
    std::string configuration = configuration_file;  // its name there
    std::string below{};                             // see Place
    bool first = false;  // the base has no configuration; the update may bring it, and no data
};

// The configuration and the agreement of the base; of the head, where it brings the first.
std::optional<Ground> load_base(UpdateStates const& states, Shelves const& shelves, Desk& desk);

struct Update {
    Update(Configuration of_base, Agreement by)
        : configuration(std::move(of_base)), agreement(std::move(by)), before(agreement.fields), after(agreement.fields)
    {
    }

    Configuration configuration;                        // of the base
    Agreement agreement;                                // likewise, with what its owner had set there
    Repository before, after;                           // see UpdateRequest
    std::vector<Record> entries_before, entries_after;  // files of decisions and figures that differ
    std::set<SourceId> brought;                         // files as the update leaves them, where it changes them
    std::map<SourceId, SourceId> now;                   // see UpdateRequest
    std::vector<ToldFile> files;
    std::vector<Dispensation> dispensations,
        new_dispensations;                // those of the base; those that the update adds or edits
    std::vector<std::string> suppressed;  // findings of styr's own that the base's styr.yaml leaves out
};

// Everything that is wrong in what was read is reported; an update comes back only if nothing is, and takes its
// ground, that of the base, along.
std::optional<Update> load_update(UpdateStates const& states, Ground& ground, Shelves const& shelves, Desk& desk);

UpdateResult judge_update(Update const& update, CheckOptions const& options, Sources const& sources);

}  // namespace styr
