// SPDX-License-Identifier: MPL-2.0
#include "models/values/wide.hpp"

#include <cstdint>

namespace styr {

Wide wide_product(Unsigned128 a, Unsigned128 b)
{
    constexpr Unsigned128 half = ~std::uint64_t{0};
    Unsigned128 const a0 = a & half, a1 = a >> 64U, b0 = b & half, b1 = b >> 64U;
    Unsigned128 const lowest = a0 * b0;
    Unsigned128 const middle = a1 * b0 + (lowest >> 64U);
    Unsigned128 const cross = a0 * b1 + (middle & half);
    return {a1 * b1 + (middle >> 64U) + (cross >> 64U), (cross << 64U) | (lowest & half)};
}

Wide wide_sum(Wide a, Wide b)
{
    Unsigned128 const low = a.low + b.low;
    return {a.high + b.high + (low < a.low ? 1U : 0U), low};
}

Wide wide_difference(Wide a, Wide b) { return {a.high - b.high - (a.low < b.low ? 1U : 0U), a.low - b.low}; }

// Long division bit by bit: only sums whose parts exceed 128 bits come here.
WideQuotient wide_divide(Wide dividend, Unsigned128 divisor)
{
    WideQuotient result{{dividend.high / divisor, 0}, dividend.high % divisor};
    for (int bit = 127; bit >= 0; --bit) {
        result.remainder = (result.remainder << 1U) | ((dividend.low >> static_cast<unsigned>(bit)) & 1U);
        result.quotient.low <<= 1U;
        if (result.remainder >= divisor) {
            result.remainder -= divisor;
            result.quotient.low |= 1U;
        }
    }
    return result;
}

}  // namespace styr
