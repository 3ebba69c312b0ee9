// SPDX-License-Identifier: MPL-2.0
// What has to hold of units whatever they are: tried on every pair and triple of those that a text can name.
#include "rules/typed/figures.hpp"
#include "rules/typed/types.hpp"

#include <gtest/gtest.h>

#include <set>
#include <vector>

namespace styr::test {
namespace {

std::vector<Type> types()
{
    std::vector<Type> all{plain_type(Kind::ratio), places_type,    days_type, months_type,
                          working_days_type,       place_days_type};
    for (auto per = static_cast<int>(Per::nothing); per <= static_cast<int>(Per::piece); ++per) {
        all.push_back(money_type(static_cast<Per>(per)));
    }
    return all;
}

std::optional<Type> times(std::optional<Type> a, std::optional<Type> b)
{
    return a && b ? type_of(ArithmeticOperator::multiply, *a, *b) : std::nullopt;
}
std::optional<Type> over(std::optional<Type> a, std::optional<Type> b)
{
    return a && b ? type_of(ArithmeticOperator::divide, *a, *b) : std::nullopt;
}

// Places vanish in an amount: what is left of them cannot be told from it.
bool counts_places(Type type) { return type.measure.of(Dimension::places) != 0; }

TEST(Units, MultiplyInEitherOrder)
{
    for (auto const a : types()) {
        for (auto const b : types()) {
            EXPECT_EQ(times(a, b), times(b, a)) << describe(a).en << " and " << describe(b).en;
        }
    }
}

TEST(Units, CancelWhereTheSameIsDividedBy)
{
    for (auto const a : types()) {
        EXPECT_EQ(over(a, a), plain_type(Kind::ratio)) << describe(a).en;
        for (auto const b : types()) {
            auto const back = over(times(a, b), b), forth = times(over(a, b), b);
            bool const absorbed = (is_money(b) && counts_places(a)) || (is_money(a) && counts_places(b));
            for (auto const& again : {back, forth}) {
                EXPECT_TRUE(!again || absorbed || compares(*again, a))
                    << describe(a).en << " by " << describe(b).en << " and back is " << describe(*again).en;
            }
        }
    }
}

// Which unit a service must have is another matter: it is settled by what comes first.
TEST(Units, ComeToOneThingInWhateverOrder)
{
    for (auto const a : types()) {
        for (auto const b : types()) {
            for (auto const c : types()) {
                auto const first = over(times(a, b), c), then = times(over(a, c), b);
                bool const of_places = counts_places(a) || counts_places(b) || counts_places(c);
                bool const settled = is_per_unit(a) || is_per_unit(b) || is_per_unit(c);
                EXPECT_TRUE(!first || !then || of_places || settled || *first == *then)
                    << describe(a).en << ", " << describe(b).en << ", " << describe(c).en;
            }
        }
    }
}

TEST(Units, ThatCompareDoSoInEitherOrderAndNeedTheSame)
{
    for (auto const a : types()) {
        EXPECT_TRUE(compares(a, a));
        EXPECT_FALSE(unit_needed(a, a));
        for (auto const b : types()) {
            EXPECT_EQ(compares(a, b), compares(b, a)) << describe(a).en << " and " << describe(b).en;
            EXPECT_EQ(unit_needed(a, b), unit_needed(b, a));
            bool const one_says = is_per_unit(a) != is_per_unit(b) && is_money(a) && is_money(b) &&
                                  a != money_type(Per::nothing) && b != money_type(Per::nothing);
            EXPECT_EQ(compares(a, b), a == b || one_says) << describe(a).en << " and " << describe(b).en;
            EXPECT_EQ(a == b, describe(a) == describe(b)) << describe(a).en << " and " << describe(b).en;
        }
    }
}

// Only where nothing hinges on the service's unit is none needed.
TEST(Units, OfAServiceAreNeededWhereOneGoesAgainstAnother)
{
    auto const tariff = money_type(Per::unit);
    for (auto const op : {ArithmeticOperator::multiply, ArithmeticOperator::divide}) {
        for (auto const other : types()) {
            auto const result = type_of(op, tariff, other);
            bool const settled = result && !is_per_unit(*result) && !is_per_unit(other);
            EXPECT_EQ(unit_needed(op, tariff, other).has_value(), settled) << describe(other).en;
        }
    }
    EXPECT_EQ(unit_needed(ArithmeticOperator::multiply, tariff, place_days_type), Dimension::days);
    EXPECT_EQ(unit_needed(ArithmeticOperator::multiply, tariff, months_type), Dimension::months);
    EXPECT_EQ(unit_needed(ArithmeticOperator::divide, tariff, money_type(Per::hour)), Dimension::hours);
}

TEST(Units, AreWrittenAsTheyAreRead)
{
    using U = syntax::NumberUnit;
    for (auto const unit : {U::percent, U::places, U::days, U::months, U::working_days, U::kroner, U::per_unit,
                            U::per_day_and_night, U::per_day, U::per_hour, U::per_month, U::per_course, U::per_piece}) {
        auto const type = type_of(unit);
        EXPECT_FALSE(spelling(type).empty());
        EXPECT_EQ(spelled("5", type), "5 " + std::string(spelling(type)));
    }
    EXPECT_EQ(spelled("5", plain_type(Kind::number)), "5");
    EXPECT_EQ(spelled("5", place_days_type), "5") << "what a bare figure is beside them";
    auto const over_days = times(money_type(Per::nothing), days_type);
    EXPECT_EQ(spelled("5", *over_days), "") << "nobody can write that";
}

}  // namespace
}  // namespace styr::test
