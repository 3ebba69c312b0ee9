// SPDX-License-Identifier: MPL-2.0
// Finished years of offers and operators, and what is reported of them. (language.md, 3, 14.)
#include "tests/engine/one_rule.hpp"

namespace styr::test::years_test {
namespace {

using namespace one_rule;

std::string const facts =
    "fact set aside da \"hensat\" en \"set aside\" of offer and year in kr. from 0 kr.\n  reading "
    "\"r\"\nfact pool da \"pulje\" en \"pool\" of operator and year in kr.\n  reading \"r\"\n";
std::string const long_head = "agreement \"Test\" version \"1\" in force 2020-01-01 to 2023-12-31\n";

std::string file(std::string const& from, std::string const& reports, std::string const& of_operator = {})
{
    return "operator: Aalborg Kommune\nin_force: " + from + "\n" + of_operator + "offers:\n  - offer: X\n" +
           (reports.empty() ? "" : "    reports: [" + reports + "]\n") +
           "    services: [{unit: day, tariff: 300, places: 2}]\n";
}

CheckResult judged(std::string const& demand, char const* scope, std::vector<std::string> const& files,
                   std::string const& as_of = "2022-06-01")
{
    World world;
    world.agreement(long_head + facts + provision(rule("", demand, scope)));
    for (auto const& each : files) {
        world.registered(each);
    }
    return world.check(as_of);
}

TEST(OfferAndYear, HasWhatItsReportOfThatYearSays)
{
    auto const result = judged(
        "set aside <= 5 % of result", "offer and year",
        {file("2020-01-01", "{year: 2020, result: 1000, set_aside: 50}, {year: 2021, result: 1000, set_aside: 51}")});
    EXPECT_EQ(told(result, "aalborg-kommune:x@2020", "r"), "compliant");
    EXPECT_EQ(told(result, "aalborg-kommune:x@2021", "r"), "violation");
    EXPECT_EQ(find_subject(result, "aalborg-kommune:x@2022"), nullptr) << "it is not finished";
}

// What nobody reported is missing, and not passed over.
TEST(OfferAndYear, OfAFinishedYearWithoutAReportLacksItsFigures)
{
    auto const result =
        judged("set aside >= 0 kr.", "offer and year", {file("2020-01-01", "{year: 2020, set_aside: 0}")});
    EXPECT_EQ(told(result, "aalborg-kommune:x@2020", "r"), "compliant");
    EXPECT_EQ(told(result, "aalborg-kommune:x@2021", "r"), "incomplete: missing: set aside");
    auto const early = judged("set aside >= 0 kr.", "offer and year", {file("2018-01-01", "")});
    EXPECT_EQ(find_subject(early, "aalborg-kommune:x@2019"), nullptr) << "before there is a version that asks";
}

TEST(OfferAndYear, IsReadFromTheLatestFileThatReportsOfIt)
{
    auto const result = judged("result = 2 kr.", "offer and year",
                               {file("2020-01-01", "{year: 2020, result: 1}"),
                                file("2021-01-01", "{year: 2020, result: 2}"), file("2022-01-01", "")});
    EXPECT_EQ(told(result, "aalborg-kommune:x@2020", "r"), "compliant");
    auto const earlier = judged(
        "result = 2 kr.", "offer and year",
        {file("2020-01-01", "{year: 2020, result: 1}"), file("2022-01-01", "{year: 2020, result: 2}")}, "2021-06-01");
    EXPECT_EQ(told(earlier, "aalborg-kommune:x@2020", "r"), "violation");
}

TEST(OfferAndYear, SeesItsOfferItsOperatorAndTheYear)
{
    for (auto const& demand : {"year = 2020", "offer is \"X\"", "operator is \"Aalborg Kommune\"",
                               "(count of services) = 1", "(count of reports) = 1"}) {
        EXPECT_EQ(told(judged(demand, "offer and year", {file("2020-01-01", "{year: 2020}")}, "2021-06-01"),
                       "aalborg-kommune:x@2020", "r"),
                  "compliant")
            << demand;
    }
}

TEST(OperatorAndYear, HasWhatTheOperatorReportsOfIt)
{
    auto const result = judged("pool = 5 kr.", "operator and year",
                               {file("2020-01-01", "", "reports: [{year: 2020, pool: 5}, {year: 2021, pool: 6}]\n")});
    EXPECT_EQ(told(result, "aalborg-kommune@2020", "r"), "compliant");
    EXPECT_EQ(told(result, "aalborg-kommune@2021", "r"), "violation");
    EXPECT_EQ(told(judged("pool = 5 kr.", "operator and year", {file("2020-01-01", "")}), "aalborg-kommune@2020", "r"),
              "incomplete: missing: pool");
}

TEST(OfferAndYear, FactsAreListedInTheReportsOfTheOffer)
{
    EXPECT_EQ(told(judged("sum of set aside over reports <= 100 kr.", "offer",
                          {file("2020-01-01", "{year: 2020, set_aside: 50}, {year: 2021, set_aside: 50}")}),
                   "aalborg-kommune:x", "r"),
              "compliant");
}

}  // namespace
}  // namespace styr::test::years_test
