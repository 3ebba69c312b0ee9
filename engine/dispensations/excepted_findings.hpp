// SPDX-License-Identifier: MPL-2.0
// What dispensations do to a check: they except findings, and are findings themselves where they have
// ended or except nothing.
#pragma once

#include "engine/evaluation/result.hpp"
#include "models/repository/dispensation.hpp"

namespace styr {

struct Dispensing {
    std::vector<Dispensation> const& dispensations;  // outlive the result
    Repository const& repository;                    // that was judged
    Sources const& sources;                          // its files: a comment counts in the file of its name
    bool whole = true;  // every subject was judged; else nothing is said of a dispensation that may be for the rest
};

// A finding that one in force fits becomes excepted, and keeps what it was. Nothing else of it changes.
void dispense(CheckResult& result, Dispensing const& request);

// Those that name a rule or a case that does not exist, or nearly an offer or an operator.
void check_dispensations(std::vector<Dispensation> const& dispensations, Agreement const& agreement,
                         Repository const& repository, Diagnostics& diagnostics);

}  // namespace styr
