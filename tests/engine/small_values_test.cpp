// SPDX-License-Identifier: MPL-2.0
// The least and greatest of several values, what lies between two, averages, roundings, beginnings of names, and the
// case that is left: at their boundaries, and through what is known only as bounds.
#include "tests/support/world.hpp"

namespace styr::test::small_values_test {
namespace {

struct Case {
    std::string demand, after = "{tariff: 2100}", effective = "2024-06-01", submitted = "2024-01-15", defined = {};
};

std::string comes_to(Case const& given)
{
    World world;
    world
        .agreement("agreement \"T\" version \"1\" in force 2020-01-01 to 2029-12-31\n" + given.defined +
                   "provision P1 \"t\" source \"d\"\n  rule r for each change of terms require " + given.demand +
                   " message \"m\"\n")
        .registered("operator: A\nin_force: 2020-01-01\noffers:\n  - offer: Huset Nord\n    services: [{unit: "
                    "day_and_night, tariff: 2000, places: 10}]\n")
        .submission("operator: A\nsubmitted: " + given.submitted + "\nchanges:\n  - {offer: Huset Nord, effective: " +
                        given.effective + ", after: " + given.after + "}\n",
                    "s");
    return told(world.check("2029-01-01"), "s:huset-nord", "r");
}

std::string comes_to(std::string const& demand, std::string const& tariff)
{
    return comes_to({.demand = demand, .after = "{tariff: " + tariff + "}"});
}

constexpr auto unsettled = "incomplete: missing: effective date";

TEST(Extreme, IsTheLesserOrTheGreaterOfWhatItNames)
{
    std::string const least = "new tariff <= least of old tariff * 1.05, 2150 kr. per unit, 2120 kr. per unit";
    EXPECT_EQ(comes_to(least, "2100"), "compliant");
    EXPECT_EQ(comes_to(least, "2100.01"), "violation");
    std::string const greatest = "new tariff <= greatest of old tariff * 1.05, 2150 kr. per unit, 1000 kr. per unit";
    EXPECT_EQ(comes_to(greatest, "2150"), "compliant");
    EXPECT_EQ(comes_to(greatest, "2150.01"), "violation");
}

TEST(Extreme, OfDaysIsKnownAsFarAsBoundsTell)
{
    auto const verdict = [](std::string const& submitted, std::string const& effective) {
        return comes_to({.demand = "submitted is on or before least of effective, 2024-03-01",
                         .effective = effective,
                         .submitted = submitted});
    };
    EXPECT_EQ(verdict("2024-03-01", "{after: 2024-02-29, before: 2024-06-01}"), "compliant") << "the other one it is";
    EXPECT_EQ(verdict("2024-02-20", "{after: 2024-02-19, before: 2024-06-01}"), "compliant");
    EXPECT_EQ(verdict("2024-02-20", "{after: 2024-02-18, before: 2024-06-01}"), unsettled);
    EXPECT_EQ(verdict("2024-03-02", "{after: 2024-02-18, before: 2024-06-01}"), "violation");
}

// Added up, two years would lie beyond any.
TEST(Extreme, OfAListOfRangesIsNoSumOfThem)
{
    auto const verdict = [](std::string const& how, std::string const& demand) {
        World world;
        world.agreement("agreement \"T\" version \"1\" in force 2020-01-01 to 2029-12-31\nbody FU \"FU\"\nprovision P1 "
                        "\"t\" source \"d\"\n  rule r for each decision require (" +
                        how + " of year of came up over about) " + demand + " message \"m\"\n");
        world.decisions("decisions:\n  - {id: a, body: FU, date: 2021-06-01, outcome: noted, about: [{offer: Alfa, "
                        "came_up: {after: 2020-06-01, before: 2021-06-01}}, {offer: Beta, came_up: {after: 2020-06-01, "
                        "before: 2021-06-01}}]}\n");
        return told(world.check("2025-01-01"), "decision:a", "r").substr(0, 10);
    };
    EXPECT_EQ(verdict("least", ">= 2021"), "incomplete");
    EXPECT_EQ(verdict("greatest", ">= 2022"), "violation");
    EXPECT_EQ(verdict("greatest", "<= 2021"), "compliant");
}

// What the month costs, by the days that an agreement gives a month.
TEST(Month, DividedByItsDaysIsATariffOfTheDay)
{
    std::string const demand = "new tariff = (73796 kr. per month * 1 month / length) rounded to 1 kr. per unit";
    auto const verdict = [&](std::string const& tariff) {
        return comes_to({.demand = demand,
                         .after = "{tariff: " + tariff + "}",
                         .defined = "parameter length = 30.5 days\n  reading \"r\"\n"});
    };
    EXPECT_EQ(verdict("2420"), "compliant") << "2,419.54";
    EXPECT_EQ(verdict("2419"), "violation");
    EXPECT_EQ(comes_to("3 months * 700 kr. per month = 2100 kr.", "2100"), "compliant");
}

TEST(Between, HasBothItsEnds)
{
    std::string const demand = "new tariff is between 2100 kr. per unit and 2200 kr. per unit";
    for (auto const& [tariff, verdict] : std::vector<std::pair<std::string, std::string>>{
             {"2099.99", "violation"}, {"2100", "compliant"}, {"2200", "compliant"}, {"2200.01", "violation"}}) {
        EXPECT_EQ(comes_to(demand, tariff), verdict) << tariff;
    }
    std::string const outside = "new tariff is not between 2100 kr. per unit and 2200 kr. per unit";
    EXPECT_EQ(comes_to(outside, "2099.99"), "compliant");
    EXPECT_EQ(comes_to(outside, "2200"), "violation");
    EXPECT_EQ(comes_to("new tariff is between 2200 kr. per unit and 2100 kr. per unit", "2150"), "violation")
        << "nothing lies there";
}

TEST(Between, IsSettledByBoundsThatLieWhollyInsideOrOutside)
{
    auto const verdict = [](std::string const& effective) {
        return comes_to({.demand = "effective is between 2024-03-01 and 2024-03-31", .effective = effective});
    };
    EXPECT_EQ(verdict("{after: 2024-02-29, before: 2024-04-01}"), "compliant");
    EXPECT_EQ(verdict("{after: 2024-02-28, before: 2024-04-01}"), unsettled);
    EXPECT_EQ(verdict("{after: 2024-03-31, before: 2024-04-02}"), "violation");
}

TEST(Rounding, GoesUpOrDownToTheNextStep)
{
    for (auto const& [demand, tariff] : std::vector<std::pair<std::string, std::string>>{
             {"new tariff = old tariff / 3 rounded up to 1 kr.", "667"},
             {"new tariff = old tariff / 3 rounded to 1 kr.", "667"},
             {"new tariff = old tariff / 3 rounded down to 1 kr.", "666"},
             {"new tariff = old tariff / 3 rounded down to 0.50 kr.", "666.50"},
             {"new tariff = old tariff rounded up to 100 kr.", "2000"},
             {"new tariff = old tariff + 0.01 kr. per unit rounded up to 100 kr.", "2100"},
             {"new tariff = 4000 kr. per unit + (1 kr. per unit - old tariff rounded up to 100 kr.)", "2100"},
             {"new tariff = 4000 kr. per unit + (1 kr. per unit - old tariff rounded down to 100 kr.)", "2000"},
         }) {
        EXPECT_EQ(comes_to(demand, tariff), "compliant") << demand;
        EXPECT_EQ(comes_to(demand, tariff == "667" ? "666" : "667"), "violation") << demand;
    }
}

TEST(Average, IsOfWhatTheListHas)
{
    auto const verdict = [](std::string const& demand, std::string const& split) {
        return comes_to({.demand = demand, .after = "{places: 10, split: [" + split + "]}"});
    };
    std::string const three =
        "{target_group: X, places: 2}, {target_group: Y, places: 3}, {target_group: Z, places: 5}";
    EXPECT_EQ(verdict("average of places over new split = 10 places / 3", three), "compliant");
    EXPECT_EQ(verdict("average of places over new split > 10 places / 3", three), "violation");
    EXPECT_EQ(verdict("(average of places over new split where places > 2 places) = 4 places", three), "compliant");
    EXPECT_EQ(verdict("(average of places over new split where places > 5 places) >= 0", three).substr(0, 10),
              "incomplete")
        << "of nothing there is none";
}

TEST(Beginnings, AreOfTheTextItself)
{
    EXPECT_EQ(comes_to("offer begins with \"Huset\"", "2100"), "compliant");
    EXPECT_EQ(comes_to("offer begins with \"Huset Nord\"", "2100"), "compliant");
    EXPECT_EQ(comes_to("offer begins with \"huset\"", "2100"), "violation");
    EXPECT_EQ(comes_to("offer begins with \"Huset Nord 2\"", "2100"), "violation");
    EXPECT_EQ(comes_to("target group begins with \"Børn\"", "2100"), "incomplete: missing: target group");
}

TEST(Otherwise, IsTheCaseThatIsLeft)
{
    auto const verdict = [](std::string const& tariff, std::string const& effective) {
        return comes_to({.demand = "new tariff <= limit",
                         .after = "{tariff: " + tariff + "}",
                         .effective = effective,
                         .defined = "define limit = 2100 kr. per unit when effective is 1 January\n"
                                    "define limit = 2050 kr. per unit otherwise\n"
                                    "define limit = 2200 kr. per unit when effective is before 2024-01-01\n"});
    };
    EXPECT_EQ(verdict("2100", "2024-01-01"), "compliant");
    EXPECT_EQ(verdict("2050.01", "2024-06-01"), "violation");
    EXPECT_EQ(verdict("2050", "2024-06-01"), "compliant");
    EXPECT_EQ(verdict("2200", "2023-06-01"), "compliant");
    EXPECT_EQ(verdict("2100", "{after: 2023-12-31, before: 2024-03-01}"), unsettled);
    EXPECT_EQ(verdict("2050", "{after: 2024-01-01, before: 2024-03-01}"), "compliant");
}

TEST(PlaceDays, MakeATariffOfCosts)
{
    std::string const formula = "new tariff = 7117500 kr. / (new places * 365 days * 95 %) rounded up to 1 kr.";
    auto const at = [&](std::string const& tariff) {
        return comes_to({.demand = formula, .after = "{tariff: " + tariff + ", places: 10}"});
    };
    EXPECT_EQ(at("2053"), "compliant");
    EXPECT_EQ(at("2052"), "violation");
    EXPECT_EQ(comes_to("new tariff * new places * 365 days = 7665000 kr.", "2100"), "compliant");
    EXPECT_EQ(comes_to("new tariff * new places * 365 days / (new places * 365 days) = 2100 kr. per unit", "2100"),
              "compliant");
}

}  // namespace
}  // namespace styr::test::small_values_test
