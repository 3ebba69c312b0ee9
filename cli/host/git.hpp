// SPDX-License-Identifier: MPL-2.0
// A git repository as a source of snapshots, read through libgit2. Only objects are read: nothing is
// checked out, and no command, hook or filter of the repository runs. Its configuration is not trusted,
// and that of the user is not read, so that a run comes out the same everywhere.
#pragma once

#include "session/files/merged.hpp"

#include <filesystem>
#include <memory>

namespace styr {

class GitSnapshot : public Snapshot {
public:
    // The same state, seen from a folder of it.
    virtual std::shared_ptr<GitSnapshot const> below(std::string const& folder) const = 0;
};

struct GitState {
    std::shared_ptr<GitSnapshot const> files;  // from the top of the repository
    std::string commit{};                      // its id; empty for what is no commit
};

// What two commits have in common.
struct Parting {
    enum class Kind : std::uint8_t {
        contained,  // the one has all that the other has
        apart,      // each has commits that the other lacks
        unrelated,  // they never had a commit in common
        unknown     // it cannot be told
    };
    Kind kind = Kind::unknown;
    std::string common{};     // the commit at which they part, where they are apart
    std::size_t lacking = 0;  // commits
    Text why{};               // it cannot be told
};

class GitRepository {
public:
    // The one that the folder lies in; reported where there is none.
    static std::optional<GitRepository> around(std::filesystem::path const& folder, Diagnostics& diagnostics);

    // The files of a revision: a commit, branch, tag, or any other name that git has for one. `option` is what asked
    // for it. Reported where the clone does not have it, and where the name can mean two things.
    std::optional<GitState> revision(std::string const& name, std::string_view option, Diagnostics& diagnostics) const;
    // What the next commit would hold. `index`: its file, where that is another than the repository's own.
    std::optional<GitState> staged(std::optional<std::string> const& index, Diagnostics& diagnostics) const;
    // No files at all: what there is before the first commit.
    GitState nothing() const;

    // The commits on which the files on disk and in the index stand: that of HEAD, and those that are being merged.
    std::vector<std::string> current() const;
    // Whether one of the commits has all that `base` has; else where the first of them parts from it.
    Parting parting(std::string const& base, std::vector<std::string> const& heads) const;

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

// What git makes of a text that was edited on two sides; nothing where both changed the same place.
std::optional<std::string> merged_by_git(std::string_view common, std::string_view one, std::string_view other);

}  // namespace styr
