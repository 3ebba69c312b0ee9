// SPDX-License-Identifier: MPL-2.0
// `styr lint`: an agreement checked alone: load → parse → resolve → render.
#include "cli/host/writing.hpp"
#include "cli/input/data_repository.hpp"
#include "cli/verbs/verbs.hpp"
#include "diagnostics/utf8.hpp"

#include <fmt/format.h>

#include <array>

namespace styr {

namespace {

// Those in which problems have a place; of cases and changes there are none here.
constexpr std::array<std::string_view, 6> lint_formats{"full", "concise", "json", "sarif", "github", "gitlab"};

int status_of(Report const& report)
{
    return report.agreement == nullptr ? not_judged : report.diagnostics.empty() ? nothing_found : found_something;
}

// "Styringsaftale for Nordjylland: 5 versions; no errors"
std::string summary(Report const& report)
{
    bool const da = report.look.lang == Lang::da;
    auto const versions = report.agreement->versions.size();
    auto const warnings = report.diagnostics.size();
    auto const warned = warnings == 0 ? std::string()
                        : da          ? fmt::format(", {} advars{}", warnings, warnings == 1 ? "el" : "ler")
                                      : fmt::format(", {} warning{}", warnings, warnings == 1 ? "" : "s");
    auto const counted = da ? fmt::format("{} udgave{}", versions, versions == 1 ? "" : "r")
                            : fmt::format("{} version{}", versions, versions == 1 ? "" : "s");
    return fmt::format("{}: {}; {}{}\n", printable(report.agreement->title), counted, da ? "ingen fejl" : "no errors",
                       warned);
}

bool write_outputs(Report report, Settings const& settings, Environment const& environment)
{
    Desk failures;
    report.look.colour = false;
    for (auto const& output : settings.outputs) {
        write_file(settings.directory, output.name, output.format->render(report), failures.diagnostics);
    }
    complain(failures, settings, environment);
    return !failures.wrong();
}

}  // namespace

int lint_verb(Arguments const& arguments, Settings settings, Environment const& environment)
{
    if (!formats_fit(lint_formats, settings, environment)) {
        return not_judged;
    }
    Desk desk;
    auto const named = arguments.topic.empty() ? std::nullopt : std::optional(arguments.topic);
    auto const folder = find_agreement(named, settings, environment, desk);
    auto const agreement = folder ? read_agreement(*folder, desk) : std::nullopt;
    keep_outputs_off_data(settings, nullptr, desk);
    sort_by_place(desk.diagnostics);
    complain(desk, settings, environment);
    bool const sound = agreement && !desk.wrong();
    Report const report{
        .sources = desk.sources,
        .diagnostics = desk.diagnostics,
        .agreement = sound ? &*agreement : nullptr,
        .as_of = settings.as_of,
        .verbose = settings.verbose,
        .look = {settings.language(), use_colour(settings.color, environment, environment.out_is_terminal)},
        .agreement_alone = true};
    bool const written = write_outputs(report, settings, environment);
    int const status = written ? status_of(report) : static_cast<int>(not_judged);
    if (settings.quiet || (!sound && settings.format->for_people)) {
        return status;
    }
    return show(settings.format->for_people ? summary(report) : settings.format->render(report), settings, environment,
                status);
}

}  // namespace styr
