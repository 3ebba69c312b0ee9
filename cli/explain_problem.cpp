#include "cli/explain.hpp"
#include "cli/layout.hpp"
#include "cli/problems.hpp"
#include "cli/wording.hpp"
#include "diagnostics/template.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace styr {

namespace {

std::string_view in(Wording const& wording, Lang lang) { return lang == Lang::da ? wording.da : wording.en; }

}  // namespace

Problem const* problem_named(std::string_view topic)
{
    auto const all = all_problems();
    auto const found = std::find_if(all.begin(), all.end(), [&](Problem const* each) { return same_word(each->code, topic) || same_word(each->name, topic); });
    return found == all.end() ? nullptr : *found;
}

std::string explain_problem(Problem const& problem, Look look)
{
    bool const da = look.lang == Lang::da;
    bool const error = problem.severity == Severity::error;
    auto const word = error ? (da ? "fejl" : "error") : (da ? "advarsel" : "warning");
    auto const code = fmt::format("{}[{}]", word, problem.code);
    std::string out = fmt::format("{} {}\n", paint(error ? Ink::violation : Ink::decision, code, look.colour), paint(Ink::strong, problem.name, look.colour));
    auto const headline = fill(in(problem.headline, look.lang), look.lang, [](std::string_view) { return std::optional<Text>("…"); });
    add_paragraph(out, headline.value_or(""), 2);
    out += '\n';
    add_paragraph(out, in(problem.about, look.lang), 0);
    return out;
}

}  // namespace styr
