// SPDX-License-Identifier: MPL-2.0
// `styr check --base`: what it compares, what it trusts, and what it says where something is not there.
#include "tests/cli/program.hpp"
#include "tests/support/git_history.hpp"

#include <nlohmann/json.hpp>

#include <gmock/gmock.h>

namespace styr::test {
namespace {

using support::Files;
using testing::HasSubstr;
using testing::Not;

std::string const register_file = "register/2020/aalborg.yaml", august_file = "register/2020-08/aalborg.yaml",
                  submission_file = "submissions/2020-05-aalborg.yaml", decisions_file = "decisions/2020.yaml";

std::string terms(std::string const& day, std::string const& offers)
{
    return "operator: Aalborg Kommune\noperator_kind: municipality\nin_force: " + day + "\noffers:\n" + offers;
}

std::string offer(std::string const& name, std::string const& tariff, std::string const& more = "")
{
    return "  - offer: " + name + "\n" + more +
           "    services:\n      - unit: day_and_night\n        tariff: " + tariff +
           "\n        places: 7\n        occupancy_basis: 90 %\n";
}

std::string asked(std::string const& tariff)
{
    return "operator: Aalborg Kommune\nsubmitted: 2020-05-01\nchanges:\n  - offer: Aalborg Krisecenter\n    effective: "
           "2020-08-01\n    before: {tariff: 1933}\n    after: {tariff: " +
           tariff + "}\n    justification: En medarbejder mere.\n";
}

std::string decided(std::string const& outcome, std::string const& tariff, std::string const& id = "FU-1")
{
    return "decisions:\n  - id: " + id + "\n    body: FU\n    date: 2020-05-20\n    outcome: " + outcome +
           "\n    about:\n      - offer: Aalborg Krisecenter\n        effective: 2020-08-01\n" +
           "        after: {tariff: " + tariff + "}\n";
}

// A repository of one operator; an update changes files of it.
class Updates : public testing::Test {
protected:
    Updates() : history(folder.path, true)
    {
        files["styr.yaml"] = "agreement: nordjylland\n";
        files[register_file] = terms("2020-01-01", offer("Aalborg Krisecenter", "1933"));
        files[submission_file] = asked("2139");
    }

    Ended check(Files const& before, Files const& after, std::vector<std::string> more = {})
    {
        auto const base = history.commit(before);
        auto const head = history.commit(after);
        return compare(base, head, std::move(more));
    }

    Ended compare(std::string const& base, std::string const& head, std::vector<std::string> more = {}) const
    {
        std::vector<std::string> words{"check",      "--base", base, "--head", head,     "--as-of",
                                       "2020-07-30", "--lang", "en", "-f",     "concise"};
        words.insert(words.end(), more.begin(), more.end());
        return World{folder.path}.run(words);
    }

    Files in_august(std::string const& tariff) const
    {
        auto after = files;
        after[august_file] = terms("2020-08-01", offer("Aalborg Krisecenter", tariff));
        return after;
    }

