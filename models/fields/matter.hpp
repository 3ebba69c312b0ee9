// SPDX-License-Identifier: MPL-2.0
// The matter: all that one change asks for, and why, as far as a body decides by it. Free text and where it comes from
// are no part of it. (What was decided, 1; docs/decisions.md.)
#pragma once

#include "models/fields/value.hpp"

#include <string>
#include <string_view>

namespace styr {

// The digest of one change: `sha256:02` and 64 digits, over `canonical_text`. The first two digits name the scheme, so
// that a later one can be told apart. Independent of layout, order of keys and lists, and of every fact that is no part
// of the matter; what is absent is covered as absent.
std::string digest_of(Record const& submission, Record const& change);
std::string canonical_text(Record const& submission, Record const& change);  // what is digested

// Whether two values of one field are one to the matter: in whatever order a list stands, and whether *no* is written
// or left out.
bool says_the_same(Value const& a, Value const& b);
// The same of a fact of the change itself: *no* is as its absence where that is *no*, and says more where it is
// unknown; that nobody pays says more than nothing.
bool says_the_same(FieldRow const& of_change, Value const& a, Value const& b);

enum class DigestScheme : std::uint8_t {
    none,     // no digest that styr ever wrote
    former,   // `sha256:` and 64 digits: of all changes of a submission together, their terms and days alone
    current,  // of one change
};
DigestScheme scheme_of(std::string_view digest);

}  // namespace styr
