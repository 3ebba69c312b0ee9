// SPDX-License-Identifier: MPL-2.0
// A rule that names an offer or a service names what was called so before too: a rename sheds nothing. And it names
// what was called so when its version came into force: a rename gains nothing. (decisions.md, 4.)
#pragma once

#include "engine/evaluation/evaluate.hpp"

namespace styr {

// What `offer is "Kvisten"` comes to where the name of today is another: true where the register says under `formerly`
// that it was called so, unknown where only a submission does, or where it has changed hands and the rule names whose
// it was; unknown, too, where it got the name that the rule gives after the version came into force. Nothing where
// neither matters.
std::optional<Evaluated> called_so_before(Comparison const& comparison, Circumstances const& circumstances,
                                          Facts const& facts);
// The same of one of the names after `is one of`.
std::optional<Evaluated> called_so_before(Expression const& fact, std::string const& name,
                                          Circumstances const& circumstances, Facts const& facts);

}  // namespace styr
