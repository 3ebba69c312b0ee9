// SPDX-License-Identifier: MPL-2.0
// Texts over several lines: `|` keeps the lines, `>` folds them.
#include "models/messages/document_problems.hpp"
#include "models/yaml/reader.hpp"

#include <algorithm>

namespace styr::yaml {

namespace {

using Chomping = BlockStyle::Chomping;

BlockLine line_at(Page const& page, std::uint32_t begin)
{
    auto first = begin;
    while (first < page.end() && page.text()[first] == ' ') {
        ++first;
    }
    return {.begin = begin,
            .first = first,
            .end = page.end_of_line(first),
            .spaces = static_cast<int>(first - begin),
            .text = {}};
}

// Lines that begin with a blank are not folded.
bool is_spaced(std::string_view line) { return (sign(line.front()) & blank) != 0; }

// What stands between two lines that have text, `empty` lines apart.
std::string between(std::string_view line, std::string_view next, std::size_t empty, bool folded)
{
    if (folded && !is_spaced(line) && !is_spaced(next)) {
        return empty == 0 ? " " : std::string(empty, '\n');
    }
    return std::string(empty + 1, '\n');
}

// `ended`: there is a line break after the last line.
std::string value_of(std::vector<BlockLine> const& lines, BlockStyle style, bool ended)
{
    std::string value;
    std::string_view last;
    std::size_t empty = 0;  // lines since then
    for (auto const& line : lines) {
        if (line.text.empty()) {
            ++empty;
            continue;
        }
        value += last.empty() ? std::string(empty, '\n') : between(last, line.text, empty, style.folded);
        value += line.text;
        last = line.text;
        empty = 0;
    }
    switch (style.chomping) {
    case Chomping::clip:
        return value + '\n';
    case Chomping::strip:
        return value;
    case Chomping::keep:
        return value + std::string(empty + (ended ? 1 : 0), '\n');
    }
    return value;
}

}  // namespace

void Reader::block_scalar(int outer)
{
    auto const begin = page_.at;
    bool const alone = page_.fresh() && outer >= 0;
    auto const style = block_header();
    if (!style) {
        return;
    }
    auto const header_end = page_.at;
    page_.to_line_end();
    auto const lines = block_lines(outer, style->folded);
    if (failed()) {
        return;
    }
    if (alone) {
        refuse(document_problem::block_sign_alone, begin, begin + 1, {{"sign", Text{page_.text(begin, begin + 1)}}});
    }
    auto const last = std::find_if(lines.rbegin(), lines.rend(), [](BlockLine const& line) { return !line.blank(); });
    bool const empty = std::all_of(lines.begin(), lines.end(), [](BlockLine const& line) {
        return line.text.find_first_not_of(" \t") == std::string_view::npos;
    });
    auto const value =
        empty ? std::string_view{} : nodes_.keep(value_of(lines, *style, lines.back().end < page_.end()));
    put({begin, empty ? header_end : last->end, Node::Style::block, false, value});
    next();
    if (empty && !failed()) {
        refuse(document_problem::empty_block, begin, header_end);
    }
}

// `|` or `>`, then `+` or `-` or neither.
std::optional<BlockStyle> Reader::block_header()
{
    BlockStyle style;
    style.folded = page_.here() == '>';
    ++page_.at;
    for (; !is_gap(page_.here()); ++page_.at) {
        char const c = page_.here();
        if (c >= '1' && c <= '9') {
            refuse(document_problem::block_indicator, page_.at, page_.at + 1, {{"digit", Text{std::string(1, c)}}});
        } else if ((c == '+' || c == '-') && style.chomping == Chomping::clip) {
            style.chomping = c == '+' ? Chomping::keep : Chomping::strip;
        } else {
            break;
        }
    }
    auto at = page_.at;
    while (at < page_.end() && (sign(page_.text()[at]) & blank) != 0) {
        ++at;
    }
    bool const nothing = at >= page_.end() || (sign(page_.text()[at]) & line_end) != 0;
    if (nothing || (page_.text()[at] == '#' && at > page_.at)) {
        return style;
    }
    fail(document_problem::text_after_block_sign, at, page_.end_of_line(at),
         {{"text", quoted_excerpt(page_.text(at, page_.end_of_line(at)))}});
    return std::nullopt;
}

// Whether the line, which has text, cannot be told from another indentation, or folds differently
// from reader to reader.
bool Reader::refused_block_line(BlockLine const& line, BlockLine const& widest_blank, int indent, bool folded)
{
    if (widest_blank.spaces > indent) {
        fail(document_problem::blank_line_too_wide, widest_blank.begin, widest_blank.first);
        return true;
    }
    if (folded && (line.spaces > indent || page_.text()[line.first] == '\t')) {
        fail(document_problem::indented_in_folded, line.first, line.end);
        return true;
    }
    return false;
}

// Moves past the lines that belong to the text.
std::vector<BlockLine> Reader::block_lines(int outer, bool folded)
{
    std::vector<BlockLine> lines;
    int indent = 0;  // of the first line that is not blank; the others may not be indented less
    BlockLine widest_blank{};
    for (auto at = page_.end_of_line(page_.at); at < page_.end();) {
        auto line = line_at(page_, at + (page_.text()[at] == '\r' ? 2U : 1U));
        if (!line.blank() && (indent == 0 ? line.spaces <= outer : line.spaces < indent)) {
            break;
        }
        if (line.blank() && indent == 0 && line.spaces > widest_blank.spaces) {
            widest_blank = line;
        }
        indent = indent == 0 && !line.blank() ? line.spaces : indent;
        if (!line.blank() && refused_block_line(line, widest_blank, indent, folded)) {
            return {};
        }
        bool const beyond =
            indent > 0 && line.spaces >= indent;  // what a blank line has beyond the indentation is text
        line.text = beyond ? page_.text(line.begin + static_cast<std::uint32_t>(indent), line.end) : std::string_view{};
        page_.cross_to(line.begin);
        page_.at = at = line.end;
        if (line.begin < page_.end()) {  // after the last line break there is no line
            lines.push_back(line);
        }
    }
    return lines;
}

}  // namespace styr::yaml
