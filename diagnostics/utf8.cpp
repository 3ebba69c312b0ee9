// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <span>

namespace styr {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// `ranges` in order.
bool within(std::span<Range const> ranges, char32_t c)
{
    auto const range =
        std::lower_bound(ranges.begin(), ranges.end(), c, [](Range r, char32_t value) { return r.last < value; });
    return range != ranges.end() && c >= range->first;
}

// Nothing but what .NET, which GitHub's runner is written in, trims before it looks for a command.
bool is_blank(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        auto const c = decode(text, at);
        if (c != ' ' && c != 0xA0 && c != 0x1680 && !(c >= 0x2000 && c <= 0x200A) && c != 0x202F && c != 0x205F &&
            c != 0x3000) {
            return false;
        }
    }
    return true;
}

// GitHub and Azure read commands in a job's output: `::error::` after blanks, `##[group]` and
// `##vso[…]` anywhere. `out` is what stands before the character that is about to follow.
bool completes_command(std::string_view out, char32_t next)
{
    if (next == '[') {
        return out.ends_with("##") || out.ends_with("##vso") || out.ends_with("##VSO");
    }
    return next == ':' && out.ends_with(':') && is_blank(out.substr(0, out.size() - 1));
}

// How much of the text's beginning is characters of one byte that are printed as they are, whatever
// stands before them: nearly all of most texts.
std::size_t plain_beginning(std::string_view text)
{
    static constexpr auto plain = [] {
        std::array<bool, 256> table{};
        std::fill(table.begin() + ' ', table.begin() + 0x7F, true);
        table['['] = table[':'] = false;
        return table;
    }();
    auto const end =
        std::find_if(text.begin(), text.end(), [](char c) { return !plain[static_cast<unsigned char>(c)]; });
    return static_cast<std::size_t>(end - text.begin());
}

}  // namespace

char32_t decode(std::string_view text, std::size_t& at)
{
    auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    unsigned char const first = byte(at);
    if (first < 0x80) {
        ++at;
        return first;
    }
    std::size_t const extra = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
    static constexpr char32_t least[] = {0, 0x80, 0x800, 0x10000};
    if (first < 0xC2 || first > 0xF4 || at + extra >= text.size()) {
        ++at;
        return invalid_character;
    }
    char32_t character = first & (0x3FU >> extra);
    for (std::size_t i = 1; i <= extra; ++i) {
        if ((byte(at + i) & 0xC0) != 0x80) {
            ++at;
            return invalid_character;
        }
        character = (character << 6) | (byte(at + i) & 0x3FU);
    }
    if (character < least[extra] || character > 0x10FFFF || (character >= 0xD800 && character <= 0xDFFF)) {
        ++at;
        return invalid_character;
    }
    at += extra + 1;
    return character;
}

void encode(char32_t c, std::string& out)
{
    auto const put = [&](char32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | (c >> 6));
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | (c >> 12));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | (c >> 18));
        put(0x80 | ((c >> 12) & 0x3F));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

bool is_deceptive(char32_t c)
{
    static constexpr Range others[] = {
        {0x7F, 0x9F},     {0xAD, 0xAD},       {0x34F, 0x34F},     {0x61C, 0x61C},     {0x115F, 0x1160},
        {0x17B4, 0x17B5}, {0x180E, 0x180E},   {0x200B, 0x200F},   {0x2028, 0x202E},   {0x2060, 0x206F},
        {0x3164, 0x3164}, {0xE000, 0xF8FF},   {0xFDD0, 0xFDEF},   {0xFEFF, 0xFEFF},   {0xFFA0, 0xFFA0},
        {0xFFF9, 0xFFFB}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF}, {0xF0000, 0x10FFFF},
    };
    if (c < 0x7F) {
        return c < 0x20 && c != '\t' && c != '\n';
    }
    if (c >= 0xC0 && c < 0x300) {  // the letters of Europe
        return false;
    }
    return (c & 0xFFFE) == 0xFFFE || within(others, c);
}

std::size_t columns(std::string_view text)
{
    // After Unicode 15's EastAsianWidth (W and F) and general category Mn; coarse where a block is
    // nearly all of one kind. Carets are what it serves.
    static constexpr Range none[] = {
        {0x300, 0x36F},   {0x483, 0x489},   {0x591, 0x5BD},   {0x610, 0x61A},   {0x64B, 0x65F},   {0x900, 0x902},
        {0x93C, 0x93C},   {0x941, 0x948},   {0x94D, 0x94D},   {0xE31, 0xE31},   {0xE34, 0xE3A},   {0xE47, 0xE4E},
        {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F},
    };
    static constexpr Range two[] = {
        {0x1100, 0x115F},   {0x231A, 0x231B},   {0x23E9, 0x23EC},   {0x25FD, 0x25FE},   {0x2614, 0x2615},
        {0x2648, 0x2653},   {0x26AA, 0x26AB},   {0x26BD, 0x26BE},   {0x26C4, 0x26C5},   {0x2705, 0x2705},
        {0x270A, 0x270B},   {0x274C, 0x274C},   {0x2753, 0x2757},   {0x2795, 0x2797},   {0x2B1B, 0x2B1C},
        {0x2B50, 0x2B50},   {0x2E80, 0x303E},   {0x3041, 0xA4CF},   {0xA960, 0xA97F},   {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},   {0x1F18E, 0x1F19A},
        {0x1F200, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F7E0, 0x1F7EB}, {0x1F900, 0x1F9FF}, {0x1FA70, 0x1FAFF},
        {0x20000, 0x3FFFD},
    };
    std::size_t count = 0;
    for (std::size_t at = 0;;) {
        auto const rest = text.substr(at);
        auto const ascii =
            std::find_if(rest.begin(), rest.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }) -
            rest.begin();
        at += static_cast<std::size_t>(ascii);
        count += static_cast<std::size_t>(ascii);
        if (at == text.size()) {
            break;
        }
        auto const c = decode(text, at);
        if (c < 0x300 || c == invalid_character) {
            ++count;
        } else if (!within(none, c)) {
            count += within(two, c) ? 2U : 1U;
        }
    }
    return count;
}

std::string code_point_name(char32_t c) { return fmt::format("U+{:04X}", static_cast<std::uint32_t>(c)); }

std::string printable(std::string_view text) { return printable(text, text.size() + 1); }

std::string printable(std::string_view text, std::size_t most)
{
    std::string out;
    out.reserve(std::min(text.size(), most));
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        auto const plain = plain_beginning(text.substr(at, most - count));
        out.append(text, at, plain);
        at += plain;
        count += plain;
        if (at == text.size()) {
            break;
        }
        if (count == most) {
            return out + "…";
        }
        auto const start = at;
        auto const c = decode(text, at);
        if (c == invalid_character) {
            out += fmt::format("\\x{:02X}", static_cast<unsigned char>(text[start]));
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\t') {
            out += "\\t";
        } else if (is_deceptive(c)) {
            out += fmt::format("\\u{{{:X}}}", static_cast<std::uint32_t>(c));
        } else {
            if (completes_command(out, c)) {
                out += '\\';
            }
            out.append(text, start, at - start);
        }
    }
    return out;
}

std::size_t length(std::string_view text)
{
    std::size_t count = 0;
    for (char const c : text) {
        count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
    }
    return count;
}

}  // namespace styr
