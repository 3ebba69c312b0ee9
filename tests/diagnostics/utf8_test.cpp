// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/utf8.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace styr {
namespace {

using namespace std::string_view_literals;

std::vector<char32_t> decoded(std::string_view text)
{
    std::vector<char32_t> characters;
    for (std::size_t at = 0; at < text.size();) {
        characters.push_back(decode(text, at));
    }
    return characters;
}

struct Bytes {
    char const* what;
    std::string_view bytes;
    std::vector<char32_t> characters;
};

class Decoding : public testing::TestWithParam<Bytes> {};

TEST_P(Decoding, AcceptsUtf8AndNothingElse)
{
    EXPECT_EQ(decoded(GetParam().bytes), GetParam().characters) << GetParam().what;
}

constexpr auto bad = invalid_character;

INSTANTIATE_TEST_SUITE_P(Cases, Decoding,
                         testing::Values(Bytes{"nothing", "", {}}, Bytes{"NUL", "\0"sv, {0}},
                                         Bytes{"ASCII", "aZ", {'a', 'Z'}},
                                         Bytes{"the first of two bytes", "\xC2\x80", {0x80}},
                                         Bytes{"Danish", "æØ", {0xE6, 0xD8}},
                                         Bytes{"the last of two bytes", "\xDF\xBF", {0x7FF}},
                                         Bytes{"the first of three", "\xE0\xA0\x80", {0x800}},
                                         Bytes{"the last before the surrogates", "\xED\x9F\xBF", {0xD7FF}},
                                         Bytes{"the first after them", "\xEE\x80\x80", {0xE000}},
                                         Bytes{"the last of three", "\xEF\xBF\xBF", {0xFFFF}},
                                         Bytes{"the first of four", "\xF0\x90\x80\x80", {0x10000}},
                                         Bytes{"the last of all", "\xF4\x8F\xBF\xBF", {0x10FFFF}},
                                         Bytes{"beyond the last", "\xF4\x90\x80\x80", {bad, bad, bad, bad}},
                                         Bytes{"no such first byte", "\xF5\xFF", {bad, bad}},
                                         Bytes{"overlong of two", "\xC0\xAF", {bad, bad}},
                                         Bytes{"overlong of three", "\xE0\x9F\xBF", {bad, bad, bad}},
                                         Bytes{"overlong of four", "\xF0\x8F\xBF\xBF", {bad, bad, bad, bad}},
                                         Bytes{"a surrogate", "\xED\xA0\x80", {bad, bad, bad}},
                                         Bytes{"a continuation alone",
                                               "\x80"
                                               "a",
                                               {bad, 'a'}},
                                         Bytes{"cut short, then a letter",
                                               "\xE2\x82"
                                               "a",
                                               {bad, bad, 'a'}},
                                         Bytes{"cut short by the end", "a\xF0\x9F\x8F", {'a', bad, bad, bad}},
                                         Bytes{"Latin-1",
                                               "bel\xF8"
                                               "b",
                                               {'b', 'e', 'l', bad, 'b'}}));

TEST(Encode, IsTheInverseOfDecode)
{
    for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 97) {
        if (c >= 0xD800 && c <= 0xDFFF) {
            continue;
        }
        std::string bytes;
        encode(c, bytes);
        ASSERT_THAT(decoded(bytes), testing::ElementsAre(c));
    }
}

struct Shown {
    char const* what;
    std::string_view text;
    std::string_view printable;
};

class Printable : public testing::TestWithParam<Shown> {};

TEST_P(Printable, ShowsWhatIsThere) { EXPECT_EQ(printable(GetParam().text), GetParam().printable) << GetParam().what; }

