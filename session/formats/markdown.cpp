// SPDX-License-Identifier: MPL-2.0
#include "session/formats/markdown.hpp"

#include "diagnostics/utf8.hpp"
#include "session/explain/wording.hpp"

namespace styr {

namespace {

constexpr std::string_view marks = "\\`*_{}[]<>|~$&^";  // begin something wherever they stand
constexpr std::string_view marks_in_a_sentence = "\\`*_[]<~";
constexpr std::string_view sigils = "#!%~$&^";  // begin a reference where a name or a number follows

bool begins_name(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '"' || c == '\\' ||
           static_cast<unsigned char>(c) >= 0x80;
}

std::string shown(char c)
{
    switch (c) {
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '&':
        return "&amp;";
    default:
        return marks.find(c) != std::string_view::npos ? std::string{'\\', c} : std::string{c};
    }
}

// What would make a line something else than a paragraph.
bool begins_block(std::string_view text, std::size_t at)
{
    if (at == 0) {
        return std::string_view("#+-=:").find(text[at]) != std::string_view::npos;
    }
    bool const after_number = text.find_first_not_of("0123456789") == at;
    return after_number && (text[at] == '.' || text[at] == ')');
}

// References are looked for in the text of the finished page, where a backslash is gone. There they do not
// reach from one element into the next.
bool is_reference(std::string_view text, std::size_t at)
{
    char const c = text[at];
    char const next = at + 1 < text.size() ? text[at + 1] : ' ';
    if (c == '.') {
        return at >= 3 && same_word(text.substr(at - 3, 3), "www");
    }
    return c == '@' || (c == ':' && next == '/') || (sigils.find(c) != std::string_view::npos && begins_name(next));
}

}  // namespace

std::string markdown_or_plain(std::string_view text)
{
    auto const safe = printable(text);
    std::string out;
    for (std::size_t at = 0; at < safe.size(); ++at) {
        bool const address = is_reference(safe, at) && sigils.find(safe[at]) == std::string_view::npos;
        bool const mark = marks_in_a_sentence.find(safe[at]) != std::string_view::npos;
        out += address || mark ? std::string{'\\', safe[at]} : std::string{safe[at]};
    }
    return out;
}

std::string markdown(std::string_view text) { return markdown(text, text.size() + 1); }

std::string markdown(std::string_view text, std::size_t most)
{
    auto const safe = printable(text, most);
    std::string out;
    for (std::size_t at = 0; at < safe.size(); ++at) {
        if (is_reference(safe, at)) {
            out += "<span>" + shown(safe[at]) + "</span>";
        } else if (begins_block(safe, at)) {
            out += std::string{'\\', safe[at]};
        } else {
            out += at == 0 && safe[at] == ' ' ? "&#32;" : shown(safe[at]);
        }
    }
    return out;
}

}  // namespace styr
