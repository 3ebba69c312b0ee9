// SPDX-License-Identifier: MPL-2.0
#include "session/input/owner_files.hpp"

#include "engine/owner_figures.hpp"
#include "models/values/sha256.hpp"

#include <algorithm>

namespace styr {

void add_owner_files(Agreement& agreement, std::vector<OwnerFile> const& files, Sources const& sources,
                     Diagnostics& diagnostics)
{
    std::vector<OwnerFile const*> in_order;
    std::transform(files.begin(), files.end(), std::back_inserter(in_order),
                   [](OwnerFile const& file) { return &file; });
    std::sort(in_order.begin(), in_order.end(),
              [](OwnerFile const* a, OwnerFile const* b) { return a->name < b->name; });
    std::vector<Record const*> listings;
    for (auto const* const file : in_order) {
        listings.push_back(&file->record);
        agreement.figure_files.push_back({file->name, "sha256:" + sha256(sources[file->record.span.source].text())});
    }
    add_owner_figures(agreement, listings, diagnostics);
}

}  // namespace styr
