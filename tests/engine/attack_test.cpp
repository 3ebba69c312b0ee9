// SPDX-License-Identifier: MPL-2.0
// Ways in which a decision, a register or a date once covered more than it says. Each of these came
// to a wrong yes before it was mended.
#include "tests/support/world.hpp"

#include <fmt/format.h>

namespace styr::test::attack_test {
namespace {

constexpr auto agreement = R"(
agreement "Test" version "1" in force 2018-01-01 to 2020-12-31
body FU "FU"
body DAS "DAS" above FU
provision P01 "T" source "S" item 1
  rule r for each change of terms when tariff changes require approval of tariff by FU before effective message "m"
  rule yearly for each change of terms require approval by DAS message "m"
  rule entry for each registration require approval by DAS message "m"
  rule cooperation for each change of terms when reinforced cooperation and places changes
    require approval of places by DAS message "m"
  rule reason for each change of terms require justification is not empty message "m"
provision P08 "D" source "S" item 1
  competence late from DAS to FU
fact reinforced cooperation da "det forstærkede samarbejde" en "reinforced cooperation" of offer yes or no closed
  reading "r"
)";

constexpr auto registered = R"(operator: Aalborg Kommune
in_force: 2019-01-01
offers:
  - offer: A
    services:
      - {service: S1, unit: day_and_night, tariff: 1933, places: 7}
      - {service: S2, unit: day_and_night, tariff: 1000, places: 3}
  - offer: B
    services: [{service: Only, unit: day_and_night, tariff: 1933, places: 7}]
)";

constexpr auto submission = R"(operator: Aalborg Kommune
submitted: 2020-02-01
changes:
  - {offer: A, service: S1, effective: 2020-08-01, after: {tariff: 2139}}
  - {offer: A, service: S2, effective: 2020-08-01, after: {tariff: 1100}}
  - {offer: B, effective: 2020-08-01, after: {tariff: 2139}}
)";

// What an entry says of the one change: its digest as it stands.
std::string as_it_stands(std::size_t number)
{
    World world;
    world.agreement(agreement).submission(submission, "s").complete();
    return "submission: s, digest: \"" + world.digest(number) + "\"";
}
constexpr std::size_t s1 = 0, s2 = 1, b = 2;

struct Entry {
    std::string id, body = "FU", date = "2020-05-01", outcome = "approved", about, more{};
};

std::string log(std::vector<Entry> const& entries)
{
    std::string text = "decisions:\n";
    for (auto const& entry : entries) {
        text += fmt::format("  - id: {}\n    body: {}\n    date: {}\n    outcome: {}\n", entry.id, entry.body,
                            entry.date, entry.outcome);
        text += (entry.about.empty() ? "" : "    about: [" + entry.about + "]\n") + entry.more;
    }
    return text;
}

std::string judged(std::vector<Entry> const& entries, char const* subject, char const* rule = "r",
                   char const* as_of = "2020-06-01")
{
    World world;
    world.agreement(agreement).registered(registered).submission(submission, "s").decisions(log(entries));
    auto const said = told(world.check(as_of), subject, rule);
    return said.substr(0, said.find(':'));
}

TEST(Attack, AnApprovalOfOneChangeIsOfNoOtherOfItsFile)
{
    Entry const one{.id = "a", .about = "{" + as_it_stands(b) + "}"};
    EXPECT_EQ(judged({one}, "s:a/s1"), "decision");
    EXPECT_EQ(judged({one}, "s:a/s2"), "decision");
    EXPECT_EQ(judged({one}, "s:b"), "compliant");
}

TEST(Attack, ARefusalOfAnOfferCoversItsServices)
{
    Entry const all{.id = "a",
                    .about = "{" + as_it_stands(s1) + "}, {" + as_it_stands(s2) + "}, {" + as_it_stands(b) + "}"};
    Entry const refused{.id = "b", .date = "2020-05-02", .outcome = "refused", .about = "{submission: s, offer: A}"};
    EXPECT_EQ(judged({all, refused}, "s:a/s1"), "violation");
    EXPECT_EQ(judged({all, refused}, "s:b"), "compliant");
}

TEST(Attack, ARefusalThatLeavesTheServiceOpenIsNotPassedOver)
{
    Entry const one{.id = "a", .about = "{offer: A, service: S1, after: {tariff: 2139}}"};
    Entry const refused{.id = "b", .date = "2020-05-02", .outcome = "refused", .about = "{offer: A}"};
    EXPECT_EQ(judged({one, refused}, "s:a/s1"), "incomplete");
}

TEST(Attack, WhatADecisionStatesBesideASubmissionHasToFit)
{
    auto const with = [](std::string const& more) {
        return Entry{.id = "a", .about = "{" + as_it_stands(b) + ", " + more + "}"};
    };
    EXPECT_EQ(judged({with("offer: B, after: {tariff: 2000}")}, "s:b"), "decision");
    EXPECT_EQ(judged({with("offer: B, after: {tariff: 2139}")}, "s:b"), "compliant");
    EXPECT_EQ(judged({with("effective: 2019-01-01")}, "s:b"), "decision");
}

