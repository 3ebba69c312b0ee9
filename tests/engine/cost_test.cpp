// SPDX-License-Identifier: MPL-2.0
// What judging may cost: counted in steps, so that the same input is refused on every machine; and how
// the steps grow with the data.
#include "engine/check_names.hpp"
#include "engine/evaluation/work.hpp"
#include "tests/support/world.hpp"

#include <fmt/format.h>

namespace styr::test::cost_test {
namespace {

constexpr auto agreement = R"(
agreement "Cost" version "1" in force 2018-01-01 to 2023-12-31
body FU "FU"
body DAS "DAS" above FU
provision P01 "Midyear" source "S" item 1
  rule midyear for each change of terms
    when tariff changes
    require approval of tariff by FU before effective
    message "m"
provision P08 "Late" source "S" item 1
  competence late tariffs from DAS to FU
)";

std::string changes(int count, char const* offer = "Hus {}")
{
    std::string text = "operator: A\nchanges:\n";
    for (int i = 0; i < count; ++i) {
        text += "  - {offer: " + fmt::format(fmt::runtime(offer), i) +
                fmt::format(", effective: {}-{:02}-{:02}, after: {{tariff: 2139}}}}\n", 2019 + i / 300, 1 + i % 12,
                            1 + i / 12 % 25);
    }
    return text;
}

std::string decisions(int count, char const* outcome = "approved", char const* day = "effective: 2019-01-01, ")
{
    std::string text = "decisions:\n";
    for (int i = 0; i < count; ++i) {
        text += fmt::format("  - {{id: d{}, body: FU, date: 2018-06-01, outcome: {}, about: [{{offer: Hus 0, {}after: "
                            "{{tariff: 2139}}}}]}}\n",
                            i, outcome, day);
    }
    return text;
}

// None says from when: what each would have to state is a way out that is tried.
std::string unclear_decisions(int count) { return decisions(count, "approved", ""); }

struct Data {
    std::string submission, decisions;
};

CheckResult judged(Data const& data, std::uint64_t most = most_steps, std::string const& text = agreement)
{
    World world;
    world.agreement(text).submission(data.submission);
    if (!data.decisions.empty()) {
        world.decisions(data.decisions);
    }
    EXPECT_TRUE(world.complete()) << world.complaints();
    CheckRequest request{world.resolved(), world.repository(), day_of(2020, 6, 1)};
    request.most_steps = most;
    request.threads = 2;
    auto result = styr::check(request);
    result.subjects.clear();  // they point into the world
    return result;
}

std::string refusal(CheckResult const& result)
{
    return result.refused.empty() ? "" : std::string(result.refused.front().problem->code);
}

// Twice the data costs about twice as much, and not four times; what becomes of a change has a share in it.
double growth(Data const& once, Data const& twice)
{
    return static_cast<double>(judged(twice).steps) / static_cast<double>(judged(once).steps);
}

TEST(Cost, IsAllowedToTheStepAndNotBeyond)
{
    Data const data{changes(10), decisions(3)};
    auto const steps = judged(data).steps;
    EXPECT_EQ(refusal(judged(data, steps)), "");
    auto const refused = judged(data, steps - 1);
    EXPECT_EQ(refusal(refused), "E723");
    EXPECT_EQ(refused.counts[static_cast<std::size_t>(Verdict::compliant)], 0U);
    EXPECT_EQ(refused.requirements, 0U);
}

// A rule gets a quarter of what all of it gets; what is not a whole quarter is cut.
void expect_bounded_by_the_rule(Data const& data)
{
    std::uint64_t suffices = 4 * judged(data).steps;
    for (auto step = suffices / 2; step > 0; step /= 2) {
        while (suffices > step && refusal(judged(data, suffices - step)).empty()) {
            suffices -= step;
        }
    }
    EXPECT_EQ(suffices % 4, 0U);
    EXPECT_EQ(refusal(judged(data, suffices)), "");
    EXPECT_EQ(refusal(judged(data, suffices - 1)), "E722");
}

TEST(Cost, OfOneRuleIsBoundedToo)
{
    expect_bounded_by_the_rule({changes(1), decisions(300)});
    EXPECT_EQ(most_steps, 4'000'000U);
}

// Each of some entries is tried, by which all of the log is judged again: beyond several times of what judging takes
// that ends, and nothing else does.
TEST(Cost, OfWaysOutEndsNothingElse)
{
    EXPECT_EQ(refusal(judged({changes(300, "Hus 0"), unclear_decisions(300)})), "");
    auto const steps = judged({changes(1), unclear_decisions(30)}).steps;
    EXPECT_EQ(refusal(judged({changes(1), unclear_decisions(30)}, 4 * steps)), "");
}

// Each unknown name is compared with all that are known.
TEST(Cost, OfComparingUnknownNamesEndsWithAWarning)
{
    auto const warnings = [](int unknown) {
        std::string register_ = "operator: A\nin_force: 2018-01-01\noffers:\n";
        for (int i = 0; i < 300; ++i) {
            register_ += fmt::format("  - {{offer: Hus {}, services: [{{unit: day}}]}}\n", i);
        }
        World world;
        world.agreement(agreement).registered(register_).submission(changes(unknown, "Et ganske andet sted nummer {}"));
        EXPECT_TRUE(world.complete()) << world.complaints();
        Diagnostics found;
        check_names(world.resolved(), world.repository(), found);
        std::string codes;
        for (auto const& each : found) {
            codes += each.problem->code;
        }
        return codes;
    };
    EXPECT_EQ(warnings(1000), "");
    EXPECT_EQ(warnings(1001), "E721");
}

TEST(Cost, GrowsWithTheChangesAndNoFaster)
{
    EXPECT_LT(growth({changes(200), ""}, {changes(400), ""}), 2.5);
    EXPECT_LT(growth({changes(200), decisions(50)}, {changes(400), decisions(50)}), 2.5);
}

// Changes that may all be of one day, and refusals each of which may be about any of them: what the log says of one of
// them is asked once, and not by each of the others.
TEST(Cost, OfChangesThatMayBeOfOneDayGrowsWithThemAndNoFaster)
{
    auto const of_no_day = [](int count) {
        std::string text = "operator: A\nchanges:\n";
        for (int i = 0; i < count; ++i) {
            text += fmt::format("  - {{offer: Hus, service: Ophold, after: {{tariff: {}}}}}\n", 2000 + i);
        }
        return text;
    };
    auto const refusals = [](int count) {
        std::string text = "decisions:\n";
        for (int i = 0; i < count; ++i) {
            text += fmt::format(
                "  - {{id: r{}, body: FU, date: 2018-06-01, outcome: refused, about: [{{submission: submission}}]}}\n",
                i);
        }
        return text;
    };
    EXPECT_LT(growth({of_no_day(20), refusals(40)}, {of_no_day(40), refusals(40)}), 2.5);
    EXPECT_EQ(refusal(judged({of_no_day(40), refusals(40)})), "");
}

TEST(Cost, GrowsWithTheDecisionsOnOneChangeAndNoFaster)
{
    EXPECT_LT(growth({changes(1), decisions(40, "noted")}, {changes(1), decisions(80, "noted")}), 2.5);
}

// However many entries leave something out, a few of them are completed, each of which has the log judged again.
TEST(Cost, GrowsWithTheUnclearDecisionsOnOneChangeAndNoFaster)
{
    EXPECT_LT(growth({changes(1), unclear_decisions(80)}, {changes(1), unclear_decisions(160)}), 2.5);
}

TEST(Cost, OfDelegationsTimesDecisionsIsRefusedBeforeItHurts)
{
    std::string log = decisions(3000);
    for (int i = 0; i < 3000; ++i) {
        log += fmt::format("  - {{id: g{0}, body: DAS, date: 2018-01-01, outcome: delegated, to: FU}}\n  - {{id: w{0}, "
                           "body: DAS, date: 2018-06-01, outcome: withdrawn, under: g{0}}}\n",
                           i);
    }
    std::string const by_das = "agreement \"Cost\" version \"1\" in force 2018-01-01 to 2023-12-31\nbody FU "
                               "\"FU\"\nbody DAS \"DAS\" above FU\nprovision P01 \"M\" source \"S\" item 1\n"
                               "  rule r for each change of terms\n    require approval by DAS\n    message \"m\"\n  "
                               "competence late from DAS to FU\n";
    EXPECT_EQ(refusal(judged({changes(1), log}, most_steps, by_das)), "E722");
}

TEST(Cost, OfListsInListsIsRefusedBeforeItHurts)
{
    std::string submission =
        "operator: A\nchanges:\n  - offer: A\n    effective: 2020-08-01\n    after: {tariff: 2139}\n    comparisons:\n";
    for (int i = 0; i < 1000; ++i) {
        submission += "      - {offer: B, occupancy_basis: 40 %}\n";
    }
    std::string const nested = "agreement \"Cost\" version \"1\" in force 2018-01-01 to 2023-12-31\nprovision P01 "
                               "\"M\" source \"S\" item 1\n  rule r for each change of terms\n"
                               "    require no x in comparisons has no y in comparisons has no z in comparisons has "
                               "occupancy basis > 50 %\n    message \"m\"\n";
    EXPECT_EQ(refusal(judged({submission, ""}, most_steps, nested)), "E722");
}

std::string chain(int length)
{
    std::string text = "agreement \"Cost\" version \"1\" in force 2018-01-01 to 2023-12-31\nprovision P01 \"M\" source "
                       "\"S\" item 1\n  rule r for each change of terms\n    require d0 >= 1\n    message \"m\"\n";
    for (int i = 0; i < length; ++i) {
        text += fmt::format("define d{} = d{}\n", i, i + 1);
    }
    return text + fmt::format("define d{} = 1\n", length);
}

// A level a definition, and the comparison with its sides.
TEST(Cost, OfDefinitionsInDefinitionsEndsBeforeTheStackDoes)
{
    EXPECT_EQ(refusal(judged({changes(1), ""}, most_steps, chain(Work::most_depth - 3))), "");
    EXPECT_EQ(refusal(judged({changes(1), ""}, most_steps, chain(Work::most_depth - 2))), "E722");
    EXPECT_EQ(refusal(judged({changes(1), ""}, most_steps, chain(4900))), "E722");
}

TEST(Cost, OfExceptionsToExceptionsEndsBeforeTheStackDoes)
{
    auto const with = [](int exceptions) {
        std::string text = agreement;
        for (int i = 0; i < exceptions; ++i) {
            text += fmt::format("  exception e{} to {}\n", i, i == 0 ? "midyear" : "e" + std::to_string(i - 1));
        }
        return refusal(judged({changes(1), ""}, most_steps, text));
    };
    EXPECT_EQ(with(Work::most_depth), "");
    EXPECT_EQ(with(Work::most_depth + 1), "E722");
    EXPECT_EQ(with(4900), "E722");
}

}  // namespace
}  // namespace styr::test::cost_test
