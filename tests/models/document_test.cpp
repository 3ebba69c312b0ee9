// SPDX-License-Identifier: MPL-2.0
// The document layer: what is read, where it stands, and what is refused where.
#include "models/yaml/document.hpp"

#include "models/messages/document_problems.hpp"
#include "tests/models/document_support.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

namespace styr::test::document_test {
namespace {

using testing::ElementsAre;

std::vector<std::string> written_scalars(Reading const& reading)
{
    std::vector<std::string> all;
    for (std::uint32_t i = 0; reading.document && i < reading.document->size(); ++i) {
        if ((*reading.document)[i].kind == Node::Kind::scalar) {
            all.emplace_back(reading.written(i));
        }
    }
    return all;
}

std::vector<std::string> values(Reading const& reading)
{
    std::vector<std::string> all;
    for (std::uint32_t i = 0; reading.document && i < reading.document->size(); ++i) {
        if ((*reading.document)[i].kind == Node::Kind::scalar) {
            all.emplace_back((*reading.document)[i].text);
        }
    }
    return all;
}

TEST(DocumentSpans, CoverTheTextAsWritten)
{
    EXPECT_THAT(written_scalars(read("a: 1\nnavn: Fjernvarme nord  # note\n")),
                ElementsAre("a", "1", "navn", "Fjernvarme nord"));
    EXPECT_THAT(written_scalars(read("æøå: blåbærgrød\nÅ: \"Ærø\"\n")),
                ElementsAre("æøå", "blåbærgrød", "Å", "\"Ærø\""));
    EXPECT_THAT(written_scalars(read("a: 1\r\nb: x y\r\nc: |\r\n  x\r\n  y\r\nd: 'z'\r\n")),
                ElementsAre("a", "1", "b", "x y", "c", "|\r\n  x\r\n  y", "d", "'z'"));
    EXPECT_THAT(written_scalars(read("\xEF\xBB\xBF"
                                     "a: 1\nb: 2")),
                ElementsAre("a", "1", "b", "2"));
    EXPECT_THAT(written_scalars(read("{a: x y, 'b' : [1,\"2\" , 3]}\n")),
                ElementsAre("a", "x y", "'b'", "1", "\"2\"", "3"));
    EXPECT_THAT(written_scalars(read("# før\na: # efter nøgle\n  - x # efter værdi\n  # mellem\n  - y\n")),
                ElementsAre("a", "x", "y"));
    EXPECT_THAT(written_scalars(read("a: >-  # note\n  x\n\n  y\n\nb: 'it''s'\nc: \"\\u00e6\\n\"\n")),
                ElementsAre("a", ">-  # note\n  x\n\n  y", "b", "'it''s'", "c", "\"\\u00e6\\n\""));
    EXPECT_THAT(written_scalars(read("k:\nl: ~\nm:\t1\t\n")), ElementsAre("k", "", "l", "~", "m", "1"));
}

TEST(DocumentSpans, OfNothingIsRightAfterItsColon)
{
    auto const reading = read("a: 1\nlang:   # nothing\nb: 2\n");
    ASSERT_TRUE(reading.document);
    auto const& nothing = (*reading.document)[4];
    EXPECT_TRUE(nothing.is_null());
    EXPECT_EQ(nothing.span, (Span{0, 10, 10}));
}

TEST(DocumentSpans, OfCollectionsReachFromFirstToLast)
{
    auto const reading = read("a:\n  b: 1\n  c: [x, {d: 2}]  # note\ne:\n- f\n- g: 3\n");
    ASSERT_TRUE(reading.document);
    std::vector<std::string> collections;
    for (std::uint32_t i = 0; i < reading.document->size(); ++i) {
        if ((*reading.document)[i].kind != Node::Kind::scalar) {
            collections.emplace_back(reading.written(i));
        }
    }
    EXPECT_THAT(collections, ElementsAre("a:\n  b: 1\n  c: [x, {d: 2}]  # note\ne:\n- f\n- g: 3",
                                         "b: 1\n  c: [x, {d: 2}]", "[x, {d: 2}]", "{d: 2}", "- f\n- g: 3", "g: 3"));
}

TEST(DocumentValues, AreDecoded)
{
    EXPECT_THAT(values(read("a: 'it''s'\nb: \"x\\u00e6\\t\\\"\\\\\\/\\x41\\U0001F600\"\nc: \"\"\n")),
                ElementsAre("a", "it's", "b", "xæ\t\"\\/A😀", "c", ""));
    EXPECT_THAT(values(read("a: |\n  x\n   y\n\n  # z\nb: >\n  x\n  y\n\n  z\nc: |-\n  x\nd: |+\n  x\n\n")),
                ElementsAre("a", "x\n y\n\n# z\n", "b", "x y\nz\n", "c", "x", "d", "x\n\n"));
    EXPECT_THAT(values(read("a: |\r\n  x\r\n  y\r\n")), ElementsAre("a", "x\ny\n"));
    EXPECT_THAT(values(read("a: |\n  no final line break")), ElementsAre("a", "no final line break\n"));
    EXPECT_THAT(values(read("a: http://x.dk/?y=1&z\nb: -5\nc: x#y\nd: [a:b, -1]\n")),
                ElementsAre("a", "http://x.dk/?y=1&z", "b", "-5", "c", "x#y", "d", "a:b", "-1"));
}

TEST(DocumentValues, StandInTheSourceWhereTheyCan)
{
    auto const reading = read("a: plain\nb: \"quoted\"\n");
    ASSERT_TRUE(reading.document);
    auto const text = reading.source->text();
    for (std::uint32_t const i : {2U, 4U}) {
        auto const* const at = (*reading.document)[i].text.data();
        EXPECT_TRUE(at >= text.data() && at < text.data() + text.size());
    }
}

TEST(DocumentShape, IsFlatWithJumps)
{
    auto const reading = read("- a: {x: 1}\n  b: [y]\n- c\n");
    ASSERT_TRUE(reading.document);
    EXPECT_EQ(canonical(*reading.document), "[\n{\np1:a\n{\np1:x\np1:1\n}\np1:b\n[\np1:y\n]\n}\np1:c\n]\n");
    EXPECT_EQ(reading.document->root().past, reading.document->size());
    EXPECT_FALSE(reading.document->root().flow);
    EXPECT_TRUE((*reading.document)[3].flow);
}

struct Refusal {
    char const* text;
    char const* problems;
};

class DocumentRefusals : public testing::TestWithParam<Refusal> {};

TEST_P(DocumentRefusals, PointAtTheCause)
{
    auto const reading = read(GetParam().text);
    EXPECT_FALSE(reading.document);
    EXPECT_EQ(reading.problems(), GetParam().problems) << GetParam().text;
}

constexpr Refusal layout[] = {
    {"", "1:1 D111"},
    {"# x\n", "2:1 D111"},
    {"---\n...\n", "2:1 D111"},
    {"text\n", "1:1 D112"},
    {"pris:1933\n", "1:1 D127"},
    {"a: 1\n---\nb: 2\n", "2:1 D113"},
    {"a: 1\n...\n---\n", "3:1 D113"},
    {"[1]\n[2]\n", "2:1 D113"},
    {"%YAML 1.2\n---\na: 1\n", "1:1 D114"},
    {"--- a: 1\n", "1:5 D115"},
    {"a:\n\tb: 1\n", "2:1 D121"},
    {"a:\n  \tb: 1\n", "2:3 D121"},
    {"a: 1\n\t\nb: 1\n", "2:1 D121"},
    {"-\ta: 1\n", "1:2 D121"},
    {"a:\n    b: 1\n  c: 2\n", "3:3 D122"},
    {" a: 1\nb: 2\n", "2:1 D122"},
    {"a: 'x'\n  b: 2\n", "2:3 D122"},
    {"a:\n  - b\n  c\n", "3:3 D123"},
    {"a: 1\n- b\n", "2:1 D124"},
    {"a: - b\n", "1:4 D125"},
    {"a: b: c\n", "1:5 D126"},
    {"a: 1\npris:1933\nb: 2\n", "2:1 D127"},
    {"{pris:1933}\n", "1:2 D127"},
    {"a:\n  b:1\n  c: 2\n", "2:3 D127"},
    {"a: 1\nb\nc: 2\n", "2:1 D128"},
    {"a: 1\n  b: 2\n", "2:3 D129"},
    {"a: [1] 2\n", "1:8 D130"},
};
INSTANTIATE_TEST_SUITE_P(Layout, DocumentRefusals, testing::ValuesIn(layout));

constexpr Refusal texts[] = {
    {"a: one\n  two\n  three\nb: x\n  y\n", "2:3 D131, 5:3 D131"},
    {"a: \"one\n  two\"\nb: 'x\n  y'\n", "2:3 D131, 4:3 D131"},
    {"a: \"one\nb: \"two\"\n", "1:4 D132"},
    {"a: [\"x, 'y']\n", "1:5 D132"},
    {"a: 'Sankt Hans' Have'\n", "1:17 D133"},
    {"a: \"C:\\takster\\x\"\n", "1:15 D134"},
    {"a: \"\\u12\"\n", "1:5 D134"},
    {"a: \"\\uD83D\\uDE00\"\n", "1:5 D134"},
    {"a: \"x\\ry\\0\"\n", "1:6 D135, 1:9 D135"},
    {"a: @x\n", "1:4 D136"},
    {"a: -\n", "1:4 D125"},
    {"[-]\n", "1:2 D136"},
    {"a: 5\xC2\xA0\nb:\xC2\xA0"
     "5\n",
     "1:5 D137, 2:3 D137"},
    {"a: |x\n  y\n", "1:5 D138"},
    {"a: |2\n   y\n", "1:5 D139"},
    {"a: |\n     \n  x\n", "2:1 D140"},
    {"a: {b: [1}\n", "1:10 D142"},
    {"a: [1, 2\nb: 3\n", "1:4 D141"},
    {"a: [1, 2\n  b: 3\n", "2:3 D142"},
    {"a: [,1,,2]\n", "1:5 D143, 1:8 D143"},
    {"a: [b: 1]\n", "1:6 D144"},
    {"a: 1\n]\n", "2:1 D145"},
    {"a: [\n  1\n]\n", "3:1 D146"},
    {"a:\n-\n- x\n-\n", "2:1 D147, 4:1 D147"},
    {"a: >\n  x\n   y\n", "3:4 D148"},
    {"a: |\nb: >-\n\n", "1:4 D149, 2:4 D149"},
    {"a: [x?y, \"z?\"]\nb: x?\n", "1:6 D150"},
};
INSTANTIATE_TEST_SUITE_P(Texts, DocumentRefusals, testing::ValuesIn(texts));

constexpr Refusal features[] = {
    {"a: &x 1\nb: *x\nc: !!int 2\nd: {<<: 1}\n", "1:4 D151, 2:4 D152, 3:4 D153, 4:5 D154"},
    {"? a\n: b\n", "1:1 D155"},
    {"a: 'b''''c'\nd: '''e'\n", "1:6 D156"},
    {"[a]: b\n", "1:1 D161"},
    {"? [a]\n: b\n", "1:3 D161"},
    {"{[a]: b}\n", "1:2 D161"},
    {": b\n\"\": c\n", "1:1 D162, 2:1 D162"},
    {"a: 1\n\"\\x61\": 2\nb: {c: 1, 'c': 2}\na: 3\n", "2:1 D164, 3:11 D164, 4:1 D164"},
    {"a\xCC\x8A: 1\n", "1:1 D165"},
    {"pr\xD1\x96s: 1\n", "1:1 D166"},
    {"\"a\\nb\": 1\n", "1:1 D167"},
    {"\"\\_\": 1\n", "1:1 D137"},
    {"a: \"\\_\"\n", "1:4 D191"},
};
INSTANTIATE_TEST_SUITE_P(Features, DocumentRefusals, testing::ValuesIn(features));

constexpr Refusal bytes[] = {
    {"a: r\xF8"
     "d\n",
     "1:5 D104"},
    {"a: 1\rb: 2\n", "1:5 D105"},
    {"a: x\xC2\xAD"
     "y\n# \xE2\x80\x8B\n",
     "1:5 D106, 2:3 D106"},
    {"\xFF\xFE"
     "a",
     "1:1 D103"},
};
INSTANTIATE_TEST_SUITE_P(Bytes, DocumentRefusals, testing::ValuesIn(bytes));

TEST(DocumentRefusals, ShowBothDuplicatesAndTheCure)
{
    auto const reading = read("a: 1\nb: 2\na: 3\n");
    ASSERT_EQ(reading.diagnostics.size(), 1U);
    auto const& found = reading.diagnostics.front();
    ASSERT_EQ(found.context.size(), 1U);
    EXPECT_EQ(found.context.front().span.begin, 0U);
    EXPECT_EQ(found.headline.da, "nøglen `a` står to gange");
    EXPECT_EQ(found.primary.text.en, "also on line 1");
    auto const slip = read("pris:1933\n");
    EXPECT_EQ(slip.diagnostics.front().help.front().en, "write `pris: 1933`");
}

TEST(DocumentRefusals, AreSilentAboutAccidentsThatFollowFromThem)
{
    EXPECT_EQ(read("a: 1\nbig:\n" + std::string("  x: &y z\n  x: 1\n")).problems(), "3:6 D151, 4:3 D164");
}

TEST(DocumentRefusals, AreBoundedInNumberAndLength)
{
    std::string many;
    for (int i = 0; i < 5000; ++i) {
        many += "- &a x\n";
    }
    EXPECT_EQ(read(many).diagnostics.size(), 1001U);
    auto const wide = read("a: [" + std::string(5000, 'x') + " : 1]\n");
    auto const long_key = read(std::string(5000, 'k') + "\n");
    for (auto const* const reading : {&wide, &long_key}) {
        for (auto const& found : reading->diagnostics) {
            EXPECT_LT(found.headline.da.size(), 300U);
            EXPECT_LT(found.headline.en.size(), 300U);
        }
    }
}

std::string nested(int depth)
{
    return "a: " + std::string(static_cast<std::size_t>(depth - 1), '[') +
           std::string(static_cast<std::size_t>(depth - 1), ']');
}

TEST(DocumentLimits, HoldAtTheirValueAndOneBeyond)
{
    EXPECT_TRUE(read(nested(64)).document);
    EXPECT_EQ(read(nested(65)).problems(), "1:67 D108");
    EXPECT_TRUE(read("a: 1\n", {.bytes = 5}).document);
    EXPECT_EQ(read("a: 12\n", {.bytes = 5}).problems(), "1:1 D101");
    EXPECT_TRUE(read("ab: 1\n", {.line_bytes = 5}).document);
    EXPECT_EQ(read("a: 1\nabc: 1\n", {.line_bytes = 5}).problems(), "2:1 D102");
    EXPECT_TRUE(read("a: 1\nb: 2\n", {.nodes = 5}).document);
    EXPECT_EQ(read("a: 1\nb: 2\nc: 3\n", {.nodes = 5}).problems(), "3:1 D109");
    EXPECT_TRUE(read("a: |\n  x\n", {.scalar_bytes = 5}).document);
    EXPECT_EQ(read("a: |\n  xy\n", {.scalar_bytes = 5}).problems(), "1:4 D110");
    EXPECT_TRUE(read(std::string(1024, 'k') + ": 1\n").document);
    EXPECT_EQ(read(std::string(1025, 'k') + ": 1\n").problems(), "1:1 D163");
}

TEST(DocumentLimits, AreNamedInTheMessage)
{
    auto const reading = read("a: 12\n", {.bytes = 1});
    EXPECT_EQ(reading.diagnostics.front().headline.en, "the file has 6 bytes; at most 1 are read");
}

TEST(DocumentProblems, HaveDistinctCodesAndBothLanguages)
{
    std::set<std::string_view> codes;
    std::set<std::string_view> names;
    std::string_view before;
    for (auto const* const problem : document_problems()) {
        EXPECT_TRUE(codes.insert(problem->code).second) << problem->code;
        EXPECT_TRUE(names.insert(problem->name).second) << problem->name;
        EXPECT_LT(before, problem->code);
        before = problem->code;
        EXPECT_FALSE(problem->headline.da.empty() || problem->headline.en.empty()) << problem->code;
        EXPECT_FALSE(problem->help[0].da.empty() || problem->help[0].en.empty()) << problem->code;
        EXPECT_FALSE(problem->about.da.empty() || problem->about.en.empty()) << problem->code;
    }
}

// Each of these once took a reader of YAML more than linear time.
TEST(DocumentTime, GrowsWithTheText)
{
    std::string keys;
    std::string blanks = "a: |\n";
    for (int i = 0; i < 100000; ++i) {
        keys += "key" + std::to_string(i) + ": 1\n";
        blanks += i % 2 == 0 ? "\n" : "  x\n";
    }
    EXPECT_TRUE(read(keys).document);
    EXPECT_TRUE(read(blanks).document);
    EXPECT_FALSE(read(std::string(1 << 20, '"')).document);
    EXPECT_FALSE(read(std::string(1 << 20, '[')).document);
    EXPECT_TRUE(read("a: " + std::string(1 << 19, '#')).document);
    EXPECT_TRUE(read("a: " + std::string(1 << 19, 'x')).document);
    EXPECT_FALSE(read("a: '" + std::string(1 << 19, '\'') + "'").document);
}

}  // namespace
}  // namespace styr::test::document_test
