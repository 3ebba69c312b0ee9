// SPDX-License-Identifier: MPL-2.0
#include "models/fields/given_rows.hpp"

#include "models/fields/declared_fact.hpp"

#include <algorithm>
#include <functional>

namespace styr {

namespace {

bool stands_before(FieldRow const* a, FieldRow const* b)
{
    if (is_declared(a->field) != is_declared(b->field)) {
        return is_declared(b->field);
    }
    return is_declared(a->field) ? key_of(a->field) < key_of(b->field) : std::less<>()(a, b);
}

}  // namespace

std::vector<FieldRow const*> given_rows(RecordKind kind, std::initializer_list<Record const*> records)
{
    std::vector<FieldRow const*> rows;
    for (auto const* const record : records) {
        if (record == nullptr) {
            continue;
        }
        rows.reserve(rows.size() + record->facts.size());
        for (auto const& fact : record->facts) {
            if (auto const* const row = find_row(kind, fact.field)) {
                rows.push_back(row);
            }
        }
    }
    std::sort(rows.begin(), rows.end(), stands_before);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

}  // namespace styr
