// SPDX-License-Identifier: MPL-2.0
#include "cli/host/git_names.hpp"

#include "session/messages/session_problems.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace styr {

namespace {

// `main` of `main~1`, `main^2`, `main@{1}`, `main:register`.
std::string_view word_of(std::string_view revision)
{
    return revision.substr(0, std::min(revision.find_first_of("~^:"), revision.find("@{")));
}

bool is_hex(std::string_view word)
{
    return word.size() >= 4 && word.size() <= 40 && std::all_of(word.begin(), word.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
           });
}

bool is_reference(::git_repository* repository, std::string const& name)
{
    ::git_reference* found = nullptr;
    bool const there = ::git_reference_lookup(&found, repository, name.c_str()) == 0;
    HeldReference const held(found);
    return there;
}

// The object of which the word is the id or its beginning. A whole id is one, whether or not the clone has the object.
std::optional<std::string> object_called(::git_repository* repository, std::string_view word)
{
    if (!is_hex(word)) {
        return std::nullopt;
    }
    if (word.size() == 40) {
        return std::string(word);
    }
    ::git_oid id;
    ::git_object* found = nullptr;
    bool const there = ::git_oid_fromstrn(&id, word.data(), word.size()) == 0 &&
                       ::git_object_lookup_prefix(&found, repository, &id, word.size(), GIT_OBJECT_ANY) == 0;
    HeldObject const held(found);
    return there ? std::optional(text_of(*::git_object_id(found))) : std::nullopt;
}

// How many commits back from its branch or commit the revision lies; 0 where it is that itself.
int commits_back(std::string_view counted)
{
    int back = 0;
    for (std::size_t at = 0; at < counted.size() && (counted[at] == '~' || counted[at] == '^');) {
        char const sign = counted[at++];
        int number = 1;
        auto const* const begin = counted.data() + at;
        auto const read = std::from_chars(begin, counted.data() + counted.size(), number);
        at += static_cast<std::size_t>(read.ptr - begin);
        back += sign == '~' ? number : number > 0 ? 1 : 0;
    }
    return back;
}

}  // namespace

std::vector<std::string> meanings_of(::git_repository* repository, std::string_view revision)
{
    std::string const word(word_of(revision));
    if (word.empty() || word == "@" || is_reference(repository, word)) {  // `HEAD`, `refs/heads/main`
        return {};
    }
    std::vector<std::string> meanings;
    for (auto const* const pattern :
         {"refs/heads/{}", "refs/tags/{}", "refs/remotes/{}", "refs/remotes/{}/HEAD", "refs/{}"}) {
        if (auto name = fmt::format(fmt::runtime(pattern), word); is_reference(repository, name)) {
            meanings.push_back(std::move(name));
        }
    }
    if (auto const object = meanings.empty() ? std::nullopt : object_called(repository, word)) {
        meanings.push_back(*object);
    }
    return meanings;
}

Diagnostic not_fetched(std::string const& revision, std::string_view option)
{
    auto const word = word_of(revision);
    auto const back = commits_back(std::string_view(revision).substr(word.size()));
    auto const command =
        back > 0 ? fmt::format("git fetch --deepen={}", back) : fmt::format("git fetch --depth=1 origin {}", revision);
    return occurrence(session_problem::revision_not_fetched, {},
                      {{"revision", revision}, {"option", option}, {"command", command}});
}

}  // namespace styr
