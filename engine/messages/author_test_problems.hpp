// SPDX-License-Identifier: MPL-2.0
// What is wrong with an agreement's tests themselves.
#pragma once

#include "diagnostics/diagnostic.hpp"

#include <span>

namespace styr::test_problem {

extern Problem const unknown_rule;
extern Problem const unknown_parameter;
extern Problem const bad_setting;
extern Problem const test_twice;
extern Problem const idle_acceptance;
extern Problem const vague_acceptance;

std::span<Problem const* const> all();

}  // namespace styr::test_problem
