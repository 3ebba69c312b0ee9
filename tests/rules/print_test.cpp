// SPDX-License-Identifier: MPL-2.0
// Printing: what is printed reads as the same tree and prints as the same text.
#include "parse_support.hpp"
#include "tests/support/walk_syntax.hpp"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <set>

namespace styr {
namespace {

using namespace support;
using namespace syntax;

std::vector<std::string> texts_of(std::vector<Comment> const& comments)
{
    std::vector<std::string> texts;
    for (auto const& comment : comments) {
        texts.push_back(comment.text);
    }
    return texts;
}

void expect_round_trip(std::string const& text)
{
    ParsedText const first(text);
    ASSERT_EQ(first.problems(), "");
    auto const printed = print(first.parsed.file);
    ParsedText const second(printed);
    ASSERT_EQ(second.problems(), "") << printed;
    EXPECT_EQ(first.parsed.file.head, second.parsed.file.head);
    EXPECT_TRUE(first.parsed.file.declarations == second.parsed.file.declarations) << printed;
    auto before = texts_of(first.parsed.file.comments);
    auto after = texts_of(second.parsed.file.comments);
    std::sort(before.begin(), before.end());
    std::sort(after.begin(), after.end());
    EXPECT_EQ(before, after) << printed;
    EXPECT_EQ(print(second.parsed.file), printed);
}

TEST(Print, AgreementsComeBack)
{
    ASSERT_FALSE(agreements().empty());
    for (auto const& path : agreements()) {
        SCOPED_TRACE(path.string());
        expect_round_trip(file_text(path));
    }
}

constexpr auto squeezed = R"(# About.

agreement   "A"  version "2"   in force 2021-01-01 to 2021-12-31 extends "1" # why
says da "d" en "e"
body FU "x" body DAS en "e" da "d" above FU
# Five.
parameter p=5% from 0 % to 100 % source "s" item 7 reading "r"
table t by year 2020 2.4 % 2021 1.9 % source "s"
table u by year set by the owner from 0 % to 10 % 2021 1.9 % source "s"
define c d = (a) + ((b)) when x
provision P01 "t" reading "r" source "s" in force 2021-01-01
 rule r for each change of terms when (a and b) or c require reason tags include q message en "e" da "d"
 exception e to r for each change
 # Above.
 competence q from DAS to FU
 silence u of FU after 10 working days for each closure when v
decision opinion "o" source "s"
proposal P30 "t" source "s"
repeal rule z source "s"
# End.
)";

constexpr auto laid_out = R"(# About.

agreement "A"
  version "2"  in force 2021-01-01 to 2021-12-31
  extends "1"  # why
  says
    da "d"
    en "e"

body FU "x"
body DAS
  da "d"
  en "e"
  above FU

# Five.
parameter p = 5 % from 0 % to 100 %
  source "s" item 7
  reading "r"

table t by year
  2020  2.4 %
  2021  1.9 %
  source "s"

table u by year set by the owner from 0 % to 10 %
  2021  1.9 %
  source "s"

define c d = a + b
  when x

provision P01 "t"
  in force 2021-01-01
  source "s"
  reading "r"

  rule r
    for each change of terms
    when (a and b) or c
    require reason tags include q
    message
      da "d"
      en "e"

  exception e to r for each change

  # Above.
  competence q from DAS to FU

  silence u of FU after 10 working days for each closure
    when v

decision opinion "o"
  source "s"

proposal P30 "t"
  source "s"

repeal rule z
  source "s"

# End.
)";

TEST(Print, Layout)
{
    ParsedText const read(squeezed);
    ASSERT_EQ(read.problems(), "");
    EXPECT_EQ(print(read.parsed.file), laid_out);
    expect_round_trip(print(read.parsed.file));
}

