// SPDX-License-Identifier: MPL-2.0
// What the register says from the day of a change on, and is not what the change asks for (E831).
#include "tests/engine/huset.hpp"

#include <fmt/format.h>

namespace styr::test::registered_otherwise_test {
namespace {

std::string file(std::string const& day, std::string const& tariff, std::string const& places,
                 std::string const& unit = "day_and_night", std::string const& offer = "Huset")
{
    return fmt::format("operator: Aalborg Kommune\nin_force: {}\noffers:\n  - offer: {}\n    services: [{{service: "
                       "Døgn, unit: {}, tariff: {}, places: {}}}]\n",
                       day, offer, unit, tariff, places);
}

struct Since {
    std::string day, tariff, places = "10";
    std::string outcome = "approved", more = {}, until = {}, unit = "day_and_night";
    std::string asks = {};  // a raise to 2,100 kr.
    std::string more_submitted = "2024-01-02", offer = "Huset";
};

bool has_subject_of(CheckResult const& result, std::string const& submission)
{
    return std::any_of(result.subjects.begin(), result.subjects.end(),
                       [&](SubjectResult const& subject) { return subject.id.starts_with(submission); });
}

std::string comes_to(Since const& since)
{
    World world;
    world.agreement(huset::agreement)
        .registered(file("2020-01-01", "2000", "10"))
        .registered(file(since.day, since.tariff, since.places, since.unit, since.offer));
    auto const raise = "offer: Huset, service: Døgn, effective: 2024-05-01" + since.until + ", after: {tariff: 2100}";
    auto const change = (since.asks.empty() ? raise : since.asks) + "}";
    world.submission("operator: Aalborg Kommune\nsubmitted: 2024-01-02\nchanges:\n  - {" + change + "\n", "a");
    if (!since.more.empty()) {
        world.submission("operator: Aalborg Kommune\nsubmitted: " + since.more_submitted + "\nchanges:\n  - {" +
                             since.more + "}\n",
                         "b");
    }
    auto const about = change.substr(0, std::min(change.find(", withdrawn"), change.size() - 1)) +
                       (change.find(", withdrawn") == std::string::npos ? "}" : ", after: {tariff: 2100}}");
    world.decisions("decisions:\n  - {id: D, body: DAS, date: 2024-02-01, outcome: " + since.outcome +
                    ", about: [{operator: Aalborg Kommune, " + about + "]}\n");
    auto const result = world.check("2024-12-31");
    EXPECT_TRUE(has_subject_of(result, "a:"));
    for (auto const& subject : result.subjects) {
        for (auto const& rule : subject.rules) {
            if (subject.id.starts_with("a:") && rule.name == "registered otherwise") {
                EXPECT_EQ(rule.verdict, Verdict::incomplete);
                return rule.message.en;
            }
        }
    }
    return "";
}

TEST(RegisteredOtherwise, IsToldOfWhatTheFirstFileSinceHas)
{
    auto const told = "From 1 May 2024 the register says something else than the change: tariff 2,300 kr., not 2,100 "
                      "kr.";
    EXPECT_EQ(comes_to({"2024-05-01", "2300"}), told);
    EXPECT_EQ(comes_to({"2024-05-01", "2100"}), "");
    EXPECT_EQ(comes_to({"2024-04-30", "2300"}), "") << "before it takes effect";
    EXPECT_NE(comes_to({"2024-12-31", "2300"}), "") << "and nothing came between";
    EXPECT_EQ(comes_to({"2025-01-01", "2300"}), "") << "a year's figures are others by themselves";
}

TEST(RegisteredOtherwise, IsToldOfWhatTheFileOfThatDayChangesBesides)
{
    auto const told = "From 1 May 2024 the register changes more than is asked for: places 12, before 10.";
    EXPECT_EQ(comes_to({"2024-05-01", "2100", "12"}), told);
    EXPECT_EQ(comes_to({"2024-06-01", "2100", "12"}), "") << "a later file";
    Since asked{"2024-05-01", "2100", "12"};
    asked.more = "offer: Huset, service: Døgn, effective: 2024-05-01, after: {places: 12}";
    EXPECT_EQ(comes_to(asked), "") << "another change asks for that";
    asked.more += ", withdrawn: 2024-02-01";
    EXPECT_EQ(comes_to(asked), told);
    Since of_the_offer{"2024-05-01", "2100"};
    of_the_offer.offer = "Huset\n    financing: objective";
    EXPECT_EQ(comes_to(of_the_offer), "From 1 May 2024 the register changes more than is asked for: financing "
                                      "objective financing, before nothing.");
    Since renamed{"2024-05-01", "2300"};
    renamed.asks = "kind: rename, offer: Huset, effective: 2024-05-01, becomes: {offer: Hjemmet}";
    renamed.offer = "Hjemmet\n    formerly: [{offer: Huset}]";
    EXPECT_EQ(comes_to(renamed),
              "From 1 May 2024 the register changes more than is asked for: tariff 2,300 kr., before "
              "2,000 kr.");
    renamed.tariff = "2000";
    EXPECT_EQ(comes_to(renamed), "");
}

TEST(RegisteredOtherwise, IsToldOfAFigureThatIsNotThereAnyMore)
{
    EXPECT_EQ(comes_to({"2024-05-01", "null"}),
              "From 1 May 2024 the register says something else than the change: no tariff.");
}

TEST(RegisteredOtherwise, IsToldOfTheUnitThatATariffIsReckonedBy)
{
    Since by_hour{"2024-05-01", "2100"};
    by_hour.unit = "hour";
    EXPECT_EQ(comes_to(by_hour), "From 1 May 2024 the register says something else than the change: unit hour, not "
                                 "day and night.");
}

TEST(RegisteredOtherwise, IsToldOfWhatIsStillThere)
{
    Since closed{"2024-05-01", "2000"};
    closed.asks = "kind: closure, offer: Huset, service: Døgn, effective: 2024-05-01";
    EXPECT_EQ(comes_to(closed),
              "From 1 May 2024 the register says something else than the change: Huset, Døgn is there.");
    closed.asks = "kind: rename, offer: Huset, effective: 2024-05-01, becomes: {offer: Hjemmet}";
    EXPECT_NE(comes_to(closed), "");
    closed.outcome = "refused";
    EXPECT_EQ(comes_to(closed), "");
    closed.outcome = "approved";
    closed.more = "kind: registration, offer: Huset, service: Døgn, effective: 2024-05-01, after: {tariff: 2000}";
    closed.day = "2024-06-01";
    EXPECT_EQ(comes_to(closed), "") << "entered anew";
}

// What is listed and not judged accounts for nothing.
TEST(RegisteredOtherwise, IsNotAccountedForByWhatWasTakenBackReplacedOrIsNotThereYet)
{
    Since since{"2024-05-01", "2300"};
    std::string const asks = "offer: Huset, service: Døgn, effective: 2024-05-01, after: {tariff: 2300}";
    since.more = asks;
    EXPECT_EQ(comes_to(since), "") << "asked for, and in conflict";
    since.more = asks + ", withdrawn: 2024-02-01";
    EXPECT_NE(comes_to(since), "");
    since.more_submitted = "2025-06-01";
    since.more = asks;
    EXPECT_NE(comes_to(since), "");
}

TEST(RegisteredOtherwise, IsToldOfATemporaryChangeThatGoesOn)
{
    Since kept{"2025-01-01", "2100"};
    kept.until = ", until: 2024-12-31";
    EXPECT_EQ(comes_to(kept), "From 1 January 2025 the register has it all the same: tariff 2,100 kr.");
    kept.tariff = "2000";
    EXPECT_EQ(comes_to(kept), "") << "it has returned";
    kept.tariff = "2100";
    kept.day = "2024-12-31";
    EXPECT_EQ(comes_to(kept), "") << "its last day";
}

TEST(RegisteredOtherwise, IsToldOfWhatWasTakenBackAndIsThereAllTheSame)
{
    Since taken_back{"2024-05-01", "2100", "10", "discussed"};
    taken_back.until = ", withdrawn: 2024-01-20";
    EXPECT_EQ(comes_to(taken_back), "From 1 May 2024 the register has it all the same: tariff 2,100 kr.");
    taken_back.tariff = "2000";
    EXPECT_EQ(comes_to(taken_back), "");
}

TEST(RegisteredOtherwise, IsToldOfWhatWasReplacedAndIsThereAllTheSame)
{
    Since replaced{"2024-05-01", "2100", "10", "discussed"};
    replaced.more = "offer: Huset, service: Døgn, effective: 2024-08-01, after: {places: 12}, replaces: a";
    EXPECT_EQ(comes_to(replaced), "From 1 May 2024 the register has it all the same: tariff 2,100 kr.");
    replaced.more = "offer: Huset, service: Døgn, effective: 2024-05-01, after: {tariff: 2100}, until: 2024-12-31, "
                    "replaces: a";
    EXPECT_EQ(comes_to(replaced), "") << "what stands in its place asks for it";
}

TEST(RegisteredOtherwise, IsToldOfANewNameThatWasTakenBackAndIsThereAllTheSame)
{
    Since renamed{"2024-05-01", "2000", "10", "discussed"};
    renamed.asks = "kind: rename, offer: Huset, effective: 2024-05-01, becomes: {offer: Hjemmet}, withdrawn: "
                   "2024-01-20";
    EXPECT_EQ(comes_to(renamed), "");
    renamed.offer = "Hjemmet\n    formerly: [{offer: Huset}]";
    EXPECT_EQ(comes_to(renamed),
              "From 1 May 2024 the register says something else than the change: Hjemmet, Døgn is there.");
}

TEST(RegisteredOtherwise, IsToldOfARegistrationThatWasTakenBackAndIsThereAllTheSame)
{
    Since entered{"2024-05-01", "2000", "10", "discussed"};
    entered.offer = "Hjemmet";
    entered.asks = "kind: registration, offer: Hjemmet, service: Døgn, effective: 2024-05-01, withdrawn: 2024-01-20, "
                   "catchment: entire, target_group: Voksne, after: {tariff: 2000, places: 10}";
    EXPECT_EQ(comes_to(entered),
              "From 1 May 2024 the register says something else than the change: Hjemmet, Døgn is there.");
    entered.more = "kind: registration, offer: Hjemmet, service: Døgn, effective: 2024-05-01, catchment: entire, "
                   "target_group: Unge, after: {tariff: 2000, places: 10}";
    EXPECT_EQ(comes_to(entered), "") << "somebody else asks for it";
    entered.more.clear();
    entered.day = "2024-04-30";
    EXPECT_EQ(comes_to(entered), "") << "it was there before";
}

// A temporary change returns by itself, and what held before a change after its end is something else.
TEST(RegisteredOtherwise, IsToldOfAFormerFigureThatATemporaryChangeHad)
{
    Since later{"2024-02-01", "2300"};
    later.more = "offer: Huset, service: Døgn, effective: 2024-02-01, until: 2024-03-31, after: {tariff: 2300}";
    EXPECT_EQ(comes_to(later), "The register still has what held until 31 March 2024 only: tariff 2,300 kr.");
    later.more = "offer: Huset, service: Døgn, effective: 2024-02-01, until: 2024-04-30, after: {tariff: 2300}";
    EXPECT_EQ(comes_to(later), "") << "until the day before";
    later.more = "offer: Huset, service: Døgn, effective: 2024-02-01, until: 2024-03-31, after: {tariff: 2200}";
    EXPECT_EQ(comes_to(later), "") << "another figure";
    later.more = "offer: Huset, service: Døgn, effective: 2024-02-01, after: {tariff: 2300}";
    EXPECT_EQ(comes_to(later), "") << "a lasting one";
}

TEST(RegisteredOtherwise, IsToldOfARegistrationThatIsNotThere)
{
    Since registered{"2024-05-01", "2000"};
    registered.asks = "kind: registration, offer: Hjemmet, service: Dag, effective: 2024-05-01, catchment: entire, "
                      "target_group: Voksne, after: {tariff: 900, places: 2}";
    EXPECT_EQ(comes_to(registered),
              "From 1 May 2024 the register says something else than the change: Hjemmet, Dag is not there.");
    registered.outcome = "discussed";
    EXPECT_EQ(comes_to(registered), "");
}

TEST(RegisteredOtherwise, GoesAlongWithANewName)
{
    Since renamed{"2024-05-01", "2300"};
    renamed.offer = "Nyt Hus\n    formerly: [{offer: Huset}]";
    EXPECT_NE(comes_to(renamed), "");
    renamed.tariff = "2100";
    EXPECT_EQ(comes_to(renamed), "");
}

TEST(RegisteredOtherwise, LetsTheRegisterGoOnWhereNobodyApproved)
{
    EXPECT_NE(comes_to({"2024-05-01", "2000"}), "") << "approved, and the old figure";
    EXPECT_EQ(comes_to({"2024-05-01", "2000", "10", "refused"}), "");
    EXPECT_EQ(comes_to({"2024-05-01", "2000", "10", "discussed"}), "");
    EXPECT_NE(comes_to({"2024-05-01", "2300", "10", "discussed"}), "") << "neither of the two";
}

TEST(RegisteredOtherwise, IsNothingWhereAnotherChangeAccountsForIt)
{
    auto const other = [](std::string const& day, std::string const& after) {
        return "offer: Huset, service: Døgn, effective: " + day + ", after: {" + after + "}";
    };
    Since const since{"2024-09-01", "2300"};
    auto with = since;
    with.more = other("2024-09-01", "tariff: 2300");
    EXPECT_EQ(comes_to(with), "");
    with.more = other("2024-09-02", "tariff: 2300");
    EXPECT_NE(comes_to(with), "") << "of a later day";
    with.more = other("2024-09-01", "places: 12");
    EXPECT_NE(comes_to(with), "") << "of another term";
    EXPECT_EQ(comes_to({"2024-09-01", "2300", "10", "approved", {}, ", until: 2024-08-31"}), "") << "over by then";
}

// A revocation works forward: until then the approval stands.
TEST(RegisteredOtherwise, IsToldOfWhatWasRevokedAndGoesOn)
{
    auto const revoked = [](std::string const& day, std::string const& later) {
        World world;
        world.agreement(huset::agreement).registered(file("2020-01-01", "2000", "10"));
        world.registered(file("2024-05-01", "2100", "10")).registered(file("2024-06-01", later, "10"));
        world.submission("operator: Aalborg Kommune\nsubmitted: 2024-01-02\nchanges:\n  - {offer: Huset, service: "
                         "Døgn, effective: 2024-05-01, after: {tariff: 2100}}\n",
                         "a");
        std::string const about = ", about: [{operator: Aalborg Kommune, offer: Huset, service: Døgn, effective: "
                                  "2024-05-01, after: {tariff: 2100}}]}\n";
        world.decisions("decisions:\n  - {id: D, body: FU, date: 2024-02-01, outcome: approved" + about +
                        "  - {id: R, body: FU, date: " + day + ", outcome: revoked" + about);
        auto const result = world.check("2024-12-31");
        auto const* const rule = find_rule(*find_subject(result, "a:huset/døgn"), "registered otherwise");
        return rule == nullptr ? std::string() : rule->message.en;
    };
    EXPECT_EQ(revoked("2024-05-10", "2100"), "From 1 June 2024 the register has it all the same: tariff 2,100 kr.");
    EXPECT_EQ(revoked("2024-05-10", "2000"), "");
    EXPECT_EQ(revoked("2024-06-02", "2100"), "") << "no file since";
}

// What nobody submitted is found of the operator.
TEST(RegisteredOtherwise, IsToldOfWhatTheLogAloneApproves)
{
    auto const by_log = [](std::string const& about, std::string const& later, std::string const& body = "FU",
                           std::string const& outcome = "approved") {
        World world;
        world.agreement(huset::agreement).registered(file("2020-01-01", "2000", "10")).registered(later);
        world.decisions("decisions:\n  - {id: D, body: " + body + ", date: 2024-02-01, outcome: " + outcome +
                        ", about: [{operator: Aalborg Kommune, offer: Huset, service: Døgn, effective: 2024-05-01, " +
                        about + "}]}\n");
        std::string told;
        for (auto const& subject : world.check("2024-12-31").subjects) {
            for (auto const& rule : subject.rules) {
                told += rule.name == "registered otherwise" ? rule.message.en : "";
            }
        }
        return told;
    };
    std::string const asked = "after: {tariff: 2100}";
    EXPECT_EQ(by_log(asked, file("2024-05-01", "2100", "10")), "");
    EXPECT_EQ(by_log(asked, file("2024-05-01", "2300", "10")),
              "Huset, Døgn: FU approved a change from 1 May 2024 (D). From 1 May 2024 the register says something else "
              "than the change: tariff 2,300 kr., not 2,100 kr.");
    EXPECT_NE(by_log(asked, file("2024-05-01", "2000", "10")), "") << "it goes on as before";
    EXPECT_NE(by_log(asked, file("2024-05-01", "2100", "12")), "") << "and has more otherwise";
    EXPECT_EQ(by_log(asked, file("2025-01-01", "2300", "10")), "") << "a year's figures are others by themselves";
    EXPECT_NE(by_log("kind: closure", file("2024-05-01", "2000", "10")), "") << "it is still there";
    EXPECT_EQ(by_log(asked, file("2024-05-01", "2300", "10"), "Byrådet"), "") << "no body";
    EXPECT_EQ(by_log(asked, file("2024-05-01", "2100", "10"), "FU", "refused"),
              "Huset, Døgn: FU refused a change from 1 May 2024 (D). From 1 May 2024 the register has it all the "
              "same: tariff 2,100 kr.");
    EXPECT_EQ(by_log(asked, file("2024-05-01", "2300", "10"), "FU", "refused"), "") << "which nobody asked about";
    EXPECT_EQ(by_log(asked, file("2024-05-01", "2000", "10"), "FU", "refused"), "");
}

TEST(RegisteredOtherwise, IsToldOfARegistrationThatTheLogAloneRefuses)
{
    World world;
    world.agreement(huset::agreement).registered(file("2024-05-01", "2000", "10"));
    world.decisions("decisions:\n  - {id: D, body: DAS, date: 2024-02-01, outcome: refused, about: [{operator: Aalborg "
                    "Kommune, offer: Huset, service: Døgn, kind: registration, effective: 2024-05-01, after: {tariff: "
                    "2000}}]}\n");
    std::string told;
    for (auto const& subject : world.check("2024-12-31").subjects) {
        for (auto const& rule : subject.rules) {
            told += rule.name == "registered otherwise" ? rule.message.en : "";
        }
    }
    EXPECT_EQ(told,
              "Huset, Døgn: DAS refused a change from 1 May 2024 (D). From 1 May 2024 the register says something "
              "else than the change: Huset, Døgn is there.");
}

}  // namespace
}  // namespace styr::test::registered_otherwise_test
