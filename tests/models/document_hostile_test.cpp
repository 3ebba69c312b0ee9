// SPDX-License-Identifier: MPL-2.0
// Every hostile file of tests/hostile, against what its manifest says must become of it.
#include "diagnostics/utf8.hpp"
#include "places.hpp"
#include "tests/models/document_support.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

namespace styr::test::document_hostile_test {
namespace {

std::string const folder = STYR_SOURCE_DIR "/tests/hostile/";

struct Row {
    std::string path, expected, line, column;
    friend void PrintTo(Row const& row, std::ostream* out) { *out << row.path; }
};

std::vector<Row> manifest()
{
    std::vector<Row> rows;
    std::ifstream file(folder + "MANIFEST.tsv");
    for (std::string text; std::getline(file, text);) {
        Row row;
        std::istringstream fields(text);
        bool const complete = std::getline(fields, row.path, '\t') && std::getline(fields, row.expected, '\t') &&
                              std::getline(fields, row.line, '\t') && std::getline(fields, row.column, '\t');
        if (complete && row.path.starts_with("yaml/")) {
            rows.push_back(row);
        }
    }
    return rows;
}

class Hostile : public testing::TestWithParam<Row> {};

TEST_P(Hostile, IsTreatedAsTheManifestSays)
{
    auto const& row = GetParam();
    auto const reading = read(file_text(folder + row.path));
    EXPECT_EQ(reading.document.has_value(), reading.diagnostics.empty());
    if (row.expected == "accept") {
        EXPECT_TRUE(reading.document) << reading.problems();
    }
    if (row.expected == "reject") {
        ASSERT_FALSE(reading.document);
        auto const at = reading.source->position(reading.diagnostics.front().primary.span.begin);
        EXPECT_TRUE(row.line == "*" || row.line == std::to_string(at.line)) << reading.problems();
        EXPECT_TRUE(row.column == "*" || row.column == std::to_string(at.column)) << reading.problems();
    }
}

// What is said about a hostile file is valid UTF-8 on one line, and no command to a CI system.
void expect_clean(std::string const& text)
{
    for (std::size_t at = 0; at < text.size();) {
        auto const character = decode(text, at);
        ASSERT_NE(character, invalid_character);
        ASSERT_FALSE(is_deceptive(character));
        ASSERT_NE(character, U'\n');
    }
    EXPECT_FALSE(text.starts_with("::"));
    EXPECT_LT(text.size(), 600U);
}

TEST_P(Hostile, IsReportedInCleanText)
{
    auto const reading = read(file_text(folder + GetParam().path));
    for (auto const& found : reading.diagnostics) {
        std::vector<Text> all = found.help;
        all.insert(all.end(), found.notes.begin(), found.notes.end());
        all.insert(all.end(), {found.headline, found.primary.text});
        for (auto const& text : all) {
            expect_clean(text.da);
            expect_clean(text.en);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Yaml, Hostile, testing::ValuesIn(manifest()));

TEST(HostileManifest, IsThere) { EXPECT_GT(manifest().size(), 90U); }

}  // namespace
}  // namespace styr::test::document_hostile_test
