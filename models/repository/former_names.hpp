// SPDX-License-Identifier: MPL-2.0
// Entries of the log that name a service by what it went by, or may go by.
#pragma once

#include "models/repository/repository.hpp"

#include <optional>

namespace styr {

// "Huset, døgn": as a sentence says it.
std::string name_of(ServiceId const& id);

// What goes by another name; what that does not name (`formerly`, `becomes`) is the same.
ServiceId named(Record const& name, ServiceId const& same);

// The entry as if it named `meant`, where it names one of `names` instead; none where it names none of them.
std::optional<Record> in_the_name_of(ServiceId const& meant, Record const& about, std::vector<ServiceId> const& names);

}  // namespace styr
