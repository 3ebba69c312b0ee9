// SPDX-License-Identifier: MPL-2.0
// What a submission asks for, counted together: each change as a rule for such a change would see it. (language.md, 3.)
#include "tests/engine/one_rule.hpp"

namespace styr::test::requests_test {
namespace {

using namespace one_rule;

// Two services go up, one down; one offer closes.
std::string const changes = "  - {offer: X, service: A, effective: 2020-08-01, after: {tariff: 1100}}\n"
                            "  - {offer: X, service: B, effective: 2020-08-01, after: {tariff: 450, places: 6}}\n"
                            "  - {kind: closure, offer: Y, effective: 2020-09-30}\n";

std::string submission(std::string const& more = {})
{
    return "operator: Aalborg Kommune\nsubmitted: 2020-03-01\nchanges:\n" + changes + more;
}

std::string counted(std::string const& demand, std::string const& text = submission())
{
    World world;
    world.agreement(head + provision(rule("", demand, "submission")))
        .registered(std::string(registered) +
                    "  - {offer: Y, catchment: entire, services: [{unit: day, tariff: 300, places: 2}]}\n")
        .submission(text, "s");
    return told(world.check("2020-06-01"), "s", "r");
}

TEST(Requests, AreCountedByKindAndByWhatARuleForSuchAChangeSees)
{
    for (auto const& [demand, comes_to] : std::vector<std::pair<std::string, std::string>>{
             {"(count of requests) = 3", "compliant"},
             {"(count of adjustments) = 2", "compliant"},
             {"(count of closures) = 1", "compliant"},
             {"registrations is empty and transfers is empty", "compliant"},
             {"(count of adjustments where new tariff > old tariff) <= 1", "compliant"},
             {"(count of adjustments where new tariff > old tariff) <= 0", "violation"},
             {"(sum of (new places - old places) over adjustments) = 2 places", "compliant"},
             {"(count of adjustments where only tariff changes) = 1", "compliant"},
             {"every request in requests has effective is after submitted", "compliant"},
             {"no request in closures has tariff > 200 kr. per unit", "violation"},
             {"some request in requests has catchment is entire", "compliant"}}) {
        EXPECT_EQ(counted(demand), comes_to) << demand;
    }
}

TEST(Requests, LeaveOutWhatTheOperatorTookBack)
{
    std::string const once_more =
        "  - {offer: X, service: A, effective: 2020-10-01, withdrawn: 2020-04-01, after: {tariff: 1200}}\n";
    EXPECT_EQ(counted("(count of requests) = 3", submission(once_more)), "compliant");
}

TEST(Requests, OfWhichSomethingIsMissingLeaveTheCountOpen)
{
    std::string const undated = "  - {offer: Y, after: {tariff: 310}}\n";
    auto const text = submission(undated);
    EXPECT_EQ(counted("(count of requests where effective is 2020-08-01) <= 1", text), "violation");
    EXPECT_EQ(counted("(count of requests where effective is 2020-08-01) <= 3", text), "compliant");
    EXPECT_EQ(counted("(count of requests where effective is 2020-08-01) <= 2", text),
              "incomplete: missing: effective date");
}

TEST(Requests, AreCountedByDefinitionsOfTheirOwn)
{
    World world;
    world
        .agreement(head +
                   provision("define rise = new tariff - old tariff\ndefine rises = count of adjustments where rise > "
                             "0 kr. per unit\n" +
                             rule("", "rises = 1", "submission")))
        .registered(std::string(registered) +
                    "  - {offer: Y, catchment: entire, services: [{unit: day, tariff: 300, places: 2}]}\n")
        .submission(submission(), "s");
    EXPECT_EQ(told(world.check("2020-06-01"), "s", "r"), "compliant") << world.complaints();
}

// Nobody gets past a limit by asking that the offer be otherwise.
TEST(Requests, AreOpenWhereTheOfferIsAskedToBeOtherwise)
{
    auto const text = submission("  - {offer: Y, effective: 2020-08-01, after: {catchment: partial}}\n");
    EXPECT_EQ(counted("no request in adjustments has (offer is \"Y\" and catchment is partial)", text),
              "incomplete: missing: whether the offer counts as it is or as it is asked to be");
}

std::string approved(bool decided)
{
    World world;
    world.agreement(head + provision(rule("", "every request in adjustments has approval by FU", "submission")))
        .registered(registered)
        .submission("operator: Aalborg Kommune\nsubmitted: 2020-03-01\nchanges:\n  - {offer: X, service: A, effective: "
                    "2020-08-01, after: {tariff: 1100}}\n",
                    "s");
    if (decided) {
        world.decisions("decisions:\n  - {id: f, body: FU, date: 2020-04-01, outcome: approved, about: [{operator: "
                        "Aalborg Kommune, offer: X, service: A, effective: 2020-08-01, after: {tariff: 1100}}]}\n");
    }
    return told(world.check("2020-06-01"), "s", "r");
}

// What is found of one of several changes mends nothing of the submission, and is looked for in none.
TEST(Requests, OfWhichOneIsApprovedOtherwiseAreAwaited)
{
    World world;
    world.agreement(head + provision(rule("", "every request in adjustments has approval by FU", "submission")))
        .registered(registered)
        .submission("operator: Aalborg Kommune\nsubmitted: 2020-03-01\nchanges:\n  - {offer: X, service: A, effective: "
                    "2020-08-01, after: {tariff: 1100}}\n",
                    "s")
        .decisions("decisions:\n  - {id: f, body: FU, date: 2020-04-01, outcome: approved, about: [{operator: Aalborg "
                   "Kommune, offer: X, service: A, effective: 2020-08-01, after: {tariff: 1090}}]}\n");
    EXPECT_EQ(told(world.check("2020-06-01"), "s", "r"), "decision: awaiting FU");
}

TEST(Requests, AskTheLogOfEachChange)
{
    EXPECT_EQ(approved(false), "decision: awaiting FU");
    EXPECT_EQ(approved(true), "compliant");
}

std::string complaints(std::string const& demand, char const* scope)
{
    World world;
    world.agreement(head + provision(rule("", demand, scope))).complete();
    return world.complaints();
}

TEST(Requests, AreListsOfASubmissionAlone)
{
    EXPECT_NE(complaints("requests is not empty", "offer").find("A405"), std::string::npos);
    EXPECT_EQ(complaints("requests is not empty", "submission").find("error"), std::string::npos);
    // A change of whatever kind has no terms before and after.
    EXPECT_NE(complaints("(count of requests where new tariff > old tariff) <= 1", "submission").find("A404"),
              std::string::npos);
}

}  // namespace
}  // namespace styr::test::requests_test
