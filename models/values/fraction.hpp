// SPDX-License-Identifier: MPL-2.0
// Exact numbers: every amount, per cent and quotient in the tool is a fraction of two integers.
// No operation rounds; one that does not fit 128 bits says so instead of wrapping, and the engine
// reports it as *not computable*. (language.md, 8: exact numbers.)
#pragma once

#include <compare>
#include <cstdint>
#include <optional>

namespace styr {

class Fraction {
public:
    __extension__ typedef __int128 Integer;  // 128 bits; the spelling keeps -Wpedantic quiet

    constexpr Fraction() = default;
    constexpr Fraction(std::int64_t whole) : numerator_(whole) {}
    // In lowest terms; nothing where the denominator is zero or the result does not fit.
    static std::optional<Fraction> of(Integer numerator, Integer denominator);

    Integer numerator() const { return numerator_; }
    Integer denominator() const { return denominator_; }  // always positive
    bool whole() const { return denominator_ == 1; }
    bool negative() const { return numerator_ < 0; }
    bool zero() const { return numerator_ == 0; }

    friend bool operator==(Fraction, Fraction) = default;
    friend std::strong_ordering operator<=>(Fraction a, Fraction b);  // exact, never overflows

private:
    constexpr Fraction(Integer n, Integer d) : numerator_(n), denominator_(d) {}
    Integer numerator_ = 0;
    Integer denominator_ = 1;
};

// Nothing where the exact result does not fit; `quotient` also where the divisor is zero.
std::optional<Fraction> sum(Fraction a, Fraction b);
std::optional<Fraction> difference(Fraction a, Fraction b);
std::optional<Fraction> product(Fraction a, Fraction b);
std::optional<Fraction> quotient(Fraction a, Fraction b);

// To the nearest multiple of `step` (positive), halves away from zero: the rounding of P22.
std::optional<Fraction> rounded(Fraction value, Fraction step);
// To the next multiple that is not less, or not more.
std::optional<Fraction> rounded_up(Fraction value, Fraction step);
std::optional<Fraction> rounded_down(Fraction value, Fraction step);

}  // namespace styr
