// SPDX-License-Identifier: MPL-2.0
// `{ tariff: 1.933,00 }`: between braces the comma ends the number, and what follows becomes a key.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace styr {

struct CommaSplit {
    std::uint32_t begin;  // of the number; it ends where the key does
    std::string cure;     // with a point: `1933.00`; empty where that would be refused as well
};

// The number that a key from `begin` to `end`, or the dash of `1933,-`, is the rest of; nothing where it is an ordinary
// key.
std::optional<CommaSplit> number_split_by_comma(std::string_view text, std::uint32_t begin, std::uint32_t end);

}  // namespace styr
