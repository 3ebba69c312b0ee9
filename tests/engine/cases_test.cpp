// The cases on record, rule by rule, as the committees decided them.
#include "tests/support/world.hpp"

namespace styr::test {
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

INSTANTIATE_TEST_SUITE_P(
    Table, Cases,
    testing::Values(
        Case{"C01", "2020-03-01", c01, "P01", "decision: awaiting FU"},
        Case{"C01", "2020-05-20", c01, "P01", "decision: awaiting FU or DAS"},
        Case{"C01", "2020-05-23", c01, "P01", "decision: awaiting FU or DAS"},
        Case{"C01", "2020-05-24", c01, "P01", "decision: awaiting DAS"},
        Case{"C01", "2020-05-25", c01, "P01", "compliant"},
        Case{"C01", "2020-05-26", c01, "P01", "compliant"},
        Case{"C01", later, c01, "P01", "compliant"},
        Case{"C01", later, c01, "P22", "not-applicable"},
        Case{"C02", later, c02, "P01", "incomplete: missing: effective date"},
        Case{"C02", later, c02, "P22", "compliant"},
        Case{"C03", later, c03, "P09", "compliant"},
        Case{"C03", later, c03, "P05", "compliant"},
        Case{"C03", later, c03_refused, "P09", "violation"},
        Case{"C03", later, c03_refused, "P05", "compliant"},
        Case{"C04", later, c04, "P04", "compliant"},
        Case{"C04", later, c04, "P05", "compliant"},
        Case{"C04", later, c04, "P24", "compliant"},
        Case{"C04", later, c04, "annex figures", "decision: awaiting DAS"},
        Case{"C05", later, c05_places, "P04", "compliant"},
        Case{"C05", later, c05_places, "P24", "compliant"},
        Case{"C05", later, c05_places, "P03", "incomplete: missing: the date of DAS's decision (DAS-2022-oesterskoven)"},
        Case{"C05", later, c05_places, "P23", "notice"}));

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
}  // namespace styr::test
