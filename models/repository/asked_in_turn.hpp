// SPDX-License-Identifier: MPL-2.0
// The changes of terms of each service, in the order of the days from which they were asked for; where none at all is
// temporary, none. (language.md, 7.)
#pragma once

#include "models/repository/repository.hpp"

#include <map>
#include <span>
#include <vector>

namespace styr {

class AskedInTurn {
public:
    // Keeps what it needs of the repository's records, which stay where they are.
    explicit AskedInTurn(Repository const& repository);

    // Those from this day or an earlier one, as far as that is known; what its operator took back or corrected is not
    // among them. Earlier ones first; of one day, lasting ones first.
    std::span<Repository::ChangeRef const> until(ServiceId const& service, Day day) const;

private:
    std::map<ServiceId, std::vector<Repository::ChangeRef>> by_service_;
};

}  // namespace styr
