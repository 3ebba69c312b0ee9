// SPDX-License-Identifier: MPL-2.0
// Notice in months, weeks, years and working days, on both sides of its last day. (language.md, 7.)
#include "tests/support/world.hpp"

#include <fmt/format.h>

#include <array>

namespace styr::test::periods_test {
namespace {

std::string comes_to(std::string const& demand, std::string const& submitted, std::string const& effective,
                     std::string const& calendar = {})
{
    World world;
    world
        .agreement("agreement \"T\" version \"1\" in force 2020-01-01 to 2029-12-31\nprovision P1 \"t\" source \"d\"\n"
                   "  parameter notice = 3 months\n  rule r for each change require " +
                   demand + " message \"m\"\n" + calendar)
        .registered("operator: A\nin_force: 2020-01-01\noffers:\n  - offer: Huset\n    services: [{tariff: 2000}]\n")
        .submission(fmt::format("operator: A\nsubmitted: {}\nchanges:\n  - {{offer: Huset, effective: {}, after: "
                                "{{tariff: 2100}}}}\n",
                                submitted, effective),
                    "s");
    return told(world.check("2029-01-01"), "s:huset", "r");
}

struct LastDay {
    std::string demand, effective, last, next;
};

TEST(Notice, IsKeptOnItsLastDayAndNotOnTheNext)
{
    std::string const by = "submitted is on or before ";
    for (auto const& [demand, effective, last, next] : std::vector<LastDay>{
             {by + "effective - 3 months", "2024-05-31", "2024-02-29", "2024-03-01"},
             {by + "3 months before effective", "2023-05-31", "2023-02-28", "2023-03-01"},
             {by + "1 month before effective", "2024-03-31", "2024-02-29", "2024-03-01"},
             {by + "effective - notice", "2024-06-15", "2024-03-15", "2024-03-16"},
             {by + "1 year before effective", "2025-02-28", "2024-02-28", "2024-02-29"},
             {by + "8 weeks before effective", "2024-05-01", "2024-03-06", "2024-03-07"},
             {by + "10 working days before effective", "2024-04-10", "2024-03-22", "2024-03-23"},
             {by + "month start of effective - 1 month", "2024-05-17", "2024-04-01", "2024-04-02"},
             {by + "30 November of (year of effective - 1) or the next working day", "2025-06-01", "2024-12-02",
              "2024-12-03"},
             {by + "29 November of (year of effective - 1) or the next working day", "2025-06-01", "2024-11-29",
              "2024-11-30"},
         }) {
        EXPECT_EQ(comes_to(demand, last, effective), "compliant") << demand << ", " << last;
        EXPECT_EQ(comes_to(demand, next, effective), "violation") << demand << ", " << next;
    }
}

TEST(Notice, CountsFromADayOn)
{
    EXPECT_EQ(comes_to("effective is on or after 10 working days after submitted", "2024-03-22", "2024-04-10"),
              "compliant");
    EXPECT_EQ(comes_to("effective is on or after 10 working days after submitted", "2024-03-22", "2024-04-09"),
              "violation");
    EXPECT_EQ(comes_to("effective is on or after 1 working day after submitted", "2023-05-04", "2023-05-07"),
              "violation")
        << "great prayer day was a holiday in 2023";
    EXPECT_EQ(comes_to("effective is 1 working day after submitted", "2024-04-25", "2024-04-26"), "compliant");
    EXPECT_EQ(comes_to("effective is 10 working days after submitted", "2023-04-28", "2023-05-15"), "compliant")
        << "over great prayer day";
    EXPECT_EQ(comes_to("effective is 10 working days after submitted", "2024-04-19", "2024-05-03"), "compliant")
        << "over the same Friday, a year later";
}

TEST(Notice, IsSettledByBoundsWhereTheyLieOnOneSide)
{
    auto const demand = "submitted is on or before effective - 3 months";
    EXPECT_EQ(comes_to(demand, "2024-02-29", "{after: 2024-05-30, before: 2024-07-01}"), "compliant");
    EXPECT_EQ(comes_to(demand, "2024-02-29", "{after: 2024-05-27, before: 2024-07-01}"),
              "incomplete: missing: effective date");
    EXPECT_EQ(comes_to(demand, "2024-04-01", "{after: 2024-05-28, before: 2024-07-01}"), "violation");
}

TEST(Notice, IsSettledByBoundsThroughWorkingDaysAndMonthEnds)
{
    auto const counted = "submitted is on or before 10 working days before effective";
    EXPECT_EQ(comes_to(counted, "2024-03-22", "{after: 2024-04-09, before: 2024-04-13}"), "compliant");
    EXPECT_EQ(comes_to(counted, "2024-03-25", "{after: 2024-04-09, before: 2024-04-13}"),
              "incomplete: missing: effective date");
    EXPECT_EQ(comes_to(counted, "2024-03-27", "{after: 2024-04-09, before: 2024-04-13}"), "violation");
    EXPECT_EQ(comes_to("submitted is 10 working days before effective", "2024-03-27",
                       "{after: 2024-04-12, before: 2024-04-15}"),
              "compliant")
        << "from either day of a week-end it is the same day";
    EXPECT_EQ(
        comes_to("submitted is 1 month before effective", "2024-02-29", "{after: 2024-03-29, before: 2024-04-01}"),
        "compliant")
        << "and from either of the month's last";
    auto const moved = "submitted is on or before 30 November of (year of effective - 1) or the next working day";
    EXPECT_EQ(comes_to(moved, "2023-11-30", "{after: 2024-12-30, before: 2025-01-02}"), "compliant");
    EXPECT_EQ(comes_to(moved, "2024-12-02", "{after: 2024-12-30, before: 2025-01-02}"),
              "incomplete: missing: effective date");
    EXPECT_EQ(comes_to(moved, "2024-12-03", "{after: 2024-12-30, before: 2025-01-02}"), "violation");
}

TEST(Notice, MayBeCountedFromTheDayOfEffectAndMoved)
{
    auto const demand = "submitted is on or before 14 days after effective or the next working day";
    EXPECT_EQ(comes_to(demand, "2024-06-17", "2024-06-01"), "compliant") << "14 days later is a Saturday";
    EXPECT_EQ(comes_to(demand, "2024-06-18", "2024-06-01"), "violation");
}

// `at least` says how far before or after, so that before a day it is that day or an earlier one.
TEST(Notice, IsAtLeastSoLongBeforeOrAfter)
{
    for (auto const& [demand, submitted, effective, verdict] : std::vector<std::array<std::string, 4>>{
             {"submitted is at least 3 months before effective", "2024-02-29", "2024-05-31", "compliant"},
             {"submitted is at least 3 months before effective", "2024-03-01", "2024-05-31", "violation"},
             {"submitted is more than 3 months before effective", "2024-02-28", "2024-05-31", "compliant"},
             {"submitted is more than 3 months before effective", "2024-02-29", "2024-05-31", "violation"},
             {"submitted is at most 3 months before effective", "2024-02-29", "2024-05-31", "compliant"},
             {"submitted is at most 3 months before effective", "2024-02-28", "2024-05-31", "violation"},
             {"submitted is less than 3 months before effective", "2024-03-01", "2024-05-31", "compliant"},
             {"submitted is less than 3 months before effective", "2024-02-29", "2024-05-31", "violation"},
             {"submitted is at least 3 months before effective + 1 day", "2024-03-01", "2024-05-31", "compliant"},
             {"submitted is at least 3 months before effective + 1 day", "2024-03-02", "2024-05-31", "violation"},
             {"effective - submitted is at least 3 months before effective - submitted", "2024-02-01", "2024-05-31",
              "compliant"},
             {"effective is at least 3 months after submitted", "2024-02-29", "2024-05-29", "compliant"},
             {"effective is at least 3 months after submitted", "2024-02-29", "2024-05-28", "violation"},
             {"effective is at most 3 months after submitted", "2024-02-29", "2024-05-29", "compliant"},
             {"effective is at most 3 months after submitted", "2024-02-29", "2024-05-30", "violation"},
         }) {
        EXPECT_EQ(comes_to(demand, submitted, effective), verdict) << demand << ", " << submitted << ", " << effective;
    }
}

TEST(Calendar, ClosesDaysBesidesTheHolidays)
{
    std::string const closing = "calendar closing days\n closed 24 December\n closed 31 December\n"
                                " closed 2024-05-10\n source \"s\"\n";
    std::string const demand = "effective is 1 working day after submitted";
    EXPECT_EQ(comes_to(demand, "2024-12-23", "2024-12-24"), "compliant") << "no holiday by itself";
    EXPECT_EQ(comes_to(demand, "2024-12-23", "2024-12-27", closing), "compliant");
    EXPECT_EQ(comes_to(demand, "2024-05-08", "2024-05-13", closing), "compliant") << "the day after Ascension Day";
    EXPECT_EQ(comes_to(demand, "2024-05-08", "2024-05-10"), "compliant");
    auto const until = "effective is on or before 24 December of year of effective or the next working day";
    EXPECT_EQ(comes_to(until, "2024-12-01", "2024-12-27", closing), "compliant");
    EXPECT_EQ(comes_to(until, "2024-12-01", "2024-12-30", closing), "violation");
}

TEST(Calendar, MayLetMonthEndsStay)
{
    std::string const stays = "calendar counting\n month ends stay\n reading \"r\"\n";
    std::string const demand = "effective is 3 months after submitted";
    EXPECT_EQ(comes_to(demand, "2024-02-29", "2024-05-29"), "compliant");
    EXPECT_EQ(comes_to(demand, "2024-02-29", "2024-05-31", stays), "compliant");
    EXPECT_EQ(comes_to(demand, "2024-02-28", "2024-05-28", stays), "compliant");
}

TEST(Calendar, OfAnEarlierVersionHoldsUntilItIsReplacedOrRepealed)
{
    auto const judged = [](std::string const& second) {
        World world;
        world
            .agreement("agreement \"T\" version \"1\" in force 2020-01-01 to 2023-12-31\n"
                       "calendar closing days\n closed 24 December\n source \"s\"\n"
                       "provision P1 \"t\" source \"d\"\n  rule r for each change require effective is 1 working day "
                       "after submitted message \"m\"\n")
            .agreement("agreement \"T\" version \"2\" in force 2024-01-01 to 2029-12-31 extends \"1\"\n" + second)
            .registered(
                "operator: A\nin_force: 2020-01-01\noffers:\n  - offer: Huset\n    services: [{tariff: 2000}]\n")
            .submission(
                "operator: A\nsubmitted: 2024-12-23\nchanges:\n  - {offer: Huset, effective: 2024-12-27, after: "
                "{tariff: 2100}}\n",
                "s");
        return told(world.check("2029-01-01"), "s:huset", "r");
    };
    EXPECT_EQ(judged(""), "compliant");
    EXPECT_EQ(judged("calendar more days\n closed 2024-12-27\n source \"s\"\n"), "violation") << "they add up";
    EXPECT_EQ(judged("replace calendar closing days\n closed 2024-12-20\n source \"s\"\n"), "violation");
    EXPECT_EQ(judged("repeal calendar closing days\n source \"s\"\n"), "violation");
}

TEST(MonthOf, IsAFigureFromOneToTwelve)
{
    EXPECT_EQ(comes_to("month of effective = 5", "2024-01-01", "2024-05-31"), "compliant");
    EXPECT_EQ(comes_to("month of effective < 5", "2024-01-01", "{after: 2024-01-31, before: 2024-05-01}"), "compliant");
    EXPECT_EQ(comes_to("month of effective < 5", "2024-01-01", "{after: 2024-01-31, before: 2024-05-02}"),
              "incomplete: missing: effective date");
    EXPECT_EQ(comes_to("month start of effective = effective", "2024-01-01", "2024-05-01"), "compliant");
}

TEST(Notice, BeyondTheCalendarIsNotComputable)
{
    EXPECT_EQ(comes_to("submitted is before effective + 3000 months", "2024-01-01", "2024-05-01").substr(0, 10),
              "incomplete");
}

}  // namespace
}  // namespace styr::test::periods_test
