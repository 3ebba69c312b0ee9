// SPDX-License-Identifier: MPL-2.0
#include "cli/host/git_trees.hpp"

#include "models/messages/refusals.hpp"
#include "session/messages/session_problems.hpp"

#include <algorithm>

namespace styr {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t most_tree_bytes = std::size_t{16} << 20U;  // a quarter of a million names in one folder

bool by_name(TreeItem const& a, TreeItem const& b) { return a.name < b.name; }

// Git sorts a folder as if its name ended in `/`.
std::string sorted_as(::git_tree_entry const* entry)
{
    std::string name = ::git_tree_entry_name(entry);
    return ::git_tree_entry_filemode(entry) == GIT_FILEMODE_TREE ? name + "/" : name;
}

bool is_name(std::string_view name)
{
    bool const git = name.size() == 4 && name.front() == '.' && (name[1] | 0x20) == 'g' && (name[2] | 0x20) == 'i' &&
                     (name[3] | 0x20) == 't';
    return !name.empty() && name != "." && name != ".." && !git && name.find('/') == std::string_view::npos;
}

// Of the modes that git writes, without the permissions, which old versions of it wrote otherwise.
bool is_mode(unsigned mode)
{
    constexpr unsigned kinds[] = {GIT_FILEMODE_TREE, 0100000, GIT_FILEMODE_LINK, GIT_FILEMODE_COMMIT};
    return std::find(std::begin(kinds), std::end(kinds), mode & 0170000U) != std::end(kinds);
}

// What is wrong with a tree as git would have written it; nothing where it is well formed.
std::optional<Text> fault_of(::git_tree const* tree)
{
    std::string before;
    for (std::size_t i = 0; i < ::git_tree_entrycount(tree); ++i) {
        auto const* const each = ::git_tree_entry_byindex(tree, i);
        Text const name = "`" + Text{std::string(::git_tree_entry_name(each))} + "`";
        if (!is_name(::git_tree_entry_name(each))) {
            return Text{"den har et navn, som ingen fil kan have: ", "it has a name that no file can have: "} + name;
        }
        if (!is_mode(static_cast<unsigned>(::git_tree_entry_filemode_raw(each)))) {
            return name + Text{" er hverken fil eller mappe", " is neither a file nor a folder"};
        }
        auto now = sorted_as(each);
        if (i > 0 && before == now) {
            return name + Text{" står der to gange", " stands there twice"};
        }
        if (i > 0 && now < before) {
            return Text{"dens navne er ikke sorteret", "its names are not sorted"};
        }
        before = std::move(now);
    }
    return std::nullopt;
}

}  // namespace

TreeItem const* TreeFolder::find(std::string_view name) const
{
    auto const found =
        std::lower_bound(items.begin(), items.end(), name,
                         [](TreeItem const& item, std::string_view wanted) { return item.name < wanted; });
    return found != items.end() && found->name == name ? &*found : nullptr;
}

// ---- objects

std::shared_ptr<TreeFolder const> GitObjects::folder(::git_oid const& id, std::string const& shown)
{
    std::lock_guard const held(mutex_);
    auto const [at, fresh] = folders_.try_emplace(id);
    if (fresh) {
        at->second = read(id, shown);
    }
    return at->second;
}

std::shared_ptr<TreeFolder const> GitObjects::read(::git_oid const& id, std::string const& shown)
{
    Text const path = shown.empty() ? Text{"den øverste mappe", "the top folder"} : Text(shown);
    auto const size = size_of(id);
    ::git_tree* tree = nullptr;
    if (size && *size > most_tree_bytes) {
        add_fault(occurrence(session_problem::too_large, {}, {{"path", path}, {"limit", grouped(most_tree_bytes)}}));
        return nullptr;
    }
    if (::git_tree_lookup(&tree, handle_->repository.get(), &id) != 0) {
        add_fault(not_there(path));
        return nullptr;
    }
    HeldTree const held(tree);
    auto fault = fault_of(tree);
    auto made = std::make_shared<TreeFolder>();
    for (std::size_t i = 0; !fault && i < ::git_tree_entrycount(tree); ++i) {
        auto const* const each = ::git_tree_entry_byindex(tree, i);
        made->items.push_back(
            {::git_tree_entry_name(each), ::git_tree_entry_filemode(each), *::git_tree_entry_id(each)});
    }
    std::sort(made->items.begin(), made->items.end(), by_name);
    auto const twice = std::adjacent_find(made->items.begin(), made->items.end(),
                                          [](TreeItem const& a, TreeItem const& b) { return a.name == b.name; });
    if (twice != made->items.end()) {  // a file and a folder
        fault = "`" + Text{twice->name} + "`" + Text{" står der to gange", " stands there twice"};
    }
    if (fault) {
        add_fault(occurrence(session_problem::malformed_tree, {}, {{"path", path}, {"reason", *fault}}));
        return nullptr;
    }
    return made;
}

