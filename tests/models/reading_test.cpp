// SPDX-License-Identifier: MPL-2.0
// Documents to records: what is understood, where it stands, and what a reader is told otherwise.
#include "tests/models/support.hpp"

#include "models/fields/print.hpp"
#include "models/messages/data_problems.hpp"

#include <gtest/gtest.h>

#include <map>

namespace styr::reading_test {
namespace {

using test::read;

std::string const whole_submission = R"(operator: Aalborg Kommune
submitted: 1/5-2020
from_outside: [operator]
changes:
  - offer: Aalborg Krisecenter
    service: Døgnophold
    effective: 2020-08-01
    until: {after: 2020-12-31}
    before:
      tariff: 1.933,00 kr.
      places: 7
    after:
      tariff: 2139
      occupancy_basis: 90 %
      split: [{target_group: Børn, places: 3}, {places: 4}]
      split_flexible: true
    justification: |
      En børnefaglig medarbejder mere.
      To linjer.
    reason_tags: [staffing]
    payers: []
    source: {document: DAS 2020-05-25, item: 7}
    note: "se 7"
)";

TEST(Reading, ASubmissionWithEveryShape)
{
    auto const file = read(whole_submission, RecordKind::submission);
    ASSERT_TRUE(file.record) << file.said();
    EXPECT_EQ(*file.record->get<std::string>(Field::operator_), "Aalborg Kommune");
    EXPECT_EQ(*file.record->get<DateBounds>(Field::submitted), DateBounds::exactly(day_of(2020, 5, 1)));
    auto const& change = file.record->records(Field::changes).at(0);
    EXPECT_EQ(change.kind, RecordKind::change);
    EXPECT_EQ(*change.get<DateBounds>(Field::until), (DateBounds{day_of(2021, 1, 1), last_day}));
    EXPECT_EQ(*change.records(Field::before).at(0).get<Fraction>(Field::tariff), Fraction(1933));
    auto const& after = change.records(Field::after).at(0);
    EXPECT_EQ(after.kind, RecordKind::terms);
    EXPECT_EQ(*after.get<Fraction>(Field::occupancy_basis), *Fraction::of(9, 10));
    EXPECT_TRUE(*after.get<bool>(Field::split_flexible));
    EXPECT_EQ(after.records(Field::split).size(), 2U);
    EXPECT_EQ(*change.get<std::string>(Field::justification), "En børnefaglig medarbejder mere.\nTo linjer.");
    EXPECT_EQ(change.get<std::vector<Choice>>(Field::reason_tags)->at(0).index, 3);
    EXPECT_TRUE(change.get<Records>(Field::payers)->empty());
    EXPECT_EQ(*change.records(Field::source).at(0).get<std::string>(Field::item), "7");
}

// Two that say the same are equal: the engine compares them as values.
TEST(Reading, PartsOfASplitAndOfATariffInAnyOrder)
{
    auto const after = [](std::string const& terms) {
        auto const file =
            read("operator: A\nchanges:\n  - offer: O\n    after: {" + terms + "}\n", RecordKind::submission);
        EXPECT_TRUE(file.record) << file.said();
        return file.record->records(Field::changes).at(0).records(Field::after).at(0);
    };
    EXPECT_EQ(after("split: [{target_group: Unge, places: 3}, {places: 4}]"),
              after("split: [{places: 4}, {places: 3, target_group: Unge}]"));
    EXPECT_NE(after("split: [{target_group: Unge, places: 3}, {places: 4}]"),
              after("split: [{target_group: Unge, places: 4}, {places: 3}]"));
    EXPECT_EQ(after("tariff_parts: [{part: basic, tariff: 3}, {part: service, tariff: 4}]"),
              after("tariff_parts: [{part: service, tariff: 4}, {part: basic, tariff: 3}]"));
    EXPECT_NE(after("tariff_parts: [{part: basic, tariff: 3}, {part: service, tariff: 4}]"),
              after("tariff_parts: [{part: basic, tariff: 4}, {part: service, tariff: 3}]"));
}

TEST(Reading, FactsKnowWhereTheyStand)
{
    auto const file = read(whole_submission, RecordKind::submission);
    ASSERT_TRUE(file.record);
    auto const& source = (*file.sources)[0];
    auto const& change = file.record->records(Field::changes).at(0);
    auto const* const effective = change.find(Field::effective);
    EXPECT_EQ(source.text(effective->key), "effective");
    EXPECT_EQ(source.text(effective->span), "2020-08-01");
    EXPECT_EQ(source.position(effective->span.begin), (Position{7, 16, 16}));
    EXPECT_EQ(source.text(change.find(Field::payers)->span), "[]");
    EXPECT_EQ(source.text(change.find(Field::source)->span), "{document: DAS 2020-05-25, item: 7}");
    EXPECT_EQ(source.position(change.span.begin), (Position{5, 5, 5}));
}

TEST(Reading, AFieldWithoutAValueSaysNoMoreThanItsAbsence)
{
    auto const file = read("operator:\nsubmitted: ~\nchanges:\n  - offer: B\n    effective: null\n    payers:\n    "
                           "after: {tariff: 5, split: }\n",
                           RecordKind::submission);
    ASSERT_TRUE(file.record) << file.said();
    auto const& change = file.record->records(Field::changes).at(0);
    for (auto const* const fact : {file.record->find(Field::operator_), file.record->find(Field::submitted),
                                   change.find(Field::effective), change.find(Field::payers)}) {
        ASSERT_NE(fact, nullptr);
        EXPECT_TRUE(std::holds_alternative<std::monostate>(fact->value));
        EXPECT_EQ(fact->span, fact->key);
    }
    EXPECT_EQ(change.get<DateBounds>(Field::effective), nullptr);
}

TEST(Reading, QuotedTextMayLookLikeANumberAndNullInQuotesIsAName)
{
    auto const file = read(
        "operator: '7'\nchanges:\n  - offer: \"null\"\n    service: 12\n    justification: ''\n    changed: [tariff]\n",
        RecordKind::submission);
    ASSERT_TRUE(file.record) << file.said();
    auto const& change = file.record->records(Field::changes).at(0);
    EXPECT_EQ(*change.get<std::string>(Field::offer), "null");
    EXPECT_EQ(*change.get<std::string>(Field::service), "12");
    EXPECT_EQ(*change.get<std::string>(Field::justification), "") << "given, and known to be none";
}

TEST(Reading, ATextSaysSomething)
{
    auto const justified = [](std::string const& text) {
        return read("changes:\n  - offer: B\n    changed: [tariff]\n    justification: " + text + "\n",
                    RecordKind::submission)
            .codes();
    };
    for (auto const* const text : {"''", "\"\"", "a", "7", "'§ 7'", "'Ø'", "'日'", "|\n      - stk."}) {
        EXPECT_EQ(justified(text), "") << text;
    }
    for (auto const* const text : {"'-'", ".", "…", "'   '", "\"\u00A0\"", "\"\u2003\"", "'–'", "'§'", "'?'", "'« »'",
                                   "👍", "'×'", "|\n      ..."}) {
        EXPECT_EQ(justified(text), "F212") << text;
    }
    EXPECT_EQ(read("changes:\n  - {offer: '--', changed: [tariff]}\n", RecordKind::submission).codes(), "F212");
    EXPECT_EQ(read("changes:\n  - {offer: B, changed: [tariff], payers: ['?']}\n", RecordKind::submission).codes(),
              "F212");
    EXPECT_EQ(read("agreement: ..\nregister: .\n", RecordKind::configuration).codes(), "") << "a path";
}

TEST(Reading, LettersAreOneCharacterEach)
{
    auto const offer = [](std::string const& name) {
        return read("changes:\n  - {offer: \"" + name + "\", changed: [tariff]}\n", RecordKind::submission);
    };
    auto const ring = offer("A\u030Ahuset");
    EXPECT_EQ(ring.codes(), "F213");
    EXPECT_EQ(ring.diagnostics.at(0).help.at(0).en, "write the letter as one character: `Å`");
    EXPECT_EQ(offer("x\u0323").codes(), "F213");
    EXPECT_EQ(offer("x\u0323").diagnostics.at(0).help.size(), 2U) << "no such letter as one character";
    EXPECT_EQ(offer("Åhuset").codes(), "");
    EXPECT_EQ(read("agreement: a\u030A\n", RecordKind::configuration).codes(), "") << "a path is as the disk has it";
    EXPECT_EQ(read("changes:\n  - {offer: B, changed: [tariff], payers: [\"A\u030A\"], justification: \"e\u0301\"}\n",
                   RecordKind::submission)
                  .codes(),
              "F213 F213");
}

TEST(Reading, NamesAndIdsAreShortAndOnOneLine)
{
    std::string const longest(199, 'x');
    auto const decision = [](std::string const& id) {
        return read("decisions:\n  - {id: " + id + ", body: FU, outcome: noted}\n", RecordKind::decision_file).codes();
    };
    EXPECT_EQ(decision(longest + "å"), "") << "letters are counted, not bytes";
    EXPECT_EQ(decision(longest + "åx"), "F216");
    EXPECT_EQ(decision("\"D\\n1\""), "F214");
    EXPECT_EQ(decision("\"D\\t1\""), "F214");
    EXPECT_EQ(decision("\"D1\\n\""), "") << "blanks at the ends are dropped";
    EXPECT_EQ(read("changes:\n  - {offer: B, changed: [tariff], justification: " + longest + longest + "}\n",
                   RecordKind::submission)
                  .codes(),
              "")
        << "prose";
}

TEST(Reading, NamesHaveOrdinaryBlanks)
{
    for (auto const* const blank : {"\u00A0", "\u2003", "\u2007", "\u202F", "\u205F", "\u3000", "\u1680"}) {
        auto const name = std::string("A") + blank + "B";
        for (auto const& file :
             {read("operator: " + name + "\nchanges:\n  - {offer: B, changed: [tariff]}\n", RecordKind::submission),
              read("changes:\n  - {offer: " + name + ", changed: [tariff]}\n", RecordKind::submission),
              read("changes:\n  - {offer: B, service: " + name + ", changed: [tariff]}\n", RecordKind::submission),
              read("changes:\n  - {offer: B, after: {split: [{target_group: " + name + ", places: 1}]}}\n",
                   RecordKind::submission),
              read("decisions:\n  - {id: D, body: " + name + ", outcome: noted}\n", RecordKind::decision_file)}) {
            EXPECT_EQ(file.codes(), "F214");
        }
        EXPECT_EQ(
            read("changes:\n  - {offer: B, changed: [tariff], justification: " + name + "}\n", RecordKind::submission)
                .codes(),
            "")
            << "prose";
    }
    auto const file = read("changes:\n  - {offer: \"A\u2007B\", changed: [tariff]}\n", RecordKind::submission);
    EXPECT_NE(file.diagnostics.at(0).headline.en.find("U+2007"), std::string::npos);
    EXPECT_EQ(file.underlined(0), "\"A\u2007B\"");
}

TEST(Reading, BoundsExcludeTheDaysThatTheyName)
{
    auto const date = [](std::string const& text) {
        auto const file =
            read("submitted: " + text + "\nchanges:\n  - {offer: B, changed: [tariff]}\n", RecordKind::submission);
        auto const* const bounds = file.record ? file.record->get<DateBounds>(Field::submitted) : nullptr;
        return bounds == nullptr ? file.codes() : print_canonical(*bounds);
    };
    EXPECT_EQ(date("{before: 2020-03-09}"), "../2020-03-08");
    EXPECT_EQ(date("{after: 2020-03-09}"), "2020-03-10/..");
    EXPECT_EQ(date("{after: 2020-03-09, before: 2020-05-25}"), "2020-03-10/2020-05-24");
    EXPECT_EQ(date("{after: 2020-03-09, before: 2020-03-11}"), "2020-03-10");
    EXPECT_EQ(date("{after: 2020-03-09, before: }"), "2020-03-10/..");
    EXPECT_EQ(date("{after: 9. marts 2020}"), "2020-03-10/..");
    EXPECT_EQ(date("{before: 1900-01-02}"), "1900-01-01");
    EXPECT_EQ(date("{after: 2020-03-09, before: 2020-03-10}"), "F246");
}

// One file a record kind, in which KEY: VALUE stands in a record of that kind.
std::map<RecordKind, std::pair<RecordKind, std::string>> const files{
    {RecordKind::configuration, {RecordKind::configuration, "agreement: n\nKEY: x\n"}},
    {RecordKind::dispensation,
     {RecordKind::configuration,
      "agreement: n\ndispensations:\n  - rule: r\n    offer: o\n    reason: x\n    until: 2020-01-01\n    KEY: x\n"}},
    {RecordKind::operator_,
     {RecordKind::operator_,
      "operator: A\nin_force: 2020-01-01\nKEY: x\noffers:\n  - offer: B\n    services: [{places: 7}]\n"}},
    {RecordKind::offer,
     {RecordKind::operator_,
      "operator: A\nin_force: 2020-01-01\noffers:\n  - offer: B\n    KEY: x\n    services: [{places: 7}]\n"}},
    {RecordKind::user,
     {RecordKind::operator_, "operator: A\nin_force: 2020-01-01\noffers:\n  - offer: B\n    users: [{municipality: C, "
                             "KEY: x}]\n    services: [{places: 7}]\n"}},
    {RecordKind::report,
     {RecordKind::operator_, "operator: A\nin_force: 2020-01-01\noffers:\n  - offer: B\n    reports: [{year: 2020, "
                             "KEY: x}]\n    services: [{places: 7}]\n"}},
    {RecordKind::payer,
     {RecordKind::submission, "changes:\n  - offer: B\n    changed: [tariff]\n    payers: [{payer: C, KEY: x}]\n"}},
    {RecordKind::operator_report,
     {RecordKind::operator_, "operator: A\nin_force: 2020-01-01\nreports: [{year: 2020, KEY: x}]\noffers:\n  - offer: "
                             "B\n    services: [{places: 7}]\n"}},
    {RecordKind::service,
     {RecordKind::operator_,
      "operator: A\nin_force: 2020-01-01\noffers:\n  - offer: B\n    services: [{places: 7, KEY: x}]\n"}},
    {RecordKind::terms, {RecordKind::submission, "changes:\n  - offer: B\n    after: {tariff: 7, KEY: x}\n"}},
    {RecordKind::split_part,
     {RecordKind::submission, "changes:\n  - offer: B\n    after: {split: [{places: 7, KEY: x}]}\n"}},
    {RecordKind::tariff_part,
     {RecordKind::submission,
      "changes:\n  - offer: B\n    after: {tariff_parts: [{part: basic, tariff: 7, KEY: x}]}\n"}},
    {RecordKind::former_home,
     {RecordKind::submission,
      "changes:\n  - offer: B\n    changed: [tariff]\n    residents_from: [{offer: C, KEY: x}]\n"}},
    {RecordKind::service_name,
     {RecordKind::submission, "changes:\n  - offer: B\n    kind: rename\n    becomes: {offer: C, KEY: x}\n"}},
    {RecordKind::comparison,
     {RecordKind::submission,
      "changes:\n  - offer: B\n    changed: [tariff]\n    comparisons: [{offer: C, KEY: x}]\n"}},
    {RecordKind::settlement_file, {RecordKind::settlement_file, "KEY: x\nsettlements:\n  - {id: D, offer: B}\n"}},
    {RecordKind::settlement, {RecordKind::settlement_file, "settlements:\n  - {id: D, offer: B, KEY: x}\n"}},
    {RecordKind::submission, {RecordKind::submission, "KEY: x\nchanges:\n  - offer: B\n    changed: [tariff]\n"}},
    {RecordKind::change, {RecordKind::submission, "changes:\n  - offer: B\n    changed: [tariff]\n    KEY: x\n"}},
    {RecordKind::decision_file,
     {RecordKind::decision_file, "KEY: x\ndecisions:\n  - {id: D, body: FU, outcome: noted}\n"}},
    {RecordKind::decision, {RecordKind::decision_file, "decisions:\n  - {id: D, body: FU, outcome: noted, KEY: x}\n"}},
    {RecordKind::about,
     {RecordKind::decision_file, "decisions:\n  - {id: D, body: FU, outcome: noted, about: [{offer: B, KEY: x}]}\n"}},
    {RecordKind::subject,
     {RecordKind::decision_file,
      "decisions:\n  - {id: D, body: FU, outcome: delegated, to: DAS, subject: {offer: B, KEY: x}}\n"}},
    {RecordKind::open_point,
     {RecordKind::decision_file,
      "decisions:\n  - {id: D, body: FU, outcome: noted, open: [{field: tariff, reading: r, KEY: x}]}\n"}},
    {RecordKind::source,
     {RecordKind::decision_file, "decisions:\n  - {id: D, body: FU, outcome: noted, source: {document: d, KEY: x}}\n"}},
    {RecordKind::test_file, {RecordKind::test_file, "as_of: 2020-01-01\nKEY: x\n"}},
    {RecordKind::test,
     {RecordKind::test_file,
      "as_of: 2020-01-01\ntests:\n  - {test: t, expect: [{rule: r, verdict: notice}], KEY: x}\n"}},
    {RecordKind::setting,
     {RecordKind::test_file, "as_of: 2020-01-01\ntests:\n  - {test: t, parameters: [{parameter: p, value: v, KEY: x}], "
                             "expect: [{rule: r, verdict: notice}]}\n"}},
    {RecordKind::expectation,
     {RecordKind::test_file,
      "as_of: 2020-01-01\ntests:\n  - {test: t, expect: [{rule: r, verdict: notice, KEY: x}]}\n"}},
    {RecordKind::decided_terms,
     {RecordKind::decision_file,
      "decisions:\n  - {id: D, body: FU, outcome: noted, about: [{offer: B, after: {tariff: 7, KEY: x}}]}\n"}},
    {RecordKind::difference,
     {RecordKind::decision_file,
      "decisions:\n  - {id: D, body: FU, outcome: noted, about: [{offer: B, after: {tariff: {plus: 7, KEY: x}}}]}\n"}},
    {RecordKind::annex,
     {RecordKind::decision_file,
      "annexes: [{id: A, year: 2026, made: 2025-11-01, check: c, KEY: x, rows: [{operator: A, offer: B}]}]\n"}},
    {RecordKind::annex_row,
     {RecordKind::decision_file,
      "annexes: [{id: A, year: 2026, made: 2025-11-01, check: c, rows: [{operator: A, offer: B, KEY: x}]}]\n"}},
    {RecordKind::slip,
     {RecordKind::decision_file, "decisions:\n  - {id: D, body: FU, outcome: noted, about: [{offer: B, after: {tariff: "
                                 "7}, says: {tariff: 8, KEY: x}}]}\n"}},
    {RecordKind::accepted, {RecordKind::test_file, "as_of: 2020-01-01\naccepted:\n  - {part: p, reason: r, KEY: x}\n"}},
    {RecordKind::figure_file,
     {RecordKind::figure_file, "KEY: x\nfigures: [{figure: f, year: 1950, value: v, source: {document: d}}]\n"}},
    {RecordKind::figure,
     {RecordKind::figure_file, "figures: [{figure: f, year: 1950, value: v, source: {document: d}, KEY: x}]\n"}},
    {RecordKind::log_end,
     {RecordKind::configuration, "agreement: n\nlog_whole: [{body: FU, until: 2020-01-01, KEY: x}]\n"}},
};

TEST(Reading, AnUnknownKeyIsFoundInEveryRecord)
{
    EXPECT_EQ(files.size(), static_cast<std::size_t>(RecordKind::count_));
    for (auto const& [kind, file] : files) {
        auto const result = read(test::replaced(file.second, "KEY", "qqqqqqqq"), file.first);
        ASSERT_EQ(result.codes(), "F201") << file.second << result.said();
        EXPECT_EQ(result.underlined(0), "qqqqqqqq");
        EXPECT_EQ(result.diagnostics[0].headline.en, "unknown key `qqqqqqqq` in " + name_of(kind).en);
        EXPECT_NE(result.diagnostics[0].help.back().en.find("what can stand here"), std::string::npos);
    }
}

// Whoever writes the Danish word, the whole name or one word of it, is told the key, wherever it stands.
TEST(Reading, ADanishKeyIsRecognised)
{
    auto const nearest = [](RecordKind kind, std::string const& key) {
        auto const file =
            std::find_if(files.begin(), files.end(), [kind](auto const& each) { return each.first == kind; });
        auto const result = read(test::replaced(file->second.second, "KEY", key), file->second.first);
        return result.diagnostics.empty() ? std::string() : result.diagnostics[0].help.front().en;
    };
    EXPECT_EQ(nearest(RecordKind::terms, "takst"), "did you mean `tariff`?");
    EXPECT_EQ(nearest(RecordKind::terms, "Pladser"), "did you mean `places`?");
    EXPECT_EQ(nearest(RecordKind::change, "takst"), "did you mean `tariff`?");
    EXPECT_EQ(nearest(RecordKind::decision, "organ"), "did you mean `body`?");
    EXPECT_EQ(nearest(RecordKind::submission, "driftsherre"), "did you mean `operator`?");
}

// A slip in any key of any record, and its name in prose, leads back to it.
TEST(Reading, AMisspeltKeyIsRecognised)
{
    for (auto const& [kind, file] : files) {
        for (auto const& row : FieldTable().rows_of(kind)) {
            std::string const key(key_of(row.field));
            if (key.size() < 5) {
                continue;
            }
            auto const slip = key.substr(0, key.size() - 2) + "q" + key.back();
            auto const result = read(test::replaced(file.second, "KEY", slip), file.first);
            ASSERT_FALSE(result.diagnostics.empty()) << slip;
            EXPECT_EQ(result.diagnostics[0].help.at(0).en, "did you mean `" + key + "`?") << slip;
        }
    }
    auto const danish = read("changes:\n  - offer: B\n    after: {takst: 7}\n", RecordKind::submission);
    EXPECT_EQ(danish.diagnostics.at(0).help.at(0).da, "mente du `tariff`?");
    auto const english =
        read("changes:\n  - offer: B\n    effective date: 2020-01-01\n    changed: [tariff]\n", RecordKind::submission);
    EXPECT_EQ(english.diagnostics.at(0).help.at(0).en, "did you mean `effective`?");
}

TEST(Reading, AKeyOfAnotherRecordSaysWhereItBelongs)
{
    auto const file = read("changes:\n  - offer: B\n    tariff: 7\n    changed: [tariff]\n", RecordKind::submission);
    EXPECT_EQ(file.diagnostics.at(0).help.at(0).en, "`tariff` belongs in a service or terms (`before` or `after`) or a "
                                                    "part of the tariff or an offer compared with");
    EXPECT_EQ(file.diagnostics.at(0).help.at(0).da,
              "`tariff` hører til i en ydelse eller vilkår (`before` eller `after`) eller en del af taksten eller et "
              "tilbud, der sammenlignes med");
}

TEST(Reading, ChoicesAreRecognisedByTheirDanishNames)
{
    auto const help = [](std::string const& unit) {
        auto const file =
            read("operator: A\nin_force: 2020-01-01\noffers:\n  - offer: B\n    services: [{unit: " + unit + "}]\n",
                 RecordKind::operator_);
        return file.diagnostics.empty() ? std::string() : file.diagnostics[0].help.at(0).en;
    };
    EXPECT_EQ(help("døgn"), "did you mean `day_and_night` (day and night)?");
    EXPECT_EQ(help("day and night"), "did you mean `day_and_night` (day and night)?");
    EXPECT_EQ(help("forløb"), "did you mean `course` (course)?");
    EXPECT_EQ(help("måned"), "did you mean `month` (month)?");
    EXPECT_EQ(help("week"), "`unit` can be: `day_and_night`, `day`, `hour`, `month`, `course`, `piece`");
    EXPECT_EQ(help("day"), "");
}

TEST(Reading, WrongTypesShowHowToWriteIt)
{
    auto const file = read("changes:\n  - offer: B\n    payers: Rebild\n    changed: tariff\n    after: 2139\n",
                           RecordKind::submission);
    EXPECT_EQ(file.codes(), "F203 F203 F203");
    EXPECT_EQ(file.diagnostics.at(0).headline.en, "`payers` has to be a list of texts, not `Rebild`");
    EXPECT_EQ(file.diagnostics.at(0).help.at(0).en, "write, for example, `payers: [Rebild]`");
    EXPECT_EQ(file.diagnostics.at(1).help.at(0).da, "skriv for eksempel `changed: [tariff]`");
    EXPECT_EQ(file.diagnostics.at(2).help.at(0).en,
              "write, for example, `after:` and, indented on the line below, `tariff: 1933.50`");
}

TEST(Reading, EverythingWrongIsReportedInOneRun)
{
    auto const file = read("operatr: A\nsubmitted: 2023-02-29\nchanges:\n  - offr: B\n    effective: 1-8-20\n    "
                           "after: {tariff: 1.933, places: 7.5, occupancy_basis: 90}\n",
                           RecordKind::submission);
    EXPECT_EQ(file.codes(), "F201 F242 F201 F244 F223 F230 F231 F202");
    EXPECT_FALSE(file.record);
}

// A field's range: the first and the last value that it takes, and their neighbours outside.
TEST(Reading, RangesHoldAtBothEnds)
{
    struct Range {
        std::string key, below, least, most, above;
    };
    for (auto const& range : std::vector<Range>{{"tariff", "0", "0.01", "1000000", "1000000.01"},
                                                {"tariff", "-1933", "0,01", "1.000.000,00", "1.000.000,01 kr."},
                                                {"places", "-1", "0", "10000", "10001"},
                                                {"occupancy_basis", "0.99 %", "1 %", "200 %", "200.01 %"}}) {
        auto const codes = [&range](std::string const& value) {
            return read("operator: A\nin_force: 2020-01-01\noffers:\n  - offer: B\n    services:\n      - " +
                            range.key + ": " + value + "\n",
                        RecordKind::operator_)
                .codes();
        };
        EXPECT_EQ(codes(range.below), "F232") << range.key;
        EXPECT_EQ(codes(range.least), "") << range.key;
        EXPECT_EQ(codes(range.most), "") << range.key;
        EXPECT_EQ(codes(range.above), "F232") << range.key;
    }
    auto const part = [](std::string const& places) {
        return read("changes:\n  - offer: B\n    after: {split: [{places: " + places + "}]}\n", RecordKind::submission)
            .codes();
    };
    EXPECT_EQ(part("10000"), "");
    EXPECT_EQ(part("10001"), "F232");
    auto const outside = read("changes:\n  - offer: B\n    after: {places: 10001}\n", RecordKind::submission);
    EXPECT_EQ(outside.diagnostics.at(0).primary.text.da, "fra 0 til 10.000");
}

TEST(Reading, AChangeMayLeaveFiguresOut)
{
    for (std::string const keys : {"changed: [tariff]", "after: {tariff: 6855}", "before: {places: 7}",
                                   "before: {tariff: 5}\n    after: {places: 6}", "after: {split: [{places: 3}]}",
                                   "kind: closure", "kind: registration\n    after: {tariff: 5}",
                                   "kind: deregistration\n    before: {tariff: 5}", "kind: registration"}) {
        auto const file = read("changes:\n  - offer: B\n    " + keys + "\n", RecordKind::submission);
        EXPECT_TRUE(file.record) << keys << "\n" << file.said();
    }
}

TEST(Reading, DecisionsInAllTheirForms)
{
    for (std::string const keys :
         {"outcome: noted", "outcome: recommended\n    put_before: DAS", "outcome: recommended",
          "outcome: put_before\n    put_before: DAS\n    about: [{offer: B}]",
          "outcome: delegated\n    to: DAS\n    from: {before: 2023-03-31}\n    until: 2023-12-31",
          "outcome: delegated\n    to: DAS\n    date: 2023-03-31",
          "outcome: approved\n    about: [{submission: S, offer: B}]",
          "outcome: withdrawn\n    about: [{offer: B, after: {tariff: 5}}]"}) {
        auto const file = read("decisions:\n  - id: D\n    body: FU\n    " + keys + "\n", RecordKind::decision_file);
        EXPECT_TRUE(file.record) << keys << "\n" << file.said();
    }
}

// What begins with a month begins on its first day; what happened in it happened on some day of it.
TEST(Reading, AMonthIsADayOnlyOfWhatBegins)
{
    auto const change = [](std::string const& key) {
        return read("operator: A\n" + (key == "submitted" ? key + ": maj 2024\n" : "") + "changes:\n  - {offer: B, " +
                        (key == "submitted" ? "" : key + ": maj 2024, ") + "after: {tariff: 5}}\n",
                    RecordKind::submission);
    };
    EXPECT_TRUE(change("effective").record);
    for (auto const* const key : {"submitted", "until", "withdrawn"}) {
        EXPECT_EQ(change(key).codes(), "F241") << key;
    }
    auto const decided =
        read("decisions:\n  - {id: D, body: FU, date: maj 2024, outcome: noted}\n", RecordKind::decision_file);
    EXPECT_EQ(decided.codes(), "F241");
    ASSERT_EQ(decided.diagnostics.size(), 1U);
    std::string said;
    for (auto const& help : decided.diagnostics.front().help) {
        said += help.en;
    }
    EXPECT_NE(said.find("{after: 2024-04-30, before: 2024-06-01}"), std::string::npos) << said;
}

TEST(Reading, LargeFilesAreReadInTimeLinearInTheirSize)
{
    std::string text = "changes:\n";
    for (int i = 0; i < 5'000; ++i) {
        text += "  - {offer: Tilbud " + std::to_string(i) + ", effective: 2020-08-01, after: {tariff: 2139}}\n";
    }
    auto const file = read(text, RecordKind::submission);
    ASSERT_TRUE(file.record) << file.said();
    EXPECT_EQ(file.record->records(Field::changes).size(), 5'000U);
}

}  // namespace
}  // namespace styr::reading_test
