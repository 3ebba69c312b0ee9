// SPDX-License-Identifier: MPL-2.0
// Notices of what looks odd: each with the last figure that is not told, and what leaves it out.
#include "engine/evaluation/built_in.hpp"
#include "tests/support/world.hpp"

#include <fmt/format.h>

namespace styr::test::plausible_test {
namespace {

constexpr auto agreement = R"(
agreement "Test" version "1" in force 2018-01-01 to 2030-12-31
body FU "FU"
{}
provision P01 "T" source "S" item 1
  rule approved for each change
    require approval by FU
    message "m"
)";

constexpr auto registered = R"(operator: Aalborg Kommune
in_force: 2018-01-01
offers:
  - offer: Huset
    services:
      - service: Døgn
        unit: day_and_night
        tariff: 2000
        places: 10
)";

struct Odd {
    char const* name;
    std::string_view finding;
    char const* submission;  // its head and changes; of settlements: an entry
    bool told;
    char const* says = "";
    char const* parameter = "";
};

void PrintTo(Odd const& each, std::ostream* out) { *out << each.name; }

CheckResult judged(World& world, Odd const& each, std::vector<std::string> suppressed = {})
{
    world.agreement(fmt::format(agreement, each.parameter));
    world.registered(registered);
    if (each.finding == odd_days) {
        world.settlements(fmt::format("settlements:\n  - {{id: a, offer: Huset, {}}}\n", each.submission));
    } else {
        world.submission("operator: Aalborg Kommune\n" + std::string(each.submission), "s");
    }
    EXPECT_TRUE(world.complete()) << world.complaints();
    CheckRequest request{world.resolved(), world.repository(), day_of(2025, 12, 31)};
    request.suppressed = std::move(suppressed);
    return check(request);
}

class Plausible : public testing::TestWithParam<Odd> {};

TEST_P(Plausible, IsToldAsANotice)
{
    auto const& each = GetParam();
    World world;
    auto const result = judged(world, each);
    RuleResult const* found = nullptr;
    for (auto const& subject : result.subjects) {
        auto const* const here = find_rule(subject, each.finding);
        found = here == nullptr ? found : here;
    }
    ASSERT_EQ(found != nullptr, each.told);
    if (found != nullptr) {
        EXPECT_EQ(found->verdict, Verdict::notice);
        EXPECT_NE(found->message.en.find(each.says), std::string::npos) << found->message.en;
        EXPECT_FALSE(found->message.da.empty());
    }
}

TEST_P(Plausible, IsLeftOutWhereSuppressed)
{
    auto const& each = GetParam();
    World world;
    auto const result = judged(world, each, {std::string(each.finding)});
    bool const may_be = built_in_named(each.finding)->suppressible;
    bool found = false;
    for (auto const& subject : result.subjects) {
        found = found || find_rule(subject, each.finding) != nullptr;
    }
    EXPECT_EQ(found, each.told && !may_be);
    EXPECT_EQ(result.suppressed > 0, each.told && may_be);
}

