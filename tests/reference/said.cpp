// SPDX-License-Identifier: MPL-2.0
#include "tests/reference/said.hpp"

#include <algorithm>

namespace styr::reference {

std::size_t kind_of(Record const& record)
{
    auto const* const kind = record.get<Choice>(Field::kind);
    return kind == nullptr ? 0U : kind->index;
}

std::optional<Value> said(Record const& record, Field field)
{
    auto const* const fact = given(&record, field);
    if (fact == nullptr) {
        return std::nullopt;
    }
    auto value = fact->value;
    if (auto* const texts = std::get_if<std::vector<std::string>>(&value)) {
        std::sort(texts->begin(), texts->end());
    } else if (auto* const choices = std::get_if<std::vector<Choice>>(&value)) {
        std::sort(choices->begin(), choices->end(), [](Choice a, Choice b) { return a.index < b.index; });
        return choices->empty() ? std::nullopt : std::optional(value);
    } else if (auto const* const records = std::get_if<Records>(&value)) {
        return records->empty() ? std::nullopt : std::optional(value);
    }
    return value;
}

bool same_value(Value const& a, Value const& b)
{
    auto const *const one = std::get_if<Records>(&a), *const two = std::get_if<Records>(&b);
    return one != nullptr && two != nullptr ? std::is_permutation(one->begin(), one->end(), two->begin(), two->end())
                                            : a == b;
}

}  // namespace styr::reference
