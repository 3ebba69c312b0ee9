// SPDX-License-Identifier: MPL-2.0
// Agreement + data + as-of date → verdicts with reasons. The engine's front door.
#pragma once

#include "diagnostics/progress.hpp"
#include "engine/evaluation/result.hpp"
#include "engine/evaluation/subject.hpp"
#include "engine/evaluation/work.hpp"

#include <functional>

namespace styr {

// How much of a check is read.
enum class Detail : std::uint8_t {
    all,       // every step of every rule
    findings,  // of what does not apply only that
    counts,    // of what is found only that it is: no sentence, and nothing that would mend it
};

struct CheckRequest {
    Agreement const& agreement;
    Repository const& repository;
    Day as_of;
    bool with_proposals = false;
    bool with_repairs = true;
    std::function<bool(Provision const&, Rule const&)> only{};  // the rules that are judged; none: all
    unsigned threads = 1;                                       // at most; the result is the same for any number
    std::uint64_t most_steps = styr::most_steps;                // that judging may take
    std::vector<std::string> suppressed{};                      // findings of styr's own that are left out, by name
    Detail detail = Detail::all;
    Progress* progress = nullptr;  // told of each subject that is judged
    // What is done with each result as soon as it is there, by several threads at the same time: what nobody reads is
    // dropped before the next is made.
    std::function<void(SubjectResult&)> then{};
};

// Judges every subject of the repository. Total: ends for every input, within the steps that it is
// allowed; where those do not suffice, nothing is judged and the result says why.
CheckResult check(CheckRequest const& request);

// The two halves of it, for who chooses the subjects: each by itself, then all of them named apart and counted.
// `refused` says where the work that is allowed does not suffice; then the results are not to be shown.
std::vector<SubjectResult> judge_subjects(CheckRequest const& request, std::vector<Subject> const& subjects,
                                          Allowance& allowance, Diagnostics& refused);
CheckResult counted(std::vector<SubjectResult> subjects, Day as_of);
// Whether a rule of the agreement judges such subjects; with a day, one that is in force then.
bool asks_for(Agreement const& agreement, Scope scope, std::optional<Day> on = {});

}  // namespace styr
