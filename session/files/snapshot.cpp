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

class Search {
public:
    Search(Snapshot const& files, Depth depth, std::span<std::string_view const> endings, Diagnostics& diagnostics)
        : files_(files), depth_(depth), endings_(endings), diagnostics_(diagnostics)
    {
    }

    void folder(std::string const& place, std::string const& name)
    {
        if (!within_bounds(name)) {
            return;
        }
        ++level_;
        for (auto const& entry : files_.entries(place, name, most_files - seen_ + 1, diagnostics_)) {
            if (!within_bounds(name)) {
                break;
            }
            ++seen_;
            visit(entry, joined_place(place, entry.name), name + "/" + entry.name);
        }
        --level_;
    }

    std::vector<FoundFile> found;

private:
    bool wanted(std::string_view name) const
    {
        return std::any_of(endings_.begin(), endings_.end(),
                           [name](std::string_view ending) { return name.ends_with(ending); });
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
        bool const deep = depth_ == Depth::all_folders;
        switch (entry.kind) {
        case EntryKind::folder:
            if (deep) {
                folder(place, name);
            }
            return;
        case EntryKind::linked_folder:
            if (deep) {
                diagnostics_.push_back(occurrence(session_problem::leads_out, {}, {{"path", name}}));
            }
            return;
        case EntryKind::leads_out:
            if (wanted(name)) {
                diagnostics_.push_back(occurrence(session_problem::leads_out, {}, {{"path", name}}));
            }
            return;
        case EntryKind::file:
            if (wanted(name)) {
                found.push_back({std::move(place), std::move(name)});
            }
            return;
        case EntryKind::neither:
            return;
        }
    }

    Snapshot const& files_;
    Depth depth_;
    std::span<std::string_view const> endings_;
    Diagnostics& diagnostics_;
    int level_ = 0;
    std::size_t seen_ = 0;  // entries of any kind
};

}  // namespace

std::vector<FoundFile> Snapshot::list(std::string const& folder, std::string_view shown, Depth depth,
                                      std::span<std::string_view const> endings, Diagnostics& diagnostics) const
{
    Search search(*this, depth, endings, diagnostics);
    search.folder(folder, std::string(shown));
    std::sort(search.found.begin(), search.found.end(),
              [](FoundFile const& a, FoundFile const& b) { return a.name < b.name; });
    return std::move(search.found);
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
