// SPDX-License-Identifier: MPL-2.0
// What an update makes of entries that are told of one by one: those of the log, the editions of its annexes, and what
// the owner of the agreement sets. Private to this room.
#pragma once

#include "models/fields/value.hpp"

#include <map>
#include <string>
#include <vector>

namespace styr {

enum class EntryChange : std::uint8_t { added, edited, removed };

// By what an entry is known: its id; of a figure its name and year, "indexation:2026".
std::string key_of_entry(Record const& entry);

// The entries by their keys; of two of one key the first.
std::map<std::string, Record const*> by_key(std::vector<Record const*> const& entries);

// What became of each, in the order as they stand now; those that are gone at the end.
template <class Tell>
void tell_of_changes(std::vector<Record const*> const& before, std::vector<Record const*> const& after, Tell tell)
{
    auto const old = by_key(before), now = by_key(after);
    for (auto const* const entry : after) {
        auto const was = old.find(key_of_entry(*entry));
        if (was == old.end() || !(*was->second == *entry)) {
            tell(was == old.end() ? EntryChange::added : EntryChange::edited, *entry);
        }
    }
    for (auto const* const entry : before) {
        if (!now.contains(key_of_entry(*entry))) {
            tell(EntryChange::removed, *entry);
        }
    }
}

}  // namespace styr
