// SPDX-License-Identifier: MPL-2.0
#include "session/input/update_files.hpp"

#include "models/messages/refusals.hpp"
#include "session/input/folder_checks.hpp"
#include "session/messages/session_problems.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace styr {

namespace {

// What makes a dispensation of a comment the same before and after, all but the entry beside it.
using Said = std::tuple<std::string_view, std::optional<Day>, Day, std::string_view>;

Said said_by(Dispensation const& each) { return {each.rule.name, each.from, each.until, each.reason}; }

// To look for each of more names than this in a text costs more than to read it.
constexpr std::size_t most_names_looked_for = 200;

// Whether the file could have the name in it as a value. What YAML lets nobody find by looking, escapes and lines that
// are folded into one, counts as a mention.
bool mentions(std::string_view text, std::string_view name)
{
    auto const has = [text](std::string_view part) { return text.find(part) != std::string_view::npos; };
    if (has(name) || has("\\") || name.find('\'') != std::string_view::npos) {
        return true;
    }
    if (!has(">")) {
        return false;
    }
    for (std::size_t at = 0; at < name.size();) {
        auto const end = std::min(name.find(' ', at), name.size());
        if (!has(name.substr(at, end - at))) {
            return false;
        }
        at = end + 1;
    }
    return true;
}

}  // namespace

RecordKind kind_in(Field folder)
{
    switch (folder) {
    case Field::register_:
        return RecordKind::operator_;
    case Field::submissions:
        return RecordKind::submission;
    case Field::settlements:
        return RecordKind::settlement_file;
    case Field::figures:
        return RecordKind::figure_file;
    default:
        return RecordKind::decision_file;
    }
}

void UpdateFiles::list()
{
    for (auto const folder : data_folders) {
        list_folder(folder);
    }
}

void UpdateFiles::list_folder(Field folder)
{
    auto const name = configuration_.folder_in_both(folder, head_, desk_);
    if (!name) {
        return;
    }
    std::map<std::string, UpdateFile> found;
    auto const add = [&](Snapshot const& state, std::optional<FoundFile> UpdateFile::*place) {
        if (state.folder(*name) != Snapshot::Folder::inside) {
            return std::vector<UnreadEntry>{};
        }
        auto listing = state.list_data(*name, *name, desk_.diagnostics);
        for (auto& file : listing.files) {
            auto& entry = found[file.name];
            entry.folder = folder;
            entry.name = file.name;
            entry.*place = std::move(file);
        }
        return std::move(listing.unread);
    };
    auto before = add(base_, &UpdateFile::base);
    auto const after = add(head_, &UpdateFile::head);
    std::set<std::string_view> told_now;
    for (auto const& entry : after) {
        told_now.insert(entry.name);
    }
    std::erase_if(before, [&](UnreadEntry const& entry) { return told_now.contains(entry.name); });  // once is enough
    report_unread(before, *name, desk_, base_name_ + ":");
    report_unread(after, *name, desk_);
    for (auto& [file_name, file] : found) {
        file.changed = differs(file);
        if (folder == Field::submissions && file.head && !file.changed) {
            report_unfit_id(file.id(), file.name, desk_);
        }
        files_.push_back(std::move(file));
    }
}

bool UpdateFiles::differs(UpdateFile& file) const
{
    if (!file.base || !file.head) {
        return true;
    }
    auto const base = content_id_of(base_, *file.base);
    if (auto const head = head_.content_id(*file.head)) {
        return base != head;
    }
    Diagnostics unreadable;  // which is said when it is read for its own sake
    auto text = head_.read(*file.head, most_data_bytes, unreadable);
    if (!base || !text || git_id_of(*text) != *base) {
        return true;
    }
    file.text = *std::move(text);
    file.bytes = file.text.size();
    return false;
}

std::optional<DataFile> UpdateFiles::load(Snapshot const& from, FoundFile const& file, std::string shown,
                                          RecordKind kind)
{
    if (bytes_ > most_repository_bytes) {  // and told already
        return std::nullopt;
    }
    auto text = from.read(file, most_data_bytes, desk_.diagnostics);
    bytes_ += text ? text->size() : 0;
    if (bytes_ > most_repository_bytes) {
        desk_.add(occurrence(session_problem::too_much_data, {},
                             {{"path", file.name}, {"limit", grouped(most_repository_bytes)}}));
        return std::nullopt;
    }
    return text ? load_data(std::move(shown), *std::move(text), kind, fields_, desk_) : std::nullopt;
}

