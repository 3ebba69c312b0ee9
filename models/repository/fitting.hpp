// SPDX-License-Identifier: MPL-2.0
// Whether what an item of `about` states is so of a change that was handed in.
#pragma once

#include "models/repository/repository.hpp"

#include <optional>

namespace styr {

// Each day that is stated holds the change's own.
bool days_fit(Record const& about, Record const& change);

// Each figure that is stated is the one that is asked for. What held before only the register says.
bool figures_fit(Record const& about, Record const& change);

// Each former value that is stated is what the register has on every day before the change: what a submission claims
// of it does not say which application is meant.
bool former_values_known(Record const& about, Repository::ChangeRef const& each, Repository const& repository);

// Of an approval in part, what it refuses: that which was asked for instead.
std::optional<Record> refused_in(Record const& about);

}  // namespace styr
