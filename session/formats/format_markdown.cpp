// SPDX-License-Identifier: MPL-2.0
// For a comment on a pull request or the summary of a job: a table of verdicts, then finding by finding.
#include "engine/evaluation/phrases.hpp"
#include "session/explain/grounds.hpp"
#include "session/explain/sentence.hpp"
#include "session/explain/wording.hpp"
#include "session/formats/findings.hpp"
#include "session/formats/markdown.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace styr {

namespace {

constexpr std::size_t most_of_a_comment = 60'000;  // GitHub refuses a comment of more than 65,536 characters
constexpr std::size_t most_text = 500;             // characters of one text, so that no finding crowds out the others

std::string heading(Report const& report)
{
    auto const lang = report.look.lang;
    if (report.result == nullptr) {
        return fmt::format("## {}\n\n",
                           word(lang, "styr kunne ikke kontrollere data", "styr could not check the data"));
    }
    return fmt::format("## {}\n\n{}\n\n", word(lang, "Kontrol mod styringsaftalen", "Check against the agreement"),
                       markdown(summary_of(report), most_text));
}

std::string verdict_table(CheckResult const& result, Lang lang)
{
    auto out =
        fmt::format("| {} | {} |\n| --- | ---: |\n", word(lang, "Resultat", "Verdict"), word(lang, "Antal", "Number"));
    for (auto index = verdict_count; index-- > 0;) {
        if (result.counts[index] > 0) {
            out += fmt::format("| {} | {} |\n", markdown(phrase(static_cast<Verdict>(index)).in(lang)),
                               result.counts[index]);
        }
    }
    return out + "\n";
}

// Of those that are told alike: a heading that says what and where, the change, the rule's sentence, and what it rests
// on.
std::string section(std::vector<ReportedFinding> const& alike, Report const& report)
{
    auto const lang = report.look.lang;
    auto const& finding = alike.front();
    auto const& rule = *finding.rule;
    auto const heading = markdown(heading_of(rule, lang), most_text);
    auto out = fmt::format("### {} – {}{}{}\n\n", markdown(shown_verdict(rule, lang)),
                           markdown(title_of(rule, lang), most_text), heading.empty() ? "" : ": ", heading);
    out += fmt::format("**{}**", markdown(finding.subject->summary.in(lang), most_text));
    if (auto const place = shown_place(finding.place(), report.sources); !place.empty()) {
        out += fmt::format("<br>{}", markdown(place, most_text));
    }
    out += fmt::format("\n\n> {}\n\n", markdown(told_sentence(rule).in(lang), most_text));
    for (auto const& [label, text] : grounds_of(rule, *finding.subject, report.sources, lang)) {
        out += fmt::format("- *{}:* {}\n", label, markdown(text, most_text));
    }
    for (auto const& line : others_told(alike, report)) {
        out += fmt::format("- *{}:* {}\n", word(lang, "ligeså", "likewise"), markdown(line, most_text));
    }
    return out + "\n";
}

std::string section(ReportedProblem const& problem, Report const& report)
{
    auto const lang = report.look.lang;
    auto const& diagnostic = *problem.diagnostic;
    auto const place = shown_place(diagnostic.primary.span, report.sources);
    return fmt::format("- **{}** {}{}{}\n", diagnostic.problem->code, markdown(place, most_text),
                       place.empty() ? "" : ": ", markdown(diagnostic.headline.in(lang), most_text));
}

// The gravest first, as not all may fit.
std::vector<ReportedFinding> by_weight(Report const& report)
{
    auto findings = findings_of(report);
    auto const weight = [](ReportedFinding const& finding) {
        return finding.rule->proposal ? Verdict::not_applicable : finding.rule->verdict;
    };
    std::stable_sort(findings.begin(), findings.end(),
                     [&](ReportedFinding const& a, ReportedFinding const& b) { return weight(a) > weight(b); });
    return findings;
}

// As many as fit.
template <class Items> void add_sections(std::string& out, Items const& items, Report const& report)
{
    std::size_t shown = 0;
    for (; shown < items.size(); ++shown) {
        auto const next = section(items[shown], report);
        if (out.size() + next.size() > most_of_a_comment) {
            break;
        }
        out += next;
    }
    if (auto const left = items.size() - shown; left > 0) {
        out += report.look.lang == Lang::da
                   ? fmt::format("\n… og {} mere; `styr check -f json` giver dem alle.\n\n", left)
                   : fmt::format("\n… and {} more; `styr check -f json` gives them all.\n\n", left);
    }
}

// Changes that are listed and not judged, as far as they fit.
void add_set_aside(std::string& out, Report const& report)
{
    auto const lang = report.look.lang;
    for (auto const& subject : report.result == nullptr ? std::vector<SubjectResult>{} : report.result->subjects) {
        auto const why = shown_set_aside(subject, lang);
        if (!why.empty() && out.size() < most_of_a_comment) {
            out += fmt::format("- {}: {} {}\n", markdown(shown_place(subject.place, report.sources), most_text),
                               markdown(subject.summary.in(lang), most_text), markdown(why, most_text));
        }
    }
}

}  // namespace

std::string render_markdown(Report const& report)
{
    auto out = heading(report);
    if (report.result != nullptr) {
        out += verdict_table(*report.result, report.look.lang);
    }
    add_sections(out, problems_of(report), report);
    if (!report.diagnostics.empty()) {
        out += '\n';
    }
    add_sections(out, told_alike(by_weight(report), report), report);
    add_set_aside(out, report);
    while (out.ends_with("\n\n")) {
        out.pop_back();
    }
    auto const closing = closing_line(report);
    return closing.empty() ? out : fmt::format("{}\n{}\n", out, markdown(closing, most_text));
}

}  // namespace styr
