// SPDX-License-Identifier: MPL-2.0
// The cases on record, rule by rule, as the committees decided them.
#include "places.hpp"
#include "tests/support/world.hpp"

namespace styr::test::cases_test {
namespace {

World& nordjylland()
{
    static World world = [] {
        World made;
        made.folders(STYR_SOURCE_DIR "/agreements/nordjylland", STYR_SOURCE_DIR "/examples/nordjylland");
        EXPECT_TRUE(made.complete()) << made.complaints();
        return made;
    }();
    return world;
}

struct Case {
    char const* name;
    char const* as_of;
    char const* subject;
    char const* rule;
    char const* expected;
};

void PrintTo(Case const& each, std::ostream* out) { *out << each.name << ' ' << each.as_of << ' ' << each.rule; }

class Cases : public testing::TestWithParam<Case> {};

TEST_P(Cases, JudgedAsOnRecord)
{
    auto const& [name, as_of, subject, rule, expected] = GetParam();
    EXPECT_EQ(told(nordjylland().check(as_of), subject, rule), expected) << name;
}

constexpr char const* c01 = "2020-05-aalborg:aalborg-krisecenter";
constexpr char const* c02 = "2020-hobro:hobro-krisecenter";
constexpr char const* c03 = "2023-03-aalborg:aalborg-krisecenter";
constexpr char const* c03_refused = "2023-03-aalborg:attruphøj";
constexpr char const* c04 = "2022-11-kvisten:kvisten";
constexpr char const* c05_places = "2022-oesterskoven:neurocenter-østerskoven";
constexpr char const* c05_tariff = "2022-oesterskoven:neurocenter-østerskoven~2";
constexpr char const* later = "2025-06-01";
constexpr char const* c06 = "2023-boernehus-nord:børnehus-nord";
constexpr char const* svenstrup = "2020-svenstrupgaard:forsorgshjemmet-svenstrupgård";
constexpr char const* krogen = "2022-vesthimmerland:tilbuddene-i-aalestrup/krogen,-lucernevangen";
constexpr char const* under_boegen = "2022-vesthimmerland:tilbuddene-i-aalestrup/under-bøgen";
constexpr char const* oestermarken = "2022-vesthimmerland:tilbuddene-i-aars/østermarken-8-10,-døgn";
constexpr char const* moellersgaard = "2022-vesthimmerland:tilbuddene-i-løgstør/møllersgaard";
constexpr char const* vinkelvej = "2022-vesthimmerland:tilbuddene-i-aalestrup/vinkelvej";
constexpr char const* rosengaarden = "2022-vesthimmerland:tilbuddene-i-aalestrup/rosengaarden";
constexpr char const* bogfinkevej = "2022-broenderslev:bogfinkevej";
constexpr char const* aage_holm = "2022-hjoerring:aage-holms-vej/skærmede-pladser,-10gh";
constexpr char const* hoeretab = "2022-region-takstbilag:aktivitets-og-botilbud-cdh/botilbud,-høretab";
constexpr char const* fjorden = "2022-region-takstbilag:bostedet-kærvang/fjorden,-aktivitets-og-samværstilbud";
constexpr char const* planethuset = "2022-region-takstbilag:aktivitets-og-botilbud-cdh/planethuset,-døgnophold";
constexpr char const* boegehuset = "2022-region-takstbilag:aktivitets-og-botilbud-cdh/bøgehuset,-aflastning";
constexpr char const* no_day = "incomplete: missing: effective date";
constexpr char const* awaits_das = "decision: awaiting DAS";

INSTANTIATE_TEST_SUITE_P(
    Table, Cases,
    testing::Values(
        Case{"C01", "2020-03-01", c01, "P01", "decision: awaiting FU"},
        Case{"C01", "2020-05-20", c01, "P01", "decision: awaiting FU or DAS"},
        Case{"C01", "2020-05-23", c01, "P01", "decision: awaiting FU or DAS"},
        Case{"C01", "2020-05-24", c01, "P01", "decision: awaiting DAS"},
        Case{"C01", "2020-05-25", c01, "P01", "compliant"}, Case{"C01", "2020-05-26", c01, "P01", "compliant"},
        Case{"C01", later, c01, "P01", "compliant"}, Case{"C01", later, c01, "P22", "not-applicable"},
        Case{"C02", later, c02, "P01", "incomplete: missing: effective date"},
        Case{"C02", later, c02, "P22", "compliant"}, Case{"C03", later, c03, "P09", "compliant"},
        Case{"C03", later, c03, "P05", "compliant"}, Case{"C03", later, c03_refused, "P09", "violation"},
        Case{"C03", later, c03_refused, "P05", "compliant"}, Case{"C04", later, c04, "P04", "compliant"},
        Case{"C04", later, c04, "P05", "compliant"}, Case{"C04", later, c04, "reinforced places", "compliant"},
        Case{"C04", later, c04, "annex figures", "decision: awaiting DAS"},
        Case{"C08", later, "2022-12-opdigtet:opdigtet-tilbud", "annex figures", "compliant"},
        Case{"C08", later, "2022-12-opdigtet:opdigtet-tilbud", "P06", "excepted"},
        Case{"C05", later, c05_places, "P04", "compliant"},
        Case{"C05", later, c05_places, "reinforced places", "compliant"},
        Case{"C05", later, c05_places, "yearly submission",
             "incomplete: missing: the date of DAS's decision (DAS-2022-oesterskoven)"},
        Case{"C05", later, c05_places, "P23", "notice"}, Case{"C06", later, c06, "P29", "notice"},
        Case{"C06", later, c06, "P01", "excepted"}, Case{"C06", later, c06, "yearly submission", "excepted"},
        Case{"C06", later, c06, "annex figures", "excepted"}, Case{"C06", later, c06, "P14", "excepted"},
        Case{"C06", later, c06, "P15", "excepted"}, Case{"C06", later, c06, "P05", "compliant"},
        Case{"Svenstrupgård", later, svenstrup, "P06", "excepted"},
        Case{"Svenstrupgård", later, svenstrup, "annex figures", "excepted"},
        Case{"Svenstrupgård", later, svenstrup, "P01", "not-applicable"}));

// Offers that leave: P07 awaits DAS, also after the day of the agenda; a date stands or does not.
INSTANTIATE_TEST_SUITE_P(
    C07Leaving, Cases,
    testing::Values(
        Case{"C07", "2022-11-09", krogen, "annex exit", awaits_das},
        Case{"C07", later, krogen, "annex exit", awaits_das}, Case{"C07", later, krogen, "leaving date", "compliant"},
        Case{"C07", later, krogen, "leaving reason", "compliant"},
        Case{"C07", later, krogen, "leaving destination", "compliant"},  // Vinkelvej says it
        Case{"C07", later, under_boegen, "annex exit", awaits_das},
        Case{"C07", later, under_boegen, "leaving date", "compliant"},
        Case{"C07", later, under_boegen, "leaving destination", "compliant"},
        Case{"C07", later, oestermarken, "annex exit", awaits_das},
        Case{"C07", later, oestermarken, "leaving date", "compliant"},
        Case{"C07", later, oestermarken, "leaving destination", "compliant"},
        Case{"C07", later, bogfinkevej, "annex closing", awaits_das},
        Case{"C07", later, bogfinkevej, "closing date", "compliant"},
        Case{"C07", later, bogfinkevej, "closing destination", "compliant"},
        Case{"C07", later, hoeretab, "annex exit", awaits_das}, Case{"C07", later, hoeretab, "leaving date", no_day},
        Case{"C07", later, hoeretab, "leaving reason", "compliant"},
        Case{"C07", later, fjorden, "annex exit", awaits_das}, Case{"C07", later, fjorden, "leaving date", no_day},
        Case{"C07", later, fjorden, "leaving destination", "notice: missing: where the residents go"}));

INSTANTIATE_TEST_SUITE_P(C07Entering, Cases,
                         testing::Values(Case{"C07", "2022-11-09", aage_holm, "annex entry", awaits_das},
                                         Case{"C07", later, aage_holm, "annex entry", awaits_das},
                                         Case{"C07", later, aage_holm, "entering date", "compliant"},
                                         Case{"C07", later, aage_holm, "early start",
                                              "notice: missing: date of submission"},
                                         Case{"C07", later, moellersgaard, "annex entry", awaits_das},
                                         Case{"C07", later, moellersgaard, "entering date", no_day},
                                         Case{"C07", later, vinkelvej, "annex entry", awaits_das},
                                         Case{"C07", later, vinkelvej, "entering date", "compliant"},
                                         Case{"C07", later, vinkelvej, "early start", "compliant"},
                                         Case{"C07", later, rosengaarden, "annex entry", awaits_das},
                                         Case{"C07", later, rosengaarden, "entering date", no_day},
                                         Case{"C07", later, planethuset, "annex entry", awaits_das},
                                         Case{"C07", later, planethuset, "entering date", no_day},
                                         Case{"C07", later, boegehuset, "annex entry", awaits_das},
                                         Case{"C07", later, boegehuset, "entering date", no_day}));

std::string with_decisions(char const* decisions, char const* as_of, char const* subject, char const* rule)
{
    World world;
    world.folders(STYR_SOURCE_DIR "/agreements/nordjylland", STYR_SOURCE_DIR "/examples/nordjylland");
    world.decisions(decisions);
    return told(world.check(as_of), subject, rule);
}

// Dated rows by what they state; one without a day by its digest, which covers the missing day as missing.
TEST(Cases, C07IsInOrderOnceTheLogHasTheApprovalOfThatDay)
{
    constexpr char const* approved = R"(decisions:
  - id: supposed
    body: DAS
    date: 2022-11-10
    outcome: approved
    reading: The rows of the annex are for 2023.
    about:
      - operator: Vesthimmerlands Kommune
        offer: Tilbuddene i Aalestrup
        service: Krogen, Lucernevangen
        kind: deregistration
        effective: 2022-12-31
      - operator: Vesthimmerlands Kommune
        offer: Tilbuddene i Aalestrup
        service: Vinkelvej
        kind: registration
        effective: 2023-01-01
      - {operator: Brønderslev Kommune, offer: Bogfinkevej, kind: closure, effective: 2023-01-01}
      - operator: Vesthimmerlands Kommune
        offer: Tilbuddene i Løgstør
        service: Møllersgaard
        kind: registration
        submission: 2022-vesthimmerland
        digest: sha256:02c2746f3d8ccac36375be3a3e8926eff4c8a20c158b13b1631887077c74c94776
      - operator: Vesthimmerlands Kommune
        offer: Tilbuddene i Aalestrup
        service: Rosengaarden
        kind: registration
        effective: {after: 2021-12-31, before: 2024-01-01}
)";
    EXPECT_EQ(with_decisions(approved, later, krogen, "annex exit"), "compliant");
    EXPECT_EQ(with_decisions(approved, later, vinkelvej, "annex entry"), "compliant");
    EXPECT_EQ(with_decisions(approved, later, bogfinkevej, "annex closing"), "compliant");
    EXPECT_EQ(with_decisions(approved, later, moellersgaard, "annex entry"), "compliant");
    EXPECT_EQ(with_decisions(approved, later, rosengaarden, "annex entry"),
              "incomplete: missing: effective date; awaiting DAS");
    EXPECT_EQ(with_decisions(approved, later, under_boegen, "annex exit"), awaits_das);
    EXPECT_EQ(with_decisions(approved, "2022-11-09", krogen, "annex exit"), awaits_das);
    EXPECT_EQ(with_decisions(approved, "2022-11-09", moellersgaard, "annex entry"), awaits_das);
}

// An approval without its day covers no dated row.
TEST(Cases, C07IsNotInOrderByAnApprovalWithoutADay)
{
    constexpr char const* approved = R"(decisions:
  - id: supposed
    body: DAS
    date: 2022-11-10
    outcome: approved
    about:
      - {operator: Brønderslev Kommune, offer: Bogfinkevej, kind: closure}
)";
    EXPECT_EQ(with_decisions(approved, later, bogfinkevej, "annex closing"), awaits_das);
}

