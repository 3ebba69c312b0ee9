// SPDX-License-Identifier: MPL-2.0
#include "cli/host/git.hpp"

#include "models/messages/refusals.hpp"
#include "session/messages/session_problems.hpp"

#include <git2.h>

#include <map>

namespace styr {

namespace fs = std::filesystem;

namespace {

// libgit2, set up once a process.
struct Library {
    Library()
    {
        ::git_libgit2_init();
        // A container often checks out as another user than the one who reads. That is a danger where
        // a repository's configuration is obeyed; here only its objects are read.
        ::git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
        for (int const level :
             {GIT_CONFIG_LEVEL_SYSTEM, GIT_CONFIG_LEVEL_GLOBAL, GIT_CONFIG_LEVEL_XDG, GIT_CONFIG_LEVEL_PROGRAMDATA}) {
            ::git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, level, "");
        }
    }
    ~Library() { ::git_libgit2_shutdown(); }
    Library(Library const&) = delete;
    Library& operator=(Library const&) = delete;
};

void begin() { static Library const library; }

template <auto Free> struct Freed {
    template <class T> void operator()(T* held) const { Free(held); }
};
using Repository_ = std::unique_ptr<::git_repository, Freed<::git_repository_free>>;
using Tree = std::unique_ptr<::git_tree, Freed<::git_tree_free>>;
using TreeEntry = std::unique_ptr<::git_tree_entry, Freed<::git_tree_entry_free>>;
using Blob = std::unique_ptr<::git_blob, Freed<::git_blob_free>>;
using Object = std::unique_ptr<::git_object, Freed<::git_object_free>>;
using Database = std::unique_ptr<::git_odb, Freed<::git_odb_free>>;

Text last_error()
{
    auto const* const error = ::git_error_last();
    return error == nullptr ? Text{"git siger ikke hvorfor", "git does not say why"} : Text{error->message};
}

void report_unreadable(std::string_view name, Diagnostics& diagnostics)
{
    diagnostics.push_back(occurrence(session_problem::unreadable, {}, {{"path", name}, {"reason", last_error()}}));
}

std::string text_of(::git_oid const& id)
{
    char text[GIT_OID_HEXSZ + 1];
    return ::git_oid_tostr(text, sizeof text, &id);
}

}  // namespace

struct GitRepository::Handle {
    Repository_ repository;
};

namespace {

class Revision final : public GitSnapshot {
public:
    using Trees = std::map<std::string, std::shared_ptr<::git_tree>>;  // by their places from the top

    Revision(std::shared_ptr<GitRepository::Handle> repository, std::shared_ptr<::git_tree> top, std::string place,
             std::shared_ptr<Trees> trees = std::make_shared<Trees>())
        : handle_(std::move(repository)), top_(std::move(top)), place_(std::move(place)), trees_(std::move(trees))
    {
    }

    std::shared_ptr<GitSnapshot const> below(std::string const& folder) const override
    {
        return std::make_shared<Revision>(handle_, top_, joined_place(place_, folder), trees_);
    }

    std::optional<FoundFile> file(std::string const& name) const override
    {
        auto const full = joined_place(place_, name);
        auto const found = entry_at(full);
        bool const there = found != nullptr && ::git_tree_entry_type(found.get()) == GIT_OBJECT_BLOB &&
                           ::git_tree_entry_filemode(found.get()) != GIT_FILEMODE_LINK;
        return there ? std::optional(FoundFile{name, name}) : std::nullopt;
    }

    Folder folder(std::string const& name) const override
    {
        auto const full = joined_place(place_, fs::path(name).lexically_normal().generic_string());
        if (full == "." || full.empty()) {
            return Folder::inside;
        }
        auto const found = entry_at(full);
        if (found == nullptr) {
            return Folder::absent;
        }
        auto const mode = ::git_tree_entry_filemode(found.get());
        bool const elsewhere = mode == GIT_FILEMODE_LINK || mode == GIT_FILEMODE_COMMIT;  // a link, a submodule
        return mode == GIT_FILEMODE_TREE ? Folder::inside : elsewhere ? Folder::outside : Folder::absent;
    }

    std::vector<std::string> folders() const override
    {
        std::vector<std::string> names;
        auto const tree = tree_at(place_);
        for (std::size_t i = 0; tree != nullptr && i < ::git_tree_entrycount(tree.get()); ++i) {
            auto const* const each = ::git_tree_entry_byindex(tree.get(), i);
            if (::git_tree_entry_type(each) == GIT_OBJECT_TREE) {
                names.emplace_back(::git_tree_entry_name(each));
            }
        }
        return names;
    }

    std::optional<std::string> read(FoundFile const& file, std::size_t most, Diagnostics& diagnostics) const override
    {
        auto const found = entry_at(joined_place(place_, file.place));
        if (found == nullptr) {
            diagnostics.push_back(occurrence(session_problem::not_found, {}, {{"path", file.name}}));
            return std::nullopt;
        }
        if (!fits(*::git_tree_entry_id(found.get()), most)) {
            diagnostics.push_back(
                occurrence(session_problem::too_large, {}, {{"path", file.name}, {"limit", grouped(most)}}));
            return std::nullopt;
        }
        ::git_blob* blob = nullptr;
        if (::git_blob_lookup(&blob, handle_->repository.get(), ::git_tree_entry_id(found.get())) != 0) {
            report_unreadable(file.name, diagnostics);
            return std::nullopt;
        }
        Blob const held(blob);
        return std::string(static_cast<char const*>(::git_blob_rawcontent(blob)),
                           static_cast<std::size_t>(::git_blob_rawsize(blob)));
    }

