// SPDX-License-Identifier: MPL-2.0
// Two values that cannot stand beside one another, and how to mend it.
#pragma once

#include "rules/binding/binding.hpp"

namespace styr {

// Something else stands where `what` should.
std::nullopt_t expected(Text what, Expression const& found, BindingPlace& at);
// `verb`: what was to be done with the two: "compared".
std::nullopt_t report_mismatch(Expression const& left, Expression const& right, Text verb, BindingPlace& at);

}  // namespace styr
