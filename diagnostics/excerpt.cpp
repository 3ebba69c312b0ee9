// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/excerpt.hpp"

#include "diagnostics/utf8.hpp"

#include <algorithm>
#include <string_view>

namespace styr {

namespace {

constexpr std::string_view ellipsis = "…";

std::string shown(std::string_view text)
{
    if (text.find('\t') == std::string_view::npos) {
        return printable(text);
    }
    std::string blanks(text);
    std::replace(blanks.begin(), blanks.end(), '\t', ' ');
    return printable(blanks);
}

// The most columns that a character can take: at least one, so that a heap of combining marks is
// cut as well, and one more where `printable` may put a backslash before it.
std::size_t cost(std::string_view character)
{
    bool const may_be_broken_up = character == "[" || character == ":";
    if (character.size() == 1 && character.front() >= ' ' && character.front() < '\x7F') {
        return may_be_broken_up ? 2 : 1;
    }
    return std::max<std::size_t>(1, columns(shown(character)));
}

std::size_t next(std::string_view text, std::size_t at)
{
    decode(text, at);
    return at;
}

bool inside_character(std::string_view text, std::size_t at)
{
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

// Where the character that ends at `at` begins; bytes that are no character stand alone.
std::size_t previous(std::string_view text, std::size_t at)
{
    std::size_t const furthest = at > 4 ? at - 4 : 0;
    for (std::size_t begin = at - 1; begin > furthest; --begin) {
        if (!inside_character(text, begin)) {
            return next(text, begin) == at ? begin : at - 1;
        }
    }
    return next(text, furthest) == at ? furthest : at - 1;
}

// A part of a line, in bytes; it grows a character at a time, and `room` is what is left for it.
struct Window {
    std::string_view line;
    std::size_t begin;
    std::size_t end;
    std::size_t room;

    void grow_right(std::size_t limit)
    {
        while (end < limit) {
            std::size_t const to = next(line, end);
            if (!take(line.substr(end, to - end))) {
                return;
            }
            end = to;
        }
    }
    void grow_left(std::size_t most)
    {
        std::size_t const keep = room > most ? room - most : 0;
        while (begin > 0) {
            std::size_t const to = previous(line, begin);
            if (cost(line.substr(to, begin - to)) + keep > room || !take(line.substr(to, begin - to))) {
                return;
            }
            begin = to;
        }
    }

private:
    bool take(std::string_view character)
    {
        auto const price = cost(character);
        if (price > room) {
            return false;
        }
        room -= price;
        return true;
    }
};

// The whole line where it fits; otherwise the marked text with a third of the room before it, the
// rest after it, and what is not used there before it again.
Window window(std::string_view line, std::size_t begin, std::size_t end, std::size_t most)
{
    if (line.size() <= 4 * most && columns(shown(line)) <= most) {
        return {.line = line, .begin = 0, .end = line.size(), .room = 0};
    }
    Window part{.line = line, .begin = begin, .end = begin, .room = most - std::min(most, 2 * columns(ellipsis))};
    part.grow_left(part.room / 3);
    part.grow_right(end);
    part.grow_right(line.size());
    part.grow_left(part.room);
    return part;
}

}  // namespace

Excerpt excerpt(Source const& source, Span span, std::size_t most)
{
    Excerpt made;
    made.line = source.position(span.begin).line;
    auto line = source.line(made.line);
    std::size_t start = source.line_start(made.line);
    if (made.line == 1 && line.starts_with("\xEF\xBB\xBF")) {
        line.remove_prefix(3);
        start += 3;
    }
    auto const within_line = [&](std::uint32_t offset) {
        return offset > start ? std::min<std::size_t>(offset - start, line.size()) : 0;
    };
    auto begin = within_line(span.begin);
    auto end = std::max(begin, within_line(span.end));
    while (begin > 0 && inside_character(line, begin)) {
        --begin;
    }
    while (inside_character(line, end)) {
        ++end;
    }

    auto const part = window(line, begin, end, most);
    bool const cut_before = part.begin > 0;
    bool const cut_after = part.end < line.size();
    made.cut = cut_before || cut_after;
    auto const visible_end = std::clamp(end, begin, part.end);
    auto const before = columns(shown(line.substr(part.begin, begin - part.begin)));
    auto const until = columns(shown(line.substr(part.begin, visible_end - part.begin)));
    made.indent = before + (cut_before ? columns(ellipsis) : 0);
    made.width = std::max<std::size_t>(1, until - before);
    made.shown = std::string(cut_before ? ellipsis : "") + shown(line.substr(part.begin, part.end - part.begin)) +
                 std::string(cut_after ? ellipsis : "");
    return made;
}

}  // namespace styr
