// SPDX-License-Identifier: MPL-2.0
// Every example in the manual is read, and nothing is said about it.
#include "places.hpp"
#include "tests/models/support.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <set>
#include <sstream>

namespace styr::docs_test {
namespace {

struct Example {
    std::string where;  // file and line
    std::string kind;
    std::string text;
};

std::map<std::string, RecordKind> const kinds{
    {"configuration", RecordKind::configuration}, {"register", RecordKind::operator_},
    {"submission", RecordKind::submission},       {"decisions", RecordKind::decision_file},
    {"settlements", RecordKind::settlement_file}, {"tests", RecordKind::test_file},
    {"figures", RecordKind::figure_file}};

// A line `<!-- example: KIND -->` right before a fence of YAML.
std::vector<Example> examples_in(std::filesystem::path const& path)
{
    std::istringstream lines(test::file_text(path));
    std::vector<Example> examples;
    std::string line, kind;
    for (int number = 1; std::getline(lines, line); ++number) {
        constexpr std::string_view mark = "<!-- example: ";
        if (line.starts_with(mark)) {  // examples of other rooms are run by their tests
            kind = line.substr(mark.size(), line.find(" -->") - mark.size());
            kind = kinds.contains(kind) ? kind : "";
        } else if (line == "```yaml" && !kind.empty()) {
            Example example{path.filename().string() + ":" + std::to_string(number), kind, ""};
            for (; std::getline(lines, line) && line != "```"; ++number) {
                example.text += line + "\n";
            }
            ++number;
            examples.push_back(example);
            kind.clear();
        }
    }
    EXPECT_EQ(kind, "") << path << ": an example without its fence";
    return examples;
}

std::vector<Example> all_examples()
{
    std::set<std::filesystem::path> pages{STYR_SOURCE_DIR "/README.md"};
    for (auto const& entry : std::filesystem::recursive_directory_iterator(STYR_SOURCE_DIR "/docs")) {
        if (entry.path().extension() == ".md") {
            pages.insert(entry.path());
        }
    }
    std::vector<Example> all;
    for (auto const& page : pages) {
        for (auto& example : examples_in(page)) {
            all.push_back(std::move(example));
        }
    }
    return all;
}

TEST(Docs, EveryExampleIsReadWithoutAWord)
{
    std::map<std::string, int> seen;
    for (auto const& example : all_examples()) {
        auto const file = test::read(example.text, kinds.at(example.kind));
        EXPECT_TRUE(file.record) << example.where << "\n" << file.said();
        EXPECT_TRUE(file.diagnostics.empty()) << example.where << "\n" << file.said();
        ++seen[example.kind];
    }
    for (auto const& [name, kind] : kinds) {
        EXPECT_GE(seen[name], 1) << "no example of a " << name;
    }
}

// A key that the manual does not mention is a key that nobody finds.
TEST(Docs, EveryKeyAndChoiceIsDescribed)
{
    auto const pages = test::file_text(STYR_SOURCE_DIR "/docs/data.md") +
                       test::file_text(STYR_SOURCE_DIR "/docs/decisions.md") +
                       test::file_text(STYR_SOURCE_DIR "/docs/testing-agreements.md") +
                       test::file_text(STYR_SOURCE_DIR "/docs/dispensations.md");
    for (std::size_t i = 0; i < static_cast<std::size_t>(RecordKind::count_); ++i) {
        for (auto const& row : FieldTable().rows_of(static_cast<RecordKind>(i))) {
            EXPECT_NE(pages.find("`" + std::string(key_of(row.field)) + "`"), std::string::npos) << key_of(row.field);
        }
    }
    for (std::size_t i = 0; i < static_cast<std::size_t>(ChoiceSet::count_); ++i) {
        for (auto const& value : values_of(static_cast<ChoiceSet>(i))) {
            EXPECT_NE(pages.find("`" + std::string(value.key) + "`"), std::string::npos) << value.key;
        }
    }
}

// The spellings between backticks in a row's first cell.
std::vector<std::string> spellings(std::string_view row)
{
    std::vector<std::string> all;
    auto const cell = row.substr(0, row.find('|', 1));
    for (auto open = cell.find('`'); open != std::string_view::npos;) {
        auto const close = cell.find('`', open + 1);
        all.emplace_back(cell.substr(open + 1, close - open - 1));
        open = cell.find('`', close + 1);
    }
    return all;
}

// Of a page: what a row of what is read and one of what is refused begins with, and the section about dates.
struct Spellings {
    std::string page, read, refused, dates;
    int at_least;
};

class TablesOfSpellings : public testing::TestWithParam<Spellings> {};

TEST_P(TablesOfSpellings, AreTrue)
{
    auto const& of = GetParam();
    std::istringstream lines(test::file_text(STYR_SOURCE_DIR "/docs/" + of.page));
    std::string section;
    bool understood = true;
    int checked = 0;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("## ")) {
            section = line.substr(3);
        } else if (line.starts_with(of.read) || line.starts_with(of.refused)) {
            understood = line.starts_with(of.read);
        } else if (line.starts_with("| ")) {
            for (auto const& text : spellings(line)) {
                if (text.find_first_of("'\"") != std::string::npos) {
                    continue;  // quotes are the document's, not the value's
                }
                bool const read = section == of.dates ? std::holds_alternative<Day>(read_day(text))
                                                      : std::holds_alternative<Fraction>(read_money(text));
                EXPECT_EQ(read, understood) << section << ": " << text;
                ++checked;
            }
        }
    }
    EXPECT_GE(checked, of.at_least);
}

INSTANTIATE_TEST_SUITE_P(Docs, TablesOfSpellings,
                         testing::Values(Spellings{"values.md", "| typed", "| refused", "Dates", 40},
                                         Spellings{"da/vaerdier.md", "| skrevet", "| afvist", "Datoer", 30}),
                         [](auto const& page) { return std::string(page.index == 0 ? "en" : "da"); });

}  // namespace
}  // namespace styr::docs_test
