// SPDX-License-Identifier: MPL-2.0
// An annex that is approved as a whole covers the rows of the edition that was decided, as they stood on the paper.
#include "engine/testing/author_tests.hpp"
#include "models/fields/text_in.hpp"
#include "models/repository/log_as_meant.hpp"
#include "tests/support/world.hpp"

#include <gmock/gmock.h>

namespace styr::test::annex_test {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string const agreement =
    "agreement \"T\" version \"1\" in force 2020-01-01 to 2021-12-31\nbody FU \"FU\"\nbody DAS \"DAS\" above FU\n"
    "provision P1 \"P\" source \"S\" item 1\n"
    "  rule demand for each change of terms require approval of tariff by DAS message \"m\"\n"
    "  rule leaving for each deregistration require approval by DAS message \"m\"\n";

std::string const in_register =
    "operator: Aalborg Kommune\noperator_kind: municipality\nin_force: 2018-01-01\noffers:\n"
    "  - offer: Alfa\n    services:\n      - {service: Døgn, unit: day_and_night, tariff: 1000, places: 10}\n"
    "  - offer: Beta\n    services:\n      - {service: Døgn, unit: day_and_night, tariff: 800, places: 5}\n";

std::string change(std::string const& keys)
{
    return "operator: Aalborg Kommune\nsubmitted: 2020-09-01\nchanges:\n  - {service: Døgn, " + keys + "}\n";
}

std::string const asked = "offer: Alfa, effective: 2021-01-01, after: {tariff: 1100}";

std::string annex(std::string const& rows, std::string const& keys = "id: bilag, made: 2020-10-01, year: 2021")
{
    return "annexes:\n  - {" + keys + ", rows: [" + rows + "]}\n";
}

std::string row(std::string const& keys) { return "{operator: Aalborg Kommune, " + keys + "}"; }

std::string const row_of_alfa = row("offer: Alfa, service: Døgn, after: {tariff: 1100}");

std::string decision(std::string const& about = "{annex: bilag}", std::string const& outcome = "approved",
                     std::string const& more = "")
{
    return "decisions:\n  - {id: D, body: DAS, date: 2020-11-10, outcome: " + outcome + more + ", about: [" + about +
           "]}\n";
}

CheckResult judged(World& world, std::string const& log, std::string const& keys = asked)
{
    world.agreement(agreement).registered(in_register).submission(change(keys), "s").decisions(log);
    return world.check("2020-12-01");
}

std::string comes_to(std::string const& log, std::string const& keys = asked, std::string const& rule = "demand")
{
    World world;
    auto const result = judged(world, log, keys);
    return result.subjects.empty() ? "nothing" : told(result, result.subjects.front().id, rule);
}

std::string verdict(std::string const& log, std::string const& keys = asked, std::string const& rule = "demand")
{
    auto const all = comes_to(log, keys, rule);
    return all.substr(0, all.find(':'));
}

std::string digest_of_asked(std::string const& keys = asked)
{
    World world;
    world.registered(in_register).submission(change(keys), "s");
    EXPECT_TRUE(world.complete_data()) << world.complaints();
    return world.digest();
}

TEST(Annex, CoversARowThatHasTheFigures)
{
    EXPECT_EQ(comes_to(decision() + annex(row_of_alfa)), "compliant");
    EXPECT_EQ(verdict(decision() + annex(row("offer: Alfa, service: Døgn, after: {tariff: 1101}"))), "decision");
    EXPECT_EQ(verdict(decision() + annex(row("offer: Beta, service: Døgn, after: {tariff: 1100}"))), "decision");
    EXPECT_EQ(verdict(decision() + annex(row("offer: Alfa, service: Døgn"))), "decision") << "a row without figures";
    EXPECT_EQ(verdict(decision() + annex(row("offer: Alfa, service: Døgn, before: {tariff: 999}, after: {tariff: "
                                             "1100}"))),
              "decision");
}

TEST(Annex, CoversAChangeByTheDigestOfItsRow)
{
    auto const by = [](std::string const& digest) {
        return decision() + annex(row("offer: Alfa, service: Døgn, submission: s, digest: \"" + digest + "\""));
    };
    EXPECT_EQ(comes_to(by(digest_of_asked())), "compliant");
    auto const edited = "offer: Alfa, effective: 2021-01-01, after: {tariff: 1101}";
    EXPECT_EQ(verdict(by(digest_of_asked()), edited), "decision") << "no digest is taken from the files as they are";
    EXPECT_EQ(verdict(by(digest_of_asked(edited))), "decision");
}

// The digest has its day in itself: the year of the paper puts no other in its place.
TEST(Annex, LeavesTheDayToTheDigest)
{
    auto const in_july = "offer: Alfa, effective: 2021-07-01, after: {tariff: 1100}";
    EXPECT_EQ(comes_to(decision() + annex(row("offer: Alfa, service: Døgn, submission: s, digest: \"" +
                                              digest_of_asked(in_july) + "\"")),
                       in_july),
              "compliant");
}

TEST(Annex, OfAYearStatesItsFirstDayForRowsThatNameNoOther)
{
    std::string const of_2020 = "id: bilag, made: 2020-10-01, year: 2020", of_none = "id: bilag, made: 2020-10-01";
    EXPECT_EQ(verdict(decision() + annex(row_of_alfa, of_2020)), "decision");
    EXPECT_EQ(verdict(decision() + annex(row_of_alfa, of_none)), "decision") << "nothing else supplies a day";
    auto const dated = row("offer: Alfa, service: Døgn, effective: 2021-01-01, after: {tariff: 1100}");
    EXPECT_EQ(comes_to(decision() + annex(dated, of_none)), "compliant");
    auto const another_day = row("offer: Alfa, service: Døgn, effective: 2021-01-02, after: {tariff: 1100}");
    EXPECT_EQ(verdict(decision() + annex(another_day)), "decision") << "the row names another day";
    EXPECT_EQ(verdict(decision() + annex(row_of_alfa), "offer: Alfa, effective: 2021-01-02, after: {tariff: 1100}"),
              "decision");
}

TEST(Annex, CoversNoRowThatIsMarkedAsAwaited)
{
    auto const marked = [](std::string const& mark) {
        return row("offer: Alfa, service: Døgn, awaited: " + mark + ", after: {tariff: 1100}");
    };
    EXPECT_EQ(comes_to(decision() + annex(marked("false"))), "compliant");
    EXPECT_EQ(comes_to(decision() + annex(marked("true"))), "decision: awaiting DAS");
    World twice;
    EXPECT_FALSE(twice.registered(in_register)
                     .decisions(decision() + annex(marked("true") + ", " + row_of_alfa))
                     .complete_data());
    EXPECT_THAT(twice.complaints(), HasSubstr("F289")) << "awaited, and not";
    World without_service;
    EXPECT_FALSE(without_service.registered(in_register)
                     .decisions(decision() + annex(marked("true") + ", " + row("offer: Alfa, after: {tariff: 1100}")))
                     .complete_data());
    EXPECT_THAT(without_service.complaints(), HasSubstr("F289")) << "which may be of that service";
    EXPECT_EQ(comes_to(decision() + annex(marked("true") + ", " +
                                          row("offer: Alfa, service: Døgn, after: {tariff: "
                                              "1050}"))),
              "decision: awaiting DAS")
        << "another figure was decided";
    EXPECT_EQ(comes_to(decision("{annex: bilag}", "refused") + annex(marked("true"))), "decision: awaiting DAS");
}

TEST(Annex, CoversARowThatLeaves)
{
    std::string const leaves = "kind: deregistration, offer: Alfa, effective: 2021-01-01";
    EXPECT_EQ(comes_to(decision() + annex(row("kind: deregistration, offer: Alfa, service: Døgn")), leaves, "leaving"),
              "compliant");
    EXPECT_EQ(verdict(decision() + annex(row_of_alfa), leaves, "leaving"), "decision");
}

TEST(Annex, OfWhichNoEditionIsOnRecordLeavesOpenWhatWasDecided)
{
    EXPECT_EQ(comes_to(decision()),
              "incomplete: missing: which edition of the annex “bilag” was decided (D); awaiting DAS");
    EXPECT_EQ(verdict(decision("{annex: bilag}", "refused")), "incomplete");
    EXPECT_EQ(comes_to(decision("{annex: bilag}", "noted")), "decision: awaiting DAS");
    EXPECT_EQ(comes_to(decision("{annex: bilag-2}") + annex(row_of_alfa)),
              "incomplete: missing: which edition of the annex “bilag-2” was decided (D); awaiting DAS");
    EXPECT_EQ(comes_to(decision("{annex: bilag}, {operator: Aalborg Kommune, offer: Alfa, service: Døgn, effective: "
                                "2021-01-01, after: {tariff: 1100}}")),
              "compliant")
        << "what the entry states by itself it covers";
    World world;
    judged(world, decision("{annex: bilag-2}") + annex(row_of_alfa));
    EXPECT_THAT(world.complaints(), HasSubstr("F302"));
    EXPECT_THAT(world.complaints(), HasSubstr("did you mean `bilag`?"));
}

TEST(Annex, ThatIsRefusedTakesAwayRowByRow)
{
    EXPECT_EQ(verdict(decision("{annex: bilag}", "refused") + annex(row_of_alfa)), "violation");
    EXPECT_EQ(
        comes_to(decision("{annex: bilag}", "refused") + annex(row("offer: Beta, service: Døgn, after: {tariff: 1}"))),
        "decision: awaiting DAS");
}

// The minutes go before the papers.
TEST(Annex, YieldsToWhatTheEntryStatesOfAMatterByItself)
{
    std::string const own = "{operator: Aalborg Kommune, offer: Alfa, service: Døgn, effective: 2021-01-01, "
                            "instead_of: {tariff: 1100}, after: {tariff: 1050}}";
    EXPECT_EQ(verdict(decision("{annex: bilag}, " + own) + annex(row_of_alfa)), "violation");
    EXPECT_EQ(comes_to(decision("{annex: bilag}, " + own) + annex(row_of_alfa),
                       "offer: Alfa, effective: 2021-01-01, after: {tariff: 1050}"),
              "compliant");
    EXPECT_EQ(verdict(decision("{annex: bilag}, {operator: Aalborg Kommune, offer: Alfa}") + annex(row_of_alfa)),
              "decision")
        << "with the exception of Alfa";
    std::string const of_july =
        "{operator: Aalborg Kommune, offer: Alfa, effective: 2021-07-01, after: {tariff: 1200}}";
    EXPECT_EQ(comes_to(decision("{annex: bilag}, " + of_july) + annex(row_of_alfa)), "compliant");
    std::string const of_beta = "{operator: Aalborg Kommune, offer: Beta, effective: 2021-01-01, after: {tariff: 850}}";
    EXPECT_EQ(comes_to(decision("{annex: bilag}, " + of_beta) + annex(row_of_alfa)), "compliant");
}

TEST(Annex, LiesInAnyFileOfTheLog)
{
    for (bool const first : {true, false}) {
        World world;
        world.agreement(agreement).registered(in_register).submission(change(asked), "s");
        world.decisions(first ? annex(row_of_alfa) : decision()).decisions(first ? decision() : annex(row_of_alfa));
        EXPECT_EQ(told(world.check("2020-12-01"), "s:alfa/døgn", "demand"), "compliant") << world.complaints();
    }
}

TEST(Annex, TheRowThatCoversIsKnown)
{
    auto const shown = [](std::string const& rows) {
        World world;
        auto const result = judged(world, decision() + annex(rows));
        for (auto const& rule : result.subjects.front().rules) {
            if (rule.demand && !rule.demand->decisions.empty()) {
                auto const& seen = rule.demand->decisions.front();
                auto const* const item = seen.item;
                return item == nullptr ? std::string("none")
                                       : std::string(text_in(*item, Field::annex)) + " " +
                                             std::string(text_in(*item, Field::row_number)) + " " + seen.why.en;
            }
        }
        return std::string();
    };
    auto const other = row("offer: Beta, service: Døgn, after: {tariff: 850}");
    EXPECT_EQ(shown(other + ", " + row_of_alfa), "bilag 2 ");
    EXPECT_EQ(shown(row("row: 17, offer: Alfa, service: Døgn, after: {tariff: 1100}")), "bilag 17 ");
    EXPECT_EQ(shown(row("offer: Alfa, awaited: true, service: Døgn, after: {tariff: 1100}")),
              "bilag 1 its row of the annex is marked as awaited");
}

TEST(Annex, OfTheSameIdTwiceIsAnError)
{
    World world;
    world.registered(in_register).decisions(decision() + annex(row_of_alfa)).decisions(annex(row_of_alfa));
    EXPECT_FALSE(world.complete_data());
    EXPECT_THAT(world.complaints(), HasSubstr("F301"));
}

TEST(Annex, ThatWasMadeAfterTheDecisionIsNotWhatWasDecided)
{
    auto const made = [](std::string const& day) {
        World world;
        world.registered(in_register).decisions(decision() + annex(row_of_alfa, "id: bilag, year: 2021, made: " + day));
        return world.complete_data() ? std::string() : world.complaints();
    };
    EXPECT_EQ(made("2020-11-10"), "");
    EXPECT_THAT(made("2020-11-11"), HasSubstr("F303"));
    EXPECT_EQ(made("{after: 2020-11-09}"), "");
    EXPECT_THAT(made("{after: 2020-11-10}"), HasSubstr("F303"));
}

TEST(Annex, HasTheRowThatAnItemTakesOut)
{
    auto const complaints = [](std::string const& own, std::string const& outcome = "approved") {
        World world;
        auto const log = decision("{annex: bilag}, {" + own + "}", outcome) + annex(row_of_alfa);
        return world.registered(in_register).decisions(log).complete_data() ? std::string() : world.complaints();
    };
    EXPECT_EQ(complaints("operator: Aalborg Kommune, offer: Alfa"), "");
    EXPECT_THAT(complaints("operator: Aalborg Kommune, offer: Alfa, service: døgn"), HasSubstr("F310"));
    EXPECT_THAT(complaints("operator: Aalborg Kommune, offer: Alpha"), HasSubstr("F310"));
    EXPECT_THAT(complaints("offer: Beta, effective: 2021-01-01, after: {tariff: 900}"), Not(HasSubstr("F310")))
        << "approved besides";
    EXPECT_THAT(complaints("operator: Aalborg Kommune, offer: Beta", "refused"), Not(HasSubstr("F310")));
}

TEST(Annex, ThatHasTwoFiguresForOneMatterIsToldWhereItIsApproved)
{
    auto const twice = row_of_alfa + ", " + row("offer: Alfa, service: Døgn, after: {tariff: 1101}");
    World approved, refused;
    EXPECT_FALSE(approved.registered(in_register).decisions(decision() + annex(twice)).complete_data());
    EXPECT_THAT(approved.complaints(), HasSubstr("F289"));
    EXPECT_TRUE(refused.registered(in_register)
                    .decisions(decision("{annex: bilag}", "refused") + annex(twice))
                    .complete_data());
}

TEST(Annex, ThatIsReadOnceMoreSaysTheSame)
{
    World world;
    judged(world, decision() + annex(row_of_alfa));
    Record file{RecordKind::decision_file, {}, {}};
    file.set(Field::decisions, Records{*world.repository().decisions().front()});
    auto const once = file;
    Diagnostics said;
    read_as_meant({&file}, said);
    EXPECT_TRUE(said.empty());
    EXPECT_EQ(file, once);
    EXPECT_FALSE(of_unknown_edition(file.records(Field::decisions).front().records(Field::about).front()));
}

// Of a file of tests, at its head or in one of them.
TEST(Annex, StandsBesideTheDecisionsOfAnAuthorsTest)
{
    auto const facts = "submission: {operator: Aalborg Kommune, submitted: 2020-09-01, changes: [{" + asked +
                       ", before: {tariff: 1000}}]}\n";
    auto const log = "decisions: [{id: D, body: DAS, date: 2020-11-10, outcome: approved, about: [{annex: bilag}]}]\n";
    auto const editions = "annexes: [{id: bilag, made: 2020-10-01, year: 2021, rows: [" +
                          row("offer: Alfa, after: {tariff: 1100}") + "]}]\n";
    auto const complaints = [&](std::string const& at_head, std::string const& in_test) {
        World world;
        world.agreement(agreement).complete();
        Sources sources;
        Diagnostics diagnostics;
        auto const& source =
            sources.add("tests.yaml", "as_of: 2020-12-01\n" + at_head + "tests:\n  - test: t\n    " + facts + "    " +
                                          log + in_test + "    expect: [{rule: demand, verdict: compliant}]\n");
        auto const document = read_document(source, {}, diagnostics);
        auto const record = read_record(*document, source, RecordKind::test_file, FieldTable(), diagnostics);
        TestSuite suite;
        add_tests(suite, *record, world.resolved(), diagnostics);
        std::string codes;
        for (auto const& each : diagnostics) {
            codes += std::string(each.problem->code) + " ";
        }
        return codes;
    };
    EXPECT_EQ(complaints(editions, ""), "");
    EXPECT_EQ(complaints("", "    " + editions), "");
    EXPECT_EQ(complaints("", ""), "F302 ");
}

// A hostile log names one large annex again and again.
TEST(Annex, HasNoMoreRowsInAllThanAMachineCanHold)
{
    std::string rows, entries = "decisions:\n";
    for (int i = 0; i < 1000; ++i) {
        rows += (i == 0 ? "" : ", ") + row("offer: O" + std::to_string(i));
    }
    for (int i = 0; i < 101; ++i) {
        entries += "  - {id: D" + std::to_string(i) +
                   ", body: DAS, date: 2020-11-10, outcome: approved, about: [{annex: bilag}]}\n";
    }
    World world;
    world.registered(in_register).decisions(entries + annex(rows));
    EXPECT_FALSE(world.complete_data());
    EXPECT_THAT(world.complaints(), HasSubstr("F299"));
}

}  // namespace
}  // namespace styr::test::annex_test
