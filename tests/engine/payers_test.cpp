// SPDX-License-Identifier: MPL-2.0
// Who pays: each entry under `payers`, with what the agreement asks of it. (language.md, 3, 14.)
#include "tests/engine/one_rule.hpp"

#include "models/fields/matter.hpp"

namespace styr::test::payers_test {
namespace {

using namespace one_rule;

std::string const share = "fact share da \"andel\" en \"share\" of payer in % from 0 % to 100 %\n  reading \"r\"\n";

std::string submission(std::string const& payers)
{
    return "operator: Aalborg Kommune\nsubmitted: 2020-03-01\nchanges:\n  - {offer: X, service: A, effective: "
           "2020-08-01, "
           "after: {tariff: 1100}" +
           (payers.empty() ? "" : ", payers: " + payers) + "}\n";
}

CheckResult judged(std::string const& rules, std::string const& payers, std::string const& decisions = {})
{
    World world;
    world.agreement(head + share + provision(rules)).registered(registered).submission(submission(payers), "s");
    if (!decisions.empty()) {
        world.decisions("decisions:\n" + decisions);
    }
    return world.check("2020-06-01");
}

std::string const two = "[{payer: Rebild Kommune, share: 60 %}, {payer: Thisted Kommune, share: 40 %}]";

TEST(Payers, AreJudgedEachByItself)
{
    auto const result = judged(rule("", "share <= 50 %", "payer"), two);
    EXPECT_EQ(told(result, "s:x/a:rebild-kommune", "r"), "violation");
    EXPECT_EQ(told(result, "s:x/a:thisted-kommune", "r"), "compliant");
    auto const* const change = find_subject(result, "s:x/a");
    ASSERT_NE(change, nullptr);
    EXPECT_EQ(change->verdict, Verdict::not_covered) << "the change is not graver for it, nor covered by it";
    ASSERT_EQ(change->others.size(), 2U);
    EXPECT_EQ(change->others.front(), std::pair(std::string("s:x/a:rebild-kommune"), Verdict::violation));
    EXPECT_GT(find_subject(result, "s:x/a:rebild-kommune")->place.begin, change->place.begin);
}

TEST(Payers, ByTheirNamesAloneLackWhatElseIsAsked)
{
    EXPECT_EQ(told(judged(rule("", "share <= 50 %", "payer"), "[Rebild Kommune]"), "s:x/a:rebild-kommune", "r"),
              "incomplete: missing: share");
    EXPECT_EQ(
        told(judged(rule("", "payer is \"Rebild Kommune\"", "payer"), "[Rebild Kommune]"), "s:x/a:rebild-kommune", "r"),
        "compliant");
}

TEST(Payers, SeeTheirChangeAndItsOffer)
{
    for (auto const& demand :
         {"effective is 2020-08-01", "submitted is before effective", "(count of payers) = 2",
          "operator is \"Aalborg Kommune\"", "offer is \"X\"", "(sum of share over payers) = 100 %"}) {
        EXPECT_EQ(told(judged(rule("", demand, "payer"), two), "s:x/a:thisted-kommune", "r"), "compliant") << demand;
    }
}

// Whose the change is comes first: who knows that knows where to look for the rest.
TEST(Payers, OfNobodysChangeLackTheOperator)
{
    auto const told_of = [](std::string const& fact, std::string const& kind, std::string const& decisions = "") {
        World world;
        world
            .agreement(head + ("fact mark " + fact + "\n  reading \"r\"\n") +
                       provision(rule("", decisions.empty() ? "not mark" : "acceptance by payer", "payer")))
            .registered(registered)
            .submission("changes:\n  - {offer: Y, service: C, " + kind +
                            "effective: 2020-08-01, after: {tariff: 1100}, payers: [Rebild Kommune]}\n",
                        "s");
        if (!decisions.empty()) {
            world.decisions("decisions:\n" + decisions);
        }
        return told(world.check("2020-06-01"), "s:y/c:rebild-kommune", "r");
    };
    for (auto const* const owner : {"service", "offer", "operator"}) {
        for (auto const* const kind : {"", "kind: registration, "}) {
            EXPECT_EQ(told_of("\"mark\" of " + std::string(owner) + " yes or no\n  closed", kind),
                      "incomplete: missing: operator")
                << owner << " " << kind;
        }
    }
    std::string const accepted = "  - {id: a, body: Rebild Kommune, date: 2020-04-01, outcome: accepted, by: council, "
                                 "about: [{offer: Y, service: C, effective: 2020-08-01, payers: [Rebild Kommune], "
                                 "after: {tariff: 1100}}]}\n";
    EXPECT_EQ(told_of("\"mark\" of change yes or no\n  closed", "", accepted), "decision: awaiting Rebild Kommune")
        << "an acceptance says whose offer it is about";
}

// What the register says of their change's service or operator, where it is not known which that is.
TEST(Payers, LackWhatTheRegisterCannotSay)
{
    auto const told_of = [](std::string const& owner, std::string const& demand, std::string const& change,
                            std::string const& whose = "Aalborg Kommune") {
        World world;
        world.agreement(head + ("fact mark \"mark\" of " + owner + " yes or no\n  closed\n  reading \"r\"\n") +
                        provision(rule("", demand, "payer")));
        world.registered("operator: Aalborg Kommune\nin_force: 2020-01-01\noffers: [{offer: X, services: [{service: A" +
                         std::string(owner == "service" ? ", mark: true" : "") + "}, {service: B}]}]\n");
        world.submission("operator: " + whose + "\nchanges: [{offer: X, " + change +
                             "effective: 2020-08-01, after: {tariff: 1100}, payers: [Rebild Kommune]}]\n",
                         "s");
        return told(world.check("2020-06-01"), "s:x:rebild-kommune", "r");
    };
    EXPECT_EQ(told_of("service", "mark", ""), "incomplete: missing: mark") << "one service has it, and which is meant?";
    EXPECT_EQ(told_of("service", "mark is given", ""), "compliant");
    EXPECT_EQ(told_of("operator", "not mark", "kind: registration, ", "Thisted Kommune"), "incomplete: missing: mark")
        << "nobody knows the operator";
}

TEST(Payers, AreListedInTheRulesOfTheirChange)
{
    for (auto const& [demand, comes_to] : std::vector<std::pair<std::string, std::string>>{
             {"sum of share over payers = 100 %", "compliant"},
             {"every payer in payers has payer is one of \"Rebild Kommune\", \"Thisted Kommune\"", "compliant"},
             {"every who in payers has (who is \"Rebild Kommune\" or share <= 40 %)", "compliant"},
             {"some payer in payers has every other in payers has other = payer", "violation"},
             {"operator is one of payers", "violation"},
             {"payers is empty", "violation"}}) {
        EXPECT_EQ(told(judged(rule("", demand), two), "s:x/a", "r"), comes_to) << demand;
    }
}

// An approval that leaves out a share does not cover it.
TEST(Payers, SharesArePartOfWhatIsDecided)
{
    auto const accepted = [](std::string const& payers) {
        return "  - {id: a, body: Rebild Kommune, date: 2020-04-01, outcome: accepted, by: council, about: [{operator: "
               "Aalborg "
               "Kommune, offer: X, service: A, effective: 2020-08-01, after: {tariff: 1100}, payers: " +
               payers + "}]}\n";
    };
    auto const of_rebild = [&](std::string const& payers) {
        return told(judged(rule("payer is \"Rebild Kommune\"", "acceptance by payer", "payer"), two, accepted(payers)),
                    "s:x/a:rebild-kommune", "r");
    };
    EXPECT_EQ(of_rebild(two), "compliant");
    EXPECT_EQ(of_rebild("[{payer: Thisted Kommune, share: 40 %}, {payer: Rebild Kommune, share: 60 %}]"), "compliant");
    EXPECT_EQ(of_rebild("[Rebild Kommune, Thisted Kommune]"), "decision: awaiting Rebild Kommune");
    EXPECT_EQ(of_rebild("[{payer: Rebild Kommune, share: 50 %}, {payer: Thisted Kommune, share: 50 %}]"),
              "decision: awaiting Rebild Kommune");
}

TEST(Payers, AreLookedAtByTheirOwnRules)
{
    auto const looked = [](std::string const& more) {
        return judged(rule("", "new tariff > 0 kr. per unit") + more, two);
    };
    auto const without = looked("");
    EXPECT_NE(find_rule(*find_subject(without, "s:x/a"), "no provision looks at"), nullptr);
    auto const with = looked("\nrule q for each payer require share <= 100 % message \"m\"");
    EXPECT_EQ(find_rule(*find_subject(with, "s:x/a"), "no provision looks at"), nullptr);
}

TEST(Payers, OfAChangeThatWasTakenBackAreNotJudged)
{
    World world;
    world.agreement(head + share + provision(rule("", "share <= 50 %", "payer")))
        .registered(registered)
        .submission("operator: Aalborg Kommune\nsubmitted: 2020-03-01\nwithdrawn: 2020-04-01\nchanges:\n  - {offer: X, "
                    "service: A, effective: 2020-08-01, after: {tariff: 1100}, payers: " +
                        two + "}\n",
                    "s");
    EXPECT_EQ(told(world.check("2020-06-01"), "s:x/a:rebild-kommune", "r"), "no rule r");
}

// What decisions name stays what it was.
TEST(Payers, ByNameAloneHaveTheDigestThatTheyHad)
{
    auto const text = [](std::string const& payers) {
        World world;
        world.agreement(head + share + provision(rule("", "share <= 50 %", "payer")))
            .submission(submission(payers), "s");
        EXPECT_TRUE(world.complete()) << world.complaints();
        auto const& own = world.repository().submissions().front().root;
        return canonical_text(own, own.records(Field::changes).front());
    };
    EXPECT_NE(text("[Rebild, Hobro]").find("payers:[\"Hobro\",\"Rebild\"]"), std::string::npos)
        << text("[Rebild, Hobro]");
    EXPECT_EQ(text("[{payer: Hobro}, Rebild]"), text("[Rebild, Hobro]"));
    EXPECT_NE(text("[]").find("payers:[]"), std::string::npos);
    EXPECT_EQ(text("").find("payers"), std::string::npos);
    EXPECT_NE(text(two), text("[Rebild Kommune, Thisted Kommune]"));
}

}  // namespace
}  // namespace styr::test::payers_test
