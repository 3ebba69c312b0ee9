// SPDX-License-Identifier: MPL-2.0
#include "session/formats/findings.hpp"

#include "diagnostics/utf8.hpp"
#include "engine/check_count.hpp"
#include "session/explain/grounds.hpp"
#include "session/explain/sentence.hpp"
#include "session/explain/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace styr {

namespace {

// Makes fingerprints unique: the second of its kind is `…#2`.
class Apart {
public:
    std::string operator()(std::string fingerprint)
    {
        auto const count = ++seen_[fingerprint];
        return count == 1 ? fingerprint : fmt::format("{}#{}", fingerprint, count);
    }

private:
    std::map<std::string, std::size_t> seen_;
};

// Of several built-in findings about one subject, each is about a field of its own.
std::string about(RuleResult const& rule)
{
    auto const* const reason = rule.rule != nullptr || rule.reasons.empty() ? nullptr : &rule.reasons.front();
    return reason == nullptr || !reason->field ? "" : fmt::format("/{}", key_of(*reason->field));
}

}  // namespace

std::vector<ReportedFinding> findings_of(Report const& report)
{
    std::vector<ReportedFinding> found;
    Apart apart;
    if (report.result == nullptr) {
        return found;
    }
    for (auto const& subject : report.result->subjects) {
        for (auto const& rule : subject.rules) {
            if (is_shown(rule, false)) {
                found.push_back(
                    {&subject, &rule, apart(fmt::format("{}/{}{}", subject.fingerprint, rule_id(rule), about(rule)))});
            }
        }
    }
    return found;
}

namespace {

constexpr std::size_t most_others = 100;  // that one finding lists

// Empty of what is not handed in with others.
std::string told_apart_by(ReportedFinding const& finding, Report const& report)
{
    auto const& [subject, rule, fingerprint] = finding;
    if (subject->submission == nullptr || subject->record == nullptr || rule->rule == nullptr) {
        return {};
    }
    auto const lang = report.look.lang;
    auto all = fmt::format("{}\n{}\n{}\n{}", subject->submission->id, rule_id(*rule), shown_verdict(*rule, lang),
                           told_sentence(*rule).in(lang));
    for (auto const& [label, text] : grounds_of(*rule, *subject, report.sources, lang)) {
        all += fmt::format("\n{}: {}", label, text);
    }
    return all;
}

}  // namespace

std::vector<std::vector<ReportedFinding>> told_alike(std::vector<ReportedFinding> findings, Report const& report)
{
    std::vector<std::vector<ReportedFinding>> all;
    std::map<std::string, std::size_t> known;
    std::size_t compared = 0;
    for (auto& finding : findings) {
        auto const by = ++compared > most_findings ? std::string() : told_apart_by(finding, report);
        auto const [found, is_new] = by.empty() ? std::pair(known.end(), true) : known.emplace(by, all.size());
        if (is_new) {
            all.emplace_back();
        }
        all[is_new ? all.size() - 1 : found->second].push_back(std::move(finding));
    }
    return all;
}

std::vector<std::string> others_told(std::vector<ReportedFinding> const& alike, Report const& report)
{
    std::vector<std::string> lines;
    for (std::size_t i = 1; i < std::min(alike.size(), most_others + 1); ++i) {
        auto const summary = printable(alike[i].subject->summary.in(report.look.lang));
        lines.push_back(fmt::format("{}: {}", shown_place(alike[i].place(), report.sources), summary));
    }
    if (alike.size() > most_others + 1) {
        auto const more = alike.size() - most_others - 1;
        lines.push_back(report.look.lang == Lang::da ? fmt::format("… og {} mere; `-f json` giver dem alle", more)
                                                     : fmt::format("… and {} more; `-f json` gives them all", more));
    }
    return lines;
}

std::vector<ReportedProblem> problems_of(Report const& report)
{
    std::vector<ReportedProblem> found;
    Apart apart;
    for (auto const& diagnostic : report.diagnostics) {
        auto const at = diagnostic.primary.span;
        auto const path = at.known() ? report.sources[at.source].name() : std::string{};
        found.push_back({&diagnostic, apart(fmt::format("styr/{}/{}", diagnostic.problem->code, path))});
    }
    return found;
}

Gravity gravity_of(ReportedFinding const& finding, Report const& report)
{
    auto const& rule = *finding.rule;
    return fails(*finding.subject, rule, report.failing)      ? Gravity::error
           : rule.proposal || rule.verdict <= Verdict::notice ? Gravity::note
                                                              : Gravity::warning;
}

Gravity gravity_of(Diagnostic const& diagnostic)
{
    return diagnostic.severity() == Severity::error ? Gravity::error : Gravity::warning;
}

std::string summary_of(Report const& report)
{
    bool const da = report.look.lang == Lang::da;
    auto summary = summary_of(*report.result, *report.agreement, report.look.lang);
    if (!report.base.empty()) {
        auto const commit = report.base_commit.substr(0, 12);
        summary += fmt::format(" {} {}{}.", da ? "Sammenlignet med" : "Compared with", printable(report.base),
                               commit.empty() ? "" : fmt::format(" (commit {})", commit));
    }
    return summary;
}

std::string closing_line(Report const& report)
{
    return report.result == nullptr || report.result->subjects.empty()
               ? std::string()
               : closing_line(*report.result, *report.agreement, report.look.lang);
}

std::string verdict_key(RuleResult const& rule)
{
    return fmt::format("{}{}", rule.proposal ? "would-be-" : "", key_of(rule.verdict));
}

std::string sentence_of(RuleResult const& rule, Sources const& sources, Lang lang)
{
    return printable(told_sentence(rule).in(lang)) + because(rule, sources, lang);
}

}  // namespace styr
