// SPDX-License-Identifier: MPL-2.0
// Which truths a condition can come to, whatever the facts: what coverage calls impossible.
#include "engine/testing/reach.hpp"
#include "tests/support/world.hpp"

namespace styr::test::possible_test {
namespace {

constexpr auto head =
    "agreement \"T\" version \"1\" in force 2020-01-01\nbody FU \"FU\"\nparameter strict = yes\n  reading \"r\"\n"
    "fact shared \"s\" of offer yes or no source \"S\"\nfact told \"t\" of submission yes or no closed source "
    "\"S\"\nfact said \"s\" of submission yes or no source "
    "\"S\"\n"
    "fact urgent \"u\" of change yes or no closed source \"S\"\nfact heard \"h\" of operator yes or no closed source "
    "\"S\"\n";

// "yes no missing awaiting", each where it can be.
std::string truths(std::string const& condition, std::string const& scope = "change of terms")
{
    World world;
    world.agreement(head + std::string("provision P1 \"P\" source \"S\" item 1\n  rule r for each ") + scope +
                    " require " + condition + " message \"m\"\n");
    EXPECT_TRUE(world.complete()) << world.complaints();
    auto const& version = world.resolved().versions.front();
    auto const possible = possible_truths(version.rules[0].demand, version, version.rules[0].scope);
    EXPECT_EQ(possible.unknown, possible.missing || possible.awaiting) << condition;
    std::string text;
    for (auto const& [can, name] : {std::pair(possible.yes, "yes"), std::pair(possible.no, "no"),
                                    std::pair(possible.missing, "missing"), std::pair(possible.awaiting, "awaiting")}) {
        text += can ? (text.empty() ? "" : " ") + std::string(name) : "";
    }
    return text;
}

struct Row {
    std::string condition, truths;
};
class PossibleTruths : public testing::TestWithParam<Row> {};
TEST_P(PossibleTruths, AreThoseOfItsParts) { EXPECT_EQ(truths(GetParam().condition), GetParam().truths); }

INSTANTIATE_TEST_SUITE_P(
    Of, PossibleTruths,
    testing::Values(Row{"1 = 1", "yes no"}, Row{"strict", "yes no"}, Row{"shared", "yes no missing"},
                    // What is declared closed of what is always there; the register may have nothing.
                    Row{"told", "yes no"}, Row{"said", "yes no missing"}, Row{"urgent", "yes no"},
                    Row{"heard", "yes no missing"}, Row{"approval by FU", "yes no missing awaiting"},
                    Row{"justification is given", "yes no"}, Row{"effective is known", "yes missing"},
                    Row{"not (effective is known)", "no missing"},
                    // Where one part can only be no, `and` can neither be yes nor open on its own; likewise `or` where
                    // one can only be yes.
                    Row{"effective is known and effective is known", "yes missing"},
                    Row{"effective is known or effective is known", "yes missing"},
                    Row{"not (effective is known) and strict", "no missing"},
                    Row{"not (effective is known) or strict", "yes no missing"},
                    Row{"effective is known and strict", "yes no missing"},
                    Row{"effective is known or strict", "yes missing"}, Row{"strict and strict", "yes no"},
                    Row{"strict or strict", "yes no"}, Row{"strict or approval by FU", "yes no missing awaiting"},
                    Row{"old tariff / new tariff > 1", "yes no missing"},
                    Row{"month end of (effective + 30 days) is before 2020-12-31", "yes no missing"},
                    Row{"weekday of (effective + 2 days) is less than 6", "yes no missing"},
                    Row{"year of (effective + 30 days) is less than 2021", "yes no missing"},
                    Row{"need for target group by FU before effective - 14 days", "yes no missing awaiting"},
                    Row{"month end of as-of date is before 2020-12-31", "yes no"},
                    Row{"justification is given or strict", "yes no"}),
    [](auto const& row) { return "Row" + std::to_string(row.index); });

// They stand in the agreement; how a test sets a parameter, and what bodies decided, it can make otherwise.
TEST(PossibleTruthsOfAnAgreement, AreSettledByItsDays)
{
    auto const of = [](std::string const& condition) { return truths(condition, "agreement"); };
    EXPECT_EQ(of("effective is 1 January"), "yes");
    EXPECT_EQ(of("effective is not 1 January"), "no");
    EXPECT_EQ(of("year of effective is less than 2021"), "yes");
    EXPECT_EQ(of("effective + 1 month is after 2020-03-01"), "no");
    EXPECT_EQ(of("effective is known"), "yes");
    EXPECT_EQ(of("effective is 1 January and strict"), "yes no");
    EXPECT_EQ(of("approval by FU before 16 October of (year of effective - 1) and effective is 1 January"),
              "yes no missing awaiting");
    EXPECT_EQ(of("until is known"), "yes missing");  // the version has no last day
}

}  // namespace
}  // namespace styr::test::possible_test
