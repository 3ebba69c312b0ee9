// SPDX-License-Identifier: MPL-2.0
// Tables whose rows stand in a file beside the agreement: what is read, and every fault with its place and its remedy.
#include "rules/messages/table_file_problems.hpp"
#include "rules/syntax/table_file.hpp"
#include "tests/rules/parse_support.hpp"

#include "rules/syntax/parse.hpp"

#include <gtest/gtest.h>

#include <set>

namespace styr::test {
namespace {

struct Read {
    Sources sources;
    syntax::TableDeclaration table;
    Diagnostics diagnostics;

    Read(std::string const& declaration, std::string csv)
    {
        auto const parsed = parse(sources.add("a.styr", "agreement \"T\" version \"1\" in force 2020-01-01\n" +
                                                            declaration + "\n  reading \"r\"\n"));
        EXPECT_TRUE(parsed.diagnostics.empty()) << declaration;
        table = std::get<syntax::TableDeclaration>(parsed.file.declarations.at(0));
        read_table_file(sources.add("t.csv", std::move(csv)), table, diagnostics);
    }

    // "A545 2:9": code, line and column of each.
    std::string faults() const
    {
        std::string text;
        for (auto const& each : diagnostics) {
            auto const span = each.primary.span;
            auto const at = sources[span.source].position(span.begin);
            text += (text.empty() ? "" : " ") + std::string(each.problem->code) + " " + std::to_string(at.line) + ":" +
                    std::to_string(at.column);
        }
        return text;
    }
};

std::string const by_two = "table inhabitants by municipality and year from \"t.csv\"";

std::string faults(std::string const& csv) { return Read(by_two, csv).faults(); }

TEST(TableFile, IsReadAsDanishSpreadsheetsWriteIt)
{
    for (std::string const mark : {"", "\xEF\xBB\xBF"}) {
        for (std::string const end : {"\n", "\r\n"}) {
            Read const read(by_two, mark + "municipality;year;inhabitants" + end + "Aalborg Kommune;2024;222000" + end +
                                        "\"Hus; \"\"have\"\"\";2025;-1,5");
            ASSERT_EQ(read.faults(), "");
            ASSERT_EQ(read.table.rows.size(), 2U);
            auto const& first = read.table.rows[0];
            EXPECT_EQ(first.cells[0].text, "Aalborg Kommune");
            EXPECT_EQ(first.cells[1].form, syntax::TableCell::Form::year);
            EXPECT_EQ(support::dump(first.value), "222000");
            EXPECT_EQ(read.sources[first.value.span.source].text(first.value.span), "222000");
            EXPECT_EQ(read.table.rows[1].cells[0].text, "Hus; \"have\"");
        }
    }
}

TEST(TableFile, SaysTheUnitOnceForAll)
{
    Read const read("table fee by places from \"t.csv\"", "places;fee in kr. per day and night\n8;2,4\n25;3\n");
    ASSERT_EQ(read.faults(), "");
    EXPECT_EQ(read.table.rows[0].cells[0].form, syntax::TableCell::Form::band);
    EXPECT_EQ(support::dump(*read.table.rows[0].cells[0].from), "8");
    EXPECT_EQ(support::dump(read.table.rows[0].value), "2.4 kr. per day and night");
}

TEST(TableFile, SaysTheUnitOfABandLikewise)
{
    Read const read("table fee by costs from \"t.csv\"", "costs in kr.;fee in %\n0;2\n1000,50;3\n");
    ASSERT_EQ(read.faults(), "");
    EXPECT_EQ(support::dump(*read.table.rows[1].cells[0].from), "1000.50 kr.");
}

TEST(TableFile, HasNoAmountsFinerThanAnOere)
{
    std::string const fee = "table fee by places from \"t.csv\"";
    EXPECT_EQ(Read(fee, "places;fee in kr.\n8;2,45\n").faults(), "");
    EXPECT_EQ(Read(fee, "places;fee in kr.\n8;2,455\n").faults(), "A545 2:3");
    EXPECT_EQ(Read(fee, "places;fee in %\n8;2,455\n").faults(), "");
}

// A name that looks like a figure is one where it stands in quotes.
TEST(TableFile, TakesAQuotedFigureForAName)
{
    Read const read("table fee by code from \"t.csv\"", "code;fee in %\n\"101\";2\n");
    ASSERT_EQ(read.faults(), "");
    EXPECT_EQ(read.table.rows[0].cells[0].form, syntax::TableCell::Form::quoted);
}

TEST(TableFile, HasEveryFaultToldAtItsPlace)
{
    EXPECT_EQ(faults(""), "A543 1:1");
    EXPECT_EQ(faults("municipality,year,inhabitants\n"), "A543 1:1");
    EXPECT_EQ(faults("year;municipality;inhabitants\n"), "A543 1:1");
    EXPECT_EQ(faults("municipality;year;inhabitants in crowns\n"), "A543 1:1");
    EXPECT_EQ(faults("municipality;year;inhabitants\n"), "A544 2:1");
    EXPECT_EQ(faults("municipality;year;inhabitants\nA;2024\n"), "A544 2:1");
    EXPECT_EQ(faults("municipality;year;inhabitants\nA;2024;5\n\nB;2024;5\n"), "A544 3:1");
    EXPECT_EQ(faults("municipality;year;inhabitants\n\"A;2024;5\n"), "A544 2:1");
    EXPECT_EQ(faults("municipality;year;inhabitants\nA\"b;2024;5\n"), "A544 2:1");
    EXPECT_EQ(faults("municipality;year;inhabitants\nA;24;5\n B;2024;5\n;2024;5\nC;2024;2.4\nD;2024;\nE;2024;5 kr.\n"),
              "A545 2:3 A545 3:1 A545 4:1 A545 5:8 A545 6:8 A545 7:8");
    EXPECT_EQ(faults("municipality;year;inhabitants\nA;2024;\xE6\n").substr(0, 1), "D");
    EXPECT_TRUE(Read(by_two, "municipality;year;inhabitants\nA;2024;5\nB;2024;x\n").table.rows.empty())
        << "none of a file that is wrong";
}

TEST(TableFile, IsNoLongerThanItMayBe)
{
    std::string csv = "municipality;year;inhabitants\n";
    for (int i = 0; i < 10'001; ++i) {
        csv += "M" + std::to_string(i) + ";2024;1\n";
    }
    EXPECT_EQ(faults(csv), "A544 10002:1");
}

TEST(TableFile, LiesInNoOtherFolder)
{
    EXPECT_TRUE(is_table_file_name("folketal.csv"));
    for (auto const* name : {"", ".csv", ".a.csv", "../a.csv", "a/b.csv", "a\\b.csv", "a.txt", "/a.csv"}) {
        EXPECT_FALSE(is_table_file_name(name)) << name;
    }
}

TEST(TableFile, ProblemsAreInTheOrderOfTheirCodesInBothLanguages)
{
    std::string_view last;
    for (auto const* const problem : table_file_problems()) {
        EXPECT_LT(last, problem->code);
        last = problem->code;
        EXPECT_FALSE(problem->about.da.size() < 80 || problem->about.en.size() < 80);
        for (auto const& help : problem->help) {
            EXPECT_EQ(help.da.empty(), help.en.empty());
        }
    }
}

}  // namespace
}  // namespace styr::test
