// Texts over several lines: `|` keeps the lines, `>` folds them. Only their extent is found here;
// the value is yaml-cpp's, which libfyaml must confirm.
#include "models/document_problems.hpp"
#include "models/yaml_reader.hpp"

namespace styr::yaml {

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

// Moves past the lines that belong to the text; returns the end of the last, 0 where there is none.
std::uint32_t Reader::block_lines(int outer, bool folded)
{
    std::uint32_t end = 0;
    int indent = 0;  // of the first line that is not blank; the others may not be indented less
    int widest_blank = 0;
    std::uint32_t widest_at = 0;
    auto const text = page_.text();
    for (auto line = page_.end_of_line(page_.at); line < page_.end();) {
        line += text[line] == '\r' ? 2U : 1U;
        auto first = line;
        while (first < page_.end() && text[first] == ' ') {
            ++first;
        }
        auto const spaces = static_cast<int>(first - line);
        bool const empty = first >= page_.end() || (sign(text[first]) & line_end) != 0;
        if (empty && indent == 0 && spaces > widest_blank) {
            widest_blank = spaces;
            widest_at = line;
        }
        if (!empty && (indent == 0 ? spaces <= outer : spaces < indent)) {
            break;
        }
        if (!empty && indent == 0) {
            indent = spaces;
        }
        if (!empty && widest_blank > indent) {
            fail(document_problem::blank_line_too_wide, widest_at, widest_at + static_cast<std::uint32_t>(widest_blank));
            return 0;
        }
        if (!empty && folded && (spaces > indent || text[first] == '\t')) {
            fail(document_problem::indented_in_folded, first, page_.end_of_line(first));
            return 0;
        }
        page_.cross_to(line);
        line = page_.end_of_line(first);
        page_.at = line;
        end = empty ? end : line;
    }
    return end;
}

}  // namespace styr::yaml
