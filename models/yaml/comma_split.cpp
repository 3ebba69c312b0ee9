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

// Where the number that ends before `comma` begins, its sign included.
std::size_t start_of_number(std::string_view before)
{
    auto const digits = before.find_last_not_of("0123456789.") + 1;
    bool const sign =
        digits > 1 && before[digits - 1] == '-' && (before[digits - 2] == ' ' || before[digits - 2] == ':');
    return sign ? digits - 1 : digits;
}

}  // namespace

std::optional<CommaSplit> number_split_by_comma(std::string_view text, std::uint32_t begin, std::uint32_t end)
{
    auto const rest = text.substr(begin, end - begin);
    auto const before = text.substr(0, begin);
    auto const comma = before.find_last_not_of(' ');
    bool const no_oere = rest == "-" && comma + 1 == begin;
    if (!(no_oere || is_rest_of_number(rest)) || comma == std::string_view::npos || comma == 0 ||
        before[comma] != ',' || !all_digits(before.substr(comma - 1, 1))) {
        return std::nullopt;
    }
    auto const start = start_of_number(before.substr(0, comma));
    auto const decimals = rest.substr(0, rest.find_first_not_of("0123456789"));
    std::string cure(before.substr(start, comma - start));
    std::erase(cure, '.');
    cure += no_oere ? "" : "." + std::string(decimals) + (rest.ends_with('%') ? " %" : "");
    return CommaSplit{static_cast<std::uint32_t>(start), decimals.size() > 2 ? std::string() : std::move(cure)};
}

}  // namespace styr
