// SPDX-License-Identifier: MPL-2.0
// For GitHub Actions: commands that put findings on the lines of a pull request. GitHub shows ten of a
// kind a step; the rest are counted.
#include "diagnostics/utf8.hpp"
#include "session/explain/grounds.hpp"
#include "session/explain/sentence.hpp"
#include "session/explain/wording.hpp"
#include "session/formats/findings.hpp"

#include <fmt/format.h>

namespace styr {

namespace {

constexpr std::size_t most_of_a_kind = 10;

// As the runner decodes it. In a property a colon or a comma would end it as well.
std::string escaped(std::string_view text, bool property)
{
    std::string out;
    for (char const c : text) {
        switch (c) {
        case '%':
            out += "%25";
            break;
        case '\n':
            out += "%0A";
            break;
        case ':':
            out += property ? "%3A" : ":";
            break;
        case ',':
            out += property ? "%2C" : ",";
            break;
        default:
            out += c;
        }
    }
    return out;
}

class Annotations {
public:
    explicit Annotations(Report const& report) : report_(report), lang_(report.look.lang) {}

    void add(ReportedProblem const& problem)
    {
        auto const& diagnostic = *problem.diagnostic;
        std::string message = said(diagnostic.headline);
        for (auto const& help : diagnostic.help) {
            message += "\n" + said(help);
        }
        add(gravity_of(diagnostic), diagnostic.primary.span,
            fmt::format("{} {}", diagnostic.problem->code, diagnostic.problem->name), message);
    }

    void add(ReportedFinding const& finding)
    {
        auto const& rule = *finding.rule;
        auto message = fmt::format("{}\n{}", said(finding.subject->summary), said(told_sentence(rule)));
        for (auto const& [label, text] : grounds_of(rule, *finding.subject, report_.sources, lang_)) {
            message += fmt::format("\n{}: {}", label, text);
        }
        add(gravity_of(finding, report_), finding.place(),
            fmt::format("{} [{}]{}", shown_verdict(rule, lang_), title_of(rule, lang_),
                        after_blank(heading_of(rule, lang_))),
            message);
    }

    std::string with_what_is_left() const
    {
        static constexpr Wording one[] = {{"fejl", "error"}, {"advarsel", "warning"}, {"bemærkning", "notice"}};
        static constexpr Wording several[] = {
            {"fejl", "errors"}, {"advarsler", "warnings"}, {"bemærkninger", "notices"}};
        auto out = out_;
        for (std::size_t kind = 0; kind < std::size(counts_); ++kind) {
            if (counts_[kind] > most_of_a_kind) {
                auto const left = counts_[kind] - most_of_a_kind;
                auto const& words = left == 1 ? one[kind] : several[kind];
                out += lang_ == Lang::da
                           ? fmt::format("… og {} {} mere; `styr check -f json` giver dem alle.\n", left, words.da)
                           : fmt::format("… and {} more {}; `styr check -f json` gives them all.\n", left, words.en);
            }
        }
        return out;
    }

private:
    std::string said(Text const& text) const { return printable(text.in(lang_)); }

    void add(Gravity gravity, Span place, std::string_view title, std::string_view message)
    {
        static constexpr std::string_view commands[] = {"error", "warning", "notice"};
        auto const kind = static_cast<std::size_t>(gravity);
        if (++counts_[kind] > most_of_a_kind) {
            return;
        }
        std::string where;
        if (place.known()) {
            auto const at = location(place, report_.sources);
            where = fmt::format("file={},line={},col={},",
                                escaped(printable(report_.sources.path_in_repository(place.source)), true),
                                at.position.line, at.position.column);
        }
        out_ +=
            fmt::format("::{} {}title={}::{}\n", commands[kind], where, escaped(title, true), escaped(message, false));
    }

    Report const& report_;
    Lang lang_;
    std::string out_;
    std::size_t counts_[3] = {};
};

}  // namespace

std::string render_github(Report const& report)
{
    Annotations annotations(report);
    for (auto const& problem : problems_of(report)) {
        annotations.add(problem);
    }
    for (auto const& finding : findings_of(report)) {
        annotations.add(finding);
    }
    auto out = annotations.with_what_is_left();
    if (report.result != nullptr) {
        auto const closing = closing_line(report);
        out += summary_of(report) + "\n" + closing + (closing.empty() ? "" : "\n");
    }
    return out;
}

}  // namespace styr
