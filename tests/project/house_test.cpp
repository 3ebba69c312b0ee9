// SPDX-License-Identifier: MPL-2.0
// Habits of the house that a compiler does not hold.
#include "tests/project/sources.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <regex>

namespace styr::project {
namespace {

constexpr auto floors = {"diagnostics", "models", "rules", "engine", "session", "cli"};
constexpr std::string_view licence = "// SPDX-License-Identifier: MPL-2.0\n";

// 0.1 + 0.2: money, and whatever money is multiplied with, is exact below cli.
TEST(House, MoneyNeverMeetsADouble)
{
    static std::regex const inexact(R"(\b(float|double|stod|stof|strtod|atof)\b)");
    for (auto const folder : {"diagnostics", "models", "rules", "engine"}) {
        for (auto const& file : sources_of(folder)) {
            auto const code = code_of(file.text);
            std::smatch match;
            EXPECT_FALSE(std::regex_search(code, match, inexact))
                << file.name << ":" << line_of(code, static_cast<std::size_t>(match.position())) << ": " << match.str();
        }
    }
}

TEST(House, EveryHeaderIsIncludedOnce)
{
    for (auto const folder : floors) {
        for (auto const& file : sources_of(folder)) {
            if (file.name.ends_with(".hpp")) {
                EXPECT_NE(file.text.find("\n#pragma once\n"), std::string::npos) << file.name;
            }
        }
    }
}

TEST(House, EveryHeaderSaysWhatItIs)
{
    for (auto const folder : floors) {
        for (auto const& file : sources_of(folder)) {
            if (file.name.ends_with(".hpp")) {
                auto const opening = file.text.substr(std::min(licence.size(), file.text.size()));
                EXPECT_TRUE(opening.starts_with("// ")) << file.name << " says what it is right after its licence";
            }
        }
    }
}

// `cmake/spdx.sh` writes the line where it is missing.
TEST(House, EverySourceNamesItsLicence)
{
    std::vector<std::string> folders(floors.begin(), floors.end());
    folders.insert(folders.end(), {"bench", "cmake", "tests"});
    std::size_t seen = 0;
    for (auto const& folder : folders) {
        for (auto const& file : sources_of(folder)) {
            EXPECT_TRUE(file.text.starts_with(licence)) << file.name;
            ++seen;
        }
    }
    EXPECT_GT(seen, 300U);
}

// What a program writes, a person has to be able to read: outputs that tests compare with, seeds that fuzzers found,
// disagreements as they were reduced.
bool is_generated(std::filesystem::path const& path)
{
    auto const name = path.filename().string(),
               below = std::filesystem::relative(path, root / "tests").generic_string();
    static std::regex const found_by_fuzzers("[0-9a-f]{40}");
    bool const golden = path.extension() == ".txt" && name != "CMakeLists.txt";
    return golden || below == "data/cli/complete.zsh" || std::regex_match(name, found_by_fuzzers);
}

std::size_t lines_of(std::filesystem::path const& path)
{
    auto const text = read(path);
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

TEST(House, GeneratedTextsStayFewEnoughToBeRead)
{
    std::size_t lines = 0;
    for (auto const& entry : std::filesystem::recursive_directory_iterator(root / "tests")) {
        bool const of_one_problem =  // the gallery: as many pages as there are problems, each read by itself
            entry.path().generic_string().find("/gallery/") != std::string::npos;
        if (entry.is_regular_file() && is_generated(entry.path())) {
            EXPECT_LE(of_one_problem ? lines_of(entry.path()) : 0U, 24U) << entry.path();
            lines += of_one_problem ? 0 : lines_of(entry.path());
        }
    }
    EXPECT_GT(lines, 1000U);
    EXPECT_LE(lines, 7'800U);
}

TEST(House, CommentsAndStringsAreNoCode)
{
    EXPECT_EQ(code_of("a // b\nc"), "a     \nc");
    EXPECT_EQ(code_of("a /* b\n */ c"), "a     \n    c");
    EXPECT_EQ(code_of(R"(f("x\"y", 'z', '\'') 1'000'000)"), "f(      ,    ,     ) 1'000'000");
    EXPECT_EQ(code_of("R\"x(a\" // )\" )x\" b"), std::string(17, ' ') + "b");
    EXPECT_EQ(code_of("\"open"), "     ");
    EXPECT_EQ(code_of("/* open"), "       ");
}

}  // namespace
}  // namespace styr::project
