// SPDX-License-Identifier: MPL-2.0
// Updates that try to pass: each attack once ended with status 0, or comes from a stranger.
#include "tests/cli/update_scene.hpp"

namespace styr::test::update_attack_test {
namespace {

using namespace updating;

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

// A table beside the agreement is read with it: from before the update, which may not raise its own ceiling.
TEST_F(Updates, DoNotBringTheTablesThatTheyAreJudgedBy)
{
    files["styr.yaml"] = "agreement: ./aftale\n";
    files["aftale/2018.styr"] =
        "agreement \"Min\" version \"1\" in force 2018-01-01 to 2030-12-31\ntable ceiling by offer "
        "from \"loft.csv\"\n  source \"S\"\nprovision P1 \"t\" source \"S\"\n  rule r for each "
        "change of terms require new tariff <= ceiling of offer message \"m\"\n";
    auto const csv = [](std::string const& tariff) {
        return "offer;ceiling in kr. per unit\r\nAalborg Krisecenter;" + tariff + "\r\n";
    };
    files["aftale/loft.csv"] = csv("2000");
    auto after = in_august("2139");
    EXPECT_THAT(check(files, after).out, HasSubstr("violation[P1 r]"));
    after["aftale/loft.csv"] = csv("3000");
    auto const raised = check(files, after);
    EXPECT_THAT(raised.out, HasSubstr("violation[P1 r]"));
    EXPECT_THAT(raised.out, HasSubstr("aftale/loft.csv"));
    after["aftale/loft.csv"] = csv("3.000");
    EXPECT_EQ(check(files, after).status, 2) << "what does not count has to be right all the same";
    files["aftale/loft.csv"] = csv("3000");
    after["aftale/loft.csv"] = csv("3000");
    EXPECT_THAT(check(files, after).out, Not(HasSubstr("violation[P1 r]")));
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
    EXPECT_EQ(check(files, after).status, 2) << "what lies in the new folder is data that nobody reads";
    after.erase("takster/aalborg.yaml");
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
    EXPECT_THAT(ended.out, HasSubstr("register/2020/aalborg.yaml:6:29: decision[P07 annex figures]"));
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

// ---- a day that is changed along with another

// What FU approved for August was the register's own word for January: the annex of that year, decided by itself.
TEST_F(Updates, DoNotOverwriteALaterYearAlongWithAnApprovedDay)
{
    std::string const next_year = "register/2021/aalborg.yaml";
    files[next_year] = terms("2021-01-01", offer("Aalborg Krisecenter", "1933"));
    files[decisions_file] = decided("approved", "2139");
    auto after = in_august("2139");
    EXPECT_EQ(check(files, after).status, 0) << "the year after stays as it was decided";
    after[next_year] = terms("2021-01-01", offer("Aalborg Krisecenter", "2139"));
    auto const ended = check(files, after);
    EXPECT_EQ(ended.status, 1);
    EXPECT_THAT(ended.out, HasSubstr("register/2021/aalborg.yaml:8:17: incomplete[the register follows a submission"));
    EXPECT_THAT(ended.out, HasSubstr("P07 annex figures"));
}

// ---- a new name that comes with what was said of another

TEST_F(Updates, DoNotGiveAnOfferTheNameOfAnApprovedSubmission)
{
    files[submission_file] = asked("2139");
    auto& text = files[submission_file];
    text.replace(text.find("Aalborg Krisecenter"), 19, "Krisecenter Aalborg");
    auto after = files;
    after[register_file] = terms("2020-01-01", offer("Krisecenter Aalborg", "1933"));
    EXPECT_EQ(check(files, after).status, 0);
    files[decisions_file] = after[decisions_file] = "decisions:\n  - {id: F, body: FU, date: 2020-05-20, outcome: "
                                                    "approved, about: [{submission: 2020-05-aalborg}]}\n";
    auto const ended = check(files, after);
    EXPECT_EQ(ended.status, 1);
    EXPECT_THAT(ended.out, HasSubstr("incomplete[renamed]"));
    EXPECT_THAT(ended.out, HasSubstr("There are decisions about the new name already"));
}

TEST_F(Updates, DoNotGiveAnOfferANameThatADispensationOrTheAgreementSpeaksOf)
{
    files.erase(submission_file);
    auto after = files;
    after[register_file] = terms("2020-01-01", offer("Børnehus Nord", "1933"));
    EXPECT_THAT(check(files, after).out, HasSubstr("The agreement itself speaks of the new name"));
    after[register_file] = terms("2020-01-01", offer("Kilden", "1933"));
    EXPECT_EQ(check(files, after).status, 0);
    files["styr.yaml"] = after["styr.yaml"] = "agreement: nordjylland\ndispensations:\n  - {rule: P01, offer: Kilden, "
                                              "until: 2020-12-31, reason: Aftalt med FU.}\n";
    auto const ended = check(files, after);
    EXPECT_EQ(ended.status, 1);
    EXPECT_THAT(ended.out, HasSubstr("There is a dispensation for the new name already"));
}

// Those that come close are told, as many as help.
TEST_F(Updates, NameAFewOfTheSubmissionsThatComeClose)
{
    for (int i = 0; i < 9; ++i) {
        files["submissions/2020-0" + std::to_string(i) + ".yaml"] = asked("22" + std::to_string(i) + "0");
    }
    auto const ended = check(files, in_august("2150"));
    EXPECT_THAT(ended.out, HasSubstr("The submission 2020-04 gives 2,240 kr. as the tariff. Close as well: 5 more."));
    EXPECT_THAT(ended.out, Not(HasSubstr("The submission 2020-06")));
}

}  // namespace
}  // namespace styr::test::update_attack_test
