#include "cli/workspace.hpp"

#include "cli/files.hpp"
#include "cli/problems.hpp"
#include "diagnostics/spelling.hpp"
#include "engine/check.hpp"
#include "models/refusals.hpp"

#include <algorithm>

namespace styr {

namespace fs = std::filesystem;

namespace {

struct LoadedSubmission {
    fs::path path;  // canonical
    SourceId source;
};

class Loader {
public:
    Loader(Configuration const& configuration, Settings const& settings, Environment const& environment, Desk& desk)
        : configuration_(configuration), settings_(settings), environment_(environment), desk_(desk)
    {
    }

    Repository repository;
    std::set<SourceId> chosen;

    void load_folders()
    {
        each_file(Field::register_, [this](FoundFile const& file) {
            if (auto record = load(file.path, file.name, RecordKind::operator_)) {
                repository.add_register(*std::move(record));
            }
        });
        each_file(Field::settlements, [this](FoundFile const& file) {
            if (auto record = load(file.path, file.name, RecordKind::settlement_file)) {
                repository.add_settlements(*std::move(record));
            }
        });
        each_file(Field::submissions, [this](FoundFile const& file) { add_submission(file.path, file.name); });
        each_file(Field::decisions, [this](FoundFile const& file) {
            if (auto record = load(file.path, file.name, RecordKind::decision_file)) {
                repository.add_decisions(*std::move(record));
            }
        });
    }

    void choose(std::string const& path)
    {
        if (path == "-") {
            choose_standard_input();
            return;
        }
        auto const full = settings_.directory / path;
        std::error_code failed;
        auto const real = fs::canonical(full, failed);
        if (failed) {
            desk_.add(missing(path));
        } else if (fs::is_directory(real, failed)) {
            choose_folder(path, real);
        } else {
            choose_file(path, real);
        }
    }

private:
    template <class Visit> void each_file(Field field, Visit visit)
    {
        if (auto const folder = configuration_.folder(field, desk_)) {
            for (auto const& file : configuration_.files->list(*folder, *folder, Depth::all_folders, data_endings, desk_.diagnostics)) {
                visit(file);
            }
        }
    }

    std::optional<Record> load(fs::path const& path, std::string const& name, RecordKind kind)
    {
        auto text = read(path, name);
        return text ? load_record(name, *std::move(text), kind, desk_) : std::nullopt;
    }

    // Counts what was read: many files that are each small enough may still be too much.
    std::optional<std::string> read(fs::path const& path, std::string const& name)
    {
        if (bytes_ > most_repository_bytes) {  // and told already
            return std::nullopt;
        }
        auto text = read_file(path, name, most_data_bytes, desk_.diagnostics);
        bytes_ += text ? text->size() : 0;
        if (bytes_ > most_repository_bytes) {
            desk_.add(occurrence(cli_problem::too_much_data, {}, {{"path", name}, {"limit", grouped(most_repository_bytes)}}));
            return std::nullopt;
        }
        return text;
    }

    std::optional<SourceId> add_submission(fs::path const& path, std::string const& name)
    {
        auto text = read(path, name);
        if (!text) {
            return std::nullopt;
        }
        auto const source = desk_.sources.size();
        if (auto record = load_record(name, *std::move(text), RecordKind::submission, desk_)) {
            repository.add_submission(*std::move(record), path.stem().string());
        }
        std::error_code ignored;
        loaded_.push_back({fs::canonical(path, ignored), source});
        return source;
    }

    Diagnostic missing(std::string const& path) const
    {
        std::vector<std::string_view> names;
        for (auto const& submission : loaded_) {
            names.push_back(desk_.sources[submission.source].name());
        }
        auto const near = nearest(path, names);
        return near ? occurrence(cli_problem::not_found, {}, {{"path", path}, {"nearest", *near}}) : occurrence(cli_problem::not_found, {}, {{"path", path}});
    }

