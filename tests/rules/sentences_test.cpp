// SPDX-License-Identifier: MPL-2.0
// Which values each construct of the language takes: a table of constructs by values of every type, to be read.
#include "places.hpp"
#include "tests/rules/resolve_support.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/sentences.hpp"

#include <fmt/format.h>

namespace styr::test {
namespace {

// A dot where it is understood, else the digits of the first error's code.
std::string answer(std::string const& sentence)
{
    auto const result =
        resolved({"agreement \"T\" version \"1\" in force 2020-01-01\n" + std::string(support::vocabulary) +
                  "provision P1 \"P\" source \"S\" item 1\n  rule r for each change of terms require " + sentence +
                  " message \"m\"\n"});
    for (auto const& diagnostic : result.diagnostics) {
        if (diagnostic.severity() == Severity::error) {
            return std::string(diagnostic.problem->code.substr(1));
        }
    }
    return ".";
}

std::string row(std::string const& name, std::vector<std::string> const& cells)
{
    std::string text;
    for (auto const& cell : cells) {
        text += fmt::format("{:>4}", cell);
    }
    return text + (name.empty() ? "" : "  " + name) + "\n";
}

// The columns by number, and what stands for each.
template <class Values> std::string legend(Values const& values)
{
    std::string text;
    std::vector<std::string> numbers;
    for (auto const* const value : values) {
        numbers.push_back(std::to_string(numbers.size() + 1));
        text += fmt::format("{:>4}  {}\n", numbers.back(), value);
    }
    return text + row("", numbers);
}

TEST(Sentences, OfOneValueTakeTheseTypes)
{
    auto text = legend(support::values_of_every_kind);
    for (auto const* const form : support::sentences_of_one) {
        std::vector<std::string> cells;
        for (auto const* const value : support::values_of_every_kind) {
            cells.push_back(answer(support::filled(form, value, {})));
        }
        text += row(form, cells);
    }
    support::expect_golden(STYR_SOURCE_DIR "/tests/rules/sentences_of_one.txt", text);
}

TEST(Sentences, OfTwoValuesTakeTheseTypes)
{
    auto text = legend(support::values_for_two);
    for (auto const* const form : support::sentences_of_two) {
        text += fmt::format("{}\n", form);
        for (auto const* const a : support::values_for_two) {
            std::vector<std::string> cells;
            for (auto const* const b : support::values_for_two) {
                cells.push_back(answer(support::filled(form, a, b)));
            }
            text += row(a, cells);
        }
    }
    support::expect_golden(STYR_SOURCE_DIR "/tests/rules/sentences_of_two.txt", text);
}

}  // namespace
}  // namespace styr::test
