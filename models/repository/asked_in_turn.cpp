// SPDX-License-Identifier: MPL-2.0
#include "models/repository/asked_in_turn.hpp"

#include "models/fields/change.hpp"
#include "models/fields/date_in.hpp"
#include "models/repository/corrections.hpp"

#include <algorithm>
#include <tuple>

namespace styr {

namespace {

Day first_day_of(Repository::ChangeRef const& each) { return date_in(*each.change, Field::effective).earliest; }

bool is_temporary(Repository::ChangeRef const& each) { return given(each.change, Field::until) != nullptr; }

}  // namespace

AskedInTurn::AskedInTurn(Repository const& repository)
{
    std::vector<Repository::ChangeRef> all;
    for (auto const& submission : repository.submissions()) {
        for (auto const& change : submission.root.records(Field::changes)) {
            bool const counts = kind_of_change(change) == ChangeKind::change_of_terms &&
                                given(&change, Field::effective) != nullptr && !withdrawn_on(submission.root, change) &&
                                repository.replacements_of(change).empty();
            if (counts) {
                all.push_back({&submission, &change});
            }
        }
    }
    if (std::none_of(all.begin(), all.end(), is_temporary)) {
        return;  // all holds for good
    }
    for (auto const& each : all) {
        by_service_[repository.meant(each.submission->root, *each.change)].push_back(each);
    }
    for (auto& [service, changes] : by_service_) {
        std::stable_sort(changes.begin(), changes.end(), [](auto const& a, auto const& b) {
            return std::tuple(first_day_of(a), is_temporary(a)) < std::tuple(first_day_of(b), is_temporary(b));
        });
    }
}

std::span<Repository::ChangeRef const> AskedInTurn::until(ServiceId const& service, Day day) const
{
    auto const found = by_service_.find(service);
    if (found == by_service_.end()) {
        return {};
    }
    auto const& changes = found->second;
    auto const past = std::partition_point(changes.begin(), changes.end(),
                                           [day](auto const& each) { return first_day_of(each) <= day; });
    return {changes.begin(), past};
}

}  // namespace styr
