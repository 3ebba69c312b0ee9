// SPDX-License-Identifier: MPL-2.0
// An offer's only service may go without a name. The register then says that it has none, and what a rule asks of its
// name is known.
#include "tests/engine/one_rule.hpp"

namespace styr::test::nameless_service_test {
namespace {

std::string comes_to(std::string const& demand, std::string const& services = "{unit: day, tariff: 1000, places: 10}",
                     std::string const& scope = "change of terms")
{
    World world;
    world.agreement(one_rule::head + one_rule::provision(one_rule::rule("", demand, scope.c_str())));
    world.registered("operator: O\nin_force: 2020-01-01\noffers:\n  - offer: X\n    services: [" + services + "]\n");
    world.submission("operator: O\nsubmitted: 2020-03-01\nchanges:\n"
                     "  - {offer: X, effective: 2020-08-01, after: {tariff: 1100}}\n"
                     "  - {kind: registration, offer: New, effective: 2020-08-01, after: {tariff: 1100}}\n");
    auto const id = scope == "offer" ? "o:x" : scope == "registration" ? "submission:new" : "submission:x";
    return told(world.check("2020-06-01"), id, "r");
}

TEST(NamelessService, HasNoNameAndThatIsKnown)
{
    EXPECT_EQ(comes_to("service begins with \"Elevhjem\""), "violation");
    EXPECT_EQ(comes_to("not (service begins with \"Elevhjem\")"), "compliant");
    EXPECT_EQ(comes_to("service is \"Ophold\""), "violation");
    EXPECT_EQ(comes_to("service is not one of \"Ophold\", \"Hjælp\""), "compliant");
    EXPECT_EQ(comes_to("service is known"), "compliant");
    EXPECT_EQ(comes_to("service is empty"), "compliant");
    EXPECT_EQ(comes_to("service is given"), "violation");
}

TEST(NamelessService, IsOneAmongTheServicesOfAnOffer)
{
    EXPECT_EQ(comes_to("(count of services where service begins with \"E\") = 0", "{unit: day, tariff: 1000}", "offer"),
              "compliant");
    EXPECT_EQ(comes_to("some ydelse in services has service is \"E\"", "{unit: day, tariff: 1000}", "offer"),
              "violation");
}

// What the register does not say stays unknown: which of several is meant, and how a new one is called.
TEST(NamelessService, IsNoneThatIsNotNamed)
{
    EXPECT_EQ(comes_to("service begins with \"E\"", "{service: Ela, unit: day}, {service: Bo, unit: day}"),
              "incomplete: missing: service");
    EXPECT_EQ(comes_to("service begins with \"E\"", "{service: Ela, unit: day}"), "compliant");
    EXPECT_EQ(comes_to("service begins with \"E\"", "{unit: day, tariff: 1000}", "registration"),
              "incomplete: missing: service");
}

}  // namespace
}  // namespace styr::test::nameless_service_test
