// SPDX-License-Identifier: MPL-2.0
#include "models/fields/likely_key.hpp"

#include "diagnostics/spelling.hpp"

#include <algorithm>
#include <vector>

namespace styr {

namespace {

bool has_word(std::string_view label, std::string_view typed)
{
    for (std::size_t at = 0; at <= label.size();) {
        auto const end = std::min(label.find(' ', at), label.size());
        if (edits_between(label.substr(at, end - at), typed) == 0) {
            return true;
        }
        at = end + 1;
    }
    return false;
}

// By spelling, where it is near enough to be a slip.
std::string by_spelling(FieldTable const& fields, RecordKind kind, std::string_view typed)
{
    std::vector<std::string_view> names;
    std::vector<Field> named;
    for (auto const& row : fields.rows_of(kind)) {
        for (auto const name : {key_of(row.field), name_of(row.field).label.da, name_of(row.field).label.en}) {
            names.push_back(name);
            named.push_back(row.field);
        }
    }
    auto const near = nearest(typed, names);
    auto const found = near ? std::find(names.begin(), names.end(), *near) : names.end();
    return found == names.end() ? std::string()
                                : std::string(key_of(named[static_cast<std::size_t>(found - names.begin())]));
}

std::string by_word(FieldTable const& fields, RecordKind kind, std::string_view typed)
{
    auto const rows = fields.rows_of(kind);
    auto const found = std::find_if(rows.begin(), rows.end(), [typed](FieldRow const& row) {
        return has_word(name_of(row.field).label.da, typed);
    });
    return found == rows.end() ? std::string() : std::string(key_of(found->field));
}

std::string by_whole_label(FieldTable const& fields, std::string_view typed)
{
    for (auto const kind : {RecordKind::terms, RecordKind::change, RecordKind::submission, RecordKind::decision,
                            RecordKind::service, RecordKind::offer, RecordKind::operator_}) {
        for (auto const& row : fields.rows_of(kind)) {
            if (edits_between(name_of(row.field).label.da, typed) == 0) {
                return std::string(key_of(row.field));
            }
        }
    }
    return {};
}

}  // namespace

std::string likely_key(FieldTable const& fields, RecordKind kind, std::string_view typed)
{
    auto key = by_spelling(fields, kind, typed);
    key = key.empty() ? by_word(fields, kind, typed) : key;
    return key.empty() ? by_whole_label(fields, typed) : key;
}

}  // namespace styr
