// SPDX-License-Identifier: MPL-2.0
#include "models/values/letters.hpp"

#include "diagnostics/utf8.hpp"

#include <algorithm>
#include <array>

namespace styr {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// Beyond ASCII: blanks, punctuation, signs, marks and pictures. Coarse: a sign of some far script passes for a letter.
constexpr std::array speechless{
    Range{0x80, 0xA9},     Range{0xAB, 0xB1},       Range{0xB4, 0xB4},       Range{0xB6, 0xB8},
    Range{0xBB, 0xBB},     Range{0xBF, 0xBF},       Range{0xD7, 0xD7},       Range{0xF7, 0xF7},
    Range{0x2C2, 0x2DF},   Range{0x300, 0x36F},     Range{0x37E, 0x37E},     Range{0x387, 0x387},
    Range{0x1680, 0x1680}, Range{0x2000, 0x206F},   Range{0x20A0, 0x20FF},   Range{0x2190, 0x245F},
    Range{0x2500, 0x2BFF}, Range{0x2E00, 0x2E7F},   Range{0x3000, 0x3004},   Range{0x3008, 0x3020},
    Range{0x3030, 0x3030}, Range{0x30FB, 0x30FB},   Range{0xE000, 0xF8FF},   Range{0xFE00, 0xFE6F},
    Range{0xFF00, 0xFF0F}, Range{0xFF1A, 0xFF20},   Range{0xFF3B, 0xFF40},   Range{0xFF5B, 0xFF65},
    Range{0xFFE0, 0xFFFF}, Range{0x1F000, 0x1FAFF}, Range{0xE0000, 0x10FFFF}};

bool is_letter_or_digit(char32_t c)
{
    if (c < 0x80) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
    return c != invalid_character && std::none_of(speechless.begin(), speechless.end(),
                                                  [c](Range range) { return c >= range.first && c <= range.last; });
}

struct Composed {
    std::u32string_view bases;
    char32_t mark;
    std::u32string_view letters;  // one a base
};

// Those that Danish names and their neighbours have.
constexpr std::array composed{Composed{U"Aa", 0x30A, U"Åå"},
                              Composed{U"AaEeIiOoUuYy", 0x308, U"ÄäËëÏïÖöÜüŸÿ"},
                              Composed{U"AaEeIiOoUuYyÅåÆæØø", 0x301, U"ÁáÉéÍíÓóÚúÝýǺǻǼǽǾǿ"},
                              Composed{U"AaEeIiOoUu", 0x300, U"ÀàÈèÌìÒòÙù"},
                              Composed{U"AaEeIiOoUu", 0x302, U"ÂâÊêÎîÔôÛû"},
                              Composed{U"AaNnOo", 0x303, U"ÃãÑñÕõ"},
                              Composed{U"CcSs", 0x327, U"ÇçŞş"},
                              Composed{U"CcSsZz", 0x30C, U"ČčŠšŽž"}};

std::string one_letter(char32_t base, char32_t mark)
{
    std::string letter;
    for (auto const& row : composed) {
        auto const at = row.bases.find(base);
        if (row.mark == mark && at != std::u32string_view::npos) {
            encode(row.letters[at], letter);
        }
    }
    return letter;
}

// Letters of other scripts, and forms of Latin ones that no name is typed with: phonetic, letterlike, joined, wide.
constexpr std::array foreign{
    Range{0x180, 0x1C3},   Range{0x250, 0x2AF},   Range{0x370, 0x1DFF},    Range{0x1F00, 0x1FFF},
    Range{0x2100, 0x2115}, Range{0x2117, 0x2121}, Range{0x2123, 0x214F},   Range{0x2160, 0x218F},
    Range{0x2C00, 0x2DFF}, Range{0x3005, 0x3007}, Range{0x3040, 0x30FA},   Range{0x30FC, 0xD7FF},
    Range{0xF900, 0xFDFF}, Range{0xFE70, 0xFEFE}, Range{0xFF10, 0xFF19},   Range{0xFF21, 0xFF3A},
    Range{0xFF41, 0xFF5A}, Range{0xFF66, 0xFFDC}, Range{0x10000, 0x1EFFF}, Range{0x20000, 0x3FFFF}};

constexpr std::u32string_view alike = U"АВЕЅІЈКМНОРСТУХаеѕіјкорсухԁԛԝһӏΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορικυɑɡɩ\u212A\u212B";
constexpr std::u32string_view latin = U"ABESIJKMHOPCTYXaesijkopcyxdqwhlABEZHIKMNOPTYXavopikuagiKÅ";
static_assert(alike.size() == latin.size());

char32_t latin_letter(char32_t c)
{
    if ((c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A)) {
        return c - 0xFEE0;  // wide forms stand in the order of ASCII
    }
    auto const at = alike.find(c);
    return at == std::u32string_view::npos ? c : latin[at];
}

bool is_odd_blank(char32_t c)
{
    return c == '\t' || c == '\n' || c == '\r' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
           c == 0x202F || c == 0x205F || c == 0x2800 || c == 0x3000;
}

}  // namespace

bool says_something(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        if (is_letter_or_digit(decode(text, at))) {
            return true;
        }
    }
    return false;
}

std::optional<Decomposed> find_decomposed(std::string_view text)
{
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto const c = decode(text, at);
        if (c >= 0x300 && c <= 0x36F) {
            return Decomposed{c, one_letter(before, c)};
        }
        before = c;
    }
    return std::nullopt;
}

std::optional<char32_t> find_foreign_letter(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        auto const c = decode(text, at);
        if (c >= 0x180 && std::any_of(foreign.begin(), foreign.end(),
                                      [c](Range range) { return c >= range.first && c <= range.last; })) {
            return c;
        }
    }
    return std::nullopt;
}

std::string in_latin_letters(std::string_view text)
{
    std::string written;
    for (std::size_t at = 0; at < text.size();) {
        auto const begin = at;
        auto const c = decode(text, at);
        auto const letter = c < 0x180 ? c : latin_letter(c);
        if (letter == c) {
            written += text.substr(begin, at - begin);  // as it was, be it no UTF-8
        } else {
            encode(letter, written);
        }
    }
    return written;
}

namespace {

// Hyphens and dashes as one, and so apostrophes and quotation marks that stand for one.
char32_t as_typed(char32_t c)
{
    bool const dash = (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xAD;
    bool const apostrophe = c == 0x2018 || c == 0x2019 || c == 0xB4 || c == '`';
    return dash ? U'-' : apostrophe ? U'\'' : c;
}

}  // namespace

std::string as_heard(std::string_view name)
{
    std::string heard;
    for (std::size_t at = 0; at < name.size();) {
        auto const c = as_typed(decode(name, at));
        bool const capital = (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
        if (c == ' ' && (heard.empty() || heard.back() == ' ')) {
            continue;
        }
        encode(capital ? c + 0x20 : c, heard);
    }
    if (heard.ends_with(' ')) {
        heard.pop_back();
    }
    return heard;
}

std::optional<char32_t> find_odd_blank(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        if (auto const c = decode(text, at); is_odd_blank(c)) {
            return c;
        }
    }
    return std::nullopt;
}

}  // namespace styr
