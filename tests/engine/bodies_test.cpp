// SPDX-License-Identifier: MPL-2.0
// What a body is called in the log: its other names, its chair, its full name.
#include "engine/check_names.hpp"
#include "tests/support/world.hpp"

#include <fmt/format.h>

namespace styr::test::bodies_test {
namespace {

constexpr auto agreement = R"(agreement "T" version "1" in force 2020-01-01 to 2029-12-31
body FU "Forretningsudvalget" also "FU Social"
body FU formand "Formanden for FU" acts for FU
body DAS "DAS" above FU
provision P1 "t" source "d" item 1
  competence late from DAS to FU
  rule fu for each change require approval by FU message "m"
  rule das for each change require approval by DAS message "m"
)";

void hand_in(World& world, std::string const& log)
{
    world.agreement(agreement)
        .registered("operator: A\nin_force: 2021-01-01\noffers:\n  - offer: Huset\n    services: [{tariff: 2000}]\n")
        .submission("operator: A\nsubmitted: 2024-01-02\nchanges:\n  - {offer: Huset, effective: 2024-05-01, after: "
                    "{tariff: 2100}}\n",
                    "s");
    world.decisions("decisions:\n" + log);
}

std::string comes_to(std::string const& log, std::string const& rule)
{
    World world;
    hand_in(world, log);
    return told(world.check("2024-04-01"), "s:huset", rule);
}

// Every help of what is said of the names in the log.
std::string helps(std::string const& log)
{
    World world;
    hand_in(world, log);
    EXPECT_TRUE(world.complete()) << world.complaints();
    check_names(world.resolved(), world.repository(), world.diagnostics);
    std::string all;
    for (auto const& warning : world.diagnostics) {
        for (auto const& help : warning.help) {
            all += help.en + "\n";
        }
    }
    return all;
}

std::string by(std::string const& body, std::string const& day = "2024-03-01", std::string const& more = "",
               std::string const& outcome = "approved")
{
    return fmt::format(
        "  - {{id: {}, body: {}, date: {}, outcome: {}, {}about: [{{operator: A, offer: Huset, effective: "
        "2024-05-01, after: {{tariff: 2100}}}}]}}\n",
        "d" + day, body, day, outcome, more);
}

TEST(ABody, IsCalledByAnyOfItsNamesAndByItsChair)
{
    EXPECT_EQ(comes_to(by("FU"), "fu"), "compliant");
    EXPECT_EQ(comes_to(by("FU Social"), "fu"), "compliant");
    EXPECT_EQ(comes_to(by("FU formand"), "fu"), "compliant");
    EXPECT_EQ(comes_to(by("FU næstformand"), "fu"), "decision: awaiting FU") << "who has no word without a declaration";
    EXPECT_EQ(comes_to(by("FU formand"), "das"), "decision: awaiting DAS") << "it is FU's word";
    EXPECT_EQ(comes_to(by("FU formand", "2024-03-01", "", "refused"), "fu"), "violation");
}

TEST(ABody, IsOneHoweverItIsCalled)
{
    EXPECT_EQ(comes_to(by("FU", "2024-03-01", "", "refused") + by("FU formand", "2024-03-02"), "fu"), "compliant");
    auto const delegated = "  - {id: l, body: DAS, date: 2024-02-01, outcome: delegated, to: FU Social}\n";
    EXPECT_EQ(comes_to(delegated + by("FU formand", "2024-03-01", "under: l, "), "das"), "compliant");
    auto const corrected = by("FU", "2024-03-01", "", "refused") +
                           by("FU Social", "2024-03-02", "corrects: d2024-03-01, source: {document: D}, ");
    EXPECT_EQ(comes_to(corrected, "fu"), "compliant");
}

TEST(ABody, IsProposedWhereTheLogCallsItInFull)
{
    EXPECT_EQ(helps(by("Forretningsudvalget")).rfind("did you mean `FU`?", 0), 0U) << helps(by("Forretningsudvalget"));
    EXPECT_EQ(helps(by("FU Social")), "");
}

}  // namespace
}  // namespace styr::test::bodies_test
