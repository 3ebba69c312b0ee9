// SPDX-License-Identifier: MPL-2.0
// Whose decisions and dispensations count for an update: those of its base.
#include "tests/cli/update_scene.hpp"

namespace styr::test::update_decisions_test {
namespace {

using namespace updating;

// ---- whose decisions count

TEST_F(Updates, AreCompliantByADecisionOfTheBase)
{
    files[decisions_file] = decided("approved", "2139");
    auto const ended = check(files, in_august("2139"));
    EXPECT_EQ(ended.status, 0) << ended.out << ended.err;
    EXPECT_EQ(ended.out, "");
}

TEST_F(Updates, DoNotApproveThemselves)
{
    auto after = in_august("2139");
    after[decisions_file] = decided("approved", "2139");
    auto const ended = check(files, after);
    EXPECT_EQ(ended.status, 1);
    EXPECT_THAT(ended.out, HasSubstr("register/2020-08/aalborg.yaml:8:17: decision[P01 midyear tariff]"));
    EXPECT_THAT(
        ended.out,
        HasSubstr(
            "decisions/2020.yaml:2:5: notice[new in this update] New in this update: FU, 20 May 2020: approves."));
}

TEST_F(Updates, DoNotTurnARefusalIntoAnApproval)
{
    files[decisions_file] = decided("refused", "2139");
    auto after = in_august("2139");
    after[decisions_file] = decided("approved", "2139");
    auto const ended = check(files, after);
    EXPECT_EQ(ended.status, 1);
    EXPECT_THAT(ended.out, HasSubstr("violation[P01 midyear tariff]"));
    EXPECT_THAT(ended.out, HasSubstr("notice[new in this update] Edited in this update"));
}

TEST_F(Updates, DoNotRemoveARefusal)
{
    files[decisions_file] = decided("refused", "2139");
    auto after = in_august("2139");
    after.erase(decisions_file);
    auto const ended = check(files, after);
    EXPECT_EQ(ended.status, 1);
    EXPECT_THAT(ended.out, HasSubstr("violation[P01 midyear tariff]"));
    EXPECT_THAT(ended.out, HasSubstr("decisions/2020.yaml:2:5: notice[new in this update] Removed in this update"));
}

// The day of submission is the operator's own word, in no digest; the earliest on record works against it.
TEST_F(Updates, DoNotBelieveAnEarlierDayOfSubmission)
{
    auto const handed_in = [](std::string const& day) {
        return "operator: Aalborg Kommune\nsubmitted: " + day +
               "\nchanges:\n  - {offer: Aalborg Krisecenter, effective: 2020-08-01, after: {tariff: 2139}}\n";
    };
    files["submissions/2020-03-aalborg.yaml"] = handed_in("2020-03-01");
    auto after = files;
    after["submissions/2020-03-aalborg.yaml"] = handed_in("2020-02-01");
    auto const ended = check(files, after);
    EXPECT_EQ(ended.status, 1) << ended.out << ended.err;
    EXPECT_THAT(ended.out, HasSubstr("submissions/2020-03-aalborg.yaml:2:12: incomplete[read as before the update]"));
    after["submissions/2020-03-aalborg.yaml"] = handed_in("2020-03-02");
    EXPECT_THAT(check(files, after).out,
                HasSubstr("submissions/2020-03-aalborg.yaml:2:12: notice[read as before the update]"));
    after["submissions/2020-03-aalborg.yaml"] = handed_in("{after: 2020-02-29, before: 2020-03-02}");
    EXPECT_THAT(check(files, after).out, Not(HasSubstr("read as before the update"))) << "the same day";
}

TEST_F(Updates, TellOfASubmissionThatTheyRemove)
{
    files["submissions/2020-03-aalborg.yaml"] =
        "operator: Aalborg Kommune\nsubmitted: 2020-03-01\nchanges:\n  - {offer: "
        "Aalborg Krisecenter, effective: 2020-08-01, after: {tariff: 2139}}\n";
    auto after = files;
    after.erase("submissions/2020-03-aalborg.yaml");
    auto const ended = check(files, after);
    EXPECT_EQ(ended.status, 0) << ended.out << ended.err;
    EXPECT_THAT(ended.out,
                HasSubstr("notice[new in this update] Removed in this update: submissions/2020-03-aalborg.yaml. "
                          "What it asked for or settled is no longer judged."));
}

TEST_F(Updates, DoNotTrustWhomTheyNameThemselves)
{
    auto after = in_august("2139");
    after[decisions_file] = decided("approved", "2139");
    after["styr.yaml"] += "trusted_decisions: [FU]\n";
    auto const ended = check(files, after);
    EXPECT_EQ(ended.status, 1);
    EXPECT_THAT(ended.out, HasSubstr("decision[P01 midyear tariff]"));
    EXPECT_THAT(ended.out, HasSubstr("styr.yaml:1:1: notice[read as before the update]"));
}

TEST_F(Updates, CountNewDecisionsOfABodyThatTheBaseTrusts)
{
    files["styr.yaml"] += "trusted_decisions: [FU]\n";
    auto after = in_august("2139");
    after[decisions_file] = decided("approved", "2139");
    auto const ended = check(files, after);
    EXPECT_EQ(ended.status, 0) << ended.out << ended.err;
    EXPECT_THAT(ended.out, HasSubstr("It counts, since styr.yaml trusts new decisions of this body."));
}

TEST_F(Updates, DoNotCountNewDecisionsOfAnotherBody)
{
    files["styr.yaml"] += "trusted_decisions: [DAS]\n";
    auto after = in_august("2139");
    after[decisions_file] = decided("approved", "2139");
    EXPECT_EQ(check(files, after).status, 1);
}

TEST_F(Updates, LeaveTheAgreementAsItWas)
{
    files["styr.yaml"] = "agreement: aftale\n";
    files["aftale/2018.styr"] = read(source_dir / "tests/data/cli/krisecenter/aftale/2018-2020.styr");
    auto after = in_august("2139");
    auto& text = after.at("aftale/2018.styr");
    text.replace(text.find("require approval of tariff by FU"), 32,
                 "require tariff changes or approval of tariff by FU");
    auto const ended = check(files, after);
    EXPECT_EQ(ended.status, 1);
    EXPECT_THAT(ended.out, HasSubstr("decision[P01 midyear tariff]"));
    EXPECT_THAT(ended.out, HasSubstr("aftale/2018.styr:1:1: notice[read as before the update]"));
}

TEST_F(Updates, AreRefusedWithABrokenAgreementThoughItDoesNotCountYet)
{
    files["styr.yaml"] = "agreement: aftale\n";
    files["aftale/2018.styr"] = read(source_dir / "tests/data/cli/krisecenter/aftale/2018-2020.styr");
    auto after = files;
    after.at("aftale/2018.styr") += "\nprovison P99\n";
    auto const ended = check(files, after);
    EXPECT_EQ(ended.status, 2);
    EXPECT_THAT(ended.err, HasSubstr("aftale/2018.styr"));
}

// ---- dispensations

std::string const listed = "dispensations:\n  - rule: P01\n    offer: Aalborg Krisecenter\n    reason: Aftalt med FU "
                           "på mødet.\n    until: 2020-12-31\n";

std::string const comments_count = "comments_may_dispense: true\n";

std::string with_comment(std::string text)
{
    auto const at = text.find("  - offer");
    return text.insert(at, "  # styr: dispensation P01 until 2020-12-31: Aftalt med FU på mødet.\n");
}

TEST_F(Updates, AreExceptedByADispensationOfTheBase)
{
    files["styr.yaml"] += listed;
    auto const ended = check(files, in_august("2139"));
    EXPECT_EQ(ended.status, 0) << ended.out << ended.err;
    EXPECT_THAT(ended.out, HasSubstr("excepted[P01 midyear tariff]"));
}

TEST_F(Updates, AreExceptedByACommentOfTheBaseAtWhatAskedForThem)
{
    files["styr.yaml"] += comments_count;
    files[submission_file] = with_comment(files[submission_file]);
    auto const ended = check(files, in_august("2139"));
    EXPECT_EQ(ended.status, 0) << ended.out << ended.err;
}

TEST_F(Updates, DoNotExceptThemselves)
{
    auto after = in_august("2139");
    after["styr.yaml"] += listed;
    EXPECT_EQ(check(files, after).status, 1);
    files["styr.yaml"] += comments_count;
    after = in_august("2139");
    after[submission_file] = with_comment(after[submission_file]);
    auto const ended = check(files, after);
    EXPECT_EQ(ended.status, 1);
    EXPECT_THAT(ended.out, HasSubstr("decision[P01 midyear tariff]"));
    EXPECT_THAT(ended.out, HasSubstr("submissions/2020-05-aalborg.yaml:4:3: notice[new in this update] New in this "
                                     "update: a dispensation from P01 until 31 December 2020."));
}

// The comment was for the figure that stood there.
TEST_F(Updates, AreNotExceptedByACommentAtWhatTheyEdit)
{
    files["styr.yaml"] += comments_count;
    files[submission_file] = with_comment(files[submission_file]);
    auto after = in_august("2150");
    after[submission_file] = with_comment(asked("2150"));
    auto const ended = check(files, after);
    EXPECT_EQ(ended.status, 1);
    EXPECT_THAT(ended.out, HasSubstr("decision[P01 midyear tariff]"));
}

TEST_F(Updates, MayBeExceptedFromHavingASubmission)
{
    files["styr.yaml"] += "dispensations:\n  - rule: the register follows a submission or decision\n    offer: Aalborg "
                          "Krisecenter\n    reason: Rettelse af en tastefejl.\n    until: 2020-12-31\n";
    files[decisions_file] = decided("approved", "2150");
    auto const ended = check(files, in_august("2150"));
    EXPECT_EQ(ended.status, 0) << ended.out << ended.err;
    EXPECT_THAT(World{folder.path}.run({"check", "--base", "HEAD", "--head", "HEAD"}).err, testing::IsEmpty());
}

}  // namespace
}  // namespace styr::test::update_decisions_test
