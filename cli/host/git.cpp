// SPDX-License-Identifier: MPL-2.0
#include "cli/host/git.hpp"

#include "cli/host/git_names.hpp"
#include "cli/host/git_trees.hpp"
#include "session/messages/session_problems.hpp"

#include <algorithm>
#include <array>
#include <set>

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
        // They say how objects are fetched, kept and checked out, not what they are.
        std::array<char const*, 3> known{"partialclone", "worktreeconfig", "preciousobjects"};
        ::git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, known.data(), known.size());
    }
    ~Library() { ::git_libgit2_shutdown(); }
    Library(Library const&) = delete;
    Library& operator=(Library const&) = delete;
};

void begin() { static Library const library; }

// Whether it was cloned with `--filter`, which is told where an object is missing.
bool is_partial(::git_repository* repository)
{
    ::git_config* read = nullptr;
    if (::git_repository_config_snapshot(&read, repository) != 0) {
        return false;
    }
    std::unique_ptr<::git_config, Freed<::git_config_free>> const held(read);
    auto const found = [](::git_config_entry const*, void* any) { return *static_cast<bool*>(any) = true, 0; };
    bool any = false;
    ::git_config_foreach_match(read, R"(^(remote\..*\.promisor|extensions\.partialclone)$)", found, &any);
    return any;
}

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
                : occurrence(session_problem::no_git_repository, {}, {{"path", path}, {"reason", last_git_error()}}));
        return std::nullopt;
    }
    GitRepository repository;
    repository.handle_ = std::make_shared<Handle>(Handle{HeldRepository(opened)});
    repository.bare_ = ::git_repository_is_bare(opened) == 1;
    repository.shallow_ = ::git_repository_is_shallow(opened) == 1;
    repository.handle_->partial = is_partial(opened);
    if (!repository.bare_) {
        repository.top_ = ::git_repository_workdir(opened);
        repository.place_ = place_below(repository.top_, folder);
    }
    return repository;
}

std::optional<GitState> GitRepository::revision(std::string const& name, std::string_view option,
                                                Diagnostics& diagnostics) const
{
    auto* const repository = handle_->repository.get();
    if (auto const meant = meanings_of(repository, name); meant.size() > 1) {
        diagnostics.push_back(
            occurrence(session_problem::ambiguous_revision, {},
                       {{"revision", name}, {"option", option}, {"first", meant[0]}, {"second", meant[1]}}));
        return std::nullopt;
    }
    ::git_object* found = nullptr;
    ::git_object* top = nullptr;
    ::git_object* commit = nullptr;
    bool const known = ::git_revparse_single(&found, repository, name.c_str()) == 0;
    HeldObject const held(found);
    if (!known || ::git_object_peel(&top, found, GIT_OBJECT_TREE) != 0) {
        diagnostics.push_back(
            shallow_ ? not_fetched(name, option)
                     : occurrence(session_problem::unknown_revision, {}, {{"revision", name}, {"option", option}}));
        return std::nullopt;
    }
    HeldObject const tree(top);
    bool const is_commit = ::git_object_peel(&commit, found, GIT_OBJECT_COMMIT) == 0;
    HeldObject const held_commit(commit);
    auto objects = std::make_shared<GitObjects>(handle_);
    auto folder = objects->folder(*::git_object_id(top), {});
    return GitState{snapshot_of(std::move(objects), std::move(folder)),
                    is_commit ? text_of(*::git_object_id(commit)) : std::string()};
}

std::optional<GitState> GitRepository::staged(std::optional<std::string> const& index, Diagnostics& diagnostics) const
{
    ::git_index* opened = nullptr;
    auto const failed = index ? ::git_index_open(&opened, (top_ / *index).c_str())
                              : ::git_repository_index(&opened, handle_->repository.get());
    HeldIndex const held(opened);
    if (failed != 0) {
        diagnostics.push_back(
            occurrence(session_problem::unreadable, {},
                       {{"path", Text{"git's indeks", "git's index"}}, {"reason", last_git_error()}}));
        return std::nullopt;
    }
    auto const top = folders_of(opened, diagnostics);
    return top == nullptr ? std::nullopt
                          : std::optional(GitState{snapshot_of(std::make_shared<GitObjects>(handle_), top)});
}

