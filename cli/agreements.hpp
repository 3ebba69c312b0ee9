// Finding an agreement, by the name of one that ships with styr or as a folder of the data
// repository, and reading it.
#pragma once

#include "cli/configuration.hpp"
#include "rules/agreement.hpp"

namespace styr {

std::optional<Agreement> load_agreement(Configuration const& configuration, Environment const& environment, Desk& desk);

// Without a data repository: one that ships with styr.
std::optional<Agreement> load_shipped_agreement(std::string_view name, Environment const& environment, Desk& desk);

// The names of those that ship with styr, sorted.
std::vector<std::string> shipped_agreements(Environment const& environment);

}  // namespace styr
