// SPDX-License-Identifier: MPL-2.0
// `styr digest` gives what a decision can take over; `styr upgrade` finds what an older log leaves out, and no more.
#include "models/fields/former_matter.hpp"
#include "models/reading/reading.hpp"
#include "tests/cli/program.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace styr::test::digest_and_upgrade_test {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr auto submission =
    "operator: Aalborg Kommune\nsubmitted: 2020-03-01\nchanges:\n  - offer: X\n    service: A\n    effective: "
    "2020-08-01\n    after: {tariff: 1100}\n    justification: a\n  - kind: closure\n    offer: \"Y: \\\"æ\\\"\"\n    "
    "effective: 2020-09-01\n    until: 2020-10-01\n    justification: b\n";

struct Log {
    explicit Log(std::string const& decisions = "") : world{folder.path}
    {
        write(folder.path / "styr.yaml", "agreement: a\n");
        write(folder.path / "a/a.styr",
              "agreement \"T\" version \"1\" in force 2020-01-01 to 2020-12-31\nbody FU \"FU\"\nprovision P01 \"P\" "
              "source \"S\" item 1\n  says \"s\"\n  rule r for each change require approval by FU message \"m\"\n");
        write(
            folder.path / "register/r.yaml",
            "operator: Aalborg Kommune\noperator_kind: municipality\nin_force: 2019-01-01\noffers:\n  - offer: X\n    "
            "services:\n      - {service: A, unit: day_and_night, tariff: 1000, places: 10}\n  - offer: \"Y: "
            "\\\"æ\\\"\"\n    services:\n      - {service: B, unit: day_and_night, tariff: 1000, places: 10}\n");
        put_submission(submission);
        if (!decisions.empty()) {
            write(folder.path / "decisions/d.yaml", "decisions:\n" + decisions);
        }
    }
    void put_submission(std::string_view text) const { write(folder.path / "submissions/s.yaml", text); }
    Ended run(std::vector<std::string> words) const
    {
        for (auto const* const word : {"--as-of", "2020-06-01", "--lang", "en"}) {
            words.emplace_back(word);
        }
        return world.run(words);
    }

    TemporaryFolder folder;
    World world;
};

std::string entry(std::string const& outcome, std::string const& about)
{
    return fmt::format("  - id: D1\n    body: FU\n    date: 2020-04-01\n    outcome: {}\n    about:\n      - {}\n",
                       outcome, about);
}

// ---- digest

// What is printed, put under `about` of an approval, approves every change that it names.
TEST(DigestVerb, GivesItemsThatADecisionTakesOver)
{
    Log const log(entry("noted", "{operator: Aalborg Kommune, offer: X}"));
    log.put_submission("operator: Aalborg Kommune\nsubmitted: 2020-03-01\nchanges:\n  - offer: X\n    service: A\n    "
                       "effective: 2020-08-01\n    after: {tariff: 1100}\n    justification: a\n  - kind: closure\n    "
                       "offer: \"Y: \\\"æ\\\"\"\n    effective: 2020-09-01\n    justification: b\n");
    auto const printed = log.run({"digest"});
    ASSERT_EQ(printed.status, 0) << printed.err;
    EXPECT_THAT(printed.out, HasSubstr("submissions/s.yaml:4:5: X (A)"));
    EXPECT_THAT(printed.out, HasSubstr("kind: closure"));
    EXPECT_EQ(log.run({"check"}).status, 1);
    auto decisions =
        std::string("decisions:\n  - id: D1\n    body: FU\n    date: 2020-04-01\n    outcome: approved\n    about:\n");
    std::istringstream lines(printed.out);
    for (std::string line; std::getline(lines, line);) {
        decisions += "      " + line + "\n";
    }
    write(log.folder.path / "decisions/d.yaml", decisions);
    auto const checked = log.run({"check", "-f", "concise"});
    EXPECT_THAT(checked.out, Not(HasSubstr("decision["))) << decisions;
    EXPECT_THAT(checked.err, Not(HasSubstr("error"))) << checked.err;
}

TEST(DigestVerb, IsOfTheSubmissionsThatAreNamed)
{
    Log const log;
    write(log.folder.path / "submissions/t.yaml",
          "operator: Aalborg Kommune\nchanges:\n  - offer: X\n    service: A\n    effective: 2020-11-01\n    after: "
          "{places: 9}\n    justification: a\n");
    EXPECT_THAT(log.run({"digest", "submissions/t.yaml"}).out, Not(HasSubstr("submissions/s.yaml")));
    EXPECT_EQ(log.run({"digest", "submissions/none.yaml"}).status, 2);
}

// ---- upgrade

struct Listed {
    char const* name;
    std::string decisions;
    std::vector<std::string> told;
};

class Upgrade : public testing::TestWithParam<Listed> {};

TEST_P(Upgrade, ListsWhatAnEntryLeavesOut)
{
    auto const& [name, decisions, told] = GetParam();
    Log const log(decisions);
    auto const ended = log.run({"upgrade"});
    EXPECT_EQ(ended.status, told.empty() ? 0 : 1) << ended.out << ended.err;
    for (auto const& text : told) {
        EXPECT_THAT(ended.out, HasSubstr(text));
    }
    auto const lines = std::count(ended.out.begin(), ended.out.end(), '\n');
    EXPECT_EQ(lines, static_cast<std::ptrdiff_t>(told.size()) + 1) << ended.out;
    if (!told.empty()) {
        EXPECT_THAT(ended.out, HasSubstr("decisions/d.yaml:7:"));
    }
}

