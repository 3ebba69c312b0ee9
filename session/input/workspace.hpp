// SPDX-License-Identifier: MPL-2.0
// A data repository with its agreement, read whole: nothing is judged on a part of it.
#pragma once

#include "diagnostics/progress.hpp"
#include "engine/evaluation/result.hpp"
#include "engine/evaluation/work.hpp"
#include "session/input/agreements.hpp"

#include <optional>
#include <set>

namespace styr {

// What a data repository stands on; the agreement is there unless it is wrong.
struct Ground {
    Configuration configuration;
    std::optional<Agreement> agreement;
    FieldTable fields;  // those of the agreement, wrong or not
};
std::optional<Ground> load_ground(Place const& place, Shelves const& shelves, Desk& desk);

// A submission, or a folder of them, that is to be judged.
struct Chosen {
    enum class Kind : std::uint8_t { missing, file, folder, draft };  // draft: one from elsewhere, with its text
    Kind kind = Kind::file;
    std::string shown;  // as the user called it
    // From the top of the repository, links followed; empty for its top and what that lies in. Nothing: elsewhere.
    std::optional<std::string> place{};
    std::string text{};  // of a draft
    std::string id{};    // likewise: what its cases are called by
};

struct Workspace {
    Configuration configuration;
    Agreement agreement;
    Repository repository;
    std::vector<Dispensation> dispensations;   // of styr.yaml, then of comments
    std::optional<std::set<SourceId>> chosen;  // the submissions to be judged; none: all of them
    std::vector<std::string> suppressed;       // findings of styr's own that styr.yaml leaves out
};

// As of which day a check judges, and how far it may go.
struct CheckOptions {
    Day as_of{};
    bool with_proposals = false;
    std::uint64_t most_steps = styr::most_steps;  // that judging may take
    unsigned threads = 1;                         // that may read and judge at the same time
    std::optional<std::size_t> explained{};       // see check_explaining; the steps then grow with what was read
    Progress* progress = nullptr;                 // told how far reading and judging have come
};

// Everything that is wrong in any of its files is reported; a workspace comes back only if nothing
// is, and takes its ground along. `chosen` empty: all submissions.
std::optional<Workspace> load_workspace(Ground& ground, std::vector<Chosen> const& chosen, CheckOptions const& options,
                                        Desk& desk);

// Judges what is chosen. The result points into the workspace.
CheckResult judge_workspace(Workspace const& workspace, CheckOptions const& options, Sources const& sources);

}  // namespace styr
