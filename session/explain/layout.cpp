// SPDX-License-Identifier: MPL-2.0
#include "session/explain/layout.hpp"

#include "diagnostics/utf8.hpp"
#include "session/explain/ink.hpp"

#include <algorithm>

namespace styr {

std::vector<std::string> wrapped(std::string_view text, std::size_t most)
{
    std::vector<std::string> lines;
    // A word that was harmless in its sentence may begin a command to a CI system at the start of a line.
    auto const add = [&](std::size_t from, std::size_t to) {
        lines.push_back(printable(text.substr(from, to - from)));
    };
    std::size_t begin = 0, end = 0, width = 0;  // of the line
    for (std::size_t at = 0; at < text.size(); at = end + 1) {
        end = std::min(text.find(' ', at), text.size());
        auto const needed = columns(text.substr(at, end - at));
        if (at > begin && width + 1 + needed > most) {
            add(begin, at - 1);
            begin = at;
        }
        width = at > begin ? width + 1 + needed : needed;
    }
    if (!text.empty()) {
        add(begin, end);
    }
    return lines;
}

void add_paragraph(std::string& out, std::string_view text, std::size_t indent)
{
    for (auto const& line : wrapped(text, line_columns - indent)) {
        out.append(indent, ' ');
        out += line;
        out += '\n';
    }
}

void add_prose(std::string& out, std::string_view text)
{
    while (!text.empty()) {
        auto const end = std::min(text.find('\n'), text.size());
        auto const line = text.substr(0, end);
        if (line.empty() || line.starts_with(' ')) {
            out.append(line);
            out += '\n';
        } else {
            add_paragraph(out, line, 0);
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

std::string padded(std::string_view text, std::size_t to)
{
    std::string wide(text);
    auto const width = columns(text);
    wide.append(to > width ? to - width : 0, ' ');
    return wide;
}

void add_block(std::string& out, Labelled const& entries, std::size_t indent, bool colour)
{
    std::size_t widest = 0;
    for (auto const& [label, text] : entries) {
        widest = std::max(widest, columns(label));
    }
    std::size_t const left = indent + widest + 2;
    for (auto const& [label, text] : entries) {
        out.append(indent, ' ');
        out += paint(Ink::faint, padded(label, widest), colour);
        out += "  ";
        bool first = true;
        for (auto const& line : wrapped(text, line_columns - std::min(left, line_columns / 2))) {
            if (!first) {
                out.append(left, ' ');
            }
            first = false;
            out += line;
            out += '\n';
        }
        if (first) {
            out += '\n';
        }
    }
}

}  // namespace styr
