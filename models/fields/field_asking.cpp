// SPDX-License-Identifier: MPL-2.0
// What the table of fields says of the matter: which facts of a change are asked for, and how a decision may state
// them.
#include "models/fields/field.hpp"

#include <algorithm>

namespace styr {

using R = RecordKind;

namespace {

bool has_row(Field field, Asking asking)
{
    for (auto const kind : {R::change, R::terms}) {
        if (auto const* const row = find_row(kind, field); row != nullptr && row->asking == asking) {
            return true;
        }
    }
    return false;
}

}  // namespace

bool is_asked(Field field) { return has_row(field, Asking::asked); }
bool is_ground(Field field) { return has_row(field, Asking::ground); }

bool may_be_a_difference(FieldRow const& row)
{
    using enum Shape;
    bool const amount = row.shape == tariff || row.shape == money || row.shape == places || row.shape == percent ||
                        row.shape == days || row.shape == figure;
    return row.record == R::decided_terms && is_term(row.field) && amount;
}

FieldRow by_how_much(FieldRow row)
{
    row.most -= std::min<std::int64_t>(row.least, 0);
    row.least = 1;
    return row;
}

FieldRow one_of_years(FieldRow row)
{
    row.shape = Shape::year;
    return row;
}

}  // namespace styr
