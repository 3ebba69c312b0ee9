// SPDX-License-Identifier: MPL-2.0
// A generator of numbers that gives the same on every machine; the library's distributions do not.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

namespace styr::reference {

class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next()  // SplitMix64
    {
        auto mixed = state_ += 0x9e3779b97f4a7c15U;
        mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
        return mixed ^ (mixed >> 31U);
    }
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(next() % bound); }
    bool chance(std::size_t percent) { return below(100) < percent; }
    template <class T> T const& pick(std::vector<T> const& from) { return from[below(from.size())]; }
    template <class T> T pick(std::vector<T>&& from)
    {
        return std::move(from[below(from.size())]);
    }  // of what goes away

private:
    std::uint64_t state_;
};

// The parts of a text one after the other, each drawn before the next: a braced list is evaluated from left to right,
// the operands of `+` and the arguments of a call in whatever order the compiler likes.
inline std::string in_order(std::initializer_list<std::string> parts)
{
    std::string text;
    for (auto const& part : parts) {
        text += part;
    }
    return text;
}

}  // namespace styr::reference
