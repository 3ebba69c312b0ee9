#include "session/input/workspace.hpp"

#include "diagnostics/spelling.hpp"
#include "engine/check.hpp"
#include "engine/check_count.hpp"
#include "engine/check_names.hpp"
#include "engine/dispensations/excepted_findings.hpp"
#include "models/messages/refusals.hpp"
#include "session/files/files.hpp"
#include "session/input/data_files.hpp"
#include "session/messages/session_problems.hpp"

#include <algorithm>

namespace styr {

namespace fs = std::filesystem;

namespace {

struct LoadedSubmission {
    fs::path path;
    SourceId source;
};

class Loader {
public:
    Loader(Configuration const& configuration, Settings const& settings, Environment const& environment, Desk& desk)
        : configuration_(configuration), settings_(settings), environment_(environment), desk_(desk)
    {
    }

    Repository repository;
    std::vector<Dispensation> dispensations;
    std::set<SourceId> chosen;

    void load_folders()
    {
        std::vector<UnreadFile> files;
        collect(files, Field::register_, RecordKind::operator_);
        collect(files, Field::settlements, RecordKind::settlement_file);
        collect(files, Field::submissions, RecordKind::submission);
        collect(files, Field::decisions, RecordKind::decision_file);
        auto read = read_files(files, threads_for(files, environment_.processors), desk_.diagnostics);
        for (std::size_t i = 0; i < files.size(); ++i) {
            if (read[i]) {
                add(*std::move(read[i]), fs::path(files[i].source->name()).stem().string());
            }
        }
    }

    // For what is chosen by its path: which file it is, whatever links lead there.
    void follow_links()
    {
        for (auto& submission : submissions_) {
            std::error_code ignored;
            submission.path = fs::canonical(submission.path, ignored);
        }
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
    // The names and bytes of a folder's files, which are read together with those of the other folders.
    void collect(std::vector<UnreadFile>& files, Field field, RecordKind kind)
    {
        auto const folder = configuration_.folder(field, desk_);
        if (!folder) {
            return;
        }
        for (auto const& file :
             configuration_.files->list(*folder, *folder, Depth::all_folders, data_endings, desk_.diagnostics)) {
            if (auto const* const source = load(file.path, file.name, kind)) {
                files.push_back({source, kind});
            }
        }
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
            desk_.add(occurrence(session_problem::too_much_data, {},
                                 {{"path", name}, {"limit", grouped(most_repository_bytes)}}));
            return std::nullopt;
        }
        return text;
    }

    Source const* load(fs::path const& path, std::string const& name, RecordKind kind)
    {
        auto text = read(path, name);
        if (!text) {
            return nullptr;
        }
        auto const& source = desk_.sources.add(name, *std::move(text));
        if (kind == RecordKind::submission) {
            submissions_.push_back({path, source.id()});
        }
        return &source;
    }

    void add(DataFile file, std::string const& id)
    {
        std::move(file.dispensations.begin(), file.dispensations.end(), std::back_inserter(dispensations));
        switch (file.record.kind) {
        case RecordKind::operator_:
            return repository.add_register(std::move(file.record));
        case RecordKind::settlement_file:
            return repository.add_settlements(std::move(file.record));
        case RecordKind::decision_file:
            return repository.add_decisions(std::move(file.record));
        default:
            return repository.add_submission(std::move(file.record), id);
        }
    }

    Diagnostic missing(std::string const& path) const
    {
        std::vector<std::string_view> names;
        for (auto const& submission : submissions_) {
            names.push_back(desk_.sources[submission.source].name());
        }
        auto const near = nearest(path, names);
        return near ? occurrence(session_problem::not_found, {}, {{"path", path}, {"nearest", *near}})
                    : occurrence(session_problem::not_found, {}, {{"path", path}});
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
            desk_.add(occurrence(session_problem::unreadable, {},
                                 {{"path", name}, {"reason", Text{"den er lukket", "it is closed"}}}));
        } else if (text->size() > most_data_bytes) {
            desk_.add(occurrence(session_problem::too_large, {},
                                 {{"path", name}, {"limit", std::to_string(most_data_bytes)}}));
        } else {
            chosen.insert(desk_.sources.size());
            if (auto file = load_data("<stdin>", *std::move(text), RecordKind::submission, desk_)) {
                add(*std::move(file), "stdin");
            }
        }
    }

    void choose_folder(std::string const& path, fs::path const& real)
    {
        bool any = false;
        for (auto const& submission : submissions_) {
            if (lies_in(real, submission.path)) {
                chosen.insert(submission.source);
                any = true;
            }
        }
        if (!any) {
            desk_.add(occurrence(session_problem::no_submissions_there, {},
                                 {{"path", path}, {"folder", configuration_.folder_name(Field::submissions)}}));
        }
    }

    // One that the repository has, or one from elsewhere: a draft to be judged as if it were there.
    void choose_file(std::string const& path, fs::path const& real)
    {
        auto const known = std::find_if(submissions_.begin(), submissions_.end(),
                                        [&](LoadedSubmission const& each) { return each.path == real; });
        if (known != submissions_.end()) {
            chosen.insert(known->source);
            return;
        }
        for (auto const field : {Field::register_, Field::decisions, Field::settlements}) {
            if (lies_in(configuration_.root / configuration_.folder_name(field), real)) {
                desk_.add(occurrence(session_problem::not_a_submission, {},
                                     {{"path", path}, {"folder", configuration_.folder_name(field)}}));
                return;
            }
        }
        auto const* const source = load(real, path, RecordKind::submission);
        if (source == nullptr) {
            return;
        }
        chosen.insert(source->id());
        if (auto file = read_data(*source, RecordKind::submission, desk_.diagnostics)) {
            add(*std::move(file), real.stem().string());
        }
    }

    Configuration const& configuration_;
    Settings const& settings_;
    Environment const& environment_;
    Desk& desk_;
    std::vector<LoadedSubmission> submissions_;
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

std::optional<Workspace> load_workspace(Ground ground, std::vector<std::string> const& paths, Settings const& settings,
                                        Environment const& environment, Desk& desk)
{
    Loader loader(ground.configuration, settings, environment, desk);
    loader.dispensations = dispensations_of(ground.configuration.record);
    loader.load_folders();
    if (!paths.empty()) {
        loader.follow_links();
    }
    for (auto const& path : paths) {
        loader.choose(path);
    }
    if (!desk.wrong()) {  // what is half read would only seem to contradict itself
        loader.repository.complete(desk.diagnostics);
    }
    if (!desk.wrong()) {
        check_names(*ground.agreement, loader.repository, desk.diagnostics);
        check_dispensations(loader.dispensations, *ground.agreement, loader.repository, desk.diagnostics);
    }
    if (desk.wrong()) {
        return std::nullopt;
    }
    return Workspace{std::move(ground.configuration),
                     *std::move(ground.agreement),
                     std::move(loader.repository),
                     std::move(loader.dispensations),
                     paths.empty() ? std::nullopt : std::optional(std::move(loader.chosen)),
                     environment.processors};
}

CheckResult judge(Workspace const& workspace, Settings const& settings, Sources const& sources)
{
    CheckRequest request{workspace.agreement, workspace.repository, settings.as_of, settings.with_proposals};
    request.threads = workspace.processors;
    request.most_steps = settings.most_steps;
    auto result = check(request);
    dispense(result, {workspace.dispensations, workspace.repository, sources});
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