// No rule names it, and it is read all the same.
TEST(OddDifference, IsAParameterThatIsUsed)
{
    World world;
    world.agreement("agreement \"T\" version \"1\" in force 2018-01-01 to 2026-12-31\n"
                    "parameter odd difference = 10 %\n  reading \"r\"\n"
                    "parameter other difference = 10 %\n  reading \"r\"\n"
                    "provision P01 \"T\" source \"S\" item 1\n  rule r for each change of terms\n"
                    "    require new tariff > 0 kr. per unit\n    message \"m\"\n");
    EXPECT_TRUE(world.complete()) << world.complaints();
    ASSERT_EQ(world.diagnostics.size(), 1U) << world.complaints();
    EXPECT_EQ(world.diagnostics.front().problem->code, "A414");
    EXPECT_NE(world.complaints().find("other difference"), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(
    Tariff, Plausible,
    testing::Values(
        Odd{"half more", odd_tariff,
            "changes: [{offer: Huset, service: Døgn, effective: 2024-05-01, after: {tariff: 3000}}]\n", false},
        Odd{"an oere above", odd_tariff,
            "changes: [{offer: Huset, service: Døgn, effective: 2024-05-01, after: {tariff: 3000.01}}]\n", true,
            "2,000 kr. becomes 3,000.01 kr."},
        Odd{"ten times", odd_tariff,
            "changes: [{offer: Huset, service: Døgn, effective: 2024-05-01, after: {tariff: 20720}}]\n", true,
            "2,000 kr. becomes 20,720 kr. (+936 %); is that meant?"},
        Odd{"a tenth", odd_tariff,
            "changes: [{offer: Huset, service: Døgn, effective: 2024-05-01, after: {tariff: 200}}]\n", true, "(−90 %)"},
        Odd{"another unit", odd_tariff,
            "changes: [{offer: Huset, service: Døgn, effective: 2024-05-01, after: {tariff: 200, unit: hour}}]\n",
            false},
        Odd{"within the parameter", odd_tariff,
            "changes: [{offer: Huset, service: Døgn, effective: 2024-05-01, after: {tariff: 5000}}]\n", false, "",
            "parameter odd difference = 200 %\n  reading \"r\""},
        Odd{"beyond the parameter", odd_tariff,
            "changes: [{offer: Huset, service: Døgn, effective: 2024-05-01, after: {tariff: 2300}}]\n", true, "(+15 %)",
            "parameter odd difference = 10 %\n  reading \"r\""}),
    [](auto const& each) {
        std::string name = each.param.name;
        std::replace(name.begin(), name.end(), ' ', '_');
        return name;
    });

INSTANTIATE_TEST_SUITE_P(
    Days, Plausible,
    testing::Values(
        Odd{"handed in that day", late_submission,
            "submitted: 2024-05-01\nchanges: [{offer: Huset, service: Døgn, effective: 2024-05-01, after: {tariff: "
            "2100}}]\n",
            false},
        Odd{"handed in a day late", late_submission,
            "submitted: 2024-05-02\nchanges: [{offer: Huset, service: Døgn, effective: 2024-05-01, after: {tariff: "
            "2100}}]\n",
            true, "Handed in on 2 May 2024, after the change took effect on 1 May 2024."},
        Odd{"handed in perhaps late", late_submission,
            "submitted: {after: 2024-04-01, before: 2024-06-01}\nchanges: [{offer: Huset, service: Døgn, effective: "
            "2024-05-01, after: {tariff: 2100}}]\n",
            false},
        Odd{"all days in order", odd_days,
            "settled: 2024-05-14, provisional_notice: 2024-04-20, final_notice: 2024-05-14, last_day_enrolled: "
            "2024-05-14, paid_until: 2024-06-30",
            false},
        Odd{"enrolled afterwards", odd_days,
            "settled: 2024-05-14, closed_at_once: true, last_day_enrolled: 2024-05-15, paid_until: 2024-06-30", true,
            "enrolled after the settlement?"},
        Odd{"enrolled for longer than paid", odd_days,
            "settled: 2024-05-14, last_day_enrolled: 2024-05-10, paid_until: 2024-05-09", true,
            "enrolled for longer than is paid for?"},
        Odd{"settled before the notice", odd_days,
            "settled: 2020-12-31, final_notice: 2024-05-14, paid_until: 2024-12-31", true,
            "settled before the notice?"},
        Odd{"provisional after final", odd_days,
            "settled: 2024-05-14, provisional_notice: 2024-05-03, final_notice: 2024-05-02, paid_until: 2024-06-30",
            true, "the provisional one after the final one?"},
        Odd{"paid before the notice", odd_days, "settled: 2024-05-14, final_notice: 2024-05-02, paid_until: 2024-05-01",
            true, "notice after the last day paid for?"}),
    [](auto const& each) {
        std::string name = each.param.name;
        std::replace(name.begin(), name.end(), ' ', '_');
        return name;
    });

INSTANTIATE_TEST_SUITE_P(
    Figures, Plausible,
    testing::Values(
        Odd{"registered with nothing", registered_without_terms,
            "changes: [{kind: registration, offer: Ny, service: Døgn, effective: 2024-05-01}]\n", true,
            "neither tariff nor places"},
        Odd{"registered with places", registered_without_terms,
            "changes: [{kind: registration, offer: Ny, service: Døgn, effective: 2024-05-01, after: {places: 3}}]\n",
            false},
        Odd{"parts that come to the tariff", parts_add_up,
            "changes: [{kind: registration, offer: Ny, effective: 2024-05-01, after: {tariff: 300, tariff_parts: "
            "[{part: basic, tariff: 200}, {part: service, tariff: 100}]}}]\n",
            false},
        Odd{"parts that do not", parts_add_up,
            "changes: [{kind: registration, offer: Ny, effective: 2024-05-01, after: {tariff: 310, tariff_parts: "
            "[{part: basic, tariff: 200}, {part: service, tariff: 100}]}}]\n",
            true, "parts of the tariff, 300 kr. together; tariff: 310 kr."},
        Odd{"a split that does not", parts_add_up,
            "changes: [{offer: Huset, service: Døgn, effective: 2024-05-01, after: {split: [{places: 4}, {places: "
            "7}]}}]\n",
            true, "11 together; places: 10"}),
    [](auto const& each) {
        std::string name = each.param.name;
        std::replace(name.begin(), name.end(), ' ', '_');
        return name;
    });

// Of the register it is told of the offer, though no rule is about offers.
TEST(PartsOfTheRegister, AreToldOfTheOffer)
{
    auto const world_with = [](World& world, char const* places) -> World& {
        world.agreement(fmt::format(agreement, ""));
        return world.registered(
            fmt::format("operator: Aalborg Kommune\nin_force: 2018-01-01\noffers:\n  - offer: Huset\n "
                        "   services:\n      - {{service: Døgn, tariff: 2000, places: 10, split: "
                        "[{{places: 4}}, {{places: {}}}]}}\n",
                        places));
    };
    World sound, odd;
    EXPECT_TRUE(world_with(sound, "6").check("2024-01-01").subjects.empty());
    auto const result = world_with(odd, "7").check("2024-01-01");
    ASSERT_EQ(result.subjects.size(), 1U);
    EXPECT_EQ(result.subjects.front().scope, Scope::offer);
    auto const* const found = find_rule(result.subjects.front(), parts_add_up);
    ASSERT_NE(found, nullptr);
    EXPECT_NE(found->message.en.find("Døgn: "), std::string::npos) << found->message.en;
    CheckRequest request{odd.resolved(), odd.repository(), day_of(2024, 1, 1)};
    request.suppressed = {std::string(parts_add_up)};
    EXPECT_TRUE(check(request).subjects.empty());
}

}  // namespace
}  // namespace styr::test::plausible_test
