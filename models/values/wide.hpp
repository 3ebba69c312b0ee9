// SPDX-License-Identifier: MPL-2.0
// Unsigned integers of 256 bits, as far as exact sums of fractions need them: a product of two
// 128-bit numbers, sums and differences of such, and division by a 128-bit number.
#pragma once

namespace styr {

__extension__ typedef unsigned __int128 Unsigned128;

struct Wide {
    Unsigned128 high = 0;
    Unsigned128 low = 0;

    friend bool operator==(Wide, Wide) = default;
    friend bool operator<(Wide a, Wide b) { return a.high != b.high ? a.high < b.high : a.low < b.low; }
};

Wide wide_product(Unsigned128 a, Unsigned128 b);
Wide wide_sum(Wide a, Wide b);         // the caller knows that it fits
Wide wide_difference(Wide a, Wide b);  // a is no less than b

struct WideQuotient {
    Wide quotient;
    Unsigned128 remainder;
};
WideQuotient wide_divide(Wide dividend, Unsigned128 divisor);  // the divisor is positive and below 2^127

}  // namespace styr
