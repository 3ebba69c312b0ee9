// SPDX-License-Identifier: MPL-2.0
// A fact that an agreement declares, in words.
#pragma once

#include "rules/typed/agreement.hpp"

#include <string>

namespace styr {

std::string owner_told(Field fact, Lang lang);    // "the offer"
std::string kind_told(Field fact, Lang lang);     // "kr., 0 kr. to 500 kr.", its values
std::string absence_told(Field fact, Lang lang);  // what it means where it is not stated
std::string decided_told(Field fact, Lang lang);  // whether a decision has to state it
// Whether the version has what that one declares: a later one adds facts and values, and none takes one away.
bool has(Version const& version, std::string_view declared_in, Agreement const& agreement);

}  // namespace styr
