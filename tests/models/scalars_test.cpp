// SPDX-License-Identifier: MPL-2.0
// Every way in which people type numbers, dates and truth values.
#include "tests/models/support.hpp"

#include "models/fields/print.hpp"
#include "models/messages/data_problems.hpp"
#include "places.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace styr::scalars_test {
namespace {

using namespace data_problem;

std::string shown(Fraction value) { return print_canonical(value); }
std::string shown(Day value) { return print_iso(value); }
std::string shown(bool value) { return value ? "true" : "false"; }

template <class T> std::string outcome(Reading<T> const& reading)
{
    auto const* const unread = std::get_if<Unread>(&reading);
    return unread == nullptr ? shown(std::get<T>(reading)) : std::string(unread->problem->name);
}

struct Case {
    std::string text;
    std::string expected;  // a canonical value, or the name of the problem
};

template <class T> void expect_all(Reading<T> (*read)(std::string_view), std::vector<Case> const& cases)
{
    for (auto const& [text, expected] : cases) {
        EXPECT_EQ(outcome(read(text)), expected) << text;
    }
}

TEST(Scalars, Amounts)
{
    expect_all(read_money, {{"1933", "1933"},
                            {"0", "0"},
                            {"0.5", "0.5"},
                            {"1933.5", "1933.5"},
                            {"1933.50", "1933.5"},
                            {"1933,00", "1933"},
                            {"1933,5", "1933.5"},
                            {"1.933,00", "1933"},
                            {"1.933,5", "1933.5"},
                            {"1.933,00 kr.", "1933"},
                            {"1.933 kr.", "1933"},
                            {"1.933 kr", "1933"},
                            {"1.933kr.", "1933"},
                            {"1.933 KR.", "1933"},
                            {"19.333 kr.", "19333"},
                            {"1933,50 kr.", "1933.5"},
                            {"kr. 1.933", "1933"},
                            {"kr 1933,50", "1933.5"},
                            {"kr. -1.933,00", "-1933"},
                            {"1.933 DKK", "1933"},
                            {"dkk 1933", "1933"},
                            {"1933,-", "1933"},
                            {"-1.933,-", "-1933"},
                            {"kr. 1.933,-", "1933"},
                            {"1.933,- kr.", "1933"},
                            {"1.933,–", "1933"},
                            {"1.234.567", "1234567"},
                            {"1.234.567,89", "1234567.89"},
                            {" 1933 ", "1933"},
                            {"-206", "-206"},
                            {"+5", "5"},
                            {"-0", "0"},
                            {"1e3", "1000"},
                            {"1.5E3", "1500"},
                            {"1.933e3", "1933"},
                            {"1e+3", "1000"},
                            {"5e-1", "0.5"}});
}

TEST(Scalars, AmountsThatAreRefused)
{
    expect_all(read_money, {{"1.933", "ambiguous-number"},
                            {"1,933", "ambiguous-number"},
                            {"19.333", "ambiguous-number"},
                            {"1933.500", "ambiguous-number"},
                            {"-1.933", "ambiguous-number"},
                            {"0.125", "too-many-decimals"},
                            {"1933.5555", "too-many-decimals"},
                            {"1933,0000", "too-many-decimals"},
                            {"1,933 kr.", "too-many-decimals"},
                            {"1e-3", "too-many-decimals"},
                            {"1933.50 kr.", "mixed-forms"},
                            {"1933.5 kr.", "mixed-forms"},
                            {"1,933.00", "mixed-forms"},
                            {"1,933,000", "mixed-forms"},
                            {"1.933,00,00", "mixed-forms"},
                            {"12.34,00", "wrong-grouping"},
                            {"1234.567,00", "wrong-grouping"},
                            {"1234.567 kr.", "wrong-grouping"},
                            {"1.2345.678", "wrong-grouping"},
                            {"1 933", "not-a-number"},
                            {"1933,5,-", "not-a-number"},
                            {"-kr. 1933", "not-a-number"},
                            {"kr. 1933 kr.", "not-a-number"},
                            {"1933 kr./døgn", "not-a-number"},
                            {"0x10", "not-a-number"},
                            {"1_000", "not-a-number"},
                            {".5", "not-a-number"},
                            {"5.", "not-a-number"},
                            {"1..5", "not-a-number"},
                            {"--5", "not-a-number"},
                            {"-", "not-a-number"},
                            {"", "not-a-number"},
                            {"e3", "not-a-number"},
                            {"1e", "not-a-number"},
                            {"1e3 kr.", "not-a-number"},
                            {".inf", "not-a-number"},
                            {"½", "not-a-number"},
                            {"010", "leading-zero"},
                            {"08", "leading-zero"},
                            {"00", "leading-zero"},
                            {"01.933,00", "leading-zero"},
                            {"1e400", "number-too-long"},
                            {"1e-400", "number-too-long"},
                            {"1e99999999999", "number-too-long"}});
    EXPECT_EQ(outcome(read_money(std::string(31, '9'))), "number-too-long");
    EXPECT_EQ(outcome(read_money(std::string(30, '9'))), std::string(30, '9'));
    EXPECT_EQ(outcome(read_money(std::string(100'000, '9') + ".999")), "number-too-long");
}

TEST(Scalars, WhatWasPastedIsNamed)
{
    expect_all(read_money, {{"−5", "pasted-character"},
                            {"–5", "pasted-character"},
                            {"1\u00a0933", "pasted-character"},
                            {"1\u202f933", "pasted-character"},
                            {"٣", "pasted-character"},
                            {"１９", "pasted-character"}});
    expect_all(read_whole, {{"٣", "pasted-character"}, {"७", "pasted-character"}});
    expect_all(read_percent, {{"90\u00a0%", "pasted-character"}});
    expect_all(read_day, {{"2020–08–01", "pasted-character"}, {"1.\u00a0august 2020", "pasted-character"}});
    auto const minus = std::get<Unread>(read_money("−5"));
    auto const said = occurrence(*minus.problem, {},
                                 {minus.arguments.at(0), minus.arguments.at(1), minus.arguments.at(2),
                                  minus.arguments.at(3), minus.arguments.at(4)});
    EXPECT_EQ(said.headline.en, "`−5` contains the character `−` (U+2212)");
    ASSERT_EQ(said.help.size(), 1U);
    EXPECT_EQ(said.help[0].en, "write an ordinary minus or hyphen: `-`");
}

TEST(Scalars, BothReadingsAreNamed)
{
    auto const unread = std::get<Unread>(read_money("1.933"));
    auto const argument = [&unread](std::size_t i) {
        return i < unread.arguments.size() ? unread.arguments[i] : Argument{};
    };
    auto const said =
        occurrence(*unread.problem, {}, {argument(0), argument(1), argument(2), argument(3), argument(4)});
    EXPECT_EQ(said.headline.da, "`1.933` kan læses som 1.933 kr. eller 1,933 kr.");
    EXPECT_EQ(said.headline.en, "`1.933` can be read as 1,933 kr. or 1.933 kr.");
    EXPECT_EQ(said.help.at(0).da, "skriv `1933` eller `1933,00` for 1.933 kr.");
}

TEST(Scalars, PerCents)
{
    expect_all(read_percent, {{"90 %", "0.9"},
                              {"90%", "0.9"},
                              {"95,34 %", "0.9534"},
                              {"95.34 %", "0.9534"},
                              {"100 %", "1"},
                              {"-5 %", "-0.05"},
                              {"0,5 %", "0.005"},
                              {"1e2 %", "1"},
                              {"90", "percent-sign-missing"},
                              {"0.9", "percent-sign-missing"},
                              {"0,925", "percent-sign-missing"},
                              {"-5", "percent-sign-missing"},
                              {"95.345 %", "ambiguous-number"},
                              {"95,345 %", "too-many-decimals"},
                              {"90 pct.", "not-a-number"},
                              {"90 procent", "not-a-number"},
                              {"%", "not-a-number"},
                              {"90 %%", "not-a-number"},
                              {"010 %", "leading-zero"},
                              {"", "not-a-number"}});
}

TEST(Scalars, TheCureForAMissingSignIsNamed)
{
    auto const cures = [](std::string_view text) {
        auto const unread = std::get<Unread>(read_percent(text));
        std::string all;
        for (auto const& argument : unread.arguments) {
            all += argument.name == "value" ? "" : argument.value.en + ";";
        }
        return all;
    };
    EXPECT_EQ(cures("90"), "`90 %`;");
    EXPECT_EQ(cures("0.9"), "`0.9 %`;`90 %`;");
    EXPECT_EQ(cures("1"), "`1 %`;`100 %`;");
    EXPECT_EQ(cures("0,925"), "`92.5 %`;");
}

TEST(Scalars, WholeNumbers)
{
    expect_all(read_whole, {{"7", "7"},
                            {"0", "0"},
                            {"-0", "0"},
                            {"+5", "5"},
                            {"-7", "-7"},
                            {"9223372036854775807", "9223372036854775807"},
                            {"9223372036854775808", "number-too-long"},
                            {"1.933", "ambiguous-number"},
                            {"5.6", "not-whole"},
                            {"7,0", "not-whole"},
                            {"1e3", "not-whole"},
                            {"1.933,00", "not-whole"},
                            {"010", "leading-zero"},
                            {"seks", "not-a-number"},
                            {"7 pladser", "not-a-number"},
                            {"12:30", "not-a-number"}});
}

TEST(Scalars, Truth)
{
    expect_all(read_truth, {{"true", "true"}, {"false", "false"}});
    for (std::string const text :
         {"yes", "no", "on", "off", "y", "n", "ja", "nej", "True", "FALSE", "1", "0", "NO", ""}) {
        EXPECT_EQ(outcome(read_truth(text)), "not-truth") << text;
    }
}

TEST(Scalars, Days)
{
    expect_all(read_day, {{"2020-08-01", "2020-08-01"},
                          {"01-08-2020", "2020-08-01"},
                          {"1-8-2020", "2020-08-01"},
                          {"1/8-2020", "2020-08-01"},
                          {"01/01 2023", "2023-01-01"},
                          {"31.03.2023", "2023-03-31"},
                          {"1. august 2020", "2020-08-01"},
                          {"1 August 2020", "2020-08-01"},
                          {"31. Maj 2020", "2020-05-31"},
                          {"31 May 2020", "2020-05-31"},
                          {"1. aug. 2020", "2020-08-01"},
                          {"1 Sept 2020", "2020-09-01"},
                          {"31. okt. 2020", "2020-10-31"},
                          {"jan. 2023", "2023-01-01"},
                          {"med udgangen af feb. 2024", "2024-02-29"},
                          {"januar 2023", "2023-01-01"},
                          {"January 2023", "2023-01-01"},
                          {"med udgangen af 2022", "2022-12-31"},
                          {"Med udgangen af juni 2022", "2022-06-30"},
                          {"med udgangen af februar 2024", "2024-02-29"},
                          {"2024-02-29", "2024-02-29"},
                          {"2000-02-29", "2000-02-29"},
                          {"1900-01-01", "1900-01-01"},
                          {"2199-12-31", "2199-12-31"},
                          {" 2020-08-01 ", "2020-08-01"}});
}

TEST(Scalars, DaysThatAreRefused)
{
    expect_all(read_day, {{"2024-1-1", "date-digits"},
                          {"2024-01-1", "date-digits"},
                          {"2023-02-29", "no-such-day"},
                          {"1900-02-29", "no-such-day"},
                          {"2024-02-30", "no-such-day"},
                          {"31-04-2020", "no-such-day"},
                          {"31. juni 2020", "no-such-day"},
                          {"2024-13-01", "no-such-day"},
                          {"2024-00-01", "no-such-day"},
                          {"2024-01-00", "no-such-day"},
                          {"0. august 2020", "no-such-day"},
                          {"08/31-2020", "no-such-day"},
                          {"1-8-20", "two-digit-year"},
                          {"20-08-01", "two-digit-year"},
                          {"1899-12-31", "date-out-of-range"},
                          {"2200-01-01", "date-out-of-range"},
                          {"0000-01-01", "date-out-of-range"},
                          {"1/8/2020", "not-a-date"},
                          {"2020/08/01", "not-a-date"},
                          {"20200801", "not-a-date"},
                          {"2020", "not-a-date"},
                          {"12:30:45", "not-a-date"},
                          {"1. agust 2020", "not-a-date"},
                          {"1. augu 2020", "not-a-date"},
                          {"45809", "not-a-date"},
                          {"august 1, 2020", "not-a-date"},
                          {"før 2020-03-09", "not-a-date"},
                          {"2020-08-01T00:00", "not-a-date"},
                          {"1. august", "not-a-date"},
                          {"august", "not-a-date"},
                          {"med udgangen af", "not-a-date"},
                          {"med udgangen af sommeren 2022", "not-a-date"},
                          {"-", "not-a-date"},
                          {"", "not-a-date"},
                          {"123-08-2020", "not-a-date"},
                          {"1-8-20200", "not-a-date"},
                          {"99999999999-99999999999-9999", "not-a-date"},
                          {"1  august 20200", "not-a-date"}});
    auto const february = std::get<Unread>(read_day("2023-02-29"));
    EXPECT_EQ(february.arguments.at(1).value.en, "February 2023 has 28 days");
    EXPECT_EQ(february.arguments.at(1).value.da, "februar 2023 har 28 dage");
}

// hostile/typed.tsv: text, integer, decimal, bool, date.
struct Typed {
    std::string text, integer, decimal, boolean, date;
};

std::vector<Typed> typed_rows()
{
    std::istringstream lines(test::file_text(STYR_SOURCE_DIR "/tests/data/typed.tsv"));
    std::vector<Typed> rows;
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line)) {
        std::istringstream cells(line);
        Typed row;
        for (auto* const cell : {&row.text, &row.integer, &row.decimal, &row.boolean, &row.date}) {
            std::getline(cells, *cell, '\t');
        }
        row.text = row.text.substr(0, row.text.find(" ("));  // without `(U+2212)`, which says what stands there
        rows.push_back(row);
    }
    return rows;
}

// The cell's number; what stands after a blank is a comment.
void expect_cell(std::string const& cell, std::string actual, std::string const& text, bool refused)
{
    if (cell.starts_with("refuse")) {
        EXPECT_TRUE(refused) << text << " gave " << actual;
        return;
    }
    EXPECT_FALSE(refused) << text << ": " << actual;
    auto const number = cell.substr(0, cell.find(' '));
    EXPECT_EQ(actual, number.substr(0, number.find(".00"))) << text;
}

void expect_row(Typed const& row, std::string const& text)
{
    auto const whole = read_whole(text);
    auto const money = read_money(text);
    expect_cell(row.integer, outcome(whole), text, std::holds_alternative<Unread>(whole));
    expect_cell(row.decimal, outcome(money), text, std::holds_alternative<Unread>(money));
    EXPECT_EQ(std::holds_alternative<bool>(read_truth(text)), row.boolean == "yes") << text;
    // A written difference: 31-12-2024 is understood everywhere, as it can be read in one way only (docs/values.md).
    EXPECT_EQ(std::holds_alternative<Day>(read_day(text)), row.date == "yes" || row.date == "Danish CSV only") << text;
}

TEST(Scalars, TypedTsv)
{
    auto const rows = typed_rows();
    ASSERT_EQ(rows.size(), 31U);
    for (auto const& row : rows) {
        if (row.text == "~ / null / empty") {
            for (std::string const text : {"~", "null", ""}) {
                auto const file = test::read(
                    "operator: A\nin_force: 2020-01-01\noffers:\n  - offer: B\n    services:\n      - tariff: " + text +
                        "\n",
                    RecordKind::operator_);
                ASSERT_TRUE(file.record) << file.said();
                auto const* const tariff =
                    file.record->records(Field::offers)[0].records(Field::services)[0].find(Field::tariff);
                ASSERT_NE(tariff, nullptr);
                EXPECT_TRUE(std::holds_alternative<std::monostate>(tariff->value));
            }
        } else if (row.text.starts_with("'")) {
            auto const file = test::read(
                "operator: A\nin_force: 2020-01-01\noffers:\n  - offer: B\n    services:\n      - tariff: " + row.text +
                    "\n",
                RecordKind::operator_);
            EXPECT_EQ(file.codes(), "F221");
        } else if (row.text.find('/') != std::string::npos) {
            std::istringstream words(row.text);
            for (std::string word; std::getline(words, word, '/');) {
                expect_row(row, word);
            }
        } else {
            expect_row(row, row.text);
        }
    }
}

}  // namespace
}  // namespace styr::scalars_test
