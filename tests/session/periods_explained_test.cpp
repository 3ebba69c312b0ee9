// SPDX-License-Identifier: MPL-2.0
// What an explanation says of periods: the day to which they lead, and which days they leave out.
#include "session/files/memory.hpp"
#include "session/session.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace styr::test::periods_explained_test {
namespace {

using testing::HasSubstr;

constexpr Day as_of = std::chrono::sys_days{std::chrono::year{2025} / 6 / 3};

std::string explained(std::string const& demand, std::string const& submitted, std::string const& effective, Lang lang)
{
    auto const files = std::make_shared<MemoryFiles>();
    files->put("styr.yaml", "agreement: aftale\n");
    files->put("aftale/2020.styr",
               "agreement \"T\" version \"1\" in force 2020-01-01\n"
               "calendar closing days\n  closed 24 December\n  closed 31 December\n  reading \"r\"\n"
               "provision P1 \"t\" source \"d\"\n  parameter notice = 3 months\n  rule r for each change require " +
                   demand + " message da \"Varsel {notice}.\" en \"Notice of {notice}.\"\n");
    files->put("register/a.yaml",
               "operator: A\nin_force: 2020-01-01\noffers:\n  - offer: Huset\n    services: [{tariff: "
               "2000}]\n");
    files->put("submissions/s.yaml", "operator: A\nsubmitted: " + submitted +
                                         "\nchanges:\n  - {offer: Huset, effective: " + effective +
                                         ", after: {tariff: 2100}}\n");
    Session session({});
    if (!session.open({.files = files}) || !session.check({}, {.as_of = as_of})) {
        return "not checked";
    }
    return session.explain_case("s:huset", {}, as_of, {lang, false});
}

TEST(Periods, AreExplainedByTheDaysThatTheyLeaveOut)
{
    auto const demand = "submitted is on or before 10 working days before effective";
    EXPECT_THAT(
        explained(demand, "2024-03-25", "2024-04-10", Lang::en),
        HasSubstr("`10 working days before effective`: 22 March 2024 – leaves out: Maundy Thursday (28 March 2024), "
                  "Good Friday (29 March 2024), Easter Monday (1 April 2024)"));
    EXPECT_THAT(
        explained(demand, "2024-03-25", "2024-04-10", Lang::da),
        HasSubstr("22. marts 2024 – uden: skærtorsdag (28. marts 2024), langfredag (29. marts 2024), 2. påskedag "
                  "(1. april 2024)"));
    EXPECT_THAT(explained("effective is 2 working days after submitted", "2024-12-23", "2024-12-24", Lang::en),
                HasSubstr("closing days (24 December 2024), Christmas Day (25 December 2024), the second day of "
                          "Christmas (26 December 2024)"));
}

TEST(Periods, ThatAreMovedSayFromWhichDays)
{
    EXPECT_THAT(explained("submitted is on or before 30 November of (year of effective - 1) or the next working day",
                          "2024-12-03", "2025-01-01", Lang::en),
                HasSubstr("2 December 2024 – leaves out: Saturday (30 November 2024), Sunday (1 December 2024)"));
}

TEST(Periods, HaveTheirUnitInMessages)
{
    auto const demand = "submitted is on or before effective - notice";
    EXPECT_THAT(explained(demand, "2024-03-02", "2024-05-31", Lang::da), HasSubstr("Varsel 3 måneder."));
    EXPECT_THAT(explained(demand, "2024-03-02", "2024-05-31", Lang::en), HasSubstr("Notice of 3 months."));
    EXPECT_THAT(explained(demand, "2024-03-02", "2024-05-31", Lang::en),
                HasSubstr("`effective - notice`: 29 February 2024"));
}

}  // namespace
}  // namespace styr::test::periods_explained_test