Diagnostic GitObjects::not_there(Text path) const
{
    auto const why = handle_->partial ? Text{"den er en delvis klon (`--filter`)", "it is a partial clone (`--filter`)"}
                                      : last_git_error();
    return occurrence(session_problem::object_not_there, {}, {{"path", std::move(path)}, {"reason", why}});
}

// An object in a file of its own is one that zlib packed, which makes nothing more than 1,032 times smaller: where the
// file says enough, it is not opened twice.
bool GitObjects::is_surely_within(std::size_t most, ::git_oid const& id) const
{
    constexpr std::size_t most_packed = 1032;
    auto const name = text_of(id);
    std::error_code not_there;
    auto const path = fs::path(::git_repository_commondir(handle_->repository.get())) / "objects" / name.substr(0, 2);
    auto const packed = fs::file_size(path / name.substr(2), not_there);
    return !not_there && packed <= most / most_packed;
}

// Without unpacking it: a small archive may hold a huge file.
std::optional<std::size_t> GitObjects::size_of(::git_oid const& id) const
{
    ::git_odb* database = nullptr;
    if (::git_repository_odb(&database, handle_->repository.get()) != 0) {
        return std::nullopt;  // reading it will say why
    }
    HeldDatabase const held(database);
    std::size_t size = 0;
    ::git_object_t type{};
    return ::git_odb_read_header(&size, &type, database, &id) == 0 ? std::optional(size) : std::nullopt;
}

std::optional<std::string> GitObjects::text(::git_oid const& id, std::string_view shown, std::size_t most,
                                            Diagnostics& diagnostics) const
{
    std::lock_guard const locked(mutex_);
    auto const size = is_surely_within(most, id) ? std::nullopt : size_of(id);
    if (size && *size > most) {
        diagnostics.push_back(occurrence(session_problem::too_large, {}, {{"path", shown}, {"limit", grouped(most)}}));
        return std::nullopt;
    }
    ::git_blob* blob = nullptr;
    if (::git_blob_lookup(&blob, handle_->repository.get(), &id) != 0) {
        diagnostics.push_back(not_there(Text(std::string(shown))));
        return std::nullopt;
    }
    HeldBlob const held(blob);
    return std::string(static_cast<char const*>(::git_blob_rawcontent(blob)),
                       static_cast<std::size_t>(::git_blob_rawsize(blob)));
}

Diagnostics GitObjects::faults() const
{
    std::lock_guard const held(mutex_);
    return faults_;
}

// ---- a state

namespace {

class TreeSnapshot final : public GitSnapshot {
public:
    TreeSnapshot(std::shared_ptr<GitObjects> objects, std::shared_ptr<TreeFolder const> top, std::string place)
        : objects_(std::move(objects)), top_(std::move(top)), place_(std::move(place))
    {
    }

    std::shared_ptr<GitSnapshot const> below(std::string const& folder) const override
    {
        return std::make_shared<TreeSnapshot>(objects_, top_, joined_place(place_, folder));
    }

    std::optional<FoundFile> file(std::string const& name) const override
    {
        auto const* const found = item_at(name);
        bool const there = found != nullptr && kind_of(*found) == EntryKind::file;
        return there ? std::optional(FoundFile{name, name}) : std::nullopt;
    }

    Folder folder(std::string const& name) const override
    {
        auto at = top_;
        for (auto const& part : parts_of(name)) {
            auto const* const item = at == nullptr ? nullptr : at->find(part);
            if (item == nullptr || kind_of(*item) == EntryKind::file) {
                return Folder::absent;
            }
            if (kind_of(*item) != EntryKind::folder) {  // a link, a submodule
                return Folder::outside;
            }
            at = folder_of(*item, name);
        }
        return Folder::inside;
    }

    std::vector<std::string> folders() const override
    {
        std::vector<std::string> names;
        if (auto const here = folder_at(".")) {
            for (auto const& each : here->items) {
                if (kind_of(each) == EntryKind::folder) {
                    names.push_back(each.name);
                }
            }
        }
        return names;
    }

    std::optional<std::string> read(FoundFile const& file, std::size_t most, Diagnostics& diagnostics) const override
    {
        auto const* const found = item_at(file.place);
        if (found == nullptr) {
            diagnostics.push_back(occurrence(session_problem::not_found, {}, {{"path", file.name}}));
            return std::nullopt;
        }
        return objects_->text(found->id, file.name, most, diagnostics);
    }

    std::optional<std::string> content_id(FoundFile const& file) const override
    {
        auto const* const found = item_at(file.place);
        return found == nullptr ? std::nullopt : std::optional(text_of(found->id));
    }

