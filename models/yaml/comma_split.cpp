// SPDX-License-Identifier: MPL-2.0
#include "models/yaml/comma_split.hpp"

#include "diagnostics/words.hpp"

#include <algorithm>

namespace styr {

namespace {

// What a comma leaves of a number: `00`, `5 kr.`, `34 %`.
bool is_rest_of_number(std::string_view key)
{
    auto const end = std::min(key.find_first_not_of("0123456789"), key.size());
    auto const unit = trimmed(key.substr(end));
    return end > 0 && (unit.empty() || unit == "kr" || unit == "kr." || unit == "%");
}

}  // namespace

std::optional<CommaSplit> number_split_by_comma(std::string_view text, std::uint32_t begin, std::uint32_t end)
{
    auto const rest = text.substr(begin, end - begin);
    auto const before = text.substr(0, begin);
    auto const comma = before.find_last_not_of(' ');
    if (!is_rest_of_number(rest) || comma == std::string_view::npos || comma == 0 || before[comma] != ',' ||
        !all_digits(before.substr(comma - 1, 1))) {
        return std::nullopt;
    }
    auto const start = before.substr(0, comma).find_last_not_of("0123456789.") + 1;
    std::string cure(before.substr(start, comma - start));
    std::erase(cure, '.');
    cure += "." + std::string(rest.substr(0, rest.find_first_not_of("0123456789"))) + (rest.ends_with('%') ? " %" : "");
    return CommaSplit{static_cast<std::uint32_t>(start), std::move(cure)};
}

}  // namespace styr
