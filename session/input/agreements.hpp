// Finding an agreement, by the name of one that ships with styr or as a folder of the data
// repository, and reading it.
#pragma once

#include "rules/typed/agreement.hpp"
#include "session/input/configuration.hpp"

#include <array>

namespace styr {

inline constexpr std::array<std::string_view, 1> agreement_endings{".styr"};

// Where an agreement lies; its tests lie in `tests` below it.
struct AgreementFolder {
    std::shared_ptr<Snapshot const> files;
    std::string folder;  // of these files
    std::string name;    // as places in it are shown
    Span named;          // in styr.yaml
};

// By a name or a path; where neither is given, the folder of the run, where it holds one, else the one
// that the data repository uses.
std::optional<AgreementFolder> find_agreement(std::optional<std::string> const& named, Settings const& settings,
                                              Environment const& environment, Desk& desk);
std::optional<Agreement> read_agreement(AgreementFolder const& folder, Desk& desk);

// Where the agreement lies in the data repository itself; empty where it ships with styr.
std::string own_agreement_folder(Configuration const& configuration, Environment const& environment);

std::optional<Agreement> load_agreement(Configuration const& configuration, Environment const& environment, Desk& desk);

// Without a data repository: one that ships with styr.
std::optional<Agreement> load_shipped_agreement(std::string_view name, Environment const& environment, Desk& desk);

// The names of those that ship with styr, sorted.
std::vector<std::string> shipped_agreements(Environment const& environment);

}  // namespace styr