    // What cannot be listed is a fault.
    std::vector<Entry> entries(std::string const& folder, std::string_view, std::size_t most,
                               Diagnostics&) const override
    {
        std::vector<Entry> found;
        if (auto const here = folder_at(folder)) {
            for (auto each = here->items.begin(); each != here->items.end() && found.size() < most; ++each) {
                found.push_back({each->name, kind_of(*each)});
            }
        }
        return found;
    }

    Diagnostics faults() const override { return objects_->faults(); }

private:
    static EntryKind kind_of(TreeItem const& item)
    {
        switch (item.mode) {
        case GIT_FILEMODE_TREE:
            return EntryKind::folder;
        case GIT_FILEMODE_LINK:
            return EntryKind::leads_out;
        case GIT_FILEMODE_COMMIT:
            return EntryKind::submodule;
        default:
            return EntryKind::file;
        }
    }

    // What stands between the `/` of it, without `.` and what `..` takes back. Nothing is called `/`.
    std::vector<std::string> parts_of(std::string_view name) const
    {
        std::vector<std::string> parts;
        if (name.starts_with('/')) {
            parts.emplace_back("/");
        }
        for (auto rest : {std::string_view(place_), name}) {
            while (!rest.empty()) {
                auto const part = rest.substr(0, rest.find('/'));
                rest.remove_prefix(std::min(part.size() + 1, rest.size()));
                if (part == ".." && !parts.empty() && parts.back() != "..") {
                    parts.pop_back();
                } else if (!part.empty() && part != ".") {
                    parts.emplace_back(part);
                }
            }
        }
        return parts;
    }

    std::shared_ptr<TreeFolder const> folder_of(TreeItem const& item, std::string const& shown) const
    {
        return item.held != nullptr ? item.held : objects_->folder(item.id, shown);
    }

    std::shared_ptr<TreeFolder const> folder_at(std::string const& name) const
    {
        auto at = top_;
        for (auto const& part : parts_of(name)) {
            auto const* const item = at == nullptr ? nullptr : at->find(part);
            bool const deeper = item != nullptr && kind_of(*item) == EntryKind::folder;
            at = deeper ? folder_of(*item, name) : nullptr;
        }
        return at;
    }

    // As long as the objects are held.
    TreeItem const* item_at(std::string const& name) const
    {
        auto at = top_;
        TreeItem const* item = nullptr;
        for (auto const& part : parts_of(name)) {
            bool const deeper = item != nullptr && kind_of(*item) == EntryKind::folder;
            at = item == nullptr ? at : deeper ? folder_of(*item, name) : nullptr;
            item = at == nullptr ? nullptr : at->find(part);
            if (item == nullptr) {
                return nullptr;
            }
        }
        return item;
    }

    std::shared_ptr<GitObjects> objects_;
    std::shared_ptr<TreeFolder const> top_;
    std::string place_;
};

}  // namespace

std::shared_ptr<GitSnapshot const> snapshot_of(std::shared_ptr<GitObjects> objects,
                                               std::shared_ptr<TreeFolder const> top)
{
    return std::make_shared<TreeSnapshot>(std::move(objects), std::move(top), "");
}

// ---- the index

namespace {

// A folder of the index while it grows.
struct Growing {
    std::vector<TreeItem> files;
    std::map<std::string, Growing> folders;

    std::shared_ptr<TreeFolder const> grown() const
    {
        auto made = std::make_shared<TreeFolder>();
        made->items = files;
        for (auto const& [name, folder] : folders) {
            made->items.push_back({name, GIT_FILEMODE_TREE, {}, folder.grown()});
        }
        std::sort(made->items.begin(), made->items.end(), by_name);
        return made;
    }
};

}  // namespace

std::shared_ptr<TreeFolder const> folders_of(::git_index* index, Diagnostics& diagnostics)
{
    Growing top;
    for (std::size_t i = 0; i < ::git_index_entrycount(index); ++i) {
        auto const* const entry = ::git_index_get_byindex(index, i);
        if (::git_index_entry_stage(entry) != 0) {
            diagnostics.push_back(occurrence(session_problem::merge_unfinished, {}, {{"path", entry->path}}));
            return nullptr;
        }
        if ((entry->flags_extended & GIT_INDEX_ENTRY_INTENT_TO_ADD) != 0) {  // announced, and not there yet
            continue;
        }
        auto* folder = &top;
        std::string_view rest = entry->path;
        for (auto slash = rest.find('/'); slash != std::string_view::npos; slash = rest.find('/')) {
            folder = &folder->folders[std::string(rest.substr(0, slash))];
            rest.remove_prefix(slash + 1);
        }
        folder->files.push_back({std::string(rest), static_cast<::git_filemode_t>(entry->mode), entry->id});
    }
    return top.grown();
}

}  // namespace styr
