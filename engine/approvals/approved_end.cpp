// SPDX-License-Identifier: MPL-2.0
#include "engine/approvals/approved_end.hpp"

#include "engine/approvals/standing_change.hpp"
#include "engine/evaluation/subjects.hpp"
#include "models/fields/change.hpp"
#include "models/fields/date_in.hpp"
#include "models/fields/text_in.hpp"

#include <algorithm>

namespace styr {

bool ends_the_service(Repository::ChangeRef const& change, Repository const& repository)
{
    auto const kind = kind_of_change(*change.change);
    if (kind != ChangeKind::closure && kind != ChangeKind::deregistration) {
        return false;
    }
    auto const group = text_in(*change.change, Field::target_group);
    auto const meant = repository.meant(change.submission->root, *change.change);
    auto const& entries = repository.entries(meant.operator_, meant.offer);
    auto const for_whom = entries.empty() ? group : text_in(*entries.back().offer, Field::target_group);
    return group.empty() || group == for_whom;
}

std::vector<ApprovedEnd> approved_ends_of(ServiceId const& service, Repository const& repository, Day as_of,
                                          StandingChanges& standing, Work& work)
{
    std::vector<ApprovedEnd> ends;
    for (auto const& stated : changes_stated(repository, service.operator_, service.offer)) {
        if (!work.spend()) {
            break;
        }
        auto const& asked = stated.change;
        auto const meant = repository.meant(asked.submission->root, *asked.change).service;
        bool const is_there = !is_later(asked.submission->root, Field::submitted, as_of);
        if (!is_there || !ends_the_service(asked, repository) || (!meant.empty() && meant != service.service)) {
            continue;
        }
        auto const by_log = standing.of(stated, as_of);
        auto const& replacements = repository.replacements_of(*asked.change);
        bool const replaced = std::any_of(replacements.begin(), replacements.end(), [&](auto const& each) {
            return standing.of(each, as_of).is == Stands::approved;
        });
        if ((by_log.is == Stands::approved || by_log.is == Stands::perhaps) && !replaced) {
            ends.push_back({asked, date_in(*asked.change, Field::effective), by_log});
        }
    }
    return ends;
}

}  // namespace styr
