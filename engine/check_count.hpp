// SPDX-License-Identifier: MPL-2.0
// What the rules of a subject come to together, and the subjects of a check.
#pragma once

#include "engine/evaluation/result.hpp"

namespace styr {

// A subject's verdict is the gravest of its rules'; proposals have no say.
Verdict verdict_of(SubjectResult const& subject);

// Whether it is listed and not judged, since its operator replaced it or took it back.
bool is_set_aside(SubjectResult const& subject);

// Counts anew after subjects or verdicts have changed.
void count(CheckResult& result);

}  // namespace styr
