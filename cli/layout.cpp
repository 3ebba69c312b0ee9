#include "cli/layout.hpp"

#include "cli/terminal.hpp"
#include "diagnostics/utf8.hpp"

#include <algorithm>

namespace styr {

std::vector<std::string> wrapped(std::string_view text, std::size_t most)
{
    std::vector<std::string> lines;
    std::size_t width = 0;
    while (!text.empty()) {
        auto const end = std::min(text.find(' '), text.size());
        auto const word = text.substr(0, end);
        auto const needed = columns(word);
        if (lines.empty() || width + 1 + needed > most) {
            lines.emplace_back(word);
            width = needed;
        } else {
            (lines.back() += ' ') += word;
            width += 1 + needed;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    for (auto& line : lines) {  // a word that was harmless in its sentence may begin a command to a CI system at the start of a line
        line = printable(line);
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