    void choose_standard_input()
    {
        if (standard_input_read_) {
            return;
        }
        standard_input_read_ = true;
        Text const name{"standardinput", "standard input"};
        auto text = environment_.input(most_data_bytes);
        if (!text) {
            desk_.add(occurrence(cli_problem::unreadable, {}, {{"path", name}, {"reason", Text{"den er lukket", "it is closed"}}}));
        } else if (text->size() > most_data_bytes) {
            desk_.add(occurrence(cli_problem::too_large, {}, {{"path", name}, {"limit", std::to_string(most_data_bytes)}}));
        } else {
            chosen.insert(desk_.sources.size());
            if (auto record = load_record("<stdin>", *std::move(text), RecordKind::submission, desk_)) {
                repository.add_submission(*std::move(record), "stdin");
            }
        }
    }

    void choose_folder(std::string const& path, fs::path const& real)
    {
        bool any = false;
        for (auto const& submission : loaded_) {
            if (lies_in(real, submission.path)) {
                chosen.insert(submission.source);
                any = true;
            }
        }
        if (!any) {
            desk_.add(occurrence(cli_problem::no_submissions_there, {}, {{"path", path}, {"folder", configuration_.folder_name(Field::submissions)}}));
        }
    }

    // One that the repository has, or one from elsewhere: a draft to be judged as if it were there.
    void choose_file(std::string const& path, fs::path const& real)
    {
        auto const known = std::find_if(loaded_.begin(), loaded_.end(), [&](LoadedSubmission const& each) { return each.path == real; });
        if (known != loaded_.end()) {
            chosen.insert(known->source);
            return;
        }
        for (auto const field : {Field::register_, Field::decisions, Field::settlements}) {
            if (lies_in(configuration_.root / configuration_.folder_name(field), real)) {
                desk_.add(occurrence(cli_problem::not_a_submission, {}, {{"path", path}, {"folder", configuration_.folder_name(field)}}));
                return;
            }
        }
        if (auto const source = add_submission(real, path)) {
            chosen.insert(*source);
        }
    }

    Configuration const& configuration_;
    Settings const& settings_;
    Environment const& environment_;
    Desk& desk_;
    std::vector<LoadedSubmission> loaded_;
    bool standard_input_read_ = false;
    std::size_t bytes_ = 0;  // of all files so far
};

}  // namespace

std::optional<Ground> load_ground(Settings& settings, Environment const& environment, Desk& desk)
{
    auto configuration = load_configuration(settings, desk);
    if (!configuration) {
        return std::nullopt;
    }
    settings.adopt(configuration->record);
    auto agreement = load_agreement(*configuration, environment, desk);
    return Ground{*std::move(configuration), std::move(agreement)};
}

std::optional<Workspace> load_workspace(Ground ground, std::vector<std::string> const& paths, Settings const& settings, Environment const& environment,
                                        Desk& desk)
{
    Loader loader(ground.configuration, settings, environment, desk);
    loader.load_folders();
    for (auto const& path : paths) {
        loader.choose(path);
    }
    if (!desk.wrong()) {  // what is half read would only seem to contradict itself
        loader.repository.complete(desk.diagnostics);
    }
    if (!desk.wrong()) {
        check_names(*ground.agreement, loader.repository, desk.diagnostics);
    }
    if (desk.wrong()) {
        return std::nullopt;
    }
    return Workspace{std::move(ground.configuration), *std::move(ground.agreement), std::move(loader.repository),
                     paths.empty() ? std::nullopt : std::optional(std::move(loader.chosen))};
}

CheckResult judge(Workspace const& workspace, Settings const& settings)
{
    auto result = check({workspace.agreement, workspace.repository, settings.as_of, settings.with_proposals, true, {}, Work(settings.most_steps)});
    if (!workspace.chosen) {
        return result;
    }
    auto const left_out = [&](SubjectResult const& subject) {
        return subject.submission == nullptr || !workspace.chosen->contains(subject.submission->root.span.source);
    };
    std::erase_if(result.subjects, left_out);
    count(result);
    return result;
}

}  // namespace styr
