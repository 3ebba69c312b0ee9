// SPDX-License-Identifier: MPL-2.0
// Tables by the name of something, by bands and by two keys: what is looked up, and what no row says.
// (language.md, 14.)
#include "tests/engine/huset.hpp"

#include <gmock/gmock.h>

namespace styr::test::tables_test {
namespace {

struct Case {
    std::string table, demand, after = "{tariff: 2100}", effective = "2025-01-01";
};

std::string comes_to(Case const& given)
{
    World world;
    world
        .agreement("agreement \"T\" version \"1\" in force 2018-01-01 to 2030-12-31\n" + given.table +
                   "  reading \"r\"\nprovision P01 \"T\" source \"S\" item 1\n  rule r for each change of terms\n    "
                   "require " +
                   given.demand + "\n    message \"m\"\n")
        .registered(huset::registered)
        .submission("operator: Aalborg Kommune\nsubmitted: 2024-06-01\nchanges:\n  - {offer: Huset, service: Døgn, "
                    "effective: " +
                        given.effective + ", after: " + given.after + "}\n",
                    "s");
    return told(world.check("2024-11-01"), "s:huset/døgn", "r");
}

std::string const inhabitants = "table inhabitants by municipality and year\n  Aalborg Kommune, 2024 = 222000\n  "
                                "Aalborg Kommune, 2025 = 224000\n  \"Rebild Kommune\", 2025 = 30000\n";

TEST(Table, ByTwoKeysHasOneValueForEachPair)
{
    std::string const demand = "inhabitants of operator for year of effective = ";
    EXPECT_EQ(comes_to({inhabitants, demand + "224000"}), "compliant");
    EXPECT_EQ(comes_to({inhabitants, demand + "222000"}), "violation");
    EXPECT_EQ(comes_to({inhabitants, "inhabitants of \"Rebild Kommune\" for 2025 = 30000"}), "compliant");
    EXPECT_EQ(comes_to({.table = inhabitants, .demand = demand + "1", .effective = "2026-01-01"}),
              "incomplete: missing: inhabitants for Aalborg Kommune, 2026 in the agreement");
    EXPECT_EQ(comes_to({inhabitants, "inhabitants of \"Rebild Kommune\" for 2024 = 1"}),
              "incomplete: missing: inhabitants for Rebild Kommune, 2024 in the agreement");
}

TEST(Table, ByNamedValuesIsLookedUpByThem)
{
    std::string const table = "table markup by unit\n  day-and-night = 5 %\n  hour = 7 %\n";
    EXPECT_EQ(comes_to({table, "markup of unit = 5 %"}), "compliant");
    EXPECT_EQ(comes_to({table, "markup of hour = 7 %"}), "compliant");
    EXPECT_EQ(comes_to({table, "markup of day = 7 %"}).substr(0, 31), "incomplete: missing: markup for");
}

std::string const fee = "table fee by places\n  from 2 to 7 32249 kr.\n  from 8 41102 kr.\n  from 25 to 40 60000 kr.\n";

TEST(Table, ByBandsTakesTheLastThatBeginsNoHigher)
{
    for (auto const& [places, verdict] :
         std::vector<std::pair<std::string, std::string>>{{"2", "fee of new places = 32249 kr."},
                                                          {"7", "fee of new places = 32249 kr."},
                                                          {"8", "fee of new places = 41102 kr."},
                                                          {"24", "fee of new places = 41102 kr."},
                                                          {"25", "fee of new places = 60000 kr."},
                                                          {"40", "fee of new places = 60000 kr."}}) {
        EXPECT_EQ(comes_to({.table = fee, .demand = verdict, .after = "{places: " + places + "}"}), "compliant")
            << places;
    }
}

TEST(Table, ByBandsSaysNothingBelowTheFirstAndPastTheLast)
{
    std::string const demand = "fee of new places > 0 kr.";
    EXPECT_EQ(comes_to({.table = fee, .demand = demand, .after = "{places: 1}"}),
              "incomplete: missing: fee for 1 place in the agreement");
    EXPECT_EQ(comes_to({.table = fee, .demand = demand, .after = "{places: 41}"}),
              "incomplete: missing: fee for 41 places in the agreement");
}

// A figure of which only bounds are known is looked up as far as they tell.
TEST(Table, ByBandsGoesByWhatIsKnownOfAFigure)
{
    std::string const table = "table notice by days\n  from 0 1\n  from 100 2\n  from 200 5\n";
    std::string const demand = "notice of (effective - submitted) ";
    auto const verdict = [&](std::string const& rest, std::string const& effective) {
        return comes_to({.table = table, .demand = demand + rest, .effective = effective}).substr(0, 10);
    };
    EXPECT_EQ(verdict("= 5", "{after: 2025-01-01, before: 2025-03-01}"), "compliant") << "one band, whatever the day";
    EXPECT_EQ(verdict(">= 2", "{after: 2024-10-01, before: 2025-03-01}"), "compliant") << "either band";
    EXPECT_EQ(verdict("= 1", "{after: 2024-10-01, before: 2025-03-01}"), "violation");
    EXPECT_EQ(verdict("= 2", "{after: 2024-10-01, before: 2025-03-01}"), "incomplete");
}

TEST(Table, ByANameAndBandsHasBandsOfItsOwnForEach)
{
    std::string const table = "table fee by unit and places\n  hour, from 0 = 1 kr.\n  day-and-night, from 5 to 9 = 2 "
                              "kr.\n  day-and-night, from 10 = 3 kr.\n";
    std::string const demand = "fee of unit for new places = ";
    EXPECT_EQ(comes_to({.table = table, .demand = demand + "2 kr.", .after = "{places: 9}"}), "compliant");
    EXPECT_EQ(comes_to({.table = table, .demand = demand + "3 kr.", .after = "{places: 12}"}), "compliant");
    EXPECT_THAT(comes_to({.table = table, .demand = demand + "1 kr.", .after = "{places: 4}"}),
                testing::StartsWith("incomplete: missing: fee for"))
        << "no band of another name";
}

TEST(Table, IsUnknownWhereItsKeyIs)
{
    std::string const table = "table rate by target group\n  Unge = 5 %\n";
    EXPECT_THAT(comes_to({table, "rate of target group = 5 %"}), testing::StartsWith("incomplete: missing: target"));
}

// A rename sheds no row, and gains none that the agreement gave another.
TEST(Table, ByANameFindsWhatWasCalledSoBefore)
{
    auto const verdict = [](std::string const& formerly, std::string const& since) {
        World world;
        world
            .agreement(
                "agreement \"T\" version \"1\" in force 2018-01-01 to 2030-12-31\ntable ceiling by offer\n  Gården = "
                "12\n  reading \"r\"\nprovision P01 \"T\" source \"S\" item 1\n  rule r for each change of terms "
                "require new places <= ceiling of offer message \"m\"\n")
            .registered("operator: Aalborg Kommune\nin_force: " + since + "\noffers:\n  - offer: Huset\n" + formerly +
                        "    services: [{service: Døgn, unit: day_and_night, tariff: 2000, places: 10}]\n")
            .submission("operator: Aalborg Kommune\nsubmitted: 2024-06-01\nchanges:\n  - {offer: Huset, service: Døgn, "
                        "effective: 2025-01-01, after: {places: 12}}\n",
                        "s");
        return told(world.check("2024-11-01"), "s:huset/døgn", "r");
    };
    EXPECT_EQ(verdict("    formerly: [{offer: Gården}]\n", "2018-01-01"), "compliant");
    EXPECT_EQ(verdict("", "2018-01-01"), "incomplete: missing: ceiling for Huset in the agreement");
}

// A later version adds rows and corrects them, of whatever key.
TEST(Table, GrowsAndIsCorrectedByALaterVersion)
{
    World world;
    world
        .agreement(
            "agreement \"T\" version \"1\" in force 2018-01-01 to 2024-12-31\n" + fee +
            "  reading \"r\"\nprovision P01 \"T\" source \"S\" item 1\n  rule r for each change of terms require "
            "fee of new places = 5 kr. message \"m\"\n")
        .agreement("agreement \"T\" version \"2\" in force 2025-01-01\nextends \"1\"\nreplace table fee by places\n  "
                   "from 8 5 kr.\n  reading \"r\"\ntable fee by places\n  from 41 6 kr.\n  reading \"r\"\n")
        .registered(huset::registered)
        .submission("operator: Aalborg Kommune\nsubmitted: 2024-06-01\nchanges:\n  - {offer: Huset, service: Døgn, "
                    "effective: 2025-01-01, after: {places: 9}}\n",
                    "s");
    EXPECT_EQ(told(world.check("2024-11-01"), "s:huset/døgn", "r"), "compliant");
}

}  // namespace
}  // namespace styr::test::tables_test