    std::optional<std::string> content_id(FoundFile const& file) const override
    {
        auto const found = entry_at(joined_place(place_, file.place));
        return found == nullptr ? std::nullopt : std::optional(text_of(*::git_tree_entry_id(found.get())));
    }

    std::vector<Entry> entries(std::string const& folder, std::string_view shown, std::size_t most,
                               Diagnostics& diagnostics) const override
    {
        std::vector<Entry> found;
        auto const tree = tree_at(joined_place(place_, fs::path(folder).lexically_normal().generic_string()));
        if (tree == nullptr) {
            report_unreadable(shown, diagnostics);
            return found;
        }
        for (std::size_t i = 0; i < ::git_tree_entrycount(tree.get()) && found.size() < most; ++i) {
            auto const* const each = ::git_tree_entry_byindex(tree.get(), i);
            found.push_back({::git_tree_entry_name(each), kind_of_mode(::git_tree_entry_filemode(each))});
        }
        return found;
    }

private:
    TreeEntry entry_at(std::string const& full) const
    {
        auto const slash = full.rfind('/');
        auto const folder = tree_at(slash == std::string::npos ? std::string() : full.substr(0, slash));
        auto const name = slash == std::string::npos ? full : full.substr(slash + 1);
        auto const* const found = folder == nullptr ? nullptr : ::git_tree_entry_byname(folder.get(), name.c_str());
        ::git_tree_entry* kept = nullptr;
        return found != nullptr && ::git_tree_entry_dup(&kept, found) == 0 ? TreeEntry(kept) : nullptr;
    }

    // Each tree is read once: git keeps none that is large, and a folder is asked for once for each of its files.
    std::shared_ptr<::git_tree> tree_at(std::string const& full) const
    {
        if (full.empty() || full == ".") {
            return top_;
        }
        if (auto const known = trees_->find(full); known != trees_->end()) {
            return known->second;
        }
        auto const found = entry_at(full);
        ::git_tree* tree = nullptr;
        bool const there = found != nullptr &&
                           ::git_tree_lookup(&tree, handle_->repository.get(), ::git_tree_entry_id(found.get())) == 0;
        return trees_->emplace(full, there ? std::shared_ptr<::git_tree>(tree, ::git_tree_free) : nullptr)
            .first->second;
    }

    // Without unpacking it: a small archive may hold a huge file.
    bool fits(::git_oid const& id, std::size_t most) const
    {
        ::git_odb* database = nullptr;
        if (::git_repository_odb(&database, handle_->repository.get()) != 0) {
            return true;  // reading it will say why
        }
        Database const held(database);
        std::size_t size = 0;
        ::git_object_t type{};
        return ::git_odb_read_header(&size, &type, database, &id) != 0 || size <= most;
    }

    static EntryKind kind_of_mode(::git_filemode_t mode)
    {
        switch (mode) {
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

    std::shared_ptr<GitRepository::Handle> handle_;
    std::shared_ptr<::git_tree> top_;
    std::string place_;
    std::shared_ptr<Trees> trees_;
};

std::string place_below(fs::path const& top, fs::path const& folder)
{
    std::error_code ignored;
    auto const place = fs::canonical(folder, ignored).lexically_relative(fs::canonical(top, ignored)).generic_string();
    return place == "." || place.starts_with("..") ? std::string() : place;
}

}  // namespace

std::optional<GitRepository> GitRepository::around(fs::path const& folder, Diagnostics& diagnostics)
{
    begin();
    ::git_repository* opened = nullptr;
    if (auto const failed = ::git_repository_open_ext(&opened, folder.c_str(), GIT_REPOSITORY_OPEN_CROSS_FS, nullptr);
        failed != 0) {
        Text const path{folder.lexically_normal().string()};
        diagnostics.push_back(
            failed == GIT_ENOTFOUND
                ? occurrence(session_problem::no_git_repository, {}, {{"path", path}})
                : occurrence(session_problem::no_git_repository, {}, {{"path", path}, {"reason", last_error()}}));
        return std::nullopt;
    }
    GitRepository repository;
    repository.handle_ = std::make_shared<Handle>(Handle{Repository_(opened)});
    repository.bare_ = ::git_repository_is_bare(opened) == 1;
    repository.shallow_ = ::git_repository_is_shallow(opened) == 1;
    if (!repository.bare_) {
        repository.top_ = ::git_repository_workdir(opened);
        repository.place_ = place_below(repository.top_, folder);
    }
    return repository;
}

std::shared_ptr<GitSnapshot const> GitRepository::revision(std::string const& name, std::string_view option,
                                                           Diagnostics& diagnostics) const
{
    ::git_object* found = nullptr;
    ::git_object* peeled = nullptr;
    bool const known = ::git_revparse_single(&found, handle_->repository.get(), name.c_str()) == 0;
    Object const held(found);
    if (!known || ::git_object_peel(&peeled, found, GIT_OBJECT_TREE) != 0) {
        auto const& problem = shallow_ ? session_problem::revision_not_fetched : session_problem::unknown_revision;
        diagnostics.push_back(occurrence(problem, {}, {{"revision", name}, {"option", option}}));
        return nullptr;
    }
    std::shared_ptr<::git_tree> const top(reinterpret_cast<::git_tree*>(peeled), ::git_tree_free);
    return std::make_shared<Revision>(handle_, top, "");
}

}  // namespace styr
