// What every sentence that is understood comes to, for a change of which all is known, one of which little is, and one
// of which dates are bounds, whole, is what sentences.txt holds.
#include "tests/support/golden.hpp"
#include "tests/support/sentences.hpp"
#include "tests/support/world.hpp"

namespace styr::test {
namespace {

constexpr auto known =
    "operator: Aalborg Kommune\nsubmitted: 2020-03-01\nchanges:\n  - offer: X\n    service: A\n    effective: "
    "2020-08-01\n    until: 2020-12-31\n"
    "    before: {tariff: 1000, places: 10, occupancy_basis: 90 %}\n"
    "    after: {tariff: 1050, places: 8, split: [{target_group: Unge, places: 3}, {target_group: Voksne, places: "
    "5}]}\n"
    "    justification: En medarbejder mere.\n    reason_tags: [calculation_error]\n    payers: [Rebild Kommune]\n";
constexpr auto unknown = "changes:\n  - offer: Y\n    after: {tariff: 1050, split: [{places: 3}]}\n";
constexpr auto bounds = "operator: Aalborg Kommune\nsubmitted: {before: 2020-03-01}\nchanges:\n  - offer: X\n    "
                        "service: A\n    effective: {after: 2020-07-15, before: 2021-02-01}\n"
                        "    after: {places: 6}\n    justification: \"\"\n";
constexpr auto decided = "decisions:\n  - {id: a, body: FU, date: 2020-06-01, outcome: approved, about: [{offer: X, "
                         "service: A, after: {places: 8, tariff: 1050}}]}\n"
                         "  - {id: b, body: DAS, outcome: named_need, target_group: Unge, date: {before: 2020-06-15}}\n"
                         "  - {id: c, body: Rebild Kommune, date: 2020-06-01, outcome: accepted, about: [{offer: X, "
                         "service: A, after: {places: 8, tariff: 1050}}]}\n";
constexpr auto registered = "operator: Aalborg Kommune\noperator_kind: municipality\nin_force: 2020-01-01\noffers:\n  "
                            "- offer: X\n    financing: objective\n    reinforced_cooperation: true\n    services:\n"
                            "      - {service: A, unit: day, tariff: 1000, places: 10, occupancy_basis: 90 %}\n";

std::string judged(std::string const& sentence, char const* submission)
{
    World world;
    world.agreement("agreement \"T\" version \"1\" in force 2020-01-01\n" + std::string(support::vocabulary) +
                    "provision P1 \"P\" source \"S\" item 1\n  rule r for each change of terms require " + sentence +
                    " message \"m\"\n");
    world.registered(registered).submission(submission).decisions(decided);
    return world.complete()
               ? told(world.check("2020-09-01"), submission == unknown ? "submission:y" : "submission:x/a", "r")
               : "";
}

TEST(Sentences, ComeToWhatTheyCameTo)
{
    std::string text;
    for (auto const& sentence : support::sentences()) {
        auto const first = judged(sentence, known);
        if (!first.empty()) {
            text += sentence + "\n  " + first + "\n  " + judged(sentence, unknown) + "\n  " + judged(sentence, bounds) +
                    "\n";
        }
    }
    support::expect_golden(STYR_SOURCE_DIR "/tests/engine/sentences.txt", text);
}

}  // namespace
}  // namespace styr::test
