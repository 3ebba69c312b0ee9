// SPDX-License-Identifier: MPL-2.0
// Entries of the register by the days on which they hold.
#include "models/fields/text_in.hpp"
#include "models/repository/repository.hpp"

#include <algorithm>

namespace styr {

namespace {

constexpr std::chrono::days one_day{1};

}  // namespace

bool RegisterEntry::goes_by(ServiceId const& name) const
{
    return text_in(*operator_, Field::operator_) == name.operator_ && text_in(*offer, Field::offer) == name.offer &&
           (name.service.empty() || text_in(*service, Field::service) == name.service);
}

std::span<RegisterEntry const> holding(std::vector<RegisterEntry> const& entries, DateBounds days)
{
    auto const first = std::partition_point(entries.begin(), entries.end(), [&](RegisterEntry const& each) {
        return each.last && *each.last < days.earliest;
    });
    auto const end = std::partition_point(first, entries.end(),
                                          [&](RegisterEntry const& each) { return each.in_force <= days.latest; });
    return {first, end};
}

bool hold_on_each(std::span<RegisterEntry const> entries, DateBounds days)
{
    auto next = days.earliest;
    for (auto const& entry : entries) {
        if (entry.in_force > next) {
            return false;
        }
        next = entry.last ? std::max(next, *entry.last + one_day) : days.latest + one_day;
    }
    return next > days.latest;
}

}  // namespace styr
