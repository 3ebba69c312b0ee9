// SPDX-License-Identifier: MPL-2.0
// What the owner of the agreement sets in the data repository: looked up as the rows of a table are, named by who sets
// it where it is missing, and refused where it is another's to set or stands in two places. (language.md, 14.)
#include "tests/engine/huset.hpp"

#include <gmock/gmock.h>

namespace styr::test::owner_figures_test {
namespace {

using testing::HasSubstr;

constexpr auto head = "agreement \"T\" version \"1\" in force 2018-01-01 to 2024-12-31\n";
constexpr auto left = "table indexation by year set by the owner from 0 % to 10 %\n  2021 1.9 %\n  reading \"r\"\n";

std::string provision(std::string const& demand)
{
    return "provision P01 \"T\" source \"S\" item 1\n  rule r for each change of terms\n    require " + demand +
           "\n    message \"m\"\n";
}

std::string figure(std::string const& name, std::string const& year, std::string const& value)
{
    return "  - {figure: " + name + ", year: " + year + ", value: '" + value +
           "', source: {document: KL 2023-07-01, item: 4}}\n";
}

World& asked(World& world, std::string const& effective)
{
    return world.registered(huset::registered)
        .submission("operator: Aalborg Kommune\nsubmitted: 2021-06-01\nchanges:\n  - {offer: Huset, service: Døgn, "
                    "effective: " +
                        effective + ", after: {tariff: 2100}}\n",
                    "s");
}

std::string comes_to(std::string const& table, std::string const& demand, std::string const& figures,
                     std::string const& effective = "2024-01-01")
{
    World world;
    world.agreement(head + table + provision(demand));
    asked(world, effective);
    if (!figures.empty()) {
        world.figures("figures:\n" + figures);
    }
    return world.complete() ? told(world.check("2021-07-01"), "s:huset/døgn", "r") : world.complaints();
}

TEST(OwnerFigures, AreLookedUpBesideTheYearsOfTheText)
{
    auto const set = figure("indexation", "2024", "2,4 %");
    EXPECT_EQ(comes_to(left, "indexation of year of effective = 2.4 %", set), "compliant");
    EXPECT_EQ(comes_to(left, "indexation of year of effective = 2.5 %", set), "violation");
    EXPECT_EQ(comes_to(left, "indexation of year of effective = 1.9 %", set, "2021-12-01"), "compliant");
    EXPECT_EQ(comes_to(left, "indexation of year of effective = 1 %", set, "2023-01-01"),
              "incomplete: missing: indexation for 2023 (set by the agreement's owner in figures/)");
    EXPECT_EQ(comes_to(left, "indexation of year of effective = 1 %", ""),
              "incomplete: missing: indexation for 2024 (set by the agreement's owner in figures/)");
}

TEST(OwnerFigures, AreOfTheKindOfTheLimits)
{
    struct Row {
        std::string limits, value, demand;
    };
    for (auto const& [limits, value, demand] :
         std::vector<Row>{{"0 kr. to 1000 kr.", "349 kr.", "= 349 kr."},
                          {"0 kr. per day and night to 9000 kr. per day and night", "1.933,50 kr.",
                           "= 1933.50 kr. per day and night"},
                          {"0 kr. per hour to 9000 kr. per hour", "349 kr. per hour", "= 349 kr. per hour"},
                          {"0 to 200", "106,4", "= 106.4"},
                          {"0 places to 100 places", "8 places", "= 8 places"},
                          {"0 places to 100 places", "8", "= 8 places"},
                          {"2020-01-01 to 2030-12-31", "10. november 2023", "is on 2023-11-10"}}) {
        auto const table = "table t by year set by the owner from " + limits + "\n  reading \"r\"\n";
        auto const said = demand.starts_with("is on")
                              ? "t of year of effective is on or after 2023-11-10 and t of year "
                                "of effective is on or before 2023-11-10"
                              : "t of year of effective " + demand;
        EXPECT_EQ(comes_to(table, said, figure("t", "2024", value)), "compliant") << limits;
    }
}

TEST(OwnerFigures, ThatAreWrongAreToldWhereTheyStand)
{
    std::string const demand = "indexation of year of effective = 1 %";
    auto const said = [&](std::string const& figures) { return comes_to(left, demand, figures); };
    EXPECT_THAT(said(figure("indexaton", "2024", "2 %")), HasSubstr("did you mean `indexation`?"));
    EXPECT_THAT(said(figure("x", "2024", "2 %")), HasSubstr("the owner sets `indexation`"));
    EXPECT_THAT(said(figure("indexation", "2024", "2 kr.")), HasSubstr("E732"));
    EXPECT_THAT(said(figure("indexation", "2024", "2.4")), HasSubstr("must be a per cent"));
    EXPECT_THAT(said(figure("indexation", "2024", "10.01 %")), HasSubstr("not between 0 % and 10 %"));
    EXPECT_THAT(said(figure("indexation", "2024", "-1 %")), HasSubstr("E733"));
    auto const in_the_text = said(figure("indexation", "2021", "2 %"));
    EXPECT_THAT(in_the_text, HasSubstr("`indexation` of 2021 is set twice"));
    EXPECT_THAT(in_the_text, HasSubstr("here, in the agreement"));
    auto const twice = said(figure("indexation", "2024", "2 %") + figure("indexation", "2024", "2 %"));
    EXPECT_THAT(twice, HasSubstr("figures.yaml:3:"));
    EXPECT_THAT(twice, HasSubstr("first here"));
    EXPECT_THAT(
        comes_to("table t by year\n  2021 2 %\n  reading \"r\"\n", "t of 2021 = 2 %", figure("t", "2024", "2 %")),
        HasSubstr("the agreement itself sets its rows"));
}

// Of what stands in two places nobody could say which holds: neither does, nor a third.
TEST(OwnerFigures, ThatStandTwiceAreNone)
{
    World world;
    world.agreement(std::string(head) + left + provision("indexation of year of effective = 2 %"));
    world.figures("figures:\n" + figure("indexation", "2024", "2 %") + figure("indexation", "2024", "3 %") +
                  figure("indexation", "2024", "2 %"));
    EXPECT_FALSE(world.complete());
    EXPECT_EQ(world.diagnostics.size(), 2U) << world.complaints();
    EXPECT_EQ(world.resolved().versions.front().tables[0].rows.size(), 1U);
}

TEST(OwnerFigures, HaveTheirPlaceAndTheirSource)
{
    World world;
    world.agreement(std::string(head) + left + provision("indexation of year of effective = 2 %"));
    world.figures("figures:\n" + figure("indexation", "2024", "2 %"));
    ASSERT_TRUE(world.complete()) << world.complaints();
    auto const& table = std::as_const(world.resolved()).versions.front().tables[0];
    auto const row = table.rows.find({Fraction{2024}});
    ASSERT_NE(row, table.rows.end());
    EXPECT_EQ(world.sources()[row->second.span.source].name(), "figures.yaml");
    ASSERT_TRUE(row->second.source);
    EXPECT_EQ(row->second.source->document, "KL 2023-07-01");
    EXPECT_EQ(row->second.source->item, "4");
    EXPECT_FALSE(table.rows.begin()->second.source) << "that of the text is the table's";
}

// A version that extends another may leave it to its owner, change the limits, or take the table back.
TEST(OwnerFigures, AreBoundLate)
{
    auto const second = [](std::string const& text) {
        return "agreement \"T\" version \"2\" in force 2025-01-01\nextends \"1\"\n" + text;
    };
    auto const in_second = [&](std::string const& first, std::string const& text, std::string const& value) {
        World world;
        world.agreement(head + first + provision("indexation of year of effective = 2 %")).agreement(second(text));
        asked(world, "2025-01-01").figures("figures:\n" + figure("indexation", "2025", value));
        return world.complete() ? told(world.check("2021-07-01"), "s:huset/døgn", "r") : world.complaints();
    };
    std::string const fixed = "table indexation by year\n  2021 1.9 %\n  reading \"r\"\n";
    EXPECT_EQ(in_second(left, "", "2 %"), "compliant");
    EXPECT_EQ(in_second(fixed, "table indexation by year set by the owner from 0 % to 5 %\n  reading \"r\"\n", "2 %"),
              "compliant");
    EXPECT_THAT(
        in_second(left, "replace table indexation by year set by the owner from 0 % to 1 %\n  reading \"r\"\n", "2 %"),
        HasSubstr("not between 0 % and 1 %"));
    EXPECT_THAT(in_second(left, "table indexation by year\n  2025 2 %\n  reading \"r\"\n", "2 %"),
                HasSubstr("here, in the agreement"));
}

TEST(OwnerFigures, AreDeclaredByYearWithinLimitsOfOneKind)
{
    auto const said = [](std::string const& table) {
        World world;
        world.agreement(head + table + "  reading \"r\"\n" + provision("tariff changes"));
        world.complete();
        return world.complaints();
    };
    EXPECT_THAT(said("table t by municipality and year set by the owner from 0 % to 10 %\n"),
                HasSubstr("the owner sets values of years"));
    EXPECT_THAT(said("table t by year set by the owner from 10 % to 0 %\n"), HasSubstr("A524"));
    EXPECT_THAT(said("table t by year set by the owner from 0 % to 10 kr.\n"), HasSubstr("A509"));
    EXPECT_THAT(said("table t by year set by the owner from no to yes\n"), HasSubstr("A505"));
    EXPECT_THAT(said("table t by year set by the owner from 0 % to 10 %\n  2020 11 %\n"), HasSubstr("A523"));
    EXPECT_THAT(said("table t by year set by the owner from 0 % to 10 %\n  2020 1 kr.\n"), HasSubstr("A509"));
}

}  // namespace
}  // namespace styr::test::owner_figures_test
