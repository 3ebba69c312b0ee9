// SPDX-License-Identifier: MPL-2.0
#include "session/input/folder_checks.hpp"

#include "diagnostics/spelling.hpp"
#include "diagnostics/utf8.hpp"
#include "diagnostics/words.hpp"
#include "models/fields/value_forms.hpp"
#include "models/values/letters.hpp"
#include "session/messages/session_problems.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

namespace styr {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t most_told = 50;  // of what one folder has that is not read

std::string top_of(std::string const& folder)
{
    auto const normal = fs::path(folder).lexically_normal();
    return normal.empty() ? std::string() : normal.begin()->string();
}

// The Danish for the folders of data, as people call them.
struct DanishName {
    std::string_view name;
    Field field;
};
constexpr std::array danish_names{DanishName{"registre", Field::register_},
                                  DanishName{"registret", Field::register_},
                                  DanishName{"afregninger", Field::settlements},
                                  DanishName{"indmeldinger", Field::submissions},
                                  DanishName{"takstindmeldinger", Field::submissions},
                                  DanishName{"beslutninger", Field::decisions}};

// Which folder of data a name is likely a slip of; none where it is not close to any.
std::optional<Field> meant_by(std::string const& folder, Configuration const& configuration)
{
    std::vector<std::pair<std::string, Field>> names;
    for (auto const field : data_folders) {
        names.emplace_back(configuration.folder_name(field), field);
        names.emplace_back(key_of(field), field);
    }
    for (auto const& [name, field] : danish_names) {
        names.emplace_back(name, field);
    }
    std::vector<std::string_view> candidates;
    for (auto const& [name, field] : names) {
        candidates.push_back(name);
    }
    auto const near = nearest(folder, candidates);
    if (!near || edits_between(folder, *near) > 2) {
        return std::nullopt;
    }
    return std::find_if(names.begin(), names.end(), [&](auto const& each) { return each.first == *near; })->second;
}

}  // namespace

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
        Text const why{more + " indgange mere læses heller ikke", more + " more entries are not read either"};
        desk.add(occurrence(session_problem::unread_entry, {}, {{"path", before + folder}, {"reason", why}}));
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
    read.insert(top_of(configuration.folder_name(Field::agreement)));
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

}  // namespace styr
