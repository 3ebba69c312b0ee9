// SPDX-License-Identifier: MPL-2.0
// What was approved already: the end of a service on some day (E806), and an earlier change that the register does not
// have (E819).
#include "tests/engine/huset.hpp"

#include <fmt/format.h>

namespace styr::test::approved_already_test {
namespace {

using huset::agreement;

constexpr auto registered = R"(operator: Aalborg Kommune
operator_kind: municipality
in_force: 2018-01-01
offers:
  - offer: Huset
    catchment: entire
    services:
      - {service: Døgn, unit: day_and_night, tariff: 2000, places: 10}
      - {service: Dag, unit: day, tariff: 500, places: 5}
)";

struct Change {
    std::string day, after, service = "Døgn", more = {};
    std::string approved = {};  // by FU, of what is asked for; else what `about` says
};

std::string item(Change const& change)
{
    auto const after = change.after.empty() ? "" : ", after: {" + change.after + "}";
    return fmt::format("{{offer: Huset, service: {}, effective: {}{}{}}}", change.service, change.day, after,
                       change.more);
}

// The earlier one is submission a, the later b; each is approved where it says so.
SubjectResult of_later(Change const& earlier, Change const& later, std::string const& more_register = "")
{
    World world;
    world.agreement(agreement).registered(registered);
    if (!more_register.empty()) {
        world.registered(more_register);
    }
    std::string log = "decisions:\n";
    for (auto const& [id, change] : {std::pair{"a", earlier}, {"b", later}}) {
        world.submission(
            fmt::format("operator: Aalborg Kommune\nsubmitted: 2024-01-02\nchanges:\n  - {}\n", item(change)), id);
        if (!change.approved.empty()) {
            auto about = item(change);
            about.insert(1, "operator: Aalborg Kommune, ");
            log += fmt::format("  - {{id: D{}, body: FU, date: 2024-02-01, outcome: {}, reading: r, about: [{}]}}\n",
                               id, change.approved, about);
        }
    }
    world.decisions(log);
    auto const result = world.check("2024-12-31");
    for (auto const& subject : result.subjects) {
        if (subject.id.starts_with("b:")) {
            return subject;
        }
    }
    ADD_FAILURE() << "the later change is no subject";
    return {};
}

std::string verdict_of(SubjectResult const& subject, std::string_view rule)
{
    auto const* const found = find_rule(subject, std::string(rule));
    return found == nullptr ? "" : std::string(key_of(found->verdict));
}

Change const rise{"2024-04-01", "tariff: 3000", "Døgn", "", "approved"};
Change const later{"2024-05-01", "tariff: 3100", "Døgn", "", "approved"};
constexpr auto not_registered = "approved and not registered";

TEST(ApprovedAlready, AndNotInTheRegisterLeavesOpenWhatHeldBefore)
{
    auto const subject = of_later(rise, later);
    auto const* const found = find_rule(subject, not_registered);
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->verdict, Verdict::incomplete);
    EXPECT_EQ(subject.verdict, Verdict::incomplete);
    EXPECT_EQ(found->message.en, "FU approved (Da) the change of 1 April 2024 (a), and the register does not have it "
                                 "(tariff 3,000 kr.), so that what held before is not certain.");
}

TEST(ApprovedAlready, IsWhateverTheLaterOneAsksFor)
{
    Change const places{"2024-05-01", "places: 11", "Døgn", "", "approved"};
    EXPECT_EQ(verdict_of(of_later(rise, places), not_registered), "") << "the tariff is not spoken of";
    Change const closure{"2024-05-01", "", "Døgn", ", kind: closure", "approved"};
    EXPECT_EQ(verdict_of(of_later(rise, closure), not_registered), "") << "no tariff is asked for";
    Change const both{"2024-05-01", "tariff: 2000, places: 11", "Døgn", "", "approved"};
    EXPECT_EQ(verdict_of(of_later(rise, both), not_registered), "incomplete") << "it would fall";
    Change const of_offer{"2024-04-01", "catchment: partial", "Dag", "", "approved"};
    EXPECT_EQ(verdict_of(of_later(of_offer, places), not_registered), "incomplete") << "the offer is of all services";
    Change const renamed{"2024-04-01", "", "Døgn", ", kind: rename, becomes: {service: Nat}", "approved"};
    EXPECT_EQ(verdict_of(of_later(renamed, places), not_registered), "incomplete");
}