INSTANTIATE_TEST_SUITE_P(
    Cases, Printable,
    testing::Values(
        Shown{"nothing", "", ""}, Shown{"plain", "Aalborg Krisecenter", "Aalborg Krisecenter"},
        Shown{"Danish and others", "Læsø, 日本, 🏠 é", "Læsø, 日本, 🏠 é"},
        Shown{"tab and line feed", "a\tb\nc", "a\\tb\\nc"}, Shown{"carriage return", "a\rb", "a\\u{D}b"},
        Shown{"NUL", "a\0b"sv, "a\\u{0}b"}, Shown{"an escape sequence", "\x1b[31mred", "\\u{1B}[31mred"},
        Shown{"delete and C1", "\x7F\xC2\x9B", "\\u{7F}\\u{9B}"},
        Shown{"right-to-left override", "a\u202Eb", "a\\u{202E}b"},
        Shown{"isolates", "\u2066x\u2069", "\\u{2066}x\\u{2069}"},
        Shown{"zero width", "a\u200Bb\u200D\u2060", "a\\u{200B}b\\u{200D}\\u{2060}"},
        Shown{"soft hyphen", "a\u00ADb", "a\\u{AD}b"}, Shown{"line separator", "a\u2028b", "a\\u{2028}b"},
        Shown{"byte-order mark",
              "\uFEFF"
              "a",
              "\\u{FEFF}a"},
        Shown{"tag characters", "\U000E0041", "\\u{E0041}"},
        Shown{"variation selectors of plane 14", "a\U000E0100", "a\\u{E0100}"},
        Shown{"private use", "\uE000\U000F0000", "\\u{E000}\\u{F0000}"},
        Shown{"noncharacters", "\uFDD0\U0001FFFE", "\\u{FDD0}\\u{1FFFE}"},
        Shown{"invalid bytes", "a\xFF\xC3", "a\\xFF\\xC3"}, Shown{"a command to GitHub", "::error::x", ":\\:error::x"},
        Shown{"after blanks, which it ignores", " \u00A0::error::x", " \u00A0:\\:error::x"},
        Shown{"two colons further on are none", "a::b ::c", "a::b ::c"}, Shown{"many colons", "::::", ":\\:::"},
        Shown{"one colon", ":", ":"}, Shown{"the older form, anywhere", "a ##[group]b", "a ##\\[group]b"},
        Shown{"Azure's", "a ##vso[task.x]", "a ##vso\\[task.x]"},
        Shown{"a heading is none", "## [x] #[y]", "## [x] #[y]"}, Shown{"backslashes stay", "C:\\new", "C:\\new"}));

TEST(Printable, CutsAtCharacters)
{
    EXPECT_EQ(printable("æøå", 3), "æøå");
    EXPECT_EQ(printable("æøåa", 3), "æøå…");
    EXPECT_EQ(printable("abc", 0), "…");
    EXPECT_EQ(printable("", 0), "");
}

TEST(Printable, IsAlwaysValidUtf8WithoutDeception)
{
    std::string every;
    for (int first = 0; first < 256; ++first) {
        for (int second = 0; second < 256; second += 3) {
            every.push_back(static_cast<char>(first));
            every.push_back(static_cast<char>(second));
        }
    }
    for (auto const c : decoded(printable(every))) {
        ASSERT_NE(c, invalid_character);
        ASSERT_FALSE(is_deceptive(c));
        ASSERT_TRUE(c != '\n' && c != '\t');
    }
}

TEST(IsDeceptive, SparesWhatPeopleWrite)
{
    for (auto const c : decoded("aZ09 \t\næøåÆØÅéüß€–—„“§½·日本語🏠❤️")) {
        EXPECT_FALSE(is_deceptive(c)) << code_point_name(c);
    }
    EXPECT_TRUE(is_deceptive(invalid_character));
    EXPECT_TRUE(is_deceptive(0x3164));
    EXPECT_TRUE(is_deceptive(0x34F));
}

TEST(Columns, FollowTheTerminal)
{
    EXPECT_EQ(columns(""), 0U);
    EXPECT_EQ(columns("abc"), 3U);
    EXPECT_EQ(columns("æøå–€…"), 6U);
    EXPECT_EQ(columns("e\u0301"), 1U);
    EXPECT_EQ(columns("日本"), 4U);
    EXPECT_EQ(columns("한"), 2U);
    EXPECT_EQ(columns("ＡＢ"), 4U);
    EXPECT_EQ(columns("🏠"), 2U);
}

TEST(Length, CountsCharacters)
{
    EXPECT_EQ(length(""), 0U);
    EXPECT_EQ(length("abc"), 3U);
    EXPECT_EQ(length("æ🏠é"), 3U);
}

TEST(CodePointName, HasFourDigitsAtLeast)
{
    EXPECT_EQ(code_point_name(0x9), "U+0009");
    EXPECT_EQ(code_point_name(0x200B), "U+200B");
    EXPECT_EQ(code_point_name(0x1F3E0), "U+1F3E0");
}

}  // namespace
}  // namespace styr
