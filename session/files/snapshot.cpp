// SPDX-License-Identifier: MPL-2.0
#include "session/files/snapshot.hpp"

#include "models/messages/refusals.hpp"
#include "session/messages/session_problems.hpp"

#include <fmt/format.h>
#include <sha1.h>

#include <algorithm>
#include <array>

namespace styr {

namespace {

using EntryKind = Snapshot::EntryKind;

// What is wanted of a folder, and of those in it where it is to go deep.
struct Wanted {
    Depth depth;
    std::span<std::string_view const> endings;
    bool nothing_unread;  // of a data folder: what is neither wanted nor harmless is told
};

// Hidden folders in which no data can be meant: the names that are harmless for a file are none for a folder, which may
// hold anything.
bool is_of_a_host(std::string_view folder) { return folder == ".git" || folder == ".github" || folder == ".gitlab"; }

class Search {
public:
    Search(Snapshot const& files, Wanted wanted, Diagnostics& diagnostics)
        : files_(files), wanted_(wanted), diagnostics_(diagnostics)
    {
    }

    void folder(std::string const& place, std::string const& name)
    {
        if (!within_bounds(name)) {
            return;
        }
        ++level_;
        auto entries = files_.entries(place, name, most_files - seen_ + 1, diagnostics_);
        std::sort(entries.begin(), entries.end(),
                  [](Snapshot::Entry const& a, Snapshot::Entry const& b) { return a.name < b.name; });
        bool const own_repository = level_ > 1 && std::any_of(entries.begin(), entries.end(),
                                                              [](auto const& entry) { return entry.name == ".git"; });
        if (own_repository && wanted_.nothing_unread) {
            found.unread.push_back(unread_submodule(name));
            entries.clear();
        }
        for (auto const& entry : entries) {
            if (!within_bounds(name)) {
                break;
            }
            ++seen_;
            if (auto const edited = edited_file(entry.name);
                wanted_.nothing_unread && is_lost(entry, edited, entries)) {
                found.unread.push_back(unread_leftover(name + "/" + entry.name, edited));
                continue;
            }
            visit(entry, joined_place(place, entry.name), name + "/" + entry.name);
        }
        --level_;
    }

    DataListing found;

private:
    bool is_wanted(std::string_view name) const
    {
        return !name.starts_with('.') &&
               std::any_of(wanted_.endings.begin(), wanted_.endings.end(),
                           [name](std::string_view ending) { return name.ends_with(ending); });
    }

    // Whether it is an editor's copy of a file that the folder, sorted, does not have.
    static bool is_lost(Snapshot::Entry const& entry, std::string const& edited,
                        std::vector<Snapshot::Entry> const& folder)
    {
        return entry.kind == EntryKind::file && !edited.empty() &&
               !std::binary_search(folder.begin(), folder.end(), Snapshot::Entry{edited, EntryKind::file},
                                   [](Snapshot::Entry const& a, Snapshot::Entry const& b) { return a.name < b.name; });
    }

    bool within_bounds(std::string const& name)
    {
        if (level_ > most_folders + 1) {  // the folder that is searched is none in itself
            diagnostics_.push_back(occurrence(session_problem::folders_too_deep, {},
                                              {{"path", name}, {"limit", std::to_string(most_folders)}}));
        } else if (seen_ == most_files) {
            ++seen_;  // told once
            diagnostics_.push_back(
                occurrence(session_problem::too_many_files, {}, {{"path", name}, {"limit", grouped(most_files)}}));
        }
        return level_ <= most_folders + 1 && seen_ < most_files;
    }

    void visit(Snapshot::Entry const& entry, std::string place, std::string name)
    {
        bool const deep = wanted_.depth == Depth::all_folders, hidden = entry.name.starts_with('.');
        bool const harmless = data_name(entry.name) == DataName::harmless;
        switch (entry.kind) {
        case EntryKind::folder:
            if (deep && !hidden) {
                folder(place, name);
            } else if (wanted_.nothing_unread && hidden && !is_of_a_host(entry.name)) {
                found.unread.push_back(unread_hidden_folder(std::move(name)));
            }
            return;
        case EntryKind::linked_folder:
            if (deep && (!hidden || wanted_.nothing_unread)) {
                leads_out(name);
            }
            return;
        case EntryKind::leads_out:
            if (is_wanted(entry.name) || (wanted_.nothing_unread && !harmless)) {
                leads_out(name);
            }
            return;
        case EntryKind::file:
            if (is_wanted(entry.name)) {
                found.files.push_back({std::move(place), std::move(name)});
            } else if (wanted_.nothing_unread && !harmless) {
                found.unread.push_back(unread_file(std::move(name)));
            }
            return;
        case EntryKind::submodule:
            if (wanted_.nothing_unread) {
                found.unread.push_back(unread_submodule(std::move(name)));
            }
            return;
        }
    }

    void leads_out(std::string const& name)
    {
        diagnostics_.push_back(occurrence(session_problem::leads_out, {}, {{"path", name}}));
    }

    Snapshot const& files_;
    Wanted wanted_;
    Diagnostics& diagnostics_;
    int level_ = 0;
    std::size_t seen_ = 0;  // entries of any kind
};

DataListing search(Snapshot const& files, std::string const& folder, std::string_view shown, Wanted wanted,
                   Diagnostics& diagnostics)
{
    Search begun(files, wanted, diagnostics);
    begun.folder(folder, std::string(shown));
    std::sort(begun.found.files.begin(), begun.found.files.end(),
              [](FoundFile const& a, FoundFile const& b) { return a.name < b.name; });
    return std::move(begun.found);
}

}  // namespace

std::vector<FoundFile> Snapshot::list(std::string const& folder, std::string_view shown, Depth depth,
                                      std::span<std::string_view const> endings, Diagnostics& diagnostics) const
{
    return search(*this, folder, shown, {depth, endings, false}, diagnostics).files;
}

DataListing Snapshot::list_data(std::string const& folder, std::string_view shown, Diagnostics& diagnostics) const
{
    return search(*this, folder, shown, {Depth::all_folders, data_endings, true}, diagnostics);
}

std::string git_id_of(std::string_view content)
{
    auto const header = fmt::format("blob {}", content.size());
    SHA1_CTX context;
    ::SHA1Init(&context);
    ::SHA1Update(&context, reinterpret_cast<std::uint8_t const*>(header.c_str()), header.size() + 1);
    ::SHA1Update(&context, reinterpret_cast<std::uint8_t const*>(content.data()), content.size());
    std::array<char, SHA1_DIGEST_STRING_LENGTH> id{};
    ::SHA1End(&context, id.data());
    return id.data();
}

std::optional<std::string> content_id_of(Snapshot const& files, FoundFile const& file)
{
    if (auto known = files.content_id(file)) {
        return known;
    }
    Diagnostics unreadable;
    auto const text = files.read(file, most_data_bytes, unreadable);
    return text ? std::optional(git_id_of(*text)) : std::nullopt;
}

std::string joined_place(std::string_view folder, std::string_view name)
{
    if (folder.empty() || folder == ".") {
        return std::string(name);
    }
    return name.empty() || name == "." ? std::string(folder) : fmt::format("{}/{}", folder, name);
}

}  // namespace styr
