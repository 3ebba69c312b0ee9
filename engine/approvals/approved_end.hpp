// SPDX-License-Identifier: MPL-2.0
// Whether an approved closure or deregistration has ended a service.
#pragma once

#include "engine/approvals/standing_change.hpp"

#include <vector>

namespace styr {

struct ApprovedEnd {
    Repository::ChangeRef change;
    DateBounds days;     // on one of which it takes effect; from then on it is over
    StandsByLog by_log;  // approved, or perhaps
};

// Whether a change ends the whole service: not where it says that one target group leaves and the register has the
// offer for others too, or does not say for whom.
bool ends_the_service(Repository::ChangeRef const& change, Repository const& repository);

// Those that were approved by the as-of day, or may have been, of the service or of all of its offer.
std::vector<ApprovedEnd> approved_ends_of(ServiceId const& service, Repository const& repository, Day as_of,
                                          StandingChanges& standing, Work& work);

}  // namespace styr
