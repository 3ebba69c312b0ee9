// SPDX-License-Identifier: MPL-2.0
// For spreadsheets and databases: a row a finding. In English as RFC 4180 has it, with the words that all machine
// formats use; in Danish as a Danish Excel opens it by a double click: with a byte order mark, semicolons, and names
// and words in Danish. (docs/formats.md)
#include "diagnostics/utf8.hpp"
#include "diagnostics/wording.hpp"
#include "models/fields/print.hpp"
#include "session/explain/sentence.hpp"
#include "session/explain/wording.hpp"
#include "session/formats/findings.hpp"

#include <fmt/format.h>

namespace styr {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

char separator(Lang lang) { return lang == Lang::da ? ';' : ','; }

// In quotes where it needs them. What a spreadsheet would take for a formula and carry out gets an
// apostrophe before it, which spreadsheets do not show.
std::string cell(std::string_view text, Lang lang)
{
    auto shown = printable(text);
    if (!shown.empty() && std::string_view("=+-@").find(shown.front()) != std::string_view::npos) {
        shown.insert(0, 1, '\'');
    }
    if (shown.find('"') == std::string::npos && shown.find(separator(lang)) == std::string::npos) {
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
    explicit Row(Lang lang) : lang_(lang) {}

    Row& add(std::string_view text)
    {
        cells_ += first_ ? "" : std::string(1, separator(lang_));
        cells_ += cell(text, lang_);
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
    Lang lang_;
    std::string cells_;
    bool first_ = true;
};

constexpr Wording column_names[] = {
    {"resultat", "verdict"},
    {"bestemmelse", "provision"},
    {"titel", "rule"},
    {"fil", "path"},
    {"linje", "line"},
    {"kolonne", "column"},
    {"driftsherre", "operator"},
    {"tilbud", "offer"},
    {"ydelse", "service"},
    {"ikrafttræden", "effective"},
    {"sag", "subject"},
    {"udgave af aftalen", "agreement"},
    {"fund", "message"},
    {"ændring", "summary"},
    {"mangler", "missing"},
    {"kan ikke beregnes", "not_computable"},
    {"afventer", "awaiting"},
    {"løsning", "repairs"},
    {"kilde", "source"},
    {"punkt", "item"},
    {"reglens fil", "rule_path"},
    {"reglens linje", "rule_line"},
    {"reglens kolonne", "rule_column"},
    {"fingeraftryk", "fingerprint"},
    {"dispensation", "dispensation"},
};

// "7.2" alone is a day in February to a Danish spreadsheet.
std::string shown_item(std::string const& item, Lang lang)
{
    return lang == Lang::en || item.empty() ? item : "pkt. " + item;
}

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
    bool const da = lang == Lang::da;
    Row row(lang);
    row.add(da ? shown_verdict(rule, lang) : verdict_key(rule)).add(rule.provision);
    row.add(da ? heading_of(rule, lang) : rule.name).add(finding.place(), report.sources);
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
    row.add(source == nullptr ? "" : source->document).add(source == nullptr ? "" : shown_item(source->item, lang));
    row.add(rule.rule == nullptr ? Span{} : rule.rule->span, report.sources)
        .add(finding.fingerprint)
        .add(shown_dispensation(rule, report.sources, lang));
    return row.line();
}

// Where nothing could be judged, so that no empty table is taken for *nothing found*.
std::string row(ReportedProblem const& problem, Report const& report)
{
    auto const lang = report.look.lang;
    auto const& diagnostic = *problem.diagnostic;
    auto const gravity =
        gravity_of(diagnostic) == Gravity::error ? word(lang, "fejl", "error") : word(lang, "advarsel", "warning");
    Row row(lang);
    row.add(gravity).add("").add(diagnostic.problem->code);
    row.add(diagnostic.primary.span, report.sources).add("").add("").add("").add("").add("").add("");
    row.add(diagnostic.headline.in(lang)).add("").add("").add("").add("").add("").add("").add("");
    row.add(Span{}, report.sources).add(problem.fingerprint).add("");
    return row.line();
}

}  // namespace

std::string render_csv(Report const& report)
{
    auto const lang = report.look.lang;
    Row head(lang);
    for (auto const& column : column_names) {
        head.add(word(lang, column.da, column.en));
    }
    auto out = (lang == Lang::da ? std::string(byte_order_mark) : std::string()) + head.line();
    for (auto const& problem : problems_of(report)) {
        out += row(problem, report);
    }
    for (auto const& finding : findings_of(report)) {
        out += row(finding, report);
    }
    return out;
}

}  // namespace styr
