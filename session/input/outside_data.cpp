// SPDX-License-Identifier: MPL-2.0
#include "session/input/outside_data.hpp"

#include "diagnostics/spelling.hpp"
#include "diagnostics/words.hpp"
#include "models/messages/refusals.hpp"
#include "session/input/data_signs.hpp"
#include "session/input/name_words.hpp"
#include "session/messages/session_problems.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

namespace styr {

namespace fs = std::filesystem;

namespace {

using EntryKind = Snapshot::EntryKind;
using Entries = std::vector<Snapshot::Entry>;

constexpr std::size_t most_told = 50;

std::string place_of(std::string_view name)
{
    auto place = fs::path(name).lexically_normal().generic_string();
    return place == "." ? std::string() : place.ends_with('/') ? place.substr(0, place.size() - 1) : place;
}

bool lies_in(std::string_view folder, std::string_view place)
{
    return place.starts_with(folder) &&
           (folder.empty() || place.size() == folder.size() || place[folder.size()] == '/');
}

bool is_named_as_yaml(std::string_view name)
{
    auto const low = in_small_letters(name);
    return std::any_of(data_endings.begin(), data_endings.end(),
                       [&](std::string_view ending) { return low.find(ending) != std::string::npos; });
}

// What is looked into where the place makes one think of data.
bool may_hold_text(std::string_view name)
{
    auto const low = in_small_letters(name);
    return low.ends_with(".json") || low.ends_with(".txt") || low.find('.') == std::string::npos;
}

bool has(Entries const& entries, std::string_view name)
{
    return std::any_of(entries.begin(), entries.end(), [name](auto const& entry) { return entry.name == name; });
}

bool has_an_agreement(Entries const& entries)
{
    return std::any_of(entries.begin(), entries.end(), [](auto const& entry) { return entry.name.ends_with(".styr"); });
}

// As an item of `[…]` in YAML.
std::string as_item(std::string const& name)
{
    bool const plain = std::all_of(name.begin(), name.end(), [](char c) {
        return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.' || c == '_' || c == '/' ||
               static_cast<unsigned char>(c) >= 0x80;
    });
    std::string quoted = "'";
    for (char const c : name) {
        quoted += c == '\'' ? "''" : std::string(1, c);
    }
    return plain ? name : quoted + "'";
}

class Outside {
public:
    Outside(Configuration const& configuration, Snapshot const& state, std::vector<std::string> const& read, Desk& desk)
        : configuration_(configuration), state_(state), desk_(desk)
    {
        for (auto const field : data_folders) {
            data_.push_back(place_of(configuration.folder_name(field)));
        }
        agreement_ = place_of(configuration.folder_name(Field::agreement));
        if (auto const* const names = configuration.record.get<std::vector<std::string>>(Field::not_data)) {
            std::transform(names->begin(), names->end(), std::back_inserter(not_data_), place_of);
        }
        std::transform(read.begin(), read.end(), std::back_inserter(read_), place_of);
    }

    void look()
    {
        if (std::find(data_.begin(), data_.end(), std::string()) == data_.end()) {  // else all of it is read
            folder({}, 0);
        }
    }

private:
    // A folder at the top whose name is like one of ours, and what was found in it.
    struct Alike {
        std::string folder;
        Field field{};
        bool any = false;
    };

    // In the order of their names.
    Entries entries(std::string const& place)
    {
        auto found =
            state_.entries(place, place.empty() ? "." : place, most_entries_outside - seen_ + 1, desk_.diagnostics);
        std::sort(found.begin(), found.end(), [](auto const& a, auto const& b) { return a.name < b.name; });
        return found;
    }

    void folder(std::string const& place, int level)
    {
        if (level > most_folders) {
            return give_up(place, {"den ligger mere end " + std::to_string(most_folders) + " mapper nede",
                                   "it lies more than " + std::to_string(most_folders) + " folders down"});
        }
        auto const all = entries(place);
        bool const of_its_own = level > 0 && (has(all, ".git") || has(all, configuration_file));
        if (of_its_own || (level > 0 && place == agreement_ && has_an_agreement(all))) {
            return;
        }
        for (auto const& entry : all) {
            if (!full_ && ++seen_ > most_entries_outside) {
                auto const most = grouped(most_entries_outside);
                give_up(place.empty() ? "." : place, Text{"uden for datamapperne ligger der flere end ",
                                                          "outside the data folders there are more than "} +
                                                         most + Text{" filer og mapper", " files and folders"});
            }
            if (full_) {
                return;
            }
            visit(entry, joined_place(place, entry.name), level);
        }
    }

    void visit(Snapshot::Entry const& entry, std::string const& place, int level)
    {
        auto const is_in = [&place](auto const& names) {
            return std::find(names.begin(), names.end(), place) != names.end();
        };
        if (is_in(data_) || is_in(read_) || (level == 0 && place == configuration_file) ||
            (entry.kind == EntryKind::folder && entry.name.starts_with('.'))) {
            return;
        }
        if (is_in(not_data_)) {
            return desk_.add(occurrence(session_problem::left_out, {}, {{"path", place}}));
        }
        if (entry.kind == EntryKind::file) {
            return level == 0 ? file_at_the_top(entry.name) : file(entry.name, place);
        }
        if (level > 0) {
            return entry.kind == EntryKind::folder ? folder(place, level + 1) : void();
        }
        folder_at_the_top(entry);
    }

