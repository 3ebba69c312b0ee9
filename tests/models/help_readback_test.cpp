// SPDX-License-Identifier: MPL-2.0
// What a help says to write is read where it is to be written, and is the figure that was meant.
#include "tests/models/support.hpp"

#include "models/fields/print.hpp"

#include <gtest/gtest.h>

#include <regex>
#include <vector>

namespace styr::help_readback_test {
namespace {

std::string register_with(std::string_view key, std::string const& value)
{
    std::string const line = std::string(key) + ": " + value + "\n";
    bool const of_report = key == "result";
    return "operator: A\nin_force: " + (key == "in_force" ? value : "2020-01-01") + "\noffers:\n  - offer: B\n" +
           (of_report ? "    reports:\n      - year: 2024\n        " + line : "") +
           "    services:\n      - service: C\n" + (of_report || key == "in_force" ? "" : "        " + line);
}

test::ReadFile read_with(std::string_view key, std::string const& value)
{
    return test::read(register_with(key, value), RecordKind::operator_);
}

// Each value that a help of these problems says to write, or asks whether it was meant.
std::vector<std::string> proposals(Diagnostics const& diagnostics)
{
    static std::regex const in_backticks("`([^`]+)`");
    std::vector<std::string> all;
    for (auto const& diagnostic : diagnostics) {
        for (auto const& help : diagnostic.help) {
            bool const asks = help.en.starts_with("write `") || help.en.starts_with("did you mean `") ||
                              help.en.find(", for example `") != std::string::npos;
            auto const found = std::sregex_iterator(help.en.begin(), help.en.end(), in_backticks);
            for (auto at = found; asks && at != std::sregex_iterator(); ++at) {
                all.push_back((*at)[1]);
            }
        }
    }
    return all;
}

std::vector<std::string> const hostile_numerals{"12.500,00-",
                                                "12500-",
                                                "12.500,00 -",
                                                "12.500-",
                                                "(12.500,00)",
                                                "minus 12.500",
                                                "-kr. 12.500",
                                                "kr. -12.500",
                                                "2.230,-",
                                                "kr. 2.230,-",
                                                "kr. 2.230",
                                                "2.230 DKK",
                                                "DKK 2.230",
                                                "2.230,–",
                                                "2230,-",
                                                "2.230.-",
                                                "2230,50,-",
                                                "2.230 kr. pr. døgn",
                                                "2.230 pr. år",
                                                "8-10",
                                                "8–10",
                                                "8 - 10",
                                                "8 til 10",
                                                "8 10",
                                                "1 933",
                                                "1\u00a0933",
                                                "1.933",
                                                "-1.933",
                                                "01.933",
                                                "-1,933.00",
                                                "1,933,000",
                                                "-12.34,00",
                                                "1933.5555 kr.",
                                                "007.5 kr.",
                                                "-010",
                                                "+010",
                                                "0.95",
                                                "1",
                                                "-5",
                                                "0,925",
                                                "1.933 %",
                                                "95.345 %",
                                                "90 pct.",
                                                "-90 procent",
                                                "7 pladser",
                                                "-7 pladser",
                                                "7,0",
                                                "-7,0",
                                                "5.6",
                                                "1e3",
                                                "1e3 kr.",
                                                ".5",
                                                "5.",
                                                "0x10",
                                                "1_000",
                                                "2,4 mio. kr.",
                                                "12 t.kr.",
                                                "--5",
                                                "−5",
                                                "٣",
                                                "1933 kr./døgn",
                                                "5.000.000.000",
                                                "2024-13-01",
                                                "2024-1-1",
                                                "2024-13-1",
                                                "1-8-20",
                                                "32-8-20",
                                                "1. agust 2025",
                                                "32. agust 2025",
                                                "1. aug. 2025",
                                                "1. agu. 2025",
                                                "2025-06-01 00:00:00",
                                                "45809",
                                                "00001",
                                                "2025-06-01T00:00:00.000Z",
                                                "2025-06-01T14:30",
                                                "2025-13-01T00:00"};

TEST(Helps, EveryWriteHelpIsReadBack)
{
    int tried = 0;
    for (std::string_view const key : {"tariff", "places", "occupancy_basis", "result", "in_force"}) {
        for (auto const& text : hostile_numerals) {
            for (auto const& proposed : proposals(read_with(key, text).diagnostics)) {
                auto const again = read_with(key, proposed);
                // Where it is not said which of several is meant, one of a different kind may be named as an example.
                EXPECT_TRUE(again.record) << key << ": " << text << " → " << proposed << "\n" << again.said();
                ++tried;
            }
        }
    }
    EXPECT_GT(tried, 40);
}

struct Meant {
    std::string_view key, text, proposed;  // nothing proposed: empty; read as it stands: "="
};

TEST(Helps, KeepSignAndMagnitudeOrAreNotGiven)
{
    std::vector<Meant> const all{{"result", "12.500,00-", "-12500"},
                                 {"result", "12.500,00 -", "-12500"},
                                 {"result", "12500-", ""},
                                 {"result", "(12.500,00)", "-12500"},
                                 {"result", "-kr. 12.500,00", "-12500"},
                                 {"result", "kr. -12.500,00", "="},
                                 {"result", "-1,933.00", "-1933.00"},
                                 {"tariff", "2.230,-", "="},
                                 {"tariff", "kr. 2.230,-", "="},
                                 {"tariff", "2.230,–", "="},
                                 {"tariff", "2.230 kr. pr. døgn", "2230"},
                                 {"tariff", "2.230 kr. pr. år", ""},
                                 {"tariff", "2,4 mio. kr.", ""},
                                 {"result", "1.933,--", ""},
                                 {"result", "1933,--", ""},
                                 {"result", "1.933.50", ""},
                                 {"result", "12.500.00", ""},
                                 {"result", "1933,00,00", ""},
                                 {"result", "1.933,50,00", ""},
                                 {"places", "8-10", ""},
                                 {"places", "8 10", ""},
                                 {"places", "7 pladser", "7"},
                                 {"places", "-7 pladser", ""},
                                 {"places", "5.6", ""},
                                 {"occupancy_basis", "0.95", "95 %"},
                                 {"occupancy_basis", "90 pct.", "90 %"},
                                 {"in_force", "1. aug. 2025", "="},
                                 {"in_force", "1. agust 2025", "1. august 2025"},
                                 {"in_force", "32. agust 2025", ""},
                                 {"in_force", "2025-06-01 00:00:00", "2025-06-01"},
                                 {"in_force", "2025-06-01T00:00:00.000Z", "2025-06-01"},
                                 {"in_force", "2025-06-01T22:00:00Z", ""},
                                 {"in_force", "45809", "2025-06-01"}};
    for (auto const& [key, text, proposed] : all) {
        auto const file = read_with(key, std::string(text));
        auto const given = proposals(file.diagnostics);
        EXPECT_EQ(file.record.has_value(), proposed == "=") << text;
        EXPECT_EQ(proposed == "=" ? "=" : given.empty() ? "" : given[0], proposed) << text << "\n" << file.said();
    }
    auto const ratio = read_with("occupancy_basis", "0.95").diagnostics.at(0).help;
    ASSERT_EQ(ratio.size(), 1U);
    EXPECT_EQ(ratio[0].en, "write `95 %` if 0.95 is a ratio");
}

// Between braces the comma ends the number; what is proposed for it has its sign, and is read there.
TEST(Helps, ForANumberThatACommaSplitsAreReadBack)
{
    auto const between_braces = [](std::string const& value) {
        return test::read(
            "operator: A\nin_force: 2020-01-01\noffers:\n  - offer: B\n    reports: [{year: 2024, result: " + value +
                "}]\n    services: [{service: C}]\n",
            RecordKind::operator_);
    };
    for (auto const& [text, cure] : std::vector<std::pair<std::string, std::string>>{{"1.933,00", "1933.00"},
                                                                                     {"-1.933,00", "-1933.00"},
                                                                                     {"-1933,5", "-1933.5"},
                                                                                     {"1.933,-", "1933"},
                                                                                     {"-1.933,-", "-1933"},
                                                                                     {"1933,505", ""}}) {
        auto const file = between_braces(text);
        ASSERT_EQ(file.codes(), "F211") << text << "\n" << file.said();
        auto const& help = file.diagnostics[0].help;
        auto const said = help[0].en == "write the figure with a point: `" + cure + "`";
        EXPECT_EQ(said, !cure.empty()) << text << ": " << help[0].en;
        EXPECT_EQ(help.size(), cure.empty() ? 2U : 3U) << text;
        EXPECT_TRUE(cure.empty() || between_braces(cure).record) << cure;
    }
}

// Every way to type an amount is read as that amount, refused without a proposal, or refused with that amount.
TEST(Helps, NeverTurnAnAmountIntoAnother)
{
    struct Form {
        std::string_view before, behind;
        bool negative;
    };
    std::vector<Form> const forms{{"", "", false},          {"-", "", true},     {"minus ", "", true},
                                  {"(", ")", true},         {"kr. ", "", false}, {"kr. -", "", true},
                                  {"-kr. ", "", true},      {"", " kr.", false}, {"-", " kr.", true},
                                  {"", " DKK", false},      {"", ",-", false},   {"kr. ", ",-", false},
                                  {"", " kr./døgn", false}, {"-", ",-", true},   {"", " kroner", false}};
    int proposed = 0, taken = 0;
    for (auto const amount : {1, 7, 933, 2230, 12500, 1933000}) {
        auto const plain = std::to_string(amount);
        auto grouped = plain;
        for (auto at = plain.size(); at > 3;) {
            at -= 3;
            grouped.insert(at, ".");
        }
        for (auto const& digits : {plain, grouped, plain + ",00", grouped + ",00"}) {
            for (auto const& [before, behind, negative] : forms) {
                auto const text = std::string(before) + digits + std::string(behind);
                auto const expected = (negative ? "-" : "") + plain;
                auto const reading = read_money(text);
                if (auto const* const value = std::get_if<Fraction>(&reading)) {
                    EXPECT_EQ(print_canonical(*value), expected) << text;
                    ++taken;
                    continue;
                }
                for (auto const& each : proposals({occurrence(std::get<Unread>(reading), Span{})})) {
                    auto const again = read_money(each);
                    ASSERT_TRUE(std::holds_alternative<Fraction>(again)) << text << " → " << each;
                    EXPECT_EQ(print_canonical(std::get<Fraction>(again)), expected) << text << " → " << each;
                    ++proposed;
                }
            }
        }
    }
    EXPECT_GT(taken, 150);
    EXPECT_GT(proposed, 60);
}

}  // namespace
}  // namespace styr::help_readback_test
