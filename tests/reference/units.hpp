// SPDX-License-Identifier: MPL-2.0
// Which unit a service must have for two figures to go together, read off their types. (docs/language.md.)
#pragma once

#include "rules/typed/agreement.hpp"

#include <optional>
#include <string>

namespace styr::reference {

// The key of the unit, `hour`; nothing where it does not matter.
std::optional<std::string> unit_asked_for(Type const& left, Type const& right);
std::optional<std::string> unit_asked_for(ArithmeticOperator op, Type const& left, Type const& right);

}  // namespace styr::reference
