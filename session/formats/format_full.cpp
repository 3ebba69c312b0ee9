// SPDX-License-Identifier: MPL-2.0
// For people: every finding with what decides it, who has to do what, the lines of data that it stands on, and what it
// rests on.
#include "diagnostics/excerpt.hpp"
#include "diagnostics/utf8.hpp"
#include "session/explain/fact_notes.hpp"
#include "session/explain/grounds.hpp"
#include "session/explain/layout.hpp"
#include "session/explain/sentence.hpp"
#include "session/explain/wording.hpp"
#include "session/formats/findings.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

namespace styr {

namespace {

constexpr std::size_t line_excerpt = 76;  // columns of a data file's line, so that the note beside it is near

// A line of data with what is said of it.
struct NotedLine {
    Excerpt shown;
    std::vector<FactNote> notes;
    bool pointed_at = false;  // with a caret below it
};

class Finding {
public:
    // The first of those that are told alike, with the others.
    Finding(Report const& report, std::vector<ReportedFinding> const& alike)
        : report_(report),
          alike_(alike),
          subject_(*alike.front().subject),
          rule_(*alike.front().rule),
          lang_(report.look.lang),
          colour_(report.look.colour)
    {
    }

    std::string draw()
    {
        headline();
        add_paragraph(out_, said(subject_.summary), 2);
        add_paragraph(out_, said(told_sentence(rule_)), 2);
        add_block(out_, what_decides(rule_, subject_, report_.sources, lang_), 2, colour_);
        out_ += '\n';
        lines();
        add_block(out_, others(), 2, colour_);
        add_block(out_, what_it_rests_on(rule_, report_.sources, lang_), 2, colour_);
        out_ += '\n';
        return std::move(out_);
    }

private:
    std::string said(Text const& text) const { return printable(text.in(lang_)); }
    Labelled others() const
    {
        Labelled entries;
        for (auto& line : others_told(alike_, report_)) {
            entries.emplace_back(word(lang_, "ligeså", "likewise"), std::move(line));
        }
        return entries;
    }
    Span place() const { return rule_.place.known() ? rule_.place : subject_.place; }

    void headline()
    {
        if (place().known()) {
            out_ += shown_place(place(), report_.sources) + ": ";
        }
        out_ += paint(ink_of(rule_.verdict), shown_verdict(rule_, lang_), colour_);
        out_ += " " + paint(Ink::strong, "[" + title_of(rule_, lang_) + "]", colour_);
        out_ += after_blank(heading_of(rule_, lang_)) + "\n";
    }

    // By source, the finding's own first, then by line.
    void lines()
    {
        std::map<std::pair<bool, SourceId>, std::map<std::uint32_t, NotedLine>> files;
        auto const line_at = [&](Span span) -> NotedLine& {
            auto const& source = report_.sources[span.source];
            auto& lines = files[{span.source != place().source, span.source}];
            auto const number = source.position(span.begin).line;
            auto const found = lines.find(number);
            return found != lines.end()
                       ? found->second
                       : lines.emplace(number, NotedLine{excerpt(source, span, line_excerpt), {}}).first->second;
        };
        if (place().known()) {
            line_at(place()).pointed_at = true;
        }
        for (auto const& fact : fact_notes(rule_, subject_)) {
            line_at(fact.place).notes.push_back(fact);
        }
        for (auto const& [file, noted] : files) {
            if (file.first) {
                out_ += paint(Ink::faint, fmt::format("    --> {}", printable(report_.sources[file.second].name())),
                              colour_) +
                        "\n";
            }
            draw_lines(noted);
        }
        if (!files.empty()) {
            out_ += '\n';
        }
    }

    // What tells most of a line, without what tells less.
    std::string told(std::vector<FactNote> const& notes) const
    {
        auto const by_weight = [](FactNote const& a, FactNote const& b) { return a.weight < b.weight; };
        auto const most = std::min_element(notes.begin(), notes.end(), by_weight)->weight;
        std::vector<std::string> all;  // of two facts in one line that is the same of both, once
        for (auto const& note : notes) {
            if (note.weight == most && std::find(all.begin(), all.end(), said(note.note)) == all.end()) {
                all.push_back(said(note.note));
            }
        }
        return fmt::format("{}", fmt::join(all, "; "));
    }

    void draw_lines(std::map<std::uint32_t, NotedLine> const& lines)
    {
        std::size_t widest = 0;
        for (auto const& [number, line] : lines) {
            widest = std::max(widest, line.notes.empty() ? 0 : columns(line.shown.shown));
        }
        auto const gutter = std::max<std::size_t>(4, fmt::formatted_size("{}", lines.rbegin()->first));
        for (auto const& [number, line] : lines) {
            out_ += paint(Ink::faint, fmt::format("{:>{}} |", number, gutter), colour_);
            out_ += " " +
                    (line.notes.empty()
                         ? line.shown.shown
                         : padded(line.shown.shown, widest) + "   " + paint(Ink::faint, told(line.notes), colour_)) +
                    "\n";
            if (line.pointed_at) {
                out_ += paint(Ink::faint, fmt::format("{:>{}} |", "", gutter), colour_);
                out_ += std::string(line.shown.indent + 1, ' ') + paint(ink_of(rule_.verdict), "^", colour_) + "\n";
            }
        }
    }

    Report const& report_;
    std::vector<ReportedFinding> const& alike_;
    SubjectResult const& subject_;
    RuleResult const& rule_;
    Lang lang_;
    bool colour_;
    std::string out_;
};

void add_findings(std::string& out, Report const& report)
{
    std::size_t count = 0;
    std::vector<ReportedFinding> shown;
    for (auto const& subject : report.result->subjects) {
        for (auto const* const rule : by_gravity(subject)) {
            if (is_shown(*rule, report.verbose) && ++count <= most_findings) {
                shown.push_back({&subject, rule, {}});
            }
        }
    }
    for (auto const& alike : told_alike(std::move(shown), report)) {
        out += Finding(report, alike).draw();
    }
    out += beyond_limit(count, report.look.lang);
}

// Changes that are listed and not judged, a line each.
void add_set_aside(std::string& out, Report const& report)
{
    auto const lang = report.look.lang;
    bool any = false;
    for (auto const& subject : report.result->subjects) {
        if (auto const why = shown_set_aside(subject, lang); !why.empty()) {
            out += fmt::format("{}: {} {}\n", shown_place(subject.place, report.sources),
                               printable(subject.summary.in(lang)), why);
            any = true;
        }
    }
    out += any ? "\n" : "";
}

}  // namespace

std::string render_full(Report const& report)
{
    std::string out;
    if (report.result == nullptr) {
        for (auto const& diagnostic : report.diagnostics) {
            draw(out, diagnostic, report.sources, report.look);
            out += '\n';
        }
        return out;
    }
    add_findings(out, report);
    add_set_aside(out, report);
    add_paragraph(out, summary_of(report), 0);
    if (auto const closing = closing_line(report); !closing.empty()) {
        out += '\n';
        add_paragraph(out, closing, 0);
    }
    return out;
}

}  // namespace styr
