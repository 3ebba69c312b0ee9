// How condition, exceptions and demand make a verdict: all three truth values of each.
#include "tests/support/world.hpp"

#include <fmt/format.h>

namespace styr::test {
namespace {

// Facts whose truth the data choose: `legal basis is empty` through the register is false, true or unknown.
constexpr auto agreement = R"(
agreement "Test" version "1" in force 2018-01-01 to 2023-12-31
body FU "FU"
provision P01 "T" source "S" item 1
  rule r for each change of terms
    when catchment is partial
    {} financing is objective
    message "m"
  exception e to r when unit is hour
)";

struct Case {
    char const* catchment;
    char const* unit;
    char const* financing;
    char const* expected;
};

void PrintTo(Case const& each, std::ostream* out) { *out << each.catchment << '/' << each.unit << '/' << each.financing; }

class Verdicts : public testing::TestWithParam<Case> {
protected:
    static std::string judged(Case const& given, char const* demand)
    {
        auto const line = [](char const* key, char const* value) { return *value == '\0' ? std::string{} : fmt::format("    {}: {}\n", key, value); };
        World world;
        world.agreement(fmt::format(agreement, demand));
        world.registered("operator: Aalborg Kommune\nin_force: 2020-01-01\noffers:\n  - offer: X\n" + line("catchment", given.catchment) + line("financing", given.financing) +
                       "    services:\n      - tariff: 100\n" + (*given.unit == '\0' ? "" : fmt::format("        unit: {}\n", given.unit)));
        world.submission("operator: Aalborg Kommune\nchanges:\n  - offer: X\n    effective: 2020-08-01\n    after: {tariff: 200}\n");
        return told(world.check("2020-06-01"), "submission:x", "r");
    }
};

TEST_P(Verdicts, OfARequirement) { EXPECT_EQ(judged(GetParam(), "require"), GetParam().expected); }

TEST_P(Verdicts, OfAnExpectationAreNoGraverThanANotice)
{
    std::string const expected = GetParam().expected;
    auto const verdict = expected.substr(0, expected.find(':'));
    auto const graver = verdict == "violation" || verdict == "incomplete" || verdict == "decision";
    EXPECT_EQ(judged(GetParam(), "expect"), graver ? "notice" + expected.substr(verdict.size()) : expected);
}

// catchment (condition) · unit (exception) · financing (demand)
INSTANTIATE_TEST_SUITE_P(
    Kleene, Verdicts,
    testing::Values(
        Case{"entire", "day", "tariff", "not-applicable"}, Case{"entire", "", "", "not-applicable"}, Case{"entire", "hour", "tariff", "not-applicable"},
        Case{"partial", "hour", "tariff", "excepted"}, Case{"partial", "hour", "objective", "excepted"}, Case{"partial", "hour", "", "excepted"},
        Case{"", "hour", "tariff", "excepted"},
        Case{"partial", "day", "objective", "compliant"}, Case{"", "day", "objective", "compliant"}, Case{"partial", "", "objective", "compliant"}, Case{"", "", "objective", "compliant"},
        Case{"partial", "day", "tariff", "violation"},
        Case{"", "day", "tariff", "incomplete: missing: catchment area"},
        Case{"partial", "", "tariff", "incomplete: missing: unit"},
        Case{"", "", "tariff", "incomplete: missing: catchment area; missing: unit"},
        Case{"partial", "day", "", "incomplete: missing: financing"},
        Case{"", "", "", "incomplete: missing: catchment area; missing: unit; missing: financing"}));

}  // namespace
}  // namespace styr::test
