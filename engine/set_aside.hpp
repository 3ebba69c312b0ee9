// SPDX-License-Identifier: MPL-2.0
// Changes that are listed and not judged, because their operator corrected them or took them back; and what of the data
// is not there yet on the day that a check is for. (What was decided, 1.)
#pragma once

#include "engine/approvals/standing_change.hpp"
#include "engine/check.hpp"

namespace styr {

struct SetAside {
    Repository::Submission const* replaced_by = nullptr;  // one that is there by the as-of day
    std::optional<Day> withdrawn{};                       // by its operator
    std::optional<Day> withdrawn_in_vain{};               // likewise, though it had been approved: it is judged on
    // It was to be in effect when the other was handed in, which is from a later day: it is judged on, too.
    Repository::Submission const* replaced_in_vain = nullptr;

    bool any() const { return replaced_by != nullptr || withdrawn.has_value(); }
};
SetAside set_aside(Repository::ChangeRef const& change, CheckRequest const& request, StandingChanges& standing);

// A submission with the changes of it that still stand, which its rules may count; any other subject as it is.
Subject with_requests(Subject subject, CheckRequest const& request, StandingChanges& standing);

// Whether it may still account for what the register has: not what its operator took back or replaced, and of what the
// log alone approves, what a body that may has certainly approved.
bool still_stands(StatedChange const& stated, CheckRequest const& request, StandingChanges& standing);

// That a change was taken back when it had been approved; and that one was when it was to be in effect already, which
// is nothing where it was not.
RuleResult withdrawn_after_approval(Subject const& subject, Day withdrawn);
std::optional<RuleResult> withdrawn_after_effect(Subject const& subject, Day withdrawn);
RuleResult replaced_after_effect(Subject const& subject, Repository::Submission const& by);

// Submissions certainly handed in, and decisions certainly made, after the day.
std::vector<NotThereYet> not_there_yet(Repository const& repository, Day as_of);
Diagnostics told(std::vector<NotThereYet> const& not_yet, Day as_of);

}  // namespace styr
