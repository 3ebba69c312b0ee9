// What the author's tools say of an agreement with every construct of the language.
#include "engine/testing/reach.hpp"
#include "tests/support/world.hpp"

namespace styr::test {
namespace {

World& dense(World& world)
{
    for (auto const& path : files_below(STYR_SOURCE_DIR "/tests/rules/dense", ".styr")) {
        world.agreement(read_file(path));
    }
    EXPECT_TRUE(world.complete()) << world.complaints();
    return world;
}

TEST(Dense, AGapIsAcceptedOfTheGoalThatItNamesAlone)
{
    World world;
    auto const& agreement = dense(world).resolved();
    auto const id = coverage_of_rules(agreement, {}, {}).goals.at(5).id;
    AcceptedGap gap;
    gap.part = id;
    gap.reason = "nobody asks";
    for (auto const& goal : coverage_of_rules(agreement, {}, {gap}).goals) {
        EXPECT_EQ(goal.accepted, goal.id == id ? "nobody asks" : "") << goal.id;
    }
}

}  // namespace
}  // namespace styr::test