GitState GitRepository::nothing() const
{
    return {snapshot_of(std::make_shared<GitObjects>(handle_), std::make_shared<TreeFolder>())};
}

std::vector<std::string> GitRepository::current() const
{
    std::vector<std::string> commits;
    ::git_oid id;
    if (::git_reference_name_to_id(&id, handle_->repository.get(), "HEAD") == 0) {
        commits.push_back(text_of(id));
    }
    auto const add = [](::git_oid const* each, void* to) {
        static_cast<std::vector<std::string>*>(to)->push_back(text_of(*each));
        return 0;
    };
    ::git_repository_mergehead_foreach(handle_->repository.get(), add, &commits);
    return commits;
}

// ---- what two commits have in common

namespace {

// Whether the one commit is among those that led to the other, as far as the clone has them; libgit2's own answer needs
// one commit more than a shallow clone may have.
bool led_to(::git_repository* repository, ::git_oid const& wanted, ::git_oid const& from)
{
    auto const less = [](::git_oid const& a, ::git_oid const& b) { return ::git_oid_cmp(&a, &b) < 0; };
    std::set<::git_oid, decltype(less)> seen{{from}, less};
    std::vector<::git_oid> next{from};
    for (std::size_t at = 0; at < next.size(); ++at) {
        auto const id = next[at];
        if (::git_oid_equal(&id, &wanted) == 1) {
            return true;
        }
        ::git_commit* commit = nullptr;
        if (::git_commit_lookup(&commit, repository, &id) != 0) {
            continue;
        }
        HeldCommit const held(commit);
        for (unsigned i = 0; i < ::git_commit_parentcount(commit); ++i) {
            if (auto const* const parent = ::git_commit_parent_id(commit, i); seen.insert(*parent).second) {
                next.push_back(*parent);
            }
        }
    }
    return false;
}

}  // namespace

Parting GitRepository::parting(std::string const& base, std::vector<std::string> const& heads) const
{
    auto* const repository = handle_->repository.get();
    ::git_oid wanted, first;
    ::git_oid_fromstr(&wanted, base.c_str());
    for (auto const& head : heads) {
        ::git_oid id;
        ::git_oid_fromstr(&id, head.c_str());
        if (led_to(repository, wanted, id)) {
            return {.kind = Parting::Kind::contained};
        }
    }
    ::git_oid_fromstr(&first, heads.front().c_str());
    ::git_oidarray found{};
    auto const failed = ::git_merge_bases(&found, repository, &wanted, &first);
    std::vector<::git_oid> const common(found.ids, found.ids + found.count);
    ::git_oidarray_dispose(&found);
    if (failed == GIT_ENOTFOUND && !shallow_) {
        return {.kind = Parting::Kind::unrelated};
    }
    if (failed != 0) {
        return {.why = {"klonen rummer for lidt af historien", "the clone holds too little of the history"}};
    }
    if (common.size() > 1) {
        return {.why = {"de er flettet ind i hinanden flere gange", "they were merged into each other several times"}};
    }
    Parting parting{.kind = Parting::Kind::apart, .common = text_of(common.front())};
    std::size_t ahead = 0;
    ::git_graph_ahead_behind(&parting.lacking, &ahead, repository, &wanted, &first);
    return parting;
}

std::optional<std::string> merged_by_git(std::string_view common, std::string_view one, std::string_view other)
{
    auto const input = [](std::string_view text) {
        ::git_merge_file_input made = GIT_MERGE_FILE_INPUT_INIT;
        made.ptr = text.data();
        made.size = text.size();
        return made;
    };
    auto const ancestor = input(common), ours = input(one), theirs = input(other);
    ::git_merge_file_result result{};
    begin();
    if (::git_merge_file(&result, &ancestor, &ours, &theirs, nullptr) != 0) {
        return std::nullopt;
    }
    auto text = result.automergeable == 1 ? std::optional(std::string(result.ptr, result.len)) : std::nullopt;
    ::git_merge_file_result_free(&result);
    return text;
}

}  // namespace styr
