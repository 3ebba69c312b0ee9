// SPDX-License-Identifier: MPL-2.0
// The names of the months in both languages.
#pragma once

#include "diagnostics/text.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace styr {

Text print_month(unsigned month);                            // 8 → august, August
std::optional<unsigned> month_named(std::string_view name);  // in either language, capitals or not, or cut: aug, sept
std::span<std::string_view const> month_names();             // the Danish, then the English, small letters

}  // namespace styr
