// SPDX-License-Identifier: MPL-2.0
// What a requirement looks at, and what is asked for of which nobody may have looked. (README.md, 15 and 16.)
#pragma once

#include "tests/reference/facts.hpp"

namespace styr::reference {

using Fields = std::set<Field>;

// What stands in an expression, its definitions, and the approvals that it asks for. `surely`: only what the documents
// say is read for certain.
Fields read_in(Expression const& expression, Version const& version, FieldTable const& words, bool surely);

// What is asked for and changes, by whether that is certain.
struct AskedFor {
    Fields surely, perhaps;
};
AskedFor asked_for(Facts const& facts);

}  // namespace styr::reference