// C03 without the delegation: the entries that were made under it do not stand for DAS's.
TEST(Cases, C03NeedsTheDelegationOnFile)
{
    World world;
    for (auto const& path : files_below(STYR_SOURCE_DIR "/agreements/nordjylland", ".styr")) {
        world.agreement(read_file(path));
    }
    for (auto const& path : files_below(STYR_SOURCE_DIR "/examples/nordjylland/register", ".yaml")) {
        world.registered(read_file(path));
    }
    std::string const data = STYR_SOURCE_DIR "/examples/nordjylland/";
    world.submission(read_file(data + "submissions/2023-03-aalborg.yaml"), "2023-03-aalborg");
    auto log = read_file(data + "decisions/2023.yaml");
    auto const begin = log.find("  - id: DAS-2023-genberegning"), end = log.find("  # FU godkender hele");
    log.erase(begin, end - begin);
    for (auto at = log.find("    under: DAS-2023-genberegning\n"); at != std::string::npos;
         at = log.find("    under: DAS-2023-genberegning\n")) {
        log.erase(at, std::string_view("    under: DAS-2023-genberegning\n").size());
    }
    world.decisions(log);
    EXPECT_EQ(told(world.check(later), c03, "P09"), awaits_das);
}

// With the owner's reading that an approval of places covers the tariff that follows from it.
TEST(Cases, C04IsInOrderByTheOtherReading)
{
    World world;
    for (auto const& path : files_below(STYR_SOURCE_DIR "/agreements/nordjylland", ".styr")) {
        auto text = read_file(path);
        if (auto const at = text.find("tariff follows places = no"); at != std::string::npos) {
            text.replace(at, std::string_view("tariff follows places = no").size(), "tariff follows places = yes");
        }
        world.agreement(text);
    }
    std::string const data = STYR_SOURCE_DIR "/examples/nordjylland/";
    world.registered(read_file(data + "register/2022/region-nordjylland.yaml"));
    world.submission(read_file(data + "submissions/2022-11-kvisten.yaml"), "2022-11-kvisten");
    auto const log = read_file(data + "decisions/2022.yaml");
    world.decisions(log);
    EXPECT_EQ(told(world.check(later), c04, "annex figures"), "compliant");
}

