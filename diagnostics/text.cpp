// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/text.hpp"

namespace styr {

Text::Text() = default;
Text::Text(std::string same) : da(same), en(std::move(same)) {}
Text::Text(std::string_view same) : da(same), en(same) {}
Text::Text(char const* same) : da(same), en(same) {}
Text::Text(std::string danish, std::string english) : da(std::move(danish)), en(std::move(english)) {}
Text::Text(Text const& other) = default;
Text::Text(Text&& other) noexcept = default;
Text& Text::operator=(Text const& other) = default;
Text& Text::operator=(Text&& other) noexcept = default;
Text::~Text() = default;

Text& Text::operator+=(Text const& other)
{
    da += other.da;
    en += other.en;
    return *this;
}

Text operator+(Text left, Text const& right)
{
    left += right;
    return left;
}

}  // namespace styr
