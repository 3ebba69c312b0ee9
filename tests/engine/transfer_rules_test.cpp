// SPDX-License-Identifier: MPL-2.0
// Rules about transfers and renames, what they can ask of the new name, and which decision is about one.
#include "tests/support/world.hpp"

#include "engine/evaluation/built_in.hpp"

namespace styr::test::transfer_rules_test {
namespace {

std::string agreed(std::string const& rules)
{
    return "agreement \"T\"\nversion \"1\" in force 2020-01-01 to 2029-12-31\nbody FU \"FU\"\n"
           "provision P1 \"t\"\n  source \"d\"\n" +
           rules;
}

std::string const by_fu = agreed("  rule fu for each change require approval by FU message \"m\"\n");

constexpr auto of_a = "operator: A\nin_force: 2021-01-01\noffers:\n"
                      "  - {offer: X, services: [{service: Døgn, tariff: 1000}]}\n"
                      "  - {offer: Y, services: [{service: Dag, tariff: 700}, {service: Nat, tariff: 900}]}\n";
constexpr auto of_b = "operator: B\nin_force: 2021-01-01\noffers:\n"
                      "  - {offer: Z, services: [{service: Døgn, tariff: 1000}]}\n";

struct Asked {
    std::string rules, change, decisions = "";
};

SubjectResult judged(Asked const& asked)
{
    World world;
    world.agreement(asked.rules).registered(of_a).registered(of_b);
    world.submission("operator: A\nchanges:\n  - {effective: 2025-01-01, " + asked.change + "}\n");
    if (!asked.decisions.empty()) {
        world.decisions("decisions:\n  - {id: D, body: FU, date: 2024-11-01, outcome: approved, about: [" +
                        asked.decisions + "]}\n");
    }
    auto const result = world.check("2024-12-01");
    EXPECT_EQ(result.subjects.size(), 1U) << world.complaints();
    return result.subjects.empty() ? SubjectResult{} : result.subjects.front();
}

std::string names_of(SubjectResult const& subject)
{
    std::string all;
    for (auto const& rule : subject.rules) {
        all += (all.empty() ? "" : ", ") + rule.name;
    }
    return all;
}

std::string const transfer = "kind: transfer, offer: X, becomes: {operator: B}",
                  rename_it = "kind: rename, offer: X, becomes: {offer: W}",
                  both_names = "kind: transfer, offer: X, becomes: {operator: B, offer: W}";

TEST(TransferRules, JudgeTheirOwnKindAndThoseOfEveryChangeJudgeBoth)
{
    auto const rules = agreed("  rule moves for each transfer require new operator is not \"A\" message \"m\"\n"
                              "  rule calls for each rename require new offer != offer message \"m\"\n"
                              "  rule any for each change require approval by FU message \"m\"\n"
                              "  rule closes for each closure require approval by FU message \"m\"\n"
                              "  rule terms for each change of terms require approval by FU message \"m\"\n");
    EXPECT_EQ(names_of(judged({rules, transfer})), "any, moves");
    EXPECT_EQ(names_of(judged({rules, rename_it})), "any, calls");
    EXPECT_EQ(names_of(judged({rules, "kind: closure, offer: X"})), "any, closes");
}

TEST(TransferRules, AskWhoAndWhatItIsCalledAfterwardsAndWhatStays)
{
    struct Case {
        std::string scope, demand, change;
        Verdict verdict;
    };
    Case const cases[] = {
        {"transfer", "new operator is \"B\" and operator is \"A\"", transfer, Verdict::compliant},
        {"transfer", "new operator is \"A\"", transfer, Verdict::violation},
        {"transfer", "new offer = offer and new service = service", transfer, Verdict::compliant},
        {"transfer", "new offer is \"W\" and offer is \"X\"", both_names, Verdict::compliant},
        {"transfer", "tariff = 1000 kr. per unit", transfer, Verdict::compliant},
        {"rename", "tariff = 1000 kr. per unit and new offer is \"W\"", rename_it, Verdict::compliant},
        {"rename", "new service is \"Dag\"", rename_it, Verdict::violation},
        {"rename", "new service is \"Aften\" and service is \"Dag\"",
         "kind: rename, offer: Y, service: Dag, becomes: {service: Aften}", Verdict::compliant},
        // Of an offer with two services nobody can say which is meant.
        {"transfer", "new service is \"Dag\"", "kind: transfer, offer: Y, becomes: {operator: B}", Verdict::incomplete},
        {"transfer", "tariff <= 900 kr. per unit", "kind: transfer, offer: Y, becomes: {operator: B}",
         Verdict::incomplete},
    };
    for (auto const& each : cases) {
        auto const subject = judged(
            {agreed("  rule r for each " + each.scope + " require " + each.demand + " message \"m\"\n"), each.change});
        auto const* const rule = find_rule(subject, "r");
        ASSERT_NE(rule, nullptr) << each.demand;
        EXPECT_EQ(key_of(rule->verdict), key_of(each.verdict)) << each.demand << '\n' << told(*rule);
    }
}

// The message says who it becomes.
TEST(TransferRules, NameTheNewOperatorInTheirMessages)
{
    auto const subject = judged({agreed("  rule r for each transfer require new operator is \"C\"\n"
                                        "    message \"{operator} > {new operator}\"\n"),
                                 transfer});
    auto const* const rule = find_rule(subject, "r");
    ASSERT_NE(rule, nullptr);
    EXPECT_EQ(rule->message.en, "A > B");
}

TEST(TransferRules, SaysWhatIsAskedForInTheSummary)
{
    EXPECT_EQ(judged({by_fu, both_names}).summary.da, "X overdrages til B, W fra 1. januar 2025");
    EXPECT_EQ(judged({by_fu, both_names}).summary.en, "X is transferred to B, W from 1 January 2025");
    EXPECT_EQ(judged({by_fu, rename_it}).summary.da, "X skifter navn til W fra 1. januar 2025");
    EXPECT_EQ(judged({by_fu, rename_it}).summary.en, "X is called W from 1 January 2025");
}

// What is approved is one kind of change, from one day, to one name.
TEST(TransferRules, TakeADecisionAboutAnotherNameForNone)
{
    struct Case {
        std::string change, about;
        Verdict verdict;
    };
    std::string const of_x = "operator: A, offer: X, ", on_day = "effective: 2025-01-01, ";
    Case const cases[] = {
        {transfer, "{" + of_x + on_day + "kind: transfer, becomes: {operator: B}}", Verdict::compliant},
        {transfer, "{" + of_x + on_day + "kind: transfer, becomes: {operator: C}}", Verdict::decision},
        {transfer, "{" + of_x + on_day + "kind: transfer, becomes: {operator: B, offer: W}}", Verdict::decision},
        {transfer, "{" + of_x + on_day + "kind: transfer}", Verdict::decision},
        {transfer, "{" + of_x + "kind: transfer, becomes: {operator: B}}", Verdict::decision},
        {transfer, "{" + of_x + "effective: 2025-02-01, kind: transfer, becomes: {operator: B}}", Verdict::decision},
        {transfer, "{" + of_x + on_day + "kind: rename, becomes: {operator: B}}", Verdict::decision},
        {transfer, "{" + of_x + on_day + "becomes: {operator: B}}", Verdict::decision},
        {transfer, "{operator: B, offer: X, " + on_day + "kind: transfer, becomes: {operator: B}}", Verdict::decision},
        {both_names, "{" + of_x + on_day + "kind: transfer, becomes: {operator: B, offer: W}}", Verdict::compliant},
        {both_names, "{" + of_x + on_day + "kind: transfer, becomes: {operator: B}}", Verdict::decision},
        {rename_it, "{" + of_x + on_day + "kind: rename, becomes: {offer: W}}", Verdict::compliant},
        {rename_it, "{" + of_x + on_day + "kind: rename, becomes: {offer: V}}", Verdict::decision},
        {rename_it, "{" + of_x + on_day + "kind: rename}", Verdict::decision},
        {"kind: transfer, offer: Y, becomes: {operator: B}",
         "{operator: A, offer: Y, service: Dag, " + on_day + "kind: transfer, becomes: {operator: B}}",
         Verdict::decision},
    };
    for (auto const& each : cases) {
        auto const subject = judged({by_fu, each.change, each.about});
        auto const* const rule = find_rule(subject, "fu");
        ASSERT_NE(rule, nullptr) << each.about;
        bool const right = each.verdict == Verdict::compliant ? rule->verdict == Verdict::compliant
                                                              : rule->verdict >= Verdict::decision;
        EXPECT_TRUE(right) << each.change << '\n' << each.about << '\n' << told(*rule);
    }
}

// Edited after it was approved by its digest: another operator is another matter.
TEST(TransferRules, TakeTheDigestOfAnotherTransferForNone)
{
    auto const comes_to = [](std::string const& decided_on, std::string const& change) {
        World before;
        before.agreement(by_fu).submission("operator: A\nchanges:\n  - {effective: 2025-01-01, " + decided_on + "}\n");
        before.complete();
        return judged({by_fu, change, "{submission: submission, digest: \"" + before.digest() + "\"}"}).verdict;
    };
    EXPECT_EQ(key_of(comes_to(transfer, transfer)), key_of(Verdict::compliant));
    EXPECT_NE(key_of(comes_to(transfer, both_names)), key_of(Verdict::compliant));
    EXPECT_NE(key_of(comes_to("kind: transfer, offer: X, becomes: {operator: C}", transfer)),
              key_of(Verdict::compliant));
}

TEST(TransferRules, SayWhatNothingLooksAt)
{
    struct Case {
        std::string rule, change, finding;
    };
    Case const cases[] = {
        {"for each closure require approval by FU", transfer, "not covered"},
        {"for each rename require approval by FU", transfer, "not covered"},
        {"for each transfer require approval by FU", rename_it, "not covered"},
        {"for each transfer expect approval by FU", transfer, "not covered"},
        {"for each transfer require effective is 1 January", transfer, "no provision looks at"},
        {"for each transfer require operator is \"A\" and offer is \"X\"", transfer, "no provision looks at"},
        {"for each transfer require new operator is \"B\"", transfer, ""},
        {"for each transfer require new operator is \"B\"", both_names, "no provision looks at"},
        {"for each transfer require new operator is \"B\" and new offer is \"W\"", both_names, ""},
        {"for each transfer require new operator is \"B\" message \"m\"\n  rule s for each transfer require new offer "
         "is \"W\"",
         both_names, ""},
        {"for each rename require new service is \"Døgn\"", rename_it, "no provision looks at"},
        {"for each rename require new offer is \"W\"", rename_it, ""},
        {"for each change require approval by FU or effective is 1 January", rename_it, ""},
    };
    for (auto const& each : cases) {
        auto const subject = judged({agreed("  rule r " + each.rule + " message \"m\"\n"), each.change});
        std::string found;
        for (auto const& rule : subject.rules) {
            bool const of_coverage = rule.name == not_covered || rule.name == no_provision_looks_at;
            found += of_coverage ? rule.name : "";
        }
        EXPECT_EQ(found, each.finding) << each.rule << " / " << each.change;
    }
}

// No figure of the new name is offered as a way out: it is written under `becomes`, by whoever hands it in.
TEST(TransferRules, OfferNoOtherNameAsAFigure)
{
    auto const subject =
        judged({agreed("  rule r for each transfer require new operator = \"C\" message \"m\"\n"), transfer});
    auto const* const rule = find_rule(subject, "r");
    ASSERT_NE(rule, nullptr);
    EXPECT_EQ(rule->verdict, Verdict::violation);
    EXPECT_TRUE(rule->repairs.empty()) << rule->repairs.front().text.en;
}

}  // namespace
}  // namespace styr::test::transfer_rules_test
