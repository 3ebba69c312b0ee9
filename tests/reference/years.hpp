// SPDX-License-Identifier: MPL-2.0
// Years of offers, as the register has them.
#pragma once

#include "tests/reference/facts.hpp"

namespace styr::reference {

// Year by year, what the operator's files say of each offer: files of one day are one, of which the generator makes
// none. A year counts where it is reported or, finished, asked for.
std::vector<Subject> years_of_offers(Agreement const& agreement, Repository const& repository, std::string const& name,
                                     Day as_of);

}  // namespace styr::reference
