// SPDX-License-Identifier: MPL-2.0
#include "session/files/memory.hpp"

#include "models/messages/refusals.hpp"
#include "session/messages/session_problems.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

namespace styr {

namespace {

// "submissions" of "submissions/a.yaml" in the top folder; nothing where the name does not lie below the folder.
std::optional<Snapshot::Entry> entry_below(std::string_view folder, std::string_view name)
{
    if (!folder.empty()) {
        if (!name.starts_with(folder) || name.size() <= folder.size() || name[folder.size()] != '/') {
            return std::nullopt;
        }
        name.remove_prefix(folder.size() + 1);
    }
    auto const slash = name.find('/');
    return Snapshot::Entry{std::string(name.substr(0, slash)),
                           slash == std::string_view::npos ? Snapshot::EntryKind::file : Snapshot::EntryKind::folder};
}

}  // namespace

std::string MemoryFiles::normal_place(std::string_view name)
{
    auto place = std::filesystem::path(name).lexically_normal().generic_string();
    return place == "." ? std::string() : place.ends_with('/') ? place.substr(0, place.size() - 1) : place;
}

void MemoryFiles::put(std::string name, std::string text) { texts_[normal_place(name)] = std::move(text); }

void MemoryFiles::remove(std::string name) { texts_[normal_place(name)] = std::nullopt; }

Snapshot::Folder MemoryFiles::folder(std::string const& name) const
{
    auto const place = normal_place(name);
    bool const holds_some = std::any_of(
        texts_.begin(), texts_.end(), [&](auto const& each) { return each.second && entry_below(place, each.first); });
    if (place.empty() || holds_some) {
        return Folder::inside;
    }
    return beneath_ == nullptr ? Folder::absent : beneath_->folder(name);
}

std::vector<std::string> MemoryFiles::folders() const
{
    std::set<std::string> names;
    if (beneath_ != nullptr) {
        auto const more = beneath_->folders();
        names.insert(more.begin(), more.end());
    }
    for (auto const& [name, text] : texts_) {
        if (auto const entry = entry_below("", name); text && entry->kind == EntryKind::folder) {
            names.insert(entry->name);
        }
    }
    return {names.begin(), names.end()};
}

std::optional<FoundFile> MemoryFiles::file(std::string const& name) const
{
    if (auto const found = held(name); found != texts_.end()) {
        return found->second ? std::optional(FoundFile{found->first, name}) : std::nullopt;
    }
    return beneath_ == nullptr ? std::nullopt : beneath_->file(name);
}

std::optional<std::string> MemoryFiles::read(FoundFile const& file, std::size_t most, Diagnostics& diagnostics) const
{
    auto const found = held(file.place);
    if (found == texts_.end() && beneath_ != nullptr) {
        return beneath_->read(file, most, diagnostics);
    }
    if (found == texts_.end() || !found->second) {
        diagnostics.push_back(occurrence(session_problem::not_found, {}, {{"path", file.name}}));
        return std::nullopt;
    }
    if (found->second->size() > most) {
        diagnostics.push_back(
            occurrence(session_problem::too_large, {}, {{"path", file.name}, {"limit", grouped(most)}}));
        return std::nullopt;
    }
    return found->second;
}

std::string MemoryFiles::real_place(FoundFile const& file) const
{
    bool const beneath = beneath_ != nullptr && held(file.place) == texts_.end();
    return beneath ? beneath_->real_place(file) : normal_place(file.place);
}

std::optional<std::string> MemoryFiles::content_id(FoundFile const& file) const
{
    auto const found = held(file.place);
    if (found == texts_.end()) {
        return beneath_ == nullptr ? std::nullopt : beneath_->content_id(file);
    }
    return found->second ? std::optional(git_id_of(*found->second)) : std::nullopt;
}

std::vector<Snapshot::Entry> MemoryFiles::entries(std::string const& folder, std::string_view shown, std::size_t most,
                                                  Diagnostics& diagnostics) const
{
    auto const place = normal_place(folder);
    std::map<std::string, Entry> found;
    if (beneath_ != nullptr && (place.empty() || beneath_->folder(folder) == Folder::inside)) {
        for (auto& entry : beneath_->entries(folder, shown, most, diagnostics)) {
            found.emplace(entry.name, entry);
        }
    }
    for (auto const& [name, text] : texts_) {
        auto entry = entry_below(place, name);
        if (!entry) {
            continue;
        }
        if (text) {
            found.insert_or_assign(entry->name, *entry);
        } else if (entry->kind == EntryKind::file) {
            found.erase(entry->name);
        }
    }
    std::vector<Entry> all;
    for (auto& [name, entry] : found) {
        if (all.size() == most) {
            break;
        }
        all.push_back(std::move(entry));
    }
    return all;
}

}  // namespace styr
