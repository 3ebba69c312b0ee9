// SPDX-License-Identifier: MPL-2.0
#include "engine/approvals/approved_end.hpp"

#include "engine/approvals/standing_change.hpp"
#include "engine/evaluation/subjects.hpp"
#include "models/fields/change.hpp"
#include "models/fields/date_in.hpp"
#include "models/fields/text_in.hpp"

#include <range/v3/algorithm/contains.hpp>

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

namespace {

// What ends under a former name on the day on which the register has it by this one goes on.
bool goes_on_by_this_name(ServiceId const& service, DateBounds ends, Repository const& repository)
{
    auto const& entries = repository.entries(service);
    auto const first =
        std::find_if(entries.begin(), entries.end(), [&](RegisterEntry const& each) { return each.goes_by(service); });
    return first != entries.end() && ends.earliest <= first->in_force &&
           first->in_force <= ends.latest + std::chrono::days{1};
}

}  // namespace

std::vector<ApprovedEnd> approved_ends_of(ServiceId const& service, Repository const& repository, Day as_of,
                                          StandingChanges& standing, Work& work)
{
    std::vector<ApprovedEnd> ends;
    auto const names = other_names(service, repository, work);
    for (auto const& stated : changes_under_any_name(service, repository, work)) {
        if (!work.spend()) {
            break;
        }
        auto const& asked = stated.change;
        auto const meant = repository.meant(asked.submission->root, *asked.change);
        bool const by_this_name = meant.operator_ == service.operator_ && meant.offer == service.offer;
        bool const of_it = meant.service.empty() || (by_this_name && meant.service == service.service) ||
                           ranges::contains(names, meant);
        auto const days = date_in(*asked.change, Field::effective);
        bool const is_there = !is_later(asked.submission->root, Field::submitted, as_of);
        if (!is_there || !of_it || !ends_the_service(asked, repository) ||
            (!by_this_name && goes_on_by_this_name(service, days, repository))) {
            continue;
        }
        auto const by_log = standing.of(stated, as_of);
        auto const& replacements = repository.replacements_of(*asked.change);
        bool const replaced = std::any_of(replacements.begin(), replacements.end(), [&](auto const& each) {
            return standing.of(each, as_of).is == Stands::approved;
        });
        if ((by_log.is == Stands::approved || by_log.is == Stands::perhaps) && !replaced) {
            ends.push_back({asked, days, by_log});
        }
    }
    return ends;
}

}  // namespace styr
