// SPDX-License-Identifier: MPL-2.0
// The versions of an agreement against each other: when each is in force and which it extends.
#pragma once

#include "models/values/date.hpp"
#include "rules/messages/reporter.hpp"
#include "rules/syntax/syntax.hpp"

#include <optional>
#include <span>
#include <vector>

namespace styr {

struct PlannedVersion {
    syntax::File const* file = nullptr;
    Day from = first_day, to = last_day;
    bool dated = false;                  // its period could be read
    std::optional<std::size_t> extends;  // the place of that version in the plan
    bool sound = true;                   // what it extends is there, so that its names can be looked into
};

// A version after those that it extends. Files without a head (their text is broken) are left out.
std::vector<PlannedVersion> plan_versions(std::span<syntax::File const> files, Reporter& report);

// The days of a period, where both are days and in order.
struct Days {
    Day from = first_day, to = last_day;
};
std::optional<Days> days_of(syntax::Period const& period, Reporter& report);

}  // namespace styr
