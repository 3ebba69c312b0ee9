// SPDX-License-Identifier: MPL-2.0
#include "engine/evaluation/left_out.hpp"

#include "models/fields/text_in.hpp"

#include <algorithm>

namespace styr {

namespace {

constexpr std::chrono::days a_day{1};

using Entries = std::vector<RegisterEntry>;

// Entries of that day, without those of a former name that an offer's history holds too.
template <class Fits> bool any_on(Entries const& entries, Day day, ServiceId const& named, Fits fits)
{
    auto const held = holding(entries, DateBounds::exactly(day));
    return std::any_of(held.begin(), held.end(), [&](RegisterEntry const& each) {
        return each.goes_by({named.operator_, named.offer, {}}) && fits(text_in(*each.service, Field::service));
    });
}

bool goes_on(ServiceId const& id, Entries const& of_offer, Day day, Repository const& repository)
{
    bool const one_of_several = repository.several_services(id.operator_, id.offer);
    bool const here = any_on(of_offer, day, id, [&](std::string_view service) {
        return service == id.service || id.service.empty() || (service.empty() && !one_of_several);
    });
    if (here) {
        return true;
    }
    // Under another name, which was nobody's on the day before: what goes on beside it is not it.
    auto const names = repository.also_called(id);
    return std::any_of(names.begin(), names.end(), [&](ServiceId const& name) {
        auto const& entries = repository.entries(name.operator_, name.offer);
        auto const is_it = [&](std::string_view service) {
            return service == name.service || name.service.empty() || service.empty();
        };
        return any_on(entries, day, name, is_it) && !any_on(entries, day - a_day, name, is_it);
    });
}

}  // namespace

std::vector<LeftOut> left_out(Repository const& repository, std::string_view operator_name, Day as_of)
{
    std::vector<LeftOut> found;
    for (auto const offer : repository.offers_of(operator_name)) {
        auto const& entries = repository.entries(operator_name, offer);
        for (auto const& entry : entries) {
            if (!entry.goes_by({operator_name, offer, {}}) || !entry.last || *entry.last >= as_of) {
                continue;
            }
            auto const day = *entry.last + a_day;
            ServiceId const id{operator_name, offer, text_in(*entry.service, Field::service)};
            if (!goes_on(id, entries, day, repository)) {
                bool const offer_goes_on = any_on(entries, day, id, [](std::string_view) { return true; });
                found.push_back({&entry, !offer_goes_on});
            }
        }
    }
    return found;
}

}  // namespace styr
