// SPDX-License-Identifier: MPL-2.0
// A part of a check's subjects, judged by themselves.
#pragma once

#include "engine/check.hpp"

namespace styr {

// What trying ways out of findings takes has an allowance of its own, and ends nothing: each subject gets a multiple of
// what judging it takes, whatever is left; whether more is tried is for who chooses the next portion, since only
// between two of them it does not hinge on which thread was first.
std::vector<SubjectResult> judge_portion(CheckRequest const& request, std::vector<Subject> const& subjects,
                                         Allowance& allowance, Allowance& on_ways_out, Diagnostics& refused);

}  // namespace styr
