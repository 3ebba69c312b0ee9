// SPDX-License-Identifier: MPL-2.0
// The facts and kinds of decision that an agreement declares, and the values that it adds to other facts → fields:
// before anything that names them.
#pragma once

#include "rules/messages/reporter.hpp"
#include "rules/typed/agreement.hpp"

#include <span>

namespace styr {

struct BoundFacts {
    FieldTable fields;
    std::vector<DeclaredFact> facts;
    std::vector<AddedValue> values;
    std::vector<DeclaredFact> kinds;  // of decisions
};
// Of all versions together: whichever declares one, data may state it. A declaration that is wrong is a field all the
// same where its name is free, so that who uses it is not at fault.
BoundFacts bind_facts(std::span<syntax::File const> files, Reporter& report);

}  // namespace styr
