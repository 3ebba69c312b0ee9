// SPDX-License-Identifier: MPL-2.0
// The folders of a git repository, each read once and only where it is well formed: what git's own tools would never
// write is not read in one of several ways, but refused. Private to this room.
#pragma once

#include "cli/host/git_objects.hpp"

#include <map>
#include <mutex>
#include <vector>

namespace styr {

struct TreeFolder;

struct TreeItem {
    std::string name;
    ::git_filemode_t mode{};
    ::git_oid id{};
    std::shared_ptr<TreeFolder const> held{};  // a folder of the index, of which there is no object
};

struct TreeFolder {
    std::vector<TreeItem> items;  // by the bytes of their names

    TreeItem const* find(std::string_view name) const;
};

// The objects of a repository, and what was wrong with those that were asked for.
class GitObjects {
public:
    explicit GitObjects(std::shared_ptr<GitRepository::Handle> handle) : handle_(std::move(handle)) {}

    // Nothing, and a fault, where it is not there or not well formed.
    std::shared_ptr<TreeFolder const> folder(::git_oid const& id, std::string const& shown);
    // Nothing where it is not there or larger than `most`, which is reported.
    std::optional<std::string> text(::git_oid const& id, std::string_view shown, std::size_t most,
                                    Diagnostics& diagnostics) const;
    Diagnostics faults() const;

private:
    std::shared_ptr<TreeFolder const> read(::git_oid const& id, std::string const& shown);
    bool is_surely_within(std::size_t most, ::git_oid const& id) const;
    std::optional<std::size_t> size_of(::git_oid const& id) const;
    Diagnostic not_there(Text path) const;
    void add_fault(Diagnostic fault) { faults_.push_back(std::move(fault)); }

    struct Less {
        bool operator()(::git_oid const& a, ::git_oid const& b) const { return ::git_oid_cmp(&a, &b) < 0; }
    };

    std::shared_ptr<GitRepository::Handle> handle_;
    mutable std::mutex mutex_;
    std::map<::git_oid, std::shared_ptr<TreeFolder const>, Less> folders_;  // null for what was refused
    Diagnostics faults_;
};

// A state of the files whose top is a folder of this kind.
std::shared_ptr<GitSnapshot const> snapshot_of(std::shared_ptr<GitObjects> objects,
                                               std::shared_ptr<TreeFolder const> top);

// The folders that the index of a repository holds; nothing, and a report, where a merge in it is unfinished.
std::shared_ptr<TreeFolder const> folders_of(::git_index* index, Diagnostics& diagnostics);

}  // namespace styr
