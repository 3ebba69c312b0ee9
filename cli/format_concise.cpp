// One line a finding: `path:line:col: level[RULE] sentence`. The level is that of --fail-level, so that
// it is the same word in either language.
#include "cli/formats.hpp"
#include "cli/wording.hpp"
#include "diagnostics/utf8.hpp"

#include <fmt/format.h>

namespace styr {

namespace {

// What the sentence of the rule does not say: why there is no answer, and why it is excepted.
std::string because(RuleResult const& rule, Sources const& sources, Lang lang)
{
    bool const da = lang == Lang::da;
    std::string why;
    auto const add = [&why](std::string_view word, std::string const& what) {
        if (!what.empty()) {
            why += fmt::format("{}{} {}", why.empty() ? "" : "; ", word, what);
        }
    };
    add(da ? "mangler" : "missing", missing_facts(rule.reasons, lang));
    add(da ? "kan ikke beregnes:" : "not computable:", not_computable_parts(rule.reasons, lang));
    add(da ? "afventer" : "awaiting", awaited_bodies(rule.reasons, lang));
    add("dispensation", rule.excepted_from ? shown_dispensation(rule, sources, lang) : std::string());
    return why.empty() ? why : " (" + why + ")";
}

std::string line(Report const& report, SubjectResult const& subject, RuleResult const& rule)
{
    auto const& look = report.look;
    auto const level = fmt::format("{}{}[{}]", rule.proposal ? "would-be-" : "", key_of(rule.verdict), title_of(rule));
    return fmt::format("{}: {} {}{}\n", shown_place(rule.place.known() ? rule.place : subject.place, report.sources),
                       paint(ink_of(rule.verdict), level, look.colour), printable(rule.message.in(look.lang)), because(rule, report.sources, look.lang));
}

}  // namespace

std::string render_concise(Report const& report)
{
    std::string out;
    if (report.result == nullptr) {
        for (auto const& diagnostic : report.diagnostics) {
            draw_concise(out, diagnostic, report.sources, report.look);
        }
        return out;
    }
    std::size_t count = 0;
    for (auto const& subject : report.result->subjects) {
        for (auto const& rule : subject.rules) {
            if (is_shown(rule, report.verbose) && ++count <= most_findings) {
                out += line(report, subject, rule);
            }
        }
    }
    return out + beyond_limit(count, report.look.lang);
}

}  // namespace styr
