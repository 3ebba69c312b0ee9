// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/template.hpp"
#include "session/explain/explain.hpp"
#include "session/explain/layout.hpp"
#include "session/explain/wording.hpp"

#include <fmt/format.h>

namespace styr {

namespace {

std::string explained(Problem const& problem, Look look)
{
    bool const da = look.lang == Lang::da;
    bool const error = problem.severity == Severity::error;
    auto const word = error ? (da ? "fejl" : "error") : (da ? "advarsel" : "warning");
    auto const code = fmt::format("{}[{}]", word, problem.code);
    std::string out = fmt::format("{} {}\n", paint(error ? Ink::violation : Ink::decision, code, look.colour),
                                  paint(Ink::strong, problem.name, look.colour));
    auto const headline =
        fill(problem.headline.in(look.lang), look.lang, [](std::string_view) { return std::optional<Text>("…"); });
    add_paragraph(out, headline.value_or(""), 2);
    out += '\n';
    add_prose(out, problem.about.in(look.lang));
    return out;
}

}  // namespace

std::string explain_problem(std::string_view topic, std::span<Problem const* const> problems, Look look)
{
    std::string out;
    for (auto const* const problem : problems) {
        if (same_word(problem->code, topic) || same_word(problem->name, topic)) {
            out += (out.empty() ? "" : "\n") + explained(*problem, look);
        }
    }
    return out;
}

}  // namespace styr
