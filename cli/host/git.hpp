// SPDX-License-Identifier: MPL-2.0
// A git repository as a source of snapshots, read through libgit2. Only objects are read: nothing is
// checked out, and no command, hook or filter of the repository runs. Its configuration is not trusted,
// and that of the user is not read, so that a run comes out the same everywhere.
#pragma once

#include "session/files/snapshot.hpp"

#include <filesystem>
#include <memory>

namespace styr {

class GitSnapshot : public Snapshot {
public:
    // The same state, seen from a folder of it.
    virtual std::shared_ptr<GitSnapshot const> below(std::string const& folder) const = 0;
};

class GitRepository {
public:
    // The one that the folder lies in; reported where there is none.
    static std::optional<GitRepository> around(std::filesystem::path const& folder, Diagnostics& diagnostics);

    // The files of a revision, from the top of the repository: a commit, branch, tag, or any other name that git
    // has for one. `option` is what asked for it. Reported where the clone does not have it.
    std::shared_ptr<GitSnapshot const> revision(std::string const& name, std::string_view option,
                                                Diagnostics& diagnostics) const;

    bool bare() const { return bare_; }
    // Where the folder lies, from the top: "examples/nordjylland"; empty at the top, and in a bare repository.
    std::string const& place() const { return place_; }
    std::filesystem::path const& top() const { return top_; }  // empty where it is bare

    struct Handle;  // of libgit2

private:
    GitRepository() = default;

    std::shared_ptr<Handle> handle_;
    std::filesystem::path top_;
    std::string place_;
    bool bare_ = false;
    bool shallow_ = false;
};

}  // namespace styr
