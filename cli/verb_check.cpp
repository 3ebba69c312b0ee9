// `styr check`: load → parse → resolve → check → render.
#include "cli/files.hpp"
#include "cli/problems.hpp"
#include "cli/run.hpp"
#include "cli/verbs.hpp"
#include "cli/workspace.hpp"

#include <algorithm>

namespace styr {

namespace {

// What the run came to, for the exit status.
int status_of(CheckResult const& result, Settings const& settings)
{
    bool const failed = std::any_of(result.subjects.begin(), result.subjects.end(), [&](SubjectResult const& subject) {
        return subject.verdict >= settings.failing();
    });
    return failed ? found_something : nothing_found;
}

// Every file is tried, even where one before it failed.
bool write_outputs(Report report, Settings const& settings, Environment const& environment)
{
    Desk failures;
    report.look.colour = false;
    for (auto const& output : settings.outputs) {
        write_file(output.path, output.name, output.format->render(report), failures.diagnostics);
    }
    complain(failures, settings, environment);
    return !failures.wrong();
}

void check_emptiness(CheckResult const& result, Workspace const& workspace, Settings const& settings, Desk& desk)
{
    if (result.subjects.empty() && settings.fail_on_empty) {
        desk.add(occurrence(cli_problem::nothing_checked, {}, {{"folder", workspace.configuration.folder_name(Field::submissions)}}));
    }
}

// Formats for people show only findings here, since what is wrong stands on standard error.
bool belongs_on_output(Report const& report, Settings const& settings)
{
    return !settings.quiet && (report.result != nullptr || !settings.format->for_people);
}

}  // namespace

int check_verb(Arguments const& arguments, Settings settings, Environment const& environment)
{
    Desk desk;
    auto ground = load_ground(settings, environment, desk);
    auto const workspace = ground ? load_workspace(*std::move(ground), arguments.paths, settings, environment, desk) : std::nullopt;
    auto const result = workspace ? judge(*workspace, settings, desk) : std::nullopt;
    if (result) {
        check_emptiness(*result, *workspace, settings, desk);
    }
    sort_by_place(desk.diagnostics);
    complain(desk, settings, environment);
    bool const judged = result && !desk.wrong();
    Look const look{settings.language(), use_colour(settings.color, environment, environment.out_is_terminal)};
    Report const report{desk.sources, desk.diagnostics, workspace ? &workspace->agreement : nullptr, judged ? &*result : nullptr,
                        settings.as_of, settings.verbose, look};
    bool const written = write_outputs(report, settings, environment);
    int const status = !judged || !written ? not_judged : status_of(*result, settings);
    return belongs_on_output(report, settings) ? show(settings.format->render(report), settings, environment, status) : status;
}

}  // namespace styr
