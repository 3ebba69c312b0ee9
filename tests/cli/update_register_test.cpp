// SPDX-License-Identifier: MPL-2.0
// What an update changes in the register, and who asked for it.
#include "tests/cli/update_scene.hpp"

namespace styr::test::update_register_test {
namespace {

using namespace updating;

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
        return nlohmann::json::parse(result.out).at("subjects").at(0).at("digest").get<std::string>();
    }();
    files[decisions_file] = "decisions:\n  - id: FU-1\n    body: FU\n    date: 2020-05-20\n    outcome: approved\n    "
                            "about:\n      - operator: Aalborg Kommune\n        offer: Aalborg Krisecenter\n        "
                            "submission: 2020-05-aalborg\n        digest: " +
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

// ---- what it says of an offer beside its services' terms

TEST_F(Updates, JudgeFactsOfAnOfferAsAChangeAndTermsByWhatStoodBefore)
{
    files[register_file] = terms("2020-01-01", offer("Kvisten", "1933", "    reinforced_cooperation: true\n"));
    files.erase(submission_file);
    for (std::string const now : {"    reinforced_cooperation: false\n", ""}) {  // which says the same
        auto after = files;
        after[register_file] = terms("2020-01-01", offer("Kvisten", "1933", now));
        auto& text = after.at(register_file);
        text.replace(text.find("places: 7"), 9, "places: 9");
        auto const ended = check(files, after);
        EXPECT_EQ(ended.status, 1);
        EXPECT_THAT(ended.out, HasSubstr(now.empty() ? "aalborg.yaml:5:5: " : "aalborg.yaml:6:29: "));
        EXPECT_THAT(ended.out, HasSubstr("decision[P07 annex figures]"));
        EXPECT_THAT(ended.out, HasSubstr("decision[P24 reinforced places]"));
    }
}

// Nothing in the agreement asks for a decision about it, and nobody has looked at it.
TEST_F(Updates, DoNotTakeFactsOfAnOfferForInOrderOfWhichNoProvisionRequiresAnything)
{
    files.erase(submission_file);
    auto const with = [](std::string const& more) {
        return terms("2020-02-01", offer("Aalborg Krisecenter", "1933", "    " + more + "\n"));
    };
    files["register/2020-02/aalborg.yaml"] = with("catchment: entire");
    auto after = files;
    for (auto const* const now : {"catchment: partial", "sells_places: true", "users: [{municipality: Rebild Kommune}]",
                                  "formerly: [{offer: Kilden}]"}) {
        after["register/2020-02/aalborg.yaml"] = with(now);
        auto const ended = check(files, after);
        EXPECT_EQ(ended.status, 1) << now;
        EXPECT_THAT(ended.out, HasSubstr("not-covered[")) << now;
    }
    after = files;
    after["register/2020-02/aalborg.yaml"] = with("catchment: entire\n    reports: [{year: 2019, result: 100}]");
    auto const reported = check(files, after);
    EXPECT_EQ(reported.status, 0) << "a finished year is added";
    EXPECT_THAT(reported.out, HasSubstr("notice[other facts of the register]"));
    auto corrected = after;
    corrected["register/2020-02/aalborg.yaml"] = with("catchment: entire\n    reports: [{year: 2019, result: 200}]");
    EXPECT_EQ(check(after, corrected).status, 1) << "what was on record is another now";
    auto whole = after;
    whole["register/2020-02/aalborg.yaml"] =
        with("catchment: entire\n    reports: [{year: 2019, result: 100}]\n    reports_whole: [2018, 2019]");
    EXPECT_EQ(check(after, whole).status, 0) << "there are no further reports of those years";
    EXPECT_EQ(check(whole, after).status, 1) << "there may be some now";
}

// Of whatever owner: nothing that the register says otherwise passes in silence.
TEST_F(Updates, TellOfDeclaredFactsOfEveryOwnerThatNoProvisionHasLookedAtTheirChange)
{
    files.erase(submission_file);
    files["styr.yaml"] = "agreement: a\n";
    files["a/a.styr"] = "agreement \"T\" version \"1\" in force 2019-01-01 to 2029-12-31\n"
                        "fact pool \"Pool\" of operator in kr. source \"S\"\n"
                        "fact rent \"Rent\" of service in kr. source \"S\"\n"
                        "fact surplus \"Surplus\" of operator and year in kr. source \"S\"\n"
                        "fact set aside \"Set aside\" of offer and year in kr. source \"S\"\n"
                        "provision P01 \"Title\" source \"S\"\n"
                        "  rule rents for each change of terms require pool > 0 kr. and rent > 0 kr. message \"B\"\n"
                        "  rule offer years for each offer and year require set aside > 0 kr. message \"B\"\n"
                        "  rule operator years for each operator and year require surplus > 0 kr. message \"B\"\n";
    files[register_file] =
        "operator: A\nin_force: 2020-01-01\npool: 10\nreports: [{year: 2019, surplus: 10}]\noffers:\n  - offer: X\n"
        "    reports: [{year: 2019, set_aside: 10}]\n    services: [{unit: hour, tariff: 175, rent: 10}]\n";
    for (auto const& [key, place] : std::map<std::string, std::string>{
             {"pool", "3:7"}, {"rent", "8:48"}, {"surplus", "4:10"}, {"set_aside", "7:14"}}) {
        for (auto const& now : {key + ": 20", std::string()}) {
            auto after = files;
            auto& text = after.at(register_file);
            auto const said = key + ": 10";
            text.replace(text.find(said), said.size(), now);
            if (now.empty() && key != "pool") {
                text.replace(text.find(", }"), 3, "}");
            }
            auto const ended = check(files, after);
            EXPECT_EQ(ended.status, 1) << key;
            EXPECT_THAT(ended.out, HasSubstr("not-covered[other facts of the register]")) << key;
            if (!now.empty()) {
                EXPECT_THAT(ended.out, HasSubstr("register/2020/aalborg.yaml:" + place + ": not-covered[")) << key;
            }
        }
    }
}

TEST_F(Updates, FindTheSubmissionThatAsksForFactsOfAnOffer)
{
    auto const with = [](std::string const& catchment) {
        return terms("2020-02-01", "  - offer: Kilden\n    catchment: " + catchment +
                                       "\n    services:\n      - {service: Dag, tariff: 100}\n"
                                       "      - {service: Nat, tariff: 200}\n");
    };
    files["register/2020-02/aalborg.yaml"] = with("entire");
    files[submission_file] =
        "operator: Aalborg Kommune\nsubmitted: 2020-01-01\nchanges:\n  - offer: Kilden\n    service: "
        "Nat\n    effective: 2020-02-01\n    before: {catchment: entire}\n"
        "    after: {catchment: partial}\n    justification: Rebild har sit eget.\n";
    auto after = files;
    after["register/2020-02/aalborg.yaml"] = with("partial");
    auto const ended = check(files, after);
    EXPECT_THAT(ended.out, Not(HasSubstr("the register follows")));
    EXPECT_THAT(ended.out, HasSubstr("register/2020-02/aalborg.yaml:6:16: not-covered["));
    auto& text = files.at(submission_file);
    text.replace(text.find("    after: {catchment: partial}"), 31, "    after: {tariff: 200}");
    after[submission_file] = text;
    EXPECT_THAT(check(files, after).out, HasSubstr("incomplete[the register follows"));
}

// What the register says of an offer that enters has to be asked for with it.
TEST_F(Updates, FindAFactOfANewOfferThatNobodyAskedFor)
{
    files[submission_file] = "operator: Aalborg Kommune\nsubmitted: 2020-05-01\nchanges:\n  - offer: Kilden\n    kind: "
                             "registration\n    effective: 2021-01-01\n    catchment: entire\n"
                             "    after: {tariff: 1000, places: 7, occupancy_basis: 90 %, unit: day_and_night}\n";
    auto const entering = [&](std::string const& more) {
        auto after = files;
        after["register/2021/aalborg.yaml"] =
            terms("2021-01-01", offer("Aalborg Krisecenter", "1933") + offer("Kilden", "1000", more));
        return check(files, after).out;
    };
    EXPECT_THAT(entering(""), Not(HasSubstr("the register follows")));
    EXPECT_THAT(entering("    catchment: entire\n"), Not(HasSubstr("the register follows")));
    EXPECT_THAT(entering("    catchment: partial\n"),
                HasSubstr("The submission 2020-05-aalborg gives the entire region as the catchment area."));
    EXPECT_THAT(entering("    financing: objective\n"),
                HasSubstr("The submission 2020-05-aalborg does not give the financing."));
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
        "operator: Aalborg Kommune\n        offer: Nyt Krisecenter\n        kind: registration\n        effective: "
        "2021-01-01\n        after: {unit: day_and_night, tariff: 1000, places: 7, occupancy_basis: 90 %}\n";
    auto const entering = [&](std::string const& tariff) {
        auto after = files;
        after["register/2021/aalborg.yaml"] =
            terms("2021-01-01", offer("Aalborg Krisecenter", "1933") + offer("Nyt Krisecenter", tariff));
        return check(files, after).out;
    };
    EXPECT_THAT(entering("1000"),
                testing::AllOf(Not(HasSubstr("P07 annex entry")), Not(HasSubstr("no decision is about it"))));
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

}  // namespace
}  // namespace styr::test::update_register_test
