// SPDX-License-Identifier: MPL-2.0
// A repair is true of the whole case: what it brings of other findings it names or is not offered for; what was decided
// nobody is asked to decide again; nothing is supposed against the register.
#include "tests/engine/one_rule.hpp"

#include <set>

namespace styr::test::repairs_truth_test {
namespace {

using namespace one_rule;

constexpr auto two_years =
    "agreement \"Test\" version \"1\" in force 2020-01-01 to 2021-12-31\nbody FU \"FU\"\nbody DAS "
    "\"DAS\" above FU\nbody KKR \"KKR\" above DAS\nbody RR \"RR\"\n";
constexpr auto change = "operator: Aalborg Kommune\nsubmitted: 2020-03-01\nchanges:\n  - offer: X\n    service: A\n    "
                        "effective: 2020-08-01\n    after: {tariff: 1100}\n";
constexpr auto by_name =
    "{operator: Aalborg Kommune, offer: X, service: A, effective: 2020-08-01, after: {tariff: 1100}}";

std::string demand(char const* name, std::string const& condition, std::string const& what)
{
    return fmt::format("rule {} for each change of terms when {} {} message \"m\"", name, condition, what);
}

std::string entry(char const* id, char const* body, char const* outcome, std::string const& about)
{
    return fmt::format("  - {{id: {}, body: {}, date: 2020-04-01, outcome: {}, about: [{}]}}\n", id, body, outcome,
                       about);
}

struct Case {
    std::string rules;           // each with a provision of its own
    std::string decisions = {};  // entries
    std::string more = {};       // of the change
    std::string register_ = registered;
    std::string as_of = "2020-06-01";
};

// What the rule `r` offers.
std::vector<Repair> offered(Case const& of)
{
    World world;
    world.agreement(two_years + of.rules).registered(of.register_).submission(change + of.more);
    if (!of.decisions.empty()) {
        world.decisions("decisions:\n" + of.decisions);
    }
    auto const result = world.check(of.as_of);
    auto const* const subject = find_subject(result, "submission:x/a");
    auto const* const rule = subject == nullptr ? nullptr : find_rule(*subject, "r");
    if (rule == nullptr) {
        ADD_FAILURE() << "no rule r";
        return {};
    }
    return rule->repairs;
}

std::vector<std::string> texts(Case const& of)
{
    std::vector<std::string> found;
    for (auto const& repair : offered(of)) {
        found.push_back(repair.text.en);
    }
    return found;
}

std::string const midyear =
    provision(demand("r", "effective is not 1 January", "require approval of tariff by FU before effective"), "P01");
std::string in_the_new_year(std::string const& what)
{
    return midyear + provision(demand("other", "effective is 1 January", what), "P02");
}

// ---- the whole case

TEST(RepairsOfTheWholeCase, NameWhatAnotherRuleThenTakes)
{
    auto const day = [](std::string const& what) {
        auto const all = texts({.rules = in_the_new_year(what)});
        return all.size() < 2 ? std::string() : all[1];
    };
    EXPECT_EQ(day("require approval by DAS"), "let it take effect on 1 January 2021; then DAS has to approve it");
    EXPECT_EQ(day("require approval by DAS before 2020-12-01"),
              "let it take effect on 1 January 2021; then DAS has to approve it before 1 December 2020");
    EXPECT_EQ(day("require catchment is entire"),
              "let it take effect on 1 January 2021; then this has to be known: catchment area");
    EXPECT_EQ(day("expect new tariff <= 500 kr. per unit"),
              "let it take effect on 1 January 2021; that brings a notice: P02 other");
    EXPECT_EQ(day("require new tariff <= 2000 kr. per unit"), "let it take effect on 1 January 2021");
}

TEST(RepairsOfTheWholeCase, AreNotOfferedWhereTheyBringAnotherViolation)
{
    EXPECT_EQ(texts({.rules = in_the_new_year("require new tariff <= 500 kr. per unit")}),
              std::vector<std::string>{"FU approves it before 1 August 2020"});
}

// What the offer is asked to become no other day mends.
TEST(RepairsOfTheWholeCase, HoldOfTheOfferAsItIsAndAsItIsAskedToBecome)
{
    auto const of = [](std::string const& asked) {
        std::string text = registered;
        text.replace(text.find("    services"), 0, "    catchment: partial\n");
        World world;
        world.agreement(two_years + provision("rule r for each change of terms require effective is 1 January and "
                                              "catchment is partial message \"m\""));
        world.registered(text).submission("operator: Aalborg Kommune\nsubmitted: 2020-03-01\nchanges:\n  - {offer: X, "
                                          "service: A, effective: 2020-08-01, after: {tariff: 1100" +
                                          asked + "}}\n");
        auto const result = world.check("2020-06-01");
        auto const* const subject = find_subject(result, "submission:x/a");
        auto const* const rule = subject == nullptr ? nullptr : find_rule(*subject, "r");
        return rule == nullptr || rule->repairs.empty() ? std::string() : rule->repairs.front().text.en;
    };
    EXPECT_EQ(of(""), "let it take effect on 1 January 2021");
    EXPECT_EQ(of(", catchment: entire"), "");
}

TEST(RepairsOfTheWholeCase, NeedNoBodyThatHasRefused)
{
    auto const both = in_the_new_year("require approval by DAS");
    EXPECT_TRUE(texts({.rules = both, .decisions = entry("D", "DAS", "refused", by_name)}).empty());
    EXPECT_TRUE(texts({.rules = both, .decisions = entry("D", "KKR", "refused", by_name)}).empty());
    EXPECT_EQ(texts({.rules = in_the_new_year("require approval by KKR"),
                     .decisions = entry("D", "DAS", "refused", by_name)}),
              std::vector<std::string>{"let it take effect on 1 January 2021; then KKR has to approve it"});
}

TEST(RepairsOfTheWholeCase, GoByTheOtherRulesAsTheyAreNow)
{
    auto const always =
        midyear + provision("rule other for each change of terms require approval by DAS message \"m\"", "P02");
    auto const all = texts({.rules = always});
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[1], "let it take effect on 1 January 2021");  // DAS has to approve it either way
}

// ---- what was decided

TEST(RepairsOfTheLog, CompleteTheEntryOfABodyThatHasDecided)
{
    auto const demand_of_fu =
        provision("rule r for each change of terms require approval of tariff by FU message \"m\"");
    for (std::string const about :
         {"{submission: submission}", "{operator: Aalborg Kommune, offer: X, service: A, effective: 2020-08-01}",
          "{operator: Aalborg Kommune, offer: X, service: A, after: {tariff: 1100}}"}) {
        auto const repairs = offered({.rules = demand_of_fu, .decisions = entry("D1", "FU", "approved", about)});
        ASSERT_EQ(repairs.size(), 1U) << about;
        EXPECT_EQ(repairs[0].kind, Repair::Kind::entry) << about;
        EXPECT_EQ(repairs[0].text.en, "if that is what was decided, complete FU's entry D1 with what its paper shows: "
                                      "figures and day, or the digest printed on it");
        EXPECT_TRUE(repairs[0].place.known());
    }
}

TEST(RepairsOfTheLog, AskForADecisionWhereTheBodyDecidedSomethingElse)
{
    auto const demand_of_fu =
        provision("rule r for each change of terms require approval of tariff by FU message \"m\"");
    auto const other =
        "{operator: Aalborg Kommune, offer: X, service: A, effective: 2020-09-01, after: {tariff: 1100}}";
    EXPECT_EQ(texts({.rules = demand_of_fu, .decisions = entry("D1", "FU", "approved", other)}),
              std::vector<std::string>{"FU approves it"});
    EXPECT_EQ(texts({.rules = demand_of_fu, .decisions = entry("D1", "FU", "noted", by_name)}),
              std::vector<std::string>{"FU approves it"});
}

TEST(RepairsOfTheLog, AskOnlyTheBodyThatHasNotDecided)
{
    auto const both =
        provision("rule r for each change of terms require approval of tariff by FU and approval of tariff "
                  "by RR message \"m\"");
    EXPECT_EQ(texts({.rules = both, .decisions = entry("D1", "FU", "approved", "{submission: submission}")}),
              std::vector<std::string>{"if that is what was decided, complete FU's entry D1 with what its paper shows: "
                                       "figures and day, or the digest printed on it, and RR approves it"});
}

// An entry of a decision that came too late comes no earlier by being completed.
TEST(RepairsOfTheLog, CompleteNoEntryOfADecisionThatCameTooLate)
{
    auto const late =
        "  - {id: D1, body: FU, date: 2020-08-15, outcome: approved, about: [{submission: submission}]}\n";
    for (auto const& repair : offered({.rules = midyear, .decisions = late, .as_of = "2020-09-01"})) {
        EXPECT_NE(repair.kind, Repair::Kind::entry);
    }
}

// ---- the register

TEST(RepairsByTheRegister, StateThereWhatOnlyItCanSay)
{
    auto const asks = provision("rule r for each change of terms require catchment is entire message \"m\"");
    EXPECT_EQ(texts({.rules = asks}), std::vector<std::string>{"state in the register: catchment area"});
}

TEST(RepairsByTheRegister, SupposeNothingAgainstIt)
{
    auto const said =
        "operator: Aalborg Kommune\noperator_kind: municipality\nin_force: 2020-01-01\noffers:\n  - offer: "
        "X\n    catchment: partial\n    services:\n      - {service: A, unit: day_and_night, "
        "tariff: 1000, places: 10}\n";
    auto const asks = provision("rule r for each change of terms require catchment is entire message \"m\"");
    EXPECT_TRUE(texts({.rules = asks, .register_ = said}).empty());
}

// ---- and in all of these

TEST(RepairsOfTheWholeCase, AreToldOnce)
{
    auto const twice = provision("rule r for each change of terms require (submitted is before 2020-02-01 or new "
                                 "tariff <= 500 kr. per unit) and (approval by FU or approval of tariff by FU) and "
                                 "justification is not empty and (justification is not empty or approval by DAS) "
                                 "message \"m\"");
    for (auto const& of : {Case{.rules = twice}, Case{.rules = in_the_new_year("require approval by DAS")},
                           Case{.rules = twice, .decisions = entry("D1", "FU", "approved", "{submission: submission}")},
                           Case{.rules = twice, .more = "    justification: \"\"\n"}}) {
        auto const all = texts(of);
        EXPECT_EQ(std::set<std::string>(all.begin(), all.end()).size(), all.size());
    }
}

}  // namespace
}  // namespace styr::test::repairs_truth_test
