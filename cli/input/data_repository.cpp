// SPDX-License-Identifier: MPL-2.0
#include "cli/input/data_repository.hpp"

#include "cli/host/git.hpp"
#include "cli/messages/cli_problems.hpp"
#include "session/explain/wording.hpp"
#include "session/files/disk.hpp"
#include "session/messages/session_problems.hpp"

#include <algorithm>

namespace styr {

namespace fs = std::filesystem;

namespace {

std::optional<fs::path> nearest_configuration(fs::path const& from)
{
    std::error_code failed;
    auto const start = fs::weakly_canonical(from, failed);
    for (auto folder = start; !failed; folder = folder.parent_path()) {
        std::error_code ignored;
        if (fs::exists(fs::symlink_status(folder / configuration_file, ignored))) {
            return folder / configuration_file;
        }
        if (folder == folder.parent_path()) {
            break;
        }
    }
    return std::nullopt;
}

// The folder as it is called from the top of the git repository around it; nothing where there is none.
std::string place_in_repository(fs::path const& root)
{
    for (auto top = root;; top = top.parent_path()) {
        std::error_code ignored;
        if (fs::exists(top / ".git", ignored)) {
            auto const place = root.lexically_relative(top).generic_string();
            return place == "." ? std::string() : place + "/";
        }
        if (top == top.parent_path()) {
            return {};
        }
    }
}

// The styr.yaml that --config names, whether or not there is one, or the nearest.
std::optional<fs::path> configuration_path(Settings const& settings)
{
    return settings.config ? std::optional(settings.directory / *settings.config)
                           : nearest_configuration(settings.directory);
}

fs::path folder_of(fs::path const& configuration)
{
    std::error_code ignored;
    return fs::weakly_canonical(configuration.parent_path(), ignored);
}

FoundPlace place_of(fs::path const& path, std::string shown)
{
    auto const root = folder_of(path);
    return {.place = {.files = on_disk(root, Links::stay_inside),
                      .configuration = path.filename().string(),
                      .shown = std::move(shown),
                      .below = place_in_repository(root)},
            .root = root};
}

// The nearest styr.yaml of a state, in the folder of the run or above it, or the one that --config names.
std::optional<std::string> configured_place(Snapshot const& state, fs::path place, Settings const& settings)
{
    if (settings.config) {
        auto const named = (place / *settings.config).lexically_normal();
        return state.file(named.generic_string()).has_value() ? std::optional(named.parent_path().generic_string())
                                                              : std::nullopt;
    }
    for (;; place = place.parent_path()) {
        if (state.file((place / configuration_file).generic_string())) {
            return place.generic_string();
        }
        if (place.empty()) {
            return std::nullopt;
        }
    }
}

// What an update leaves: a revision, the index, or the files on disk.
struct Head {
    std::shared_ptr<GitSnapshot const> files;  // null for the disk
    std::vector<std::string> commits;          // on which it stands

