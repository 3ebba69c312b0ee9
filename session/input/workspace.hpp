// A data repository with its agreement, read whole: nothing is judged on a part of it.
#pragma once

#include "engine/evaluation/result.hpp"
#include "session/input/agreements.hpp"
#include "session/input/configuration.hpp"

#include <set>

namespace styr {

// What a data repository stands on; the agreement is there unless it is wrong.
struct Ground {
    Configuration configuration;
    std::optional<Agreement> agreement;
};
std::optional<Ground> load_ground(Settings& settings, Environment const& environment, Desk& desk);

struct Workspace {
    Configuration configuration;
    Agreement agreement;
    Repository repository;
    std::vector<Dispensation> dispensations;   // of styr.yaml, then of comments
    std::optional<std::set<SourceId>> chosen;  // the submissions to be judged; none: all of them
    unsigned processors = 1;                   // that may judge at the same time
};

// Everything that is wrong in any of its files is reported; a workspace comes back only if nothing
// is. `paths` choose among the submissions, or name further ones (`-`: standard input).
std::optional<Workspace> load_workspace(Ground ground, std::vector<std::string> const& paths, Settings const& settings,
                                        Environment const& environment, Desk& desk);

// Judges what is chosen. The result points into the workspace.
CheckResult judge(Workspace const& workspace, Settings const& settings, Sources const& sources);

}  // namespace styr
