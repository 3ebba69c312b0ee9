#include "cli/run.hpp"

#include "cli/verbs/verbs.hpp"
#include "diagnostics/utf8.hpp"
#include "diagnostics/version.hpp"
#include "models/messages/refusals.hpp"
#include "session/messages/session_problems.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <exception>

namespace styr {

namespace {

// Drawn; those beyond are counted. All that is told of one file fits, its last word included: that
// reading stopped.
constexpr std::size_t most_complaints = Refusals::most + 1;

int carry_out(Arguments const& arguments, Environment const& environment)
{
    Desk desk;
    auto const settings = settle(arguments, environment, desk.diagnostics);
    if (desk.wrong()) {
        complain(desk, settings, environment);
        return not_judged;
    }
    switch (arguments.verb) {
    case Verb::check:
        return check_verb(arguments, settings, environment);
    case Verb::explain:
        return explain_verb(arguments, settings, environment);
    case Verb::test:
        return test_verb(arguments, settings, environment);
    case Verb::doc:
        return doc_verb(arguments, settings, environment);
    case Verb::schema:
        return schema_verb(arguments, settings, environment);
    case Verb::init:
        return init_verb(arguments, settings, environment);
    case Verb::completion:
        return completion_verb(arguments, settings, environment);
    case Verb::version:
        return version_verb(settings, environment);
    }
    return our_defect;
}

int answer(std::span<char const* const> words, Environment const& environment)
{
    Settings plain;
    plain.lang = language_asked_for(words, environment);
    plain.format = &formats().front();
    auto understood = understand(words, *plain.lang);
    if (auto* const wrong = std::get_if<Diagnostics>(&understood)) {
        complain({{}, std::move(*wrong)}, plain, environment);
        return not_judged;
    }
    if (auto const* const help = std::get_if<Help>(&understood)) {
        if (help->asked_for) {
            return show(help->text, plain, environment, nothing_found);
        }
        environment.err(help->text);
        return not_judged;
    }
    return carry_out(std::get<Arguments>(understood), environment);
}

int apologise(std::string_view what, Environment const& environment)
{
    environment.err(fmt::format(
        "styr: dette er en fejl i styr, ikke i dine filer. Meld den gerne med kommandoen og denne besked.\n"
        "styr: this is a defect of styr, not of your files. Please report it with the command and this message.\n"
        "styr {}: {}\n",
        program_version(), printable(what)));
    return our_defect;
}

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

int run(std::span<char const* const> arguments, Environment const& environment)
{
    try {
        return answer(arguments, environment);
    } catch (std::exception const& defect) {
        return apologise(defect.what(), environment);
    } catch (...) {
        return apologise("unknown exception", environment);
    }
}

}  // namespace styr
