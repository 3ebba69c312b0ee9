// SPDX-License-Identifier: MPL-2.0
// Bodies of which none stands above another, and for which no higher one speaks.
#include "tests/support/world.hpp"

#include <fmt/format.h>

namespace styr::test::equal_bodies_test {
namespace {

constexpr auto agreement = R"(agreement "T" version "1" in force 2020-01-01 to 2029-12-31
body FU "FU"
body SU "SU" equal to FU
body DAS "DAS" above SU
provision P1 "t" source "d" item 1
  competence small from DAS to SU
  rule fu for each change require approval by FU before effective message "m"
  rule su for each change require approval by SU before effective message "m"
  rule das for each change require approval by DAS before effective message "m"
)";

std::string comes_to(std::string const& log, std::string const& rule, std::string const& as_of = "2024-04-01")
{
    World world;
    world.agreement(agreement)
        .registered("operator: A\nin_force: 2021-01-01\noffers:\n  - offer: Huset\n    services: [{tariff: 2000}]\n")
        .submission("operator: A\nsubmitted: 2024-01-02\nchanges:\n  - {offer: Huset, effective: 2024-05-01, after: "
                    "{tariff: 2100}}\n",
                    "s");
    if (!log.empty()) {
        world.decisions("decisions:\n" + log);
    }
    return told(world.check(as_of), "s:huset", rule);
}

std::string by(std::string const& body, std::string const& day = "2024-03-01", std::string const& outcome = "approved",
               std::string const& more = "")
{
    return fmt::format(
        "  - {{id: {}, body: {}, date: {}, outcome: {}, {}about: [{{operator: A, offer: Huset, effective: "
        "2024-05-01, after: {{tariff: 2100}}}}]}}\n",
        body + day, body, day, outcome, more);
}

TEST(EqualBodies, EachSpeaksForItself)
{
    EXPECT_EQ(comes_to("", "su"), "decision: awaiting SU");
    EXPECT_EQ(comes_to(by("SU"), "su"), "compliant");
    EXPECT_EQ(comes_to(by("FU"), "su"), "decision: awaiting SU") << "its equal";
    EXPECT_EQ(comes_to(by("SU"), "fu"), "decision: awaiting FU") << "its equal";
    EXPECT_EQ(comes_to(by("DAS"), "su"), "decision: awaiting SU") << "a higher body";
    EXPECT_EQ(comes_to(by("DAS"), "fu"), "decision: awaiting FU") << "a higher body";
    EXPECT_EQ(comes_to(by("DAS"), "su", "2024-05-01"), "violation");
    EXPECT_EQ(comes_to(by("SU"), "das"), "decision: awaiting DAS") << "a lower body";
}

TEST(EqualBodies, TakeNothingFromEachOther)
{
    EXPECT_EQ(comes_to(by("SU") + by("FU", "2024-03-02", "refused"), "su"), "compliant");
    EXPECT_EQ(comes_to(by("SU") + by("SU", "2024-03-02", "refused"), "su"), "violation");
    EXPECT_EQ(comes_to(by("SU") + by("SU", "2024-03-02", "revoked"), "su"), "decision: awaiting SU");
    EXPECT_EQ(comes_to(by("SU") + by("DAS", "2024-03-02", "refused"), "su"), "violation") << "a higher body refuses";
}

TEST(EqualBodies, StandBelowTheSameBodies)
{
    auto const delegated = "  - {id: l, body: DAS, date: 2024-02-01, outcome: delegated, to: SU}\n";
    EXPECT_EQ(comes_to(delegated + by("SU", "2024-03-01", "approved", "under: l, "), "das"), "compliant");
    EXPECT_EQ(comes_to(delegated + by("FU", "2024-03-01"), "das"), "decision: awaiting DAS") << "not to its equal";
}

}  // namespace
}  // namespace styr::test::equal_bodies_test
