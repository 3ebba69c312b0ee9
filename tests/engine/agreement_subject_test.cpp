// SPDX-License-Identifier: MPL-2.0
// The agreement itself: its days, and what bodies decided about it. (language.md, 3; provisions B25 and B26.)
#include "tests/engine/one_rule.hpp"

namespace styr::test::agreement_subject_test {
namespace {

using namespace one_rule;

std::string const bodies =
    "agreement \"Rammeaftale\"\n  version \"2024\" in force 2024-01-01 to 2025-12-31\nbody A \"A\"\nbody B "
    "\"B\"\nbody R \"R\" above A\nlist councils = A, B\n  reading \"r\"\n";

std::string entry(std::string const& body, std::string const& date, std::string const& outcome = "approved",
                  std::string const& version = "\"2024\"")
{
    return "  - {id: " + body + "-" + date + ", body: " + body + ", date: " + date + ", outcome: " + outcome +
           ", about: [{agreement: " + version + "}]}\n";
}

std::string comes_to(std::string const& demand, std::string const& decisions = {},
                     std::string const& as_of = "2023-12-01")
{
    World world;
    world.agreement(bodies + provision(rule("", demand, "agreement"))).registered(registered);
    if (!decisions.empty()) {
        world.decisions("decisions:\n" + decisions);
    }
    return told(world.check(as_of), "agreement:2024", "r");
}

std::string const in_time =
    "every council in councils has approval by council before 16 October of (year of effective - 1)";

TEST(Agreement, IsMadeWhenAllHaveApprovedItInTime)
{
    auto const a = entry("A", "2023-10-02"), b = entry("B", "2023-10-15"), late = entry("B", "2023-10-16");
    EXPECT_EQ(comes_to(in_time, a + b), "compliant");
    EXPECT_EQ(comes_to(in_time, a + late), "violation");
    EXPECT_EQ(comes_to(in_time, a), "violation") << "the day is past";
    EXPECT_EQ(comes_to(in_time, a, "2023-10-10"), "decision: awaiting B");
    EXPECT_EQ(comes_to("approval by R before 2 March of year of effective", entry("R", "2024-03-01"), "2024-05-01"),
              "compliant");
}

TEST(Agreement, IsNotMadeByWhatIsRefusedOrOfAnotherVersion)
{
    auto const a = entry("A", "2023-10-02");
    EXPECT_EQ(comes_to("approval by A", a + entry("A", "2023-10-03", "refused")), "violation");
    EXPECT_EQ(comes_to("approval by A", entry("A", "2023-10-02", "approved", "\"2023\"")), "decision: awaiting A");
    EXPECT_EQ(comes_to("approval by A", entry("R", "2023-10-02")), "compliant")
        << "a higher body's counts for a lower's";
    EXPECT_EQ(comes_to(in_time, entry("R", "2023-10-02") + entry("B", "2023-10-02")), "violation")
        << "each its own word";
    EXPECT_EQ(comes_to("approval by A", a + entry("A", "2023-10-03", "refused", "\"2042\"}, {agreement: \"2024\"")),
              "violation")
        << "what is named besides makes nothing unsure";
    // A slip in the version's name takes away all the same.
    EXPECT_EQ(comes_to("approval by A", a + entry("A", "2023-10-03", "refused", "\"2042\"")).substr(0, 10),
              "incomplete");
}

TEST(Agreement, HasItsDays)
{
    EXPECT_EQ(comes_to("effective is 1 January"), "compliant");
    EXPECT_EQ(comes_to("until is given and until is 31 December"), "compliant");
    EXPECT_EQ(comes_to("effective is 2 January"), "violation");
}

// What is decided of the agreement neither covers a change nor takes an approval of one away.
TEST(Agreement, IsNoChange)
{
    auto const change = [](std::string const& decisions) {
        World world;
        world.agreement(std::string(head) + provision(rule("", "approval by FU")))
            .registered(registered)
            .submission(
                "operator: Aalborg Kommune\nsubmitted: 2020-03-01\nchanges:\n  - {offer: X, service: A, effective: "
                "2020-08-01, after: {tariff: 1100}}\n",
                "s")
            .decisions("decisions:\n" + decisions);
        return told(world.check("2020-06-01"), "s:x/a", "r");
    };
    std::string const own =
        "  - {id: f, body: FU, date: 2020-04-01, outcome: approved, about: [{operator: Aalborg Kommune, "
        "offer: X, service: A, effective: 2020-08-01, after: {tariff: 1100}}]}\n";
    EXPECT_EQ(change(own + entry("FU", "2020-05-01", "refused", "\"1\"")), "compliant");
    EXPECT_EQ(change(entry("FU", "2020-05-01", "approved", "\"1\"")), "decision: awaiting FU");
}

}  // namespace
}  // namespace styr::test::agreement_subject_test
