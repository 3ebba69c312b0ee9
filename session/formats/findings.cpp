// SPDX-License-Identifier: MPL-2.0
#include "session/formats/findings.hpp"

#include "diagnostics/utf8.hpp"
#include "engine/check_count.hpp"
#include "session/explain/sentence.hpp"
#include "session/explain/wording.hpp"

#include <fmt/format.h>

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
