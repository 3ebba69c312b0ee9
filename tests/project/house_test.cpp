// Habits of the house that a compiler does not hold.
#include "tests/project/sources.hpp"

#include <gtest/gtest.h>

#include <regex>

namespace styr::project {
namespace {

// 0.1 + 0.2: money, and whatever money is multiplied with, is exact below cli.
TEST(house, money_never_meets_a_double)
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

TEST(house, every_header_is_included_once)
{
    for (auto const folder : {"diagnostics", "models", "rules", "engine", "session", "cli"}) {
        for (auto const& file : sources_of(folder)) {
            if (file.name.ends_with(".hpp")) {
                EXPECT_NE(file.text.find("\n#pragma once\n"), std::string::npos) << file.name;
                EXPECT_TRUE(file.text.starts_with("// ")) << file.name << " begins with what it is and promises";
            }
        }
    }
}

TEST(house, comments_and_strings_are_no_code)
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
