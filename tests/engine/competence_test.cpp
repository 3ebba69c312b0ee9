// SPDX-License-Identifier: MPL-2.0
// A competence that speaks of terms lets nobody decide other changes. (What was decided, 5; P08.)
#include "tests/support/world.hpp"

namespace styr::test::competence_test {
namespace {

std::string comes_to_by(std::string const& clauses, std::string const& asked)
{
    World world;
    world.agreement(
        "agreement \"T\" version \"1\" in force 2020-01-01 to 2025-12-31\nbody FU \"FU\"\nbody DAS \"DAS\" above "
        "FU\nprovision P1 \"P\" source \"S\" item 1\n  rule decided for each change require approval by DAS "
        "message \"m\"\n  competence late from DAS to FU\n    " +
        clauses + "\n");
    world.registered("operator: Aalborg Kommune\nin_force: 2020-01-01\noffers:\n  - offer: Huset\n    services: "
                     "[{service: Dag, unit: day, tariff: 2000, places: 10}]\n");
    world.submission("operator: Aalborg Kommune\nsubmitted: 2024-02-01\nchanges:\n  - {offer: Huset, effective: "
                     "2024-05-01, " +
                     asked + "}\n");
    world.decisions(
        "decisions:\n  - {id: D, body: DAS, date: 2024-02-10, outcome: delegated, to: FU, competence: late}\n"
        "  - {id: F, body: FU, date: 2024-03-01, outcome: approved, under: D, about: [{operator: Aalborg "
        "Kommune, offer: Huset, effective: 2024-05-01, " +
        asked + "}]}\n");
    return std::string(key_of(find_rule(world.check("2024-06-15").subjects.front(), "decided")->verdict));
}

std::string comes_to(std::string const& when, std::string const& asked) { return comes_to_by("when " + when, asked); }

TEST(Competence, MayBeLimitedByFigures)
{
    std::string const small = "for each change of terms when new tariff <= old tariff * 1.05";
    EXPECT_EQ(comes_to_by(small, "after: {tariff: 2100}"), "compliant") << "at the limit";
    EXPECT_EQ(comes_to_by(small, "after: {tariff: 2100.01}"), "decision") << "above it";
    EXPECT_EQ(comes_to_by(small, "kind: closure"), "decision") << "another kind of change";
    EXPECT_EQ(comes_to_by("when new tariff <= old tariff * 1.05", "after: {tariff: 2100}"), "compliant");
    EXPECT_EQ(comes_to_by("when new tariff <= old tariff * 1.05", "after: {tariff: 2100.01}"), "decision");
}

// The list of the competence's condition is not the one that the rule walks.
TEST(Competence, MaySpeakOfAListWhereTheRuleAsksEachPartyOnOne)
{
    auto const comes_to_with = [](std::string const& municipality) {
        World world;
        world.agreement(
            "agreement \"T\" version \"1\" in force 2020-01-01 to 2025-12-31\nbody FU \"FU\"\nbody DAS \"DAS\" above "
            "FU\nlist parties = DAS\n  reading \"r\"\nprovision P1 \"P\" source \"S\" item 1\n"
            "  rule decided for each change require every party in parties has approval by party message \"m\"\n"
            "  competence small from DAS to FU for each change\n"
            "    when every user in users has municipality is \"Rebild Kommune\"\n");
        world.registered("operator: Aalborg Kommune\nin_force: 2020-01-01\noffers:\n  - offer: Huset\n    users: "
                         "[{municipality: " +
                         municipality + "}]\n    services: [{service: Dag, unit: day, tariff: 2000, places: 10}]\n");
        std::string const asked = "offer: Huset, effective: 2024-05-01, after: {tariff: 2100}";
        world.submission("operator: Aalborg Kommune\nsubmitted: 2024-02-01\nchanges:\n  - {" + asked + "}\n");
        world.decisions("decisions:\n  - {id: D, body: DAS, date: 2024-02-10, outcome: delegated, to: FU}\n"
                        "  - {id: F, body: FU, date: 2024-03-01, outcome: approved, under: D, about: [{operator: "
                        "Aalborg Kommune, " +
                        asked + "}]}\n");
        return std::string(key_of(find_rule(world.check("2024-06-15").subjects.front(), "decided")->verdict));
    };
    EXPECT_EQ(comes_to_with("Rebild Kommune"), "compliant");
    EXPECT_EQ(comes_to_with("Thisted Kommune"), "decision");
}

TEST(Competence, SaysAboutWhichChangesItIs)
{
    EXPECT_EQ(comes_to_by("for each change of terms", "after: {tariff: 2100}"), "compliant");
    EXPECT_EQ(comes_to_by("for each change of terms", "kind: closure"), "decision");
    EXPECT_EQ(comes_to_by("for each closure", "kind: closure"), "compliant");
    EXPECT_EQ(comes_to_by("for each closure", "after: {tariff: 2100}"), "decision");
    EXPECT_EQ(comes_to_by("for each change", "kind: closure"), "compliant");
    EXPECT_EQ(comes_to_by("for each change", "after: {tariff: 2100}"), "compliant");
    EXPECT_EQ(comes_to_by("for each closure when effective is after 2024-06-01", "kind: closure"), "decision");
    EXPECT_EQ(comes_to_by("for each closure when tariff < 3000 kr. per unit", "kind: closure"), "compliant");
}

TEST(Competence, ThatSpeaksOfTermsIsAboutChangesOfTermsAlone)
{
    for (std::string const when : {"tariff changes", "only tariff changes", "new tariff <= 3000 kr. per unit"}) {
        EXPECT_EQ(comes_to(when, "after: {tariff: 2100}"), "compliant") << when;
        EXPECT_EQ(comes_to(when, "kind: closure"), "decision") << when;
    }
    EXPECT_EQ(comes_to("effective is after 2024-01-01", "kind: closure"), "compliant") << "it speaks of any change";
}

}  // namespace
}  // namespace styr::test::competence_test
