// SPDX-License-Identifier: MPL-2.0
#include "session/input/configuration.hpp"

#include "diagnostics/spelling.hpp"
<<<<<<< HEAD
#include "diagnostics/utf8.hpp"
#include "diagnostics/words.hpp"
#include "engine/evaluation/built_in.hpp"
#include "engine/messages/engine_problems.hpp"
#include "models/fields/value_forms.hpp"
#include "models/values/letters.hpp"
=======
>>>>>>> main
#include "session/messages/session_problems.hpp"

#include <algorithm>
#include <filesystem>

namespace styr {

namespace fs = std::filesystem;

namespace {

// Below the root by its spelling alone: no way up, no path from the root of the disk.
bool stays_inside(fs::path const& folder)
{
    return !folder.empty() && folder.is_relative() &&
           std::find(folder.begin(), folder.end(), fs::path("..")) == folder.end();
}

}  // namespace

std::string Configuration::agreement_name() const
{
    auto const* const named = record.get<std::string>(Field::agreement);
    return named == nullptr ? std::string() : *named;
}

std::string Configuration::folder_name(Field field) const
{
    auto const* const named = record.get<std::string>(field);
    return named == nullptr ? std::string(key_of(field)) : *named;
}

std::optional<std::string> Configuration::folder(Field field, Desk& desk) const
{
    auto const* const fact = record.find(field);
    auto const name = folder_name(field);
    Span const place = fact == nullptr ? Span{} : fact->span;
    auto const found = stays_inside(name) ? files->folder(name) : Snapshot::Folder::outside;
    if (found == Snapshot::Folder::inside) {
        return fs::path(name).lexically_normal().generic_string();
    }
    if (found == Snapshot::Folder::outside) {
        desk.add(occurrence(session_problem::folder_outside, place, {{"path", name}}));
    } else if (place.known() || files->file(name)) {  // a file of that name is no folder, and may stand for one
        auto const names = files->folders();
        std::vector<std::string_view> const candidates(names.begin(), names.end());
        auto const near = nearest(name, candidates);
        desk.add(near ? occurrence(session_problem::no_such_folder, place, {{"path", name}, {"nearest", *near}})
                      : occurrence(session_problem::no_such_folder, place, {{"path", name}}));
    }
    return std::nullopt;
}

std::optional<std::string> Configuration::folder_in_both(Field field, Snapshot const& other, Desk& desk) const
{
    auto const name = folder_name(field);
    bool const leads_out = !stays_inside(name) || files->folder(name) == Snapshot::Folder::outside ||
                           other.folder(name) == Snapshot::Folder::outside;
    if (leads_out) {
        auto const* const fact = record.find(field);
        desk.add(occurrence(session_problem::folder_outside, fact == nullptr ? Span{} : fact->span, {{"path", name}}));
        return std::nullopt;
    }
    return fs::path(name).lexically_normal().generic_string();
}

<<<<<<< HEAD
void report_unread(std::vector<UnreadEntry> const& unread, std::string const& folder, Desk& desk,
                   std::string const& before)
{
    for (std::size_t i = 0; i < unread.size() && i < most_told; ++i) {
        auto entry = unread[i];
        entry.name.insert(0, before);
        desk.add(occurrence(entry));
    }
    if (unread.size() > most_told) {
        auto const more = std::to_string(unread.size() - most_told);
        desk.add(occurrence(
            session_problem::unread_entry, {},
            {{"path", before + folder},
             {"reason", Text{more + " indgange mere læses heller ikke", more + " more entries are not read either"}}}));
    }
}

void report_unfit_id(FoundFile const& submission, Desk& desk)
{
    auto const id = fs::path(submission.name).stem().string();
    Text why;
    if (find_decomposed(id)) {
        why = {"et bogstav er skrevet som to tegn", "a letter is written as two characters"};
    } else if (auto const blank = find_odd_blank(id)) {
        auto const code = code_point_name(*blank);
        why = {"tegnet " + code + " er ikke et almindeligt mellemrum", "the blank " + code + " is not an ordinary one"};
    } else if (trimmed(id) != id) {  // no decision could name it
        why = {"det begynder eller slutter med et mellemrum", "it begins or ends with a blank"};
    } else if (length(id) > most_letters_of_a_name) {
        why = {"det er for langt", "it is too long"};
    } else if (!says_something(id)) {
        why = {"det har hverken bogstaver eller tal", "it has neither letters nor digits"};
    } else {
        return;
    }
    desk.add(occurrence(session_problem::unfit_file_name, {}, {{"path", submission.name}, {"reason", why}}));
}

void report_misnamed_folders(Configuration const& configuration, Snapshot const& state, Desk& desk)
{
    std::set<std::string> read;  // the top folders that are read, whatever for
    for (auto const field : data_folders) {
        read.insert(top_of(configuration.folder_name(field)));
    }
    read.insert(top_of(configuration.agreement_name()));
    for (auto const& folder : state.folders()) {
        auto const field =
            read.contains(folder) || folder.starts_with('.') ? std::nullopt : meant_by(folder, configuration);
        if (!field) {
            continue;
        }
        Diagnostics said_where_it_is_read;
        auto const name = configuration.folder_name(*field);
        auto const listing = state.list_data(folder, folder, said_where_it_is_read);
        auto const tell = [&](std::string const& path) {
            desk.add(occurrence(session_problem::misnamed_folder, {},
                                {{"path", path}, {"folder", folder}, {"nearest", name}}));
        };
        std::vector<std::string> data;
        for (auto const& file : listing.files) {
            data.push_back(file.name);
        }
        for (auto const& entry : listing.unread) {
            if (!entry.better.empty()) {
                data.push_back(entry.name);
            }
        }
        std::for_each_n(data.begin(), std::min(data.size(), most_told), tell);
        bool const in_its_place = state.folder(name) == Snapshot::Folder::absent && edits_between(folder, name) <= 1;
        if (data.empty() && in_its_place) {
            tell(folder);
        }
    }
}

std::vector<std::string> suppressed_by(Configuration const& configuration, Desk& desk)
{
    std::vector<std::string> suppressed;
    auto const* const named = configuration.record.get<std::vector<std::string>>(Field::suppress);
    std::vector<std::string_view> known;
    std::string codes;
    for (auto const& each : built_ins()) {
        if (each.suppressible) {
            known.push_back(each.code);
            known.push_back(each.name);
            codes += (codes.empty() ? "" : ", ") + std::string(each.code);
        }
    }
    for (auto const& name : named == nullptr ? std::vector<std::string>{} : *named) {
        auto const& all = built_ins();
        auto const found = std::find_if(all.begin(), all.end(), [&](BuiltIn const& each) {
            return each.suppressible && (each.code == name || each.name == name);
        });
        if (found != all.end()) {
            suppressed.emplace_back(found->name);
            continue;
        }
        auto const place = configuration.record.find(Field::suppress)->span;
        auto const shown = printable(name, 60);
        auto const near = nearest(name, known);
        desk.add(near ? occurrence(unknown_suppressed, place, {{"name", shown}, {"names", codes}, {"nearest", *near}})
                      : occurrence(unknown_suppressed, place, {{"name", shown}, {"names", codes}}));
    }
    return suppressed;
}

=======
>>>>>>> main
std::optional<DataFile> load_data(std::string name, std::string text, RecordKind kind, Desk& desk)
{
    auto const& source = desk.sources.add(std::move(name), std::move(text));
    return read_data(source, kind, desk.diagnostics);
}

std::optional<Record> load_record(std::string name, std::string text, RecordKind kind, Desk& desk)
{
    auto file = load_data(std::move(name), std::move(text), kind, desk);
    return file ? std::optional(std::move(file->record)) : std::nullopt;
}

std::optional<Configuration> load_configuration(Place const& place, Desk& desk)
{
    desk.sources.set_folder(place.below);
    auto text = place.files->read({place.configuration, place.shown}, most_data_bytes, desk.diagnostics);
    auto record =
        text ? load_record(place.configuration, *std::move(text), RecordKind::configuration, desk) : std::nullopt;
    return record ? std::optional(Configuration{place.files, *std::move(record)}) : std::nullopt;
}

}  // namespace styr
