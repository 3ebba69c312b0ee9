// SPDX-License-Identifier: MPL-2.0
// Names that nobody has, where one that somebody has is near.
#include "engine/check_names.hpp"
#include "tests/support/world.hpp"

namespace styr::test::names_test {
namespace {

constexpr auto agreement = "agreement \"T\" version \"1\" in force 2020-01-01\nbody FU \"FU\"\n";
constexpr auto registered =
    "operator: Aalborg Kommune\nin_force: 2020-01-01\noffers:\n  - offer: Krisecenter\n    services: [{unit: day}]\n";

// The headline of what is warned of.
std::string warned(std::string const& changes, std::string const& decisions)
{
    World world;
    world.agreement(agreement)
        .registered(registered)
        .submission("operator: Aalborg Kommune\nchanges:\n" + changes)
        .decisions("decisions:\n" + decisions);
    EXPECT_TRUE(world.complete()) << world.complaints();
    check_names(world.resolved(), world.repository(), world.diagnostics);
    return world.complaints();
}

constexpr auto about =
    "  - {id: a, body: FU, date: 2020-05-01, outcome: refused, about: [{offer: Krisecentre, kind: registration}]}\n";

TEST(Names, OfOffersThatAreRegisteredBySubmissionsAreKnownToDecisions)
{
    EXPECT_NE(
        warned("  - {offer: Krisecenter, effective: 2020-08-01, after: {tariff: 1100}}\n", about).find("Krisecentre"),
        std::string::npos);
    EXPECT_EQ(
        warned("  - {offer: Krisecentre, kind: registration, effective: 2020-08-01, after: {tariff: 1100}}\n", about),
        "");
}

TEST(Names, OfPartiesAreThoseOfOperatorsPayersAndWhoeverAccepts)
{
    auto const refused_by = [](std::string const& body) {
        return warned(
            "  - {offer: Krisecenter, effective: 2020-08-01, payers: [Rebild Kommune], after: {tariff: 1100}}\n",
            "  - {id: a, body: " + body +
                ", date: 2020-05-01, outcome: refused, about: [{offer: Krisecenter}]}\n"
                "  - {id: b, body: Morsø Kommune, date: 2020-05-01, outcome: accepted, about: [{offer: Krisecenter, "
                "after: {tariff: 1100}}]}\n");
    };
    for (auto const* const known : {"FU", "Aalborg Kommune", "Rebild Kommune", "Morsø Kommune"}) {
        EXPECT_EQ(refused_by(known), "") << known;
    }
    EXPECT_NE(refused_by("Thisted Kommune").find("Thisted Kommune"), std::string::npos);
}

}  // namespace
}  // namespace styr::test::names_test
