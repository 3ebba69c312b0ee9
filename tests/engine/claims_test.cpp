// SPDX-License-Identifier: MPL-2.0
// Whose word counts: the register speaks for what is in force, the submission for what is asked. What a submission says
// of the present is only held against the register's. (language.md, 2.)
#include "tests/support/world.hpp"

#include "engine/evaluation/built_in.hpp"

namespace styr::test::claims_test {
namespace {

constexpr auto agreement = R"(agreement "T"
version "1" in force 2020-01-01 to 2029-12-31
body FU "FU"
provision P1 "t"
  source "d"
  rule rise for each change of terms require new tariff <= old tariff * (1 + 5 %) message "m"
  rule whole for each change require catchment is entire message "m"
  rule group for each change require target group is "Voksne" message "m"
  rule paid for each change require financing is tariff message "m"
  rule joint for each change require not reinforced cooperation message "m"
fact reinforced cooperation da "det forstærkede samarbejde" en "reinforced cooperation" of offer yes or no closed
  reading "r"
)";

// Huset is entire and for adults, and says nothing of its financing; Nyt begins in 2025.
constexpr auto of_a = R"(operator: A
in_force: 2021-01-01
offers:
  - offer: Huset
    catchment: entire
    target_group: Voksne
    services:
      - {service: Døgn, unit: day_and_night, tariff: 2000, places: 10, split: [{target_group: Voksne, places: 10}]}
)";
constexpr auto of_a_later = R"(operator: A
in_force: 2025-01-01
offers:
  - offer: Huset
    catchment: entire
    target_group: Voksne
    services:
      - {service: Døgn, unit: day_and_night, tariff: 2000, places: 10, split: [{target_group: Voksne, places: 10}]}
  - offer: Nyt
    catchment: entire
    services: [{service: Døgn, tariff: 100}]
)";

struct Judged {
    std::map<std::string, std::string> rules;  // by name: what it comes to
    std::string findings;                      // of E803: the messages
    std::string way_out;
};

Judged judged(std::string const& change)
{
    World world;
    world.agreement(agreement).registered(of_a).registered(of_a_later);
    world.submission("operator: A\nchanges:\n  - {" + change + "}\n");
    auto const result = world.check("2025-06-01");
    Judged found;
    EXPECT_EQ(result.subjects.size(), 1U) << world.complaints();
    for (auto const& rule : result.subjects.front().rules) {
        found.rules[rule.name] = told(rule);
        if (rule.name == before_agrees) {
            found.findings += rule.message.en;
            found.way_out += rule.repairs.empty() ? "" : rule.repairs.front().text.en;
            EXPECT_EQ(rule.verdict, Verdict::incomplete);
            EXPECT_TRUE(rule.place.known());
        }
    }
    return found;
}

struct Case {
    std::string change, rule, comes_to, finding = "", way_out = "";
};

void expect(std::vector<Case> const& cases)
{
    for (auto const& each : cases) {
        auto const found = judged(each.change);
        EXPECT_EQ(found.rules.at(each.rule), each.comes_to) << each.change;
        EXPECT_EQ(found.findings, each.finding) << each.change;
        EXPECT_EQ(found.way_out, each.way_out) << each.change;
    }
}

TEST(Claims, OfAFormerTermAreNeverBelieved)
{
    std::string const huset = "offer: Huset, service: Døgn, effective: 2025-03-01, ";
    expect({
        {huset + "after: {tariff: 2100}", "rise", "compliant"},
        {huset + "before: {tariff: 2000}, after: {tariff: 2100}", "rise", "compliant"},
        {huset + "before: {tariff: 2400}, after: {tariff: 2500}", "rise", "violation",
         "The submission gives 2,400 kr. as the old tariff, the register 2,000 kr.",
         "write 2,000 kr. under `before`, if the register is right"},
        {huset + "before: {tariff: 2400}, after: {tariff: 2050}", "rise", "compliant",
         "The submission gives 2,400 kr. as the old tariff, the register 2,000 kr.",
         "write 2,000 kr. under `before`, if the register is right"},
        // what the register should know and does not
        {"offer: Huset, service: døgn, effective: 2025-03-01, before: {tariff: 2400}, after: {tariff: 2500}", "rise",
         "incomplete: missing: old tariff"},
        {"offer: Andet, effective: 2025-03-01, before: {tariff: 2400}, after: {tariff: 2500}", "rise",
         "incomplete: missing: old tariff"},
        {"offer: Nyt, effective: 2025-01-01, before: {tariff: 100}, after: {tariff: 101}", "rise",
         "incomplete: missing: old tariff"},
        // the parts of a split come in any order; what the register keeps whole and leaves out is not there
        {huset + "before: {split: [{places: 10, target_group: Voksne}]}, after: {split: [{target_group: Unge, places: "
                 "10}]}",
         "joint", "compliant"},
    });
}

