// SPDX-License-Identifier: MPL-2.0
// A slip of the minutes counts as it is meant, with a notice until the body has confirmed it; what an entry confirms it
// says once more, from its own day.
#include "tests/models/support.hpp"
#include "tests/support/world.hpp"

#include <gmock/gmock.h>

namespace styr::test::slip_test {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string const agreement =
    "agreement \"T\" version \"1\" in force 2020-01-01 to 2021-12-31\nbody FU \"FU\"\nbody DAS \"DAS\" above FU\n"
    "provision P1 \"P\" source \"S\" item 1\n"
    "  rule demand for each change of terms require approval of tariff by FU before effective message \"m\"\n";

std::string const in_register =
    "operator: Aalborg Kommune\noperator_kind: municipality\nin_force: 2018-01-01\noffers:\n"
    "  - offer: Alfa\n    services:\n      - {service: Døgn, unit: day_and_night, tariff: 1000, places: 10}\n";

std::string change(std::string const& tariff, std::string const& day = "2020-08-01")
{
    return "operator: Aalborg Kommune\nsubmitted: 2020-02-01\nchanges:\n  - {offer: Alfa, service: Døgn, effective: " +
           day + ", after: {tariff: " + tariff + "}}\n";
}

std::string entry(std::string const& id, std::string const& day, std::string const& more,
                  std::string const& body = "FU")
{
    return "  - {id: " + id + ", body: " + body + ", date: " + day + ", source: {document: FU, item: 1}, " + more +
           "}\n";
}

std::string about(std::string const& keys)
{
    return "about: [{operator: Aalborg Kommune, offer: Alfa, service: Døgn, " + keys + "}]";
}

std::string const slip = "outcome: approved, reading: Bilaget har tallet., " +
                         about("effective: 2020-08-01, says: {tariff: 1010}, means: {tariff: 1100}");
std::string const plain = about("effective: 2020-08-01, after: {tariff: 1100}");

struct Came {
    std::string demand, notices;
};

Came comes_to(std::string const& entries, std::string const& asked = change("1100"),
              std::string const& as_of = "2020-07-01")
{
    World world;
    world.agreement(agreement).registered(in_register).submission(asked, "s").decisions("decisions:\n" + entries);
    auto const result = world.check(as_of);
    Came came{told(result, "s:alfa/døgn", "demand"), {}};
    auto const* const subject = find_subject(result, "s:alfa/døgn");
    for (auto const& rule : subject == nullptr ? std::vector<RuleResult>{} : subject->rules) {
        came.notices += rule.verdict == Verdict::notice ? rule.message.en + "\n" : "";
    }
    return came;
}

std::string read_codes(std::string const& entries)
{
    return read("decisions:\n" + entries, RecordKind::decision_file).codes();
}

std::string whole_codes(std::string const& entries)
{
    World world;
    world.registered(in_register).decisions("decisions:\n" + entries).complete_data();
    std::string all;
    for (auto const& each : world.diagnostics) {
        all += (all.empty() ? "" : " ") + std::string(each.problem->code);
    }
    return all;
}

TEST(Slip, CountsAsItIsMeantWithANotice)
{
    auto const came = comes_to(entry("D", "2020-03-01", slip));
    EXPECT_EQ(came.demand, "compliant");
    EXPECT_THAT(came.notices,
                HasSubstr("FU's decision (D) counts as it is meant: tariff 1,100 kr., not 1,010 kr. FU has "
                          "not confirmed that yet."));
    auto const as_written = comes_to(entry("D", "2020-03-01", slip), change("1010"));
    EXPECT_EQ(as_written.demand, "decision: awaiting FU");
    EXPECT_THAT(as_written.notices, Not(HasSubstr("counts as it is meant")));
}

TEST(Slip, MayBeOfTheDay)
{
    auto const of_day = entry("D", "2020-03-01",
                              "outcome: approved, reading: r, " +
                                  about("after: {tariff: 1100}, says: {effective: 2021-08-01}, means: {effective: "
                                        "2020-08-01}"));
    EXPECT_EQ(comes_to(of_day).demand, "compliant");
    EXPECT_EQ(comes_to(of_day, change("1100", "2021-08-01")).demand, "decision: awaiting FU");
}

TEST(Slip, IsNoLongerToldOnceTheBodyHasConfirmedIt)
{
    auto const confirmed = [](std::string const& day, std::string const& body = "FU",
                              std::string const& as_of = "2020-07-01") {
        return comes_to(entry("D", "2020-03-01", slip) + entry("E", day, "outcome: approved, confirms: D", body),
                        change("1100"), as_of);
    };
    EXPECT_EQ(confirmed("2020-05-01").demand, "compliant");
    EXPECT_THAT(confirmed("2020-05-01").notices, Not(HasSubstr("as it is meant")));
    EXPECT_THAT(confirmed("2020-05-01", "DAS").notices, Not(HasSubstr("as it is meant"))) << "a body above";
    EXPECT_THAT(confirmed("2020-05-01", "Rebild Kommune").notices, HasSubstr("as it is meant")) << "somebody else";
    EXPECT_THAT(confirmed("2020-05-02", "FU", "2020-05-01").notices, HasSubstr("as it is meant")) << "not yet";
    EXPECT_THAT(confirmed("2020-05-01", "FU", "2020-05-01").notices, Not(HasSubstr("as it is meant")));
}

// A slip that was settled after the day before which the approval was needed does not make the approval late.
TEST(Slip, CountsFromItsOwnDay)
{
    auto const entries = [](std::string const& made) {
        return entry("D", made, slip) + entry("E", "2020-09-01", "outcome: approved, confirms: D");
    };
    EXPECT_EQ(comes_to(entries("2020-07-31"), change("1100"), "2020-10-01").demand, "compliant");
    EXPECT_EQ(comes_to(entries("2020-08-01"), change("1100"), "2020-10-01").demand, "violation");
}

TEST(Slip, SaysWhatStandsAndWhatIsMeantOfTheSameFacts)
{
    auto const codes = [](std::string const& keys, std::string const& more = "reading: r, ") {
        return read_codes(entry("D", "2020-03-01", "outcome: approved, " + more + about(keys)));
    };
    EXPECT_EQ(codes("effective: 2020-08-01, says: {tariff: 1}, means: {tariff: 2}"), "");
    EXPECT_EQ(codes("effective: 2020-08-01, says: {tariff: 1}"), "F304");
    EXPECT_EQ(codes("effective: 2020-08-01, means: {tariff: 1}"), "F304");
    EXPECT_EQ(codes("effective: 2020-08-01, says: {tariff: 1}, means: {places: 2}"), "F304");
    EXPECT_EQ(codes("effective: 2020-08-01, says: {tariff: 1, places: 1}, means: {tariff: 2}"), "F304");
    EXPECT_EQ(codes("effective: 2020-08-01, says: {tariff: 2}, means: {tariff: 2}"), "F304");
    EXPECT_EQ(codes("effective: 2020-08-01, after: {tariff: 2}, says: {tariff: 1}, means: {tariff: 2}"), "F304");
    EXPECT_EQ(codes("effective: 2020-08-01, says: {effective: 2020-01-01}, means: {effective: 2020-08-01}"), "F304");
    EXPECT_EQ(codes("effective: 2020-08-01, after: {places: 2}, says: {tariff: 1}, means: {tariff: 2}"), "");
    EXPECT_EQ(codes("effective: 2020-08-01, says: {tariff: 1}, means: {tariff: 2}", ""), "F284");
    EXPECT_EQ(read_codes("  - {id: D, body: FU, outcome: approved, reading: r, " +
                         about("effective: 2020-08-01, says: {tariff: 1}, means: {tariff: 2}") + "}\n"),
              "F284");
}

TEST(Confirms, RepeatsAnApprovalFromItsOwnDay)
{
    auto const approved = entry("D", "2020-03-01", "outcome: approved, " + plain);
    auto const revoked = entry("R", "2020-04-01", "outcome: revoked, " + plain);
    auto const again = [](std::string const& day) { return entry("E", day, "outcome: approved, confirms: D"); };
    EXPECT_EQ(comes_to(approved + revoked).demand, "decision: awaiting FU");
    EXPECT_EQ(comes_to(approved + revoked + again("2020-05-01")).demand, "compliant");
    EXPECT_EQ(comes_to(approved + revoked + again("2020-03-15")).demand, "decision: awaiting FU")
        << "before it was revoked";
}

TEST(Confirms, RepeatsARefusal)
{
    auto const refused = entry("D", "2020-03-01", "outcome: refused, " + plain);
    auto const approved = entry("A", "2020-04-01", "outcome: approved, " + plain);
    auto const again = entry("E", "2020-05-01", "outcome: refused, confirms: D");
    EXPECT_EQ(comes_to(refused + approved).demand, "compliant");
    EXPECT_EQ(comes_to(refused + approved + again).demand, "violation");
    auto const other_day = comes_to(refused + again, change("1100", "2021-01-01")).demand;
    EXPECT_THAT(other_day, HasSubstr("whether FU's refusal of 1 March 2020 is about this (D)"));
    EXPECT_THAT(other_day, HasSubstr("whether FU's refusal of 1 May 2020 is about this (E)"));
}

// What was approved on a condition is confirmed on it.
TEST(Confirms, KeepsTheConditions)
{
    auto const on_condition = entry("D", "2020-03-01", "outcome: approved, provided: [c], " + plain);
    auto const again = entry("E", "2020-05-01", "outcome: approved, confirms: D");
    auto const with_own_matter = entry("E", "2020-05-01", "outcome: approved, confirms: D, " + plain);
    EXPECT_THAT(comes_to(on_condition + again).demand, HasSubstr("incomplete: missing: whether the condition"));
    EXPECT_THAT(comes_to(on_condition + with_own_matter).demand, HasSubstr("incomplete: missing: whether"));
    EXPECT_EQ(comes_to(on_condition + again + entry("M", "2020-06-01", "outcome: noted, met: D")).demand, "compliant");
    EXPECT_EQ(comes_to(on_condition + again + entry("M", "2020-06-01", "outcome: noted, met: E")).demand, "compliant");
}

TEST(Confirms, AnEarlierEntryOfTheSameOutcome)
{
    auto const first = entry("D", "2020-03-01", "outcome: approved, " + plain);
    EXPECT_EQ(whole_codes(first + entry("E", "2020-05-01", "outcome: approved, confirms: D")), "");
    EXPECT_EQ(whole_codes(first + entry("E", "2020-03-01", "outcome: approved, confirms: D")), "");
    EXPECT_EQ(whole_codes(first + entry("E", "2020-02-29", "outcome: approved, confirms: D")), "F305");
    EXPECT_EQ(whole_codes(first + entry("E", "2020-05-01", "outcome: refused, confirms: D")), "F305");
    EXPECT_EQ(whole_codes(first + entry("E", "2020-05-01", "outcome: approved, confirms: X")), "F286");
    EXPECT_EQ(whole_codes(entry("E", "2020-05-01", "outcome: refused, confirms: E")), "F305");
    EXPECT_EQ(whole_codes(entry("E", "2020-05-01", "outcome: refused, confirms: F") +
                          entry("F", "2020-05-01", "outcome: refused, confirms: E")),
              "F305");
    EXPECT_EQ(whole_codes(first + entry("C", "2020-03-01", "outcome: approved, corrects: D, " + plain) +
                          entry("E", "2020-05-01", "outcome: approved, confirms: D")),
              "F305");
}

TEST(Confirms, MayItselfBeConfirmed)
{
    auto const all = entry("F", "2020-06-01", "outcome: refused, confirms: E") +
                     entry("E", "2020-05-01", "outcome: refused, confirms: D") +
                     entry("D", "2020-03-01", "outcome: refused, " + plain) +
                     entry("A", "2020-05-15", "outcome: approved, " + plain);
    EXPECT_EQ(whole_codes(all), "");
    EXPECT_EQ(comes_to(all).demand, "violation");
}

std::string silent(std::string const& keys, std::string const& outcome = "approved")
{
    return "  - {id: D, body: FU, outcome: " + outcome + ", procedure: silent, " + keys + ", " + plain + "}\n";
}

std::string const asked_all = "whom: [Rebild Kommune], when: 2020-07-01, until: 2020-07-15, source: {document: FU}";

// Nobody has decided by silence before its period is over.
TEST(Silence, ApprovesOnTheDayAfterItsEnd)
{
    EXPECT_EQ(comes_to(silent(asked_all), change("1100"), "2020-07-16").demand, "compliant");
    EXPECT_EQ(comes_to(silent(asked_all), change("1100"), "2020-07-15").demand, "decision: awaiting FU");
    EXPECT_EQ(comes_to(silent("date: 2020-07-20, " + asked_all), change("1100"), "2020-07-19").demand,
              "decision: awaiting FU");
    std::string const too_late = "whom: [Rebild Kommune], when: 2020-07-01, until: 2020-07-31, source: {document: FU}";
    EXPECT_EQ(comes_to(silent(too_late), change("1100"), "2020-09-01").demand, "violation");
    std::string const in_time = "whom: [Rebild Kommune], when: 2020-07-01, until: 2020-07-30, source: {document: FU}";
    EXPECT_EQ(comes_to(silent(in_time), change("1100"), "2020-09-01").demand, "compliant");
}

// Where somebody said something, nobody was silent; and what was not handed in then did not lie before the body.
TEST(Silence, DecidesNothingWhereSomebodySpokeUp)
{
    auto const with = [](std::string const& more) {
        return comes_to(silent(asked_all) + more, change("1100"), "2020-07-20").demand;
    };
    auto const said = [](std::string const& body, std::string const& day, std::string const& outcome) {
        return entry("R", day, "outcome: " + outcome + ", " + plain, body);
    };
    auto const open = [](std::string const& body) {
        return "incomplete: missing: whether " + body + " was silent in the period (R); awaiting FU";
    };
    EXPECT_EQ(with(said("Rebild Kommune", "2020-07-08", "refused")), open("Rebild Kommune"));
    EXPECT_EQ(with(said("Rebild Kommune", "2020-07-15", "recommended_against")), open("Rebild Kommune"));
    EXPECT_EQ(with(said("Rebild Kommune", "2020-07-16", "refused")), "compliant") << "when it was over";
    EXPECT_EQ(with(said("Rebild Kommune", "2020-07-08", "noted")), "compliant");
    EXPECT_EQ(with(said("Morsø Kommune", "2020-07-08", "refused")), "compliant") << "who was not asked";
    EXPECT_THAT(with(said("FU", "2020-07-08", "postponed")), HasSubstr("whether FU was silent in the period (R)"));
    auto asked_later = change("1100");
    asked_later.replace(asked_later.find("2020-02-01"), 10, "2020-07-02");
    EXPECT_EQ(comes_to(silent(asked_all), asked_later, "2020-07-20").demand,
              "incomplete: missing: what was put before FU on that day (D); awaiting FU");
}

TEST(Silence, DecidesOnlyWhereItIsSaidWhoWasAskedWhenAndUntilWhen)
{
    EXPECT_EQ(read_codes(silent(asked_all)), "");
    EXPECT_EQ(read_codes(silent("when: 2020-07-01, until: 2020-07-15, source: {document: FU}")), "F306");
    EXPECT_EQ(read_codes(silent("whom: [R], until: 2020-07-15, source: {document: FU}")), "F306");
    EXPECT_EQ(read_codes(silent("whom: [R], when: 2020-07-01, source: {document: FU}")), "F306");
    EXPECT_EQ(read_codes(silent("whom: [R], when: 2020-07-01, until: 2020-07-15")), "F306");
    EXPECT_EQ(read_codes(silent("whom: [R], when: 2020-07-16, until: 2020-07-15, source: {document: FU}")), "F306");
    EXPECT_EQ(read_codes(silent("whom: [R], when: 2020-07-15, until: 2020-07-15, source: {document: FU}")), "F306");
    EXPECT_EQ(read_codes(silent("date: 2020-07-15, " + asked_all)), "F306");
    EXPECT_EQ(read_codes(silent("date: 2020-07-16, " + asked_all)), "");
    EXPECT_EQ(read_codes(silent("date: {after: 2020-07-14}, " + asked_all)), "F306");
    EXPECT_EQ(read_codes(silent(asked_all, "accepted")), "F306");
    EXPECT_EQ(read_codes(silent(asked_all, "refused")), "F306");
    EXPECT_EQ(read_codes(entry("D", "2020-03-01", "outcome: approved, whom: [R], " + plain)), "F306");
    EXPECT_EQ(read_codes(entry("D", "2020-03-01", "outcome: approved, until: 2020-04-01, " + plain)), "F276");
    EXPECT_EQ(
        read_codes(entry("D", "2020-03-01", "outcome: approved, procedure: written, until: 2020-04-01, " + plain)),
        "F276");
}

}  // namespace
}  // namespace styr::test::slip_test
