// SPDX-License-Identifier: MPL-2.0
// What an operator makes of its own submissions: one that corrects another (`replaces`), one that it takes back
// (`withdrawn`). Either stands on a change, or on the file for all of it.
#pragma once

#include "models/repository/repository.hpp"

#include <optional>

namespace styr {

// The change's own word goes before that of its file.
std::optional<Day> withdrawn_on(Record const& submission, Record const& change);

// Whether two changes may be about one service: whoever leaves operator or service out may mean any.
bool may_be_of_one_service(Repository::ChangeRef const& a, Repository::ChangeRef const& b,
                           Repository const& repository);

// Whether they may take effect on one day.
bool may_be_of_one_day(Record const& a, Record const& b);

}  // namespace styr
