// What the author's tools say of an agreement with every construct of the language, whole: each small change that
// `styr test --mutants` makes, with what it does, and each goal that `styr test --coverage` counts.
#include "engine/evaluation/phrases.hpp"
#include "engine/testing/mutants.hpp"
#include "engine/testing/reach.hpp"
#include "models/fields/print.hpp"
#include "tests/support/dumped.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/world.hpp"

namespace styr::test {
namespace {

std::string at(Span span, Sources const& sources)
{
    if (!span.known()) {
        return "nowhere";
    }
    auto const place = sources[span.source].position(span.begin);
    return std::to_string(span.source) + ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
}

std::string difference(Agreement const& before, Agreement const& after)
{
    std::string text;
    for (std::size_t i = 0; i < before.versions.size(); ++i) {
        auto const was = support::dumped(before.versions[i]), is = support::dumped(after.versions[i]);
        std::vector<std::string> gone, come;
        std::copy_if(was.begin(), was.end(), std::back_inserter(gone),
                     [&](auto const& line) { return std::find(is.begin(), is.end(), line) == is.end(); });
        std::copy_if(is.begin(), is.end(), std::back_inserter(come),
                     [&](auto const& line) { return std::find(was.begin(), was.end(), line) == was.end(); });
        for (auto const& line : gone) {
            text += "    " + before.versions[i].name + " - " + line + "\n";
        }
        for (auto const& line : come) {
            text += "    " + before.versions[i].name + " + " + line + "\n";
        }
    }
    return text;
}

World& dense(World& world)
{
    for (auto const& path : files_below(STYR_SOURCE_DIR "/tests/rules/dense", ".styr")) {
        world.agreement(read_file(path));
    }
    EXPECT_TRUE(world.complete()) << world.complaints();
    return world;
}

TEST(Dense, EveryChangeThatIsTriedOutIsWhatItWas)
{
    World world;
    auto const& agreement = dense(world).resolved();
    std::string text;
    for (auto const& mutant : mutants_of(agreement)) {
        auto changed = agreement;
        mutant.change(changed);
        text += mutant.id + "\n  " + mutant.what.da + "\n  " + mutant.what.en + "\n  at " +
                at(mutant.place, world.sources()) + ", touches";
        for (auto const& rule : mutant.rules) {
            text += " `" + rule + "`";
        }
        text += "\n" + difference(agreement, changed);
    }
    support::expect_golden(STYR_SOURCE_DIR "/tests/engine/dense_changes.txt", text);
}

TEST(Dense, EveryGoalOfCoverageIsWhatItWas)
{
    World world;
    auto const coverage = coverage_of_rules(dense(world).resolved(), {}, {});
    std::string text = std::to_string(coverage.reached()) + " of " + std::to_string(coverage.possible()) + "\n";
    for (auto const& goal : coverage.goals) {
        text += goal.id + "\n  " + goal.what.da + "\n  " + goal.what.en + "\n  at " + at(goal.place, world.sources()) +
                "\n";
        text += goal.impossible.empty() ? "" : "  impossible: " + goal.impossible.da + "; " + goal.impossible.en + "\n";
    }
    support::expect_golden(STYR_SOURCE_DIR "/tests/engine/dense_goals.txt", text);
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
