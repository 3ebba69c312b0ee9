// SPDX-License-Identifier: MPL-2.0
// What a later file of the register leaves out, and nobody says why (E829).
#include "tests/engine/huset.hpp"

#include <fmt/format.h>

namespace styr::test::left_register_test {
namespace {

constexpr auto left = "left the register";

std::string offer(std::string const& name, std::string const& services, std::string const& more = "")
{
    return "  - offer: " + name + "\n" + more + "    services: [" + services + "]\n";
}

std::string file(std::string const& day, std::string const& offers)
{
    return "operator: Aalborg Kommune\nin_force: " + day + "\noffers:\n" + offers;
}

auto const two = "{service: Døgn, tariff: 2000}, {service: Dag, tariff: 500}";

struct Later {
    std::string offers, submission = {}, decision = {}, as_of = "2024-06-01", agreement = huset::agreement;
};

std::vector<RuleResult> found(Later const& later)
{
    World world;
    world.agreement(later.agreement)
        .registered(file("2023-01-01", offer("Huset", two) + offer("Hjemmet", "{tariff: 900}")))
        .registered(file("2024-01-01", later.offers));
    if (!later.submission.empty()) {
        world.submission("operator: Aalborg Kommune\nsubmitted: 2023-08-01\nchanges:\n  - {" + later.submission + "}\n",
                         "s");
    }
    if (!later.decision.empty()) {
        world.decisions("decisions:\n  - {id: D1, body: DAS, date: 2023-11-01, " + later.decision + "}\n");
    }
    std::vector<RuleResult> all;
    for (auto const& subject : world.check(later.as_of).subjects) {
        std::copy_if(subject.rules.begin(), subject.rules.end(), std::back_inserter(all),
                     [](RuleResult const& rule) { return rule.name == left; });
    }
    return all;
}

auto const without = offer("Huset", two);
auto const closed = "kind: closure, offer: Hjemmet, effective: 2024-01-01";

TEST(LeftTheRegister, AsksWhoDecidedIt)
{
    auto const all = found({without});
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(told(all[0]), "incomplete: missing: who decided that Hjemmet ends");
    EXPECT_EQ(all[0].message.en,
              "The register has Hjemmet until 31 December 2023 only. No submission asks for that, and "
              "no decision of the log approves it.");
    auto const service = found({offer("Huset", "{service: Døgn, tariff: 2000}") + offer("Hjemmet", "{tariff: 900}")});
    ASSERT_EQ(service.size(), 1U);
    EXPECT_EQ(told(service[0]), "incomplete: missing: who decided that Huset, Dag ends");
    auto const whole = found({offer("Hjemmet", "{tariff: 900}")});
    ASSERT_EQ(whole.size(), 1U) << "an offer is told of once";
    EXPECT_EQ(told(whole[0]), "incomplete: missing: who decided that Huset ends");
}

TEST(LeftTheRegister, IsToldOnceOfAnOperatorWithSeveralFiles)
{
    World world;
    world.agreement(huset::agreement)
        .registered(file("2023-01-01", offer("Huset", two) + offer("Hjemmet", "{tariff: 900}")))
        .registered(file("2024-01-01", offer("Huset", "{service: Døgn, tariff: 2000}")))
        .registered(file("2024-01-01", offer("Hjemmet", "{tariff: 900}")));
    std::size_t told = 0;
    for (auto const& subject : world.check("2024-06-01").subjects) {
        told += static_cast<std::size_t>(std::count_if(subject.rules.begin(), subject.rules.end(),
                                                       [](RuleResult const& rule) { return rule.name == left; }));
    }
    EXPECT_EQ(told, 1U);
}

TEST(LeftTheRegister, IsWhatNothingAccountsFor)
{
    EXPECT_EQ(found({without + offer("Hjemmet", "{tariff: 950}")}).size(), 0U);
    EXPECT_EQ(found({without + offer("Nyt Hjem", "{tariff: 900}", "    formerly: [{offer: Hjemmet}]\n")}).size(), 0U);
    EXPECT_EQ(found({without + offer("Nyt Hjem", "{tariff: 900}")}).size(), 1U) << "another name";
    EXPECT_EQ(found({without, closed}).size(), 0U) << "which is judged as itself";
    EXPECT_EQ(found({without, std::string(closed) + ", withdrawn: 2023-09-01"}).size(), 1U);
    EXPECT_EQ(found({without, "kind: closure, offer: Hjemmet, effective: 2025-01-01"}).size(), 1U) << "a later day";
    EXPECT_EQ(found({without, std::string(closed) + ", until: 2024-03-31"}).size(), 1U) << "closed for some time";
    EXPECT_EQ(found({without, "offer: Hjemmet, effective: 2024-01-01, after: {tariff: 950}"}).size(), 1U);
    EXPECT_EQ(found({without, "kind: rename, offer: Hjemmet, effective: 2024-01-01, becomes: {offer: Huset}"}).size(),
              1U)
        << "where it went on the register says";
    EXPECT_EQ(found({without, {}, {}, "2023-12-31"}).size(), 0U) << "not there yet";
}

TEST(LeftTheRegister, IsAccountedForByAnApprovalInTheLogAlone)
{
    auto const about = [](std::string const& outcome, std::string const& more) {
        return "outcome: " + outcome + ", about: [{operator: Aalborg Kommune, kind: closure, effective: 2024-01-01, " +
               more + "}]";
    };
    EXPECT_EQ(found({without, {}, about("approved", "offer: Hjemmet")}).size(), 0U);
    EXPECT_EQ(found({without, {}, about("recommended", "offer: Hjemmet")}).size(), 1U);
    EXPECT_EQ(found({without, {}, about("refused", "offer: Hjemmet")}).size(), 1U);
    EXPECT_EQ(found({without, {}, about("approved", "offer: Huset")}).size(), 1U);
    EXPECT_EQ(found({without, {}, "provided: [x], " + about("approved", "offer: Hjemmet")}).size(), 1U);
    EXPECT_EQ(found({without,
                     {},
                     "outcome: approved, about: [{operator: Aalborg Kommune, kind: rename, effective: 2024-01-01, "
                     "offer: Hjemmet, becomes: {offer: Huset}}]"})
                  .size(),
              1U);
}

// Whoever may not close an offer has not closed it.
TEST(LeftTheRegister, IsAccountedForByABodyThatMayAlone)
{
    auto const closed_by = [](std::string const& asked) {
        std::string agreement(huset::agreement);
        agreement.replace(agreement.find("body DAS"), 23, "body DAS \"DAS\" above FU\nbody KKR \"KKR\" above DAS");
        agreement.replace(agreement.find("approval by FU"), 14, asked);
        return found({without,
                      {},
                      "outcome: approved, about: [{operator: Aalborg Kommune, kind: closure, offer: Hjemmet, "
                      "effective: 2024-01-01}]",
                      "2024-06-01",
                      agreement})
            .size();
    };
    EXPECT_EQ(closed_by("approval by DAS"), 0U);
    EXPECT_EQ(closed_by("approval by FU"), 0U) << "a higher body";
    EXPECT_EQ(closed_by("approval by KKR"), 1U);
    EXPECT_EQ(closed_by("justification is given"), 0U) << "nobody is asked for";
}

}  // namespace
}  // namespace styr::test::left_register_test