TEST(Attack, AnApprovalOfADateKnownAsBoundsDoesNotCoverADay)
{
    EXPECT_EQ(
        judged(
            {Entry{.id = "a",
                   .about = "{offer: B, effective: {after: 2020-01-01, before: 2021-01-01}, after: {tariff: 2139}}"}},
            "s:b"),
        "incomplete");
}

TEST(Attack, ADelegationDecidedAfterwardsCarriesNothing)
{
    Entry const late{.id = "d",
                     .body = "DAS",
                     .date = "2020-05-20",
                     .outcome = "delegated",
                     .about = "",
                     .more = "    to: FU\n    competence: late\n"};
    Entry const approved{
        .id = "a", .about = "{offer: B, effective: 2020-08-01, after: {tariff: 2139}}", .more = "    under: d\n"};
    EXPECT_EQ(judged({late, approved}, "s:b", "yearly"), "decision");
    Entry early = late;
    early.date = "2020-04-20";
    EXPECT_EQ(judged({early, approved}, "s:b", "yearly"), "compliant");
}

TEST(Attack, ABodyDecidingInAnothersPlaceDoesNotReplaceThatBodysOwnWord)
{
    Entry const delegated{.id = "d",
                          .body = "DAS",
                          .date = "2020-03-01",
                          .outcome = "delegated",
                          .about = "",
                          .more = "    to: FU\n    competence: late\n"};
    Entry const refused{.id = "r", .body = "DAS", .date = "2020-04-02", .outcome = "refused", .about = "{offer: B}"};
    Entry const approved{.id = "a", .about = "{offer: B, effective: 2020-08-01, after: {tariff: 2139}}"};
    EXPECT_EQ(judged({delegated, refused, approved}, "s:b", "yearly"), "violation");
}

TEST(Attack, ARegistrationsFiguresAreAskedFor)
{
    World world;
    world.agreement(agreement).submission("operator: Aalborg Kommune\nchanges:\n  - {kind: registration, offer: N, "
                                          "effective: 2020-08-01, after: {tariff: 9999, places: 3}}\n",
                                          "s");
    world.decisions(log({{.id = "a", .body = "DAS", .about = "{offer: N, kind: registration}"}}));
    EXPECT_EQ(told(world.check("2020-06-01"), "s:n", "entry"), "decision: awaiting DAS");
}

TEST(Attack, FactsOfTheRegisterThatChangeWithinTheBoundsAreUnknown)
{
    World world;
    world.agreement(agreement);
    world.registered("operator: R\nin_force: 2020-01-01\noffers: [{offer: K, reinforced_cooperation: true, services: "
                     "[{tariff: 1, places: 7}]}]\n");
    world.registered("operator: R\nin_force: 2020-07-01\noffers: [{offer: K, services: [{tariff: 1, places: 7}]}]\n");
    world.submission("operator: R\nchanges:\n  - {offer: K, effective: {after: 2020-02-01, before: 2020-11-01}, after: "
                     "{places: 9}}\n",
                     "s");
    EXPECT_EQ(told(world.check("2020-06-01"), "s:k", "cooperation").substr(0, 10), "incomplete");
}

TEST(Attack, BoundsThatReachBeyondEveryVersionAreIncomplete)
{
    World world;
    world.agreement(agreement).registered(registered);
    world.submission("operator: Aalborg Kommune\nchanges:\n  - {offer: B, effective: {after: 2020-06-01, before: "
                     "2021-06-01}, after: {tariff: 2139}}\n",
                     "s");
    EXPECT_EQ(told(world.check("2020-06-01"), "s:b", "agreement in force").substr(0, 10), "incomplete");
}

TEST(Attack, AChangeThatChangesNothingDoesNotPass)
{
    World world;
    world.agreement(agreement).registered(registered);
    world.submission(
        "operator: Aalborg Kommune\nchanges:\n  - {offer: B, effective: 2020-08-01, after: {tariff: 1933}}\n", "s");
    EXPECT_EQ(world.check("2020-06-01").subjects.front().verdict, Verdict::incomplete);
    World said;
    said.agreement(agreement).registered(registered);
    said.submission("operator: Aalborg Kommune\nchanges:\n  - {offer: B, effective: 2020-08-01, changed: [tariff], "
                    "after: {tariff: 1933}}\n",
                    "s");
    EXPECT_EQ(said.check("2020-06-01").subjects.front().verdict, Verdict::incomplete);
}

