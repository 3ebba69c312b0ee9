// SPDX-License-Identifier: MPL-2.0
#include "engine/evaluation/identity.hpp"

#include "engine/evaluation/subject.hpp"
#include "models/fields/text_in.hpp"
#include "models/repository/former_names.hpp"

#include <range/v3/algorithm/any_of.hpp>

#include <algorithm>

namespace styr {

namespace {

using Is = Identity::Is;
using Entries = std::vector<RegisterEntry>;

constexpr std::chrono::days one_day{1};

// What the register says of a service that is changed, leaves, or is settled.
void look_up(Identity& found, Entries const& entries)
{
    auto const days = found.looked_at;
    if (auto const held = holding(entries, days); !held.empty()) {
        found.certain = hold_on_each(held, days);
        found.day = held.front().in_force;
        return;
    }
    auto const next = std::find_if(entries.begin(), entries.end(),
                                   [&](RegisterEntry const& each) { return each.in_force > days.latest; });
    if (next == entries.begin()) {
        found.is = Is::begins_later;
        found.day = next->in_force;
    } else {
        found.is = Is::ended;
        found.day = std::prev(next)->last;
    }
}

// What it took over was the other's until the register has it as this operator's: its history goes along, no word in
// it.
void look_whose_it_was(Identity& found, Entries const& entries, DateBounds effective)
{
    auto const since = std::find_if(entries.begin(), entries.end(), [&](RegisterEntry const& each) {
        return text_in(*each.operator_, Field::operator_) == found.meant.operator_;
    });
    if (found.is != Is::here || since == entries.end() || since == entries.begin()) {
        return;
    }
    if (effective.latest < since->in_force) {
        found.is = Is::of_others;
    } else if (effective.earliest < since->in_force) {
        found.certain = false;
    }
}

void look_for(Identity& found, Repository const& repository, DateBounds effective)
{
    auto const& [operator_name, offer, service] = found.meant;
    auto const& of_offer = repository.entries(operator_name, offer);
    if (of_offer.empty()) {
        found.is = repository.operators_of(offer).empty() ? Is::nowhere : Is::of_others;
        return;
    }
    auto const& entries = found.whole_offer ? of_offer : repository.entries(found.meant);
    if (entries.empty()) {
        found.is = service.empty() ? Is::service_not_given : Is::no_such_service;
        return;
    }
    look_up(found, entries);
    look_whose_it_was(found, entries, effective);
}

// What enters may not be there. Where the register has an offer's service without its name, nobody can tell whether
// one with a name is another.
void look_whether_new(Identity& found, Repository const& repository)
{
    found.is = Is::new_here;
    auto const& [operator_name, offer, service] = found.meant;
    auto const held = holding(repository.entries(operator_name, offer), found.looked_at);
    auto const same = holding(repository.entries(found.meant), found.looked_at);
    if (!same.empty()) {
        found.is = Is::in_force_already;
        found.certain = hold_on_each(same, found.looked_at);
        found.day = same.front().in_force;
    } else if (!held.empty() && service.empty()) {
        found.is = Is::service_not_given;
    } else if (ranges::any_of(
                   held, [](RegisterEntry const& each) { return text_in(*each.service, Field::service).empty(); })) {
        found.is = Is::in_force_already;
        found.certain = false;
        found.day = held.front().in_force;
    }
}

// A new name of a service is one service's, also where none is named.
bool renames_a_service(Record const& change)
{
    return change.kind == RecordKind::change && ranges::any_of(change.records(Field::becomes), [](Record const& names) {
               return !text_in(names, Field::service).empty();
           });
}

// What it becomes must not be there; its own history, which goes along once the register has it so, is not in the way.
void look_whether_taken(Identity& found, Record const& change, Repository const& repository)
{
    auto const& names = change.records(Field::becomes);
    if (names.empty()) {
        return;
    }
    found.becomes = named(names.front(), found.meant);
    auto const& [operator_name, offer, service] = *found.becomes;
    auto const& entries =
        found.whole_offer ? repository.entries(operator_name, offer) : repository.entries(*found.becomes);
    Entries so_called;
    for (auto const& each : holding(entries, found.looked_at)) {
        if (each.goes_by({operator_name, offer, found.whole_offer ? std::string_view{} : service})) {
            so_called.push_back(each);
        }
    }
    if (found.is == Is::here && !so_called.empty()) {
        found.is = Is::name_taken;
        found.certain = hold_on_each(so_called, found.looked_at);
    }
}

}  // namespace

Identity identity_of(Subject const& subject, Repository const& repository, DateBounds effective)
{
    Identity found;
    auto const* const entry = subject.change != nullptr ? subject.change : subject.settlement;
    if (entry == nullptr) {
        return found;
    }
    static Record const nobody{RecordKind::submission, {}, {}};
    auto const& holder = subject.settlement != nullptr   ? *subject.settlement
                         : subject.submission != nullptr ? subject.submission->root
                                                         : nobody;
    found.meant = repository.meant(holder, *entry);
    found.whole_offer =
        found.meant.service.empty() && subject.scope != Scope::change_of_terms && !renames_a_service(*entry);
    found.looked_at = subject.settlement != nullptr
                          ? effective
                          : DateBounds{effective.earliest - one_day, effective.latest - one_day};
    if (subject.former != nullptr) {  // an update tells what was there
        if (subject.change != nullptr) {
            look_whether_taken(found, *subject.change, repository);
        }
        return found;
    }
    if (found.meant.operator_.empty()) {
        found.is = Is::operator_not_given;
    } else if (subject.scope == Scope::registration) {
        look_whether_new(found, repository);
    } else if (!repository.knows_operator(found.meant.operator_)) {
        found.is = Is::operator_unknown;
    } else {
        look_for(found, repository, effective);
    }
    if (subject.change != nullptr) {
        look_whether_taken(found, *subject.change, repository);
    }
    return found;
}

}  // namespace styr