    std::shared_ptr<Snapshot const> at(GitRepository const& repository, std::string const& place) const
    {
        std::error_code ignored;
        return files != nullptr ? std::shared_ptr<Snapshot const>(files->below(place))
                                : on_disk(fs::canonical(repository.top() / place, ignored), Links::stay_inside);
    }
};

std::optional<Head> find_head(Arguments const& arguments, GitRepository const& repository, Settings const& settings,
                              Desk& desk)
{
    if (arguments.staged) {
        auto state = repository.staged(settings.index, desk.diagnostics);
        return state ? std::optional(Head{std::move(state->files), repository.current()}) : std::nullopt;
    }
    if (!arguments.head && !repository.bare()) {
        return Head{nullptr, repository.current()};
    }
    auto state = repository.revision(arguments.head.value_or("HEAD"), "--head", desk.diagnostics);
    if (!state) {
        return std::nullopt;
    }
    return Head{std::move(state->files),
                state->commit.empty() ? std::vector<std::string>{} : std::vector{state->commit}};
}

// What an update is compared with. Before the first commit that is nothing.
std::optional<GitState> find_base(Arguments const& arguments, GitRepository const& repository, Desk& desk)
{
    bool const unborn = arguments.staged && *arguments.base == "HEAD" && repository.current().empty();
    return unborn ? std::optional(repository.nothing())
                  : repository.revision(*arguments.base, "--base", desk.diagnostics);
}

// The head merged into the base, where it lacks some of it.
std::shared_ptr<Snapshot const> merged_into(GitState const& base, Head const& head, GitRepository const& repository,
                                            std::string const& place, std::string const& base_name, Desk& desk)
{
    auto files = head.at(repository, place);
    if (base.commit.empty() || head.commits.empty()) {
        return files;
    }
    auto const parting = repository.parting(base.commit, head.commits);
    switch (parting.kind) {
    case Parting::Kind::contained:
        return files;
    case Parting::Kind::unrelated:
        desk.add(occurrence(session_problem::unrelated_histories, {}, {{"revision", base_name}}));
        return files;
    case Parting::Kind::unknown:
        desk.add(occurrence(session_problem::parting_unknown, {}, {{"revision", base_name}, {"reason", parting.why}}));
        return nullptr;
    case Parting::Kind::apart:
        break;
    }
    auto const common = repository.revision(parting.common, "--base", desk.diagnostics);
    if (!common) {
        return nullptr;
    }
    auto const lacking = std::to_string(parting.lacking) + (parting.lacking == 1 ? " commit" : " commits");
    desk.add(occurrence(session_problem::base_is_ahead, {}, {{"revision", base_name}, {"commits", lacking}}));
    return merged({common->files->below(place), base.files->below(place), std::move(files), base_name}, merged_by_git);
}

Chosen standard_input(Environment const& environment, Desk& desk)
{
    Text const name{"standardinput", "standard input"};
    auto text = environment.input(most_data_bytes);
    if (!text) {
        desk.add(occurrence(session_problem::unreadable, {},
                            {{"path", name}, {"reason", Text{"den er lukket", "it is closed"}}}));
    } else if (text->size() > most_data_bytes) {
        desk.add(
            occurrence(session_problem::too_large, {}, {{"path", name}, {"limit", std::to_string(most_data_bytes)}}));
        text.reset();
    }
    return {.kind = Chosen::Kind::draft, .shown = "<stdin>", .text = text.value_or(std::string()), .id = "stdin"};
}

// Where a path lies in the repository; empty for its top and what that lies in, nothing elsewhere.
std::optional<std::string> place_below(fs::path const& root, fs::path const& real)
{
    auto const place = real.lexically_relative(root).generic_string();
    if (place == "." || lies_in(real, root)) {
        return std::string();
    }
    return place.empty() || place == ".." || place.starts_with("../") ? std::nullopt : std::optional(place);
}

std::optional<Chosen> chosen_path(std::string const& path, fs::path const& root, Settings const& settings, Desk& desk)
{
    std::error_code failed;
    auto const real = fs::canonical(settings.directory / path, failed);
    if (failed) {
        return Chosen{.kind = Chosen::Kind::missing, .shown = path};
    }
    auto place = place_below(root, real);
    if (fs::is_directory(real, failed)) {
        return Chosen{.kind = Chosen::Kind::folder, .shown = path, .place = std::move(place)};
    }
    if (place) {
        return Chosen{.kind = Chosen::Kind::file, .shown = path, .place = std::move(place)};
    }
    auto text = read_file(real, path, most_data_bytes, desk.diagnostics);
    return text ? std::optional(Chosen{
                      .kind = Chosen::Kind::draft, .shown = path, .text = *std::move(text), .id = real.stem().string()})
                : std::nullopt;
}

bool holds_an_agreement(Snapshot const& folder)
{
    Diagnostics said_when_it_is_read;
    auto const entries = folder.entries(".", ".", most_files, said_when_it_is_read);
    return std::any_of(entries.begin(), entries.end(), [](Snapshot::Entry const& entry) {
        return !entry.name.starts_with('.') && entry.name.ends_with(agreement_endings.front());
    });
}

}  // namespace

Shelves shelves_of(Environment const& environment)
{
    Shelves shelves;
    if (auto const named = environment.set("STYR_AGREEMENTS")) {
        shelves.push_back(on_disk(environment.directory / *named, Links::trusted));
    }
    if (!environment.program.empty()) {
        auto const folder = environment.program.parent_path();
        shelves.push_back(on_disk(folder / "agreements", Links::trusted));
        shelves.push_back(on_disk(folder / STYR_AGREEMENTS_BESIDE, Links::trusted));
    }
    return shelves;
}

std::optional<FoundPlace> find_place(Settings const& settings, Desk& desk)
{
    auto const path = configuration_path(settings);
    if (settings.config) {
        return place_of(*path, *settings.config);
    }
    if (!path) {
        desk.add(occurrence(session_problem::no_configuration, {},
                            {{"path", settings.directory.lexically_normal().string()}}));
        return std::nullopt;
    }
    std::error_code ignored;
    if (fs::is_symlink(*path, ignored) && !lies_in(path->parent_path(), *path)) {
        desk.add(occurrence(session_problem::leads_out, {}, {{"path", path->filename().string()}}));
        return std::nullopt;
    }
    return place_of(*path, path->filename().string());
}

std::optional<UpdateStates> find_update(Arguments const& arguments, Settings const& settings, Desk& desk)
{
    auto const repository = GitRepository::around(settings.directory, desk.diagnostics);
    auto const base = repository ? find_base(arguments, *repository, desk) : std::nullopt;
    auto const head = base ? find_head(arguments, *repository, settings, desk) : std::nullopt;
    if (!head) {
        return std::nullopt;
    }
    auto place = configured_place(*base->files, repository->place(), settings);
    bool const first = !place;
    if (first) {
        place = configured_place(*head->at(*repository, {}), repository->place(), settings);
    }
    if (!place) {
        auto const where =
            repository->place().empty() ? Text{"den øverste mappe", "the top folder"} : Text{repository->place()};
        desk.add(
            occurrence(session_problem::no_base_configuration, {}, {{"revision", *arguments.base}, {"path", where}}));
        for (auto& fault : base->files->faults()) {
            desk.add(std::move(fault));
        }
        return std::nullopt;
    }
    UpdateStates states{.base = base->files->below(*place),
                        .head = merged_into(*base, *head, *repository, *place, *arguments.base, desk),
                        .base_name = *arguments.base,
                        .base_commit = base->commit,
                        .below = place->empty() ? std::string() : *place + "/",
                        .first = first};
    if (settings.config) {
        states.configuration = fs::path(*settings.config).filename().string();
    }
    return states.head == nullptr ? std::nullopt : std::optional(std::move(states));
}

std::vector<Chosen> chosen_among(std::vector<std::string> const& paths, fs::path const& root, Settings const& settings,
                                 Environment const& environment, Desk& desk)
{
    std::vector<Chosen> chosen;
    bool standard_input_read = false;
    for (auto const& path : paths) {
        if (path != "-") {
            if (auto one = chosen_path(path, root, settings, desk)) {
                chosen.push_back(*std::move(one));
            }
        } else if (!std::exchange(standard_input_read, true)) {
            chosen.push_back(standard_input(environment, desk));
        }
    }
    return chosen;
}

void keep_outputs_off_data(Settings& settings, Configuration const* configuration, Desk& desk)
{
    auto const configured = configuration_path(settings);
    if (!configured) {
        return;
    }
    std::error_code ignored;
    auto const root = folder_of(*configured);
    std::vector<std::string> read{configured->filename().string()};
    for (auto const field : data_folders) {
        auto const name = configuration == nullptr ? std::string(key_of(field)) : configuration->folder_name(field);
        read.push_back(fs::path(name).lexically_normal().generic_string());
    }
    std::erase_if(settings.outputs, [&](OutputFile const& output) {
        auto const real = fs::weakly_canonical(output.path.parent_path(), ignored) / output.path.filename();
        auto const place = real.lexically_relative(root).generic_string();
        auto const over = std::find_if(read.begin(), read.end(), [&place](std::string const& each) {
            return each == "." || place == each || place.starts_with(each + "/");
        });
        if (over == read.end() || place.starts_with("../") || fs::is_directory(real, ignored)) {
            return false;
        }
        desk.add(occurrence(command_problem::output_over_data, {}, {{"path", output.name}, {"place", *over}}));
        return true;
    });
}

std::optional<AgreementFolder> find_agreement(std::optional<std::string> const& named, Settings const& settings,
                                              Environment const& environment, Desk& desk)
{
    auto const shelves = shelves_of(environment);
    auto const here = on_disk(settings.directory, Links::trusted);
    if (named) {
        std::error_code ignored;
        if (auto const path = settings.directory / *named; fs::is_directory(path, ignored)) {
            return AgreementFolder{.files = on_disk(path, Links::trusted),
                                   .folder = ".",
                                   .name = fs::path(*named).lexically_normal().generic_string(),
                                   .named = {}};
        }
        return shipped_agreement(*named, shelves, desk);
    }
    if (holds_an_agreement(*here)) {
        return AgreementFolder{.files = here, .folder = ".", .name = ".", .named = {}};
    }
    auto const found = find_place(settings, desk);
    auto const configuration = found ? load_configuration(found->place, desk) : std::nullopt;
    return configuration ? agreement_of(*configuration, shelves, desk) : std::nullopt;
}

std::optional<fs::path> open_as_asked(Session& session, Arguments const& arguments, Settings& settings)
{
    std::optional<fs::path> root;
    if (arguments.base) {
        auto states = find_update(arguments, settings, session.desk());
        if (states && session.open_update(*std::move(states))) {
            root.emplace();
        }
    } else {
        auto found = find_place(settings, session.desk());
        if (found && session.open(found->place)) {
            root = std::move(found->root);
        }
    }
    if (root) {
        settings.adopt(session.configuration().record);
    }
    return root;
}

std::optional<AuthorSuite> load_suite_as_asked(Arguments const& arguments, Settings const& settings,
                                               Environment const& environment, Desk& desk)
{
    auto const folder = find_agreement(arguments.agreement, settings, environment, desk);
    return folder ? load_author_suite(*folder, arguments.paths, *on_disk(settings.directory, Links::trusted), desk)
                  : std::nullopt;
}

CheckOptions check_options(Settings const& settings, Environment const& environment)
{
    return {.as_of = settings.as_of,
            .with_proposals = settings.with_proposals,
            .most_steps = settings.most_steps,
            .threads = environment.processors};
}

}  // namespace styr
