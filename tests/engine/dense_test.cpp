// SPDX-License-Identifier: MPL-2.0
// What the author's tools say of an agreement with every construct of the language.
#include "engine/testing/mutants.hpp"
#include "engine/testing/reach.hpp"
#include "places.hpp"
#include "tests/support/dumped.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/word_damages.hpp"
#include "tests/support/world.hpp"

#include <map>
#include <set>

namespace styr::test::dense_test {
namespace {

World& dense(World& world)
{
    for (auto const& path : files_below(STYR_SOURCE_DIR "/tests/rules/dense", ".styr")) {
        world.agreement(read_file(path));
    }
    EXPECT_TRUE(world.complete()) << world.complaints();
    return world;
}

bool lies_in_its_file(Span span, Sources const& sources)
{
    return span.known() && span.source < sources.size() && span.begin < span.end &&
           span.end <= sources[span.source].text().size();
}

std::multiset<std::string> lines_of(Agreement const& agreement)
{
    std::multiset<std::string> lines;
    for (auto const& version : agreement.versions) {
        for (auto& line : support::dumped(version)) {
            lines.insert(version.name + " " + std::move(line));
        }
    }
    return lines;
}

std::vector<std::string> lacking(std::multiset<std::string> const& these, std::multiset<std::string> const& those)
{
    std::vector<std::string> lines;
    std::set_difference(these.begin(), these.end(), those.begin(), those.end(), std::back_inserter(lines));
    return lines;
}

// What an id is about: "P01 midyear tariff" of "P01 midyear tariff: `2` → `3`".
std::string thing_of(std::string const& id) { return id.substr(0, id.find_first_of(":,→")); }

TEST(Dense, EveryChangeThatIsTriedOutMakesADifferenceWhereItSaysSo)
{
    World world;
    auto const& agreement = dense(world).resolved();
    auto const before = lines_of(agreement);
    std::set<std::string> ids;
    for (auto const& mutant : mutants_of(agreement)) {
        SCOPED_TRACE(mutant.id);
        EXPECT_TRUE(ids.insert(mutant.id).second) << "twice";
        EXPECT_FALSE(mutant.what.da.empty() || mutant.what.en.empty());
        EXPECT_TRUE(lies_in_its_file(mutant.place, world.sources()));
        auto changed = agreement;
        mutant.change(changed);
        auto const after = lines_of(changed);
        auto const gone = lacking(before, after), come = lacking(after, before);
        EXPECT_FALSE(gone.empty() && come.empty());
        for (auto const& rule : mutant.rules) {
            EXPECT_TRUE(std::any_of(agreement.versions.begin(), agreement.versions.end(), [&](Version const& version) {
                return std::any_of(version.rules.begin(), version.rules.end(),
                                   [&](Rule const& each) { return each.name == rule; });
            })) << rule;
        }
    }
    EXPECT_GT(ids.size(), 300U);
}

TEST(Dense, ChangesOfEachThingAreThese)
{
    World world;
    std::map<std::string, std::vector<std::string>> of_things;
    std::vector<std::string> things;
    for (auto const& mutant : mutants_of(dense(world).resolved())) {
        auto const thing = thing_of(mutant.id);
        if (!of_things.contains(thing)) {
            things.push_back(thing);
        }
        auto text = mutant.what.en + "\n  " + mutant.what.da + "\n  touches";
        for (auto const& rule : mutant.rules) {
            text += " `" + rule + "`";
        }
        of_things[thing].push_back(text + (mutant.rules.empty() ? " any rule\n" : "\n"));
    }
    std::string text;
    for (auto const& thing : things) {
        text += support::chosen(of_things[thing], thing, 1).front();
    }
    support::expect_golden(STYR_SOURCE_DIR "/tests/engine/dense_changes.txt", text);
}

TEST(Dense, EveryGoalOfCoverageIsInBothLanguagesAndLiesInItsFile)
{
    World world;
    std::set<std::string> ids;
    for (auto const& goal : coverage_of_rules(dense(world).resolved(), {}, {}).goals) {
        SCOPED_TRACE(goal.id);
        EXPECT_TRUE(ids.insert(goal.id).second) << "twice";
        EXPECT_FALSE(goal.what.da.empty() || goal.what.en.empty());
        EXPECT_EQ(goal.impossible.da.empty(), goal.impossible.en.empty());
        EXPECT_TRUE(lies_in_its_file(goal.place, world.sources()));
        EXPECT_FALSE(goal.reached);
    }
    EXPECT_GT(ids.size(), 300U);
}

// A line a thing: how many goals it has, and which of them are beyond reach, and why.
TEST(Dense, GoalsBeyondReachAreThese)
{
    World world;
    std::vector<std::string> things;
    std::map<std::string, std::size_t> goals;
    std::map<std::string, std::string> beyond;
    for (auto const& goal : coverage_of_rules(dense(world).resolved(), {}, {}).goals) {
        auto const thing = thing_of(goal.id);
        if (goals[thing]++ == 0) {
            things.push_back(thing);
        }
        beyond[thing] +=
            goal.impossible.empty() ? "" : "  no" + goal.id.substr(thing.size()) + ": " + goal.impossible.en + "\n";
    }
    std::string text;
    for (auto const& thing : things) {
        text += thing + ": " + std::to_string(goals[thing]) + " goals\n" + beyond[thing];
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
}  // namespace styr::test::dense_test
