// SPDX-License-Identifier: MPL-2.0
// What a service was called before, so that a rule that names an offer names what was called so. (README.md, 17.)
#pragma once

#include "tests/reference/facts.hpp"
#include "tests/reference/former_names.hpp"

namespace styr::reference {

// What a comparison of a name of the subject with one that the rule gives comes to, where the names of today differ;
// nothing where none of before is meant. What got its name after the version began may not be meant by it.
std::optional<Known> called_so_before(Comparison const& comparison, Repository const& repository, Facts const& facts,
                                      Day version_from);

}  // namespace styr::reference