TEST(Claims, OfAnOfferAreHeldAgainstTheRegisterByOffer)
{
    std::string const tariff = ", after: {tariff: 2010}", day = ", effective: 2025-03-01";
    std::string const denied =
        "The submission gives parts of the region as the catchment area, the register the entire region.";
    std::string const write = "write `catchment: entire`, if the register is right";
    expect({
        {"offer: Huset, service: Døgn" + day + tariff, "whole", "compliant"},
        {"offer: Huset, service: Døgn, catchment: entire" + day + tariff, "whole", "compliant"},
        {"offer: Huset, service: Døgn, catchment: partial" + day + tariff, "whole", "compliant", denied, write},
        {"offer: Huset, service: døgn, catchment: partial" + day + tariff, "whole", "compliant", denied, write},
        {"offer: Huset, service: Unge, kind: registration, catchment: partial" + day + tariff, "whole", "compliant",
         denied, write},
        {"offer: Huset, service: Unge, kind: registration, target_group: Unge" + day + tariff, "group", "compliant",
         "The submission gives Unge as the target group, the register Voksne.",
         "write `target_group: Voksne`, if the register is right"},
        // asked for, not claimed: the rule has to hold of the offer as it is and as it is to become
        {"offer: Huset, service: Døgn, after: {catchment: partial}" + day, "whole", "violation"},
        {"offer: Huset, service: Døgn, before: {catchment: entire}, after: {catchment: partial}" + day, "whole",
         "violation"},
        {"offer: Huset, service: Døgn, before: {catchment: partial}, after: {tariff: 2010}" + day, "whole", "compliant",
         "The submission gives parts of the region as the old catchment area, the register the entire region.",
         "write `catchment: entire` under `before`, if the register is right"},
        // what the register states is never missing, what it leaves out is, and no claim fills it
        {"offer: Huset, service: Unge, kind: registration" + day + tariff, "whole", "compliant"},
        {"offer: Huset, service: Unge, kind: registration" + day + tariff, "paid", "incomplete: missing: financing"},
        // the register's first day, and an offer that it does not have
        {"offer: Nyt, service: Døgn, catchment: partial, effective: 2025-01-01" + tariff, "whole",
         "incomplete: missing: catchment area", denied, write},
        {"offer: Andet, catchment: entire" + day + tariff, "whole", "incomplete: missing: catchment area"},
        // an offer that enters brings its own facts
        {"offer: Andet, kind: registration, catchment: entire" + day + tariff, "whole", "compliant"},
        {"offer: Andet, kind: registration" + day + tariff, "whole", "incomplete: missing: catchment area"},
        {"offer: Andet, kind: registration, catchment: entire" + day + ", after: {tariff: 1, catchment: entire}",
         "whole", "compliant"},
        {"offer: Andet, kind: registration, catchment: partial" + day + ", after: {tariff: 1, catchment: entire}",
         "whole", "incomplete: missing: catchment area (the submission says it in two ways)"},
        {"offer: Andet, kind: registration" + day + tariff, "joint", "compliant"},
        {"offer: Nyt, kind: registration, effective: 2025-01-01" + tariff, "whole", "compliant"},
        {"offer: Nyt, kind: registration, catchment: partial, effective: 2025-01-01" + tariff, "whole",
         "incomplete: missing: catchment area (the submission and the register disagree)", denied, write},
        {"offer: Nyt, kind: registration, effective: 2025-01-01, after: {tariff: 1, catchment: partial}", "whole",
         "incomplete: missing: catchment area (the submission and the register disagree)"},
    });
}

// What the submission takes for the former figure is what was decided since the register was written: then the register
// has to be mended, and not the submission.
TEST(Claims, OfAFigureThatAnEarlierChangeAskedFor)
{
    World world;
    world.agreement(agreement).registered(of_a);
    world.submission(R"(operator: A
changes:
  - {offer: Huset, service: Døgn, effective: 2024-10-01, after: {tariff: 2050}}
  - {offer: Huset, service: Døgn, effective: 2025-03-01, before: {tariff: 2050}, after: {tariff: 2100}}
)");
    auto const result = world.check("2025-01-01");
    auto const* const second = find_subject(result, "submission:huset/døgn~2");
    ASSERT_NE(second, nullptr) << world.complaints();
    auto const* const found = find_rule(*second, before_agrees);
    ASSERT_NE(found, nullptr);
    ASSERT_EQ(found->repairs.size(), 1U);
    EXPECT_EQ(found->repairs[0].text.en,
              "enter the tariff 2,050 kr. in the register from 1 October 2024, if it was approved");
}

}  // namespace
}  // namespace styr::test::claims_test
