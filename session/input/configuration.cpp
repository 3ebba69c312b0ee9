// SPDX-License-Identifier: MPL-2.0
#include "session/input/configuration.hpp"

#include "diagnostics/spelling.hpp"
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

// A folder that styr.yaml names, or a file in its place: what was meant by it would stay unread. By the name that it
// has without being named it may be empty, which git does not keep; a slip of that name is told where data lies
// outside.
void report_absent(Field field, std::string const& name, Span place, Snapshot const& state, Desk& desk)
{
    if ((!place.known() || name == key_of(field)) && !state.file(name)) {
        return;
    }
    auto const names = state.folders();
    std::vector<std::string_view> const candidates(names.begin(), names.end());
    auto const near = nearest(name, candidates);
    desk.add(near ? occurrence(session_problem::no_such_folder, place, {{"path", name}, {"nearest", *near}})
                  : occurrence(session_problem::no_such_folder, place, {{"path", name}}));
}

}  // namespace

std::string Configuration::folder_name(Field field) const
{
    auto const* const named = record.get<std::string>(field);
    return named == nullptr ? std::string(key_of(field)) : *named;
}

namespace {

// An agreement can be shared, where data cannot.
Diagnostic outside(Field field, std::string const& name, Span place)
{
    auto const folder = fs::path(name).lexically_normal().filename().generic_string();
    bool const shared = field == Field::agreement && !folder.empty() && folder != "..";
    return occurrence(session_problem::folder_outside, place,
                      {{"path", name},
                       {"shelf", shared ? Text{"STYR_AGREEMENTS"} : Text{}},
                       {"name", shared ? Text{folder} : Text{}}});
}

}  // namespace

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
        desk.add(outside(field, name, place));
    } else {
        report_absent(field, name, place, *files, desk);
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
        desk.add(outside(field, name, fact == nullptr ? Span{} : fact->span));
        return std::nullopt;
    }
    return fs::path(name).lexically_normal().generic_string();
}

std::optional<DataFile> load_data(std::string name, std::string text, RecordKind kind, FieldTable const& fields,
                                  Desk& desk)
{
    auto const& source = desk.sources.add(std::move(name), std::move(text));
    return read_data(source, kind, fields, desk.diagnostics);
}

std::optional<Record> load_record(std::string name, std::string text, RecordKind kind, FieldTable const& fields,
                                  Desk& desk)
{
    auto file = load_data(std::move(name), std::move(text), kind, fields, desk);
    return file ? std::optional(std::move(file->record)) : std::nullopt;
}

std::optional<Configuration> load_configuration(Place const& place, Desk& desk)
{
    desk.sources.set_folder(place.below);
    auto text = place.files->read({place.configuration, place.shown}, most_data_bytes, desk.diagnostics);
    auto record =
        text ? load_record(place.configuration, *std::move(text), RecordKind::configuration, {}, desk) : std::nullopt;
    return record ? std::optional(Configuration{place.files, *std::move(record)}) : std::nullopt;
}

}  // namespace styr