// C08, with made-up figures: a tariff that came after DAS's meeting.
std::string c08(std::string const& delegation, char const* rule)
{
    World world;
    for (auto const& path : files_below(STYR_SOURCE_DIR "/agreements/nordjylland", ".styr")) {
        world.agreement(read_file(path));
    }
    world.submission("operator: A Kommune\nsubmitted: 2022-12-05\nchanges:\n  - {offer: T, effective: 2023-01-01, "
                     "before: {tariff: 1000}, after: {tariff: 1010}}\n",
                     "c08");
    world.decisions("decisions:\n" + delegation +
                    "  - {id: fu, body: FU, date: 2022-12-15, outcome: approved, about: [{offer: T, effective: "
                    "2023-01-01, after: {tariff: 1010}}]}\n");
    return told(world.check(later), "c08:t", rule);
}

TEST(Cases, C08ATariffThatCameAfterTheMeeting)
{
    std::string const delegation = "  - {id: das, body: DAS, date: 2022-11-10, outcome: delegated, to: FU, competence: "
                                   "late tariffs, until: 2022-12-31}\n";
    EXPECT_EQ(c08("", "annex figures"), awaits_das);
    EXPECT_EQ(c08(delegation, "annex figures"), "compliant");
    EXPECT_EQ(c08(delegation, "P06"), "excepted");
}

TEST(Cases, TheTariffOfOesterskovenLacksItsEffectiveDate)
{
    auto const said = told(nordjylland().check(later), c05_tariff, "P01");
    EXPECT_TRUE(said.starts_with("incomplete: ")) << said;
    EXPECT_NE(said.find("missing: effective date"), std::string::npos) << said;
    EXPECT_EQ(said.find("old tariff"), std::string::npos) << said;
}

TEST(Cases, TheReferralIsCitedByTheApprovalThatFollowedIt)
{
    auto const result = nordjylland().check("2020-05-26");
    auto const* const rule = find_rule(*find_subject(result, c01), "P01");
    ASSERT_NE(rule, nullptr);
    ASSERT_TRUE(rule->demand);
    std::vector<std::string> cited;
    for (auto const& seen : rule->demand->decisions) {
        cited.insert(cited.end(), seen.provisions.begin(), seen.provisions.end());
    }
    EXPECT_EQ(cited, std::vector<std::string>{"P02"});
}

}  // namespace
}  // namespace styr::test::cases_test
