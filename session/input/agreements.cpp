// SPDX-License-Identifier: MPL-2.0
#include "session/input/agreements.hpp"

#include "diagnostics/spelling.hpp"
#include "rules/resolve.hpp"
#include "rules/syntax/parse.hpp"
#include "session/messages/session_problems.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <set>

namespace styr {

namespace fs = std::filesystem;

namespace {

using Folder = AgreementFolder;

bool is_plain_name(std::string_view name)
{
    return !name.empty() && name.front() != '.' && name.find('/') == std::string_view::npos;
}

std::optional<Folder> shipped(std::string_view name, Span named, Shelves const& shelves)
{
    if (!is_plain_name(name)) {
        return std::nullopt;
    }
    std::string const folder(name);
    for (auto const& shelf : shelves) {
        if (shelf->folder(folder) == Snapshot::Folder::inside) {
            return Folder{.files = shelf, .folder = folder, .name = fmt::format("agreements/{}", name), .named = named};
        }
    }
    return std::nullopt;
}

Diagnostic unknown(std::string_view name, Span named, Shelves const& shelves)
{
    auto const known = shipped_agreements(shelves);
    std::vector<std::string_view> const candidates(known.begin(), known.end());
    auto const list = known.empty() ? Text{"ingen", "none"} : Text{fmt::format("{}", fmt::join(known, ", "))};
    auto const near = nearest(name, candidates);
    return near ? occurrence(session_problem::unknown_agreement, named,
                             {{"name", name}, {"nearest", *near}, {"agreements", list}})
                : occurrence(session_problem::unknown_agreement, named, {{"name", name}, {"agreements", list}});
}

// An agreement that ships with styr wins over a folder of the same name, which whoever may add a folder could else put
// in its place; `./NAME` names the folder.
bool is_own(Configuration const& configuration, std::string const& name, Shelves const& shelves)
{
    bool const is_path = name.find('/') != std::string::npos || name.front() == '.';
    return is_path || (!shipped(name, {}, shelves) && configuration.files->folder(name) != Snapshot::Folder::absent);
}

}  // namespace

std::optional<Agreement> read_agreement(AgreementFolder const& folder, Desk& desk, FieldTable* fields)
{
    auto const found =
        folder.files->list(folder.folder, folder.name, Depth::this_folder, agreement_endings, desk.diagnostics);
    if (found.empty()) {
        desk.add(occurrence(session_problem::no_agreement_files, folder.named, {{"path", folder.name}}));
        return std::nullopt;
    }
    std::vector<syntax::File> files;
    for (auto const& file : found) {
        if (auto text = folder.files->read(file, most_agreement_bytes, desk.diagnostics)) {
            auto const name = fs::path(file.name).lexically_normal().generic_string();  // no `./` before it
            auto parsed = parse(desk.sources.add(name, *std::move(text)));
            std::move(parsed.diagnostics.begin(), parsed.diagnostics.end(), std::back_inserter(desk.diagnostics));
            files.push_back(std::move(parsed.file));
        }
    }
    // A file that is missing would only make the names that it declares unknown.
    return files.size() == found.size() ? resolve(files, desk.sources, desk.diagnostics, fields) : std::nullopt;
}

std::optional<AgreementFolder> agreement_of(Configuration const& configuration, Shelves const& shelves, Desk& desk)
{
    auto const& fact = *configuration.record.find(Field::agreement);
    auto const name = configuration.folder_name(Field::agreement);
    if (is_own(configuration, name, shelves)) {
        auto const folder = configuration.folder(Field::agreement, desk);
        return folder ? std::optional(Folder{
                            .files = configuration.files, .folder = *folder, .name = *folder, .named = fact.span})
                      : std::nullopt;
    }
    auto folder = shipped(name, fact.span, shelves);
    if (!folder) {
        desk.add(unknown(name, fact.span, shelves));
    }
    return folder;
}

std::optional<AgreementFolder> shipped_agreement(std::string_view name, Shelves const& shelves, Desk& desk)
{
    auto folder = shipped(name, {}, shelves);
    if (!folder) {
        desk.add(unknown(name, {}, shelves));
    }
    return folder;
}

std::string own_agreement_folder(Configuration const& configuration, Shelves const& shelves)
{
    auto const name = configuration.folder_name(Field::agreement);
    return is_own(configuration, name, shelves) ? fs::path(name).lexically_normal().generic_string() : std::string();
}

std::vector<std::string> shipped_agreements(Shelves const& shelves)
{
    std::set<std::string> names;
    for (auto const& shelf : shelves) {
        for (auto& name : shelf->folders()) {
            if (is_plain_name(name)) {
                names.insert(std::move(name));
            }
        }
    }
    return {names.begin(), names.end()};
}

}  // namespace styr
