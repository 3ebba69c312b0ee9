// SPDX-License-Identifier: MPL-2.0
// What was said later of the same service and day with other figures does not undo what counts, and is told (E815).
#include "tests/support/world.hpp"

namespace styr::test::decided_otherwise_test {
namespace {

std::string told_of(std::string const& outcome, std::string const& body, std::string const& later_amount)
{
    World world;
    world.agreement(
        "agreement \"T\" version \"1\" in force 2020-01-01 to 2025-12-31\nbody KKR \"KKR\"\nprovision P1 \"P\" source "
        "\"S\" item 1\n  rule paid for each change require approval by KKR and every payer in payers has acceptance by "
        "payer message \"m\"\n");
    world.registered("operator: Aalborg Kommune\nin_force: 2020-01-01\noffers:\n  - offer: Huset\n    services: "
                     "[{service: Dag, unit: day, tariff: 2000}]\n");
    auto const about = [](std::string const& amount) {
        return "about: [{operator: Aalborg Kommune, offer: Huset, service: Dag, effective: 2024-05-01, special_terms: "
               "[objective_financing], objective_financing: " +
               amount + ", payers: [Rebild Kommune]}]}\n";
    };
    world.submission(
        "operator: Aalborg Kommune\nsubmitted: 2024-02-01\nchanges:\n  - {offer: Huset, service: Dag, "
        "effective: 2024-05-01, special_terms: [objective_financing], objective_financing: 500000, payers: "
        "[Rebild Kommune]}\n");
    world.decisions("decisions:\n  - {id: K, body: KKR, date: 2024-03-01, outcome: approved, " + about("500000") +
                    "  - {id: R, body: Rebild Kommune, date: 2024-03-01, outcome: accepted, by: council, " +
                    about("500000") + "  - {id: L, body: " + body + ", date: 2024-04-01, outcome: " + outcome + ", " +
                    about(later_amount));
    auto const result = world.check("2024-06-15");
    auto const subject = find_subject(result, "submission:huset/dag");
    EXPECT_EQ(std::string(key_of(find_rule(*subject, "paid")->verdict)), "compliant");
    auto const* const rule = find_rule(*subject, "decided otherwise too");
    return rule == nullptr ? "" : rule->message.en;
}

TEST(DecidedOtherwise, IsToldOfALaterApprovalAndOfALaterAcceptance)
{
    std::string const what =
        ", 1 April 2024 (L): is about change of the objective financing 200,000 kr.; 500,000 kr. is "
        "asked for.";
    EXPECT_EQ(told_of("approved", "KKR", "200000"), "KKR" + what);
    EXPECT_EQ(told_of("accepted, by: council", "Rebild Kommune", "200000"), "Rebild Kommune" + what);
    EXPECT_EQ(told_of("accepted, by: council", "Rebild Kommune", "500000"), "");
}

}  // namespace
}  // namespace styr::test::decided_otherwise_test
