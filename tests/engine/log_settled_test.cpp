// SPDX-License-Identifier: MPL-2.0
// What the second opinion read otherwise and the documents settled: whose word it is, what an entry names, and until
// when it takes away.
#include "engine/evaluation/built_in.hpp"
#include "tests/engine/huset.hpp"

namespace styr::test::log_settled_test {
namespace {

std::string const night =
                      "operator: Aalborg Kommune, offer: Huset, service: Døgn, effective: 2025-01-01, after: {tariff: "
                      "2100}",
                  asked =
                      "operator: Aalborg Kommune\nsubmitted: 2024-06-01\nchanges:\n  - {offer: Huset, service: Døgn, "
                      "effective: 2025-01-01, after: {tariff: 2100}}\n";

std::string entry(std::string const& id, std::string const& body, std::string const& more)
{
    return "  - {id: " + id + ", body: " + body + ", " + more + "}\n";
}

std::string about(std::string const& item) { return ", about: [{" + item + "}]"; }

std::string of(std::string const& demand)
{
    return "agreement \"T\" version \"1\" in force 2018-01-01 to 2030-12-31\nbody FU \"FU\"\nbody DAS \"DAS\" above "
           "FU\n"
           "body KKR \"KKR\" above DAS\nprovision P01 \"T\" source \"S\" item 1\n  rule approved for each change\n"
           "    require " +
           demand + "\n    message \"m\"\n  competence lesser from DAS to FU\n  competence greater from KKR to FU\n";
}

struct Log {
    std::string demand, decisions;
    std::vector<std::string> submissions{asked};
    std::string as_of = "2025-06-01";
};

// The first change of the last submission, by the rule `approved`.
std::string comes_to(Log const& log)
{
    World world;
    world.agreement(of(log.demand)).registered(huset::registered).decisions("decisions:\n" + log.decisions);
    for (std::size_t i = 0; i < log.submissions.size(); ++i) {
        world.submission(log.submissions[i], "s" + std::to_string(i));
    }
    return told(world.check(log.as_of), "s" + std::to_string(log.submissions.size() - 1) + ":huset/døgn", "approved");
}

// Of two bodies that delegated the same, what is decided under it is each one's own word, in whatever order they stand.
TEST(LogSettled, ADecisionUnderTwoDelegationsIsTheWordOfEitherBody)
{
    auto const by_das = entry("a", "DAS", "date: 2024-01-01, outcome: delegated, to: FU, competence: lesser"),
               by_kkr = entry("b", "KKR", "date: 2024-01-01, outcome: delegated, to: FU, competence: greater"),
               fu = entry("c", "FU", "date: 2024-10-01, outcome: approved" + about(night));
    for (auto const& log : {by_das + by_kkr + fu, by_kkr + by_das + fu}) {
        EXPECT_EQ(comes_to({"approval by DAS and by KKR before effective", log}), "compliant");
    }
}

// What is refused at an offer with two services, and does not say which, is perhaps neither's.
TEST(LogSettled, ARefusalThatNamesAnOfferOfTwoServicesIsInDoubt)
{
    auto const fu = entry("a", "FU", "date: 2024-09-01, outcome: approved" + about(night));
    auto const refusal = [](std::string const& item) {
        return entry("r", "FU", "date: 2024-10-01, outcome: refused" + about(item));
    };
    EXPECT_EQ(comes_to({"approval by FU", fu + refusal("operator: Aalborg Kommune, offer: Huset")}),
              "incomplete: missing: whether FU's refusal of 1 October 2024 is about this (r)");
    EXPECT_EQ(comes_to({"approval by FU", fu + refusal("operator: Aalborg Kommune, offer: Huset, service: Døgn")}),
              "violation");
}

// A name that a submission alone has takes no refusal from what the register has.
TEST(LogSettled, WhatASubmissionAloneNamesShedsNoRefusal)
{
    auto const fu = entry("a", "FU", "date: 2024-09-01, outcome: approved" + about(night));
    auto const refused = [](std::string const& item) {
        return entry("r", "FU", "outcome: refused" + about("operator: Aalborg Kommune, " + item));
    };
    std::string const beside = "operator: Aalborg Kommune\nchanges:\n  - {offer: Huzet, after: {tariff: 2300}}\n"
                               "  - {offer: Huset, service: Nat, after: {tariff: 2300}}\n";
    for (auto const& item : {"offer: Huzet", "offer: Huset, after: {tariff: 2300}"}) {
        EXPECT_EQ(comes_to({"approval by FU", fu + refused(item), {beside, asked}}),
                  "incomplete: missing: whether FU's refusal is about this (r); missing: the date of FU's decision (r)")
            << item;
    }
}

// An application that was refused by its digest is found by another of the same service and day.
TEST(LogSettled, ARefusedApplicationIsNotShedByAnotherOfItsDay)
{
    World first;
    auto const dearer = "operator: Aalborg Kommune\nsubmitted: 2024-05-01\nchanges:\n  - {offer: Huset, service: Døgn, "
                        "effective: 2025-01-01, after: {tariff: 2200}}\n";
    first.agreement(huset::agreement).registered(huset::registered).submission(dearer, "s0");
    ASSERT_TRUE(first.complete()) << first.complaints();
    auto const log =
        entry("a", "FU", "date: 2024-09-01, outcome: approved" + about(night)) +
        entry("r", "FU",
              "date: 2024-10-01, outcome: refused" + about("submission: s0, digest: \"" + first.digest() + "\""));
    EXPECT_EQ(comes_to({"approval by FU", log, {dearer, asked}}),
              "incomplete: missing: whether FU's refusal of 1 October 2024 is about this (r)");
}

// An approval of the highest body that has no day may have come after the refusal, or before it.
TEST(LogSettled, WhetherAHigherBodyEndedARefusalIsNotKnownWithoutItsDay)
{
    auto const refused = entry("a", "DAS", "date: 2024-09-01, outcome: approved" + about(night)) +
                         entry("r", "DAS", "date: 2024-10-01, outcome: refused" + about(night));
    auto const kkr = [](std::string const& day) { return entry("k", "KKR", day + "outcome: approved" + about(night)); };
    std::string const demand = "approval by DAS and by KKR";
    EXPECT_EQ(comes_to({demand, refused + kkr("date: 2024-09-15, ")}), "violation");
    EXPECT_EQ(comes_to({demand, refused + kkr("date: 2024-11-01, ")}), "decision: awaiting DAS");
    EXPECT_EQ(comes_to({demand, refused + kkr("")}).substr(0, 10), "incomplete");
}

// The item that says when its matter came up is not the one that is about this.
TEST(LogSettled, WhenAnotherItemCameUpSaysNothingOfThisOne)
{
    auto const log = [](std::string const& own, std::string const& other) {
        return entry("a", "FU",
                     "date: 2024-05-01, outcome: approved, about: [{" + night + own +
                         "}, {operator: Aalborg Kommune, offer: Huset, service: Dag, effective: 2025-01-01, after: "
                         "{tariff: 600}" +
                         other + "}]");
    };
    EXPECT_EQ(comes_to({"approval by FU", log(", came_up: 2024-04-01", "")}), "compliant");
    EXPECT_EQ(comes_to({"approval by FU", log("", ", came_up: 2024-04-01")}),
              "incomplete: missing: what was put before FU on that day (a); awaiting FU");
}

// What has taken effect an approval on conditions leaves as it is, as a revocation does.
TEST(LogSettled, ALaterApprovalOnConditionsLeavesWhatHasTakenEffect)
{
    auto const log = [](std::string const& day) {
        return entry("a", "FU", "date: 2024-10-01, outcome: approved" + about(night)) +
               entry("b", "FU", "date: " + day + ", outcome: approved, provided: [x]" + about(night)) +
               entry("f", "FU", "date: 2025-03-01, outcome: noted, failed: b, source: {document: FU, item: 1}");
    };
    EXPECT_EQ(comes_to({"approval by FU", log("2025-02-01")}), "compliant");
    EXPECT_EQ(comes_to({"approval by FU", log("2024-11-01")}), "decision: awaiting FU");
}

// Of one entry alone nobody need ask whether it is the last.
TEST(LogSettled, AnApprovalOnConditionsLeavesOpenItsConditionsOnly)
{
    auto const b = entry("b", "FU", "date: 2024-10-01, outcome: approved, provided: [x]" + about(night));
    EXPECT_EQ(comes_to({"approval by FU", b}),
              "incomplete: missing: whether the condition “x” is met (b); awaiting FU");
}

// A revocation without its day takes nothing from an approval that was made once the change was in effect.
TEST(LogSettled, ARevocationWithoutItsDayIsOlderThanWhatWasApprovedSince)
{
    auto const log = [](std::string const& day) {
        return entry("a", "FU", "date: " + day + ", outcome: approved" + about(night)) +
               entry("r", "FU", "outcome: revoked" + about(night));
    };
    EXPECT_EQ(comes_to({"approval by FU", log("2025-02-01")}), "compliant");
    EXPECT_EQ(comes_to({"approval by FU", log("2024-11-01")}).substr(0, 10), "incomplete");
}

// A closure that is handed in after the as-of day is not there yet.
TEST(LogSettled, WhatIsNotHandedInYetEndsNothing)
{
    World world;
    world.agreement(of("approval by FU")).registered(huset::registered);
    world.submission("operator: Aalborg Kommune\nsubmitted: 2025-02-01\nchanges:\n  - {offer: Huset, kind: closure, "
                     "service: Døgn, effective: 2024-12-01}\n",
                     "later");
    world.submission(asked, "s0");
    world.decisions("decisions:\n" +
                    entry("c", "FU",
                          "outcome: approved" + about("operator: Aalborg Kommune, offer: Huset, service: Døgn, kind: "
                                                      "closure, effective: 2024-12-01")));
    for (auto const& subject : world.check("2025-01-15").subjects) {
        EXPECT_EQ(find_rule(subject, std::string(changed_after_it_ended)), nullptr) << subject.id;
    }
}

}  // namespace
}  // namespace styr::test::log_settled_test
