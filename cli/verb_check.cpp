// `styr check`: load → parse → resolve → check → render.
#include "cli/files.hpp"
#include "cli/judged.hpp"
#include "cli/problems.hpp"
#include "cli/run.hpp"
#include "cli/verbs.hpp"

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

// An update that changes nothing here has been looked at whole; a run without it that found nothing has looked in the wrong place.
void check_emptiness(Judged const& judged, Settings const& settings, Desk& desk)
{
    if (judged.result().subjects.empty() && !judged.of_update() && settings.fail_on_empty) {
        desk.add(occurrence(cli_problem::nothing_checked, {}, {{"folder", judged.configuration().folder_name(Field::submissions)}}));
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
    auto const judged = judge_as_asked(arguments, settings, environment, desk);
    if (judged) {
        check_emptiness(*judged, settings, desk);
    }
    sort_by_place(desk.diagnostics);
    complain(desk, settings, environment);
    bool const sound = judged && !desk.wrong();
    Look const look{settings.language(), use_colour(settings.color, environment, environment.out_is_terminal)};
    Report const report{desk.sources, desk.diagnostics, judged ? &judged->agreement() : nullptr, sound ? &judged->result() : nullptr,
                        settings.as_of, settings.verbose, look};
    bool const written = write_outputs(report, settings, environment);
    int const status = !sound || !written ? not_judged : status_of(judged->result(), settings);
    return belongs_on_output(report, settings) ? show(settings.format->render(report), settings, environment, status) : status;
}

}  // namespace styr
