// SPDX-License-Identifier: MPL-2.0
#include "session/input/workspace.hpp"

#include "diagnostics/spelling.hpp"
#include "engine/check_count.hpp"
#include "engine/check_explaining.hpp"
#include "engine/check_names.hpp"
#include "engine/dispensations/excepted_findings.hpp"
#include "engine/set_aside.hpp"
#include "models/messages/refusals.hpp"
#include "session/input/data_files.hpp"
#include "session/input/folder_checks.hpp"
#include "session/input/outside_data.hpp"
#include "session/input/owner_files.hpp"
#include "session/input/suppressed.hpp"
#include "session/messages/session_problems.hpp"

#include <algorithm>
#include <filesystem>

namespace styr {

namespace fs = std::filesystem;

namespace {

struct LoadedSubmission {
    FoundFile file;
    SourceId source;
};

// Whether the place lies in the folder, itself included; the top of the repository holds everything.
bool lies_below(std::string_view folder, std::string_view place)
{
    return folder.empty() || place == folder || (place.starts_with(folder) && place[folder.size()] == '/');
}

class Loader {
public:
    Loader(Ground const& ground, std::vector<Chosen> const& chosen_by_name, CheckOptions const& options, Desk& desk)
        : repository(ground.fields),
          configuration_(ground.configuration),
          chosen_(chosen_by_name),
          options_(options),
          desk_(desk)
    {
    }

    Repository repository;
    std::vector<Dispensation> dispensations;
    std::vector<OwnerFile> figures;
    std::set<SourceId> chosen;

    void load_folders()
    {
        std::vector<std::string> named;  // on the command line, and read wherever they lie
        for (auto const& one : chosen_) {
            named.push_back(one.place.value_or(one.shown));
        }
        report_data_outside(configuration_, *configuration_.files, named, desk_);
        std::vector<UnreadFile> files;
        collect(files, Field::register_, RecordKind::operator_);
        collect(files, Field::settlements, RecordKind::settlement_file);
        collect(files, Field::submissions, RecordKind::submission);
        collect(files, Field::decisions, RecordKind::decision_file);
        collect(files, Field::figures, RecordKind::figure_file);
        auto read = read_files(files, repository.fields(), threads_for(files, options_.threads), options_.progress,
                               desk_.diagnostics);
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
            submission.file.place = configuration_.files->real_place(submission.file);
        }
    }