    TemporaryFolder folder;
    support::GitHistory history;
    Files files;
};

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
    files[submission_file] = with_comment(files[submission_file]);
    auto const ended = check(files, in_august("2139"));
    EXPECT_EQ(ended.status, 0) << ended.out << ended.err;
}

TEST_F(Updates, DoNotExceptThemselves)
{
    auto after = in_august("2139");
    after["styr.yaml"] += listed;
    EXPECT_EQ(check(files, after).status, 1);
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

// ---- what the register says, and who asked for it

TEST_F(Updates, FindAFigureThatNobodyAskedFor)
{
    files[decisions_file] = decided("approved", "2139");
    auto const ended = check(files, in_august("2150"));
    EXPECT_EQ(ended.status, 1);
    EXPECT_THAT(ended.out, HasSubstr("register/2020-08/aalborg.yaml:8:17: decision[P01 midyear tariff]"));
    EXPECT_THAT(ended.out, HasSubstr("incomplete[the register follows a submission or decision]"));
    EXPECT_THAT(ended.out, HasSubstr("The submission 2020-05-aalborg gives 2,139 kr. as the tariff."));
}

TEST_F(Updates, FindATermThatRidesAlongWithAnother)
{
    files[decisions_file] = decided("approved", "2139");
    auto after = in_august("2139");
    auto& text = after.at(august_file);
    text.replace(text.find("places: 7"), 9, "places: 9");
    auto const ended = check(files, after);
    EXPECT_EQ(ended.status, 1);
    EXPECT_THAT(
        ended.out,
        HasSubstr("register/2020-08/aalborg.yaml:9:17: incomplete[the register follows a submission or decision]"));
    EXPECT_THAT(ended.out, Not(HasSubstr("P01")));
}

// Approved as it stood, without a figure; any figure in the register would then look approved.
TEST_F(Updates, DoNotTakeAnApprovalWithoutAFigureForOneOfTheFigure)
{
    files[submission_file] = "operator: Aalborg Kommune\nsubmitted: 2020-05-01\nchanges:\n  - offer: Aalborg "
                             "Krisecenter\n    effective: 2020-08-01\n    changed: [tariff]\n"
                             "    justification: En medarbejder mere.\n";
    history.commit(files);
    auto const explained =
        World{folder.path}.run({"explain", "2020-05-aalborg", "--base", "HEAD^{tree}", "--head", "HEAD"});
    EXPECT_EQ(explained.status, 2);  // nothing changed, so there is no case
    auto const digest = [&] {
        Files submitted = files;
        submitted.erase(submission_file);
        auto const base = history.commit(submitted);
        auto const head = history.commit(files);
        auto const result =
            World{folder.path}.run({"check", "--base", base, "--head", head, "--as-of", "2020-07-30", "-f", "json"});
        return nlohmann::json::parse(result.out).at("subjects").at(0).at("submission").at("digest").get<std::string>();
    }();
    files[decisions_file] = "decisions:\n  - id: FU-1\n    body: FU\n    date: 2020-05-20\n    outcome: approved\n    "
                            "about:\n      - submission: 2020-05-aalborg\n        digest: " +
                            digest + "\n";
    auto const ended = check(files, in_august("9000"));
    EXPECT_EQ(ended.status, 1);
    EXPECT_THAT(ended.out, HasSubstr("decision[P01 midyear tariff]"));
    EXPECT_THAT(ended.out, HasSubstr("The submission 2020-05-aalborg does not give the tariff."));
}

TEST_F(Updates, TakeTheSameFigureForAnotherUnitForAnotherTariff)
{
    auto after = files;
    auto& text = after.at(register_file);
    text.replace(text.find("day_and_night"), 13, "hour");
    auto const ended = check(files, after);
    EXPECT_EQ(ended.status, 1);
    EXPECT_THAT(
        ended.out,
        HasSubstr("register/2020/aalborg.yaml:7:15: incomplete[the register follows a submission or decision]"));
}

TEST_F(Updates, TellOfFactsBesideTheTermsAndJudgeByWhatStoodBefore)
{
    files[register_file] = terms("2020-01-01", offer("Kvisten", "1933", "    reinforced_cooperation: true\n"));
    files.erase(submission_file);
    auto after = files;
    after[register_file] = terms("2020-01-01", offer("Kvisten", "1933", "    reinforced_cooperation: false\n"));
    auto& text = after.at(register_file);
    text.replace(text.find("places: 7"), 9, "places: 9");
    auto const ended = check(files, after);
    EXPECT_EQ(ended.status, 1);
    EXPECT_THAT(ended.out, HasSubstr("register/2020/aalborg.yaml:6:29: notice[other facts of the register] The "
                                     "register now says something else about reinforced cooperation."));
    EXPECT_THAT(ended.out, HasSubstr("P24"));
}

TEST_F(Updates, SayThatAnOfferIsRenamedAndOnlyThat)
{
    files.erase(submission_file);
    auto after = files;
    after[register_file] = terms("2020-01-01", offer("Krisecenter Aalborg", "1933"));
    auto const ended = check(files, after);
    EXPECT_EQ(ended.status, 0);
    EXPECT_THAT(ended.out, testing::StartsWith("register/2020/aalborg.yaml:5:12: notice[renamed]"));
    EXPECT_EQ(std::count(ended.out.begin(), ended.out.end(), '\n'), 1) << ended.out;
}

TEST_F(Updates, CannotTellWhetherDecisionsAboutTheNewNameOfAnOfferAreAboutIt)
{
    files.erase(submission_file);
    auto& text = files[decisions_file] = decided("approved", "2139");
    text.replace(text.find("Aalborg Krisecenter"), 19, "Krisecenter Aalborg");
    auto after = files;
    after[register_file] = terms("2020-01-01", offer("Krisecenter Aalborg", "1933"));
    auto const ended = check(files, after);
    EXPECT_EQ(ended.status, 1);
    EXPECT_THAT(ended.out, testing::StartsWith("register/2020/aalborg.yaml:5:12: incomplete[renamed]"));
    EXPECT_THAT(ended.out, HasSubstr("There are decisions about the new name already"));
}

TEST_F(Updates, SayWhichServiceOfAnOfferIsRenamed)
{
    files.erase(submission_file);
    auto const of_service = [](std::string const& name) {
        return terms("2020-01-01", "  - offer: Aalborg Krisecenter\n    services:\n      - service: " + name +
                                       "\n        unit: day_and_night\n        tariff: 1933\n");
    };
    files[register_file] = of_service("Ophold");
    auto after = files;
    after[register_file] = of_service("Døgnophold");
    auto const ended = check(files, after);
    EXPECT_EQ(ended.status, 0) << ended.out << ended.err;
    EXPECT_THAT(ended.out, HasSubstr("Aalborg Krisecenter (Ophold)"));
    EXPECT_THAT(ended.out, HasSubstr("Aalborg Krisecenter (Døgnophold)"));
    EXPECT_THAT(compare("HEAD~1", "HEAD", {"-f", "full"}).out, HasSubstr("\n  Aalborg Krisecenter (Døgnophold)\n"));
}

TEST_F(Updates, DoNotTakeANewNameWithOtherTermsForARename)
{
    auto after = files;
    after[register_file] = terms("2020-01-01", offer("Krisecenter Aalborg", "1934"));
    auto const ended = check(files, after);
    EXPECT_EQ(ended.status, 1);
    EXPECT_THAT(ended.out, Not(HasSubstr("renamed")));
    EXPECT_THAT(ended.out, HasSubstr("P07 annex exit"));
    EXPECT_THAT(ended.out, HasSubstr("P07 annex entry"));
}

TEST_F(Updates, DoNotTakeAnEntryThatWasAskedForForOneWithOtherTerms)
{
    files[submission_file] = "operator: Aalborg Kommune\nsubmitted: 2020-05-01\nchanges:\n  - offer: Nyt Krisecenter\n "
                             "   kind: registration\n    effective: 2021-01-01\n"
                             "    after: {tariff: 1000, places: 7, occupancy_basis: 90 %}\n";
    auto const entering = [&](std::string const& tariff) {
        auto after = files;
        after["register/2021/aalborg.yaml"] =
            terms("2021-01-01", offer("Aalborg Krisecenter", "1933") + offer("Nyt Krisecenter", tariff));
        return check(files, after).out;
    };
    EXPECT_THAT(entering("1000"), Not(HasSubstr("gives 1,000 kr.")));
    EXPECT_THAT(entering("1000.01"), HasSubstr("The submission 2020-05-aalborg gives 1,000 kr."));
}

// What enters is approved with the terms that it enters with.
TEST_F(Updates, DoNotTakeAnEntryThatWasApprovedForOneWithOtherTerms)
{
    files.erase(submission_file);
    files[decisions_file] =
        "decisions:\n  - id: DAS-1\n    body: DAS\n    date: 2020-06-01\n    outcome: approved\n    about:\n      - "
        "offer: Nyt Krisecenter\n        kind: registration\n"
        "        effective: 2021-01-01\n        after: {tariff: 1000, places: 7, occupancy_basis: 90 %}\n";
    auto const entering = [&](std::string const& tariff) {
        auto after = files;
        after["register/2021/aalborg.yaml"] =
            terms("2021-01-01", offer("Aalborg Krisecenter", "1933") + offer("Nyt Krisecenter", tariff));
        return check(files, after).out;
    };
    EXPECT_THAT(entering("1000"), Not(HasSubstr("P07 annex entry")));
    EXPECT_THAT(entering("1100"), HasSubstr("P07 annex entry"));
}

// Two that left and two that entered with the same terms: which is which cannot be known.
TEST_F(Updates, DoNotGuessWhichOfTwoIsRenamed)
{
    files[register_file] = terms("2020-01-01", offer("A1", "1933") + offer("A2", "1933"));
    files.erase(submission_file);
    auto after = files;
    after[register_file] = terms("2020-01-01", offer("B1", "1933") + offer("B2", "1933"));
    EXPECT_THAT(check(files, after).out, Not(HasSubstr("renamed")));
}

TEST_F(Updates, ShowARemovedServiceAtItsParent)
{
    files[register_file] = terms("2020-01-01", offer("Aalborg Krisecenter", "1933") +
                                                   "  - offer: To ydelser\n    services:\n      - {service: Dag, "
                                                   "tariff: 100}\n      - {service: Nat, tariff: 200}\n");
    auto after = files;
    auto& text = after.at(register_file);
    text.erase(text.find("      - {service: Nat"));
    EXPECT_THAT(check(files, after).out, HasSubstr("register/2020/aalborg.yaml:11:12: decision[P07 annex exit]"));
    after[register_file] = terms("2020-01-01", offer("Aalborg Krisecenter", "1933"));
    EXPECT_THAT(check(files, after).out, HasSubstr("register/2020/aalborg.yaml:1:11: decision[P07 annex exit]"));
    after.erase(register_file);
    EXPECT_THAT(check(files, after).out, HasSubstr("register/2020/aalborg.yaml:5:12: decision[P07 annex exit]"));
}

// The first day of the new state, or the last of the old one, as submissions say of what leaves.
TEST_F(Updates, KnowASubmissionThatAsksAnOfferToLeave)
{
    files[register_file] = terms("2020-01-01", offer("Aalborg Krisecenter", "1933") + offer("Lukker", "500"));
    files[submission_file] = "operator: Aalborg Kommune\nsubmitted: 2020-05-01\nchanges:\n  - kind: deregistration\n   "
                             " offer: Lukker\n    effective: med udgangen af juli 2020\n"
                             "    justification: For få borgere.\n    destination: Et andet tilbud.\n";
    auto const ended = check(files, in_august("1933"));
    EXPECT_THAT(ended.out, HasSubstr("register/2020-08/aalborg.yaml:1:11: decision[P07 annex exit]"));
    EXPECT_THAT(ended.out, Not(HasSubstr("the register follows")));
}

// ---- attacks: each once ended with status 0

// Two services whose names, written one after the other, look alike: no name has a line break.
TEST_F(Updates, DoNotHideAnOfferBehindALineBreakInAName)
{
    files[register_file] =
        terms("2020-01-01", "  - offer: X\n    services:\n      - {service: D, tariff: 1000, places: 4}\n");
    files.erase(submission_file);
    auto after = files;
    after[register_file] =
        terms("2020-01-01", "  - offer: X\n    services:\n      - {service: \"D\\nB\", tariff: 1000, places: 4}\n"
                            "  - offer: \"X\\nD\"\n    services:\n      - {service: B, tariff: 99999, places: 400}\n");
    auto const ended = check(files, after);
    EXPECT_EQ(ended.status, 2) << ended.out;
    EXPECT_THAT(ended.err, HasSubstr("[F214] the blank U+000A in `service` is not an ordinary one"));
}

TEST_F(Updates, SayThatASubmissionDoesNotSayFromWhen)
{
    auto& text = files.at(submission_file);
    text.erase(text.find("    effective: "), std::string("    effective: 2020-08-01\n").size());
    EXPECT_THAT(check(files, in_august("2139")).out,
                HasSubstr("The submission 2020-05-aalborg does not say from when."));
}

// The register says for good what was asked for and approved until the end of the year.
TEST_F(Updates, DoNotMakeATemporaryChangePermanent)
{
    auto& text = files.at(submission_file);
    text.replace(text.find("    before:"), 0, "    until: 2020-12-31\n");
    files[decisions_file] = decided("approved", "2139");
    auto const ended = check(files, in_august("2139"));
    EXPECT_EQ(ended.status, 1);
    EXPECT_THAT(ended.out, HasSubstr("The submission 2020-05-aalborg asks for it only until 31 December 2020."));
}

TEST_F(Updates, FindAUnitThatRidesAlongWithAnApprovedFigure)
{
    files.erase(submission_file);
    files[decisions_file] = decided("approved", "2139");
    auto after = in_august("2139");
    auto& text = after.at(august_file);
    text.replace(text.find("day_and_night"), 13, "hour");
    auto const ended = check(files, after);
    EXPECT_EQ(ended.status, 1);
    EXPECT_THAT(ended.out, HasSubstr("incomplete[the register follows a submission or decision]"));
}

TEST_F(Updates, FindPartsOfTheTariffThatRideAlongWithAnApprovedFigure)
{
    files.erase(submission_file);
    files[decisions_file] = decided("approved", "2139");
    auto after = in_august("2139");
    after.at(august_file) += "        tariff_parts: [{part: basic, tariff: 9000}]\n";
    EXPECT_THAT(check(files, after).out, HasSubstr("incomplete[the register follows a submission or decision]"));
}

TEST_F(Updates, AreNotExplainedByAnotherOperatorsSubmission)
{
    auto& text = files.at(submission_file);
    text.replace(text.find("Aalborg Kommune"), 15, "Rebild Kommune");
    EXPECT_THAT(check(files, in_august("2139")).out,
                HasSubstr("The submission 2020-05-aalborg is from another operator."));
}

TEST_F(Updates, AreExplainedByASubmissionThatDoesNotSayWhoseItIs)
{
    auto& text = files.at(submission_file);
    text.erase(text.find("operator: "), text.find('\n', text.find("operator: ")) + 1 - text.find("operator: "));
    auto const ended = check(files, in_august("2139"));
    EXPECT_THAT(ended.out, Not(HasSubstr("is from another operator")));
    EXPECT_THAT(ended.out, HasSubstr("decision[P01 midyear tariff]"));
}

// A file that only ends a delegation names neither offer nor submission.
TEST_F(Updates, KnowThatADelegationWasWithdrawn)
{
    files[submission_file] = "operator: Aalborg Kommune\nsubmitted: 2022-12-05\nchanges:\n  - offer: Aalborg "
                             "Krisecenter\n    effective: 2023-01-01\n    before: {tariff: 1933}\n"
                             "    after: {tariff: 1940}\n    justification: Mere personale.\n";
    files["decisions/a.yaml"] = "decisions:\n  - id: D\n    body: DAS\n    date: 2022-11-10\n    outcome: delegated\n  "
                                "  to: FU\n    competence: late tariffs\n    from: 2022-11-11\n";
    files["decisions/b.yaml"] = "decisions:\n  - id: F\n    body: FU\n    date: 2022-12-15\n    outcome: approved\n    "
                                "about:\n      - offer: Aalborg Krisecenter\n"
                                "        effective: 2023-01-01\n        after: {tariff: 1940}\n";
    auto after = files;
    after["register/2023/aalborg.yaml"] = terms("2023-01-01", offer("Aalborg Krisecenter", "1940"));
    EXPECT_EQ(check(files, after, {"--as-of", "2022-12-20"}).status, 0);
    auto const withdrawn =
        "decisions:\n  - id: W\n    body: DAS\n    date: 2022-12-01\n    outcome: withdrawn\n    under: D\n";
    files["decisions/c.yaml"] = after["decisions/c.yaml"] = withdrawn;
    EXPECT_EQ(check(files, after, {"--as-of", "2022-12-20"}).status, 1);
}

TEST_F(Updates, DoNotShadowTheAgreementThatShipsWithStyr)
{
    files["nordjylland/2018.styr"] = "agreement \"Min\" version \"1\" in force 2018-01-01 to 2030-12-31\n";
    EXPECT_THAT(check(files, in_august("2139")).out, HasSubstr("decision[P01 midyear tariff]"));
}

TEST_F(Updates, DoNotPointStyrYamlAtWhatNobodyCompared)
{
    auto after = files;
    after["styr.yaml"] += "register: takster\n";
    after["takster/aalborg.yaml"] = terms("2020-01-01", offer("Aalborg Krisecenter", "9999"));
    auto const ended = check(files, after);
    EXPECT_EQ(ended.status, 1);
    EXPECT_THAT(ended.out, HasSubstr("styr.yaml:1:1: incomplete[read as before the update]"));
    after.erase("styr.yaml");
    EXPECT_EQ(check(files, after).status, 1);
}

TEST_F(Updates, DoNotTakeANameThatDecisionsAreAbout)
{
    files.erase(submission_file);
    files[decisions_file] = decided("approved", "3000");
    files[register_file] = terms("2020-01-01", offer("Et andet hus", "1933"));
    auto after = files;
    after[register_file] = terms("2020-01-01", offer("Aalborg Krisecenter", "1933"));
    auto const ended = check(files, after);
    EXPECT_EQ(ended.status, 1);
    EXPECT_THAT(ended.out, HasSubstr("incomplete[renamed]"));
}

TEST_F(Updates, TellOfOtherFactsBesideANewName)
{
    files[register_file] = terms("2020-01-01", offer("Kvisten", "1933", "    reinforced_cooperation: true\n"));
    files.erase(submission_file);
    auto after = files;
    after[register_file] = terms("2020-01-01", offer("Granen", "1933", "    reinforced_cooperation: false\n"));
    auto const ended = check(files, after);
    EXPECT_THAT(ended.out, HasSubstr("notice[renamed]"));
    EXPECT_THAT(ended.out, HasSubstr("something else about reinforced cooperation"));
}

TEST_F(Updates, TellOfFactsThatASecondFileOfTheOperatorBrings)
{
    auto after = files;
    after["register/2020/b.yaml"] =
        "operator: Aalborg Kommune\noperator_kind: private\nin_force: 2020-01-01\noffers:\n" + offer("Nyt", "100");
    EXPECT_THAT(check(files, after).out, HasSubstr("something else about kind of operator"));
}

// It was for the submission as it stood.
TEST_F(Updates, AreNotExceptedByADispensationForASubmissionThatTheyEdit)
{
    files["styr.yaml"] += "dispensations:\n  - rule: P01\n    case: 2020-05-aalborg:aalborg-krisecenter\n    reason: "
                          "Aftalt med FU.\n    until: 2020-12-31\n";
    EXPECT_EQ(check(files, in_august("2139")).status, 0);
    auto after = in_august("9999");
    after[submission_file] = asked("9999");
    EXPECT_EQ(check(files, after).status, 1);
}

// ---- only what is needed is read, and nothing is overlooked by it

TEST_F(Updates, ComeOutTheSameWhereEverythingIsRead)
{
    for (int i = 0; i < 20; ++i) {
        auto const number = std::to_string(i);
        files["register/2020/k" + number + ".yaml"] =
            "operator: Kommune " + number + "\nin_force: 2020-01-01\noffers:\n" + offer("Tilbud " + number, "1000");
        files["submissions/k" + number + ".yaml"] = "operator: Kommune " + number + "\nchanges:\n  - offer: Tilbud " +
                                                    number + "\n    effective: 2021-01-01\n    after: {tariff: 1100}\n";
        files["decisions/k" + number + ".yaml"] =
            "decisions:\n  - id: D" + number +
            "\n    body: FU\n    outcome: approved\n    about:\n      - offer: Tilbud " + number +
            "\n        after: {tariff: 1100}\n";
    }
    files[decisions_file] = decided("approved", "2139");
    auto everywhere = [](Files all) {  // a backslash may hide any name, so such files are always read
        for (auto& [name, text] : all) {
            text += "# \\\n";
        }
        return all;
    };
    for (auto const* const tariff : {"2139", "2150"}) {
        auto const few = check(files, in_august(tariff)), all = check(everywhere(files), everywhere(in_august(tariff)));
        EXPECT_EQ(few.out, all.out);
        EXPECT_EQ(few.status, all.status);
    }
}

// A name may stand in a file in a way that no search for its letters finds.
TEST_F(Updates, FindADecisionWhoseNameIsWrittenWithEscapesOrFolded)
{
    auto const refused = decided("refused", "2139");
    for (auto const* const name :
         {"\"Aalborg Krisecent\\x65r\"", "'Aalborg Krisecenter'", ">-\n          Aalborg\n          Krisecenter"}) {
        auto text = refused;
        text.replace(text.find("Aalborg Krisecenter"), 19, name);
        files[decisions_file] = text;
        auto const ended = check(files, in_august("2139"));
        EXPECT_THAT(ended.out, HasSubstr("violation[P01 midyear tariff]")) << name << ended.err;
    }
}

// ---- what is compared

TEST_F(Updates, ThatChangeNothingEndWithNothingFound)
{
    auto after = files;
    after["README.md"] = "# Register\n";
    auto const ended = check(files, after);
    EXPECT_EQ(ended.status, 0);
    EXPECT_EQ(ended.out + ended.err, "");
}

TEST_F(Updates, AreReadFromTheDiskWithoutAHead)
{
    TemporaryFolder tree;
    support::GitHistory work(tree.path);
    work.commit(files);
    for (auto const& [name, text] : in_august("2139")) {
        write(tree.path / name, text);
    }
    auto const ended =
        World{tree.path}.run({"check", "--base", "HEAD", "--as-of", "2020-07-30", "-f", "concise", "--lang", "en"});
    EXPECT_EQ(ended.status, 1);
    EXPECT_THAT(ended.out, HasSubstr("register/2020-08/aalborg.yaml:8:17: decision[P01 midyear tariff]"));
    fs::create_directories(tree.path / "register/sub");
    EXPECT_EQ(World{tree.path / "register/sub"}
                  .run({"check", "--base", "HEAD", "--as-of", "2020-07-30", "-f", "concise", "--lang", "en"})
                  .out,
              ended.out);
}

TEST_F(Updates, AreThoseOfTheHeadInABareRepository)
{
    auto const base = history.commit(files);
    history.commit(in_august("2139"));
    auto const ended =
        World{folder.path}.run({"check", "--base", base, "--as-of", "2020-07-30", "-f", "concise", "--lang", "en"});
    EXPECT_THAT(ended.out, HasSubstr("decision[P01 midyear tariff]"));
}

TEST_F(Updates, MayLieInAFolderOfTheRepository)
{
    Files before, after;
    for (auto const& [name, text] : files) {
        before["data/nord/" + name] = text;
    }
    for (auto const& [name, text] : in_august("2139")) {
        after["data/nord/" + name] = text;
    }
    TemporaryFolder tree;
    support::GitHistory work(tree.path);
    auto const base = work.commit(before), head = work.commit(after);
    fs::create_directories(tree.path / "data/nord");
    auto const ended = World{tree.path / "data/nord"}.run(
        {"check", "--base", base, "--head", head, "--as-of", "2020-07-30", "-f", "concise", "--lang", "en"});
    EXPECT_THAT(ended.out, HasSubstr("register/2020-08/aalborg.yaml:8:17: decision[P01 midyear tariff]")) << ended.err;
    auto const in = [&](std::string const& format) {
        return World{tree.path / "data/nord"}
            .run({"check", "--base", base, "--head", head, "--as-of", "2020-07-30", "-f", format})
            .out;
    };
    EXPECT_THAT(in("github"), HasSubstr("file=data/nord/register/2020-08/aalborg.yaml,line=8"));
    EXPECT_THAT(in("gitlab"), HasSubstr("\"path\": \"data/nord/register/2020-08/aalborg.yaml\""));
    EXPECT_THAT(in("sarif"), HasSubstr("\"uri\": \"data/nord/register/2020-08/aalborg.yaml\""));
}

TEST_F(Updates, SayWhichRevisionIsNotThere)
{
    auto const head = history.commit(files);
    auto const ended = compare("no-such-branch", head);
    EXPECT_EQ(ended.status, 2);
    EXPECT_THAT(ended.err, HasSubstr("error[S671]"));
    EXPECT_THAT(ended.err, HasSubstr("`no-such-branch` that --base names"));
}

TEST_F(Updates, SayThatAShallowCloneLacksTheBase)
{
    auto const base = history.commit(files);
    auto const head = history.commit(in_august("2139"));
    history.make_shallow(head);
    history.forget(base);
    auto const ended = compare(head + "~1", head);
    EXPECT_EQ(ended.status, 2);
    EXPECT_THAT(ended.err, HasSubstr("error[S672]"));
}

TEST_F(Updates, AreComparedInAShallowCloneThatHasBoth)
{
    auto const base = history.commit(files);
    auto const head = history.commit(in_august("2139"));
    history.make_shallow(base);
    EXPECT_THAT(compare(base, head).out, HasSubstr("decision[P01 midyear tariff]"));
}

// ---- hostile updates

TEST_F(Updates, DoNotTakeOverWhatAnotherOperatorWasAllowed)
{
    auto theirs = asked("2139");
    theirs.replace(theirs.find("Aalborg Kommune"), 15, "Hjørring Kommune");
    files[submission_file] = theirs;
    files[decisions_file] = decided("approved", "2139");
    auto after = in_august("2139");
    after[submission_file] = asked("2139");
    EXPECT_THAT(check(files, after).out, HasSubstr("incomplete[P01 midyear tariff]"));
}

TEST_F(Updates, WithHostileNamesAndTextsPrintNothingRaw)
{
    auto after = in_august("2139");
    std::string const evil = "register/::error file=x::Alt er godt\n::warning::\x1b[31m.yaml";
    after[evil] = "operator: Ond Kommune\nin_force: 2020-01-01\noffers:\n" + offer("\"::error::x \\e[2J\"", "1");
    for (auto const* const format :
         {"concise", "full", "json", "jsonl", "sarif", "junit", "gitlab", "markdown", "csv"}) {
        auto const base = history.commit(files), head = history.commit(after);
        auto const ended =
            World{folder.path}.run({"check", "--base", base, "--head", head, "--as-of", "2020-07-30", "-f", format});
        for (auto const& line : {"\n::", "\x1b", "\n##["}) {
            EXPECT_EQ(("\n" + ended.out).find(line), std::string::npos) << format;
            EXPECT_EQ(("\n" + ended.err).find(line), std::string::npos) << format;
        }
        EXPECT_NE(ended.status, 0);
    }
}

TEST_F(Updates, WithALinkAreRefused)
{
    auto const base = history.commit(files);
    history.links["register/2020/evil.yaml"] = "/etc/passwd";
    auto const head = history.commit(files);
    auto const ended = compare(base, head);
    EXPECT_EQ(ended.status, 2);
    EXPECT_THAT(ended.err, HasSubstr("error[S625]"));
    history.links = {{"settlements", "/etc"}};
    EXPECT_EQ(compare(base, history.commit(files)).status, 2);
}

TEST_F(Updates, WithAFileThatCannotBeReadAreNotJudged)
{
    auto after = in_august("2139");
    after["decisions/2021.yaml"] = "decisions: [\n";
    auto const ended = check(files, after);
    EXPECT_EQ(ended.status, 2);
    EXPECT_THAT(ended.err, HasSubstr("decisions/2021.yaml"));
    EXPECT_EQ(ended.out, "");
}

TEST_F(Updates, ThatTakeASubmissionAwayFromUnderItsDecisionAreNotJudged)
{
    files[decisions_file] =
        "decisions:\n  - id: FU-1\n    body: FU\n    outcome: noted\n    about:\n      - submission: 2020-05-aalborg\n";
    auto after = files;
    after.erase(submission_file);
    auto const ended = check(files, after);
    EXPECT_EQ(ended.status, 2);
    EXPECT_THAT(ended.err, HasSubstr("2020-05-aalborg"));
}

}  // namespace
}  // namespace styr::test