// What the register does not say it does not have, and who is registered twice is registered already.
TEST(ApprovedAlready, IsWhatTheRegisterDoesNotState)
{
    Change const places{"2024-05-01", "places: 11", "Døgn", "", "approved"};
    Change const financing{"2024-04-01", "financing: objective", "Døgn", "", "approved"};
    EXPECT_EQ(verdict_of(of_later(financing, places), not_registered), "incomplete");
    Change const enters{"2024-04-01", "tariff: 3000, places: 4, catchment: partial", "Nat", ", kind: registration",
                        "approved"};
    EXPECT_EQ(verdict_of(of_later(enters, places), not_registered), "incomplete") << "a fact of the offer";
    Change const again{"2024-05-01", "tariff: 9000, places: 4", "Nat", ", kind: registration", "approved"};
    EXPECT_EQ(verdict_of(of_later(enters, again), not_registered), "incomplete");
}

TEST(ApprovedAlready, CountsWhereTheApprovalIsInDoubt)
{
    auto unsure = rise;
    unsure.approved = "approved, provided: [x]";
    EXPECT_EQ(verdict_of(of_later(unsure, later), not_registered), "incomplete");
}

TEST(ApprovedAlready, IsNotWhatNobodyApprovedOrWhatIsOver)
{
    auto open = rise, refused = rise, other = rise, after_it = rise, over = rise, same = rise;
    open.approved = "";
    refused.approved = "refused";
    other.service = "Dag";
    after_it.day = "2024-06-01";
    over.more = ", until: 2024-04-29";
    same.after = "tariff: 2000, places: 10";
    for (auto const& earlier : {open, refused, other, after_it, over}) {
        EXPECT_EQ(verdict_of(of_later(earlier, later), not_registered), "") << item(earlier);
    }
    over.more = ", until: 2024-04-30";
    EXPECT_EQ(verdict_of(of_later(over, later), not_registered), "incomplete") << "it holds on the day before";
}

TEST(ApprovedAlready, IsInTheRegisterWhereALaterFileHasItOrSpeaksLater)
{
    auto const file = [](std::string const& day, std::string const& tariff) {
        return fmt::format("operator: Aalborg Kommune\noperator_kind: municipality\nin_force: {}\noffers:\n  - offer: "
                           "Huset\n    services:\n      - {{service: Døgn, unit: day_and_night, tariff: {}, places: "
                           "10}}\n      - {{service: Dag, unit: day, tariff: 500, places: 5}}\n",
                           day, tariff);
    };
    EXPECT_EQ(verdict_of(of_later(rise, later, file("2024-04-01", "3000")), not_registered), "");
    EXPECT_EQ(verdict_of(of_later(rise, later, file("2024-04-02", "2500")), not_registered), "");
    EXPECT_EQ(verdict_of(of_later(rise, later, file("2024-04-01", "2999")), not_registered), "incomplete")
        << "it says otherwise from that very day";
}

TEST(ApprovedAlready, OfASettlementToo)
{
    World world;
    world.agreement(agreement).registered(registered);
    world.submission(fmt::format("operator: Aalborg Kommune\nchanges:\n  - {}\n", item(rise)), "a");
    world.decisions("decisions:\n  - {id: D, body: FU, date: 2024-02-01, outcome: approved, about: [{operator: Aalborg "
                    "Kommune, offer: Huset, service: Døgn, effective: 2024-04-01, after: {tariff: 3000}}]}\n");
    world.settlements("settlements:\n  - {id: s, operator: Aalborg Kommune, offer: Huset, service: Døgn, settled: "
                      "2024-05-01}\n  - {id: t, operator: Aalborg Kommune, offer: Huset, service: Døgn, settled: "
                      "2024-03-31}\n");
    auto const result = world.check("2024-12-31");
    std::string told;
    for (auto const& subject : result.subjects) {
        told += find_rule(subject, not_registered) == nullptr ? "" : subject.id + " ";
    }
    EXPECT_EQ(told, "settlement:s ");
}

