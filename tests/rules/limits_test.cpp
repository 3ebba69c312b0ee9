// SPDX-License-Identifier: MPL-2.0
// Every limit of an agreement, kept and exceeded by one. (docs/trust.md, Limits)
#include "resolve_support.hpp"

#include <gtest/gtest.h>

namespace styr::test {
namespace {

constexpr std::string_view head = "agreement \"A\" version \"1\" in force 2020-01-01\n";

std::string repeated(std::string_view part, std::size_t times)
{
    std::string text;
    for (std::size_t i = 0; i < times; ++i) {
        text += part;
    }
    return text;
}

// The errors, without what is only doubtful.
std::string codes(std::string const& declarations)
{
    auto const result = resolved({std::string(head) + declarations});
    std::string all;
    for (auto const& each : result.diagnostics) {
        all += each.severity() == Severity::error ? (all.empty() ? "" : " ") + std::string(each.problem->code) : "";
    }
    return all;
}

TEST(LimitOf, BracketsInBrackets)
{
    EXPECT_EQ(codes("define a = " + repeated("(", 64) + "1" + repeated(")", 64)), "");
    EXPECT_EQ(codes("define a = " + repeated("(", 65) + "1" + repeated(")", 65)), "A306");
}

TEST(LimitOf, StepsInARow)
{
    EXPECT_EQ(codes("define a = 1" + repeated(" + 1", 255)), "");
    EXPECT_EQ(codes("define a = 1" + repeated(" + 1", 256)), "A307");
}

TEST(LimitOf, DigitsOfAFigure)
{
    EXPECT_EQ(codes("define a = " + repeated("9", 15)), "");
    EXPECT_EQ(codes("define a = " + repeated("9", 16)), "A526");
}

TEST(LimitOf, DeclarationsOfOneKind)
{
    auto const definitions = [](int count) {
        std::string text;
        for (int i = 0; i < count; ++i) {
            text += "define a" + std::to_string(i) + " = 1\n";
        }
        return text;
    };
    EXPECT_EQ(codes(definitions(5000)), "");
    EXPECT_EQ(codes(definitions(5001)), "A448");
}

TEST(LimitOf, AgreementSize)
{
    auto const filled = [](std::size_t size) {
        std::string text;
        while (head.size() + text.size() + 1000 < size) {
            text += "# " + repeated("x", 500) + "\n";
        }
        return text + repeated("\n", size - head.size() - text.size());
    };
    EXPECT_EQ(codes(filled(1U << 20U)), "");
    EXPECT_EQ(codes(filled((1U << 20U) + 1)), "D101");
}

// Each circle may be as long as the list of definitions, and there may be as many as that squared.
TEST(LimitOf, CirclesThatAreTold)
{
    std::string text;
    for (int i = 0; i < 200; ++i) {
        text += "define a" + std::to_string(i) + " = a" + std::to_string((i + 1) % 200) + repeated(" + a0", 20) +
                repeated(" + a1", 20) + "\n";
    }
    auto const told = codes(text);
    EXPECT_LE(std::count(told.begin(), told.end(), 'A'), 100);
    EXPECT_NE(told.find("A410"), std::string::npos);
}

}  // namespace
}  // namespace styr::test
