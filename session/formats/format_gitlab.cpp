// SPDX-License-Identifier: MPL-2.0
// For GitLab's Code Quality: a finding an entry, whose fingerprint tells the new ones from those that
// were there before the update, wherever their lines have moved. Its widget takes the description for Markdown, other
// places that show it do not.
#include "diagnostics/utf8.hpp"
#include "session/explain/wording.hpp"
#include "session/formats/findings.hpp"
#include "session/formats/json_writer.hpp"
#include "session/formats/markdown.hpp"

#include <fmt/format.h>

namespace styr {

namespace {

// GitLab leaves out what has no file and line. What is about no file is about the repository.
Json location_of(Span span, Sources const& sources)
{
    if (!span.known()) {
        return {{"path", sources.folder() + "styr.yaml"}, {"lines", {{"begin", 1}}}};
    }
    auto const& source = sources[span.source];
    return {{"path", sources.path_in_repository(span.source)},
            {"lines", {{"begin", source.position(span.begin).line}}}};
}

std::string_view severity_of(RuleResult const& rule)
{
    if (rule.proposal) {
        return "info";
    }
    switch (rule.verdict) {
    case Verdict::violation:
        return "critical";
    case Verdict::incomplete:
    case Verdict::decision:
        return "major";
    case Verdict::not_covered:
        return "minor";
    default:
        return "info";
    }
}

Json entry(ReportedFinding const& finding, Report const& report)
{
    auto const lang = report.look.lang;
    auto const& rule = *finding.rule;
    auto const title = markdown_or_plain(title_of(rule, lang)), heading = markdown_or_plain(heading_of(rule, lang)),
               sentence = markdown_or_plain(sentence_of(rule, report.sources, lang)),
               summary = markdown_or_plain(finding.subject->summary.in(lang));
    return {{"description", fmt::format("{} [{}]{}: {} {}", shown_verdict(rule, lang), title, after_blank(heading),
                                        sentence, summary)},
            {"check_name", rule_id(rule)},
            {"fingerprint", finding.fingerprint},
            {"severity", severity_of(rule)},
            {"location", location_of(finding.place(), report.sources)}};
}

Json entry(ReportedProblem const& problem, Report const& report)
{
    auto const& diagnostic = *problem.diagnostic;
    return {{"description", markdown_or_plain(diagnostic.headline.in(report.look.lang))},
            {"check_name", rule_id(*diagnostic.problem)},
            {"fingerprint", problem.fingerprint},
            {"severity", gravity_of(diagnostic) == Gravity::error ? "blocker" : "minor"},
            {"location", location_of(diagnostic.primary.span, report.sources)}};
}

}  // namespace

std::string render_gitlab(Report const& report)
{
    auto entries = Json::array();
    for (auto const& problem : problems_of(report)) {
        entries.push_back(entry(problem, report));
    }
    for (auto const& finding : findings_of(report)) {
        entries.push_back(entry(finding, report));
    }
    return print_indented(entries);
}

}  // namespace styr
