// SPDX-License-Identifier: MPL-2.0
// What a service went by before, and what else it may be called: nobody sheds anything by a new name, and its history
// goes along once the register shows it. (README.md, 17 and 21.)
#pragma once

#include "models/repository/repository.hpp"

#include <optional>
#include <set>
#include <string>

namespace styr::reference {

struct Name {
    std::string operator_, offer, service;  // of a whole offer without a service
    friend auto operator<=>(Name const&, Name const&) = default;
};

// As `formerly` or `becomes` says it; what that does not name is the same.
Name named(Record const& names, Name const& same);
// By the register, however many times it was changed.
std::set<Name> formerly(Name const& name, Repository const& repository);
// By what was submitted too, before and after.
std::set<Name> also_called(Name const& name, Repository const& repository);
// An entry as if it named this, where it names one of these; nothing where it names none of them.
std::optional<Record> in_the_name_of(Name const& name, Record const& about, std::set<Name> const& others);

}  // namespace styr::reference
