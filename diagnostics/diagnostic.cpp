// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/diagnostic.hpp"

#include "diagnostics/template.hpp"

#include <algorithm>
#include <tuple>

namespace styr {

namespace {

Lookup in(std::initializer_list<Argument> arguments)
{
    return [arguments](std::string_view name) -> std::optional<Text> {
        for (auto const& argument : arguments) {
            if (argument.name == name && !argument.value.empty()) {
                return argument.value;
            }
        }
        return std::nullopt;
    };
}

std::optional<Text> fill_both(Wording wording, Lookup const& lookup)
{
    auto da = fill(wording.da, Lang::da, lookup);
    auto en = fill(wording.en, Lang::en, lookup);
    if (!da || !en || en->empty()) {
        return std::nullopt;
    }
    return Text{std::move(*da), std::move(*en)};
}

// The placeholder of a sentence that says what to write and nothing else.
std::optional<std::string_view> written_by(std::string_view sentence)
{
    for (auto const& [before, after] : {std::pair("write `{", "}`"), std::pair("did you mean `{", "}`?")}) {
        std::string_view const begin(before), end(after);
        auto const name = sentence.size() > begin.size() + end.size()
                              ? sentence.substr(begin.size(), sentence.size() - begin.size() - end.size())
                              : std::string_view{};
        if (!name.empty() && sentence.starts_with(begin) && sentence.ends_with(end) &&
            name.find_first_of("{}") == std::string_view::npos) {
            return name;
        }
    }
    return std::nullopt;
}

}  // namespace

Diagnostic::Diagnostic(Problem const& problem_, Label primary_) : problem(&problem_), primary(std::move(primary_)) {}
Diagnostic::Diagnostic(Diagnostic const& other) = default;
Diagnostic::Diagnostic(Diagnostic&& other) noexcept = default;
Diagnostic& Diagnostic::operator=(Diagnostic const& other) = default;
Diagnostic& Diagnostic::operator=(Diagnostic&& other) noexcept = default;
Diagnostic::~Diagnostic() = default;

Diagnostic occurrence(Problem const& problem, Span at, std::initializer_list<Argument> arguments)
{
    auto const lookup = in(arguments);
    Lookup const or_name = [&](std::string_view name) {
        return lookup(name).value_or(Text{"{" + std::string(name) + "}"});
    };
    Diagnostic made(problem, {at, fill_both(problem.label, lookup).value_or(Text{})});
    made.headline = fill_both(problem.headline, or_name).value_or(Text{problem.name});
    for (auto const& sentence : problem.help) {
        if (auto help = fill_both(sentence, lookup)) {
            auto const written = written_by(sentence.en);
            auto const value = written ? lookup(*written) : std::nullopt;
            if (value && value->en.find("…") == std::string::npos) {
                made.mends.push_back({made.help.size(), value->en});
            }
            made.help.push_back(std::move(*help));
        }
    }
    return made;
}

bool has_errors(Diagnostics const& diagnostics)
{
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](Diagnostic const& d) { return d.severity() == Severity::error; });
}

void sort_by_place(Diagnostics& diagnostics)
{
    std::stable_sort(diagnostics.begin(), diagnostics.end(), [](Diagnostic const& a, Diagnostic const& b) {
        auto const key = [](Diagnostic const& d) {
            return std::tuple(d.primary.span.source, d.primary.span.begin, d.problem->code);
        };
        return key(a) < key(b);
    });
}

}  // namespace styr
