// SPDX-License-Identifier: MPL-2.0
// What would mend a finding: each repair is one that a file can state and that mends it.
#include "tests/engine/one_rule.hpp"

namespace styr::test::repair_test {
namespace {

using namespace one_rule;

// ---- repairs

std::vector<std::string> repairs(World& world, char const* as_of)
{
    std::vector<std::string> texts;
    auto const result = world.check(as_of);
    for (auto const& repair : result.subjects.front().rules.front().repairs) {
        texts.push_back(repair.text.en);
    }
    return texts;
}

TEST(Repairs, NameTheApprovalAndTheOtherDay)
{
    World world;
    auto const two_years = "agreement \"Test\" version \"1\" in force 2020-01-01 to 2021-12-31\nbody FU \"FU\"\n";
    world
        .agreement(two_years + provision(rule("tariff changes and effective is not 1 January",
                                              "approval of tariff by FU before effective")))
        .registered(registered);
    world.submission("operator: Aalborg Kommune\nchanges:\n  - offer: X\n    service: A\n    effective: 2020-08-01\n   "
                     " after: {tariff: 1100}\n");
    EXPECT_EQ(repairs(world, "2020-06-01"), (std::vector<std::string>{"FU approves it before 1 August 2020",
                                                                      "let it take effect on 1 January 2021"}));
    EXPECT_EQ(repairs(world, "2020-08-01"), (std::vector<std::string>{"let it take effect on 1 January 2021"}));
}

// Where one decision would not be enough, what has to be done is told together, and tried together.
TEST(Repairs, NameEveryBodyWhereNoneAloneIsEnough)
{
    World world;
    world.agreement(
        "agreement \"T\" version \"1\" in force 2020-01-01 to 2020-12-31\nbody FU \"FU\"\nbody KKR \"KKR\"\nprovision "
        "P1 \"P\" source \"S\" item 1\n"
        "  rule demand for each change of terms require approval of tariff by FU and by KKR message \"m\"\n");
    world.submission("operator: Aalborg Kommune\nsubmitted: 2020-04-01\nchanges:\n  - offer: Alfa\n    effective: "
                     "2020-08-01\n    before: {tariff: 1000}\n    after: {tariff: 1100}\n");
    EXPECT_EQ(repairs(world, "2020-06-01"), std::vector<std::string>{"FU approves it, and KKR approves it"});
}

TEST(Repairs, NoOtherDayIsOfferedInAYearWithoutAnAgreement)
{
    World world;
    world
        .agreement(head + provision(rule("tariff changes and effective is not 1 January",
                                         "approval of tariff by FU before effective")))
        .registered(registered);
    world.submission("operator: Aalborg Kommune\nchanges:\n  - offer: X\n    service: A\n    effective: 2020-08-01\n   "
                     " after: {tariff: 1100}\n");
    EXPECT_EQ(repairs(world, "2020-06-01"), std::vector<std::string>{"FU approves it before 1 August 2020"});
}

TEST(Repairs, NameTheMissingFactAndTheFigure)
{
    World reason;
    reason.agreement(head + provision(rule("", "justification is not empty"))).registered(registered);
    reason.submission("operator: Aalborg Kommune\nchanges:\n  - offer: X\n    service: A\n    effective: 2020-08-01\n  "
                      "  after: {tariff: 1100}\n");
    EXPECT_EQ(repairs(reason, "2020-06-01"), std::vector<std::string>{"state justification"});
    World figure;
    figure.agreement(head + provision(rule("", "new tariff = old tariff * 105 %"))).registered(registered);
    figure.submission("operator: Aalborg Kommune\nchanges:\n  - offer: X\n    service: A\n    effective: 2020-08-01\n  "
                      "  after: {tariff: 1100}\n");
    EXPECT_EQ(repairs(figure, "2020-06-01"), std::vector<std::string>{"set the tariff to 1,050 kr."});
}

TEST(Repairs, ThatWouldNotMendAreNotOffered)
{
    World world;
    world.agreement(head + provision(rule("", "approval by FU and new tariff = old tariff"))).registered(registered);
    world.submission("operator: Aalborg Kommune\nchanges:\n  - offer: X\n    service: A\n    effective: 2020-08-01\n   "
                     " after: {tariff: 1100}\n");
    EXPECT_TRUE(repairs(world, "2020-06-01").empty());
}

std::vector<std::string> repairs_where(std::string const& demand, std::string const& facts)
{
    World world;
    world.agreement(head + provision(rule("", demand.c_str()))).registered(registered);
    world.submission("operator: Aalborg Kommune\nchanges:\n  - offer: X\n    service: A\n    effective: 2020-08-01\n" +
                     facts);
    return repairs(world, "2020-06-01");
}

TEST(Repairs, NameNoFigureThatAFileCannotGive)
{
    std::string const after = "    after: {tariff: 1100}\n";
    EXPECT_EQ(repairs_where("new tariff = old tariff * 99.99 %", after),
              std::vector<std::string>{"set the tariff to 999.90 kr."});
    EXPECT_TRUE(repairs_where("new tariff = old tariff * 99.9999 %", after).empty());
    EXPECT_EQ(repairs_where("new tariff = old tariff * 1000", after),
              std::vector<std::string>{"set the tariff to 1,000,000 kr."});
    EXPECT_TRUE(repairs_where("new tariff = old tariff * 1001", after).empty());
}

TEST(Repairs, NameNoFigureWithWhichNothingWouldChange)
{
    EXPECT_TRUE(repairs_where("new tariff = old tariff", "    after: {tariff: 1100}\n").empty());
    EXPECT_EQ(repairs_where("new tariff = old tariff", "    after: {tariff: 1100, places: 1}\n"),
              std::vector<std::string>{"set the tariff to 1,000 kr."});
    EXPECT_TRUE(
        repairs_where("new tariff = old tariff",
                      "    changed: [tariff]\n    before: {tariff: 1000}\n    after: {tariff: 1100, places: 1}\n")
            .empty());
}

TEST(Repairs, NameNoDayOnWhichAChangeWouldEndBeforeItBegins)
{
    auto const until = [](std::string const& day) {
        World world;
        world
            .agreement("agreement \"Test\" version \"1\" in force 2020-01-01 to 2021-12-31\n" +
                       provision(rule("", "effective is 1 January")))
            .registered(registered);
        world.submission("operator: Aalborg Kommune\nchanges:\n  - offer: X\n    service: A\n    effective: "
                         "2020-08-01\n    until: " +
                         day + "\n    after: {tariff: 1100}\n");
        return repairs(world, "2020-06-01");
    };
    EXPECT_EQ(until("2021-01-01"), std::vector<std::string>{"let it take effect on 1 January 2021"});
    EXPECT_TRUE(until("2020-12-31").empty());
}

// Where the day is not known, every version that it may fall in has to be content.
TEST(Repairs, MendByEveryVersionThatTheDayMayFallIn)
{
    auto const where_second_is = [](std::string const& strict) {
        World world;
        world.agreement("agreement \"T\" version \"1\" in force 2020-01-01 to 2020-07-31\nbody FU \"FU\"\nbody KKR "
                        "\"KKR\"\nparameter strict = yes\n  reading \"r\"\n" +
                        provision(rule("", "approval of tariff by FU and (strict or approval of tariff by KKR)")));
        world.agreement("agreement \"T\" version \"2\" in force 2020-08-01\nextends \"1\"\nprovision P2 \"P\" source "
                        "\"S\" item 1\n  replace parameter strict = " +
                        strict + "\n");
        world.registered(registered)
            .submission("operator: Aalborg Kommune\nchanges:\n  - offer: X\n    service: A\n    effective: {after: "
                        "2020-07-01, before: 2020-09-01}\n    after: {tariff: 1100}\n");
        return repairs(world, "2020-06-01");
    };
    EXPECT_EQ(where_second_is("yes"), std::vector<std::string>{"FU approves it"});
    EXPECT_EQ(where_second_is("no"), std::vector<std::string>{"FU approves it, and KKR approves it"});
}

// What a decision ties itself to with a digest has not changed where the digest does not depend on it.
TEST(Repairs, LeaveADecisionInForceWhereTheyDoNotTouchWhatItIsAbout)
{
    std::string const text = "operator: Aalborg Kommune\nchanges:\n  - offer: X\n    service: A\n    effective: "
                             "2020-08-01\n    after: {tariff: 1100}\n";
    World probe;
    ASSERT_TRUE(probe.submission(text).complete_data());
    World world;
    world.agreement(head + provision(rule("", "approval by FU and justification is not empty")))
        .registered(registered)
        .submission(text);
    world.decisions("decisions:\n  - {id: a, body: FU, date: 2020-05-01, outcome: approved, about: [{submission: "
                    "submission, digest: \"" +
                    probe.digest() + "\"}]}\n");
    EXPECT_EQ(repairs(world, "2020-06-01"), std::vector<std::string>{"state justification"});
}

// A supposed decision is not written into the submission: what is tied to it by a digest stands.
TEST(Repairs, LeaveADecisionInForceWhereAnotherIsSupposed)
{
    std::string const text = "operator: Aalborg Kommune\nchanges:\n  - offer: X\n    service: A\n    effective: "
                             "2020-08-01\n    after: {tariff: 1100}\n";
    World probe;
    ASSERT_TRUE(probe.submission(text).complete_data());
    World world;
    world
        .agreement(std::string(head) + "body KKR \"KKR\"\n" + provision(rule("", "approval by FU and approval by KKR")))
        .registered(registered)
        .submission(text);
    world.decisions("decisions:\n  - {id: a, body: FU, date: 2020-05-01, outcome: approved, about: [{submission: "
                    "submission, digest: \"" +
                    probe.digest() + "\"}]}\n");
    EXPECT_EQ(repairs(world, "2020-06-01"), std::vector<std::string>{"KKR approves it"});
}

TEST(Repairs, AskForTheReasonThatIsThereButBlank)
{
    EXPECT_EQ(repairs_where("justification is not empty", "    after: {tariff: 1100}\n    justification: \"\"\n"),
              std::vector<std::string>{"state the justification"});
    EXPECT_EQ(repairs_where("justification is not empty and new tariff = 1000 kr. per unit",
                            "    after: {tariff: 1100}\n    justification: \"\"\n"),
              std::vector<std::string>{});
}

// Were the old tariff the new one, the rule would hold; and the file would be refused.
TEST(Repairs, AskForNoFactThatCouldOnlyBeOneWithWhichNothingChanges)
{
    auto const of_unregistered = [](std::string const& after) {
        World world;
        world.agreement(head + provision(rule("", "not (tariff changes)")));
        world.submission(
            "operator: Aalborg Kommune\nchanges:\n  - offer: X\n    effective: 2020-08-01\n    after: " + after + "\n");
        return repairs(world, "2020-06-01");
    };
    EXPECT_EQ(of_unregistered("{tariff: 1100, places: 3}"),
              std::vector<std::string>{"state in the register: old tariff"});
    EXPECT_TRUE(of_unregistered("{tariff: 1100}").empty());
}

}  // namespace
}  // namespace styr::test::repair_test
