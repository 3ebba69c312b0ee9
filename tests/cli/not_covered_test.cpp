// SPDX-License-Identifier: MPL-2.0
// What nobody looked at, as a run meets it: what is printed in every format, what is counted, what the status is.
#include "tests/cli/update_scene.hpp"

namespace styr::test::not_covered_test {
namespace {

using nlohmann::json;
using testing::HasSubstr;

// A change to which no rule of the small agreement applies.
struct NotCovered : Copy {
    NotCovered()
    {
        fs::remove_all(folder.path / "submissions");
        put("submissions/2020-11-aalborg.yaml", "operator: Aalborg Kommune\nsubmitted: 2020-05-20\nchanges:\n  - "
                                                "offer: Aalborg Krisecenter\n    effective: "
                                                "2020-11-01\n    after: {split_flexible: true}\n");
    }
};

TEST(NotCoveredOutput, OfEveryFormatTellsIt)
{
    NotCovered const copy;
    for (auto const& format :
         {"full", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "markdown", "csv"}) {
        auto const en = copy.run({"check", "-f", format, "--lang", "en"}).out;
        EXPECT_THAT(en, testing::AnyOf(HasSubstr("not-covered"), HasSubstr("not checked"))) << format;
        EXPECT_THAT(en, HasSubstr("None of the provisions that were checked requires anything here: flexible split."))
            << format;
        auto const da = copy.run({"check", "-f", format, "--lang", "da"}).out;
        EXPECT_THAT(da, HasSubstr("Ingen af de kontrollerede bestemmelser stiller krav her: ")) << format;
    }
}

TEST(NotCoveredOutput, IsNeitherAPassedTestNorASettledRequirement)
{
    NotCovered const copy;
    auto const junit = copy.run({"check", "-f", "junit", "--lang", "en"}).out;
    EXPECT_THAT(junit, HasSubstr("<skipped type=\"not-covered\""));
    EXPECT_THAT(copy.run({"check", "-f", "junit", "--fail-level", "notice"}).out,
                HasSubstr("<failure type=\"not-covered\""));
    auto const summary = json::parse(copy.run({"check", "-f", "json"}).out)["summary"];
    EXPECT_EQ(summary["notCovered"], 1);
    EXPECT_EQ(summary["compliant"], 0);
    EXPECT_EQ(summary["requirements"], 0);
    EXPECT_THAT(copy.run({"check", "--lang", "en"}).out, HasSubstr("1 not checked. No requirement applies."));
}

TEST(NotCoveredStatus, IsThatOfANotice)
{
    NotCovered const copy;
    for (auto const& [level, status] : {std::pair{"violation", 0}, {"incomplete", 0}, {"decision", 0}, {"notice", 1}}) {
        EXPECT_EQ(copy.run({"check", "--fail-level", level}).status, status) << level;
    }
}

using Updates = updating::Updates;

// What everybody goes by from then on has been looked at by nobody.
TEST_F(Updates, ThatNothingLooksAtFailAsWhatNeedsADecision)
{
    auto after = files;
    after[updating::submission_file] =
        "operator: Aalborg Kommune\nsubmitted: 2020-05-01\nchanges:\n  - offer: Aalborg Krisecenter\n    effective: "
        "2020-08-01\n    after: {split_flexible: true}\n";
    for (auto const& [level, status] : {std::pair{"violation", 0}, {"incomplete", 0}, {"decision", 1}, {"notice", 1}}) {
        auto const ended = check(files, after, {"--fail-level", level, "--lang", "en"});
        EXPECT_EQ(ended.status, status) << level << ended.out << ended.err;
        EXPECT_THAT(ended.out, testing::AnyOf(HasSubstr("not-covered"), HasSubstr("not checked"))) << ended.err;
    }
}

// ---- dispensations in comments

TEST(DispensationComment, IsToldOfWhereStyrYamlDoesNotLetItDispense)
{
    NotCovered const copy;
    copy.put("submissions/2020-11-aalborg.yaml",
             "operator: Aalborg Kommune\nsubmitted: 2020-05-20\nchanges:\n  # styr: dispensation not covered until "
             "2020-12-31: aftalt\n  - offer: Aalborg Krisecenter\n    effective: 2020-11-01\n    after: "
             "{split_flexible: true}\n");
    auto const told = copy.run({"check", "--lang", "en", "--fail-level", "notice"});
    EXPECT_EQ(told.status, 1);
    EXPECT_THAT(told.err, HasSubstr("warning[F257]: the dispensation from `not covered` excepts nothing"));
    EXPECT_THAT(told.err, HasSubstr("comments_may_dispense: true"));
    copy.put("styr.yaml", "agreement: aftale\ncomments_may_dispense: true\n");
    auto const allowed = copy.run({"check", "--lang", "en", "--fail-level", "notice"});
    EXPECT_EQ(allowed.status, 0) << allowed.out;
    EXPECT_EQ(allowed.err, "");
    EXPECT_THAT(allowed.out, HasSubstr("1 excepted"));
}

}  // namespace
}  // namespace styr::test::not_covered_test
