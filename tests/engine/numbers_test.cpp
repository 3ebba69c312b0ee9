// SPDX-License-Identifier: MPL-2.0
// Comparisons and arithmetic of what is known exactly, as bounds, or not at all.
#include "engine/evaluation/numbers.hpp"

#include "tests/support/world.hpp"

#include <gtest/gtest.h>

namespace styr::test::numbers_test {
namespace {

std::vector<Reason> listed(Reasons const& reasons) { return {reasons.begin(), reasons.end()}; }

Reason const r1{Reason::Kind::missing, Text{"one"}, {}, {}, Side::none, {}};
Reason const r2{Reason::Kind::missing, Text{"two"}, {}, {}, Side::none, {}};

Evaluated day(int d) { return Evaluated::of(DateBounds::exactly(day_of(2020, 1, static_cast<unsigned>(d)))); }
Evaluated bounds(int from, int to)
{
    return {
        DateBounds{day_of(2020, 1, static_cast<unsigned>(from)), day_of(2020, 1, static_cast<unsigned>(to))}, {r1}, {}};
}

char told(Evaluated const& truth) { return truth.is(true) ? 'T' : truth.is(false) ? 'F' : '?'; }

struct DateCase {
    Evaluated left, right;
    std::string expected;  // = != < <= > >=
};

TEST(CompareDates, SettlesWhatBoundsSettleAndNothingElse)
{
    DateCase const table[] = {
        {day(5), day(5), "TFFTFT"},
        {day(4), day(5), "FTTTFF"},
        {day(6), day(5), "FTFFTT"},
        {bounds(1, 4), day(5), "FTTTFF"},
        {bounds(1, 5), day(5), "???TF?"},
        {bounds(5, 9), day(5), "??F??T"},
        {bounds(6, 9), day(5), "FTFFTT"},
        {bounds(4, 6), day(5), "??????"},
        {bounds(1, 3), bounds(3, 5), "???TF?"},
        {bounds(1, 2), bounds(3, 5), "FTTTFF"},
    };
    for (auto const& [left, right, expected] : table) {
        std::string found, mirrored;
        for (auto const relation : {Relation::equal, Relation::unequal, Relation::less, Relation::at_most,
                                    Relation::more, Relation::at_least}) {
            found += told(compare(relation, left, right));
        }
        for (auto const relation : {Relation::equal, Relation::unequal, Relation::more, Relation::at_least,
                                    Relation::less, Relation::at_most}) {
            mirrored += told(compare(relation, right, left));
        }
        EXPECT_EQ(found, expected);
        EXPECT_EQ(mirrored, expected);
    }
}

TEST(CompareNumbers, UsesTheRangeOfACountWhereItSettles)
{
    Evaluated count = Evaluated::unknown(r1);
    count.between = std::make_shared<std::pair<Fraction, Fraction> const>(Fraction{2}, Fraction{4});
    EXPECT_TRUE(compare(Relation::at_least, count, Evaluated::of(Fraction{2})).is(true));
    EXPECT_TRUE(compare(Relation::more, count, Evaluated::of(Fraction{4})).is(false));
    EXPECT_TRUE(compare(Relation::equal, count, Evaluated::of(Fraction{5})).is(false));
    EXPECT_EQ(listed(compare(Relation::equal, count, Evaluated::of(Fraction{3})).reasons), std::vector{r1});
}

TEST(Compute, SaysWhatItCannotCompute)
{
    auto const zero = compute(ArithmeticOperator::divide, Evaluated::of(Fraction{1}), Evaluated::of(Fraction{0}), {});
    ASSERT_EQ(zero.reasons.size(), 1U);
    EXPECT_EQ(zero.reasons[0].kind, Reason::Kind::not_computable);
    Evaluated huge = Evaluated::of(Fraction{INT64_MAX});
    for (int i = 0; i < 3; ++i) {
        huge = compute(ArithmeticOperator::multiply, huge, huge, {});
    }
    ASSERT_FALSE(huge.known());
    EXPECT_EQ(huge.reasons[0].kind, Reason::Kind::not_computable);
}

TEST(Compute, KeepsTheReasonsOfBothSides)
{
    auto const unknown = compute(ArithmeticOperator::add, Evaluated::unknown(r1), Evaluated::unknown(r2), {});
    EXPECT_EQ(listed(unknown.reasons), (std::vector{r1, r2}));
}

TEST(FallsOn, KnowsWhatBoundsExclude)
{
    auto const in_2020 = [](unsigned m1, unsigned d1, unsigned m2, unsigned d2) {
        return Evaluated{DateBounds{day_of(2020, m1, d1), day_of(2020, m2, d2)}, {r1}, {}};
    };
    EXPECT_EQ(told(falls_on(in_2020(1, 1, 12, 31), 1, 1)), '?');
    EXPECT_EQ(told(falls_on(in_2020(1, 2, 12, 31), 1, 1)), 'F');
    EXPECT_EQ(told(falls_on(day(1), 1, 1)), 'T');
    EXPECT_EQ(told(falls_on(day(2), 1, 1)), 'F');
    EXPECT_EQ(told(falls_on(in_2020(2, 29, 3, 1), 2, 29)), '?');
    EXPECT_EQ(told(falls_on(Evaluated{DateBounds{day_of(2021, 1, 1), day_of(2022, 12, 31)}, {r1}, {}}, 2, 29)), 'F');
}

TEST(YearOf, IsKnownWhereTheBoundsLieInOneYear)
{
    EXPECT_EQ(year_of(bounds(1, 31)).value, Value{Fraction{2020}});
    EXPECT_FALSE(year_of(Evaluated{DateBounds{day_of(2020, 12, 31), day_of(2021, 1, 1)}, {r1}, {}}).known());
}

TEST(Junction, IsKleenesAndKeepsEveryReason)
{
    auto const yes = Evaluated::of(true);
    auto const no = Evaluated::of(false);
    auto const a = Evaluated::unknown(r1);
    auto const b = Evaluated::unknown(r2);
    EXPECT_EQ(told(junction(true, {&yes, &a, &no})), 'F');
    EXPECT_EQ(told(junction(false, {&no, &a, &yes})), 'T');
    EXPECT_EQ(told(junction(true, {})), 'T');
    EXPECT_EQ(told(junction(false, {})), 'F');
    EXPECT_EQ(listed(junction(true, {&a, &yes, &b}).reasons), (std::vector{r1, r2}));
    EXPECT_EQ(listed(junction(false, {&a, &b, &a}).reasons), (std::vector{r1, r2}));
    EXPECT_TRUE(junction(true, {&no, &a}).reasons.empty());
}

// Added up, two years would lie beyond any.
TEST(Numbers, OfAListOfRangesIsNoSumOfThem)
{
    auto const verdict = [](std::string const& how, std::string const& demand) {
        test::World world;
        world.agreement("agreement \"T\" version \"1\" in force 2020-01-01 to 2029-12-31\nbody FU \"FU\"\nprovision P1 "
                        "\"t\" source \"d\"\n  rule r for each decision require (" +
                        how + " of year of came up over about) " + demand + " message \"m\"\n");
        world.decisions("decisions:\n  - {id: a, body: FU, date: 2021-06-01, outcome: noted, about: [{offer: Alfa, "
                        "came_up: {after: 2020-06-01, before: 2021-06-01}}, {offer: Beta, came_up: {after: 2020-06-01, "
                        "before: 2021-06-01}}]}\n");
        return test::told(world.check("2025-01-01"), "decision:a", "r").substr(0, 10);
    };
    EXPECT_EQ(verdict("least", ">= 2021"), "incomplete");
    EXPECT_EQ(verdict("greatest", ">= 2022"), "violation");
    EXPECT_EQ(verdict("greatest", "<= 2021"), "compliant");
}

}  // namespace
}  // namespace styr::test::numbers_test
