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

// The offer alone means its one service, or the one that is to enter beside it.
TEST(NamelessService, OfADecisionMayBeOneThatTheRegisterDoesNotHave)
{
    auto const decided = [](std::string const& change, std::string const& of, std::string const& kind = "") {
        World world;
        world.agreement(one_rule::head + one_rule::provision(one_rule::rule("", "approval by FU", "change")));
        world.registered("operator: O\nin_force: 2020-01-01\noffers:\n  - offer: X\n    services: [{service: A}]\n");
        world.submission("operator: O\nsubmitted: 2020-03-01\nchanges: [{" + kind + "offer: X" + change +
                             ", effective: 2020-08-01, after: {tariff: 1100}}]\n",
                         "s");
        world.decisions("decisions:\n  - {id: a, body: FU, date: 2020-04-01, outcome: approved, about: [{" + kind +
                        "operator: O, offer: X" + of + ", effective: 2020-08-01, after: {tariff: 1100}}]}\n");
        return told(world.check("2020-06-01"), change.empty() ? "s:x" : "s:x/b", "r");
    };
    std::string const b = ", service: B", enters = "kind: registration, ";
    std::string const open = "incomplete: missing: which service the decision is about (a); awaiting FU";
    EXPECT_EQ(decided("", ""), "compliant");
    EXPECT_EQ(decided(b, ", service: B", enters), "compliant");
    EXPECT_EQ(decided(b, "", enters), open);
    EXPECT_EQ(decided(b, ""), open);
    EXPECT_EQ(decided(b, ", service: A", enters), "decision: awaiting FU");
}

}  // namespace
}  // namespace styr::test::nameless_service_test