    void folder_at_the_top(Snapshot::Entry const& entry)
    {
        auto const& name = entry.name;
        bool const holds_ours =
            lies_in(name, agreement_) ||
            std::any_of(data_.begin(), data_.end(), [&](auto const& ours) { return lies_in(name, ours); });
        auto const field = holds_ours ? std::nullopt : meant_by(name, configuration_);
        if (field) {
            alike_ = Alike{name, *field};
        }
        if (entry.kind == EntryKind::folder) {
            folder(name, 1);
        } else if (alike_ && entry.kind != EntryKind::leads_out) {  // a link or a submodule
            tell_misnamed(name);
        } else if (alike_ && (is_named_as_yaml(name) || may_hold_text(name))) {
            tell_misnamed(name);
        }
        if (alike_ && !alike_->any && is_in_its_place(*alike_)) {
            tell_misnamed(name);
        }
        alike_.reset();
    }

    bool is_in_its_place(Alike const& alike) const
    {
        auto const ours = configuration_.folder_name(alike.field);
        return alike.field != Field::dispensations && state_.folder(ours) == Snapshot::Folder::absent &&
               edits_between(alike.folder, ours) <= 1;
    }

    void file_at_the_top(std::string const& name)
    {
        auto const stem = name.substr(0, name.find('.', 1));
        auto const field = meant_by(stem, configuration_);
        if (field && is_named_as_yaml(name)) {
            auto const ours = home_of(*field);
            return tell_outside(
                name, ours,
                {"efter sit navn hører den til i `" + ours + "`", "by its name it belongs in `" + ours + "`"});
        }
        if (is_named_as_yaml(name) || may_hold_text(name)) {
            by_content(name);
        }
    }

    void file(std::string const& name, std::string const& place)
    {
        if (alike_ && is_named_as_yaml(name)) {
            return tell_misnamed(place);
        }
        if (is_named_as_yaml(name) || (alike_ && may_hold_text(name))) {
            by_content(place);
        }
    }

    void by_content(std::string const& place)
    {
        auto const text = state_.read({place, place}, most_data_bytes, desk_.diagnostics);
        bytes_ += text ? text->size() : 0;
        if (bytes_ > most_repository_bytes) {
            auto const most = grouped(most_repository_bytes);
            return give_up(place, Text{"YAML-filer uden for datamapperne fylder mere end ",
                                       "YAML files outside the data folders are larger than "} +
                                      most + Text{" byte", " bytes"});
        }
        auto const sign = text ? data_sign(*text) : std::nullopt;
        if (!sign || is_linked_data(place)) {
            return;
        }
        if (alike_) {
            return tell_misnamed(place);
        }
        auto const ours = home_of(sign->folder);
        tell_outside(place, ours,
                     sign->key.empty() ? Text{"den har nøgler som en post i `" + ours + "`",
                                              "it has the keys of an entry of `" + ours + "`"}
                                       : Text{"nøglen `" + sign->key + "` hører til i `" + ours + "`",
                                              "the key `" + sign->key + "` belongs in `" + ours + "`"});
    }

    // A link to a data file, which is read where it lies.
    bool is_linked_data(std::string const& place) const
    {
        auto const real = state_.real_place({place, place});
        return std::any_of(data_.begin(), data_.end(), [&](auto const& folder) { return lies_in(folder, real); });
    }

    std::string home_of(Field field) const
    {
        return field == Field::dispensations ? configuration_file : configuration_.folder_name(field);
    }

    void tell_misnamed(std::string const& path)
    {
        alike_->any = true;
        tell(path, occurrence(session_problem::misnamed_folder, {},
                              {{"path", path},
                               {"folder", alike_->folder},
                               {"nearest", home_of(alike_->field)},
                               {"item", as_item(alike_->folder)}}));
    }

    void tell_outside(std::string const& path, std::string const& ours, Text const& reason)
    {
        auto const folder = fs::path(path).parent_path().generic_string();
        tell(path, occurrence(session_problem::data_outside, {},
                              {{"path", path},
                               {"reason", reason},
                               {"nearest", ours},
                               {"item", as_item(folder.empty() ? path : folder)}}));
    }

    void tell(std::string const& path, Diagnostic diagnostic)
    {
        if (++told_ <= most_told) {
            return desk_.add(std::move(diagnostic));
        }
        auto const many = std::to_string(most_told);
        give_up(path.substr(0, path.find('/')), {many + " filer på et forkert sted er allerede nævnt",
                                                 many + " files in the wrong place are told already"});
    }

    void give_up(std::string const& path, Text const& reason)
    {
        full_ = true;
        auto const top = path.substr(0, path.find('/'));
        desk_.add(
            occurrence(session_problem::not_looked_through, {},
                       {{"path", path}, {"reason", reason}, {"item", top == "." ? std::string() : as_item(top)}}));
    }

    Configuration const& configuration_;
    Snapshot const& state_;
    Desk& desk_;
    std::vector<std::string> data_, not_data_, read_;
    std::string agreement_;
    std::optional<Alike> alike_;
    std::size_t seen_ = 0, told_ = 0, bytes_ = 0;
    bool full_ = false;  // nothing more is looked at
};

}  // namespace

void report_data_outside(Configuration const& configuration, Snapshot const& state,
                         std::vector<std::string> const& read, Desk& desk)
{
    Outside(configuration, state, read, desk).look();
}

}  // namespace styr
