// SPDX-License-Identifier: MPL-2.0
// The subjects that the register has: operators, offers, and their years.
#pragma once

#include "engine/evaluation/subjects.hpp"

namespace styr {

// The years of a list of reports, or of one that holds nothing else (`reports_whole`).
std::set<int> years_in(Value const& list);
std::set<int> years_in(Record const& holder, Field list);
// The years of which a register file, or an offer in one, has a report.
std::set<int> years_reported(Record const& holder);
// The register as it stands on the day, each operator's latest file; then the years.
void add_register(std::vector<Subject>& subjects, Repository const& repository, Day as_of, IsAsked const& asked);

}  // namespace styr
