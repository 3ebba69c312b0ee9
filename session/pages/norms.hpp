// SPDX-License-Identifier: MPL-2.0
// What stands in a provision.
#pragma once

#include "rules/typed/agreement.hpp"

namespace styr {

// Whether it is no mere proposal and in force on some day of the version.
inline bool holds_in(Provision const& provision, Version const& version)
{
    return !provision.proposal && provision.from <= version.to && version.from <= provision.to;
}

// Visits those of a version's rules, exceptions or competences that stand in the provision.
template <class Items, class Visit>
void each_in(Items const& items, Provision const& provision, Version const& version, Visit visit)
{
    for (auto const& item : items) {
        if (&version.provisions[item.provision] == &provision) {
            visit(item);
        }
    }
}

// The same of parameters and definitions, which may stand in none.
template <class Items, class Visit>
void each_set_in(Items const& items, Provision const* provision, Version const& version, Visit visit)
{
    for (auto const& item : items) {
        if ((item.provision ? &version.provisions[*item.provision] : nullptr) == provision) {
            visit(item);
        }
    }
}

}  // namespace styr
