// SPDX-License-Identifier: MPL-2.0
// Whether an approved closure or deregistration has ended a service.
#pragma once

#include "engine/evaluation/work.hpp"
#include "models/repository/repository.hpp"
#include "rules/typed/agreement.hpp"

#include <optional>

namespace styr {

struct ApprovedEnd {
    Repository::ChangeRef change;
    Day day;  // from which it is over
};

// Whether a change ends the whole service: not where it says that one target group leaves and the register has the
// offer for others too, or does not say for whom.
bool ends_the_service(Repository::ChangeRef const& change, Repository const& repository);

// The first that was certainly approved by the as-of day, of the service or of all of its offer.
std::optional<ApprovedEnd> approved_end_of(ServiceId const& service, Agreement const& agreement,
                                           Repository const& repository, Day as_of, Work& work);

}  // namespace styr
