// SPDX-License-Identifier: MPL-2.0
// What has to be approved before the change takes effect: an approval that works back in time, and one whose condition
// is met later. (decisions.md, Back in time, Conditions.)
#include "tests/support/world.hpp"

namespace styr::test::working_back_test {
namespace {

constexpr auto agreement = R"(
agreement "Test" version "1" in force 2018-01-01 to 2030-12-31
body FU "FU"
body DAS "DAS" above FU
provision P01 "T" source "S" item 1
  rule beforehand for each change of terms
    require approval by FU before effective
    message "m"
  rule anyhow for each change of terms
    require approval by FU
    message "m"
)";

struct Case {
    std::string after, approval, more = {}, rule = "beforehand", as_of = "2024-06-30";
};

// A change of Huset from 1 May 2024, which has ten places and a tariff of 2,000 kr.
std::string comes_to(Case const& given)
{
    auto const about = "about: [{operator: Aalborg Kommune, offer: Huset, service: Døgn, effective: 2024-05-01, "
                       "after: {" +
                       given.after + "}}]";
    World world;
    world.agreement(agreement)
        .registered("operator: Aalborg Kommune\nin_force: 2018-01-01\noffers:\n  - offer: Huset\n    services:\n"
                    "      - {service: Døgn, unit: day_and_night, tariff: 2000, places: 10, occupancy_basis: 90 %}\n")
        .submission("operator: Aalborg Kommune\nsubmitted: 2024-01-02\nchanges:\n"
                    "  - {offer: Huset, service: Døgn, effective: 2024-05-01, after: {" +
                        given.after + "}}\n",
                    "s")
        .decisions("decisions:\n  - {id: A, body: FU, outcome: approved, " + given.approval + ", " + about + "}\n" +
                   given.more);
    return told(world.check(given.as_of), "s:huset/døgn", given.rule);
}

TEST(WorkingBack, IsCertainWhereNothingButTheTariffFalls)
{
    auto const back = "date: 2024-06-10, back_to: 2024-05-01, source: {document: FU 2024-06-10, item: 2}";
    auto const open = "incomplete: missing: whether an approval may work back in time where more changes than the "
                      "tariff (A)";
    EXPECT_EQ(comes_to({"tariff: 1999", back}), "compliant");
    EXPECT_EQ(comes_to({"tariff: 1999, places: 10", back}), "compliant") << "as it was";
    EXPECT_EQ(comes_to({"tariff: 1999, places: 9", back}), "compliant") << "which falls too";
    EXPECT_EQ(comes_to({"tariff: 1999, places: 30", back}), open);
    EXPECT_EQ(comes_to({"tariff: 1999, occupancy_basis: 95 %", back}), open);
    EXPECT_EQ(comes_to({"tariff: 1999, split_flexible: true", back}), open);
    EXPECT_EQ(comes_to({"tariff: 2001", back}), "incomplete: missing: whether an approval may work back in time where "
                                                "the tariff does not fall (A)");
}

TEST(ACondition, HasToBeMetBeforeTheDayBeforeWhichTheApprovalIsNeeded)
{
    auto const provided = "date: 2024-03-01, provided: [Budget]";
    auto const met = [](std::string const& day) {
        return "  - {id: M, body: FU, date: " + day + ", outcome: noted, met: A, source: {document: FU, item: 3}}\n";
    };
    auto const late = "incomplete: missing: whether the condition “Budget” was met in time (A)";
    EXPECT_EQ(comes_to({"tariff: 2050", provided, met("2024-04-30")}), "compliant");
    EXPECT_EQ(comes_to({"tariff: 2050", provided, met("2024-05-01")}), late);
    EXPECT_EQ(comes_to({"tariff: 2050", provided, met("{after: 2024-03-31, before: 2024-05-02}")}), late);
    EXPECT_EQ(comes_to({"tariff: 2050", provided, met("2024-05-01"), "anyhow"}), "compliant") << "whenever";
    auto const said_twice = met("2024-05-20") + "  - {id: N, body: FU, date: 2024-04-02, outcome: noted, met: A, "
                                                "source: {document: FU, item: 1}}\n";
    EXPECT_EQ(comes_to({"tariff: 2050", provided, said_twice}), "compliant") << "by the first that says so";
}

}  // namespace
}  // namespace styr::test::working_back_test
