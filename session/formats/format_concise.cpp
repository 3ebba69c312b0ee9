// SPDX-License-Identifier: MPL-2.0
// One line a finding: `path:line:col: level[RULE] sentence`. In English the level is that of --fail-level, in Danish
// the verdict's own words.
#include "session/explain/wording.hpp"
#include "session/formats/findings.hpp"

#include <fmt/format.h>

namespace styr {

namespace {

std::string line(Report const& report, SubjectResult const& subject, RuleResult const& rule)
{
    auto const& look = report.look;
    auto const verdict = look.lang == Lang::da ? shown_verdict(rule, look.lang) : verdict_key(rule);
    auto const level = fmt::format("{}[{}]", verdict, title_of(rule, look.lang));
    auto const heading = after_blank(heading_of(rule, look.lang));
    return fmt::format("{}: {}{}{} {}\n", shown_place(rule.place.known() ? rule.place : subject.place, report.sources),
                       paint(ink_of(rule.verdict), level, look.colour), heading, heading.empty() ? "" : ":",
                       sentence_of(rule, report.sources, look.lang));
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
        for (auto const* const rule : by_gravity(subject)) {
            if (is_shown(*rule, report.verbose) && ++count <= most_findings) {
                out += line(report, subject, *rule);
            }
        }
    }
    return out + beyond_limit(count, report.look.lang);
}

}  // namespace styr
