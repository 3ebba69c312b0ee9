// Texts over several lines: `|` keeps the lines, `>` folds them. Only their extent is found here;
// the value is yaml-cpp's, which libfyaml must confirm.
#include "models/document_problems.hpp"
#include "models/yaml_reader.hpp"

namespace styr::yaml {

namespace {

BlockLine line_at(Page const& page, std::uint32_t begin)
{
    auto first = begin;
    while (first < page.end() && page.text()[first] == ' ') {
        ++first;
    }
    bool const empty = first >= page.end() || (sign(page.text()[first]) & line_end) != 0;
    return {begin, first, static_cast<int>(first - begin), empty};
}

}  // namespace

void Reader::block_scalar(int outer)
{
    auto const begin = page_.at;
    if (!block_header()) {
        return;
    }
    auto const header_end = page_.at;
    page_.to_line_end();
    auto const end = block_lines(outer, page_.text()[begin] == '>');
    if (failed()) {
        return;
    }
    put({begin, end == 0 ? header_end : end, Node::Style::block, false, {}});
    next();
    if (end == 0 && !failed()) {
        refuse(document_problem::empty_block, begin, header_end);
    }
}

// `|` or `>`, then `+` or `-` or neither.
bool Reader::block_header()
{
    ++page_.at;
    for (bool chomped = false; !is_gap(page_.here()); ++page_.at) {
        char const c = page_.here();
        if (c >= '1' && c <= '9') {
            refuse(document_problem::block_indicator, page_.at, page_.at + 1, {{"digit", Text{std::string(1, c)}}});
        } else if ((c == '+' || c == '-') && !chomped) {
            chomped = true;
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
        return true;
    }
    fail(document_problem::text_after_block_sign, at, page_.end_of_line(at), {{"text", quoted_excerpt(page_.text(at, page_.end_of_line(at)))}});
    return false;
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
        fail(document_problem::indented_in_folded, line.first, page_.end_of_line(line.first));
        return true;
    }
    return false;
}

// Moves past the lines that belong to the text; returns the end of the last, 0 where there is none.
std::uint32_t Reader::block_lines(int outer, bool folded)
{
    std::uint32_t end = 0;
    int indent = 0;  // of the first line that is not blank; the others may not be indented less
    BlockLine widest_blank{};
    for (auto at = page_.end_of_line(page_.at); at < page_.end();) {
        auto const line = line_at(page_, at + (page_.text()[at] == '\r' ? 2U : 1U));
        if (!line.empty && (indent == 0 ? line.spaces <= outer : line.spaces < indent)) {
            break;
        }
        if (line.empty && indent == 0 && line.spaces > widest_blank.spaces) {
            widest_blank = line;
        }
        indent = indent == 0 && !line.empty ? line.spaces : indent;
        if (!line.empty && refused_block_line(line, widest_blank, indent, folded)) {
            return 0;
        }
        page_.cross_to(line.begin);
        page_.at = at = page_.end_of_line(line.first);
        end = line.empty ? end : at;
    }
    return end;
}

}  // namespace styr::yaml
