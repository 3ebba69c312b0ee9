// SPDX-License-Identifier: MPL-2.0
// What is wrong with one file, collected up to a bound, so that a hostile file cannot make the
// report larger than itself.
#pragma once

#include "diagnostics/diagnostic.hpp"

#include <initializer_list>
#include <string_view>

namespace styr {

class Refusals {
public:
    static constexpr std::uint32_t most = 1000;  // findings of one file
    static constexpr std::size_t excerpt = 60;   // characters of the file that a message repeats

    Refusals(Source const& source, Diagnostics& out) : source_(source), out_(out) {}

    void add(Problem const& problem, std::uint32_t begin, std::uint32_t end,
             std::initializer_list<Argument> arguments = {}, std::initializer_list<Label> context = {},
             std::initializer_list<Text> notes = {});

    bool any() const { return count_ != 0; }
    // Reading further would only add to a list that is long enough.
    bool full() const { return count_ > most; }
    Source const& source() const { return source_; }
    Span span(std::uint32_t begin, std::uint32_t end) const { return {source_.id(), begin, end}; }

private:
    Source const& source_;
    Diagnostics& out_;
    std::uint32_t count_ = 0;
};

// What the user wrote, safe to print and short.
Text quoted_excerpt(std::string_view text);

// "1048576" as "1.048.576" and "1,048,576"
Text grouped(std::uint64_t number);

}  // namespace styr
