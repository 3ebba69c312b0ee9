// SPDX-License-Identifier: MPL-2.0
// What several files say together.
#include "tests/models/support.hpp"

#include "models/fields/matter.hpp"
#include "models/repository/repository.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace styr::repository_test {
namespace {

// Files of one repository; they become sources in this order, whatever order they are added in.
struct Files {
    std::vector<std::string> registers, decisions;
    std::vector<std::pair<std::string, std::string>> submissions;  // id, text
};

struct Loaded {
    Sources sources;
    Repository repository{FieldTable()};
    Diagnostics diagnostics;

    std::string codes()
    {
        std::string all;
        sort_by_place(diagnostics);
        for (auto const& diagnostic : diagnostics) {
            all += (all.empty() ? "" : " ") + std::string(diagnostic.problem->code) + ":" +
                   std::string(sources[diagnostic.primary.span.source].text(diagnostic.primary.span));
        }
        return all;
    }
};

Record root(Sources& sources, std::string const& text, RecordKind kind)
{
    Diagnostics diagnostics;
    auto const& source = sources.add("f" + std::to_string(sources.size()), text);
    auto const document = read_document(source, {}, diagnostics);
    auto record = read_record(document.value(), source, kind, FieldTable(), diagnostics);
    EXPECT_TRUE(record) << text << (diagnostics.empty() ? "" : diagnostics[0].headline.en);
    return record.value();
}

Loaded load(Files const& files, bool backwards = false)
{
    Loaded loaded;
    std::vector<Record> registers, decisions;
    std::vector<std::pair<std::string, Record>> submissions;
    for (auto const& text : files.registers) {
        registers.push_back(root(loaded.sources, text, RecordKind::operator_));
    }
    for (auto const& [id, text] : files.submissions) {
        submissions.emplace_back(id, root(loaded.sources, text, RecordKind::submission));
    }
    for (auto const& text : files.decisions) {
        decisions.push_back(root(loaded.sources, text, RecordKind::decision_file));
    }
    if (backwards) {
        std::reverse(registers.begin(), registers.end());
        std::reverse(submissions.begin(), submissions.end());
        std::reverse(decisions.begin(), decisions.end());
    }
    std::for_each(registers.begin(), registers.end(),
                  [&](Record& record) { loaded.repository.add_register(std::move(record)); });
    std::for_each(submissions.begin(), submissions.end(),
                  [&](auto& pair) { loaded.repository.add_submission(std::move(pair.second), pair.first); });
    std::for_each(decisions.begin(), decisions.end(),
                  [&](Record& record) { loaded.repository.add_decisions(std::move(record)); });
    loaded.repository.complete(loaded.diagnostics);
    return loaded;
}

std::string register_file(std::string const& day, std::string const& offers, std::string const& name = "A")
{
    return "operator: " + name + "\nin_force: " + day + "\noffers:\n" + offers;
}

std::string const kriser = "  - offer: Krisecenter\n    services: [{tariff: 1933}]\n";
std::string const change = "changes:\n  - {offer: Krisecenter, changed: [tariff]}\n";

std::string days(std::vector<RegisterEntry> const& entries)
{
    std::string all;
    for (auto const& entry : entries) {
        all += std::to_string(year_of(entry.in_force)) + " ";
    }
    return all;
}

TEST(Repository, EntriesStandOldestFirstWithWhatHoldsThem)
{
    auto const loaded = load({{register_file("2022-01-01", kriser), register_file("2020-01-01", kriser),
                               register_file("2021-01-01", kriser)},
                              {},
                              {}});
    EXPECT_TRUE(loaded.diagnostics.empty());
    auto const& entries = loaded.repository.entries({"A", "Krisecenter", ""});
    EXPECT_EQ(days(entries), "2020 2021 2022 ");
    EXPECT_EQ(*entries[0].operator_->get<std::string>(Field::operator_), "A");
    EXPECT_EQ(*entries[0].offer->get<std::string>(Field::offer), "Krisecenter");
    EXPECT_EQ(*entries[0].service->get<Fraction>(Field::tariff), Fraction(1933));
    EXPECT_EQ(entries[0].in_force, day_of(2020, 1, 1));
    EXPECT_EQ(*loaded.repository.operator_named("A")->get<DateBounds>(Field::in_force),
              DateBounds::exactly(day_of(2022, 1, 1)));
    EXPECT_EQ(loaded.repository.operator_named("Z"), nullptr);
    EXPECT_TRUE(loaded.repository.entries("A", "Z").empty());
    EXPECT_TRUE(loaded.repository.entries({"A", "Krisecenter", "Z"}).empty());
}

TEST(Repository, AnOnlyServiceIsFoundWithAndWithoutItsName)
{
    std::string const named = "  - offer: Krisecenter\n    services: [{service: Døgn, tariff: 1950}]\n";
    auto const loaded = load({{register_file("2020-01-01", kriser), register_file("2021-01-01", named)}, {}, {}});
    EXPECT_TRUE(loaded.diagnostics.empty());
    EXPECT_EQ(days(loaded.repository.entries({"A", "Krisecenter", ""})), "2020 2021 ");
    EXPECT_EQ(days(loaded.repository.entries({"A", "Krisecenter", "Døgn"})), "2020 2021 ");
}

TEST(Repository, SeveralServicesAreKeptApart)
{
    std::string const two =
        "  - offer: Krisecenter\n    services: [{service: Døgn, tariff: 1950}, {service: Dag, tariff: 900}]\n";
    auto const loaded = load({{register_file("2020-01-01", two), register_file("2021-01-01", two)}, {}, {}});
    EXPECT_TRUE(loaded.diagnostics.empty());
    EXPECT_EQ(days(loaded.repository.entries({"A", "Krisecenter", "Døgn"})), "2020 2021 ");
    EXPECT_EQ(days(loaded.repository.entries("A", "Krisecenter")), "2020 2020 2021 2021 ");
    EXPECT_TRUE(loaded.repository.entries({"A", "Krisecenter", ""}).empty()) << "which of the two is not said";
}

TEST(Repository, OneServiceTwiceInForceFromOneDay)
{
    auto loaded = load({{register_file("2020-01-01", kriser), register_file("2020-01-01", kriser)}, {}, {}});
    EXPECT_EQ(loaded.codes(), "F292:Krisecenter");
    EXPECT_EQ(loaded.diagnostics.at(0).primary.span.source, 1U);
    EXPECT_EQ(loaded.diagnostics.at(0).context.at(0).span.source, 0U);
    EXPECT_EQ(loaded.diagnostics.at(0).headline.da, "`Krisecenter` har to sæt vilkår fra 1. januar 2020");
    std::string const two = "  - offer: Krisecenter\n    services: [{service: Døgn}, {service: Dag}]\n",
                      one = "  - offer: Krisecenter\n    services: [{service: Dag}]\n";
    EXPECT_EQ(load({{register_file("2020-01-01", two), register_file("2020-01-01", one)}, {}, {}}).codes(), "F292:Dag");
}

TEST(Repository, IdsAreUniqueAcrossFiles)
{
    std::string const log = "decisions:\n  - {id: D1, body: FU, outcome: noted}\n";
    EXPECT_EQ(load({{}, {log, log}, {}}).codes(), "F291:D1");
    EXPECT_EQ(load({{}, {}, {{"2020-a", change}, {"2020-b", change}, {"2020-a", change}}}).codes(), "F293:changes");
    EXPECT_EQ(load({{}, {}, {{"2020-a", change}, {"2020-b", change}}}).codes(), "");
}

TEST(Repository, ReferencesNameWhatThereIs)
{
    std::string const delegation = "decisions:\n  - {id: DAS-1, body: DAS, outcome: delegated, to: FU}\n  - {id: FU-0, "
                                   "body: FU, outcome: noted}\n";
    auto const under = [&](std::string const& id) {
        return load(
            {{}, {delegation, "decisions:\n  - {id: FU-1, body: FU, outcome: approved, under: " + id + "}\n"}, {}});
    };
    EXPECT_EQ(under("DAS-1").codes(), "");
    EXPECT_EQ(under("DAS-2").codes(), "F294:DAS-2");
    EXPECT_EQ(under("DAS-2").diagnostics.at(0).help.at(0).en, "did you mean `DAS-1`?");
    EXPECT_EQ(under("FU-0").codes(), "F295:FU-0");
    auto const about = [&](std::string const& keys) {
        return load({{}, {"decisions:\n  - {id: D, body: FU, " + keys + "}\n"}, {{"2020-05-aalborg", change}}});
    };
    EXPECT_EQ(about("outcome: refused, about: [{submission: 2020-05-aalborg}]").codes(), "");
    EXPECT_EQ(about("outcome: refused, about: [{submission: 2020-05-alborg}]").codes(), "F296:2020-05-alborg");
    EXPECT_EQ(about("outcome: refused, about: [{submission: 2020-05-alborg}]").diagnostics.at(0).help.at(0).da,
              "mente du `2020-05-aalborg`?");
    EXPECT_EQ(about("outcome: delegated, to: DAS, subject: {submission: x}").codes(), "F296:x");
}

// One name of before belongs to one of today.
TEST(Repository, AFormerNameIsNoOneElses)
{
    auto const file = [](std::string const& day, std::string const& offers) {
        return "operator: A\nin_force: " + day + "\noffers:\n" + offers;
    };
    auto const offer = [](std::string const& name, std::string const& formerly = "") {
        return "  - {offer: " + name + (formerly.empty() ? "" : ", formerly: [{offer: " + formerly + "}]") +
               ", services: [{tariff: 1950}]}\n";
    };
    auto const codes = [](std::vector<std::string> const& registers) { return load({registers, {}, {}}).codes(); };
    auto const old = file("2020-01-01", offer("Huset"));
    EXPECT_EQ(codes({old, file("2021-01-01", offer("Nyhus", "Huset"))}), "");
    EXPECT_EQ(codes({old, file("2021-01-01", offer("Nyhus", "Huset")),
                     file("2022-01-01", offer("Nyere", "Nyhus") + offer("Huset"))}),
              "")
        << "the old name is free again";
    EXPECT_EQ(codes({file("2021-01-01", offer("Nyhus", "Husset"))}), "") << "from before the register";
    EXPECT_EQ(codes({old, file("2021-01-01", offer("Huset") + offer("Nyhus", "Huset"))}).substr(0, 4), "F290");
    EXPECT_EQ(codes({old, file("2021-01-01", offer("Nyhus", "Huset") + offer("Nyere", "Huset"))}).substr(0, 4), "F290");
    auto const both = file("2020-01-01", offer("Huset") + offer("Hjemmet"));
    EXPECT_EQ(codes({both, file("2021-01-01", offer("Huset", "Hjemmet"))}).substr(0, 4), "F290") << "two become one";
    auto const renamed = file("2021-01-01", offer("Nyhus", "Huset"));
    EXPECT_EQ(codes({old, renamed, file("2022-01-01", offer("Nyhus", "Huset"))}), "") << "said again in a later file";
}

TEST(Repository, ACorrectionNamesASubmissionThatThereIs)
{
    auto const corrected = [](std::string const& id) {
        return load(
            {{},
             {},
             {{"2020-05", "operator: A\n" + change}, {"2020-06", "operator: A\nreplaces: " + id + "\n" + change}}});
    };
    EXPECT_EQ(corrected("2020-05").codes(), "");
    EXPECT_EQ(corrected("2020-5").codes(), "F269:2020-5");
    EXPECT_EQ(corrected("2020-5").diagnostics.at(0).help.at(0).en, "did you mean `2020-05`?");
}

std::string const two_services =
    "  - offer: Krisecenter\n    services: [{service: Døgn, tariff: 1950}, {service: Dag, tariff: 900}]\n";

TEST(Repository, AnExceptionTakesAChangeOutOfItsSubmission)
{
    std::string const changes = "changes:\n  - {offer: Attruphøj, changed: [tariff]}\n  - {offer: Krisecenter, "
                                "service: Døgn, effective: 2020-08-01, changed: [tariff]}\n"
                                "  - {offer: Krisecenter, service: Nat, kind: closure}\n";
    auto const except = [&](std::string const& keys, std::string const& about = "") {
        auto const text = "decisions:\n  - {id: D, body: FU, outcome: refused, about: [{submission: s, " + about +
                          "except: [{" + keys + "}]}]}\n";
        return load({{register_file("2020-01-01", two_services)}, {text}, {{"s", changes}}});
    };
    for (auto const* const keys :
         {"offer: Attruphøj", "offer: Krisecenter", "offer: Krisecenter, service: Døgn",
          "offer: Krisecenter, kind: closure", "offer: Krisecenter, effective: {before: 2020-08-02}",
          "offer: Attruphøj, effective: 2021-01-01", "offer: Attruphøj, service: X"}) {
        EXPECT_EQ(except(keys).codes(), "") << keys;
    }
    EXPECT_EQ(except("offer: Attruphoj").codes(), "F297:Attruphoj");
    EXPECT_EQ(except("offer: Attruphoj").diagnostics.at(0).help.at(0).da, "mente du `Attruphøj`?");
    EXPECT_EQ(except("offer: Krisecenter, service: Dogn").codes(), "F297:Dogn");
    EXPECT_EQ(except("offer: Krisecenter, service: Dogn").diagnostics.at(0).help.at(0).en, "did you mean `Døgn`?");
    EXPECT_EQ(except("offer: Krisecenter, service: Døgn, kind: closure").codes(), "F297:Krisecenter");
    EXPECT_EQ(except("offer: Krisecenter, service: Døgn, effective: 2020-08-02").codes(), "F297:Krisecenter");
    EXPECT_EQ(except("offer: Attruphøj", "offer: Krisecenter, ").codes(), "F297:Attruphøj")
        << "only that offer's changes are decided";
}

TEST(Repository, AnExceptionFromASubmissionThatThereIsNotIsToldOnce)
{
    EXPECT_EQ(
        load(
            {{},
             {"decisions:\n  - {id: D, body: FU, outcome: approved, about: [{submission: x, except: [{offer: B}]}]}\n"},
             {}})
            .codes(),
        "F296:x");
}

std::string picture(Loaded& loaded)
{
    std::string all = loaded.codes() + "\n";
    for (auto const& submission : loaded.repository.submissions()) {
        all += submission.id + "\n";
    }
    for (auto const* const decision : loaded.repository.decisions()) {
        all += *decision->get<std::string>(Field::id) + std::to_string(decision->span.source) + "\n";
    }
    for (auto const& root : loaded.repository.registers()) {
        all += std::to_string(root.span.source);
    }
    for (auto const& entry : loaded.repository.entries("A", "Krisecenter")) {
        all += " " + std::to_string(entry.service->span.source);
    }
    return all + " " + std::to_string(loaded.repository.operator_named("A")->span.source);
}

TEST(Repository, TheOrderOfFilesDoesNotMatter)
{
    Files const files{
        {register_file("2021-01-01", kriser), register_file("2020-01-01", kriser), register_file("2020-01-01", kriser),
         register_file("2021-01-01", "  - offer: X\n    services: [{tariff: 5}]\n")},
        {"decisions:\n  - {id: D1, body: FU, outcome: noted}\n",
         "decisions:\n  - {id: D1, body: FU, outcome: noted}\n  - {id: D2, body: FU, outcome: noted, under: D9}\n"},
        {{"b", change}, {"a", change}, {"a", change + "note: x\n"}}};
    auto forwards = load(files), backwards = load(files, true);
    EXPECT_EQ(picture(forwards), picture(backwards));
    EXPECT_EQ(forwards.codes(), "F292:Krisecenter F293:changes F291:D1 F294:D9");
}

TEST(Repository, SubmissionsAndDecisionsAreFoundById)
{
    auto const loaded =
        load({{}, {"decisions:\n  - {id: D1, body: FU, outcome: noted}\n"}, {{"b", change}, {"a", change}}});
    EXPECT_EQ(loaded.repository.submission_named("a")->id, "a");
    EXPECT_EQ(loaded.repository.submission_named("c"), nullptr);
    EXPECT_NE(loaded.repository.decision_named("D1"), nullptr);
    EXPECT_EQ(loaded.repository.decision_named("D2"), nullptr);
    auto const& root = loaded.repository.submissions()[0].root;
    auto const& asked = root.records(Field::changes).front();
    EXPECT_EQ(loaded.repository.digest(root, asked), digest_of(root, asked));
}

TEST(Repository, KnowsWhoHasAnOfferOfAName)
{
    auto const held = [](std::string const& owner, std::string const& offer) {
        return "operator: " + owner + "\nin_force: 2020-01-01\noffers:\n  - offer: " + offer +
               "\n    services: [{places: 7}]\n";
    };
    auto const asked = [](std::string const& owner, std::string const& offer) {
        return owner + "changes:\n  - offer: " + offer + "\n    kind: registration\n";
    };
    auto const loaded =
        load({{held("A", "X"), held("A", "Y")},
              {},
              {{"s1", asked("operator: B\n", "X")}, {"s2", asked("operator: A\n", "Y")}, {"s3", asked("", "Y")}}});
    EXPECT_EQ(loaded.repository.operators_naming("X"), (std::vector<std::string_view>{"A", "B"}));
    EXPECT_EQ(loaded.repository.operators_of("X"), (std::vector<std::string_view>{"A"}));
    EXPECT_EQ(loaded.repository.operators_of("Y"), (std::vector<std::string_view>{"A"}));
    EXPECT_TRUE(loaded.repository.operators_of("Z").empty());
}

// What is approved can be edited as long as nothing says what it was.
TEST(Repository, TellsThatAnApprovalOfASubmissionAloneCoversNothing)
{
    auto const codes = [](std::string const& outcome, std::string const& about) {
        return load({{register_file("2020-01-01", kriser)},
                     {"decisions:\n  - {id: D, body: FU, date: 2020-03-03, outcome: " + outcome + ", about: [{" +
                      about + "}]}\n"},
                     {{"s", change}}})
            .codes();
    };
    EXPECT_EQ(codes("approved", "submission: s"), "F309:s");
    EXPECT_EQ(codes("accepted", "submission: s, offer: Krisecenter, after: {tariff: 2000}"), "F309:s");
    EXPECT_EQ(codes("approved", "submission: s, effective: 2020-08-01, after: {tariff: 2000}"), "");
    EXPECT_EQ(codes("approved", "submission: s, digest: \"sha256:02" + std::string(64, 'a') + "\""), "");
    EXPECT_EQ(codes("refused", "submission: s"), "");
}

}  // namespace
}  // namespace styr::repository_test
