// SPDX-License-Identifier: MPL-2.0
// JSON Schemas of the data files, for editors: the table of fields in another language.
#pragma once

#include "diagnostics/diagnostic.hpp"
#include "models/fields/field_table.hpp"

#include <span>
#include <string>
#include <vector>

namespace styr {

struct SchemaKind {
    std::string_view name;  // "submission"
    RecordKind record;      // what the file's root is
    Wording meaning;
};
std::span<SchemaKind const> schema_kinds();

// Draft-07: the newest that every YAML editor's language server knows whole. Titles and descriptions
// are in the language. Of the fields that there are under an agreement; `set_by_owner`: what it leaves to its owner.
std::string schema_of(SchemaKind const& kind, FieldTable const& fields, Lang lang,
                      std::vector<std::string> const& set_by_owner = {});

}  // namespace styr
