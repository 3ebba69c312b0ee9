// SPDX-License-Identifier: MPL-2.0
// What the rules of a subject come to together, and the subjects of a check.
#pragma once

#include "engine/evaluation/result.hpp"

namespace styr {

// A subject's verdict is the gravest of its rules'; proposals have no say. One of which nothing is left but what a
// dispensation excepts is excepted itself: nobody is to read it as in order.
Verdict verdict_of(SubjectResult const& subject);

// From which verdict on a run fails.
struct FailLevel {
    Verdict from = Verdict::decision;
    // What nobody looked at fails as a notice does; in an update of the register, which is what it goes by from then
    // on, as what needs a decision.
    bool of_update = false;
    // What a submission asks for, and nothing has taken yet, does not fail for want of a decision: to wait is what a
    // submission does. What the register says does.
    bool submissions_may_wait = false;
};
bool fails(Verdict verdict, FailLevel level);
bool fails(SubjectResult const& subject, RuleResult const& rule, FailLevel level);
bool fails(SubjectResult const& subject, FailLevel level);
// Whether it is listed and not judged, since its operator replaced it or took it back.
bool is_set_aside(SubjectResult const& subject);

// Whether no requirement applied to it: that each was settled would read as if something had been required and was met.
bool is_uncovered(SubjectResult const& subject);
// Whether the summary counts the rule among the requirements, where any applied to its subject: of what styr finds by
// itself, what has to be mended before anybody can say that the case is in order. A notice demands nothing, nor does
// what is only proposed.
bool is_requirement(RuleResult const& rule);
// Whether somebody here has said how its provision is read, where the source leaves it open.
bool is_as_read(RuleResult const& rule);

// Counts anew after subjects or verdicts have changed.
void count(CheckResult& result);

}  // namespace styr
