// SPDX-License-Identifier: MPL-2.0
// `styr check`: load → parse → resolve → check → render.
#include "cli/host/out_of_memory.hpp"
#include "cli/host/progress_bar.hpp"
#include "cli/host/writing.hpp"
#include "cli/input/data_repository.hpp"
#include "cli/verbs/verbs.hpp"
#include "engine/check_count.hpp"
#include "session/explain/wording.hpp"
#include "session/messages/session_problems.hpp"

#include <algorithm>

namespace styr {

namespace {

// What the run came to, for the exit status.
int status_of(CheckResult const& result, FailLevel level)
{
    bool const failed = std::any_of(result.subjects.begin(), result.subjects.end(),
                                    [&](SubjectResult const& subject) { return fails(subject, level); });
    return failed ? found_something : nothing_found;
}

bool is_for_github(Settings const& settings)
{
    auto const is_github = [](FormatEntry const& format) { return format.name == "github"; };
    return is_github(*settings.format) ||
           std::any_of(settings.outputs.begin(), settings.outputs.end(),
                       [&](OutputFile const& output) { return is_github(*output.format); });
}

// GitHub shows at a job what its steps add to this file.
void add_to_job_summary(Report const& report, Settings const& settings, Environment const& environment, Desk& failures)
{
    if (auto const path = environment.set("GITHUB_STEP_SUMMARY"); path && is_for_github(settings)) {
        append_to_file(settings.directory / *path, *path, render_markdown(report), failures.diagnostics);
    }
}

// Every file is tried, even where one before it failed.
bool write_outputs(Report report, Settings const& settings, Environment const& environment)
{
    Desk failures;
    report.look.colour = false;
    for (auto const& output : settings.outputs) {
        write_file(settings.directory, output.name, output.format->render(report), failures.diagnostics);
    }
    add_to_job_summary(report, settings, environment, failures);
    complain(failures, settings, environment);
    return !failures.wrong();
}

// A change or a settlement, for which a check is; offers, operators and decisions are always there.
bool is_case(SubjectResult const& subject)
{
    return key_of(subject.scope) == key_of(Scope::change) || subject.scope == Scope::settlement;
}

// An update that changes nothing here has been looked at whole. A run without it that found nothing at all has looked
// in the wrong place; one that found a register and nothing asked for says so, and fails where that was asked.
void check_emptiness(Session& session, Settings const& settings)
{
    auto const& result = *session.result();
    auto const& subjects = result.subjects;
    bool const handed_in_later = std::any_of(result.not_yet.begin(), result.not_yet.end(),
                                             [](NotThereYet const& each) { return !each.decision; });
    if (session.of_update() || handed_in_later || std::any_of(subjects.begin(), subjects.end(), is_case)) {
        return;
    }
    bool const fails = settings.fail_on_empty.value_or(!session.has_register());
    if (fails || !settings.fail_on_empty) {
        session.desk().add(occurrence(fails ? session_problem::nothing_checked : session_problem::nothing_submitted, {},
                                      {{"folder", session.configuration().folder_name(Field::submissions)}}));
    }
}

// Formats for people show only findings here, since what is wrong stands on standard error.
bool belongs_on_output(Report const& report, Settings const& settings)
{
    return !settings.quiet && (report.result != nullptr || !settings.format->for_people);
}

// Whether nobody will see what holds, nor more findings whole than anybody reads. (GitHub's summary is one in
// Markdown.)
bool shows_findings_alone(Settings const& settings)
{
    return settings.format->findings_alone && !settings.verbose &&
           std::all_of(settings.outputs.begin(), settings.outputs.end(),
                       [](OutputFile const& output) { return output.format->findings_alone; });
}

bool check_showing_progress(Session& session, std::vector<Chosen> const& chosen, CheckOptions options,
                            Settings const& settings, Environment const& environment)
{
    ProgressBar bar(environment, settings.language());  // gone when this ends
    options.progress = may_draw_in_place(environment) && !settings.quiet ? &bar : nullptr;
    return session.check(chosen, options);
}

int check(Session& session, Arguments const& arguments, Settings settings, Environment const& environment)
{
    auto& desk = session.desk();
    auto const root = open_as_asked(session, arguments, settings);
    keep_outputs_off_data(settings, root ? &session.configuration() : nullptr, desk);
    auto const chosen =
        root ? chosen_among(arguments.paths, *root, settings, environment, desk) : std::vector<Chosen>{};
    auto options = check_options(settings, environment);
    if (shows_findings_alone(settings)) {
        options.explained = most_findings;
    }
    bool const checked = root && check_showing_progress(session, chosen, options, settings, environment);
    if (checked) {
        check_emptiness(session, settings);
    }
    sort_by_place(desk.diagnostics);
    complain(desk, settings, environment);
    bool const sound = checked && !desk.wrong();
    Look const look{settings.language(), use_colour(settings.color, environment, environment.out_is_terminal)};
    Report const report{.sources = desk.sources,
                        .diagnostics = desk.diagnostics,
                        .agreement = checked ? session.agreement() : nullptr,
                        .result = sound ? session.result() : nullptr,
                        .as_of = settings.as_of,
                        .verbose = settings.verbose,
                        .look = look,
                        .failing = {.from = settings.failing(),
                                    .of_update = session.of_update(),
                                    .submissions_may_wait = settings.submissions_may_wait},
                        .base = session.of_update() ? session.update()->base_name : std::string(),
                        .base_commit = session.of_update() ? session.update()->base_commit : std::string(),
                        .agreement_is_shipped = root && session.agreement_is_shipped()};
    bool const written = write_outputs(report, settings, environment);
    int status = !sound || !written ? not_judged : status_of(*session.result(), report.failing);
    if (belongs_on_output(report, settings)) {
        status = show(settings.format->render(report), settings, environment, status);
    }
    environment.leave(status);
    return status;
}

}  // namespace

int check_verb(Arguments const& arguments, Settings settings, Environment const& environment)
{
    Session session(shelves_of(environment));
    return within_memory(session.sources(),
                         [&] { return check(session, arguments, std::move(settings), environment); });
}

}  // namespace styr
