// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/spelling.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace styr {
namespace {

struct Pair {
    std::string_view a;
    std::string_view b;
    std::size_t edits;
};

class Edits : public testing::TestWithParam<Pair> {};

TEST_P(Edits, AreCountedTheSameBothWays)
{
    auto const& [a, b, edits] = GetParam();
    EXPECT_EQ(edits_between(a, b), edits) << a << " → " << b;
    EXPECT_EQ(edits_between(b, a), edits) << b << " → " << a;
}

INSTANTIATE_TEST_SUITE_P(Cases, Edits,
                         testing::Values(Pair{"", "", 0}, Pair{"", "abc", 3}, Pair{"tariff", "tariff", 0},
                                         Pair{"tarif", "tariff", 1}, Pair{"tarriff", "tariff", 1},
                                         Pair{"tarift", "tariff", 1},
                                         Pair{"tairff", "tariff", 1},  // a swap of neighbours
                                         Pair{"atriff", "tariff", 1},  // at the beginning
                                         Pair{"kitten", "sitting", 3}, Pair{"Tariff", "tARIFF", 0},  // case
                                         Pair{"ÆBLE", "æble", 0}, Pair{"ØL", "øl", 0}, Pair{"Å", "å", 0},
                                         Pair{"Ü", "ü", 0}, Pair{"×", "÷", 1},  // no letters, no case
                                         Pair{"pladser", "plådser", 1},         // a letter, not its two bytes
                                         Pair{"ø", "o", 1}, Pair{"max_price", "max-price", 0},
                                         Pair{"max_price", "max price", 0}));

struct Slip {
    char const* what;
    std::string_view name;
    std::vector<std::string_view> candidates;
    std::optional<std::string_view> nearest;
};

class Slips : public testing::TestWithParam<Slip> {};

TEST_P(Slips, AreMendedWhereTheyAreLikely)
{
    auto const& [what, name, candidates, expected] = GetParam();
    EXPECT_EQ(nearest(name, candidates), expected) << what;
}

constexpr auto none = std::nullopt;

INSTANTIATE_TEST_SUITE_P(
    Cases, Slips,
    testing::Values(
        Slip{"no candidates", "tariff", {}, none}, Slip{"one letter short", "tarif", {"places", "tariff"}, "tariff"},
        Slip{"the nearest, not the first", "place", {"palaces", "places"}, "places"},
        Slip{"the first of equals", "at", {"as", "an"}, "as"},
        Slip{"two edits in six letters are a slip", "tarrif", {"tariff"}, "tariff"},
        Slip{"three in six are another word", "talent", {"tariff"}, none},
        Slip{"another case", "TARIFF", {"tariff"}, "tariff"},
        Slip{"another dash", "max-price", {"max_price"}, "max_price"},
        Slip{"a letter for a letter is no hint", "x", {"y"}, none}, Slip{"nor is a Danish one", "x", {"ø"}, none},
        Slip{"nothing was written", "", {"a", "ø", "ab"}, none},
        Slip{"a hostile name",
             std::string_view("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
             {"aa"},
             none},
        Slip{"Danish letters", "døgntaskt", {"dagtakst", "døgntakst"}, "døgntakst"}));

}  // namespace
}  // namespace styr
