// SPDX-License-Identifier: MPL-2.0
// What rules ask of bodies besides their approval: a recommendation, a hearing, that they took note, and in which
// order.
#include "tests/support/world.hpp"

#include <fmt/format.h>

namespace styr::test::words_test {
namespace {

constexpr auto agreement = R"(agreement "T" version "1" in force 2020-01-01 to 2029-12-31
body FU "Forretningsudvalget" also "FU Social"
body FU formand "Formanden for FU" acts for FU
body DAS "DAS" above FU
body KKR "KKR" above DAS
provision P1 "t" source "d" item 1
  rule recommended for each change of terms require recommendation of tariff by FU before effective message "m"
  rule undated for each change require recommendation by FU message "m"
  rule both for each change require recommendation by FU and by DAS message "m"
  rule heard for each change require hearing by KKR before effective message "m"
  rule noted for each change require noting by DAS message "m"
  rule turns for each change require approval by KKR after recommendation by FU before effective message "m"
  rule each own for each change require approval by FU and by KKR message "m"
  rule places for each change of terms require hearing of places by KKR message "m"
)";

void hand_in(World& world, std::string const& log)
{
    world.agreement(agreement)
        .registered("operator: A\nin_force: 2021-01-01\noffers:\n  - offer: Huset\n    services:\n"
                    "      - {service: Døgn, tariff: 2000}\n      - {service: Dag, tariff: 2000}\n")
        .submission("operator: A\nsubmitted: 2024-01-02\nchanges:\n  - {offer: Huset, service: Døgn, effective: "
                    "2024-05-01, after: {tariff: 2100}}\n",
                    "s");
    if (!log.empty()) {
        world.decisions("decisions:\n" + log);
    }
}

std::string comes_to(std::string const& log, std::string const& rule, std::string const& as_of = "2024-04-01")
{
    World world;
    hand_in(world, log);
    return told(world.check(as_of), "s:huset/døgn", rule);
}

constexpr auto this_matter = "operator: A, offer: Huset, service: Døgn, effective: 2024-05-01, after: {tariff: 2100}";

std::string entry(std::string const& id, std::string const& body, std::string const& day, std::string const& outcome,
                  std::string const& about = this_matter, std::string const& more = "")
{
    return fmt::format("  - {{id: {}, body: {}, date: {}, outcome: {}, {}about: [{{{}}}]}}\n", id, body, day, outcome,
                       more, about);
}

std::string recommended(std::string const& day = "2024-03-01", std::string const& about = this_matter)
{
    return entry("R", "FU", day, "recommended", about);
}

std::string approved(std::string const& day = "2024-03-10", std::string const& more = "")
{
    return entry("K", "KKR", day, "approved", this_matter, more);
}

constexpr auto awaiting = "decision: awaiting a recommendation from FU";

TEST(ARecommendation, HasToBeOnRecord)
{
    EXPECT_EQ(comes_to("", "recommended"), awaiting);
    EXPECT_EQ(comes_to(recommended(), "recommended"), "compliant");
    EXPECT_EQ(comes_to(recommended(), "undated"), "compliant");
    EXPECT_EQ(comes_to(recommended("2024-04-15"), "recommended"), awaiting) << "not made yet";
    for (auto const* const other : {"approved", "noted", "discussed", "heard", "recommended_against"}) {
        EXPECT_EQ(comes_to(entry("R", "FU", "2024-03-01", other), "recommended"), awaiting) << other;
    }
}

TEST(ARecommendation, IsTheBodysOwn)
{
    EXPECT_EQ(comes_to(entry("R", "FU Social", "2024-03-01", "recommended"), "recommended"), "compliant");
    EXPECT_EQ(comes_to(entry("R", "FU formand", "2024-03-01", "recommended"), "recommended"), "compliant");
    EXPECT_EQ(comes_to(entry("R", "DAS", "2024-03-01", "recommended"), "recommended"), awaiting) << "a higher body";
    EXPECT_EQ(comes_to(recommended(), "both"), "decision: awaiting a recommendation from DAS");
    EXPECT_EQ(comes_to(recommended() + entry("D", "DAS", "2024-03-02", "recommended"), "both"), "compliant");
}

TEST(ARecommendation, StatesTheMatterAsAnApprovalDoes)
{
    for (auto const* const other :
         {"operator: A, offer: Huset, service: Dag, effective: 2024-05-01, after: {tariff: 2100}",
          "operator: A, offer: Huset, service: Døgn, effective: 2024-05-01, after: {tariff: 2200}",
          "operator: A, offer: Huset, service: Døgn, effective: 2024-06-01, after: {tariff: 2100}",
          "operator: A, offer: Huset, service: Døgn, effective: 2024-05-01",
          "operator: A, offer: Huset, service: Døgn, after: {tariff: 2100}"}) {
        EXPECT_EQ(comes_to(recommended("2024-03-01", other), "recommended"), awaiting) << other;
        EXPECT_EQ(comes_to(recommended("2024-03-01", other) + approved(), "turns"),
                  std::string(awaiting) + "; awaiting KKR")
            << other;
    }
    EXPECT_EQ(comes_to(recommended("2023-12-01"), "recommended"),
              "incomplete: missing: what was put before FU on that day (R); awaiting a recommendation from FU");
    EXPECT_EQ(comes_to(entry("H", "KKR", "2024-03-01", "heard"), "places"), "decision: awaiting a hearing of KKR")
        << "no places change";
}

TEST(ARecommendation, IsNeededBeforeItsDay)
{
    EXPECT_EQ(comes_to("", "recommended", "2024-05-01"), "violation");
    EXPECT_EQ(comes_to(recommended("2024-05-01"), "recommended", "2024-06-01"), "violation");
    EXPECT_EQ(comes_to(recommended("2024-05-01"), "undated", "2024-06-01"), "compliant");
    EXPECT_EQ(comes_to(recommended("{after: 2024-03-01, before: 2024-03-20}"), "recommended"), "compliant");
    EXPECT_EQ(comes_to(recommended("{after: 2024-04-20, before: 2024-05-10}"), "recommended", "2024-06-01"),
              "incomplete: missing: the date of FU's decision (R)");
}

TEST(ARecommendation, IsInDoubtOnceItsBodySpokeAgainst)
{
    auto const open = "incomplete: missing: whether FU still recommends it (R) after N; awaiting a recommendation "
                      "from FU";
    for (auto const* const against : {"recommended_against", "refused", "revoked", "not_taken_up", "lapsed"}) {
        SCOPED_TRACE(against);
        EXPECT_EQ(comes_to(recommended() + entry("N", "FU", "2024-03-05", against), "recommended"), open);
        EXPECT_EQ(comes_to(entry("N", "FU", "2024-02-05", against) + recommended(), "recommended"), "compliant");
        EXPECT_EQ(comes_to(recommended() + entry("N", "DAS", "2024-03-05", against), "recommended"), "compliant")
            << "it is FU's word";
        EXPECT_EQ(comes_to(recommended() + entry("N", "FU", "2024-03-05", against) +
                               entry("S", "FU", "2024-03-08", "recommended"),
                           "recommended"),
                  "compliant")
            << "it has recommended it anew";
        EXPECT_EQ(comes_to(recommended() + entry("N", "FU", "2024-05-05", against), "recommended", "2024-06-01"),
                  "compliant")
            << "it stood before that day";
    }
}

TEST(AHearing, IsAFactThatNothingTakesAway)
{
    auto const heard = entry("H", "KKR", "2024-03-01", "heard");
    EXPECT_EQ(comes_to("", "heard"), "decision: awaiting a hearing of KKR");
    EXPECT_EQ(comes_to("", "heard", "2024-05-01"), "violation");
    EXPECT_EQ(comes_to(heard, "heard"), "compliant");
    EXPECT_EQ(comes_to(heard + entry("N", "KKR", "2024-03-05", "refused"), "heard"), "compliant");
    EXPECT_EQ(comes_to(entry("H", "DAS", "2024-03-01", "heard"), "heard"), "decision: awaiting a hearing of KKR");
    EXPECT_EQ(comes_to(entry("H", "KKR", "2024-03-01", "sent_for_hearing"), "heard"),
              "decision: awaiting a hearing of KKR");
}

TEST(TakingNote, IsAskedForByItself)
{
    EXPECT_EQ(comes_to("", "noted"), "decision: awaiting DAS taking note");
    EXPECT_EQ(comes_to(entry("N", "DAS", "2024-03-01", "noted"), "noted"), "compliant");
    EXPECT_EQ(comes_to(entry("N", "FU", "2024-03-01", "noted"), "noted"), "decision: awaiting DAS taking note");
    EXPECT_EQ(comes_to(entry("N", "DAS", "2024-03-01", "approved"), "noted"), "decision: awaiting DAS taking note");
}

// Each body's own word: no higher one answers for it, and what it refused it is asked anew once a higher one approved.
TEST(EachOwnWord, IsNotMetByTheHigherBodyAlone)
{
    auto const fu = entry("F", "FU", "2024-03-05", "refused");
    EXPECT_EQ(comes_to(approved("2024-03-10"), "each own"), "decision: awaiting FU");
    EXPECT_EQ(comes_to(fu + approved("2024-03-01"), "each own"), "violation") << "it refused since";
    EXPECT_EQ(comes_to(fu + approved("2024-03-10"), "each own"), "decision: awaiting FU") << "it is asked anew";
    EXPECT_EQ(comes_to(entry("F", "FU", "2024-03-05", "approved") + approved(), "each own"), "compliant");
}

// ---- in an order

TEST(InTurn, AnApprovalCountsAfterTheRecommendation)
{
    auto const both = std::string(awaiting) + "; awaiting KKR";
    EXPECT_EQ(comes_to("", "turns"), both);
    EXPECT_EQ(comes_to(recommended(), "turns"), "decision: awaiting KKR");
    EXPECT_EQ(comes_to(approved(), "turns"), both);
    EXPECT_EQ(comes_to(recommended() + approved(), "turns"), "compliant");
    EXPECT_EQ(comes_to(approved("2024-03-01") + recommended("2024-03-10"), "turns"), "decision: awaiting KKR");
    EXPECT_EQ(comes_to(approved("2024-03-01") + recommended("2024-03-10") + entry("L", "KKR", "2024-03-20", "approved"),
                       "turns"),
              "compliant");
    EXPECT_EQ(comes_to(recommended() + entry("K", "DAS", "2024-03-10", "approved"), "turns"), "decision: awaiting KKR")
        << "a lower body";
    EXPECT_EQ(comes_to(entry("R", "DAS", "2024-03-01", "recommended") + approved(), "turns"), both);
}

TEST(InTurn, OfOneDayItIsNotKnownWhichCameFirst)
{
    EXPECT_EQ(comes_to(recommended("2024-03-10") + approved(), "turns"),
              "incomplete: missing: which came first on 10 March 2024: FU's decision (R) or KKR's (K); awaiting KKR");
    std::string const paper = "source: {document: D}, reading: x, ";
    EXPECT_EQ(comes_to(recommended("2024-03-10") + approved("2024-03-10", "after: R, " + paper), "turns"), "compliant");
    EXPECT_EQ(comes_to(approved() + entry("R", "FU", "2024-03-10", "recommended", this_matter, "after: K, " + paper),
                       "turns"),
              "decision: awaiting KKR");
    EXPECT_EQ(comes_to(recommended("{after: 2024-03-01, before: 2024-03-20}") + approved(), "turns"),
              "incomplete: missing: the date of FU's decision (R); awaiting KKR");
}

TEST(InTurn, WhatTakesAwayTakesAway)
{
    auto const in_order = recommended() + approved();
    EXPECT_EQ(comes_to(in_order + entry("N", "KKR", "2024-03-20", "refused"), "turns"), "violation");
    EXPECT_EQ(comes_to(in_order + entry("N", "KKR", "2024-03-20", "revoked"), "turns"), "decision: awaiting KKR");
    EXPECT_EQ(comes_to(in_order + entry("N", "FU", "2024-03-05", "revoked"), "turns"),
              "incomplete: missing: whether FU still recommends it (R) after N; awaiting a recommendation from FU; "
              "awaiting KKR");
    EXPECT_EQ(comes_to(in_order + entry("N", "FU", "2024-03-20", "recommended_against"), "turns"), "compliant")
        << "KKR had approved it by then";
    EXPECT_EQ(comes_to(approved("2024-02-20") + recommended(), "turns", "2024-05-01"), "violation");
    EXPECT_EQ(comes_to(recommended() + approved("2024-05-02"), "turns", "2024-06-01"), "violation");
}

TEST(InTurn, BothAreProposedInTheirOrder)
{
    World world;
    hand_in(world, "");
    auto const result = world.check("2024-04-01");
    auto const* const rule = find_rule(*find_subject(result, "s:huset/døgn"), "turns");
    ASSERT_FALSE(rule->repairs.empty());
    EXPECT_EQ(rule->repairs.front().text.en,
              "FU recommends it before 1 May 2024, and KKR approves it before 1 May 2024");
    EXPECT_EQ(rule->repairs.front().text.da,
              "FU indstiller ændringen før 1. maj 2024, og KKR godkender ændringen før 1. maj 2024");
}

}  // namespace
}  // namespace styr::test::words_test
