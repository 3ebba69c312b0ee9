// SPDX-License-Identifier: MPL-2.0
// A rule that names an offer or a service names what was called so before too: a rename sheds nothing.
// (decisions.md, 4.)
#pragma once

#include "engine/evaluation/evaluate.hpp"

namespace styr {

// What `offer is "Kvisten"` comes to where the name of today is another: true where the register says under `formerly`
// that it was called so, unknown where only a submission does, or where it has changed hands and the rule names whose
// it was. Nothing where no former name is the one that the rule gives.
std::optional<Evaluated> called_so_before(Comparison const& comparison, Circumstances const& circumstances,
                                          Facts const& facts);

}  // namespace styr
