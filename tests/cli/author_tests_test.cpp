// SPDX-License-Identifier: MPL-2.0
// `styr test`: the shipped agreements' own tests with their two figures, and what authors see where
// something is wrong.
#include "tests/cli/program.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace styr::test::author_tests_test {
namespace {

using nlohmann::json;
using testing::HasSubstr;

World shipped()
{
    World world{source_dir};
    world.variables["STYR_AGREEMENTS"] = (source_dir / "agreements").string();
    return world;
}

json tested(std::string const& agreement)
{
    auto const ended =
        shipped().run({"test", "--agreement", agreement, "--coverage", "--mutate", "--lang", "en", "-f", "json"});
    EXPECT_EQ(ended.status, 0) << ended.out.substr(0, 4000) << ended.err;
    return json::parse(ended.out);
}

std::vector<std::string> agreements()
{
    std::vector<std::string> names;
    for (auto const& entry : fs::directory_iterator(source_dir / "agreements")) {
        names.push_back(entry.path().filename().string());
    }
    return names;
}

TEST(ShippedAgreements, PassTheirOwnTests)
{
    for (auto const& name : agreements()) {
        auto const ended = shipped().run({"test", "--agreement", name, "--lang", "en"});
        EXPECT_EQ(ended.status, 0) << name << "\n" << ended.out << ended.err;
        EXPECT_EQ(ended.err, "") << "a warning is to be mended, or it hides the next one";
    }
}

TEST(ShippedAgreements, AreReachedByTheirTestsAsFarAsTheyCanBe)
{
    for (auto const& name : agreements()) {
        auto const coverage = tested(name)["coverage"];
        EXPECT_EQ(coverage["hundredthsOfPerCent"], 10'000) << name << coverage["gaps"].dump(2);
        for (auto const& gap : coverage["gaps"]) {
            EXPECT_TRUE(gap["reason"].is_string()) << gap.dump();
        }
    }
}

// At most two changes in a hundred are noticed by no test, and each of those is explained.
TEST(ShippedAgreements, HaveTestsThatNoticeMistakes)
{
    for (auto const& name : agreements()) {
        auto const mutants = tested(name)["mutants"];
        EXPECT_GE(mutants["tried"], 200U) << name;
        EXPECT_LE(mutants["unnoticed"].size() * 100, mutants["tried"].get<std::size_t>() * 2)
            << mutants["unnoticed"].dump(2);
        for (auto const& each : mutants["unnoticed"]) {
            EXPECT_TRUE(each["accepted"].is_string()) << each.dump();
        }
    }
}

TEST(AuthorTests, ComeOutTheSameEachTime)
{
    std::vector<std::string> const words{"test", "--agreement", "nordjylland", "--coverage", "--mutate", "-f", "json"};
    EXPECT_EQ(shipped().run(words).out, shipped().run(words).out);
}

struct Folder {
    explicit Folder(std::string const& expectation)
    {
        fs::copy(source_dir / "tests/data/cli/krisecenter/aftale", folder.path, fs::copy_options::recursive);
        write(folder.path / "tests/a.yaml",
              "as_of: 2020-05-26\ntests:\n  - test: a rise during the year\n    submission:\n      changes:\n"
              "        - {offer: A, effective: 2020-08-01, before: {tariff: 100}, after: {tariff: 110}}\n    expect:\n "
              "     - {" +
                  expectation + "}\n");
    }
    Ended run(std::vector<std::string> words) const
    {
        words.insert(words.begin(), "test");
        words.emplace_back("--lang=en");
        return World{folder.path}.run(words);
    }
    TemporaryFolder folder;
};

TEST(AuthorTests, SayWhatWasExpectedAndWhatCameWithTheExplanation)
{
    auto const ended = Folder("rule: midyear tariff, verdict: compliant").run({});
    EXPECT_EQ(ended.status, 1);
    EXPECT_THAT(ended.out, HasSubstr("tests/a.yaml:8:9: not as expected [a rise during the year]"));
    EXPECT_THAT(ended.out, HasSubstr("expected: requirements met, found: awaiting a decision"));
    EXPECT_THAT(ended.out, HasSubstr("required: `approval of tariff by FU before effective`: unknown (awaiting FU)"));
    EXPECT_THAT(ended.out, HasSubstr("1 test with 1 expectation: 1 not as expected."));
}

TEST(AuthorTests, CompareEverythingThatIsGiven)
{
    auto const said = [](std::string const& expectation) {
        return Folder("rule: midyear tariff, verdict: decision, " + expectation).run({"-f", "concise"}).out;
    };
    EXPECT_EQ(said("awaiting: [FU], missing: [], exceptions: []"), "");
    EXPECT_THAT(said("awaiting: [DAS]"), HasSubstr("awaiting: expected DAS, found FU"));
    EXPECT_THAT(said("missing: [effective]"), HasSubstr("missing: expected effective, found –"));
    EXPECT_THAT(said("exceptions: [some]"), HasSubstr("exceptions: expected some, found –"));
    EXPECT_EQ(said("repairs: [FU approves it before 1 August 2020]"), "");
    EXPECT_THAT(said("repairs: []"), HasSubstr("repairs: expected –, found FU approves it"));
    EXPECT_THAT(said("case: B"), HasSubstr("the test has not exactly one case `B`"));
}

TEST(AuthorTests, FailUnderTheMinimum)
{
    Folder const folder("rule: midyear tariff, verdict: decision");
    EXPECT_EQ(folder.run({"--min", "1"}).status, 0);
    EXPECT_EQ(folder.run({"--min", "100"}).status, 1);
    EXPECT_EQ(folder.run({"--min", "101"}).status, 2);
    EXPECT_THAT(folder.run({"--coverage"}).out,
                HasSubstr("not reached: P01 midyear tariff: the verdict “requirement not met”"));
    EXPECT_EQ(folder.run({"--coverage"}).status, 0);
}

TEST(AuthorTests, ListTheChangesThatTheyDoNotNotice)
{
    auto const ended = Folder("rule: midyear tariff, verdict: decision, awaiting: [FU]").run({"--mutate"});
    EXPECT_EQ(ended.status, 1);
    EXPECT_THAT(ended.out, HasSubstr("2018-2020.styr:27:"));
    EXPECT_THAT(ended.out, HasSubstr("no test notices: P05 large rise: `new tariff < old tariff * 110 %` instead of "
                                     "`new tariff <= old tariff * 110 %`"));
    EXPECT_THAT(ended.out, testing::Not(HasSubstr("approval of tariff by DAS before")));
    EXPECT_EQ(Folder("rule: midyear tariff, verdict: compliant").run({"--mutate"}).out.find("no test notices"),
              std::string::npos)
        << "tests that fail anyway notice nothing";
}

TEST(AuthorTests, AreFoundFromTheDataRepositoryToo)
{
    Copy const copy;
    EXPECT_EQ(copy.run({"test"}).status, 2) << "it has none";
    copy.put("aftale/tests/a.yaml", "as_of: 2020-05-26\ntests: []\n");
    EXPECT_EQ(copy.run({"test", "--no-fail-on-empty"}).status, 2) << "that is an option of check";
    copy.put("aftale/tests/a.yaml", "as_of: 2020-05-26\ntests:\n  - test: x\n    submission: {changes: [{offer: A, "
                                    "effective: 2020-01-01, changed: [tariff]}]}\n"
                                    "    expect: [{rule: midyear tariff, verdict: not_applicable}]\n");
    EXPECT_EQ(copy.run({"test"}).status, 0);
    EXPECT_EQ(copy.run({"test", "aftale/tests/a.yaml"}).status, 0);
    EXPECT_EQ(copy.run({"test", "aftale/tests/b.yaml"}).status, 2);
}

}  // namespace
}  // namespace styr::test::author_tests_test
