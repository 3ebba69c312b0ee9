// SPDX-License-Identifier: MPL-2.0
// What the table of fields says of the matter: which facts of a change are asked for, and how a decision may state
// them.
#include "models/fields/field.hpp"

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
    return row.record == R::decided_terms &&
           (row.field == Field::tariff || row.field == Field::places || row.field == Field::occupancy_basis);
}

}  // namespace styr