void UpdateFiles::read(UpdateFile& file)
{
    file.read = true;
    auto const kind = kind_in(file.folder);
    std::optional<DataFile> before, after;
    auto const was = desk_.sources.size();
    if (!file.changed) {
        after = before = load_data(file.name, text_of(file), kind, fields_, desk_);
        file.text.clear();
    } else if (file.base) {
        before = load(base_, *file.base, file.head ? base_name_ + ":" + file.name : file.name, kind);
    }
    if (file.changed && file.head) {
        auto const is = desk_.sources.size();
        after = load(head_, *file.head, file.name, kind);
        file.bytes = is < desk_.sources.size() ? desk_.sources[is].text().size() : 0;
        if (file.folder == Field::submissions && is < desk_.sources.size()) {
            report_unfit_id(file.id(), file.name, desk_, {is, 0, 0});
        }
        brought_.insert(is);
        if (is != was) {
            now_.emplace(was, is);
        }
    }
    note_dispensations(file.name, before ? std::move(before->dispensations) : std::vector<Dispensation>{},
                       after ? std::move(after->dispensations) : std::vector<Dispensation>{});
    file.before = before ? std::optional(std::move(before->record)) : std::nullopt;
    file.after = after ? std::optional(std::move(after->record)) : std::nullopt;
}

// One that still stands there is shown where it stands now.
void UpdateFiles::note_dispensations(std::string const& name, std::vector<Dispensation> before,
                                     std::vector<Dispensation> after)
{
    std::multimap<Said, Dispensation const*> now;
    for (auto const& each : after) {
        now.emplace(said_by(each), &each);
    }
    std::set<Dispensation const*> kept;
    for (auto& old : before) {
        old.file = name;
        auto const [first, end] = now.equal_range(said_by(old));
        auto const same = std::find_if(first, end, [&](auto const& each) { return each.second->entry == old.entry; });
        if (same != end) {
            old.place = same->second->place;
            kept.insert(same->second);
            now.erase(same);
        }
        dispensations_.push_back(std::move(old));
    }
    std::copy_if(after.begin(), after.end(), std::back_inserter(new_dispensations_),
                 [&](Dispensation const& each) { return !kept.contains(&each); });
}

void UpdateFiles::read_all()
{
    for (auto& file : files_) {
        if (!file.read) {
            read(file);
        }
    }
}

void UpdateFiles::read_changed()
{
    for (auto& file : files_) {
        if (file.changed) {
            read(file);
        }
    }
}

std::string const& UpdateFiles::text_of(UpdateFile& file)
{
    if (file.text.empty()) {
        file.text = base_.read(*file.base, most_data_bytes, desk_.diagnostics).value_or(std::string());
        file.bytes = file.text.size();
    }
    return file.text;
}

void UpdateFiles::check_size()
{
    std::size_t bytes = 0;
    for (auto& file : files_) {
        if (!file.head) {
            continue;
        }
        if (!file.read) {
            text_of(file);
            file.text = {};
        }
        bytes += file.bytes;
        if (bytes > most_repository_bytes) {
            desk_.add(occurrence(session_problem::too_much_data, {},
                                 {{"path", file.name}, {"limit", grouped(most_repository_bytes)}}));
            return;
        }
    }
}

template <class Wanted> void UpdateFiles::read_where(Field folder, Wanted wanted)
{
    for (auto& file : files_) {
        if (file.folder == folder && !file.read && wanted(file)) {
            read(file);
        }
    }
}

void UpdateFiles::read_mentioning(Field folder, Names const& names)
{
    read_where(folder, [&](UpdateFile& file) {
        return names.size() > most_names_looked_for ||
               std::any_of(names.begin(), names.end(),
                           [&](std::string const& name) { return mentions(text_of(file), name); });
    });
}

void UpdateFiles::read_folder(Field folder)
{
    read_where(folder, [](UpdateFile const&) { return true; });
}

}  // namespace styr
