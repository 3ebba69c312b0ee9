// SPDX-License-Identifier: MPL-2.0
#include "models/values/fraction.hpp"

#include "models/values/wide.hpp"

#include <numeric>
#include <utility>

namespace styr {

namespace {

using Integer = Fraction::Integer;

constexpr Unsigned128 largest_positive = ~Unsigned128{0} >> 1U;

Unsigned128 magnitude(Integer value)
{
    auto const bits = static_cast<Unsigned128>(value);
    return value < 0 ? Unsigned128{0} - bits : bits;
}

Unsigned128 common_divisor(Unsigned128 a, Unsigned128 b)
{
    while (b != 0 && (a | b) >> 64U != 0) {
        a = std::exchange(b, a % b);
    }
    return b == 0 ? a
                  : std::gcd(static_cast<std::uint64_t>(a),
                             static_cast<std::uint64_t>(b));  // what one register holds, as nearly always
}

std::optional<Integer> with_sign(Unsigned128 size, bool negative)
{
    if (size > largest_positive + (negative ? 1U : 0U)) {
        return std::nullopt;
    }
    return static_cast<Integer>(negative ? Unsigned128{0} - size : size);
}

// Of what is in lowest terms already.
std::optional<Fraction> from_magnitudes(Unsigned128 numerator, Unsigned128 denominator, bool negative)
{
    auto const top = with_sign(numerator, negative);
    auto const bottom = with_sign(denominator, false);
    return top && bottom ? Fraction::of(*top, *bottom) : std::nullopt;
}

struct Signed {
    Wide size;
    bool negative;
};

Signed add(Signed a, Signed b)
{
    if (a.negative == b.negative) {
        return {wide_sum(a.size, b.size), a.negative};
    }
    return a.size < b.size ? Signed{wide_difference(b.size, a.size), b.negative}
                           : Signed{wide_difference(a.size, b.size), a.negative};
}

// a/b ± c/d where a product exceeds 128 bits: with g = gcd(b, d), the only divisors that
// a·(d/g) ± c·(b/g) can share with b·d/g are those of g, so the result is there if it fits at all.
std::optional<Fraction> wide_sum_of(Fraction a, Fraction c, bool subtract)
{
    auto const b = magnitude(a.denominator()), d = magnitude(c.denominator());
    auto const shared = common_divisor(b, d);
    auto const top = add({wide_product(magnitude(a.numerator()), d / shared), a.negative()},
                         {wide_product(magnitude(c.numerator()), b / shared), c.negative() != subtract});
    auto const reducing = common_divisor(shared, wide_divide(top.size, shared).remainder);
    auto const numerator = wide_divide(top.size, reducing).quotient;
    auto const denominator = wide_product(b / shared, d / reducing);
    if (numerator.high != 0 || denominator.high != 0) {
        return std::nullopt;
    }
    return from_magnitudes(numerator.low, denominator.low, top.negative);
}

std::optional<Fraction> sum_of(Fraction a, Fraction b, bool subtract)
{
    Integer left = 0, right = 0, top = 0, bottom = 0;
    bool const wide =
        __builtin_mul_overflow(a.numerator(), b.denominator(), &left) ||
        __builtin_mul_overflow(b.numerator(), a.denominator(), &right) ||
        (subtract ? __builtin_sub_overflow(left, right, &top) : __builtin_add_overflow(left, right, &top)) ||
        __builtin_mul_overflow(a.denominator(), b.denominator(), &bottom);
    return wide ? wide_sum_of(a, b, subtract) : Fraction::of(top, bottom);
}

// (n1/d1) · (n2/d2), reduced across before multiplying: it fits exactly where the result does.
std::optional<Fraction> product_of(Unsigned128 n1, Unsigned128 d1, Unsigned128 n2, Unsigned128 d2, bool negative)
{
    auto const across = common_divisor(n1, d2), back = common_divisor(n2, d1);
    auto const top = wide_product(n1 / across, n2 / back);
    auto const bottom = wide_product(d1 / back, d2 / across);
    if (top.high != 0 || bottom.high != 0) {
        return std::nullopt;
    }
    return from_magnitudes(top.low, bottom.low, negative);
}

struct Floored {
    Integer whole;
    Integer rest;  // from 0 to below the divisor
};

Floored floored(Integer value, Integer divisor)
{
    Floored result{value / divisor, value % divisor};
    if (result.rest < 0) {
        result.rest += divisor;
        --result.whole;
    }
    return result;
}

}  // namespace

std::optional<Fraction> Fraction::of(Integer numerator, Integer denominator)
{
    if (denominator == 0) {
        return std::nullopt;
    }
    auto const divisor = common_divisor(magnitude(numerator), magnitude(denominator));
    auto const top = with_sign(magnitude(numerator) / divisor, (numerator < 0) != (denominator < 0) && numerator != 0);
    auto const bottom = with_sign(magnitude(denominator) / divisor, false);
    if (!top || !bottom) {
        return std::nullopt;
    }
    return Fraction(*top, *bottom);
}

// By continued fractions: the whole parts decide, else the reciprocals of the rests, the other way
// round. Nothing is multiplied, so nothing overflows.
std::strong_ordering operator<=>(Fraction a, Fraction b)
{
    auto n1 = a.numerator_, d1 = a.denominator_, n2 = b.numerator_, d2 = b.denominator_;
    while (true) {
        auto const [whole1, rest1] = floored(n1, d1);
        auto const [whole2, rest2] = floored(n2, d2);
        if (whole1 != whole2) {
            return whole1 < whole2 ? std::strong_ordering::less : std::strong_ordering::greater;
        }
        if (rest1 == 0 || rest2 == 0) {
            return (rest1 != 0) <=> (rest2 != 0);
        }
        n1 = std::exchange(d2, rest1);
        n2 = std::exchange(d1, rest2);
    }
}

std::optional<Fraction> sum(Fraction a, Fraction b) { return sum_of(a, b, false); }

std::optional<Fraction> difference(Fraction a, Fraction b) { return sum_of(a, b, true); }

std::optional<Fraction> product(Fraction a, Fraction b)
{
    return product_of(magnitude(a.numerator()), magnitude(a.denominator()), magnitude(b.numerator()),
                      magnitude(b.denominator()), a.negative() != b.negative());
}

std::optional<Fraction> quotient(Fraction a, Fraction b)
{
    if (b.zero()) {
        return std::nullopt;
    }
    return product_of(magnitude(a.numerator()), magnitude(a.denominator()), magnitude(b.denominator()),
                      magnitude(b.numerator()), a.negative() != b.negative());
}

namespace {

// To a multiple of `step`; whether it is the next one away from zero is said by what is left over and by how much there
// is between two.
template <class Away> std::optional<Fraction> multiple_near(Fraction value, Fraction step, Away const& away)
{
    auto const steps = quotient(value, step);
    if (!steps || step.negative()) {
        return std::nullopt;
    }
    auto const size = magnitude(steps->numerator()), divisor = magnitude(steps->denominator());
    auto const further = away(size % divisor, divisor) ? Unsigned128{1} : Unsigned128{0};
    auto const nearest = with_sign(size / divisor + further, value.negative());
    auto const whole = nearest ? Fraction::of(*nearest, 1) : std::nullopt;
    return whole ? product(*whole, step) : std::nullopt;
}

}  // namespace

std::optional<Fraction> rounded(Fraction value, Fraction step)
{
    return multiple_near(value, step, [](Unsigned128 rest, Unsigned128 divisor) { return rest >= divisor - rest; });
}

std::optional<Fraction> rounded_up(Fraction value, Fraction step)
{
    return multiple_near(value, step, [&](Unsigned128 rest, Unsigned128) { return rest != 0 && !value.negative(); });
}

std::optional<Fraction> rounded_down(Fraction value, Fraction step)
{
    return multiple_near(value, step, [&](Unsigned128 rest, Unsigned128) { return rest != 0 && value.negative(); });
}

}  // namespace styr
