// SPDX-License-Identifier: MPL-2.0
#include "cli/command_line/settings.hpp"

#include "cli/command_line/option_words.hpp"
#include "cli/host/copenhagen.hpp"
#include "cli/messages/cli_problems.hpp"
#include "diagnostics/spelling.hpp"
#include "models/reading/reading.hpp"
#include "session/messages/session_problems.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace styr {

namespace {

// A value and who gave it, for messages: "--lang" or "STYR_LANG".
struct Given {
    std::string value;
    std::string_view by;
};

std::optional<Given> given(std::optional<std::string> const& flag, std::string_view flag_name, char const* variable,
                           Environment const& environment)
{
    if (flag) {
        return Given{*flag, flag_name};
    }
    if (auto value = environment.set(variable)) {
        return Given{*std::move(value), variable};
    }
    return std::nullopt;
}

// The index of the value among the names, or a complaint.
std::optional<std::size_t> choose(Given const& given, std::span<std::string_view const> names, Diagnostics& diagnostics)
{
    auto const found = std::find(names.begin(), names.end(), given.value);
    if (found != names.end()) {
        return static_cast<std::size_t>(found - names.begin());
    }
    auto const choices = fmt::format("{}", fmt::join(names, ", "));
    auto const later = help::formats_spoken_for();
    if (std::ranges::equal(names, choices_of(help::Takes::format)) &&
        std::find(later.begin(), later.end(), given.value) != later.end()) {
        diagnostics.push_back(
            occurrence(command_problem::format_not_built, {}, {{"value", given.value}, {"choices", choices}}));
        return std::nullopt;
    }
    auto const near = nearest(given.value, names);
    diagnostics.push_back(
        near ? occurrence(command_problem::bad_value, {},
                          {{"value", given.value}, {"option", given.by}, {"nearest", *near}, {"choices", choices}})
             : occurrence(command_problem::bad_value, {},
                          {{"value", given.value}, {"option", given.by}, {"choices", choices}}));
    return std::nullopt;
}

// Fail levels in the order of the table of fields.
constexpr std::array levels{Verdict::violation, Verdict::incomplete, Verdict::decision, Verdict::notice};

Day as_of(std::optional<Given> const& asked, Environment const& environment, Diagnostics& diagnostics)
{
    if (!asked) {
        return day_in_copenhagen(environment.now());
    }
    auto const reading = read_day(asked->value);
    if (auto const* const day = std::get_if<Day>(&reading)) {
        return *day;
    }
    diagnostics.push_back(occurrence(command_problem::bad_date, {}, {{"value", asked->value}, {"option", asked->by}}));
    return {};
}

std::uint64_t steps_allowed(Environment const& environment, Diagnostics& diagnostics)
{
    auto const variable = "STYR_MOST_STEPS";
    auto const asked = environment.set(variable);
    auto const reading = asked ? read_whole(*asked) : Reading<Fraction>(Fraction{std::int64_t{most_steps}});
    auto const* const steps = std::get_if<Fraction>(&reading);
    if (steps != nullptr && *steps > Fraction{0} && *steps <= Fraction{1'000'000'000'000}) {
        return static_cast<std::uint64_t>(steps->numerator());
    }
    diagnostics.push_back(occurrence(
        command_problem::bad_value, {},
        {{"value", *asked}, {"option", variable}, {"choices", Text{"et helt tal over 0", "a whole number above 0"}}}));
    return most_steps;
}

void add_output(Settings& settings, std::string const& written, Diagnostics& diagnostics)
{
    auto const equals = written.find('=');
    bool const on_screen = written.ends_with("=-");  // to other programs standard output, and to nobody a file's name
    if (equals == std::string::npos || equals == 0 || equals + 1 == written.size() || on_screen) {
        diagnostics.push_back(
            occurrence(command_problem::bad_output, {},
                       {{"value", written}, {"format", on_screen ? written.substr(0, equals) : std::string()}}));
        return;
    }
    auto const index = choose({written.substr(0, equals), "-o"}, choices_of(help::Takes::format), diagnostics);
    if (!index) {
        return;
    }
    auto const name = written.substr(equals + 1);
    OutputFile output{&formats()[*index], name, (settings.directory / name).lexically_normal()};
    auto const same = [&](OutputFile const& other) { return other.path == output.path; };
    if (std::any_of(settings.outputs.begin(), settings.outputs.end(), same)) {
        diagnostics.push_back(occurrence(command_problem::output_twice, {}, {{"path", name}}));
        return;
    }
    settings.outputs.push_back(std::move(output));
}

void find_directory(Settings& settings, std::optional<std::string> const& asked, Environment const& environment,
                    Diagnostics& diagnostics)
{
    settings.directory = environment.directory;
    if (!asked) {
        return;
    }
    settings.directory /= *asked;
    std::error_code failed;
    if (!std::filesystem::is_directory(settings.directory, failed)) {
        diagnostics.push_back(occurrence(session_problem::not_found, {}, {{"path", *asked}}));
    }
}

}  // namespace

Settings settle(Arguments const& arguments, Environment const& environment, Diagnostics& diagnostics)
{
    Settings settings;
    find_directory(settings, arguments.directory, environment, diagnostics);
    if (auto const config = given(arguments.config, "--config", "STYR_CONFIG", environment)) {
        settings.config = config->value;
    }
    if (auto const lang = given(arguments.lang, "--lang", "STYR_LANG", environment)) {
        if (auto const index = choose(*lang, choices_of(help::Takes::language), diagnostics)) {
            settings.lang = *index == 0 ? Lang::da : Lang::en;
        }
    }
    if (auto const color = given(arguments.color, "--color", "STYR_COLOR", environment)) {
        settings.color =
            static_cast<ColorChoice>(choose(*color, choices_of(help::Takes::colour), diagnostics).value_or(0));
    }
    if (auto const level = given(arguments.fail_level, "--fail-level", "STYR_FAIL_LEVEL", environment)) {
        if (auto const index = choose(*level, choices_of(help::Takes::fail_level), diagnostics)) {
            settings.fail_level = levels[*index];
        }
    }
    auto const format = given(arguments.format, "--format", "STYR_FORMAT", environment);
    settings.format =
        &formats()[format ? choose(*format, choices_of(help::Takes::format), diagnostics).value_or(0) : 0];
    settings.as_of = as_of(given(arguments.as_of, "--as-of", "STYR_AS_OF", environment), environment, diagnostics);
    settings.most_steps = steps_allowed(environment, diagnostics);
    for (auto const& output : arguments.outputs) {
        add_output(settings, output, diagnostics);
    }
    settings.index = environment.set("GIT_INDEX_FILE");  // while git commits a part of the files
    settings.quiet = arguments.quiet;
    settings.verbose = arguments.verbose;
    settings.with_proposals = arguments.with_proposals;
    settings.fail_on_empty = arguments.fail_on_empty;
    settings.submissions_may_wait = arguments.submissions_may_wait;
    return settings;
}

void Settings::adopt(Record const& configuration)
{
    if (auto const* const choice = configuration.get<Choice>(Field::language); choice != nullptr && !lang) {
        lang = choice->index == 0 ? Lang::da : Lang::en;
    }
    if (auto const* const choice = configuration.get<Choice>(Field::fail_level); choice != nullptr && !fail_level) {
        fail_level = levels[choice->index];
    }
}

}  // namespace styr