std::string const whole = "operator: Aalborg Kommune, offer: X, service: A";

INSTANTIATE_TEST_SUITE_P(
    Entries, Upgrade,
    testing::Values(
        Listed{"Nothing", entry("approved", "{" + whole + ", effective: 2020-08-01, after: {tariff: 1100}}"), {}},
        Listed{"TheOperator",
               entry("approved", "{offer: X, service: A, effective: 2020-08-01, after: {tariff: 1100}}"),
               {"D1: does not say whose offer it is"}},
        Listed{"TheDay", entry("approved", "{" + whole + ", after: {tariff: 1100}}"), {"D1: says nothing of the day"}},
        Listed{"TheDayOfARefusal", entry("refused", "{" + whole + "}"), {"D1: does not say which day's change"}},
        Listed{"NothingOfANote", entry("noted", "{offer: X}"), {}},
        Listed{"TheEndOfATemporaryChange",
               entry("approved", "{kind: closure, operator: Aalborg Kommune, offer: \"Y: \\\"æ\\\"\", effective: "
                                 "2020-09-01}"),
               {"D1: does not say that the change is temporary"}},
        Listed{"ADigestThatFitsNoMore",
               entry("approved",
                     "{operator: Aalborg Kommune, submission: s, digest: \"sha256:" + std::string(64, 'a') + "\"}"),
               {"it does not fit the submission any more"}}),
    [](auto const& listed) { return std::string(listed.param.name); });

// Reads a submission by itself, as styr 0.1 did.
std::string former_digest(std::string const& text = submission)
{
    Sources sources;
    Diagnostics diagnostics;
    auto const& source = sources.add("s.yaml", text);
    auto const document = read_document(source, {}, diagnostics);
    auto const read =
        document ? read_record(*document, source, RecordKind::submission, FieldTable(), diagnostics) : std::nullopt;
    return read ? former_digest_of(*read) : std::string();
}

// What styr 0.1 printed of it.
TEST(UpgradeVerb, KnowsTheFormerDigest)
{
    EXPECT_EQ(former_digest(read(source_dir / "tests/data/cli/krisecenter/submissions/2020-05-aalborg.yaml")),
              "sha256:712c7fca4feec96daddc6ae4e2975f1348af181c08406e0da2c14815c87f2dcc");
}

TEST(UpgradeVerb, NamesTheNewDigestsWhereTheFormerStillFits)
{
    Log const log(entry("approved", "{operator: Aalborg Kommune, submission: s, digest: \"" + former_digest() + "\"}"));
    auto const ended = log.run({"upgrade"});
    EXPECT_THAT(ended.out, HasSubstr("it still fits terms and days, and now it is: X (A) sha256:02"));
    auto const digest = log.run({"digest"}).out;
    auto const at = digest.find("sha256:02");
    ASSERT_NE(at, std::string::npos);
    EXPECT_THAT(ended.out, HasSubstr(digest.substr(at, 73)));
}

TEST(UpgradeVerb, ListsLongDispensations)
{
    Log const log;
    write(log.folder.path / "styr.yaml",
          "agreement: a\ndispensations:\n  - {rule: P01, offer: X, until: 2023-01-01, reason: r}\n");
    auto const ended = log.run({"upgrade"});
    EXPECT_EQ(ended.status, 1) << ended.err;
    EXPECT_THAT(ended.out, HasSubstr("styr.yaml:3:"));
    EXPECT_THAT(ended.out, HasSubstr("two years at most"));
}

TEST(UpgradeVerb, ListsCommentsThatWouldDispense)
{
    Log const log;
    std::string text = submission;
    text.insert(text.find("  - kind"), "  # styr: dispensation P01 until 2020-12-31: because\n");
    log.put_submission(text);
    auto const told = log.run({"upgrade"}).out;
    EXPECT_THAT(told, HasSubstr("a comment dispenses only where")) << told;
    write(log.folder.path / "styr.yaml", "agreement: a\ncomments_may_dispense: true\n");
    EXPECT_THAT(log.run({"upgrade"}).out, Not(HasSubstr("a comment dispenses only where")));
}

TEST(UpgradeVerb, LooksThroughWhatCanBeReadWhereAFileIsWrong)
{
    Log const log(entry("approved", "{" + whole + ", after: {tariff: 1100}}"));
    write(
        log.folder.path / "decisions/e.yaml",
        "decisions:\n  - id: D2\n    body: FU\n    outcome: approved\n    open: [{field: effective, reading: r}]\n    "
        "about: [{offer: X}]\n");
    auto const ended = log.run({"upgrade"});
    EXPECT_EQ(ended.status, 2);
    EXPECT_THAT(ended.out, HasSubstr("D1: says nothing of the day"));
    EXPECT_THAT(ended.err, HasSubstr("decisions/e.yaml"));
}

}  // namespace
}  // namespace styr::test::digest_and_upgrade_test
