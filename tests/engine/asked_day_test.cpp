// SPDX-License-Identifier: MPL-2.0
// A body has not decided what was not asked for yet, unless its entry says when that came up.
#include "tests/support/world.hpp"

namespace styr::test::asked_day_test {
namespace {

std::string const agreement =
    "agreement \"T\" version \"1\" in force 2020-01-01 to 2021-12-31\nbody FU \"FU\"\nbody DAS \"DAS\" above FU\n"
    "provision P1 \"P\" source \"S\" item 1\n"
    "  rule demand for each change of terms require approval of tariff by FU message \"m\"\n"
    "  rule payers for each change of terms require every payer in payers has acceptance by payer message \"m\"\n";

std::string const in_register =
    "operator: Aalborg Kommune\noperator_kind: municipality\nin_force: 2018-01-01\noffers:\n  - offer: Alfa\n"
    "    services:\n      - {service: Døgn, unit: day_and_night, tariff: 1000, places: 10}\n";

std::string file(std::string const& submitted, std::string const& tariff = "1100", std::string const& more = "")
{
    return "operator: Aalborg Kommune\nsubmitted: " + submitted +
           "\nchanges:\n  - {offer: Alfa, service: Døgn, effective: 2020-08-01, payers: [Rebild], after: {tariff: " +
           tariff + "}" + more + "}\n";
}

std::string approved(std::string const& day, std::string const& more = "", std::string const& outcome = "approved",
                     std::string const& body = "FU")
{
    return "decisions:\n  - {id: D, body: " + body + ", date: " + day + ", outcome: " + outcome +
           ", about: [{operator: Aalborg Kommune, offer: Alfa, service: Døgn, effective: 2020-08-01, payers: [Rebild], "
           "after: {tariff: 1100}" +
           more + "}]}\n";
}

struct Submitted {
    std::string id, text;
};

std::string comes_to(std::vector<Submitted> const& files, std::string const& decisions,
                     std::string const& rule = "demand")
{
    World world;
    world.agreement(agreement).registered(in_register).decisions(decisions);
    for (auto const& each : files) {
        world.submission(each.text, each.id);
    }
    auto const result = world.check("2020-07-20");
    auto const* const submission = world.repository().submission_named(files.back().id);
    for (auto const& subject : result.subjects) {
        if (subject.record == &submission->root.records(Field::changes).front()) {
            return told(*find_rule(subject, rule));
        }
    }
    return "not judged" + world.complaints();
}

std::string const open = "incomplete: missing: what was put before FU on that day (D); awaiting FU";

TEST(AskedDay, AnApprovalThatIsCertainlyOlderSaysNothingOfIt)
{
    EXPECT_EQ(comes_to({{"s", file("2020-05-02")}}, approved("2020-05-01")), open);
    EXPECT_EQ(comes_to({{"s", file("2020-05-02")}}, approved("2020-05-02")), "compliant");
    EXPECT_EQ(comes_to({{"s", file("2020-05-02")}}, approved("{before: 2020-05-02}")), open);
    EXPECT_EQ(comes_to({{"s", file("2020-05-02")}}, approved("{before: 2020-05-03}")), "compliant");
    EXPECT_EQ(comes_to({{"s", file("{after: 2020-04-30, before: 2020-05-04}")}}, approved("2020-05-01")), "compliant");
    EXPECT_EQ(comes_to({{"s", file("{after: 2020-04-30, before: 2020-05-04}")}}, approved("2020-04-30")), open);
}

TEST(AskedDay, TheEntryMaySayWhenItCameUp)
{
    EXPECT_EQ(comes_to({{"s", file("2020-05-02")}}, approved("2020-05-01", ", came_up: 2020-04-20")), "compliant");
    EXPECT_EQ(comes_to({{"s", file("2020-05-02")}}, approved("2020-05-01", ", came_up: 2020-05-01")), "compliant");
    EXPECT_EQ(comes_to({{"s", file("2020-05-02")}}, approved("2020-05-01", ", came_up: 2020-05-02")), open);
}

// The day of asking is that of the first of the chain that asks for the very same.
TEST(AskedDay, ACorrectionThatAsksForTheSameIsAsOldAsWhatItReplaces)
{
    Submitted const before{"s", file("2020-05-02")};
    EXPECT_EQ(comes_to({before, {"t", file("2020-06-02", "1100", ", replaces: s")}}, approved("2020-05-20")),
              "compliant");
    EXPECT_EQ(comes_to({{"s", file("2020-05-02", "1200")}, {"t", file("2020-06-02", "1100", ", replaces: s")}},
                       approved("2020-05-20")),
              open);
}

TEST(AskedDay, AnAcceptanceMayBeOlder)
{
    EXPECT_EQ(comes_to({{"s", file("2020-05-02")}}, approved("2020-05-01", "", "accepted", "Rebild"), "payers"),
              "compliant");
}

// What takes away is never about something else because it is older.
TEST(AskedDay, ARefusalCountsHoweverOldItIs)
{
    EXPECT_EQ(comes_to({{"s", file("2020-05-02")}}, approved("2019-05-01", "", "refused")), "violation");
}

}  // namespace
}  // namespace styr::test::asked_day_test
