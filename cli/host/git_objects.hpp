// SPDX-License-Identifier: MPL-2.0
// libgit2's objects, each freed when nobody holds it, and what it says of errors. Private to this room.
#pragma once

#include "cli/host/git.hpp"
#include "diagnostics/text.hpp"

#include <git2.h>

#include <memory>
#include <string>

namespace styr {

template <auto Free> struct Freed {
    template <class T> void operator()(T* held) const { Free(held); }
};
using HeldRepository = std::unique_ptr<::git_repository, Freed<::git_repository_free>>;
using HeldTree = std::unique_ptr<::git_tree, Freed<::git_tree_free>>;
using HeldBlob = std::unique_ptr<::git_blob, Freed<::git_blob_free>>;
using HeldCommit = std::unique_ptr<::git_commit, Freed<::git_commit_free>>;
using HeldObject = std::unique_ptr<::git_object, Freed<::git_object_free>>;
using HeldDatabase = std::unique_ptr<::git_odb, Freed<::git_odb_free>>;
using HeldReference = std::unique_ptr<::git_reference, Freed<::git_reference_free>>;
using HeldIndex = std::unique_ptr<::git_index, Freed<::git_index_free>>;

struct GitRepository::Handle {
    HeldRepository repository;
    bool partial = false;  // it was cloned without all of its files
};

inline Text last_git_error()
{
    auto const* const error = ::git_error_last();
    return error == nullptr ? Text{"git siger ikke hvorfor", "git does not say why"} : Text{error->message};
}

inline std::string text_of(::git_oid const& id)
{
    char text[GIT_OID_HEXSZ + 1];
    return ::git_oid_tostr(text, sizeof text, &id);
}

}  // namespace styr
