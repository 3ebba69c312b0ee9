// SPDX-License-Identifier: MPL-2.0
// Whether an item of `about` names the operator and the service of a change, where it may leave them unsaid.
#pragma once

#include "models/repository/repository.hpp"

namespace styr {

enum class NamedAlike : std::uint8_t { no, open, yes };

// A change and whose it is; no operator where nobody says who handed it in.
struct NamedChange {
    Record const& record;
    std::string_view operator_, offer, service;
};
NamedChange named_change(Repository::Submission const* submission, Record const& change);

// Unsaid, it is the change's own only where the register and the submissions have the offer under no other.
NamedAlike same_operator(Record const& about, NamedChange const& change, Repository const& repository);
// An offer with several services that is named alone leaves open which of them is meant, and so it does beside a change
// of one that the register does not have.
NamedAlike same_service(Record const& about, NamedChange const& change, Repository const& repository);
// So, while the repository's own resolution is being made.
NamedAlike same_service(Record const& about, NamedChange const& change, Repository const& repository,
                        Resolution const& resolution);

}  // namespace styr
