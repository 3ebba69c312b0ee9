// SPDX-License-Identifier: MPL-2.0
// What several versions of an agreement say alike, told once with the versions that say it.
#pragma once

#include "session/pages/doc_pages.hpp"

#include <map>

namespace styr {

// "2018-2020 … 2022", "2018-2020, 2025": those that follow one another are told by the first and the last.
std::string versions_told(std::vector<std::size_t> const& places, PageRequest const& request);

template <class Row> class Gathered {
public:
    struct Entry {
        Row row;
        std::vector<std::size_t> versions;  // places among those asked for
    };
    std::vector<Entry> entries;  // in the order in which they first came

    void add(std::string const& key, std::size_t version, Row row)
    {
        auto const [at, fresh] = places_.try_emplace(key, entries.size());
        if (fresh) {
            entries.push_back({std::move(row), {}});
        }
        auto& versions = entries[at->second].versions;
        if (versions.empty() || versions.back() != version) {
            versions.push_back(version);
        }
    }

private:
    std::map<std::string, std::size_t> places_;
};

std::string key_of(Span span);  // of what stands in one place of the agreement's text

// P2 before P10, P29 before P29a.
bool numbered_before(std::string_view a, std::string_view b);

}  // namespace styr
