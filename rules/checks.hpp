// SPDX-License-Identifier: MPL-2.0
// What is wrong with a file by itself, whatever other versions say. One small function a check.
#pragma once

#include "models/fields/field_table.hpp"
#include "rules/messages/reporter.hpp"
#include "rules/syntax/syntax.hpp"

namespace styr {

// `fields`: those that the agreement declares included.
void check_file(syntax::File const& file, FieldTable const& fields, Reporter& report);

}  // namespace styr
