// SPDX-License-Identifier: MPL-2.0
#include "models/yaml/comments.hpp"

#include <algorithm>

namespace styr {

namespace {

constexpr std::string_view blanks = " \t";
constexpr std::string_view name = "styr";

// What is no text is punctuation or a comment, or the file would have been refused.
bool in_text(Document const& document, std::string_view text, std::uint32_t at)
{
    std::uint32_t first = 0;
    for (std::uint32_t count = document.size(); count > 0;) {  // the first node that begins after `at`
        auto const half = count / 2;
        bool const before = document[first + half].span.begin <= at;
        first = before ? first + half + 1 : first;
        count = before ? count - half - 1 : half;
    }
    if (first == 0) {
        return false;
    }
    auto const& node = document[first - 1];
    bool const within = node.kind == Node::Kind::scalar && at < node.span.end;
    // Beside the sign that opens a block of text a comment may stand.
    bool const beside_sign = node.style == Node::Style::block &&
                             text.substr(node.span.begin, at - node.span.begin).find('\n') == std::string_view::npos;
    return within && !beside_sign;
}

// Where the instruction begins in a comment that speaks to styr, whatever the case of the name.
std::size_t instruction_in(std::string_view comment)
{
    auto const begin = comment.find_first_not_of(blanks, 1);
    if (begin == std::string_view::npos || comment.size() - begin <= name.size()) {
        return std::string_view::npos;
    }
    bool const named =
        std::equal(name.begin(), name.end(), comment.begin() + static_cast<std::ptrdiff_t>(begin),
                   [](char wanted, char found) { return wanted == found || wanted == found + ('a' - 'A'); });
    auto const colon = named ? comment.find_first_not_of(blanks, begin + name.size()) : std::string_view::npos;
    return colon == std::string_view::npos || comment[colon] != ':' ? std::string_view::npos : colon + 1;
}

Comment comment_at(SourceId source, std::uint32_t at, std::string_view comment, std::size_t instruction)
{
    auto const place = [&](std::size_t begin, std::size_t end) {
        return Span{source, at + static_cast<std::uint32_t>(begin), at + static_cast<std::uint32_t>(end)};
    };
    auto const begin = std::min(comment.find_first_not_of(blanks, instruction), comment.size());
    auto const end = comment.find_last_not_of(blanks) + 1;
    return {place(0, end), place(std::min(begin, end), end)};
}

}  // namespace

std::vector<Comment> comments_to_styr(Document const& document, Source const& source)
{
    std::vector<Comment> found;
    auto const text = source.text();
    for (auto at = text.find('#'); at != std::string_view::npos; at = text.find('#', at)) {
        if (in_text(document, text, static_cast<std::uint32_t>(at))) {
            ++at;
            continue;
        }
        auto comment = text.substr(at, std::min(text.find('\n', at), text.size()) - at);
        comment.remove_suffix(comment.ends_with('\r') ? 1 : 0);
        if (auto const instruction = instruction_in(comment); instruction != std::string_view::npos) {
            found.push_back(comment_at(source.id(), static_cast<std::uint32_t>(at), comment, instruction));
        }
        at += comment.size();
    }
    return found;
}

}  // namespace styr
