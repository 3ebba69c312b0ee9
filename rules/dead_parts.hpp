// SPDX-License-Identifier: MPL-2.0
// Parts of conditions that can decide nothing, whatever the data: what stands there already, what can never hold beside
// the rest, what a fact's range settles. Only what is certain is told; what bodies stand above which settles nothing,
// since a lower body's own refusal may stand beside a higher one's approval.
#pragma once

#include "rules/messages/reporter.hpp"
#include "rules/typed/agreement.hpp"

namespace styr {

void warn_of_dead_parts(Agreement const& agreement, Reporter& report);

}  // namespace styr
