#include "session/input/agreements.hpp"

#include "diagnostics/spelling.hpp"
#include "rules/resolve.hpp"
#include "rules/syntax/parse.hpp"
#include "session/files/files.hpp"
#include "session/messages/session_problems.hpp"

#include <fmt/format.h>

#include <set>

namespace styr {

namespace fs = std::filesystem;

namespace {

using Folder = AgreementFolder;

// Where agreements that ship with styr may lie, the nearest first. The source tree stands before the
// installed place: a program that still lies in its build folder must not use an older installation.
std::vector<fs::path> shelves(Environment const& environment)
{
    std::vector<fs::path> all;
    if (auto const named = environment.set("STYR_AGREEMENTS")) {
        all.push_back(environment.directory / *named);
    }
    if (!environment.program.empty()) {
        all.push_back(environment.program.parent_path() / "../share/styr/agreements");
    }
    all.emplace_back(STYR_SOURCE_AGREEMENTS);
    all.emplace_back(STYR_INSTALL_AGREEMENTS);
    return all;
}

bool is_plain_name(std::string_view name)
{
    return !name.empty() && name.front() != '.' && name.find('/') == std::string_view::npos;
}

std::optional<Folder> shipped(std::string_view name, Span named, Environment const& environment)
{
    if (!is_plain_name(name)) {
        return std::nullopt;
    }
    for (auto const& shelf : shelves(environment)) {
        std::error_code ignored;
        if (fs::is_directory(shelf / name, ignored)) {
            return Folder{on_disk(shelf / name, Links::trusted), ".", fmt::format("agreements/{}", name), named};
        }
    }
    return std::nullopt;
}

Diagnostic unknown(std::string_view name, Span named, Environment const& environment)
{
    auto const known = shipped_agreements(environment);
    std::vector<std::string_view> const candidates(known.begin(), known.end());
    auto const list = known.empty() ? Text{"ingen", "none"} : Text{fmt::format("{}", fmt::join(known, ", "))};
    auto const near = nearest(name, candidates);
    return near ? occurrence(session_problem::unknown_agreement, named,
                             {{"name", name}, {"nearest", *near}, {"agreements", list}})
                : occurrence(session_problem::unknown_agreement, named, {{"name", name}, {"agreements", list}});
}

// An agreement that ships with styr wins over a folder of the same name, which whoever may add a folder could else put
// in its place; `./NAME` names the folder.
bool is_own(Configuration const& configuration, std::string const& name, Environment const& environment)
{
    bool const is_path = name.find('/') != std::string::npos || name.front() == '.';
    return is_path ||
           (!shipped(name, {}, environment) && configuration.files->folder(name) != Snapshot::Folder::absent);
}

std::optional<Folder> find(Configuration const& configuration, Environment const& environment, Desk& desk)
{
    auto const& fact = *configuration.record.find(Field::agreement);
    auto const name = configuration.folder_name(Field::agreement);
    if (is_own(configuration, name, environment)) {
        auto const folder = configuration.folder(Field::agreement, desk);
        return folder ? std::optional(Folder{configuration.files, *folder, *folder, fact.span}) : std::nullopt;
    }
    auto folder = shipped(name, fact.span, environment);
    if (!folder) {
        desk.add(unknown(name, fact.span, environment));
    }
    return folder;
}

bool holds_an_agreement(fs::path const& folder)
{
    std::error_code failed;
    for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end; entry.increment(failed)) {
        if (entry->path().extension() == agreement_endings.front()) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::optional<Agreement> read_agreement(AgreementFolder const& folder, Desk& desk)
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
    return files.size() == found.size() ? resolve(files, desk.sources, desk.diagnostics) : std::nullopt;
}

std::optional<AgreementFolder> find_agreement(std::optional<std::string> const& named, Settings const& settings,
                                              Environment const& environment, Desk& desk)
{
    if (!named) {
        if (holds_an_agreement(settings.directory)) {
            return Folder{on_disk(settings.directory, Links::trusted), ".", ".", {}};
        }
        auto const configuration = load_configuration(settings, desk);
        return configuration ? find(*configuration, environment, desk) : std::nullopt;
    }
    std::error_code ignored;
    if (auto const path = settings.directory / *named; fs::is_directory(path, ignored)) {
        return Folder{on_disk(path, Links::trusted), ".", fs::path(*named).lexically_normal().generic_string(), {}};
    }
    auto folder = shipped(*named, {}, environment);
    if (!folder) {
        desk.add(unknown(*named, {}, environment));
    }
    return folder;
}

std::string own_agreement_folder(Configuration const& configuration, Environment const& environment)
{
    auto const name = configuration.folder_name(Field::agreement);
    return is_own(configuration, name, environment) ? fs::path(name).lexically_normal().generic_string()
                                                    : std::string();
}

std::optional<Agreement> load_agreement(Configuration const& configuration, Environment const& environment, Desk& desk)
{
    auto const folder = find(configuration, environment, desk);
    return folder ? read_agreement(*folder, desk) : std::nullopt;
}

std::optional<Agreement> load_shipped_agreement(std::string_view name, Environment const& environment, Desk& desk)
{
    auto const folder = shipped(name, {}, environment);
    return folder ? read_agreement(*folder, desk) : std::nullopt;
}

std::vector<std::string> shipped_agreements(Environment const& environment)
{
    std::set<std::string> names;
    for (auto const& shelf : shelves(environment)) {
        std::error_code failed;
        for (fs::directory_iterator entry(shelf, failed), end; !failed && entry != end; entry.increment(failed)) {
            std::error_code ignored;
            if (auto name = entry->path().filename().string(); entry->is_directory(ignored) && is_plain_name(name)) {
                names.insert(std::move(name));
            }
        }
    }
    return {names.begin(), names.end()};
}

}  // namespace styr
