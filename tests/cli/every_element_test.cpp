// SPDX-License-Identifier: MPL-2.0
// What is said of each of a list, and does not hold, is marked where the elements at fault stand, and nowhere else.
#include "tests/cli/program.hpp"

#include <gmock/gmock.h>

namespace styr::test::every_element_test {
namespace {

using testing::HasSubstr;
using testing::Not;

// Three services: 175, 524 and 525 kr., each on lines of its own.
std::string checked(std::string const& demand)
{
    TemporaryFolder const folder;
    write(folder.path / "styr.yaml", "agreement: a\n");
    write(folder.path / "a/a.styr",
          "agreement \"T\" version \"1\" in force 2020-01-01 to 2029-12-31\nprovision P01 \"Title\" source \"S\"\n"
          "  says \"Packages.\"\n  rule packages for each offer require " +
              demand + " message \"BREACH\"\n");
    write(folder.path / "register/r.yaml",
          "operator: Aalborg Kommune\nin_force: 2020-01-01\noffers:\n  - offer: X\n    services:\n"
          "      - service: A\n        unit: day_and_night\n        tariff: 175\n"
          "      - service: B\n        unit: day_and_night\n        tariff: 524\n"
          "      - service: C\n        unit: day_and_night\n        tariff: 525\n");
    World const world{folder.path};
    auto const ended = world.run({"check", "--as-of", "2020-06-01", "--lang", "en"});
    EXPECT_EQ(ended.status, 1) << ended.err;
    return ended.out;
}

TEST(EveryElement, IsMarkedWhereItIsAtFault)
{
    auto const told = checked("every s in services has tariff <= 524 kr. per unit");
    EXPECT_THAT(told, HasSubstr("tariff: 525"));
    EXPECT_THAT(told, Not(HasSubstr("tariff: 175")));
    EXPECT_THAT(told, Not(HasSubstr("tariff: 524")));
    EXPECT_THAT(told, HasSubstr("- service: C"));
    EXPECT_THAT(told, HasSubstr("this one"));
    EXPECT_THAT(told, Not(HasSubstr("- service: A")));
    EXPECT_THAT(told, Not(HasSubstr("- service: B")));
}

TEST(EveryElement, OfWhichNoneMayBeIsMarkedWhereItIs)
{
    auto const told = checked("no s in services has tariff < 500 kr. per unit");
    EXPECT_THAT(told, HasSubstr("tariff: 175"));
    EXPECT_THAT(told, Not(HasSubstr("tariff: 524")));
    EXPECT_THAT(told, Not(HasSubstr("tariff: 525")));
}

TEST(EveryElement, IsAtFaultWhereOneOfThemHadToBe)
{
    auto const told = checked("some s in services has tariff > 600 kr. per unit");
    for (auto const* const tariff : {"tariff: 175", "tariff: 524", "tariff: 525"}) {
        EXPECT_THAT(told, HasSubstr(tariff));
    }
}

}  // namespace
}  // namespace styr::test::every_element_test
