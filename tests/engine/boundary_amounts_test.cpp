// SPDX-License-Identifier: MPL-2.0
// Provisions about amounts and dates at their boundaries, on both sides: P20 to P32, and where versions meet.
#include "places.hpp"
#include "tests/engine/boundary_scene.hpp"

namespace styr::test::boundary_amounts_test {
namespace {

using namespace at_the_boundary;

TEST(Boundary, P20NinetyFivePerCentOfTheLevelOf2016)
{
    // 1,007 kr. x 1,000 places x 366 days / 1.06 = 347.7 million kr. = 95 % of 366 million kr.
    auto const spent = [](std::string const& tariff_, std::string const& places, std::string const& year = "2020",
                          std::string const& level = "level_2016: 366000000\n") {
        return comes_to(
            {.registered = "operator: A Kommune\nin_force: " + year + "-01-01\n" + level +
                           "offers:\n  - offer: T\n    services: [{service: D, unit: day_and_night, tariff: " +
                           tariff_ + ", places: " + places + "}, {service: U, unit: hour, tariff: 500}]\n"},
            later, "a-kommune@" + year, "expenditure reduction");
    };
    EXPECT_EQ(spent("1007", "1000"), "compliant");
    EXPECT_EQ(spent("1007.01", "1000"), "violation");
    EXPECT_EQ(spent("1006.99", "1000"), "compliant");
    EXPECT_EQ(spent("1007", "1001"), "violation");
    EXPECT_EQ(spent("1007.01", "1000", "2019"), "not-applicable");
    EXPECT_EQ(spent("1007.01", "1000", "2021"), "no rule expenditure reduction");
    EXPECT_EQ(spent("1007.01", "1000", "2020", ""), "not-applicable");
}

TEST(Boundary, P21OnlyAsAProposal)
{
    auto const parts = [](std::string const& service_tariff, bool asked, std::string const& rule = "P21") {
        return comes_to({.submission = change("    effective: 2025-01-01\n    after: {tariff: 1000, tariff_parts: "
                                              "[{part: basic, tariff: 800}, {part: service, tariff: " +
                                              service_tariff + "}]}\n")},
                        later, "s:t", rule, asked);
    };
    EXPECT_EQ(parts("200.00", true), "compliant");
    EXPECT_EQ(parts("200.01", true), "violation");
    EXPECT_EQ(parts("199.99", true), "violation");
    EXPECT_EQ(parts("200.01", false), "no rule P21");
    EXPECT_EQ(parts("200.01", false, "parts add up"), "notice") << "styr's own, without being asked";
    EXPECT_EQ(parts("200.00", false, "parts add up"), "no rule parts add up");
}

TEST(Boundary, P22OccupancyArithmeticToTheOere)
{
    auto const to = [](std::string const& now) {
        return on(
            {.submission = change(
                 "    effective: 2020-04-01\n    before: {tariff: 2498, occupancy_basis: 70 %}\n    after: {tariff: " +
                 now + ", occupancy_basis: 90 %}\n")},
            "occupancy arithmetic");
    };
    EXPECT_EQ(to("1943"), "compliant");
    EXPECT_EQ(to("1943.01"), "violation");
    EXPECT_EQ(to("1942.99"), "violation");
    EXPECT_EQ(to("1942"), "violation");
}

TEST(Boundary, P23OnePlaceTooFewOrTooMany)
{
    auto const split = [](std::string const& places, std::string const& kind, std::string const& rule) {
        return on({.submission = change(kind + "    effective: 2022-07-01\n    after: {places: " + places +
                                        ", split: [{target_group: X, places: 14}, {target_group: Y, places: 6}]}\n")},
                  rule);
    };
    for (auto const& [places, expected] : {std::pair("19", "notice"), {"20", "compliant"}, {"21", "notice"}}) {
        EXPECT_EQ(split(places, "", "split adds up"), expected);
        EXPECT_EQ(split(places, "    kind: registration\n", "first split adds up"), expected);
    }
}

TEST(Boundary, P25TheReportOfTheLastFinishedYear)
{
    auto const reported = [](std::string const& year, std::string const& handed_in) {
        return on({.registered = offer("    reinforced_cooperation: true\n    reports: [{year: " + year +
                                       "}]\n    services: [{places: 7}]\n"),
                   .submission = change("    effective: 2023-01-01\n    after: {places: 6}\n", handed_in)},
                  "yearly report");
    };
    EXPECT_EQ(reported("2021", "2022-12-31"), "compliant");
    EXPECT_EQ(reported("2021", "2022-01-01"), "compliant");
    EXPECT_EQ(reported("2021", "2021-12-31"), "notice");
    EXPECT_EQ(reported("2020", "2022-11-01"), "notice");
}

TEST(Boundary, P26ATenthOfAPerCentAndASecondYear)
{
    auto const with = [](std::string const& reports, std::string const& rule) {
        return comes_to({.registered = offer("    reports: [" + reports + "]\n    services: [{places: 7}]\n")}, later,
                        "a-kommune:t", rule);
    };
    EXPECT_EQ(with("{year: 2024, occupancy_basis: 90 %, realised_occupancy: 85 %}", "low occupancy"), "compliant");
    EXPECT_EQ(with("{year: 2024, occupancy_basis: 90 %, realised_occupancy: 84.9 %}", "low occupancy"), "notice");
    EXPECT_EQ(with("{year: 2024, occupancy_basis: 90 %, realised_occupancy: 85.1 %}", "low occupancy"), "compliant");
    EXPECT_EQ(with("{year: 2024, occupancy_basis: 95 %, realised_occupancy: 102.1 %}", "low occupancy"), "compliant");
    EXPECT_EQ(with("{year: 2024, realised_occupancy: 33 %}", "low occupancy"), "notice");
    EXPECT_EQ(with("{year: 2023, result: -0.01}", "lasting deficit"), "compliant");
    EXPECT_EQ(with("{year: 2023, result: -0.01}, {year: 2024, result: 0}", "lasting deficit"), "compliant");
    EXPECT_EQ(with("{year: 2023, result: -0.01}, {year: 2024, result: -0.01}", "lasting deficit"), "notice");
}

TEST(Boundary, P27OnlyIn2020)
{
    auto const at = [](std::string const& day) {
        return on({.submission = tariff(day, "1000", "1001", "    reason_tags: [corona]\n")}, "corona costs");
    };
    EXPECT_EQ(at("2019-12-31"), "no rule corona costs");
    EXPECT_EQ(at("2020-01-01"), "notice");
    EXPECT_EQ(at("2020-12-31"), "notice");
    EXPECT_EQ(at("2021-01-01"), "no rule corona costs");
}

TEST(Boundary, P28HolidayPayDoesNotExplainALargeMovement)
{
    auto const to = [](std::string const& now, std::string const& tags) {
        return on({.submission = tariff("2021-01-01", "1000", now, "    reason_tags: [" + tags + "]\n")},
                  "holiday pay alone");
    };
    EXPECT_EQ(to("1050.00", "holiday_pay"), "compliant");
    EXPECT_EQ(to("1050.01", "holiday_pay"), "notice");
    EXPECT_EQ(to("950.00", "holiday_pay"), "compliant");
    EXPECT_EQ(to("949.99", "holiday_pay"), "notice");
    EXPECT_EQ(to("1050.01", "holiday_pay, staffing"), "not-applicable");
}

TEST(Boundary, P31RestatedToTheKrone)
{
    auto const beside = [](std::string const& comparison) {
        return on(
            {.submission = change("    effective: 2020-08-01\n    before: {tariff: 1933, occupancy_basis: 90 %}\n    "
                                  "after: {tariff: 2139, occupancy_basis: 90 %}\n    comparisons: [{offer: H, " +
                                  comparison + "}]\n")},
            "like with like");
    };
    EXPECT_EQ(beside("tariff: 2719, occupancy_basis: 95 %, restated_tariff: 2870"), "compliant");
    EXPECT_EQ(beside("tariff: 2719, occupancy_basis: 95 %, restated_tariff: 2871"), "notice");
    EXPECT_EQ(beside("tariff: 2719, occupancy_basis: 90 %"), "compliant");
    EXPECT_EQ(beside("tariff: 2719, occupancy_basis: 95 %"), "notice");
}

TEST(Boundary, P32DatesOfDecisions)
{
    auto const made = [](std::string const& date, std::string const& rule, std::string const& about = "",
                         std::string const& as_of = later) {
        return comes_to({.decisions = "decisions:\n  - {id: d, body: DAS, date: " + date +
                                      ", outcome: approved, about: [{offer: T" + about + "}]}\n"},
                        as_of, "decision:d", rule);
    };
    EXPECT_EQ(made("2024-02-23", "decision weekday"), "compliant");
    EXPECT_EQ(made("2024-02-24", "decision weekday"), "notice");
    EXPECT_EQ(made("2024-02-25", "decision weekday"), "notice");
    EXPECT_EQ(made("2024-02-26", "decision weekday"), "compliant");
    EXPECT_EQ(made("{before: 2024-02-24}", "decision weekday"), "not-applicable");
    EXPECT_EQ(made("2024-02-23", "decision weekday", "", "2024-02-23"), "compliant");
    EXPECT_EQ(made("2024-02-23", "decision weekday", "", "2024-02-22"), "no subject decision") << "not there yet";
    EXPECT_EQ(made("2025-01-28", "decision timely", ", effective: 2025-01-28"), "compliant");
    EXPECT_EQ(made("2025-01-29", "decision timely", ", effective: 2025-01-28"), "notice");
    EXPECT_EQ(made("2025-01-29", "decision timely"), "compliant");
    EXPECT_EQ(made("2025-01-28", "decision on record", ", came_up: 2025-01-28"), "compliant");
    EXPECT_EQ(made("2025-01-27", "decision on record", ", came_up: 2025-01-28"), "notice");
}

TEST(Boundary, TheLastDayOfAVersionAndTheFirstOfTheNext)
{
    auto const version = [](std::string const& day) {
        World world;
        for (auto const& path : files_below(STYR_SOURCE_DIR "/agreements/nordjylland", ".styr")) {
            world.agreement(read_file(path));
        }
        world.submission(tariff(day, "1000", "1001"), "s");
        std::string names;
        auto const result = world.check(later);
        for (auto const* const each : find_subject(result, "s:t")->versions) {
            names += (names.empty() ? "" : ", ") + each->name;
        }
        return names;
    };
    EXPECT_EQ(version("2017-12-31"), "");
    EXPECT_EQ(version("2018-01-01"), "2018-2020");
    EXPECT_EQ(version("2020-12-31"), "2018-2020");
    EXPECT_EQ(version("2021-01-01"), "2021");
    EXPECT_EQ(version("2021-12-31"), "2021");
    EXPECT_EQ(version("2022-01-01"), "2022");
    EXPECT_EQ(version("2022-12-31"), "2022");
    EXPECT_EQ(version("2023-01-01"), "2023-2024");
    EXPECT_EQ(version("2024-12-31"), "2023-2024");
    EXPECT_EQ(version("2025-01-01"), "2025-2026");
    EXPECT_EQ(version("2026-12-31"), "2025-2026");
    EXPECT_EQ(version("2027-01-01"), "");
    EXPECT_EQ(version("{after: 2020-12-30, before: 2021-01-02}"), "2018-2020, 2021");
}

TEST(Boundary, WhereTwoVersionsMeetTheDayDecides)
{
    // P03 begins with 2021: permanent and not on 1 January is a violation there and nothing before.
    auto const at = [](std::string const& day) {
        return on({.submission = tariff(day, "1000", "1001")}, "yearly submission");
    };
    EXPECT_EQ(at("2020-12-31"), "no rule yearly submission");
    EXPECT_EQ(at("2021-01-01"), "compliant");
    EXPECT_EQ(at("2021-01-02"), "violation");
    EXPECT_EQ(at("{after: 2020-12-30, before: 2021-01-02}"), "incomplete");
}

}  // namespace
}  // namespace styr::test::boundary_amounts_test
