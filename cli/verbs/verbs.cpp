// SPDX-License-Identifier: MPL-2.0
#include "cli/verbs/verbs.hpp"

#include "cli/messages/cli_problems.hpp"
#include "models/messages/refusals.hpp"
#include "session/messages/session_problems.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace styr {

namespace {

// Drawn; those beyond are counted. All that is told of one file fits, its last word included: that
// reading stopped.
constexpr std::size_t most_complaints = Refusals::most + 1;

}  // namespace

void complain(Desk const& desk, Settings const& settings, Environment const& environment)
{
    auto sorted = desk.diagnostics;
    if (settings.quiet) {
        std::erase_if(sorted, [](Diagnostic const& diagnostic) { return diagnostic.severity() == Severity::warning; });
    }
    sort_by_place(sorted);
    Look const look{settings.language(), use_colour(settings.color, environment, environment.err_is_terminal)};
    bool const in_lines = settings.format != nullptr && settings.format->name == "concise";
    std::string out;
    for (auto const& diagnostic : std::span(sorted).first(std::min(sorted.size(), most_complaints))) {
        if (in_lines) {
            draw_concise(out, diagnostic, desk.sources, look);
        } else {
            out += out.empty() ? "" : "\n";
            draw(out, diagnostic, desk.sources, look);
        }
    }
    if (sorted.size() > most_complaints) {
        auto const beyond = sorted.size() - most_complaints;
        out += look.lang == Lang::da ? fmt::format("… og {} fejl mere\n", beyond)
                                     : fmt::format("… and {} more errors\n", beyond);
    }
    environment.err(out);
}

bool formats_fit(std::span<std::string_view const> known, Settings const& settings, Environment const& environment)
{
    Desk desk;
    auto const check = [&](FormatEntry const& format, std::string_view option) {
        if (std::find(known.begin(), known.end(), format.name) == known.end()) {
            desk.add(occurrence(
                command_problem::bad_value, {},
                {{"value", format.name}, {"option", option}, {"choices", fmt::format("{}", fmt::join(known, ", "))}}));
        }
    };
    check(*settings.format, "--format");
    for (auto const& output : settings.outputs) {
        check(*output.format, "-o");
    }
    complain(desk, settings, environment);
    return !desk.wrong();
}

int show(std::string_view text, Settings const& settings, Environment const& environment, int status)
{
    if (environment.out(text)) {
        return status;
    }
    Desk desk;
    desk.add(occurrence(session_problem::not_written, {},
                        {{"path", Text{"standardoutput", "standard output"}},
                         {"reason", Text{"skrivningen mislykkedes", "writing failed"}}}));
    complain(desk, settings, environment);
    return not_judged;
}

}  // namespace styr
