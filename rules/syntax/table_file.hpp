// SPDX-License-Identifier: MPL-2.0
// The rows of a table that stand in a file beside the agreement, as Danish spreadsheets write it: UTF-8 with or without
// a byte-order mark, semicolons between the cells, a comma before decimals. The first line names the keys and then the
// table, each with its unit where it has one: `municipality;year;inhabitants`, `places;fee in kr.`, `costs in kr.;fee
// in %`.
#pragma once

#include "rules/syntax/syntax.hpp"

#include <string_view>

namespace styr {

// Whether a file of that name may be beside an agreement: `folketal.csv`, in no other folder.
bool is_table_file_name(std::string_view name);

// Reads them into the table, with their places in that file. Everything that is wrong is reported; then there are none.
void read_table_file(Source const& source, syntax::TableDeclaration& table, Diagnostics& diagnostics);

}  // namespace styr
