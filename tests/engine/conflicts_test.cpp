// SPDX-License-Identifier: MPL-2.0
// Two changes of one service from one day: which of them conflict, and what is said of both.
#include "tests/engine/huset.hpp"

#include <fmt/format.h>

namespace styr::test::conflicts_test {
namespace {

using huset::agreement;
using huset::registered;

constexpr auto kinds_of_case = "  - {offer: Huset, service: Døgn, effective: 2024-05-01, after: {tariff: 2050}}\n";

// Of a change that asks for 2,050 kr. at Huset (Døgn) from 1 May 2024, beside one other.
struct Case {
    char const* name;
    char const* other;      // an entry under `changes`
    char const* verdict;    // of E807 on the first; "" where they do not conflict
    char const* says = "";  // part of its message
    char const* head = "operator: Aalborg Kommune\nsubmitted: 2024-02-12\n";
    char const* decisions = "";
};

void PrintTo(Case const& each, std::ostream* out) { *out << each.name; }

World& world_of(World& world, Case const& each)
{
    world.agreement(agreement);
    world.registered(registered);
    world.submission("operator: Aalborg Kommune\nsubmitted: 2024-02-12\nchanges:\n" + std::string(kinds_of_case), "s");
    world.submission(fmt::format("{}changes:\n{}", each.head, each.other), "t");
    if (*each.decisions != '\0') {
        world.decisions(each.decisions);
    }
    return world;
}

class Conflicts : public testing::TestWithParam<Case> {};

TEST_P(Conflicts, AreToldOnBothOrNeither)
{
    auto const& each = GetParam();
    World world;
    auto const result = world_of(world, each).check("2024-06-30");
    std::size_t others = 0;
    for (auto const& subject : result.subjects) {
        auto const* const found = find_rule(subject, "two changes of one day");
        bool const first = subject.submission->id == "s";
        EXPECT_EQ(found == nullptr ? "" : std::string(key_of(found->verdict)), each.verdict) << subject.id;
        if (found != nullptr && first) {
            EXPECT_NE(found->message.en.find(each.says), std::string::npos) << found->message.en;
            EXPECT_EQ(found->repairs.empty(), found->verdict == Verdict::notice);
        }
        others += first ? 0U : 1U;
    }
    EXPECT_EQ(others, 1U);
}

constexpr auto refused = R"(decisions:
  - {id: D1, body: DAS, date: 2024-03-01, outcome: refused, about: [{operator: Aalborg Kommune, offer: Huset, service: Døgn, effective: 2024-05-01, after: {tariff: 2100}}]}
)";

INSTANTIATE_TEST_SUITE_P(
    OneDay, Conflicts,
    testing::Values(
        Case{"another tariff", "  - {offer: Huset, service: Døgn, effective: 2024-05-01, after: {tariff: 2100}}",
             "incomplete", "The submission t asks for 2,100 kr. as the tariff from the same day"},
        Case{"another tariff that is not on record",
             "  - {offer: Huset, service: Døgn, effective: 2024-05-01, changed: [tariff]}", "incomplete",
             "another tariff"},
        Case{"another term", "  - {offer: Huset, service: Døgn, effective: 2024-05-01, after: {places: 12}}", ""},
        Case{"both terms",
             "  - {offer: Huset, service: Døgn, effective: 2024-05-01, after: {tariff: 2050, places: 12}}",
             "incomplete", "2,050 kr. as the tariff"},
        Case{"a closure", "  - {kind: closure, offer: Huset, service: Døgn, effective: 2024-05-01}", "incomplete",
             "asks for closure from the same day"},
        Case{"a deregistration", "  - {kind: deregistration, offer: Huset, service: Døgn, effective: 2024-05-01}",
             "incomplete", "asks for deregistration"},
        Case{"another day", "  - {offer: Huset, service: Døgn, effective: 2024-06-01, after: {tariff: 2100}}", ""},
        Case{"a day that may be the same",
             "  - {offer: Huset, service: Døgn, effective: {after: 2024-04-01, before: 2024-07-01}, after: {tariff: "
             "2100}}",
             "incomplete", "perhaps from the same day"},
        Case{"bounds that end before",
             "  - {offer: Huset, service: Døgn, effective: {after: 2024-04-01, before: 2024-05-01}, after: {tariff: "
             "2100}}",
             ""},
        Case{"another service", "  - {offer: Huset, service: Dag, effective: 2024-05-01, after: {tariff: 600}}", ""},
        Case{"no service said", "  - {offer: Huset, effective: 2024-05-01, after: {tariff: 2100}}", "incomplete"},
        Case{"another offer", "  - {offer: Skuret, service: Døgn, effective: 2024-05-01, after: {tariff: 2100}}", ""},
        Case{"another operator", "  - {offer: Huset, service: Døgn, effective: 2024-05-01, after: {tariff: 2100}}", "",
             "", "operator: Hjørring Kommune\n"},
        Case{"no operator said", "  - {offer: Huset, service: Døgn, effective: 2024-05-01, after: {tariff: 2100}}",
             "incomplete", "", ""},
        Case{"the very same", kinds_of_case, "notice", "The submission t asks for the very same"},
        Case{"one that was certainly refused",
             "  - {offer: Huset, service: Døgn, effective: 2024-05-01, after: {tariff: 2100}}", "", "",
             "operator: Aalborg Kommune\nsubmitted: 2024-02-12\n", refused},
        Case{"one that was taken back",
             "  - {offer: Huset, service: Døgn, effective: 2024-05-01, after: {tariff: 2100}, withdrawn: 2024-02-20}",
             ""},
        Case{"one that replaces it",
             "  - {offer: Huset, service: Døgn, effective: 2024-05-01, after: {tariff: 2100}, replaces: s}", ""}),
    [](auto const& each) {
        std::string name = each.param.name;
        std::replace(name.begin(), name.end(), ' ', '_');
        return name;
    });

TEST(Conflict, IsToldWithinOneSubmissionToo)
{
    World world;
    world.agreement(agreement);
    world.registered(registered);
    world.submission("operator: Aalborg Kommune\nchanges:\n" + std::string(kinds_of_case) +
                         "  - {offer: Huset, service: Døgn, effective: 2024-05-01, after: {tariff: 2100}}\n",
                     "s");
    auto const result = world.check("2024-06-30");
    ASSERT_EQ(result.subjects.size(), 2U);
    for (auto const& subject : result.subjects) {
        auto const* const found = find_rule(subject, "two changes of one day");
        ASSERT_NE(found, nullptr) << subject.id;
        EXPECT_EQ(found->verdict, Verdict::incomplete);
        EXPECT_EQ(found->message.en.find("Another change of the same submission asks for"), 0U) << found->message.en;
        EXPECT_TRUE(found->message.da.find("hvilken af de to gælder?") != std::string::npos) << found->message.da;
    }
}

// The offer's own facts are asked for by any of its services.
TEST(Conflict, IsToldOfWhatTheOfferIsToBe)
{
    std::string const of_one = "  - {offer: Huset, service: Døgn, effective: 2024-05-01, after: {catchment: entire}}\n";
    for (auto const& [other, verdict] : {std::pair{"entire", ""}, {"partial", "incomplete"}}) {
        World world;
        world.agreement(agreement).registered(registered);
        world.submission(fmt::format("operator: Aalborg Kommune\nchanges:\n{}  - {{offer: Huset, service: Dag, "
                                     "effective: 2024-05-01, after: {{catchment: {}}}}}\n",
                                     of_one, other));
        auto const result = world.check("2024-06-30");
        ASSERT_EQ(result.subjects.size(), 2U) << world.complaints();
        for (auto const& subject : result.subjects) {
            auto const* const found = find_rule(subject, "two changes of one day");
            EXPECT_EQ(found == nullptr ? "" : key_of(found->verdict), verdict) << subject.id << other;
        }
    }
}

// A change of some day or other may be of any.
TEST(Conflict, OfAChangeWithoutAnyDayIsToldOfBoth)
{
    World world;
    world.agreement(agreement);
    world.registered(registered);
    world.submission("operator: Aalborg Kommune\nchanges:\n" + std::string(kinds_of_case), "s");
    world.submission("operator: Aalborg Kommune\nchanges:\n  - {offer: Huset, service: Døgn, changed: [tariff]}\n",
                     "t");
    auto const result = world.check("2024-06-30");
    for (auto const* const each : {"s:huset/døgn", "t:huset/døgn"}) {
        EXPECT_EQ(told(result, each, "two changes of one day"), "incomplete: missing: which of the two changes holds");
    }
}

TEST(Conflict, EndsWhereTheOtherIsNotThereYet)
{
    World world;
    world.agreement(agreement);
    world.registered(registered);
    world.submission("operator: Aalborg Kommune\nsubmitted: 2024-02-12\nchanges:\n" + std::string(kinds_of_case), "s");
    world.submission("operator: Aalborg Kommune\nsubmitted: 2024-07-01\nchanges:\n  - {offer: Huset, service: Døgn, "
                     "effective: 2024-05-01, after: {tariff: 2100}}\n",
                     "t");
    EXPECT_EQ(told(world.check("2024-06-30"), "s:huset/døgn", "two changes of one day"),
              "no rule two changes of one day");
    EXPECT_EQ(told(world.check("2024-07-01"), "s:huset/døgn", "two changes of one day"),
              "incomplete: missing: which of the two changes holds");
}

// A thousand changes of one offer are judged, or refused as too much.
TEST(Conflict, OfAThousandEnds)
{
    World world;
    world.agreement(agreement);
    world.registered(registered);
    for (int i = 0; i < 20; ++i) {
        std::string changes;
        for (int n = 0; n < 50; ++n) {
            changes += fmt::format("  - {{offer: Huset, service: S{}, effective: 2024-05-01, after: {{tariff: {}}}}}\n",
                                   i * 50 + n, 100 + n);
        }
        world.submission("operator: Aalborg Kommune\nchanges:\n" + changes, fmt::format("s{}", i));
    }
    auto const result = world.check("2024-06-30");
    EXPECT_EQ(result.refused.empty() ? result.subjects.size() : 1000U, 1000U);
}

}  // namespace
}  // namespace styr::test::conflicts_test
