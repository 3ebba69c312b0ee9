// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/source.hpp"

#include <gtest/gtest.h>

namespace styr {
namespace {

struct Place {
    char const* what;
    std::string_view text;
    std::uint32_t offset;
    Position position;
};

class Places : public testing::TestWithParam<Place> {};

TEST_P(Places, OffsetToLineAndColumn)
{
    auto const& [what, text, offset, expected] = GetParam();
    Source const source(0, "x.yaml", std::string(text));
    auto const found = source.position(offset);
    EXPECT_EQ(found.line, expected.line) << what;
    EXPECT_EQ(found.column, expected.column) << what;
    EXPECT_EQ(found.utf16, expected.utf16) << what;
}

constexpr std::string_view danish = "æøå: Ærø\nb: å\n";  // two bytes a letter
constexpr std::string_view emoji = "a: 🏠 hus\n";         // four bytes, two UTF-16 units
constexpr std::string_view marked = "\xEF\xBB\xBF"
                                    "a: 1\nb: 2\n";  // a byte-order mark
constexpr std::string_view dos = "a: 1\r\nb: 2\r\n";

INSTANTIATE_TEST_SUITE_P(
    Cases, Places,
    testing::Values(Place{"the first byte", "a: 1\n", 0, {1, 1, 1}}, Place{"in the first line", "a: 1\n", 3, {1, 4, 4}},
                    Place{"a line break belongs to its line", "a: 1\nb\n", 4, {1, 5, 5}},
                    Place{"the first byte of the second line", "a: 1\nb\n", 5, {2, 1, 1}},
                    Place{"the end after a last line break", "a: 1\n", 5, {2, 1, 1}},
                    Place{"the end of a last line without a break", "a: 1\nb: 2", 9, {2, 5, 5}},
                    Place{"beyond the end", "a: 1", 99, {1, 5, 5}}, Place{"an empty file", "", 0, {1, 1, 1}},
                    Place{"after æøå", danish, 6, {1, 4, 4}}, Place{"within æ", danish, 1, {1, 1, 1}},
                    Place{"within ø", danish, 3, {1, 2, 2}}, Place{"after Ærø", danish, 13, {1, 9, 9}},
                    Place{"the line after Danish letters", danish, 14, {2, 1, 1}},
                    Place{"before an emoji", emoji, 3, {1, 4, 4}}, Place{"within an emoji", emoji, 5, {1, 4, 4}},
                    Place{"after an emoji", emoji, 7, {1, 5, 6}},
                    Place{"three-byte characters are one UTF-16 unit", "€€x", 6, {1, 3, 3}},
                    Place{"the byte-order mark itself", marked, 0, {1, 1, 1}},
                    Place{"within the byte-order mark", marked, 1, {1, 1, 1}},
                    Place{"after the byte-order mark", marked, 3, {1, 1, 1}},
                    Place{"further on that line", marked, 6, {1, 4, 4}},
                    Place{"the line after it", marked, 8, {2, 1, 1}},
                    Place{"nothing but a byte-order mark", "\xEF\xBB\xBF", 3, {1, 1, 1}},
                    Place{"a byte-order mark elsewhere is a character",
                          "a\n\xEF\xBB\xBF"
                          "b",
                          5,
                          {2, 2, 2}},
                    Place{"the carriage return", dos, 4, {1, 5, 5}},
                    Place{"the line feed after it stands no further", dos, 5, {1, 5, 5}},
                    Place{"the line after CRLF", dos, 6, {2, 1, 1}},
                    Place{"a carriage return alone breaks no line", "a\rb", 2, {1, 3, 3}},
                    Place{"bytes that are no UTF-8 lead nowhere",
                          "a\xFF\xFF"
                          "b",
                          3,
                          {1, 4, 6}}));

struct Line {
    char const* what;
    std::string_view text;
    std::vector<std::string_view> lines;
};

class Lines : public testing::TestWithParam<Line> {};

TEST_P(Lines, AreFoundWithoutTheirBreaks)
{
    auto const& [what, text, expected] = GetParam();
    Source const source(0, "x", std::string(text));
    ASSERT_EQ(source.lines(), expected.size()) << what;
    for (std::uint32_t line = 1; line <= source.lines(); ++line) {
        EXPECT_EQ(source.line(line), expected[line - 1]) << what;
    }
}

INSTANTIATE_TEST_SUITE_P(Cases, Lines,
                         testing::Values(Line{"an empty file has one empty line", "", {""}},
                                         Line{"a break at the end begins an empty line", "a\nb\n", {"a", "b", ""}},
                                         Line{"no break at the end", "a\nb", {"a", "b"}},
                                         Line{"CRLF", "a\r\n\r\nb\r\n", {"a", "", "b", ""}},
                                         Line{"only the CR of the CRLF is the break's", "a\r\r\nb\r", {"a\r", "b\r"}},
                                         Line{"blank lines", "\n\n", {"", "", ""}}));

TEST(Source, GivesTheTextOfASpan)
{
    Source const source(3, "x", "tariff: 1.933 kr.");
    EXPECT_EQ(source.text(Span{3, 8, 13}), "1.933");
    EXPECT_EQ(source.text(Span{3, 17, 17}), "");
    EXPECT_EQ(source.line_start(1), 0U);
}

TEST(Source, CoversBothSpansInAnyOrder)
{
    EXPECT_EQ(cover(Span{1, 2, 4}, Span{1, 8, 9}), (Span{1, 2, 9}));
    EXPECT_EQ(cover(Span{1, 8, 9}, Span{1, 2, 4}), (Span{1, 2, 9}));
    EXPECT_EQ(cover(Span{1, 2, 9}, Span{1, 3, 4}), (Span{1, 2, 9}));
}

TEST(Source, ASpanIsUnknownUntilItHasASource)
{
    EXPECT_FALSE(Span{}.known());
    EXPECT_TRUE((Span{0, 0, 0}.known()));
}

TEST(Sources, KeepTheirAddressesAndNumberThemselves)
{
    Sources sources;
    auto const& first = sources.add("a", "1");
    auto const* const address = &first;
    for (int i = 0; i < 1000; ++i) {
        sources.add("b", "2");
    }
    EXPECT_EQ(&sources[0], address);
    EXPECT_EQ(sources[1000].id(), 1000U);
    EXPECT_EQ(sources.size(), 1001U);
    EXPECT_EQ(first.name(), "a");
}

}  // namespace
}  // namespace styr
