// SPDX-License-Identifier: MPL-2.0
// A git repository of the test's own: commits made of names and texts, without the git program.
#pragma once

#include <git2.h>

#include <filesystem>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace styr::support {

using Files = std::map<std::string, std::string>;  // every file of a commit, by name

class GitHistory {
public:
    explicit GitHistory(std::filesystem::path const& folder, bool bare = false)
    {
        ::git_libgit2_init();
        must(::git_repository_init(&repository_, folder.c_str(), bare ? 1 : 0));
    }
    ~GitHistory()
    {
        ::git_repository_free(repository_);
        ::git_libgit2_shutdown();
    }
    GitHistory(GitHistory const&) = delete;
    GitHistory& operator=(GitHistory const&) = delete;

    // Its id. The branch moves on to it; nothing is checked out.
    std::string commit(Files const& files, std::string const& message = "update")
    {
        ::git_oid parent;
        bool const first = ::git_reference_name_to_id(&parent, repository_, "HEAD") != 0;
        return record(tree_of(files), first ? std::vector<::git_oid>{} : std::vector{parent}, "HEAD", message);
    }

    // Its id. No branch moves on to it.
    std::string commit_after(std::vector<std::string> const& parents, Files const& files)
    {
        std::vector<::git_oid> ids(parents.size());
        for (std::size_t i = 0; i < parents.size(); ++i) {
            must(::git_oid_fromstr(&ids[i], parents[i].c_str()));
        }
        return record(tree_of(files), ids, nullptr, "update");
    }

    // A branch or a tag, by its full name.
    void name(std::string const& reference, std::string const& commit) const
    {
        ::git_oid id;
        ::git_reference* made = nullptr;
        must(::git_oid_fromstr(&id, commit.c_str()));
        must(::git_reference_create(&made, repository_, reference.c_str(), &id, 1, nullptr));
        ::git_reference_free(made);
    }

    ::git_repository* repository() const { return repository_; }

    Files links{};  // of every commit from now on: name and target

    // As a clone with `--depth 1` says that it lacks this commit's parents.
    void make_shallow(std::string const& commit) const
    {
        std::string const path = std::string(::git_repository_path(repository_)) + "shallow";
        std::unique_ptr<std::FILE, int (*)(std::FILE*)> const file(std::fopen(path.c_str(), "w"), std::fclose);
        std::fputs((commit + "\n").c_str(), file.get());
    }

    // Takes a commit out of the object database.
    void forget(std::string const& commit) const
    {
        std::filesystem::remove(std::string(::git_repository_path(repository_)) + "objects/" + commit.substr(0, 2) +
                                "/" + commit.substr(2));
    }

private:
    static void must(int result)
    {
        if (result != 0) {
            throw std::runtime_error(::git_error_last()->message);
        }
    }

    ::git_oid tree_of(Files const& files)
    {
        ::git_oid id;
        must(::git_index_new(&index_));
        for (auto const& [name, text] : files) {
            add(name, text, GIT_FILEMODE_BLOB);
        }
        for (auto const& [name, target] : links) {
            add(name, target, GIT_FILEMODE_LINK);
        }
        must(::git_index_write_tree_to(&id, index_, repository_));
        ::git_index_free(index_);
        return id;
    }

    void add(std::string const& name, std::string const& text, ::git_filemode_t mode)
    {
        ::git_index_entry entry{};
        entry.mode = mode;
        entry.path = name.c_str();
        must(::git_blob_create_from_buffer(&entry.id, repository_, text.data(), text.size()));
        must(::git_index_add(index_, &entry));
    }

    std::string record(::git_oid const& tree_id, std::vector<::git_oid> const& parent_ids, char const* reference,
                       std::string const& message)
    {
        ::git_tree* tree = nullptr;
        ::git_signature* who = nullptr;
        ::git_oid id;
        must(::git_tree_lookup(&tree, repository_, &tree_id));
        must(::git_signature_new(&who, "Test", "test@example.org", 1'600'000'000 + 60 * ++count_, 0));
        std::vector<::git_commit*> parents(parent_ids.size());
        for (std::size_t i = 0; i < parents.size(); ++i) {
            must(::git_commit_lookup(&parents[i], repository_, &parent_ids[i]));
        }
        std::vector<::git_commit const*> const of(parents.begin(), parents.end());
        must(::git_commit_create(&id, repository_, reference, who, who, nullptr, message.c_str(), tree, of.size(),
                                 const_cast<::git_commit const**>(of.data())));
        for (auto* const parent : parents) {
            ::git_commit_free(parent);
        }
        ::git_signature_free(who);
        ::git_tree_free(tree);
        char text[GIT_OID_HEXSZ + 1];
        return ::git_oid_tostr(text, sizeof text, &id);
    }

    ::git_repository* repository_ = nullptr;
    ::git_index* index_ = nullptr;
    int count_ = 0;
};

}  // namespace styr::support
