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

// Of two that stand above whom is asked, each may approve in its place; what one refuses the other does not approve.
TEST(EqualBodies, EndNoRefusalOfEachOther)
{
    constexpr auto above = R"(agreement "T" version "1" in force 2020-01-01 to 2029-12-31
body FU "FU"
body DAS "DAS" above FU
body SU "SU" equal to DAS
body KKR "KKR" above DAS
provision P1 "t" source "d" item 1
  rule fu for each change require approval by FU message "m"
  rule both for each change require approval by FU and by DAS message "m"
)";
    auto const told_of = [&](std::string const& log, std::string const& rule = "fu") {
        World world;
        world.agreement(above)
            .registered("operator: A\nin_force: 2021-01-01\noffers: [{offer: Huset, services: [{tariff: 2000}]}]\n")
            .submission("operator: A\nsubmitted: 2024-01-02\nchanges: [{offer: Huset, effective: 2024-05-01, after: "
                        "{tariff: 2100}}]\n",
                        "s")
            .decisions("decisions:\n" + log);
        return told(world.check("2024-04-01"), "s:huset", rule);
    };
    auto const refused = by("SU", "2024-02-01", "refused");
    EXPECT_EQ(told_of(by("DAS")), "compliant");
    EXPECT_EQ(told_of(refused + by("DAS")), "violation");
    EXPECT_EQ(told_of(by("DAS", "2024-01-15") + refused), "violation");
    EXPECT_EQ(told_of(by("DAS", "2024-02-01") + refused), "violation") << "of one day, in whatever order";
    EXPECT_EQ(told_of(refused + by("SU")), "compliant");
    EXPECT_EQ(told_of(refused + by("SU") + by("DAS", "2024-03-02")), "compliant");
    EXPECT_EQ(told_of(refused + by("KKR")), "compliant");
    EXPECT_EQ(told_of(refused + by("DAS") + by("KKR", "2024-03-02")), "compliant");
    EXPECT_EQ(told_of(by("SU", "2024-02-01", "revoked") + by("DAS")), "compliant");
    EXPECT_EQ(told_of(by("DAS") + by("SU", "2024-03-02", "revoked")), "decision: awaiting FU");
    std::string const perhaps =
        "  - {id: p, body: SU, date: 2024-02-01, outcome: refused, about: [{operator: A, offer: "
        "Huset, effective: 2024-05-01, after: {tariff: 2200}}]}\n";
    EXPECT_EQ(told_of(perhaps + by("DAS")).substr(0, 10), "incomplete");
    auto const own_words = by("FU", "2024-02-20") + by("DAS");
    EXPECT_EQ(told_of(own_words, "both"), "compliant");
    EXPECT_EQ(told_of(own_words + refused, "both"), "violation");
    EXPECT_EQ(told_of(own_words + refused + by("KKR", "2024-03-02"), "both"), "compliant");
}

TEST(EqualBodies, StandBelowTheSameBodies)
{
    auto const delegated = "  - {id: l, body: DAS, date: 2024-02-01, outcome: delegated, to: SU}\n";
    EXPECT_EQ(comes_to(delegated + by("SU", "2024-03-01", "approved", "under: l, "), "das"), "compliant");
    EXPECT_EQ(comes_to(delegated + by("FU", "2024-03-01"), "das"), "decision: awaiting DAS") << "not to its equal";
}

}  // namespace
}  // namespace styr::test::equal_bodies_test
