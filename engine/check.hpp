// Agreement + data + as-of date → verdicts with reasons. The engine's front door.
#pragma once

#include "engine/result.hpp"
#include "engine/work.hpp"

#include <functional>

namespace styr {

struct CheckRequest {
    Agreement const& agreement;
    Repository const& repository;
    Day as_of;
    bool with_proposals = false;
    bool with_repairs = true;
    std::function<bool(Provision const&, Rule const&)> only{};  // the rules that are judged; none: all
    Work work{};                                                // what it may cost
};

// Judges every subject of the repository. Total: ends for every input, within the steps that it is
// allowed; where those do not suffice, nothing is judged and the result says why.
CheckResult check(CheckRequest const& request);

// Counts anew, for example after some subjects were left out.
void count(CheckResult& result);

// What only agreement and data together can tell to be wrong: a decision by a body that the
// agreement does not know, a delegation of a competence that no version has.
void check_names(Agreement const& agreement, Repository const& repository, Diagnostics& diagnostics);

}  // namespace styr
