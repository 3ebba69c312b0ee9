// SPDX-License-Identifier: MPL-2.0
// Lists, tables by a name, by bands and by two keys, and what is said of them: read as they are written.
#include "tests/rules/parse_support.hpp"

#include <gtest/gtest.h>

namespace styr {
namespace {

using namespace syntax;
using support::dump;
using support::read_one;

TEST(Declarations, List)
{
    auto const list = read_one<ListDeclaration>("replace list parties da \"d\" en \"e\" = Aalborg Kommune, \"Hus og "
                                                "have\"\n source \"s\" reading \"r\"");
    EXPECT_TRUE(list.replaces);
    EXPECT_EQ(list.title->da.text, "d");
    ASSERT_EQ(list.members.size(), 2U);
    EXPECT_EQ(list.members[0].text, "Aalborg Kommune");
    EXPECT_FALSE(list.members[0].in_quotes);
    EXPECT_EQ(list.members[1].text, "Hus og have");
    EXPECT_TRUE(list.members[1].in_quotes);
    EXPECT_EQ(list.sources.size(), 1U);
    EXPECT_FALSE(read_one<ListDeclaration>("list houses = Huset reading \"r\"").title);
}

TEST(Declarations, TableByANameAndBands)
{
    auto const table =
        read_one<TableDeclaration>("table fee by unit and places\n hour, from 8 to 24 = 5 kr.\n \"Hus og "
                                   "have\", from 25 places = 6 kr.\n source \"s\"");
    ASSERT_EQ(table.keys.size(), 2U);
    EXPECT_EQ(table.keys[1].text, "places");
    ASSERT_EQ(table.rows.size(), 2U);
    ASSERT_EQ(table.rows[0].cells.size(), 2U);
    EXPECT_EQ(table.rows[0].cells[0].form, TableCell::Form::named);
    EXPECT_EQ(table.rows[0].cells[0].text, "hour");
    EXPECT_EQ(dump(*table.rows[0].cells[1].from), "8");
    EXPECT_EQ(dump(*table.rows[0].cells[1].to), "24");
    EXPECT_EQ(table.rows[1].cells[0].form, TableCell::Form::quoted);
    EXPECT_EQ(dump(*table.rows[1].cells[1].from), "25 places");
    EXPECT_FALSE(table.rows[1].cells[1].to);
    EXPECT_EQ(dump(table.rows[1].value), "6 kr.");
    auto const one = read_one<TableDeclaration>("table inhabitants by municipality\n Aalborg Kommune = 217075\n Rebild "
                                                "Kommune = 30000 source \"s\"");
    ASSERT_EQ(one.rows.size(), 2U);
    EXPECT_EQ(one.rows[1].cells[0].text, "Rebild Kommune");
}

TEST(Declarations, TableThatTheOwnerFills)
{
    auto const table = read_one<TableDeclaration>(
        "table indexation by year set by the owner from -1 % to 10 %\n 2021 1.9 % source \"s\"");
    ASSERT_TRUE(table.least && table.most);
    EXPECT_EQ(dump(*table.least), "(neg 1 %)");
    EXPECT_EQ(dump(*table.most), "10 %");
    EXPECT_EQ(table.rows.size(), 1U);
    auto const empty = read_one<TableDeclaration>("table meeting by year set by the owner from 2020-01-01 to "
                                                  "2030-12-31 reading \"r\"");
    EXPECT_TRUE(empty.rows.empty());
    EXPECT_FALSE(read_one<TableDeclaration>("table t by kind\n set = 5 source \"s\"").least) << "a name";
}

TEST(Conditions, SpeakOfListsAndTables)
{
    for (auto const& [text, tree] : std::vector<std::pair<std::string, std::string>>{
             {"a is one of parties", "(one-of a [parties])"},
             {"a is not one of \"Hus og have\", Huset", "(one-of! a \"Hus og have\" [Huset])"},
             {"every party in parties has approval by party", "(every party parties (approval by [party]))"},
             {"approval of tariff by at least 8 of parties before effective",
              "(approval of [tariff] by at least 8 of [parties] before effective)"},
             {"approval by at", "(approval by [at])"},
             {"t of a for 2024 > 5", "(> (of t a for 2024) 5)"},
             {"t of u of a for b = 1", "(= (of t (of u a for b)) 1)"},
             {"t of (u of a) for b of c = 1", "(= (of t (of u a) for (of b c)) 1)"}}) {
        EXPECT_EQ(dump(read_one<Definition>("define d = " + text).value), tree) << text;
    }
}

}  // namespace
}  // namespace styr
