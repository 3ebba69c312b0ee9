// SPDX-License-Identifier: MPL-2.0
// Finding an agreement, by the name of one that ships with styr or as a folder of the data
// repository, and reading it.
#pragma once

#include "rules/typed/agreement.hpp"
#include "session/input/configuration.hpp"

#include <array>

namespace styr {

inline constexpr std::array<std::string_view, 1> agreement_endings{".styr"};
// With the rows of tables that lie beside it.
inline constexpr std::array<std::string_view, 2> endings_beside_agreements{".styr", ".csv"};

// Where agreements that ship with styr may lie, the nearest first: each has a folder an agreement.
using Shelves = std::vector<std::shared_ptr<Snapshot const>>;

// Where an agreement lies; its tests lie in `tests` below it.
struct AgreementFolder {
    std::shared_ptr<Snapshot const> files;
    std::string folder;  // of these files
    std::string name;    // as places in it are shown
    Span named;          // in styr.yaml
};

// The one that the data repository uses; what is wrong with its name is reported.
std::optional<AgreementFolder> agreement_of(Configuration const& configuration, Shelves const& shelves, Desk& desk);
// The one that ships with styr under this name; an unknown name is reported.
std::optional<AgreementFolder> shipped_agreement(std::string_view name, Shelves const& shelves, Desk& desk);
std::optional<Agreement> read_agreement(AgreementFolder const& folder, Desk& desk, FieldTable* fields = nullptr);

// Where the agreement lies in the data repository itself; empty where it ships with styr.
std::string own_agreement_folder(Configuration const& configuration, Shelves const& shelves);

// The names of those that ship with styr, sorted.
std::vector<std::string> shipped_agreements(Shelves const& shelves);

}  // namespace styr