TEST(Print, LongConditionsBreakBeforeTheirWords)
{
    ParsedText const read(std::string(head) + "define a = aaaaaaaaaaaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbbbb is "
                                              "ccccccccccccccccc and (dddddddddddddddddddddddd "
                                              "is eeeeeeeeeeeeeeeeeeeee or not ffffffffffffffffff)\n");
    ASSERT_EQ(read.problems(), "");
    EXPECT_TRUE(print(read.parsed.file).ends_with(R"(
define a = aaaaaaaaaaaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbbbb is ccccccccccccccccc
  and (dddddddddddddddddddddddd is eeeeeeeeeeeeeeeeeeeee or not ffffffffffffffffff)
)")) << print(read.parsed.file);
    expect_round_trip(print(read.parsed.file));
}

TEST(Print, FiguresBelowZeroAndUnitsStayAsTheyAreWritten)
{
    for (std::string const declaration :
         {"parameter p = -5 % from -10 % to 0 %\n", "table t by year\n  2020  -2.4 %\n  2021  1.9 %\n",
          "fact x \"x\"\n  of terms in kr. per month from -500 kr. per month to 10 kr. per month\n",
          "fact x \"x\"\n  of offer in kr. per day and night\n", "fact x \"x\"\n  of offer in kr. per day\n",
          "fact x \"x\"\n  of offer in kr. per hour\n", "fact x \"x\"\n  of offer in kr. per course\n",
          "fact x \"x\"\n  of offer in kr. per piece\n", "fact x \"x\"\n  of offer in kr. per unit\n",
          "fact x \"x\"\n  of offer in % from -1000 % to 100 %\n"}) {
        ParsedText const read(std::string(head) + declaration);
        ASSERT_EQ(read.problems(), "") << declaration;
        EXPECT_TRUE(print(read.parsed.file).ends_with(declaration)) << print(read.parsed.file);
        expect_round_trip(print(read.parsed.file));
    }
}

TEST(Print, TheVerbOfAListFollowsItsNumber)
{
    for (std::string const condition :
         {"reason tags include x", "reason tags do not include x", "split includes x", "split does not include x"}) {
        ParsedText const read(std::string(head) + "define a = " + condition + "\n");
        EXPECT_TRUE(print(read.parsed.file).ends_with("define a = " + condition + "\n")) << print(read.parsed.file);
    }
}

TEST(Print, CommentsStayWithTheirLines)
{
    expect_round_trip(std::string(head) + "# one\n# two\n\n# three\nbody FU # four\n \"x\" # five\n# six\ndefine a = # "
                                          "seven\n b # eight\n and # nine\n c # ten\n # eleven\n");
    expect_round_trip("# only\n" + std::string(head));
    expect_round_trip(std::string(head) + "#\n#\n\n\n\n#\n");
    expect_round_trip(std::string(head) + "provision P \"t\" # a\n reading \"r\" # b\n source \"s\" # c\n # d\n says "
                                          "\"x\" # e\n rule r # f\n for # g\n each change # h\n"
                                          " require x # i\n");
}

// Random trees of the shapes that the grammar can produce, each printed, read and compared.
class Trees {
public:
    explicit Trees(unsigned seed) : random_(seed) {}

    Expression condition(int depth)
    {
        if (depth <= 0) {
            return value(0);
        }
        switch (pick(16)) {
        case 0:
        case 1:
            return junction(depth);
        case 2:
            return of(Not{condition(depth - 1)});
        case 3:
        case 4:
            return of(Comparison{static_cast<Relation>(pick(6)), false, false, value(depth - 1), value(depth - 1)});
        case 5:
            return worded(depth);
        case 6:
            return of(OneOf{value(depth - 1), {member(), member()}, flip()});
        case 7:
            return of(PresenceTest{static_cast<Asked>(pick(4)), value(depth - 1), flip()});
        case 8:
            return of(Includes{value(depth - 1), name(), flip()});
        case 9:
            return of(Changes{name(), flip()});
        case 10:
            return of(OnlyChange{flip() ? std::vector{name()} : std::vector{name(), name()}});
        case 11:
            return of(Quantified{static_cast<Quantifier>(pick(3)), name(), value(depth - 1), condition(depth - 1)});
        case 12:
            return approval(depth);
        case 13:
            return of(Between{value(depth - 1), value(depth - 1), value(depth - 1), flip()});
        case 14:
            return of(Comparison{Relation::begins, true, false, value(depth - 1), of(Quoted{"Elev", {}})});
        default:
            return value(depth);
        }
    }

private:
    unsigned pick(unsigned of) { return static_cast<unsigned>(random_() % of); }
    bool flip() { return pick(2) == 0; }
    template <class Node> static Expression of(Node node) { return {{}, std::move(node)}; }
    Name name()
    {
        static constexpr char const* names[] = {
            "tariff", "occupancy basis", "FU", "on", "at", "more", "level 2016", "æ", "days", "year", "item"};
        return {names[pick(std::size(names))], {}};
    }
    Member member() { return flip() ? Member{name().text, false, {}} : Member{"Hus \"og\" have", true, {}}; }
    Expression junction(int depth)
    {
        Junction node{flip(), {}};
        for (unsigned i = 0; i < 2 + pick(2); ++i) {
            node.operands.push_back(condition(depth - 1));
        }
        return of(std::move(node));
    }
    Expression worded(int depth)
    {
        auto const relation = static_cast<Relation>(pick(6));
        bool const dates = flip() && relation != Relation::equal && relation != Relation::unequal;
        return of(Comparison{relation, true, dates, value(depth - 1), value(depth - 1)});
    }
    Expression approval(int depth)
    {
        Approval node;
        node.acceptance = flip();
        node.by = {name()};
        if (!node.acceptance && pick(3) == 0) {
            node.need_for = name();
            if (flip()) {
                node.before = Operand(value(depth - 1));
            }
        } else if (!node.acceptance) {
            if (flip()) {
                node.terms = {name(), name()};
            }
            if (pick(4) == 0) {
                node.by.clear();
                node.quorum = Quorum{"8", {}, name()};
            } else if (flip()) {
                node.by.push_back(name());
            }
            if (flip()) {
                node.before = Operand(value(depth - 1));
            }
            constexpr std::array words{Outcome::recommended, Outcome::heard, Outcome::noted};
            node.outcome = flip() ? Outcome::approved : words[pick(3)];
            if (node.outcome == Outcome::approved && !node.quorum && flip()) {
                node.kind = name();
            }
            for (auto count = pick(3); count > 0; --count) {
                node.after.push_back({words[pick(3)], {name()}});
                if (flip()) {
                    node.after.back().outcome = Outcome::recommended;
                    node.after.back().kind = name();
                }
                if (flip()) {
                    node.after.back().by.push_back(name());
                }
            }
        }
        return of(std::move(node));
    }
    Expression value(int depth)
    {
        switch (depth <= 0 ? pick(3) : pick(14)) {
        case 0:
            return of(Reference{static_cast<Side>(pick(3)), name()});
        case 1:
            return literal();
        case 2:
            return of(Reference{Side::bare, name()});
        case 3:
        case 4:
            return of(Arithmetic{static_cast<ArithmeticOperator>(pick(4)), value(depth - 1), value(depth - 1)});
        case 5:
            return of(Negation{value(depth - 1)});
        case 6:
            return flip() ? of(Of{value(depth - 1), value(depth - 1)})
                          : of(Of{value(depth - 1), value(depth - 1), Operand(value(depth - 1))});
        case 7:
            return of(Rounded{value(depth - 1), of(Number{"1", NumberUnit::kroner}), static_cast<Rounding>(pick(3))});
        case 8:
        case 9:
            return aggregate(depth);
        case 10:
            return extreme(depth);
        case 11:
            return of(NextWorkingDay{value(depth - 1)});
        case 12:
            return of(Arithmetic{flip() ? ArithmeticOperator::add : ArithmeticOperator::subtract, value(depth - 1),
                                 of(Number{"3", static_cast<NumberUnit>(4 + pick(5))}), true});
        default:
            return condition(depth - 1);  // in brackets
        }
    }
    Expression literal()
    {
        switch (pick(5)) {
        case 0:
            return of(DateText{"2020-08-01", {}});
        case 1:
            return of(DayMonth{"31", 1 + pick(12)});
        case 2:
            return of(Truth{flip()});
        case 3:
            return of(Quoted{"a \"b\" \\ c", {}});
        default:
            return of(Number{flip() ? "1" : "2.45", static_cast<NumberUnit>(pick(15))});
        }
    }
    Expression extreme(int depth)
    {
        Extreme node{flip(), {}};
        for (unsigned i = 0; i < 2 + pick(2); ++i) {
            node.values.push_back(value(depth - 1));
        }
        return of(std::move(node));
    }
    Expression aggregate(int depth)
    {
        Aggregate node{static_cast<AggregateKind>(pick(5)), std::nullopt, value(depth - 1), std::nullopt};
        if (node.kind != AggregateKind::count) {
            node.value = Operand(value(depth - 1));
        }
        if (flip()) {
            node.where = Operand(condition(depth - 1));
        }
        return of(std::move(node));
    }

    std::mt19937 random_;
};

TEST(Print, RandomTreesComeBack)
{
    std::set<std::size_t> seen;  // kinds of node
    support::SyntaxWalk const note([&](Expression const& each) { seen.insert(each.node.index()); });
    for (unsigned seed = 0; seed < 2000 * thoroughness; ++seed) {
        auto const tree = Trees(seed).condition(static_cast<int>(seed % 5));
        auto const text = print(tree);
        ParsedText const read(std::string(head) + "define it = " + text + '\n');
        ASSERT_EQ(read.problems(), "") << text;
        auto const& definition = std::get<Definition>(read.parsed.file.declarations.at(0));
        ASSERT_TRUE(definition.value == tree) << text << '\n' << dump(tree) << '\n' << dump(definition.value);
        ASSERT_EQ(print(definition.value), text);
        note.file(read.parsed.file);
        ParsedText const again(print(read.parsed.file));  // with long ones broken
        ASSERT_TRUE(again.parsed.file.declarations == read.parsed.file.declarations) << print(read.parsed.file);
    }
    EXPECT_EQ(seen.size(), std::variant_size_v<decltype(Expression::node)>);
}

}  // namespace
}  // namespace styr
