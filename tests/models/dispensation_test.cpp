// SPDX-License-Identifier: MPL-2.0
// Dispensations in styr.yaml and in comments: what is read, what it is for, and what is refused.
#include "tests/models/support.hpp"

#include "models/fields/print.hpp"
#include "models/messages/data_problems.hpp"
#include "models/repository/dispensation.hpp"

#include <gtest/gtest.h>

namespace styr::dispensation_test {
namespace {

using test::replaced;

struct Stated {
    test::ReadFile file;
    std::vector<Dispensation> all;

    // "P05@B P01@A": which rule at which entry.
    std::string places() const
    {
        std::string text;
        for (auto const& each : all) {
            auto const* const name =
                each.entry->get<std::string>(each.entry->find(Field::id) != nullptr ? Field::id : Field::offer);
            text += (text.empty() ? "" : " ") + each.rule.name + "@" + *name;
        }
        return text;
    }
};

Stated stated(std::string text, RecordKind kind = RecordKind::submission)
{
    Stated read{test::read(std::move(text), kind), {}};
    if (read.file.record) {
        read.all =
            dispensations_in(*read.file.document, (*read.file.sources)[0], *read.file.record, read.file.diagnostics);
    }
    return read;
}

std::string const p05 = "# styr: dispensation P05 until 2026-12-31: word";
std::string const p01 = "# styr: dispensation P01 until 2026-12-31: word";

std::string two_changes(std::string const& above_a, std::string const& beside_a, std::string const& in_a,
                        std::string const& above_b)
{
    return "operator: O\nchanges:\n" + above_a + "  - offer: A " + beside_a + "\n    note: x\n" + in_a +
           "    after: {tariff: 1}\n" + above_b + "  - offer: B\n    after: {tariff: 2}\n";
}

TEST(DispensationComments, SayRuleLastDayAndReason)
{
    auto const read =
        stated(two_changes("", "# styr: dispensation P05 large rise until 2026-12-31: DAS tog sagen: den 3.", "", ""));
    ASSERT_EQ(read.all.size(), 1U) << read.file.said();
    auto const& one = read.all[0];
    EXPECT_EQ(one.rule.name, "P05 large rise");
    EXPECT_EQ(print_iso(one.until), "2026-12-31");
    EXPECT_EQ(one.reason, "DAS tog sagen: den 3.");
    EXPECT_EQ(one.file, "file.yaml");
    auto const& source = (*read.file.sources)[0];
    EXPECT_EQ(source.text(one.rule.place), "P05 large rise");
    EXPECT_TRUE(source.text(one.place).starts_with("# styr:"));
    EXPECT_TRUE(source.text(one.place).ends_with("den 3."));
}

TEST(DispensationComments, AreForTheEntryOnWhoseLinesOrRightAboveWhichTheyStand)
{
    EXPECT_EQ(stated(two_changes("", p05, "", "")).places(), "P05@A");
    EXPECT_EQ(stated(two_changes("  " + p05 + "\n", "", "", "")).places(), "P05@A");
    EXPECT_EQ(stated(two_changes("", "", "    " + p05 + "\n", "")).places(), "P05@A");
    EXPECT_EQ(stated(two_changes("", "", p05 + "\n", "")).places(), "P05@A") << "inside the change, however far in";
    EXPECT_EQ(stated(two_changes("", "", "", "  " + p05 + "\n")).places(), "P05@B");
    EXPECT_EQ(stated("operator: O\nchanges:\n  - offer: A\n    after: {tariff: 1} " + p05 + "\n").places(), "P05@A")
        << "its last line";
    EXPECT_EQ(stated("operator: O\nchanges:\n  - offer: A\n    after: {tariff: 1}\n    note: " + p05 + "\n").places(),
              "P05@A")
        << "beside a key without a value";
    EXPECT_EQ(stated("operator: O\nchanges: [{offer: A, after: {tariff: 1}}] " + p05).places(), "P05@A")
        << "in brackets, and without a line end";
    EXPECT_EQ(stated("\xEF\xBB\xBF"
                     "operator: Ø\r\nchanges:\r\n  " +
                     p05 + "\r\n  - offer: A\r\n    after: {tariff: 1}\r\n")
                  .places(),
              "P05@A")
        << "with a mark and Windows' line ends";
}

TEST(DispensationComments, MayBeSeveralAtOneEntry)
{
    EXPECT_EQ(stated(two_changes("  " + p05 + "\n  " + p01 + "\n", "", "", "")).places(), "P05@A P01@A");
    EXPECT_EQ(stated(two_changes("  " + p05 + "\n", p01, "", "")).places(), "P05@A P01@A");
    EXPECT_EQ(stated(two_changes("", p05, "    " + p01 + "\n", "  " + p01 + "\n")).places(), "P05@A P01@A P01@B");
}

TEST(DispensationComments, MayStandInEveryKindOfDataFile)
{
    EXPECT_EQ(stated("operator: O\nin_force: 2020-01-01\noffers:\n  - offer: A " + p05 +
                         "\n    services:\n      - tariff: 1 " + p01 + "\n",
                     RecordKind::operator_)
                  .places(),
              "P05@A P01@A");
    EXPECT_EQ(stated("settlements:\n  - id: s1 " + p05 + "\n    offer: A\n", RecordKind::settlement_file).places(),
              "P05@s1");
    EXPECT_EQ(
        stated("decisions:\n  - id: d1\n    body: FU\n    outcome: noted\n    about:\n      - offer: A " + p05 + "\n",
               RecordKind::decision_file)
            .places(),
        "P05@d1");
}

TEST(DispensationComments, AreNoText)
{
    for (auto const* const note : {"note: '# styr: dispensation'", "note: \"# styr: dispensation\"", "note: a#styr:x",
                                   "note: |\n      # styr: dispensation P05\n      # styr: x",
                                   "note: >\n      a\n      # styr: dispensation P05"}) {
        auto const read =
            stated("operator: O\nchanges:\n  - offer: A\n    after: {tariff: 1}\n    " + std::string(note) + "\n");
        EXPECT_TRUE(read.file.record) << note << read.file.said();
        EXPECT_EQ(read.file.codes(), "") << note;
        EXPECT_TRUE(read.all.empty()) << note;
    }
    EXPECT_EQ(stated("operator: O\nchanges:\n  - offer: A\n    after: {tariff: 1}\n    note: | " + p05 + "\n      " +
                     p01 + "\n")
                  .places(),
              "P05@A")
        << "beside the sign, not in the block";
}

TEST(DispensationComments, ToOthersAreLeftAlone)
{
    for (auto const* const comment :
         {"# styr læser ikke dette", "## styr: dispensation", "# # styr: dispensation P05 until 2026-12-31: x",
          "# styrelsen: x", "# se styr: x", "#", "# styr"}) {
        auto const read = stated(two_changes("", comment, "", ""));
        EXPECT_EQ(read.file.codes(), "") << comment;
        EXPECT_TRUE(read.all.empty()) << comment;
    }
}

TEST(DispensationComments, AreKnownHoweverTheyAreSpaced)
{
    for (auto const* const comment :
         {"#styr: dispensation P05 until 2026-12-31: word", "#  Styr :  dispensation  P05  until  2026-12-31 :word  ",
          "# STYR:dispensation P05 until 31. december 2026: word",
          "# styr: dispensation P05 til og med 31. december 2026: word",
          "# styr: dispensation P05 til og med 31-12-2026: word"}) {
        auto const read = stated(two_changes("", comment, "", ""));
        ASSERT_EQ(read.all.size(), 1U) << comment << "\n" << read.file.said();
        EXPECT_EQ(read.all[0].rule.name, "P05");
        EXPECT_EQ(print_iso(read.all[0].until), "2026-12-31") << comment;
        EXPECT_EQ(read.all[0].reason, "word") << comment;
    }
}

struct Wrong {
    Problem const* problem;
    std::string comment;  // `«…»` marks what is underlined
};

using namespace data_problem;

std::vector<Wrong> const wrong{
    {&unknown_instruction, "# styr: «dispensaton» P05 until 2026-12-31: word"},
    {&unknown_instruction, "# styr: «ignore» P05"},
    {&unknown_instruction, "# styr: «Dispensation» P05 until 2026-12-31: word"},
    {&unknown_instruction, "«# styr:»"},
    {&dispensation_incomplete, "«# styr: dispensation»"},
    {&dispensation_incomplete, "«# styr: dispensation until 2026-12-31: word»"},
    {&dispensation_incomplete, "«# styr: dispensation P05: word»"},
    {&dispensation_incomplete, "«# styr: dispensation P05 until: word»"},
    {&dispensation_incomplete, "«# styr: dispensation P05 til 2026-12-31: word»"},
    {&dispensation_incomplete, "«# styr: dispensation P05 until 2026-12-31»"},
    {&dispensation_incomplete, "«# styr: dispensation P05 until 2026-12-31:»"},
    {&dispensation_incomplete, "«# styr: dispensation P05 until 2026-12-31 word»"},
    {&says_nothing, "# styr: dispensation P05 until 2026-12-31: «…»"},
    {&not_a_date, "# styr: dispensation P05 until «soon»: word"},
    {&no_such_day, "# styr: dispensation P05 until «2026-02-30»: word"},
    {&date_digits, "# styr: dispensation P05 until «2026-2-3»: word"},
    {&two_digit_year, "# styr: dispensation P05 until «31-12-26»: word"},
};

TEST(DispensationComments, ThatAreNotUnderstoodAreErrorsAtTheirPlace)
{
    for (auto const& [problem, marked] : wrong) {
        auto const read = stated(two_changes("", replaced(replaced(marked, "«", ""), "»", ""), "", ""));
        ASSERT_EQ(read.file.diagnostics.size(), 1U) << marked << "\n" << read.file.said();
        EXPECT_EQ(read.file.diagnostics[0].problem->name, problem->name) << marked;
        EXPECT_EQ(read.file.underlined(0), marked.substr(marked.find("«") + 2, marked.find("»") - marked.find("«") - 2))
            << marked;
        EXPECT_TRUE(read.all.empty());
    }
}

TEST(DispensationComments, SayWhatIsMissing)
{
    auto const headline = [](char const* comment) {
        return stated(two_changes("", comment, "", "")).file.diagnostics.at(0).headline.en;
    };
    EXPECT_EQ(headline("# styr: dispensation until 2026-12-31: word"), "the dispensation does not say which rule");
    EXPECT_EQ(headline("# styr: dispensation P05: word"), "the dispensation does not say until when");
    EXPECT_EQ(headline("# styr: dispensation P05 until 2026-12-31"), "the dispensation does not say why");
}

TEST(DispensationComments, BesideNothingThatIsJudgedAreErrors)
{
    auto const codes = [](std::string text, RecordKind kind = RecordKind::submission) {
        auto const read = stated(std::move(text), kind);
        EXPECT_TRUE(read.all.empty());
        return read.file.codes();
    };
    EXPECT_EQ(codes("operator: O " + p05 + "\nchanges:\n  - offer: A\n    after: {tariff: 1}\n"), "F255")
        << "the head of the file";
    EXPECT_EQ(codes("operator: O\nchanges: " + p05 + "\n  - offer: A\n    after: {tariff: 1}\n"), "F255");
    EXPECT_EQ(codes(two_changes("", "", "", "    " + p05 + "\n")), "F255")
        << "as far in as the keys before, right above the dash after: whose is it?";
    EXPECT_EQ(codes(two_changes("", "", "", "  " + p05 + "\n\n")), "F255") << "not right above";
    EXPECT_EQ(
        codes("operator: O\nchanges: [{offer: A, after: {tariff: 1}}, {offer: B, after: {tariff: 1}}] " + p05 + "\n"),
        "F255")
        << "two on one line";
    EXPECT_EQ(codes(two_changes("", "", "", "") + p05 + "\n"), "F255") << "the end of the file";
    EXPECT_EQ(codes("agreement: x " + p05 + "\n", RecordKind::configuration), "F255");
    EXPECT_EQ(codes("as_of: 2020-01-01\ndecisions:\n  - id: d " + p05 + "\n    body: FU\n    outcome: noted\n",
                    RecordKind::test_file),
              "F255");
}

// A file can hold as many as it has lines; each is read once.
TEST(DispensationComments, InGreatNumberTakeNoGreatTime)
{
    std::string text = "operator: O\nchanges:\n";
    for (int i = 0; i < 20'000; ++i) {
        text += "  " + p05 + "\n";
    }
    EXPECT_EQ(stated(text + "  - offer: A\n    after: {tariff: 1}\n").all.size(), 20'000U);
}

// Whoever submits writes the comments of the file: the configuration has to say that they may dispense.
TEST(DispensationComments, ExceptNothingUnlessTheConfigurationLetsThem)
{
    auto const text = two_changes("  " + p05 + "\n", "", "", "");
    for (auto const* const says : {"", "comments_may_dispense: false\n"}) {
        auto read = stated(text);
        Diagnostics diagnostics;
        keep_those_allowed(
            read.all, *test::read("agreement: x\n" + std::string(says), RecordKind::configuration).record, diagnostics);
        EXPECT_TRUE(read.all.empty());
        ASSERT_EQ(diagnostics.size(), 1U) << says;
        EXPECT_EQ(diagnostics[0].problem, &data_problem::comment_excepts_nothing);
    }
    auto read = stated(text);
    Diagnostics diagnostics;
    keep_those_allowed(read.all,
                       *test::read("agreement: x\ncomments_may_dispense: true\n", RecordKind::configuration).record,
                       diagnostics);
    EXPECT_EQ(read.all.size(), 1U);
    EXPECT_TRUE(diagnostics.empty());
}

TEST(DispensationList, OfTheConfigurationIsReadWhole)
{
    auto const file =
        test::read("agreement: x\ndispensations:\n"
                   "  - rule: P05\n    case: s:a\n    digest: sha256:" +
                       std::string(64, 'a') +
                       "\n    reason: word\n    until: 31. december 2026\n    source: {document: FU, item: 3}\n"
                       "  - {rule: large rise, operator: O, offer: A, service: S, reason: word, until: 2026-01-01}\n",
                   RecordKind::configuration);
    ASSERT_TRUE(file.record) << file.said();
    auto const all = dispensations_of(*file.record);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].case_.name, "s:a");
    EXPECT_EQ(all[0].digest.size(), 71U);
    EXPECT_EQ(print_iso(all[0].until), "2026-12-31");
    EXPECT_EQ(all[0].document + "/" + all[0].item, "FU/3");
    EXPECT_EQ(all[1].rule.name + "/" + all[1].operator_.name + "/" + all[1].offer.name + "/" + all[1].service.name,
              "large rise/O/A/S");
    EXPECT_EQ((*file.sources)[0].text(all[1].rule.place), "large rise");
    EXPECT_FALSE(all[1].entry);
}

}  // namespace
}  // namespace styr::dispensation_test
