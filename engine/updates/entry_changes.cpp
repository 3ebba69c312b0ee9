// SPDX-License-Identifier: MPL-2.0
#include "engine/updates/entry_changes.hpp"

#include "models/fields/print.hpp"
#include "models/fields/text_in.hpp"

namespace styr {

std::string key_of_entry(Record const& entry)
{
    if (entry.kind != RecordKind::figure) {
        return std::string(text_in(entry, Field::id));
    }
    return std::string(text_in(entry, Field::figure)) + ":" + print_canonical(*entry.get<Fraction>(Field::year));
}

std::map<std::string, Record const*> by_key(std::vector<Record const*> const& entries)
{
    std::map<std::string, Record const*> found;
    for (auto const* const entry : entries) {
        found.emplace(key_of_entry(*entry), entry);
    }
    return found;
}

}  // namespace styr
