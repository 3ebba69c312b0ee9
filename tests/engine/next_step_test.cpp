// SPDX-License-Identifier: MPL-2.0
// Who has to do what by which day.
#include "engine/next_step.hpp"
#include "tests/engine/one_rule.hpp"

namespace styr::test::next_step_test {
namespace {

using namespace one_rule;
using Lines = std::vector<std::string>;

constexpr auto two_years =
    "agreement \"Test\" version \"1\" in force 2020-01-01 to 2021-12-31\nbody FU \"FU\"\nbody DAS "
    "\"DAS\" above FU\nbody RR \"RR\"\n";

struct Case {
    std::string rules;
    std::string decisions = {};
    std::string effective = "2020-08-01";
    std::string name = "r";
};

// Of a change of service A of the offer X from 1,000 kr. to 1,100 kr.
std::vector<NextStep> next_of(Case const& of)
{
    World world;
    world.agreement(two_years + of.rules).registered(registered);
    world.submission("operator: Aalborg Kommune\nsubmitted: 2020-03-01\nchanges:\n  - offer: X\n    service: A\n    "
                     "effective: " +
                     of.effective + "\n    after: {tariff: 1100}\n");
    if (!of.decisions.empty()) {
        world.decisions("decisions:\n" + of.decisions);
    }
    auto const result = world.check("2020-06-01");
    auto const* const subject = find_subject(result, "submission:x/a");
    auto const* const rule = subject == nullptr ? nullptr : find_rule(*subject, of.name);
    if (rule == nullptr) {
        ADD_FAILURE() << "no rule " << of.name;
        return {};
    }
    return next_steps(*rule, *subject);
}

Lines told_next(Case const& of)
{
    Lines lines;
    for (auto const& step : next_of(of)) {
        lines.push_back(phrase(step).en);
    }
    return lines;
}

std::string const midyear = provision(rule("effective is not 1 January", "approval of tariff by FU before effective"));
std::string another(std::string const& what)
{
    return provision("rule other for each change of terms " + what + " message \"m\"", "P02");
}
std::string fu(std::string const& outcome)
{
    return "  - {id: D1, body: FU, date: 2020-04-01, outcome: " + outcome +
           ", about: [{operator: Aalborg Kommune, offer: X, service: A, effective: 2020-08-01, after: {tariff: "
           "1100}}]}\n";
}

TEST(NextSteps, SayWhoDoesWhatByWhichDay)
{
    auto const next = next_of({.rules = midyear});
    ASSERT_EQ(next.size(), 2U);
    EXPECT_EQ(next[0].turn, Turn::body);
    EXPECT_EQ(next[0].who.en, "FU");
    EXPECT_EQ(next[0].by, Day{std::chrono::year{2020} / 7 / 31});
    EXPECT_EQ(phrase(next[0]).da, "FU godkender ændringen før 1. august 2020");
    EXPECT_EQ(next[1].turn, Turn::operator_);
    EXPECT_EQ(phrase(next[1]).da, "Aalborg Kommune: lad ændringen træde i kraft 1. januar 2021");
}

// What is refused stays as it was; another day is another matter.
TEST(NextSteps, AfterARefusalAreNobodys)
{
    auto const next = next_of({.rules = midyear, .decisions = fu("refused")});
    ASSERT_EQ(next.size(), 2U);
    EXPECT_EQ(next[0].turn, Turn::nobody);
    EXPECT_TRUE(phrase(next[0]).en.starts_with("nobody: FU, 1 April 2020")) << phrase(next[0]).en;
    EXPECT_TRUE(phrase(next[0]).en.ends_with("; what was approved last stands")) << phrase(next[0]).en;
    EXPECT_EQ(phrase(next[1]).en, "Aalborg Kommune: let it take effect on 1 January 2021");
}

// That RR agrees, too, helps nobody while FU has refused it; that DAS does, who stands above FU, ends the refusal.
TEST(NextSteps, AfterARefusalAwaitNobodyWhoCannotEndIt)
{
    auto const of = [](char const* body) {
        return next_of({.rules = midyear + another(std::string("require approval by ") + body),
                        .decisions = fu("refused"),
                        .name = "other"});
    };
    auto const beside = of("RR"), above = of("DAS");
    ASSERT_EQ(beside.size(), 1U);
    EXPECT_EQ(beside[0].turn, Turn::nobody);
    ASSERT_FALSE(above.empty());
    EXPECT_EQ(phrase(above.front()).en, "DAS approves it");
}

TEST(NextSteps, OfWhatOnlyTheRegisterSaysAreTheSecretariats)
{
    EXPECT_EQ(told_next({.rules = provision(rule("", "catchment is entire"))}),
              Lines{"the secretariat: state in the register: catchment area"});
}

TEST(NextSteps, WhereNoVersionIsInForceAreTheOwners)
{
    EXPECT_EQ(told_next({.rules = midyear, .effective = "2030-01-01", .name = "agreement in force"}),
              Lines{"the agreement's owner: add a version of the agreement in force then"});
}

TEST(NextSteps, AreThereWhereNothingThatIsTriedMends)
{
    EXPECT_EQ(told_next({.rules = provision(rule("", "new tariff <= 500 kr. per unit"))}),
              Lines{"Aalborg Kommune: mend it, or take the change back"});
    EXPECT_EQ(told_next({.rules = another("expect new tariff <= 500 kr. per unit"), .name = "other"}),
              Lines{"the secretariat: look at it; a notice stops nothing"});
}

TEST(NextSteps, AreNoneWhereARequirementIsMet)
{
    EXPECT_TRUE(next_of({.rules = midyear, .decisions = fu("approved")}).empty());
}

}  // namespace
}  // namespace styr::test::next_step_test
