// SPDX-License-Identifier: MPL-2.0
// For spreadsheets and databases: a row a finding, as RFC 4180 has it. The names of the columns, and all
// but the sentences, are the same in either language. (docs/formats.md)
#include "diagnostics/utf8.hpp"
#include "models/fields/print.hpp"
#include "session/explain/sentence.hpp"
#include "session/explain/wording.hpp"
#include "session/formats/findings.hpp"

#include <fmt/format.h>

namespace styr {

namespace {

// In quotes where it needs them. What a spreadsheet would take for a formula and carry out gets an
// apostrophe before it, which spreadsheets do not show.
std::string cell(std::string_view text)
{
    auto shown = printable(text);
    if (!shown.empty() && std::string_view("=+-@").find(shown.front()) != std::string_view::npos) {
        shown.insert(0, 1, '\'');
    }
    if (shown.find_first_of("\",") == std::string::npos) {
        return shown;
    }
    std::string quoted = "\"";
    for (char const c : shown) {
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    }
    return quoted + '"';
}

class Row {
public:
    Row& add(std::string_view text)
    {
        cells_ += fmt::format("{}{}", first_ ? "" : ",", cell(text));
        first_ = false;
        return *this;
    }
    // Path, line and column.
    Row& add(Span span, Sources const& sources)
    {
        if (!span.known()) {
            return add("").add("").add("");
        }
        auto const at = sources[span.source].position(span.begin);
        return add(sources[span.source].name()).add(std::to_string(at.line)).add(std::to_string(at.column));
    }
    std::string line() const { return cells_ + "\r\n"; }

private:
    std::string cells_;
    bool first_ = true;
};

constexpr std::string_view head =
    "verdict,provision,rule,path,line,column,operator,offer,service,effective,subject,agreement,message,summary,"
    "missing,"
    "not_computable,awaiting,repairs,source,item,rule_path,rule_line,rule_column,fingerprint,dispensation\r\n";

std::string day_of(Evaluated const& effective)
{
    auto const* const bounds = std::get_if<DateBounds>(&effective.value);
    return bounds == nullptr || *bounds == DateBounds{} ? "" : print_canonical(*bounds);
}

std::string row(ReportedFinding const& finding, Report const& report)
{
    auto const lang = report.look.lang;
    auto const& subject = *finding.subject;
    auto const& rule = *finding.rule;
    auto const* const provision = provision_of(rule);
    Row row;
    row.add(verdict_key(rule)).add(rule.provision).add(rule.name).add(finding.place(), report.sources);
    row.add(subject.operator_name)
        .add(subject.offer)
        .add(subject.service)
        .add(day_of(subject.effective))
        .add(subject.id);
    row.add(rule.version == nullptr ? "" : rule.version->name)
        .add(told_sentence(rule).in(lang))
        .add(subject.summary.in(lang));
    row.add(missing_facts(rule.reasons, lang))
        .add(not_computable_parts(rule.reasons, lang))
        .add(awaited_bodies(rule.reasons, lang));
    row.add(shown_repairs(rule.repairs, report.sources, lang));
    auto const* const source =
        provision == nullptr || provision->sources.empty() ? nullptr : &provision->sources.front();
    row.add(source == nullptr ? "" : source->document).add(source == nullptr ? "" : source->item);
    row.add(rule.rule == nullptr ? Span{} : rule.rule->span, report.sources)
        .add(finding.fingerprint)
        .add(shown_dispensation(rule, report.sources, lang));
    return row.line();
}

// Where nothing could be judged, so that no empty table is taken for *nothing found*.
std::string row(ReportedProblem const& problem, Report const& report)
{
    auto const& diagnostic = *problem.diagnostic;
    Row row;
    row.add(gravity_of(diagnostic) == Gravity::error ? "error" : "warning").add("").add(diagnostic.problem->code);
    row.add(diagnostic.primary.span, report.sources).add("").add("").add("").add("").add("").add("");
    row.add(diagnostic.headline.in(report.look.lang)).add("").add("").add("").add("").add("").add("").add("");
    row.add(Span{}, report.sources).add(problem.fingerprint).add("");
    return row.line();
}

}  // namespace

std::string render_csv(Report const& report)
{
    std::string out(head);
    for (auto const& problem : problems_of(report)) {
        out += row(problem, report);
    }
    for (auto const& finding : findings_of(report)) {
        out += row(finding, report);
    }
    return out;
}

}  // namespace styr
