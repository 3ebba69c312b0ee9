// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/excerpt.hpp"

#include "diagnostics/utf8.hpp"

#include <gtest/gtest.h>

namespace styr {
namespace {

// The line and, beneath it, what is marked in it.
std::string drawn(std::string_view text, std::uint32_t begin, std::uint32_t end, std::size_t most = 120)
{
    Source const source(0, "x", std::string(text));
    auto const part = excerpt(source, Span{0, begin, end}, most);
    return std::to_string(part.line) + " " + part.shown + "\n" + std::string(part.indent, ' ') +
           std::string(part.width, '^');
}

struct Case {
    char const* what;
    std::string_view text;
    std::uint32_t begin;
    std::uint32_t end;
    std::string_view drawn;
};

class Excerpts : public testing::TestWithParam<Case> {};

TEST_P(Excerpts, MarkThePlace)
{
    auto const& [what, text, begin, end, expected] = GetParam();
    EXPECT_EQ(drawn(text, begin, end), expected) << what;
}

INSTANTIATE_TEST_SUITE_P(
    Cases, Excerpts,
    testing::Values(Case{"a word", "a: 1\n  tariff: 2139\nb", 7, 13, "2   tariff: 2139\n  ^^^^^^"},
                    Case{"an empty span has one caret", "a: 1", 3, 3, "1 a: 1\n   ^"},
                    Case{"the line break", "a: 1\nb", 4, 5, "1 a: 1\n    ^"},
                    Case{"the line break of CRLF", "a: 1\r\nb", 5, 6, "1 a: 1\n    ^"},
                    Case{"the end of a file that ends in a line break", "a: 1\n", 5, 5, "2 \n^"},
                    Case{"the end of one that does not", "a: 1", 4, 4, "1 a: 1\n    ^"},
                    Case{"beyond the end", "a: 1", 40, 50, "1 a: 1\n    ^"}, Case{"an empty file", "", 0, 0, "1 \n^"},
                    Case{"several lines: the first", "a: [1,\n2]\n", 3, 9, "1 a: [1,\n   ^^^"},
                    Case{"Danish letters take one column", "nøgle: år", 8, 11, "1 nøgle: år\n       ^^"},
                    Case{"half a letter is a letter", "åb", 1, 1, "1 åb\n^"},
                    Case{"wide letters take two", "日本: x", 3, 6, "1 日本: x\n  ^^"},
                    Case{"an emoji takes two", "🏠🏠 x", 9, 10, "1 🏠🏠 x\n     ^"},
                    Case{"a combining mark takes none", "e\u0301 x", 4, 5, "1 e\u0301 x\n  ^"},
                    Case{"a tab is one blank", "\ta:\t1", 4, 5, "1  a: 1\n    ^"},
                    Case{"what deceives is spelt out", "a\u200B: 1", 1, 4, "1 a\\u{200B}: 1\n ^^^^^^^^"},
                    Case{"no byte-order mark",
                         "\xEF\xBB\xBF"
                         "a: 1",
                         3, 4, "1 a: 1\n^"},
                    Case{"the byte-order mark itself",
                         "\xEF\xBB\xBF"
                         "a: 1",
                         0, 3, "1 a: 1\n^"},
                    Case{"bytes that are no UTF-8", "a: \xFF!", 3, 4, "1 a: \\xFF!\n   ^^^^"}));

constexpr std::string_view digits = "0123456789abcdefghijklmnopqrstuvwxyz";

TEST(Excerpt, OfALineThatJustFitsIsWhole)
{
    EXPECT_EQ(drawn(digits, 35, 36, 36),
              "1 0123456789abcdefghijklmnopqrstuvwxyz\n                                   ^");
}

TEST(Excerpt, IsCutBehind) { EXPECT_EQ(drawn(digits, 0, 2, 20), "1 0123456789abcdefgh…\n^^"); }

TEST(Excerpt, IsCutBefore) { EXPECT_EQ(drawn(digits, 34, 36, 20), "1 …ijklmnopqrstuvwxyz\n                 ^^"); }

TEST(Excerpt, IsCutOnBothSidesWithAThirdBeforeThePlace)
{
    EXPECT_EQ(drawn(digits, 18, 20, 20), "1 …cdefghijklmnopqrst…\n       ^^");
}

TEST(Excerpt, OfALongPlaceShowsItsBeginning)
{
    EXPECT_EQ(drawn(digits, 10, 36, 20), "1 …456789abcdefghijkl…\n       ^^^^^^^^^^^^");
}

TEST(Excerpt, KeepsToItsWidthWhateverTheCharacters)
{
    for (std::string_view const character : {"\x01", "##[", "::", "æ", "日", "e\u0301", "\xFF", "\u202E", "\t", "🏠"}) {
        std::string line;
        for (int i = 0; i < 5000; ++i) {
            line += character;
        }
        Source const source(0, "x", line);
        for (std::uint32_t const at : {0U, 1U, 2500U, 4999U, 100000U}) {
            auto const part = excerpt(source, Span{0, at, at + 40}, 120);
            EXPECT_LE(columns(part.shown), 120U) << printable(character);
            EXPECT_LE(length(part.shown), 240U) << printable(character);
            EXPECT_LE(part.indent + part.width, 121U) << printable(character);
            EXPECT_TRUE(part.cut);
        }
    }
}

TEST(Excerpt, OfALineOfAMegabyteIsQuick)
{
    Source const source(0, "x", std::string(1U << 20U, 'a'));
    for (std::uint32_t i = 0; i < 200; ++i) {
        EXPECT_TRUE(excerpt(source, Span{0, i * 5000, i * 5000 + 1}, 120).cut);
    }
}

}  // namespace
}  // namespace styr