// ---- the end

struct End {
    std::string closes, changes, verdict;
    std::string approved = "approved";
};

class AfterTheEnd : public testing::TestWithParam<End> {};

TEST_P(AfterTheEnd, NothingIsChanged)
{
    auto const& each = GetParam();
    Change const closure{each.closes, "", "Døgn", ", kind: closure", each.approved};
    Change const change{each.changes, "tariff: 2010", "Døgn", "", "approved"};
    EXPECT_EQ(verdict_of(of_later(closure, change), "changed after it ended"), each.verdict)
        << each.closes << " " << each.changes;
}

INSTANTIATE_TEST_SUITE_P(OnTheDays, AfterTheEnd,
                         testing::Values(End{"2024-05-01", "2024-06-01", "violation"},
                                         End{"2024-05-01", "2024-05-01", "violation"},
                                         End{"2024-05-01", "2024-04-30", ""},
                                         // a range that was approved
                                         End{"{after: 2024-04-01, before: 2024-05-10}", "2024-06-01", "violation"},
                                         End{"{after: 2024-04-01, before: 2024-05-10}", "2024-05-09", "violation"},
                                         End{"{after: 2024-04-01, before: 2024-05-10}", "2024-05-08", "incomplete"},
                                         End{"{after: 2024-04-01, before: 2024-05-10}", "2024-04-02", "incomplete"},
                                         End{"{after: 2024-04-01, before: 2024-05-10}", "2024-04-01", ""},
                                         // an approval that may count
                                         End{"2024-05-01", "2024-06-01", "incomplete", "approved, provided: [x]"},
                                         End{"2024-05-01", "2024-06-01", "", "refused"}));

// A word of the operator's about its submission takes nothing from the log: going back is a new change.
TEST(ApprovedAlready, StaysOnRecordHoweverItsOperatorTakesItBack)
{
    auto const comes_to = [](std::string const& on_the_first, std::string const& replacing = "") {
        World world;
        world.agreement(agreement).registered(registered);
        std::string const first = "offer: Huset, service: Døgn, effective: 2024-05-01, after: {tariff: 2300}";
        std::string const second = "offer: Huset, service: Døgn, effective: 2024-09-01, after: {tariff: 2350}";
        auto const hand_in = [&](std::string const& change, char const* id) {
            world.submission("operator: Aalborg Kommune\nsubmitted: 2024-01-02\nchanges:\n  - {" + change + "}\n", id);
        };
        hand_in(first + on_the_first, "a");
        hand_in(second, "b");
        if (!replacing.empty()) {
            hand_in("replaces: a, offer: Huset, service: Døgn, " + replacing, "c");
        }
        world.decisions("decisions:\n  - {id: F, body: FU, date: 2024-03-01, outcome: approved, about: [{operator: "
                        "Aalborg Kommune, " +
                        first + "}]}\n");
        auto const result = world.check("2024-12-31");
        auto const subject = std::find_if(result.subjects.begin(), result.subjects.end(),
                                          [](SubjectResult const& each) { return each.id.starts_with("b:"); });
        return subject == result.subjects.end() ? std::string("no subject") : verdict_of(*subject, not_registered);
    };
    EXPECT_EQ(comes_to(""), "incomplete");
    EXPECT_EQ(comes_to(", withdrawn: 2024-02-20"), "incomplete");
    EXPECT_EQ(comes_to("", "effective: 2024-08-01, after: {places: 9}"), "incomplete");
    EXPECT_EQ(comes_to("", "effective: 2024-05-01, after: {tariff: 2250}"), "") << "a correction of the same day";
}

}  // namespace
}  // namespace styr::test::approved_already_test
