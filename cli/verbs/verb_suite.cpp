// SPDX-License-Identifier: MPL-2.0
// `styr test`: load → read the tests → judge → compare → render.
#include "cli/host/writing.hpp"
#include "cli/input/data_repository.hpp"
#include "cli/messages/cli_problems.hpp"
#include "cli/verbs/verbs.hpp"
#include "diagnostics/spelling.hpp"
#include "diagnostics/utf8.hpp"
#include "engine/messages/author_test_problems.hpp"
#include "session/formats/suite_report.hpp"
#include "session/input/author_suite.hpp"
#include "session/messages/session_problems.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace styr {

namespace {

// A whole per cent, with or without its sign.
std::optional<std::size_t> minimum_of(std::optional<std::string> const& written, Desk& desk)
{
    if (!written) {
        return std::nullopt;
    }
    auto const digits = written->ends_with('%') ? written->substr(0, written->size() - 1) : *written;
    std::size_t number = 0;
    auto const* const end = digits.data() + digits.size();
    auto const [stopped, failed] = std::from_chars(digits.data(), end, number);
    if (failed == std::errc{} && stopped == end && number <= 100) {
        return number;
    }
    desk.add(
        occurrence(command_problem::bad_value, {}, {{"value", *written}, {"option", "--min"}, {"choices", "0–100"}}));
    return std::nullopt;
}

MutantsTried try_mutants(AuthorSuite const& suite)
{
    MutantsTried tried{mutants_of(*suite.agreement), {}};
    for (auto const* const mutant : unnoticed(tried.all, *suite.agreement, suite.suite.tests)) {
        auto const& gaps = suite.suite.accepted;
        auto const gap =
            std::find_if(gaps.begin(), gaps.end(), [&](AcceptedGap const& each) { return each.mutant == mutant->id; });
        tried.unnoticed.push_back({mutant, gap == gaps.end() ? std::string{} : gap->reason});
    }
    return tried;
}

// What is accepted and is no gap, of the kinds that were looked for.
void check_accepted(TestReport const& report, Desk& desk)
{
    std::vector<std::string_view> parts, mutants;
    if (report.coverage) {
        for (auto const& goal : report.coverage->goals) {
            if (!goal.reached && goal.impossible.empty()) {
                parts.push_back(goal.id);
            }
        }
    }
    if (report.mutants) {
        for (auto const& each : report.mutants->unnoticed) {
            mutants.push_back(each.mutant->id);
        }
    }
    for (auto const& gap : report.suite->suite.accepted) {
        auto const& name = gap.part.empty() ? gap.mutant : gap.part;
        auto const& known = gap.part.empty() ? mutants : parts;
        bool const looked = gap.part.empty() ? report.mutants.has_value() : report.coverage.has_value();
        if (looked && std::find(known.begin(), known.end(), name) == known.end()) {
            auto const near = nearest(name, known);
            auto const shown = Text(printable(name));
            auto const at = gap.record->find(gap.part.empty() ? Field::mutant : Field::part)->span;
            desk.add(near ? occurrence(test_problem::idle_acceptance, at, {{"name", shown}, {"nearest", *near}})
                          : occurrence(test_problem::idle_acceptance, at, {{"name", shown}}));
        }
    }
}

void carry_out(TestReport& report, Arguments const& arguments, Desk& desk)
{
    for (auto const& test : report.suite->suite.tests) {
        report.results.push_back(run_test(test, report.suite->agreement));
    }
    if (arguments.coverage || arguments.minimum) {
        report.coverage = coverage_of_rules(*report.suite->agreement, report.results, report.suite->suite.accepted);
    }
    if (arguments.mutate && report.failed() == 0) {
        report.mutants = try_mutants(*report.suite);
    }
    if (report.suite->whole) {
        check_accepted(report, desk);
    }
}

int status_of(TestReport const& report)
{
    bool const unnoticed = report.mutants && report.mutants->unexplained() > 0;
    return report.failed() > 0 || !report.covers_enough() || unnoticed ? found_something : nothing_found;
}

bool write_outputs(TestReport& report, Settings const& settings, Environment const& environment)
{
    Desk failures;
    auto const look = report.look;
    report.look.colour = false;
    for (auto const& output : settings.outputs) {
        write_file(settings.directory, output.name, render_test(output.format->name, report), failures.diagnostics);
    }
    report.look = look;
    complain(failures, settings, environment);
    return !failures.wrong();
}

}  // namespace

std::size_t MutantsTried::unexplained() const
{
    return static_cast<std::size_t>(
        std::count_if(unnoticed.begin(), unnoticed.end(), [](Unnoticed const& each) { return each.accepted.empty(); }));
}

std::size_t TestReport::failed() const
{
    return static_cast<std::size_t>(
        std::count_if(results.begin(), results.end(), [](TestResult const& result) { return !result.passed(); }));
}

bool TestReport::covers_enough() const { return !minimum || !coverage || coverage->hundredths() >= *minimum * 100; }

int suite_verb(Arguments const& arguments, Settings settings, Environment const& environment)
{
    if (!formats_fit(test_formats(), settings, environment)) {
        return not_judged;
    }
    Desk desk;
    auto const minimum = minimum_of(arguments.minimum, desk);
    auto const suite = desk.wrong() ? std::nullopt : load_suite_as_asked(arguments, settings, environment, desk);
    if (suite && suite->suite.tests.empty()) {
        desk.add(occurrence(
            session_problem::no_tests, {},
            {{"path", arguments.paths.empty() ? arguments.agreement.value_or("tests") : arguments.paths.front()}}));
    }
    Look const look{settings.language(), use_colour(settings.color, environment, environment.out_is_terminal)};
    TestReport report{.sources = desk.sources,
                      .diagnostics = desk.diagnostics,
                      .suite = suite ? &*suite : nullptr,
                      .results = {},
                      .coverage = {},
                      .show_gaps = arguments.coverage,
                      .minimum = minimum,
                      .mutants = {},
                      .verbose = settings.verbose,
                      .look = look};
    if (suite && !desk.wrong()) {
        carry_out(report, arguments, desk);
    }
    keep_outputs_off_data(settings, nullptr, desk);
    sort_by_place(desk.diagnostics);
    complain(desk, settings, environment);
    bool const judged = suite && !desk.wrong();
    report.suite = judged ? report.suite : nullptr;
    bool const written = write_outputs(report, settings, environment);
    int const status = !judged || !written ? static_cast<int>(not_judged) : status_of(report);
    bool const shown = !settings.quiet && (judged || !settings.format->for_people);
    return shown ? show(render_test(settings.format->name, report), settings, environment, status) : status;
}

}  // namespace styr
