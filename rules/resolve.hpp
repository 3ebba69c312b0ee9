// SPDX-License-Identifier: MPL-2.0
// Trees → the resolved agreement.
#pragma once

#include "rules/syntax/syntax.hpp"
#include "rules/typed/agreement.hpp"

#include <span>

namespace styr {

// Binds every name, types every expression and merges each version with what it extends.
// Everything that is wrong is reported, after what `diagnostics` holds already (the errors of parsing
// these files); an agreement comes back only if there is no error in either.
// `fields`: by which its data are read, also where it does not come back.
std::optional<Agreement> resolve(std::span<syntax::File const> files, Sources const& sources, Diagnostics& diagnostics,
                                 FieldTable* fields = nullptr);

}  // namespace styr
