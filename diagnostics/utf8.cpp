#include "diagnostics/utf8.hpp"

#include <fmt/format.h>

#include <iterator>

namespace styr {

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
    if (c < 0x20) {
        return c != '\t' && c != '\n';
    }
    return (c >= 0x7F && c <= 0x9F) || c == 0xAD || c == 0x61C || c == 0x180E || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) ||
           (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE || (c >= 0xE0000 && c <= 0xE007F) || c == 0x115F || c == 0x1160 ||
           c == 0x3164 || c == 0xFFA0 || (c >= 0xE000 && c <= 0xF8FF);
}

std::string code_point_name(char32_t c) { return fmt::format("U+{:04X}", static_cast<std::uint32_t>(c)); }

std::string printable(std::string_view text) { return printable(text, text.size() + 1); }

std::string printable(std::string_view text, std::size_t most)
{
    std::string out;
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        if (count == most) {
            return out + "…";
        }
        auto const start = at;
        auto const c = decode(text, at);
        if (c == invalid_character) {
            fmt::format_to(std::back_inserter(out), "\\x{:02X}", static_cast<unsigned char>(text[start]));
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\t') {
            out += "\\t";
        } else if (is_deceptive(c)) {
            fmt::format_to(std::back_inserter(out), "\\u{{{:X}}}", static_cast<std::uint32_t>(c));
        } else {
            out.append(text, start, at - start);
        }
    }
    if (out.starts_with("::")) {
        out.insert(1, "\\");
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
