// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/render.hpp"

#include "diagnostics/excerpt.hpp"
#include "diagnostics/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace styr {

namespace {

// Terminal colours (SGR), by what they mean here.
enum class Ink : std::uint8_t { error, warning, strong, frame, aside };

std::string_view escape(Ink ink)
{
    switch (ink) {
    case Ink::error:
        return "\x1b[1;31m";
    case Ink::warning:
        return "\x1b[1;33m";
    case Ink::strong:
        return "\x1b[1m";
    case Ink::frame:
        return "\x1b[34m";
    case Ink::aside:
        return "\x1b[1;36m";
    }
    return "";
}

Ink ink_of(Severity severity) { return severity == Severity::error ? Ink::error : Ink::warning; }

std::string_view word(Severity severity, Lang lang)
{
    bool const da = lang == Lang::da;
    return severity == Severity::error ? (da ? "fejl" : "error") : (da ? "advarsel" : "warning");
}

std::string place(Span span, Sources const& sources)
{
    auto const& source = sources[span.source];
    auto const at = source.position(span.begin);
    return fmt::format("{}:{}:{}", printable(source.name()), at.line, at.column);
}

class Drawing {
public:
    Drawing(std::string& out, Sources const& sources, Look look) : out_(out), sources_(sources), look_(look) {}

    void headline(Diagnostic const& diagnostic, std::string_view separator)
    {
        if (diagnostic.primary.span.known()) {
            out_ += place(diagnostic.primary.span, sources_);
            out_ += ": ";
        }
        ink(ink_of(diagnostic.severity()),
            fmt::format("{}[{}]", word(diagnostic.severity(), look_.lang), diagnostic.problem->code));
        out_ += separator;
        ink(Ink::strong, printable(diagnostic.headline.in(look_.lang)));
        out_ += '\n';
    }

    // Room for the largest line number; the frame of all labels stands in one column.
    void make_room(Label const& label)
    {
        if (label.span.known()) {
            auto const line = sources_[label.span.source].position(label.span.begin).line;
            gutter_ = std::max(gutter_, fmt::formatted_size("{}", line));
        }
    }

    void label(Label const& label, char mark, Ink colour)
    {
        if (!label.span.known()) {
            return;
        }
        auto const part = excerpt(sources_[label.span.source], label.span, excerpt_columns);
        if (!continues_last(label.span.source, part)) {
            frame(label);
            edge(fmt::format("{:>{}} |", part.line, gutter_));
            text(part.shown);
        }
        edge(fmt::format("{:>{}} |", "", gutter_));
        out_.append(1 + part.indent, ' ');
        auto const said = printable(label.text.in(look_.lang));
        ink(colour, std::string(part.width, mark) + (said.empty() ? "" : " " + said));
        out_ += '\n';
        last_source_ = label.span.source;
        last_line_ = part.line;
    }

    void aside(std::string_view kind, Text const& said)
    {
        edge(fmt::format("{:>{}} =", "", gutter_));
        out_ += ' ';
        ink(Ink::aside, kind);
        out_ += ": ";
        out_ += printable(said.in(look_.lang));
        out_ += '\n';
    }

private:
    // A second label on the line that is shown already needs no more than its own marks.
    bool continues_last(SourceId source, Excerpt const& part) const
    {
        return source == last_source_ && part.line == last_line_ && !part.cut;
    }

    // What separates a label's lines from those before: the other file's name, where it is another.
    void frame(Label const& label)
    {
        if (last_source_ != no_source && last_source_ != label.span.source) {
            edge(fmt::format("{:>{}}-->", "", gutter_));
            text(place(label.span, sources_));
        } else {
            edge(fmt::format("{:>{}} |", "", gutter_));
            out_ += '\n';
        }
    }

    void text(std::string_view line)
    {
        if (!line.empty()) {
            out_ += ' ';
            out_ += line;
        }
        out_ += '\n';
    }

    void edge(std::string_view what) { ink(Ink::frame, what); }

    void ink(Ink ink, std::string_view what)
    {
        if (look_.colour) {
            out_ += fmt::format("{}{}\x1b[0m", escape(ink), what);
        } else {
            out_ += what;
        }
    }

    std::string& out_;
    Sources const& sources_;
    Look look_;
    std::size_t gutter_ = 4;
    SourceId last_source_ = no_source;
    std::uint32_t last_line_ = 0;
};

}  // namespace

void draw(std::string& out, Diagnostic const& diagnostic, Sources const& sources, Look look)
{
    Drawing drawing(out, sources, look);
    drawing.headline(diagnostic, ": ");
    drawing.make_room(diagnostic.primary);
    for (auto const& label : diagnostic.context) {
        drawing.make_room(label);
    }
    drawing.label(diagnostic.primary, '^', ink_of(diagnostic.severity()));
    for (auto const& label : diagnostic.context) {
        drawing.label(label, '-', Ink::frame);
    }
    bool const da = look.lang == Lang::da;
    for (auto const& note : diagnostic.notes) {
        drawing.aside(da ? "bemærk" : "note", note);
    }
    for (auto const& help : diagnostic.help) {
        drawing.aside(da ? "hjælp" : "help", help);
    }
}

void draw_concise(std::string& out, Diagnostic const& diagnostic, Sources const& sources, Look look)
{
    Drawing(out, sources, look).headline(diagnostic, " ");
}

}  // namespace styr
