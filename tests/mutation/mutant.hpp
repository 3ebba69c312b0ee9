// SPDX-License-Identifier: MPL-2.0
// What the code that `mutate` wrote asks: whether one of its mutants is switched on. STYR_MUTANT names the
// one (no two are on at once).
#pragma once

#include <cstdint>
#include <cstdlib>
#include <type_traits>

namespace styr::mutants {

inline std::uint64_t const active = [] {
    auto const* const name = std::getenv("STYR_MUTANT");
    return name == nullptr ? 0 : std::strtoull(name, nullptr, 16);
}();

// Where a constant is wanted (a case, an array's bound) nothing is ever on.
constexpr bool on(std::uint64_t mutant) { return std::is_constant_evaluated() ? false : active == mutant; }

// `left < right`, or `left <= right` where the mutant is on; `greater` likewise.
template <class Left, class Right> constexpr bool less(bool mutated, Left const& left, Right const& right)
{
    return mutated ? left <= right : left < right;
}
template <class Left, class Right> constexpr bool less_equal(bool mutated, Left const& left, Right const& right)
{
    return mutated ? left < right : left <= right;
}
template <class Left, class Right> constexpr bool greater(bool mutated, Left const& left, Right const& right)
{
    return mutated ? left >= right : left > right;
}
template <class Left, class Right> constexpr bool greater_equal(bool mutated, Left const& left, Right const& right)
{
    return mutated ? left > right : left >= right;
}
template <class Left, class Right> constexpr auto plus(bool mutated, Left left, Right right) -> decltype(left + right)
{
    return mutated ? left - right : left + right;
}
template <class Left, class Right> constexpr auto minus(bool mutated, Left left, Right right) -> decltype(left - right)
{
    return mutated ? left + right : left - right;
}

}  // namespace styr::mutants
