// SPDX-License-Identifier: MPL-2.0
// The data files of two states, each read when it turns out to be needed. Private to this room.
#pragma once

#include "session/input/configuration.hpp"

#include <filesystem>
#include <map>
#include <set>

namespace styr {

struct UpdateFile {
    Field folder{};  // of styr.yaml
    std::string name;
    std::optional<FoundFile> base, head;  // where it stands in either state
    bool changed = false;
    bool read = false;
    std::optional<Record> before, after;  // once it is read; where it did not change, the same
    std::string text;                     // of one that did not change and is not read yet
    std::size_t bytes = 0;                // of it after the update, once it was looked into

    std::string id() const { return std::filesystem::path(name).stem().string(); }
};

using Names = std::set<std::string, std::less<>>;

class UpdateFiles {
public:
    UpdateFiles(Configuration const& configuration, FieldTable const& fields, Snapshot const& base,
                std::string base_name, Snapshot const& head, Desk& desk)
        : configuration_(configuration),
          fields_(fields),
          base_(base),
          base_name_(std::move(base_name)),
          head_(head),
          desk_(desk)
    {
    }

    void list();          // finds every data file of either state
    void read_changed();  // reads those that differ
    void read_all();
    // Reads what could mention one of the names.
    void read_mentioning(Field folder, Names const& names);
    void read_folder(Field folder);
    void read(UpdateFile& file);
    // That a check of what the update leaves can read all of it: reported, where it is too much.
    void check_size();

    std::vector<UpdateFile>& all() { return files_; }
    std::set<SourceId> const& brought() const { return brought_; }
    std::map<SourceId, SourceId> const& now() const { return now_; }  // see UpdateRequest
    // In comments: those that stood there before the update, and those that it adds or edits.
    std::vector<Dispensation> const& dispensations() const { return dispensations_; }
    std::vector<Dispensation> const& new_dispensations() const { return new_dispensations_; }

private:
    template <class Wanted> void read_where(Field folder, Wanted wanted);
    void list_folder(Field folder);
    bool differs(UpdateFile& file) const;
    std::optional<DataFile> load(Snapshot const& from, FoundFile const& file, std::string shown, RecordKind kind);
    void note_dispensations(std::string const& name, std::vector<Dispensation> before, std::vector<Dispensation> after);
    std::string const& text_of(UpdateFile& file);

    Configuration const& configuration_;
    FieldTable const& fields_;  // of the agreement of the base
    Snapshot const& base_;
    std::string base_name_;  // "main"; shown before a file's name where it stands otherwise now
    Snapshot const& head_;
    Desk& desk_;
    std::vector<UpdateFile> files_;
    std::set<SourceId> brought_;
    std::map<SourceId, SourceId> now_;
    std::vector<Dispensation> dispensations_, new_dispensations_;
    std::size_t bytes_ = 0;  // of what was read of either state
};

RecordKind kind_in(Field folder);

}  // namespace styr
