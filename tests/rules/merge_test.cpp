// SPDX-License-Identifier: MPL-2.0
// Versions that extend others: what is inherited, replaced, repealed, and what binds late.
#include "tests/rules/resolve_support.hpp"

namespace styr::test {

namespace {

std::string const base =
    agreement("parameter share = 7 %\n  reading \"x\"\n"
              "define raised = 2 * share\n"
              "provision P1 \"t\"\n  source \"s\"\n"
              "  rule a for each change require raised > 0 message \"m\"\n"
              "  exception e to a when effective is 1 January\n"
              "provision P2 \"t\"\n  source \"s\"\n  in force 2016-01-01 to 2020-12-31\n"
              "  rule b for each change require limit > 0 and indexation of 2020 > 0 message \"m\"\n");

Version amended(std::string const& changes)
{
    auto const result = resolved({base, amendment(changes)});
    EXPECT_TRUE(result.agreement.has_value()) << result.said();
    EXPECT_TRUE(result.diagnostics.empty()) << result.said();
    return result.agreement ? result.version(1) : Version{};
}

std::vector<std::string> rule_names(Version const& version)
{
    std::vector<std::string> names;
    for (auto const& rule : version.rules) {
        names.push_back(rule.name);
    }
    return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST(Merge, EverythingIsInherited)
{
    auto const version = amended("");
    EXPECT_EQ(version.name, "2");
    EXPECT_EQ(version.bodies.size(), 3U);
    EXPECT_EQ(rule_names(version), (Names{"a", "b"}));
    EXPECT_EQ(version.provisions.at(0).declared_in, "1");
    EXPECT_EQ(version.rules.at(0).exceptions.size(), 1U);
}

TEST(Merge, InheritedRulesReadTheNewerFigure)
{
    auto const version = amended("replace parameter share = 8 %\n  reading \"x\"\n");
    auto const reference =
        std::get<DefinitionReference>(std::get<Comparison>(version.rules.at(0).demand.node).left->node);
    auto const& product = std::get<Arithmetic>(version.definitions.at(reference.definition).cases.at(0).value.node);
    auto const parameter = std::get<ParameterReference>(product.right->node).parameter;
    EXPECT_EQ(std::get<Fraction>(version.parameters.at(parameter).value), Fraction::of(8, 100).value());
}

TEST(Merge, AReplacedRuleKeepsItsPlaceAndItsExceptions)
{
    auto const version = amended("provision P3 \"t\"\n  source \"s\"\n  replace rule a for each change require until "
                                 "is given message \"new\"\n");
    EXPECT_EQ(rule_names(version), (Names{"a", "b"}));
    EXPECT_EQ(version.rules.at(0).message.sentence.en, "new");
    EXPECT_EQ(version.rules.at(0).exceptions, std::vector<Index>{0});
    EXPECT_EQ(version.provisions.at(version.rules.at(0).provision).id, "P3");
    EXPECT_EQ(version.provisions.at(2).declared_in, "2");
}

TEST(Merge, ARepealedProvisionTakesWhatStandsInItAlong)
{
    auto const version = amended("repeal provision P1\n  source \"s\"\nprovision P3 \"t\"\n  source \"s\"\n"
                                 "  rule c for each change require raised > 0 message \"m\"\n");
    EXPECT_EQ(rule_names(version), (Names{"b", "c"}));
    EXPECT_TRUE(version.exceptions.empty());
    EXPECT_EQ(version.provisions.at(version.rules.at(1).provision).id, "P3");
}

TEST(Merge, WhatIsRepealedMayBeDeclaredAnew)
{
    auto const version = amended("repeal rule a\n  source \"s\"\nprovision P3 \"t\"\n  source \"s\"\n"
                                 "  rule a for each change require until is given message \"again\"\n");
    EXPECT_EQ(rule_names(version), (Names{"b", "a"}));
    EXPECT_EQ(version.rules.at(1).exceptions.size(), 1U) << "the exception names it";
}

TEST(Merge, ATableGrowsAndIsCorrectedRowByRow)
{
    auto const version = amended("table indexation by year\n  2021 1.9 %\n  reading \"x\"\nreplace table indexation by "
                                 "year\n  2020 2.5 %\n  reading \"x\"\n");
    auto const& rows = version.tables.at(0).rows;
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(std::get<Fraction>(rows.at({Fraction{2020}}).value), Fraction::of(25, 1000).value());
    EXPECT_EQ(std::get<Fraction>(rows.at({Fraction{2021}}).value), Fraction::of(19, 1000).value());
    EXPECT_EQ(version.tables.at(0).readings.size(), 3U);
}

TEST(Merge, ADefinitionIsReplacedWithAllItsCases)
{
    auto const version = amended(
        "replace define raised = 1 % when until is given\nreplace define raised = 2 % when until is not given\n");
    EXPECT_EQ(version.definitions.at(0).cases.size(), 2U);
}

TEST(Merge, AProvisionMayHaveEndedByItself)
{
    auto const version = amended("");
    EXPECT_EQ(version.provisions.at(1).from, day_of(2016, 1, 1));
    EXPECT_EQ(version.provisions.at(1).to, day_of(2020, 12, 31));
}

TEST(Merge, VersionsComeByTheirFirstDayWhateverTheOrderOfFiles)
{
    auto const result = resolved({amendment(""), base});
    ASSERT_TRUE(result.agreement) << result.said();
    EXPECT_EQ(result.version(0).name, "1");
    EXPECT_EQ(result.version(1).name, "2");
}

TEST(Merge, WhatOnlyALaterVersionBreaksNamesThatVersion)
{
    auto const result = resolved({base, amendment("replace parameter limit = 50 kr. per hour\n  reading \"x\"\n")});
    ASSERT_EQ(result.diagnostics.size(), 1U) << result.said();
    auto const& diagnostic = result.diagnostics.front();
    EXPECT_EQ(diagnostic.problem->code, "A503");
    EXPECT_EQ(diagnostic.primary.span.source, 0U);
    ASSERT_EQ(diagnostic.notes.size(), 1U);
    EXPECT_EQ(diagnostic.notes.front().en, "in version `2`, which inherits it");
    EXPECT_EQ(diagnostic.notes.front().da, "i version `2`, som arver den");
}

TEST(Merge, WhatIsWrongInAnInheritedRuleIsSaidOnce)
{
    auto const wrong = agreement(
        "provision P1 \"t\"\n  source \"s\"\n  rule a for each change require efective is given message \"m\"\n");
    auto const result = resolved({wrong, amendment("")});
    EXPECT_EQ(result.diagnostics.size(), 1U) << result.said();
    EXPECT_TRUE(result.diagnostics.front().notes.empty());
}

TEST(Merge, AParameterThatALaterVersionUsesIsNotUnused)
{
    auto const first = agreement("provision P1 \"t\"\n  source \"s\"\n  rule a for each change require limit > 0 and "
                                 "indexation of 2020 > 0 message \"m\"\n"
                                 "parameter share = 7 %\n  reading \"x\"\n");
    auto const second =
        amendment("provision P2 \"t\"\n  source \"s\"\n  rule c for each change require share > 0 message \"m\"\n");
    EXPECT_TRUE(resolved({first, second}).diagnostics.empty()) << resolved({first, second}).said();
    EXPECT_EQ(resolved({first}).diagnostics.size(), 1U);
}

// Chains as long as a file can hold end, and quickly.
TEST(Merge, LongChainsEnd)
{
    std::string text = agreement("define d0 = limit\n");
    for (int i = 1; i < 4000; ++i) {
        text += "define d" + std::to_string(i) + " = d" + std::to_string(i - 1) + " + 1 %\n";
    }
    text += "provision P1 \"t\"\n  source \"s\"\n  rule a for each change require d3999 > 0 and indexation of 2020 > 0 "
            "message \"m\"\n";
    auto const result = resolved({text});
    EXPECT_TRUE(result.agreement.has_value()) << result.said();
}

TEST(Merge, ManyUnknownNamesEnd)
{
    std::string text = agreement("provision P1 \"t\"\n  source \"s\"\n");
    for (int i = 0; i < 3000; ++i) {
        text += "  rule r" + std::to_string(i) + " for each change require unknown" + std::to_string(i) +
                " is given message \"m\"\n";
    }
    auto const result = resolved({text});
    EXPECT_EQ(result.diagnostics.size(), 3000U);
}

}  // namespace styr::test
