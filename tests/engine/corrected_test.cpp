// SPDX-License-Identifier: MPL-2.0
// What is said of an entry of the log is said of the one that stands in its place.
#include "tests/engine/huset.hpp"

#include <fmt/format.h>

namespace styr::test::corrected_test {
namespace {

std::string entry(std::string const& id, std::string const& day, std::string const& outcome, std::string const& more)
{
    return fmt::format("  - {{id: {}, body: FU, date: {}, outcome: {}, source: {{document: S}}, {}}}\n", id, day,
                       outcome, more);
}

std::string about(std::string const& tariff = "2500")
{
    return "about: [{operator: Aalborg Kommune, offer: Huset, service: Døgn, effective: 2024-05-01, after: {tariff: " +
           tariff + "}}]";
}

std::string comes_to(std::string const& log)
{
    World world;
    world.agreement(huset::agreement).registered(huset::registered).decisions("decisions:\n" + log);
    world.submission("operator: Aalborg Kommune\nsubmitted: 2024-01-02\nchanges:\n  - {offer: Huset, service: Døgn, "
                     "effective: 2024-05-01, after: {tariff: 2500}}\n",
                     "s");
    return told(world.check("2024-12-31"), "s:huset/døgn", "approved");
}

auto const approved = entry("A", "2024-02-01", "approved", "provided: [x], " + about());
auto const corrected = entry("B", "2024-02-01", "approved", "corrects: A, provided: [x], " + about());

TEST(Corrected, TakesItsConditionsAlong)
{
    auto const failed = entry("F", "2024-03-01", "noted", "failed: A"),
               met = entry("M", "2024-03-01", "noted", "met: A");
    EXPECT_EQ(comes_to(approved + met), "compliant");
    EXPECT_EQ(comes_to(approved + corrected + met), "compliant");
    EXPECT_EQ(comes_to(approved + failed), "decision: awaiting FU");
    EXPECT_EQ(comes_to(approved + corrected + failed), "decision: awaiting FU");
    auto const again = entry("C", "2024-02-01", "approved", "corrects: B, provided: [x], " + about());
    EXPECT_EQ(comes_to(approved + corrected + again + failed), "decision: awaiting FU") << "however often";
    EXPECT_EQ(comes_to(approved + corrected + again + met), "compliant");
}

TEST(Corrected, WithOtherConditionsLeavesOpenWhetherTheyAreMet)
{
    auto const other = entry("B", "2024-02-02", "approved", "corrects: A, provided: [y], " + about());
    auto const none = entry("B", "2024-02-01", "approved", "corrects: A, " + about());
    auto const open = comes_to(approved + other + entry("M", "2024-03-01", "noted", "met: A"));
    EXPECT_EQ(open.rfind("incomplete: missing: whether the condition “y” is met (B)", 0), 0U) << open;
    EXPECT_EQ(comes_to(approved + none + entry("F", "2024-03-01", "noted", "failed: A")),
              "incomplete: missing: whether the condition “x” is met (B); awaiting FU");
}

TEST(Corrected, InACircleNothingStandsInTheOthersPlace)
{
    auto const one = entry("A", "2024-02-01", "approved", "corrects: B, " + about("2400"));
    auto const other = entry("B", "2024-02-01", "approved", "corrects: A, " + about());
    EXPECT_EQ(comes_to(one + other), "compliant");
}

// What ends a delegation ends the entry that stands in its place.
TEST(Corrected, ADelegationEndsThoughTheLogWasMended)
{
    auto const agreement = R"(
agreement "Test" version "1" in force 2018-01-01 to 2030-12-31
body FU "FU"
body DAS "DAS" above FU
provision P01 "T" source "S" item 1
  competence late from DAS to FU
  rule approved for each change
    require approval by DAS
    message "m"
)";
    auto const judged = [&](std::string const& end) {
        World world;
        world.agreement(agreement).registered(huset::registered);
        world.submission("operator: Aalborg Kommune\nsubmitted: 2024-01-02\nchanges:\n  - {offer: Huset, service: "
                         "Døgn, effective: 2024-05-01, after: {tariff: 2500}}\n",
                         "s");
        world.decisions("decisions:\n"
                        "  - {id: G, body: DAS, date: 2024-01-03, outcome: delegated, to: FU}\n"
                        "  - {id: H, body: DAS, date: 2024-01-03, outcome: delegated, to: FU, corrects: G, source: "
                        "{document: S}}\n" +
                        end + entry("A", "2024-03-01", "approved", "under: G, " + about()));
        return told(world.check("2024-12-31"), "s:huset/døgn", "approved");
    };
    EXPECT_EQ(judged(""), "compliant") << "made under the one that it names, as it stands now";
    EXPECT_EQ(judged("  - {id: E, body: DAS, date: 2024-02-01, outcome: revoked, under: G}\n"),
              "decision: awaiting DAS");
}

}  // namespace
}  // namespace styr::test::corrected_test
