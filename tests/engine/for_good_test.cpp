// SPDX-License-Identifier: MPL-2.0
// A lasting change changes what holds for good, and not what a temporary change asked for. (language.md, 7.)
#include "engine/evaluation/built_in.hpp"
#include "tests/support/world.hpp"

namespace styr::test::for_good_test {
namespace {

struct Scene {
    std::string lasting = "effective: 2024-07-01, after: {tariff: 2050, places: 30}";
    std::string temporary = "effective: 2024-05-01, until: 2024-12-31, after: {places: 30}";
    std::string more = {};  // of the submissions
    std::string registered = "places: 30";
    std::string approved = "after: {tariff: 2050, places: 30}";
};

SubjectResult judged(Scene const& scene)
{
    World world;
    world.agreement(
        "agreement \"T\" version \"1\" in force 2020-01-01 to 2025-12-31\nbody FU \"FU\"\nprovision P1 \"P\" source "
        "\"S\" item 1\n  rule tariffs for each change of terms when tariff changes require approval of tariff by FU "
        "message \"m\"\n  rule more places for each change of terms when new places > old places require approval of "
        "places by FU message \"m\"\n");
    auto const file = [](std::string const& day, std::string const& terms) {
        return "operator: Aalborg Kommune\nin_force: " + day +
               "\noffers:\n  - offer: Huset\n    services: [{service: Dag, unit: day, tariff: 2000, " + terms + "}]\n";
    };
    auto const change = [](std::string const& asked) {
        return "operator: Aalborg Kommune\nsubmitted: 2024-02-01\nchanges:\n  - {offer: Huset, service: Dag, " + asked +
               "}\n";
    };
    world.registered(file("2024-01-01", "places: 10")).registered(file("2024-05-01", scene.registered));
    world.submission(change(scene.temporary), "a").submission(change(scene.lasting), "b");
    if (!scene.more.empty()) {
        world.submission(change(scene.more), "c");
    }
    world.decisions("decisions:\n  - {id: F, body: FU, date: 2024-03-01, outcome: approved, about: [{operator: Aalborg "
                    "Kommune, offer: Huset, service: Dag, effective: 2024-07-01, " +
                    scene.approved + "}]}\n");
    return *find_subject(world.check("2024-06-15"), "b:huset/dag");
}

std::string places(Scene const& scene)
{
    auto const* const rule = find_rule(judged(scene), "more places");
    return rule == nullptr ? "" : std::string(key_of(rule->verdict));
}

TEST(ForGood, WhatIsAskedOfItAgainIsAskedForGood)
{
    EXPECT_EQ(places({}), "compliant");
    EXPECT_EQ(places({.approved = "after: {tariff: 2050}"}), "decision");
    EXPECT_EQ(places({.lasting = "effective: 2024-07-01, after: {places: 30}", .approved = "after: {places: 30}"}),
              "compliant")
        << "it changes something, though the register has it";
    EXPECT_EQ(places({.lasting = "effective: 2024-07-01, after: {tariff: 2050}", .approved = "after: {tariff: 2050}"}),
              "not-applicable")
        << "what it does not ask for stays as it is for good";
}

TEST(ForGood, HoldsAgainOnTheDayAfterAndNoEarlierThanItWasAskedFor)
{
    Scene scene{.approved = "after: {tariff: 2050}"};
    scene.temporary = "effective: 2024-05-01, until: 2024-06-30, after: {places: 30}";
    EXPECT_EQ(places(scene), "decision") << "the last day is the day before";
    scene.temporary = "effective: 2024-05-01, until: 2024-06-29, after: {places: 30}";
    EXPECT_EQ(places(scene), "not-applicable") << "the register goes on, which is told (E831)";
    scene.temporary = "effective: 2024-07-01, until: 2024-12-31, after: {places: 30}";
    EXPECT_EQ(places(scene), "not-applicable") << "it began on the very day";
}

TEST(ForGood, IsWhatTheRegisterHasOtherwise)
{
    EXPECT_EQ(places({.registered = "places: 12", .approved = "after: {tariff: 2050}"}), "decision");
    EXPECT_EQ(places({.lasting = "effective: 2024-07-01, after: {tariff: 2050, places: 12}",
                      .registered = "places: 12",
                      .approved = "after: {tariff: 2050}"}),
              "not-applicable")
        << "of another figure than the temporary change asked for";
}

TEST(ForGood, HoldsWhatALastingChangeAskedForSince)
{
    Scene scene{.approved = "after: {tariff: 2050}"};
    scene.more = "effective: 2024-06-01, after: {places: 30}";
    EXPECT_EQ(places(scene), "not-applicable");
    scene.more = "effective: 2024-06-01, until: 2024-11-30, after: {places: 30}";
    EXPECT_EQ(places(scene), "decision") << "one temporary change after another";
    scene.more = "effective: 2024-06-01, withdrawn: 2024-02-15, after: {places: 30}";
    EXPECT_EQ(places(scene), "decision") << "what was taken back";
}

TEST(ForGood, IsNotKnownWhereTheDayIsNot)
{
    Scene scene{.approved = "after: {tariff: 2050}"};
    scene.temporary = "effective: {after: 2024-04-30, before: 2024-06-01}, until: 2024-12-31, after: {places: 30}";
    EXPECT_EQ(places(scene), "incomplete");
}

TEST(ForGood, IsNoContradictionOfWhatIsInForce)
{
    auto const contradicted = [](std::string const& before) {
        auto const subject = judged(
            {.lasting = "effective: 2024-07-01, before: {places: " + before + "}, after: {tariff: 2050, places: 30}"});
        return std::any_of(subject.rules.begin(), subject.rules.end(),
                           [](RuleResult const& rule) { return rule.name == before_agrees; });
    };
    EXPECT_FALSE(contradicted("10"));
    EXPECT_FALSE(contradicted("30"));
    EXPECT_TRUE(contradicted("12"));
}

TEST(ForGood, OrInForceIsWhatADecisionGoesBy)
{
    auto const by = [](std::string const& before) {
        return places({.approved = "before: {places: " + before + "}, after: {tariff: 2050, places: 30}"});
    };
    EXPECT_EQ(by("10"), "compliant");
    EXPECT_EQ(by("30"), "compliant");
    EXPECT_EQ(by("12"), "decision");
}

}  // namespace
}  // namespace styr::test::for_good_test
