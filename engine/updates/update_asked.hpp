// SPDX-License-Identifier: MPL-2.0
// What the register changes, in the words of a submission. Private to this room.
#pragma once

#include "models/repository/register_changes.hpp"

namespace styr {

// What the register says of a service that enters; where its offer enters with it, of that as well.
std::vector<Field> stated_terms(RegisterChange const& change);

// A submission of its own for what nobody asks for, of a change of terms just these `fields`.
Record as_submitted(RegisterChange const& change, std::vector<Field> const& fields);

// A submission's change with its figures where the register has them: that is the line a reviewer sees.
Record with_places(Record change, RegisterChange const& registered, std::vector<Field> const& fields);

}  // namespace styr
