// SPDX-License-Identifier: MPL-2.0
// Digests of bytes: of a matter, of a file of table rows.
#pragma once

#include <string>
#include <string_view>

namespace styr {

inline constexpr std::size_t sha256_digits = 64;

// SHA-256 of the bytes in such digits, 0-9 and a-f.
std::string sha256(std::string_view bytes);

}  // namespace styr
