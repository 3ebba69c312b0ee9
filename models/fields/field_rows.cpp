// SPDX-License-Identifier: MPL-2.0
// What is asked of one field, whichever agreement declares it.
#include "models/fields/built_in_rows.hpp"
#include "models/fields/declared_fact.hpp"

#include <algorithm>

namespace styr {

namespace {

bool is_among(std::span<Field const> fields, Field field)
{
    return std::find(fields.begin(), fields.end(), field) != fields.end();
}

}  // namespace

FieldRow const* find_row(RecordKind record, Field field)
{
    auto const rows = is_declared(field) ? declared_rows(field) : built_in::rows_of(record);
    auto const found = std::find_if(rows.begin(), rows.end(), [record, field](FieldRow const& row) {
        return row.field == field && row.record == record;
    });
    return found == rows.end() ? nullptr : &*found;
}

bool is_term(Field field)
{
    return is_declared(field) ? declaration_of(field).owner == FactOwner::terms
                              : is_among(built_in::term_fields(), field);
}

bool is_name(Field field) { return find_row(RecordKind::service_name, field) != nullptr; }

bool is_offer_fact(Field field)
{
    return is_declared(field) ? declaration_of(field).owner == FactOwner::offer
                              : is_among(built_in::offer_fields(), field);
}

std::optional<Field> naming_field(RecordKind record)
{
    switch (record) {
    case RecordKind::payer:
        return Field::payer;
    case RecordKind::user:
        return Field::municipality;
    default:
        return std::nullopt;
    }
}

std::int64_t parts_of_one(FieldRow const& row)
{
    switch (row.shape) {
    case Shape::percent:
        return 10'000;
    case Shape::tariff:
    case Shape::money:
    case Shape::figure:
        return 100;
    default:
        return 1;
    }
}

}  // namespace styr
