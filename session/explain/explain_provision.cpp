// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/utf8.hpp"
#include "models/fields/print.hpp"
#include "session/explain/explain.hpp"
#include "session/explain/layout.hpp"
#include "session/explain/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace styr {

namespace {

// The spans of what a provision consists of in one version; a replaced rule stands elsewhere than its provision.
std::vector<Span> parts_of(Version const& version, Index provision)
{
    std::vector<Span> spans{version.provisions[provision].span};
    auto const add = [&](auto const& items) {
        for (auto const& item : items) {
            if (item.provision == provision) {
                spans.push_back(item.span);
            }
        }
    };
    add(version.rules);
    add(version.exceptions);
    add(version.competences);
    return spans;
}

template <class Visit> void each_named(Version const& version, Visit visit)
{
    for (auto const& rule : version.rules) {
        visit(rule.name, rule.provision);
    }
    for (auto const& exception : version.exceptions) {
        visit(exception.name, exception.provision);
    }
    for (auto const& competence : version.competences) {
        visit(competence.name, competence.provision);
    }
}

std::optional<Index> find(Version const& version, std::string_view topic)
{
    for (std::size_t i = 0; i < version.provisions.size(); ++i) {
        if (same_word(version.provisions[i].id, topic)) {
            return static_cast<Index>(i);
        }
    }
    std::optional<Index> found;
    each_named(version, [&](std::string const& name, Index provision) {
        if (!found && same_word(name, topic)) {
            found = provision;
        }
    });
    return found;
}

std::size_t indentation(std::string_view line) { return std::min(line.find_first_not_of(" \t"), line.size()); }

bool is_blank(std::string_view line)
{
    return indentation(line) == line.size() || line.substr(indentation(line)) == "\r";
}

// A declaration's lines: its first, and those after it that are indented deeper.
std::pair<std::uint32_t, std::uint32_t> lines_of(Source const& source, Span span)
{
    auto const first = source.position(span.begin).line;
    auto const margin = indentation(source.line(first));
    auto last = first;
    for (auto line = first + 1; line <= source.lines(); ++line) {
        auto const text = source.line(line);
        if (is_blank(text)) {
            continue;
        }
        if (indentation(text) <= margin) {
            break;
        }
        last = line;
    }
    return {first, last};
}

void add_text(std::string& out, Source const& source, std::uint32_t first, std::uint32_t last, bool colour)
{
    for (auto line = first; line <= last; ++line) {
        auto text = source.line(line);
        if (text.ends_with('\r')) {
            text.remove_suffix(1);
        }
        out += paint(Ink::faint, fmt::format("{:>4} |", line), colour);
        out += text.empty() ? "" : " " + printable(text);
        out += '\n';
    }
}

// The agreement's text of the provision, and of what stands apart from it.
void add_texts(std::string& out, std::vector<Span> const& parts, Sources const& sources, Look look)
{
    std::vector<std::pair<SourceId, std::pair<std::uint32_t, std::uint32_t>>> shown;
    for (auto const span : parts) {
        auto const& source = sources[span.source];
        auto const lines = lines_of(source, span);
        bool const within = std::any_of(shown.begin(), shown.end(), [&](auto const& other) {
            return other.first == span.source && other.second.first <= lines.first &&
                   lines.second <= other.second.second;
        });
        if (!within) {
            shown.emplace_back(span.source, lines);
            out += "\n  " + shown_place(span, sources) + "\n";
            add_text(out, source, lines.first, lines.second, look.colour);
        }
    }
}

void add_provision(std::string& out, Provision const& provision, std::string const& versions, Look look)
{
    bool const da = look.lang == Lang::da;
    auto const said = [&](Text const& text) { return printable(text.in(look.lang)); };
    out += fmt::format("{}  {}\n", paint(Ink::strong, printable(provision.id), look.colour), said(provision.title));
    Labelled entries{{da ? "udgave" : "version", versions},
                     {da ? "kilde" : "source", citations(provision.sources, look.lang)},
                     {da ? "siger" : "says", said(provision.says)}};
    for (auto const& reading : provision.readings) {
        entries.emplace_back(da ? "læsning" : "reading", said(reading));
    }
    if (provision.proposal) {
        entries.emplace_back(da ? "forslag" : "proposal", da ? "gælder ikke endnu" : "not in force yet");
    }
    add_block(out, entries, 2, look.colour);
}

}  // namespace

std::string explain_provision(std::string_view topic, Agreement const& agreement, Sources const& sources, Look look)
{
    std::string out;
    for (auto version = agreement.versions.begin(); version != agreement.versions.end();) {
        auto const provision = find(*version, topic);
        if (!provision) {
            ++version;
            continue;
        }
        // Versions that take it over unchanged are named together.
        auto const parts = parts_of(*version, *provision);
        auto const& first = version->provisions[*provision];
        std::string names;
        for (; version != agreement.versions.end(); ++version) {
            auto const again = find(*version, topic);
            if (!again || parts_of(*version, *again) != parts) {
                break;
            }
            names += (names.empty() ? "" : ", ") + printable(version->name);
        }
        out += out.empty() ? "" : "\n";
        add_provision(out, first, names, look);
        add_texts(out, parts, sources, look);
    }
    return out;
}

std::vector<std::string> provision_topics(Agreement const& agreement)
{
    std::vector<std::string> topics;
    for (auto const& version : agreement.versions) {
        for (auto const& provision : version.provisions) {
            topics.push_back(provision.id);
        }
        each_named(version, [&](std::string const& name, Index) { topics.push_back(name); });
    }
    return topics;
}

}  // namespace styr
