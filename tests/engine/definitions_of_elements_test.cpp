// SPDX-License-Identifier: MPL-2.0
// Definitions that are said of the elements of a list: each is worked out anew for each of them.
#include "tests/engine/one_rule.hpp"

namespace styr::test::definitions_of_elements_test {
namespace {

using namespace one_rule;

std::string const yearly = "define yearly = tariff * places * 365 days\n";
std::string const two_services = "      - {service: A, unit: day_and_night, tariff: 100, places: 2}\n"
                                 "      - {service: B, unit: day_and_night, tariff: 200, places: 3}\n";

std::string comes_to(std::string const& defined, std::string const& demand, std::string const& services = two_services,
                     std::string const& scope = "offer", std::string const& subject = "aalborg-kommune:x")
{
    World world;
    world.agreement(head + defined + provision(rule("", demand, scope.c_str())));
    world.registered("operator: Aalborg Kommune\nin_force: 2020-01-01\noffers:\n  - offer: X\n    services:\n" +
                     services);
    return told(world.check("2020-06-01"), subject, "r");
}

// 100 × 2 × 365 + 200 × 3 × 365 = 292,000.
TEST(DefinitionOfAnElement, IsWorkedOutForEachOfThem)
{
    EXPECT_EQ(comes_to(yearly, "(sum of yearly over services) <= 292000 kr."), "compliant");
    EXPECT_EQ(comes_to(yearly, "(sum of yearly over services) < 292000 kr."), "violation");
    EXPECT_EQ(comes_to(yearly, "(greatest of yearly over services) = 219000 kr."), "compliant");
    EXPECT_EQ(comes_to(yearly, "(least of yearly over services) = 73000 kr."), "compliant");
    EXPECT_EQ(comes_to(yearly, "(sum of yearly over services where service is \"A\") = 73000 kr."), "compliant");
    EXPECT_EQ(comes_to(yearly, "every ydelse in services has yearly <= 219000 kr."), "compliant");
    EXPECT_EQ(comes_to(yearly, "every ydelse in services has yearly < 219000 kr."), "violation");
    EXPECT_EQ(comes_to(yearly, "(count of services where yearly > 73000 kr.) = 1"), "compliant");
}

// Twice in one rule, and for the same element twice.
TEST(DefinitionOfAnElement, IsNotThatOfAnother)
{
    EXPECT_EQ(comes_to(yearly, "(sum of yearly + yearly over services) = 584000 kr."), "compliant");
    EXPECT_EQ(comes_to(yearly, "(sum of yearly over services where yearly > 73000 kr.) = 219000 kr."), "compliant");
    EXPECT_EQ(comes_to(yearly, "(sum of yearly over services) - (least of yearly over services) = 219000 kr."),
              "compliant");
}

TEST(DefinitionOfAnElement, MayUseAnother)
{
    auto const both = "define daily = tariff * places\n" + std::string("define yearly = daily * 365 days\n");
    EXPECT_EQ(comes_to(both, "(sum of yearly over services) = 292000 kr."), "compliant");
    auto const turned = "define yearly = daily * 365 days\n" + std::string("define daily = tariff * places\n");
    EXPECT_EQ(comes_to(turned, "(sum of yearly over services) = 292000 kr."), "compliant");
    auto const of_both = yearly + "define all year = sum of yearly over services\n";
    EXPECT_EQ(comes_to(of_both, "all year = 292000 kr."), "compliant") << "of the offer, of its services";
}

TEST(DefinitionOfAnElement, MayHaveCases)
{
    auto const cases = "define part charged = 10 %\n  when places >= 3 places\n"
                       "define part charged = 5 %\n  otherwise\n";
    EXPECT_EQ(comes_to(std::string(cases), "(sum of part charged over services) = 15 %"), "compliant");
}

TEST(DefinitionOfAnElement, LacksWhatTheElementLacks)
{
    EXPECT_EQ(comes_to(yearly, "(sum of yearly over services) <= 292000 kr.",
                       "      - {service: A, unit: day_and_night, tariff: 100, places: 2}\n"
                       "      - {service: B, unit: day_and_night, tariff: 200}\n"),
              "incomplete: missing: places");
}

// A price per day and one per hour have no greatest.
TEST(DefinitionOfAnElement, IsPerTheUnitOfTheElement)
{
    std::string const dear = "define dear price = tariff + 1 kr. per unit\n";
    EXPECT_EQ(comes_to(dear, "(greatest of dear price over services) = 201 kr. per unit"), "compliant");
    auto const mixed = comes_to(dear, "(greatest of dear price over services) <= 201 kr. per unit",
                                "      - {service: A, unit: day_and_night, tariff: 100, places: 2}\n"
                                "      - {service: B, unit: hour, tariff: 200, places: 3}\n");
    EXPECT_EQ(mixed.find("incomplete: cannot be computed"), 0U) << mixed;
}

TEST(DefinitionOfAnElement, IsThatOfTheInnermostOne)
{
    EXPECT_EQ(comes_to(yearly, "(sum of (sum of yearly over services) over offers) = 292000 kr.", two_services,
                       "operator", "aalborg-kommune"),
              "compliant");
}

// What the subject has the facts for is of the subject.
TEST(DefinitionOfAnElement, IsOfTheSubjectWhereThatHasTheFacts)
{
    EXPECT_EQ(comes_to("define several = (count of services) >= 2\n", "every ydelse in services has several"),
              "compliant");
}

}  // namespace
}  // namespace styr::test::definitions_of_elements_test
