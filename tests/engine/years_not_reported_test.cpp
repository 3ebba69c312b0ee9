// SPDX-License-Identifier: MPL-2.0
// What selects years of an offer's reports, where there is no report of some. (language.md, 2.)
#include "tests/engine/one_rule.hpp"

namespace styr::test::years_not_reported_test {
namespace {

using namespace one_rule;

// Of an offer with these reports, as of June 2024: 2023 is the last year that is finished.
struct Offer {
    std::string reports = {}, whole = {};
};

std::string comes_to(std::string const& demand, Offer const& offer, std::string const& scope = "offer",
                     std::string const& effective = "2025-01-01")
{
    World world;
    world.agreement("agreement \"T\" version \"1\" in force 2020-01-01 to 2029-12-31\n" +
                    provision(rule("", demand, scope.c_str())));
    world.registered("operator: Aalborg Kommune\nin_force: 2020-01-01\noffers:\n  - offer: X\n    reports: [" +
                     offer.reports + "]\n" + (offer.whole.empty() ? "" : "    reports_whole: " + offer.whole + "\n") +
                     "    services: [{unit: day, tariff: 300, places: 2}]\n");
    if (scope == "offer") {
        return told(world.check("2024-06-01"), "aalborg-kommune:x", "r");
    }
    world.submission("operator: Aalborg Kommune\nsubmitted: 2024-05-01\nchanges:\n  - {offer: X, effective: " +
                         effective + ", after: {tariff: 301}}\n",
                     "s");
    return told(world.check("2024-06-01"), "s:x", "r");
}

std::string lacks(std::string const& years) { return "incomplete: missing: " + years; }
std::string const report_of_2023 = "the yearly report of 2023", report_of_2022 = "the yearly report of 2022";
std::string const y2021 = "{year: 2021, result: -5}", y2022 = "{year: 2022, result: 10}",
                  y2023 = "{year: 2023, result: 20}";

// An empty list of reports is no sum of 0.
TEST(YearNotReported, IsNoSumOfNothing)
{
    for (std::string const demand : {"(sum of result over reports where year = 2023) <= 100 kr.",
                                     "(sum of result over reports where year = 2023) = 0 kr.",
                                     "(average of result over reports where year = 2023) <= 100 kr.",
                                     "(least of result over reports where year = 2023) <= 100 kr.",
                                     "(greatest of result over reports where year = 2023) <= 100 kr."}) {
        EXPECT_EQ(comes_to(demand, {y2022}), lacks(report_of_2023)) << demand;
        EXPECT_EQ(comes_to(demand, {}), lacks(report_of_2023)) << demand;
    }
    EXPECT_EQ(comes_to("(sum of result over reports where year = 2023) <= 100 kr.", {y2023}), "compliant");
    EXPECT_EQ(comes_to("(sum of result over reports where year = 2023) <= 19.99 kr.", {y2023}), "violation");
}

TEST(YearNotReported, IsNothingWhereTheListIsWholeForIt)
{
    std::string const none = "(sum of result over reports where year = 2023) = 0 kr.";
    EXPECT_EQ(comes_to(none, {y2022, "[2023]"}), "compliant");
    EXPECT_EQ(comes_to(none, {{}, "[2022, 2023]"}), "compliant");
    EXPECT_EQ(comes_to(none, {y2022, "[2022]"}), lacks(report_of_2023)) << "whole for another year";
    EXPECT_EQ(comes_to("(average of result over reports where year = 2023) <= 1 kr.", {{}, "[2023]"}),
              "incomplete: cannot be computed: the list is empty");
}

TEST(YearNotReported, IsAskedForAmongSeveral)
{
    std::string const two = "(sum of result over reports where (year = 2022 or year = 2023)) <= 100 kr.";
    EXPECT_EQ(comes_to(two, {y2022 + ", " + y2023}), "compliant");
    EXPECT_EQ(comes_to(two, {y2022}), lacks(report_of_2023));
    EXPECT_EQ(comes_to(two, {y2023}), lacks(report_of_2022));
    EXPECT_EQ(comes_to(two, {y2023, "[2022]"}), "compliant");
    EXPECT_EQ(comes_to(two, {y2021}), lacks(report_of_2022 + "; missing: " + report_of_2023));
}

TEST(YearNotReported, LiesBetweenTwoYears)
{
    for (std::string const years : {"year is between 2021 and 2023", "(year >= 2021 and year <= 2023)",
                                    "(year > 2020 and year < 2024)", "(not (year < 2021 or year > 2023))"}) {
        auto const sum = "(sum of result over reports where " + years + ") <= 100 kr.";
        EXPECT_EQ(comes_to(sum, {y2021 + ", " + y2022 + ", " + y2023}), "compliant") << years;
        EXPECT_EQ(comes_to(sum, {y2021 + ", " + y2023}), lacks(report_of_2022)) << years;
        EXPECT_EQ(comes_to(sum, {y2022 + ", " + y2023}), lacks("the yearly report of 2021")) << years;
    }
}

// From a year on: to the last that is finished.
TEST(YearNotReported, LiesInAPeriodWithOneEnd)
{
    std::string const since = "(sum of result over reports where year >= 2022) <= 100 kr.";
    EXPECT_EQ(comes_to(since, {y2022 + ", " + y2023}), "compliant");
    EXPECT_EQ(comes_to(since, {y2022}), lacks(report_of_2023));
    EXPECT_EQ(comes_to(since, {y2021}), lacks(report_of_2022 + "; missing: " + report_of_2023));
    std::string const until = "(sum of result over reports where year <= 2023) <= 100 kr.";
    EXPECT_EQ(comes_to(until, {y2021 + ", " + y2022 + ", " + y2023}), "compliant") << "before 2021 nobody asks";
    EXPECT_EQ(comes_to(until, {y2021 + ", " + y2023}), lacks(report_of_2022));
    EXPECT_EQ(comes_to(until, {}), lacks(report_of_2023));
    EXPECT_EQ(comes_to("(sum of result over reports where year > 2024) <= 100 kr.", {y2023}),
              lacks("the yearly report of 2025"));
}

TEST(YearNotReported, IsReckonedFromAnother)
{
    EXPECT_EQ(comes_to("(sum of result over reports where year + 2 = 2025) <= 100 kr.", {y2022}),
              lacks(report_of_2023));
    EXPECT_EQ(comes_to("(sum of result over reports where year of as-of date - year = 1) <= 100 kr.", {y2022}),
              lacks(report_of_2023));
    std::string const before = "(sum of result over reports where year = year of effective - 2) <= 100 kr.";
    EXPECT_EQ(comes_to(before, {y2022}, "change of terms"), lacks(report_of_2023));
    EXPECT_EQ(comes_to(before, {y2022}, "change of terms", "2024-12-31"), "compliant");
    EXPECT_EQ(comes_to(before, {y2023}, "change of terms"), "compliant");
}

// Which year it is, is not known: then that is what is missing.
TEST(YearNotReported, MayBeAnotherWhereTheDayIsNotKnown)
{
    std::string const before = "(sum of result over reports where year = year of effective - 2) <= 100 kr.";
    std::string const some_day = "{after: 2024-06-01, before: 2025-06-01}";
    EXPECT_EQ(comes_to(before, {y2023, "[2022]"}, "change of terms", some_day), lacks("effective date"));
    EXPECT_EQ(comes_to(before, {{}, "[2022, 2023]"}, "change of terms", some_day), "compliant");
    EXPECT_EQ(comes_to(before, {{}, "[2022]"}, "change of terms", some_day), lacks("effective date"));
}

TEST(YearNotReported, CountsOrDoesNot)
{
    EXPECT_EQ(comes_to("(count of reports where year >= 2022) <= 2", {y2022}), "compliant");
    EXPECT_EQ(comes_to("(count of reports where year >= 2022) <= 1", {y2022}), lacks(report_of_2023));
    EXPECT_EQ(comes_to("(count of reports where year >= 2022) >= 1", {y2022}), "compliant");
    EXPECT_EQ(comes_to("(count of reports where (year >= 2022 and result < 0 kr.)) < 2", {y2022}), "compliant");
    EXPECT_EQ(comes_to("(count of reports where (year >= 2022 and result < 0 kr.)) < 1", {y2022}),
              lacks(report_of_2023));
}

// Whether there is a report the list says; what it would say nobody knows.
TEST(YearNotReported, HasNoFigures)
{
    EXPECT_EQ(comes_to("some report in reports has year = 2023", {y2022}), "violation");
    EXPECT_EQ(comes_to("some report in reports has (year = 2023 and result is given)", {y2022}), "violation");
    EXPECT_EQ(comes_to("no report in reports has year = 2023", {y2022}), "compliant");
    EXPECT_EQ(comes_to("no report in reports has (year = 2023 and result < 0 kr.)", {y2022}), lacks(report_of_2023));
    EXPECT_EQ(comes_to("some report in reports has (year = 2023 and result >= 0 kr.)", {y2022}), lacks(report_of_2023));
    EXPECT_EQ(comes_to("every report in reports has (year is not 2023 or result >= 0 kr.)", {y2022}),
              lacks(report_of_2023));
    EXPECT_EQ(comes_to("no report in reports has (year = 2023 and result < 0 kr.)", {y2022, "[2023]"}), "compliant");
}

TEST(YearNotReported, IsNoMatterWhereNoYearIsSelected)
{
    EXPECT_EQ(comes_to("(sum of result over reports) = 0 kr.", {}), "compliant");
    EXPECT_EQ(comes_to("no report in reports has result < 0 kr.", {y2022}), "compliant");
    EXPECT_EQ(comes_to("(count of reports where result >= 0 kr.) = 1", {y2022}), "compliant");
}

// A figure that a report does not give is missing itself.
TEST(YearNotReported, IsNoYearWhoseReportLacksAFigure)
{
    EXPECT_EQ(comes_to("(sum of result over reports where year = 2023) <= 100 kr.", {"{year: 2023}"}),
              lacks("result of the year"));
}

TEST(YearNotReported, OfTheOperatorIsDeclaredAtTheTop)
{
    auto const judged = [](std::string const& top) {
        World world;
        world.agreement("agreement \"T\" version \"1\" in force 2020-01-01 to 2029-12-31\nfact pool da \"pulje\" en "
                        "\"pool\" of operator and year in kr.\n  reading \"r\"\n" +
                        provision(rule("", "(sum of pool over reports where year = 2023) = 0 kr.", "operator")));
        world.registered("operator: Aalborg Kommune\nin_force: 2020-01-01\n" + top +
                         "offers:\n  - offer: X\n    services: [{unit: day, tariff: 300}]\n");
        return told(world.check("2024-06-01"), "aalborg-kommune", "r");
    };
    EXPECT_EQ(judged("reports: [{year: 2022, pool: 5}]\n"), lacks(report_of_2023));
    EXPECT_EQ(judged("reports: [{year: 2022, pool: 5}]\nreports_whole: [2023]\n"), "compliant");
}

// What is missing is to be stated in the register; it is proposed where it can settle the rule.
TEST(YearNotReported, IsToBeStatedInTheRegister)
{
    World world;
    world.agreement("agreement \"T\" version \"1\" in force 2020-01-01 to 2029-12-31\n" +
                    provision(rule("", "(sum of result over reports where year = 2023) <= 100 kr.")));
    world.registered("operator: Aalborg Kommune\nin_force: 2020-01-01\noffers:\n  - offer: X\n    services: [{unit: "
                     "day, tariff: 300, places: 2}]\n");
    world.submission("operator: Aalborg Kommune\nsubmitted: 2024-05-01\nchanges:\n  - {offer: X, effective: "
                     "2025-01-01, after: {tariff: 301}}\n",
                     "s");
    auto const result = world.check("2024-06-01");
    auto const* const subject = find_subject(result, "s:x");
    ASSERT_NE(subject, nullptr);
    auto const* const found = find_rule(*subject, "r");
    ASSERT_NE(found, nullptr);
    ASSERT_EQ(found->repairs.size(), 1U);
    EXPECT_EQ(found->repairs.front().text.en, "state in the register: the yearly report of 2023");
}

}  // namespace
}  // namespace styr::test::years_not_reported_test
