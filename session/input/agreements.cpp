// SPDX-License-Identifier: MPL-2.0
#include "session/input/agreements.hpp"

#include "diagnostics/spelling.hpp"
#include "diagnostics/utf8.hpp"
#include "models/messages/refusals.hpp"
#include "models/values/sha256.hpp"
#include "rules/messages/table_file_problems.hpp"
#include "rules/resolve.hpp"
#include "rules/syntax/parse.hpp"
#include "rules/syntax/table_file.hpp"
#include "session/messages/session_problems.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <set>

namespace styr {

namespace fs = std::filesystem;

namespace {

using Folder = AgreementFolder;

constexpr std::size_t most_shown = 60;  // characters of a name

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

// The files with rows of tables, beside those of the agreement.
class TableFiles {
public:
    TableFiles(Folder const& folder, Desk& desk) : folder_(folder), desk_(desk) {}

    std::vector<TableFile> read;

    void read_those_of(syntax::File& file)
    {
        for (auto& declaration : file.declarations) {
            auto* const table = std::get_if<syntax::TableDeclaration>(&declaration);
            if (table != nullptr && table->file) {
                table->file_read = true;
                of(*table);
            }
        }
    }

private:
    void of(syntax::TableDeclaration& table)
    {
        auto const& name = table.file->text;
        if (!is_table_file_name(name)) {
            return desk_.add(
                occurrence(table_file_problem::name, table.file->span, {{"file", printable(name, most_shown)}}));
        }
        auto found = folder_.files->file(joined_place(folder_.folder, name));
        if (!found) {
            return desk_.add(absent(name, table.file->span));
        }
        found->name = fs::path(joined_place(folder_.name, name)).lexically_normal().generic_string();
        auto text = folder_.files->read(*found, most_agreement_bytes, desk_.diagnostics);
        if (!text || !counts(found->name, text->size())) {
            return;
        }
        read.push_back({table.name.text, name, "sha256:" + sha256(*text)});
        read_table_file(desk_.sources.add(found->name, *std::move(text)), table, desk_.diagnostics);
    }

    // Many files that are each small enough may still be too much.
    bool counts(std::string const& name, std::size_t bytes)
    {
        bytes_ += bytes;
        if (bytes_ > most_data_bytes) {
            desk_.add(
                occurrence(session_problem::too_large, {}, {{"path", name}, {"limit", grouped(most_data_bytes)}}));
        }
        return bytes_ <= most_data_bytes;
    }

    Diagnostic absent(std::string const& name, Span where) const
    {
        static constexpr std::array<std::string_view, 1> endings{".csv"};
        Diagnostics unasked;
        std::vector<std::string> names;
        for (auto const& file : folder_.files->list(folder_.folder, "", Depth::this_folder, endings, unasked)) {
            names.push_back(fs::path(file.name).filename().string());
        }
        std::vector<std::string_view> const candidates(names.begin(), names.end());
        auto const near = nearest(name, candidates);
        return occurrence(table_file_problem::absent, where,
                          {{"file", printable(name, most_shown)},
                           {"folder", printable(folder_.name)},
                           {"nearest", near ? Text{*near} : Text{}}});
    }

    Folder const& folder_;
    Desk& desk_;
    std::size_t bytes_ = 0;
};

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
    TableFiles tables(folder, desk);
    for (auto const& file : found) {
        if (auto text = folder.files->read(file, most_agreement_bytes, desk.diagnostics)) {
            auto const name = fs::path(file.name).lexically_normal().generic_string();  // no `./` before it
            auto parsed = parse(desk.sources.add(name, *std::move(text)));
            std::move(parsed.diagnostics.begin(), parsed.diagnostics.end(), std::back_inserter(desk.diagnostics));
            tables.read_those_of(parsed.file);
            files.push_back(std::move(parsed.file));
        }
    }
    // A file that is missing would only make the names that it declares unknown.
    auto agreement =
        files.size() == found.size() ? resolve(files, desk.sources, desk.diagnostics, fields) : std::nullopt;
    if (agreement) {
        agreement->table_files = std::move(tables.read);
    }
    return agreement;
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
