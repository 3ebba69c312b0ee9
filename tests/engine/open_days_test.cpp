// SPDX-License-Identifier: MPL-2.0
// Days that the agreement declares, known within bounds or not at all: the bounds settle what is asked of them, or
// nobody knows. (language.md, 2 and 3.)
#include "tests/support/world.hpp"

namespace styr::test {
namespace {

// A day of the service's terms or of the offer, as the register has it, as the change asks for it, and as a decision
// states it.
struct OpenDay {
    std::string owner = "terms", demand = "start changes";
    std::string registered{}, before{}, after = "start: 2021-06-01", decided{};
};

CheckResult checked(World& world, OpenDay const& day)
{
    auto const stands = [](std::string const& before, std::string const& what, std::string const& behind = "") {
        return what.empty() ? what : before + what + behind;
    };
    bool const of_offer = day.owner == "offer";
    world
        .agreement("agreement \"T\" version \"1\" in force 2020-01-01 to 2029-12-31\nbody FU \"FU\"\nfact start da "
                   "\"start\" en \"start\" of " +
                   day.owner +
                   " day\n  reading \"r\"\nprovision P1 \"t\" source \"d\"\n  rule r for each change of terms "
                   "require " +
                   day.demand + " message \"m\"\n")
        .registered("operator: A\nin_force: 2020-01-01\noffers:\n  - offer: Huset\n" +
                    stands("    ", of_offer ? day.registered : "", "\n") + "    services: [{tariff: 2000" +
                    stands(", ", of_offer ? "" : day.registered) + "}]\n")
        .submission("operator: A\nsubmitted: 2024-01-02\nchanges:\n  - offer: Huset\n    effective: 2024-05-01\n" +
                        stands("    before: {", day.before, "}\n") + "    after: {tariff: 2100" +
                        stands(", ", day.after) + "}\n",
                    "s");
    if (!day.decided.empty()) {
        world.decisions("decisions:\n  - {id: d, body: FU, date: 2024-02-01, outcome: approved, about: [{operator: A, "
                        "offer: Huset, effective: 2024-05-01, " +
                        day.decided + "}]}\n");
    }
    EXPECT_TRUE(world.complete()) << world.complaints();
    return world.check("2024-06-01");
}

std::string comes_to(OpenDay const& day, std::string const& rule = "r")
{
    World world;
    return told(checked(world, day), "s:huset", rule);
}

constexpr auto june = "start: 2021-06-01", other = "start: 2022-01-01", before_july = "start: {before: 2021-07-01}";

TEST(OpenDay, ChangesWhereItsBoundsSettleIt)
{
    for (auto const* const owner : {"terms", "offer"}) {
        std::string const old = owner == std::string("terms") ? "old start" : "start";
        EXPECT_EQ(comes_to({.owner = owner, .registered = june}), "violation") << owner;
        EXPECT_EQ(comes_to({.owner = owner, .registered = other}), "compliant") << owner;
        EXPECT_EQ(comes_to({.owner = owner, .registered = before_july, .after = other}), "compliant") << owner;
        EXPECT_EQ(comes_to({.owner = owner, .registered = before_july}), "incomplete: missing: " + old) << owner;
        EXPECT_EQ(comes_to({.owner = owner}), "incomplete: missing: " + old) << owner << ": the register says nothing";
    }
}

TEST(OpenDay, ThatIsAskedForInTheWordsOfTheRegisterMayBeAnother)
{
    EXPECT_EQ(comes_to({.demand = "not start changes", .registered = before_july, .after = before_july}),
              "incomplete: missing: old start; missing: new start");
}

TEST(OpenDay, IsAmongWhatMayChangeBesides)
{
    EXPECT_EQ(comes_to({.demand = "only tariff change", .registered = june}), "compliant");
    EXPECT_EQ(comes_to({.demand = "only tariff change"}), "incomplete: missing: old start");
    EXPECT_EQ(comes_to({.demand = "only tariff change", .before = june, .after = ""}),
              "incomplete: missing: old start; missing: new start")
        << "stated as the former one alone";
}

TEST(OpenDay, IsClaimedOtherwiseOutsideItsBounds)
{
    auto const claims = [](std::string const& registered, std::string const& claimed) {
        int found = 0;
        for (auto const* const owner : {"terms", "offer"}) {
            World world;
            auto const result = checked(world, {owner, "tariff changes", registered, claimed, other});
            found += find_rule(*find_subject(result, "s:huset"), "before agrees with the register") != nullptr ? 1 : 0;
        }
        return found;
    };
    EXPECT_EQ(claims("", june), 0) << "the register says nothing that it contradicts";
    EXPECT_EQ(claims(before_july, june), 0);
    EXPECT_EQ(claims(before_july, other), 2);
    EXPECT_EQ(claims(other, june), 2);
    EXPECT_EQ(claims(june, june), 0);
}

TEST(OpenDay, IsApprovedInTheWordsInWhichItWasAskedFor)
{
    auto const decides = [](std::string const& asked, std::string const& stated,
                            std::string const& registered = other) {
        return comes_to({.demand = "approval by FU before effective",
                         .registered = registered,
                         .after = asked,
                         .decided = "after: {tariff: 2100, " + stated + "}"});
    };
    EXPECT_EQ(decides(june, june), "compliant");
    EXPECT_EQ(decides(june, other), "violation");
    EXPECT_EQ(decides(before_july, before_july), "compliant");
    EXPECT_EQ(decides(before_july, june), "incomplete: missing: new start");
    EXPECT_EQ(decides(before_july, other), "violation");
    EXPECT_EQ(decides(june, before_july), "incomplete: missing: which day the decision states for start");
}

TEST(OpenDay, OfTheRegisterContradictsNoFormerValue)
{
    auto const decides = [](std::string const& registered, std::string const& stated) {
        return comes_to({.demand = "approval by FU before effective",
                         .registered = registered,
                         .decided = "before: {" + stated + "}, after: {tariff: 2100, start: 2021-06-01}"});
    };
    EXPECT_EQ(decides(other, other), "compliant");
    EXPECT_EQ(decides(other, june), "violation");
    EXPECT_EQ(decides(before_july, "start: 2021-05-01"), "incomplete: missing: old start");
    EXPECT_EQ(decides(before_july, other), "violation");
    EXPECT_EQ(decides("", june), "incomplete: missing: old start");
}

}  // namespace
}  // namespace styr::test
