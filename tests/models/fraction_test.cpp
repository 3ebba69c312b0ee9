// SPDX-License-Identifier: MPL-2.0
// Exact numbers against Boost's unlimited rationals, at the edges of 128 bits above all.
#include "models/values/fraction.hpp"

#include <boost/multiprecision/cpp_int.hpp>
#include <gtest/gtest.h>

#include <array>
#include <random>

namespace styr::fraction_test {
namespace {

using boost::multiprecision::cpp_int;
using boost::multiprecision::cpp_rational;
using Integer = Fraction::Integer;

constexpr Integer largest =
    static_cast<Integer>(~static_cast<unsigned long long>(0) >> 1U) * 2 * (static_cast<Integer>(1) << 63) +
    ((static_cast<Integer>(1) << 64) - 1);
constexpr Integer smallest = -largest - 1;

cpp_int wide(Integer value)
{
    bool const negative = value < 0;
    Integer const high = value >> 64;
    cpp_int result = static_cast<long long>(high);
    result *= cpp_int(1) << 64;
    result += static_cast<unsigned long long>(value & ~static_cast<unsigned long long>(0));
    EXPECT_EQ(result < 0, negative);
    return result;
}

cpp_rational exact(Fraction value) { return {wide(value.numerator()), wide(value.denominator())}; }

bool fits(cpp_rational const& value)
{
    cpp_int const limit = cpp_int(1) << 127;
    return numerator(value) >= -limit && numerator(value) < limit && denominator(value) < limit;
}

// Small numbers, numbers of every size, and the edges.
class Numbers {
public:
    Integer integer()
    {
        static constexpr std::array edges{Integer{0}, Integer{1},  Integer{-1},  Integer{2},  largest,
                                          smallest,   largest - 1, smallest + 1, largest / 2, smallest / 2};
        if (random_() % 8 == 0) {
            return edges[random_() % edges.size()];
        }
        auto const bits = (static_cast<Integer>(random_()) << 64) | static_cast<Integer>(random_());
        return bits >> (random_() % 127);
    }
    Fraction fraction()
    {
        while (true) {
            if (auto const value = Fraction::of(integer(), integer())) {
                return *value;
            }
        }
    }

private:
    std::mt19937_64 random_{20200525};
};

void expect_same(std::optional<Fraction> const& actual, cpp_rational const& expected)
{
    ASSERT_EQ(actual.has_value(), fits(expected)) << expected;
    if (actual) {
        EXPECT_EQ(exact(*actual), expected);
        EXPECT_GT(actual->denominator(), 0);
        EXPECT_EQ(wide(actual->denominator()), denominator(expected)) << "in lowest terms";
    }
}

TEST(Fraction, OperationsGiveTheExactResultOrNothingWhereItDoesNotFit)
{
    Numbers numbers;
    for (int i = 0; i < 40'000; ++i) {
        auto const a = numbers.fraction(), b = numbers.fraction();
        auto const x = exact(a), y = exact(b);
        expect_same(sum(a, b), x + y);
        expect_same(difference(a, b), x - y);
        expect_same(product(a, b), x * y);
        if (b.zero()) {
            EXPECT_FALSE(quotient(a, b));
        } else {
            expect_same(quotient(a, b), x / y);
        }
    }
}

TEST(Fraction, ComparisonIsExactWhereProductsWouldOverflow)
{
    Numbers numbers;
    for (int i = 0; i < 40'000; ++i) {
        auto const a = numbers.fraction(), b = numbers.fraction();
        EXPECT_EQ(a < b, exact(a) < exact(b));
        EXPECT_EQ(a == b, exact(a) == exact(b));
        EXPECT_EQ((a <=> b) == std::strong_ordering::greater, (b <=> a) == std::strong_ordering::less);
    }
    EXPECT_LT(*Fraction::of(largest - 1, largest), *Fraction::of(largest, largest));
    EXPECT_GT(*Fraction::of(largest, largest - 1), Fraction(1));
    EXPECT_LT(*Fraction::of(largest - 2, largest - 1), *Fraction::of(largest - 1, largest));
    EXPECT_LT(*Fraction::of(smallest, 1), *Fraction::of(smallest, 3));
}

TEST(Fraction, LowestTermsAndSigns)
{
    EXPECT_EQ(*Fraction::of(6, -4), *Fraction::of(-3, 2));
    EXPECT_EQ(Fraction::of(0, -7)->denominator(), 1);
    EXPECT_EQ(*Fraction::of(smallest, smallest), Fraction(1));
    EXPECT_FALSE(Fraction::of(1, 0));
    EXPECT_FALSE(Fraction::of(1, smallest)) << "its denominator would be 2^127";
    EXPECT_FALSE(Fraction::of(smallest, -1));
    EXPECT_TRUE(Fraction(-1).negative());
    EXPECT_TRUE(Fraction().zero());
    EXPECT_FALSE(Fraction::of(1, 3)->whole());
}

TEST(Fraction, SumsWhosePartsExceed128BitsButNotTheirResult)
{
    auto const third = *Fraction::of(largest / 7 * 3, 7), other = *Fraction::of(-(largest / 11 * 5), 11);
    expect_same(sum(third, other), exact(third) + exact(other));
    auto const tiny = *Fraction::of(1, largest);
    expect_same(difference(tiny, tiny), 0);
    expect_same(difference(*Fraction::of(-1, 3), *Fraction::of(smallest, 3)),
                exact(*Fraction::of(-1, 3)) - exact(*Fraction::of(smallest, 3)));
}

TEST(Fraction, TheArithmeticOfP22)
{
    auto const hobro = *product(2498, *quotient(*Fraction::of(70, 100), *Fraction::of(90, 100)));
    EXPECT_EQ(rounded(hobro, 1), Fraction(1943));
    auto const hjoerring = *product(2719, *quotient(*Fraction::of(95, 100), *Fraction::of(90, 100)));
    EXPECT_EQ(rounded(hjoerring, 1), Fraction(2870));
}

TEST(Fraction, HalvesRoundAwayFromZero)
{
    auto const half = [](int halves) { return *Fraction::of(halves, 2); };
    EXPECT_EQ(rounded(half(1), 1), Fraction(1));
    EXPECT_EQ(rounded(half(3), 1), Fraction(2));
    EXPECT_EQ(rounded(half(-1), 1), Fraction(-1));
    EXPECT_EQ(rounded(half(-3), 1), Fraction(-2));
    EXPECT_EQ(rounded(*Fraction::of(49, 100), 1), Fraction(0));
    EXPECT_EQ(rounded(*Fraction::of(-49, 100), 1), Fraction(0));
    EXPECT_EQ(rounded(*Fraction::of(12'345, 1000), *Fraction::of(1, 100)), *Fraction::of(1235, 100));
    EXPECT_EQ(rounded(1, 25), Fraction(0));
    EXPECT_EQ(rounded(13, 25), Fraction(25));
    EXPECT_FALSE(rounded(1, 0));
    EXPECT_FALSE(rounded(1, -1));
}

TEST(Fraction, RoundingIsTheNearestMultiple)
{
    Numbers numbers;
    for (int i = 0; i < 5'000; ++i) {
        auto const value = numbers.fraction();
        auto const near = rounded(value, 1);
        if (!near) {
            continue;
        }
        cpp_rational const distance = abs(exact(*near) - exact(value));
        EXPECT_TRUE(near->whole());
        EXPECT_LE(distance, cpp_rational(1, 2));
        if (distance == cpp_rational(1, 2)) {
            EXPECT_TRUE(cpp_rational(abs(exact(*near))) > cpp_rational(abs(exact(value))));
        }
    }
}

}  // namespace
}  // namespace styr::fraction_test
