// SPDX-License-Identifier: MPL-2.0
#include "engine/approvals/approved_end.hpp"

#include "engine/approvals/standing_change.hpp"
#include "models/fields/change.hpp"
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

std::optional<ApprovedEnd> approved_end_of(ServiceId const& service, Agreement const& agreement,
                                           Repository const& repository, Day as_of, Work& work)
{
    std::optional<ApprovedEnd> first;
    for (auto const& asked : repository.changes_of(service.operator_, service.offer)) {
        if (!work.spend()) {
            break;
        }
        auto const* const day = asked.change->get<DateBounds>(Field::effective);
        auto const meant = repository.meant(asked.submission->root, *asked.change).service;
        bool const sooner = day != nullptr && day->exact() && (!first || day->earliest < first->day);
        auto const approved = [&](Repository::ChangeRef const& each) {
            return standing_by(each, agreement, repository, as_of, work) == Stands::approved;
        };
        auto const& replacements = repository.replacements_of(*asked.change);
        if (ends_the_service(asked, repository) && sooner && (meant.empty() || meant == service.service) &&
            approved(asked) && std::none_of(replacements.begin(), replacements.end(), approved)) {
            first = ApprovedEnd{asked, day->earliest};
        }
    }
    return first;
}

}  // namespace styr