    void choose(Chosen const& one)
    {
        switch (one.kind) {
        case Chosen::Kind::missing:
            return desk_.add(missing(one.shown));
        case Chosen::Kind::folder:
            return choose_folder(one);
        case Chosen::Kind::file:
            return choose_file(one);
        case Chosen::Kind::draft:
            return choose_draft(one);
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
        auto listing = configuration_.files->list_data(*folder, *folder, desk_.diagnostics);
        std::erase_if(listing.unread,
                      [&](UnreadEntry const& entry) {  // what is chosen by its name is read all the same
                          return std::any_of(chosen_.begin(), chosen_.end(),
                                             [&](Chosen const& one) { return one.place == entry.name; });
                      });
        report_unread(listing.unread, *folder, desk_);
        for (auto const& file : listing.files) {
            if (auto const* const source = load(file, kind)) {
                files.push_back({source, kind});
            }
        }
    }

    // Counts what was read: many files that are each small enough may still be too much.
    bool counts(std::string const& name, std::size_t bytes)
    {
        if (bytes_ > most_repository_bytes) {  // and told already
            return false;
        }
        bytes_ += bytes;
        if (bytes_ > most_repository_bytes) {
            desk_.add(occurrence(session_problem::too_much_data, {},
                                 {{"path", name}, {"limit", grouped(most_repository_bytes)}}));
        }
        return bytes_ <= most_repository_bytes;
    }

    Source const* load(FoundFile const& file, RecordKind kind)
    {
        if (bytes_ > most_repository_bytes) {  // not read any more
            return nullptr;
        }
        auto text = configuration_.files->read(file, most_data_bytes, desk_.diagnostics);
        if (!text || !counts(file.name, text->size())) {
            return nullptr;
        }
        auto const& source = desk_.sources.add(file.name, *std::move(text));
        if (kind == RecordKind::submission) {
            report_unfit_id(fs::path(file.place).stem().string(), file.name, desk_, {source.id(), 0, 0});
            submissions_.push_back({file, source.id()});
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
        case RecordKind::figure_file:
            figures.push_back({desk_.sources[file.record.span.source].name(), std::move(file.record)});
            return;
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

    void choose_folder(Chosen const& one)
    {
        bool any = false;
        for (auto const& submission : submissions_) {
            if (one.place && lies_below(*one.place, submission.file.place)) {
                chosen.insert(submission.source);
                any = true;
            }
        }
        if (!any) {
            desk_.add(occurrence(session_problem::no_submissions_there, {},
                                 {{"path", one.shown}, {"folder", configuration_.folder_name(Field::submissions)}}));
        }
    }

    // One that the repository has among its submissions, or one that lies elsewhere in it: a draft to be judged as if
    // it were there.
    void choose_file(Chosen const& one)
    {
        auto const place = one.place.value_or(one.shown);
        auto const known = std::find_if(submissions_.begin(), submissions_.end(),
                                        [&](LoadedSubmission const& each) { return each.file.place == place; });
        if (known != submissions_.end()) {
            chosen.insert(known->source);
            return;
        }
        for (auto const field : data_folders) {
            if (field == Field::submissions) {
                continue;
            }
            auto const folder = fs::path(configuration_.folder_name(field)).lexically_normal().generic_string();
            if (lies_below(folder, place)) {
                desk_.add(occurrence(session_problem::not_a_submission, {},
                                     {{"path", one.shown}, {"folder", configuration_.folder_name(field)}}));
                return;
            }
        }
        auto const id = fs::path(place).stem().string();
        if (auto const* const source = load({place, one.shown}, RecordKind::submission)) {
            judge_draft(*source, id);
        }
    }

    void choose_draft(Chosen const& one)
    {
        if (counts(one.shown, one.text.size())) {
            auto const& source = desk_.sources.add(one.shown, one.text);
            report_unfit_id(one.id, one.shown, desk_, {source.id(), 0, 0});
            judge_draft(source, one.id);
        }
    }

    void judge_draft(Source const& source, std::string const& id)
    {
        chosen.insert(source.id());
        if (auto file = read_data(source, RecordKind::submission, repository.fields(), desk_.diagnostics)) {
            add(*std::move(file), id);
        }
    }

    Configuration const& configuration_;
    std::vector<Chosen> const& chosen_;
    CheckOptions const& options_;
    Desk& desk_;
    std::vector<LoadedSubmission> submissions_;
    std::size_t bytes_ = 0;  // of all files so far
};

}  // namespace

std::optional<Ground> load_ground(Place const& place, Shelves const& shelves, Desk& desk)
{
    auto configuration = load_configuration(place, desk);
    if (!configuration) {
        return std::nullopt;
    }
    auto const folder = agreement_of(*configuration, shelves, desk);
    FieldTable fields;
    auto agreement = folder ? read_agreement(*folder, desk, &fields) : std::nullopt;
    return Ground{*std::move(configuration), std::move(agreement), std::move(fields)};
}

std::optional<Workspace> load_workspace(Ground& ground, std::vector<Chosen> const& chosen, CheckOptions const& options,
                                        Desk& desk)
{
    Loader loader(ground, chosen, options, desk);
    loader.dispensations = dispensations_of(ground.configuration.record);
    loader.load_folders();
    if (!chosen.empty()) {
        loader.follow_links();
    }
    for (auto const& one : chosen) {
        loader.choose(one);
    }
    keep_those_allowed(loader.dispensations, ground.configuration.record, desk.diagnostics);
    if (!desk.wrong()) {  // what is half read would only seem to contradict itself
        loader.repository.set_log_whole(ground.configuration.record);
        loader.repository.complete(desk.diagnostics);
    }
    auto agreement = desk.wrong() ? std::nullopt : ground.agreement;
    if (agreement) {
        add_owner_files(*agreement, loader.figures, desk.sources, desk.diagnostics);
        check_names(*agreement, loader.repository, desk.diagnostics);
        check_dispensations(loader.dispensations, *agreement, loader.repository, desk.diagnostics);
    }
    auto suppressed = suppressed_by(ground.configuration, desk);
    if (desk.wrong()) {
        return std::nullopt;
    }
    return Workspace{.configuration = std::move(ground.configuration),
                     .agreement = *std::move(agreement),
                     .repository = std::move(loader.repository),
                     .dispensations = std::move(loader.dispensations),
                     .chosen = chosen.empty() ? std::nullopt : std::optional(std::move(loader.chosen)),
                     .suppressed = std::move(suppressed)};
}

namespace {

// What was read beyond a small repository may take more steps: where all are kept, some 1,000 bytes of them a byte.
std::uint64_t steps_for(Sources const& sources, CheckOptions const& options)
{
    constexpr std::uint64_t a_byte = 4, small = std::uint64_t{256} << 10U;
    std::uint64_t bytes = 0;
    for (SourceId at = 0; at < sources.size(); ++at) {
        bytes += sources[at].text().size();
    }
    return options.most_steps + (bytes > small ? a_byte * (bytes - small) : 0);
}

}  // namespace

CheckResult judge_workspace(Workspace const& workspace, CheckOptions const& options, Sources const& sources)
{
    // Dispensations look for what they except, and what is chosen is counted anew.
    auto const explained =
        workspace.dispensations.empty() && !workspace.chosen ? options.explained : std::optional<std::size_t>{};
    auto result = check_explaining({.agreement = workspace.agreement,
                                    .repository = workspace.repository,
                                    .as_of = options.as_of,
                                    .with_proposals = options.with_proposals,
                                    .threads = options.threads,
                                    .most_steps = steps_for(sources, options),
                                    .suppressed = workspace.suppressed,
                                    .progress = options.progress},
                                   explained);
    if (!workspace.dispensations.empty()) {
        dispense(result, {workspace.dispensations, workspace.repository, sources});
    }
    if (workspace.chosen) {
        std::erase_if(result.not_yet, [&](NotThereYet const& each) {
            return each.decision || !workspace.chosen->contains(each.place.source);
        });
    }
    result.told = told(result.not_yet, options.as_of);
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
