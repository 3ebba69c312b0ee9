// SPDX-License-Identifier: MPL-2.0
// The resolved tree → the tree of the text that says it, for the printer. What comes out reads and resolves,
// in the same scope, to what went in: a condition that is shown can be copied into an agreement.
#pragma once

#include "rules/typed/agreement.hpp"

namespace styr {

syntax::Expression to_syntax(Expression const& expression, Version const& version);

}  // namespace styr
