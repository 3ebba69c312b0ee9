// SPDX-License-Identifier: MPL-2.0
#include "models/values/sha256.hpp"

#include <sha256.h>

#include <array>
#include <cstdint>

namespace styr {

std::string sha256(std::string_view bytes)
{
    std::array<char, SHA256_DIGEST_STRING_LENGTH> hex{};
    SHA256Data(reinterpret_cast<std::uint8_t const*>(bytes.data()), bytes.size(), hex.data());
    return std::string(hex.data());
}

}  // namespace styr
