// SPDX-License-Identifier: MPL-2.0
// A need that a body named and took back.
#include "tests/support/world.hpp"

namespace styr::test::need_test {
namespace {

constexpr auto agreement = R"(
agreement "Test" version "1" in force 2018-01-01 to 2030-12-31
body FU "FU"
body DAS "DAS" above FU
body KKR "KKR" above DAS
provision P13 "T" source "S" item 1
  rule wanted for each registration
    require need for target group by DAS before effective
    message "m"
)";

std::string comes_to(std::string const& log, std::string const& as_of = "2024-06-01")
{
    World world;
    world.agreement(agreement).decisions("decisions:\n" + log);
    world.submission(
        "operator: Aalborg Kommune\nsubmitted: 2024-01-02\nchanges:\n  - {kind: registration, offer: Huset, "
        "target_group: Unge, effective: 2024-05-01, after: {tariff: 2500, places: 4}}\n",
        "s");
    return told(world.check(as_of), "s:huset", "wanted");
}

std::string entry(std::string const& id, std::string const& body, std::string const& date, std::string const& outcome,
                  std::string const& group = "Unge")
{
    return "  - {id: " + id + ", body: " + body + ", date: " + date + ", outcome: " + outcome +
           ", target_group: " + group + "}\n";
}

auto const named = entry("N", "DAS", "2023-06-01", "named_need");

TEST(ANeed, CanBeTakenBack)
{
    EXPECT_EQ(comes_to(named), "compliant");
    EXPECT_EQ(comes_to(named + entry("R", "DAS", "2023-09-01", "revoked")), "violation");
    EXPECT_EQ(comes_to(named + entry("R", "KKR", "2023-09-01", "revoked")), "violation");
    EXPECT_EQ(comes_to(named + entry("R", "DAS", "2024-03-01", "revoked"), "2024-04-01"), "decision: awaiting DAS");
    EXPECT_EQ(comes_to(named + entry("R", "FU", "2023-09-01", "revoked")), "compliant") << "a lower body";
    EXPECT_EQ(comes_to(named + entry("M", "DAS", "2023-06-01", "named_need", "Voksne") +
                       entry("R", "DAS", "2023-09-01", "revoked", "Voksne")),
              "compliant");
    EXPECT_EQ(comes_to(named + entry("R", "DAS", "2024-05-01", "revoked")), "compliant") << "it works forward";
    EXPECT_EQ(comes_to(named + entry("R", "DAS", "2024-07-01", "revoked")), "compliant") << "not there yet";
    EXPECT_EQ(comes_to(entry("R", "DAS", "2023-05-01", "revoked") + named), "compliant") << "named since";
    EXPECT_EQ(
        comes_to(named + entry("R", "DAS", "2023-09-01", "revoked") + entry("M", "DAS", "2023-12-01", "named_need")),
        "compliant");
}

// What takes away needs only doubt.
TEST(ANeed, IsOpenWhereOneIsTakenBackThatNobodyNamed)
{
    auto const open = "incomplete: missing: which need R takes back";
    EXPECT_EQ(comes_to(named + entry("R", "DAS", "2023-09-01", "revoked", "unge")), open);
    EXPECT_EQ(comes_to(named + entry("R", "DAS", "2023-09-01", "revoked", "Voksne")), open);
    EXPECT_EQ(comes_to(named + entry("R", "DAS", "2023-05-01", "revoked", "unge")), "compliant") << "named since";
    EXPECT_EQ(comes_to(named + entry("R", "DAS", "2024-05-01", "revoked", "unge")), "compliant") << "it works forward";
}

TEST(ANeed, IsOpenWhereTheOrderOrTheDayIs)
{
    EXPECT_EQ(comes_to(named + entry("R", "DAS", "2023-06-01", "revoked")),
              "incomplete: missing: whether DAS's decision (R) is the last of those of 1 June 2023");
    EXPECT_EQ(comes_to(named + entry("R", "DAS", "{after: 2023-01-01, before: 2024-01-01}", "revoked")),
              "incomplete: missing: the date of DAS's decision (R)");
}

}  // namespace
}  // namespace styr::test::need_test
