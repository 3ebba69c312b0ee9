// SPDX-License-Identifier: MPL-2.0
// Texts that are made to hurt: whatever they are, reading ends soon, with an answer.
#include "parse_support.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <random>

namespace styr {
namespace {

using namespace support;

constexpr double patience = 10;  // seconds, of a sanitised build on a busy machine

std::string repeated(std::string_view part, std::size_t times)
{
    std::string text;
    text.reserve(part.size() * times);
    for (std::size_t i = 0; i < times; ++i) {
        text += part;
    }
    return text;
}

// What is read without complaint is printed and read again.
void expect_answer(std::string const& text)
{
    auto const start = std::chrono::steady_clock::now();
    ParsedText const read(text);
    auto const seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    EXPECT_LT(seconds, patience) << text.substr(0, 200);
    EXPECT_LE(read.parsed.diagnostics.size(), 1002U);
    for (auto const& problem : read.parsed.diagnostics) {
        EXPECT_LE(problem.primary.span.begin, problem.primary.span.end);
        EXPECT_LE(problem.primary.span.end, text.size());
        EXPECT_LT(problem.headline.en.size(), 400U) << problem.headline.en;
    }
    if (read.parsed.diagnostics.empty() && text.size() < 20000) {
        ParsedText const again(print(read.parsed.file));
        EXPECT_EQ(again.problems(), "") << text;
        EXPECT_TRUE(again.parsed.file.declarations == read.parsed.file.declarations) << text;
    }
}

std::string expression(std::string const& text) { return std::string(head) + "define a = " + text + '\n'; }

TEST(Hostile, Nesting)
{
    static constexpr std::pair<char const*, char const*> around[] = {{"(", ")"},
                                                                     {"not ", ""},
                                                                     {"-", ""},
                                                                     {"x of ", ""},
                                                                     {"sum of ", " over l"},
                                                                     {"count of l where ", ""},
                                                                     {"every p in l has ", ""},
                                                                     {"no p in l has (", ")"},
                                                                     {"approval by b before ", ""},
                                                                     {"old ", ""},
                                                                     {"x is ", ""},
                                                                     {"x is not ", ""},
                                                                     {"only ", ""},
                                                                     {"x - (", ")"},
                                                                     {"rounded to ", ""},
                                                                     {"least of (", ") over (l)"}};
    for (auto const& [open, close] : around) {
        for (std::size_t const times : {10U, 63U, 64U, 65U, 1000U, 10000U, 100000U}) {
            expect_answer(expression(repeated(open, times) + "x" + repeated(close, times)));
            expect_answer(expression(repeated(open, times)));
        }
    }
}

TEST(Hostile, DepthIsRefusedAtThePlace)
{
    ParsedText const fits(expression(repeated("(", 64) + "x" + repeated(")", 64)));
    EXPECT_EQ(fits.problems(), "");
    ParsedText const deep(expression(repeated("(", 65) + "x" + repeated(")", 65)));
    ASSERT_EQ(deep.parsed.diagnostics.size(), 1U);
    EXPECT_EQ(deep.parsed.diagnostics[0].problem->code, "A306");
    auto const at = deep.source->position(deep.parsed.diagnostics[0].primary.span.begin);
    EXPECT_EQ(at.column, 12U + 64U);
    ParsedText const nots(expression(repeated("not ", 65) + "x"));
    ASSERT_EQ(nots.parsed.diagnostics.size(), 1U);
    EXPECT_EQ(nots.parsed.diagnostics[0].problem->code, "A306");
    EXPECT_EQ(nots.source->text(nots.parsed.diagnostics[0].primary.span), "not");
}

TEST(Hostile, Length)
{
    for (auto const part : {" and x", " or x", " + x", " * x",      " is x", " - ",      "x ", "9",
                            "((",     "))",    "a-",   "\"",        "\\",    ".",        ",",  "#",
                            "\n",     "\r\n",  "whn ", "x and by ", "; ",    " bfore x", "æ",  "\xE2\x80\x9C"}) {
        for (std::size_t const times : {300U, 3000U, 6000U * thoroughness}) {
            expect_answer(expression("x" + repeated(part, times)));
            expect_answer(std::string(head) + repeated(std::string("define a = x") + part + "\n", times / 20));
            expect_answer(repeated(part, times));
        }
    }
}

TEST(Hostile, Figures)
{
    for (auto const text : {"inf",
                            "nan",
                            "infrastruktur",
                            "1e400",
                            "1e-400",
                            "1.933,00",
                            "08",
                            "0x10",
                            "1..2",
                            "1.",
                            "9223372036854775808",
                            "0.1+0.2 = 0.3",
                            "1,",
                            "1,,2",
                            "1'",
                            "1_",
                            "2020-",
                            "2020-01",
                            "2020-01-",
                            "2020-01-01-01",
                            "1/",
                            "1/2/",
                            "1.a",
                            "1.-2",
                            "00",
                            "0.0.0",
                            "1e",
                            "0x",
                            "1%%",
                            "1 kr",
                            "1 kr.per",
                            "1 kr. per",
                            "1 kr. per x",
                            "1 January 2020",
                            "32 January",
                            "1. ",
                            "1.\n2"}) {
        expect_answer(expression(text));
        expect_answer(expression(std::string("x > ") + text));
        expect_answer(std::string(head) + "parameter a = " + text);
        expect_answer(std::string(head) + "table a by year " + text);
    }
}

TEST(Hostile, EveryBeginningOfAnAgreement)
{
    auto const text = file_text(agreements().front());
    for (std::size_t size = 0; size < text.size(); size += 70 / thoroughness) {
        expect_answer(text.substr(0, size));
    }
}

TEST(Hostile, RandomDamage)
{
    auto const whole = file_text(agreements().front()).substr(0, 6000);
    static constexpr std::string_view pieces[] = {" ",          "\n",  "(",    ")",    "\"",    "#", "rule ",
                                                  "provision ", "of ", "and ", "not ", "5 ",    "%", "kr. ",
                                                  ",",          "no ", "-",    "is ",  "when ", "æ"};
    std::mt19937 random(2020);
    for (int i = 0; i < 150 * static_cast<int>(thoroughness); ++i) {
        auto text = whole;
        for (unsigned n = 0; n < 1 + random() % 4; ++n) {
            auto const at = random() % text.size();
            switch (random() % 4) {
            case 0:
                text.erase(at, 1 + random() % 12);
                break;
            case 1:
                text.insert(at, pieces[random() % std::size(pieces)]);
                break;
            case 2:
                text.insert(at, text.substr(random() % text.size(), random() % 40));
                break;
            default:
                std::swap(text[at], text[random() % text.size()]);
            }
        }
        expect_answer(text);
    }
}

}  // namespace
}  // namespace styr