TEST(Attack, TheLastWordOfAPayerCounts)
{
    auto const with = [](std::vector<Entry> const& entries) {
        World world;
        world.agreement(
            "agreement \"T\" version \"1\" in force 2018-01-01 to 2020-12-31\nprovision P15 \"T\" source \"S\" item "
            "1\nrule r for each change of terms require every payer in payers has acceptance by payer message \"m\"\n");
        world.registered(registered)
            .submission("operator: Aalborg Kommune\nchanges:\n  - {offer: B, effective: 2020-08-01, after: {tariff: "
                        "2139}, payers: [K]}\n",
                        "s");
        world.decisions(log(entries));
        return told(world.check("2020-06-01"), "s:b", "r");
    };
    Entry const accepted{
        .id = "a",
        .body = "K",
        .date = "2020-01-01",
        .outcome = "accepted",
        .about = "{operator: Aalborg Kommune, offer: B, effective: 2020-08-01, after: {tariff: 2139}, payers: [K]}"};
    Entry const refused{.id = "b", .body = "K", .date = "2020-02-01", .outcome = "refused", .about = "{offer: B}"};
    EXPECT_EQ(with({accepted}), "compliant");
    EXPECT_EQ(with({accepted, refused}), "violation");
    EXPECT_EQ(with({Entry{.id = "a", .body = "K", .outcome = "accepted", .about = "{offer: B}"}}),
              "decision: awaiting K");
}

TEST(Attack, AnAcceptanceOfWhatIsNoChangeDoesNotCrash)
{
    World world;
    world.agreement("agreement \"T\" version \"1\" in force 2018-01-01 to 2020-12-31\nprovision P15 \"T\" source \"S\" "
                    "item 1\nrule r for each submission require acceptance by operator message \"m\"\n");
    world.registered(registered)
        .submission(submission, "s")
        .decisions(log({{.id = "a", .body = "Aalborg Kommune", .outcome = "accepted", .about = "{offer: B}"}}));
    EXPECT_EQ(told(world.check("2020-06-01"), "s", "r"), "decision: awaiting Aalborg Kommune");
}

TEST(Attack, ADayThatCannotBeComputedIsUnknown)
{
    World world;
    world.agreement("agreement \"T\" version \"1\" in force 2018-01-01 to 2020-12-31\nbody FU \"FU\"\nprovision P15 "
                    "\"T\" source \"S\" item 1\nrule r for each change of terms require approval by FU before "
                    "effective - 100000 days * 5 message \"m\"\n");
    world.registered(registered).submission(submission, "s");
    EXPECT_EQ(told(world.check("2020-06-01"), "s:b", "r").substr(0, 10), "incomplete");
}

TEST(Attack, ADateOfAnElementThatIsMissingIsNoDateOfTheSubject)
{
    World world;
    world.agreement("agreement \"T\" version \"1\" in force 2018-01-01 to 2020-12-31\nbody FU \"FU\"\nprovision P32 "
                    "\"T\" source \"S\" item 1\nrule r for each decision expect every case in about has effective is "
                    "on or after date message \"m\"\n");
    world.registered(registered)
        .decisions(log({{.id = "a", .about = "{offer: B, effective: {after: 2020-04-01, before: 2020-07-01}}"}}));
    EXPECT_EQ(told(world.check("2020-06-01"), "decision:a", "r").substr(0, 6), "notice");
}

TEST(Attack, OffersOfARegisterThatIsYetToComeAreStillJudged)
{
    World world;
    world.agreement("agreement \"T\" version \"1\" in force 2018-01-01 to 2020-12-31\nprovision P15 \"T\" source \"S\" "
                    "item 1\nrule r for each offer require catchment is entire message \"m\"\n");
    world.registered(registered)
        .registered("operator: Aalborg Kommune\nin_force: 2021-01-01\noffers: [{offer: B, services: [{tariff: 1}]}]\n");
    EXPECT_EQ(world.check("2020-06-01").subjects.size(), 2U);
}

TEST(Attack, TheOrderOfServicesInTheRegisterDoesNotMatter)
{
    auto const with = [](char const* services) {
        World world;
        world.agreement("agreement \"T\" version \"1\" in force 2018-01-01 to 2020-12-31\nprovision P15 \"T\" source "
                        "\"S\" item 1\nrule r for each deregistration require justification is given message \"m\"\n");
        world.registered(std::string("operator: R\nin_force: 2020-01-01\noffers:\n  - offer: A\n    services: [") +
                         services + "]\n");
        world.submission("operator: R\nchanges:\n  - {kind: deregistration, offer: A, effective: 2020-08-01, before: "
                         "{places: 3}, justification: Ja}\n",
                         "s");
        return world.check("2020-06-01").subjects.front().verdict;
    };
    EXPECT_EQ(with("{service: S1, places: 7}, {service: S2, places: 3}"),
              with("{service: S2, places: 3}, {service: S1, places: 7}"));
}

}  // namespace
}  // namespace styr::test::attack_test
