// SPDX-License-Identifier: MPL-2.0
// Offers and services that were moved or renamed: their history goes along.
#include "models/repository/former_names.hpp"

#include "diagnostics/utf8.hpp"
#include "models/fields/date_in.hpp"
#include "models/fields/text_in.hpp"
#include "models/messages/data_problems.hpp"

#include <algorithm>

namespace styr {

namespace {

template <class Names> std::vector<ServiceId> const& at(Names const& names, ServiceId const& id)
{
    static std::vector<ServiceId> const none;
    auto const found = names.find(id);
    return found == names.end() ? none : found->second;
}

void add(std::vector<ServiceId>& names, ServiceId const& name)
{
    if (std::find(names.begin(), names.end(), name) == names.end()) {
        names.push_back(name);
    }
}

// All that a name leads to, however many times it was changed; of a service, with what is said of all of its offer.
template <class Names> std::vector<ServiceId> led_to(ServiceId const& id, std::initializer_list<Names const*> all)
{
    std::vector<ServiceId> names{id};
    for (std::size_t next = 0; next < names.size(); ++next) {
        auto const from = names[next];
        for (auto const* const each : all) {
            for (auto const& name : at(*each, from)) {
                add(names, name);
            }
            for (auto const& offer :
                 from.service.empty() ? std::vector<ServiceId>{} : at(*each, {from.operator_, from.offer, {}})) {
                add(names, {offer.operator_, offer.offer, from.service});
            }
        }
    }
    names.erase(names.begin());
    return names;
}

}  // namespace

std::string name_of(ServiceId const& id)
{
    std::string name{id.offer};
    return id.service.empty() ? name : name + ", " + std::string(id.service);
}

ServiceId named(Record const& name, ServiceId const& same)
{
    auto const or_same = [&](Field field, std::string_view otherwise) {
        auto const said = text_in(name, field);
        return said.empty() ? otherwise : said;
    };
    return {or_same(Field::operator_, same.operator_), or_same(Field::offer, same.offer),
            or_same(Field::service, same.service)};
}

std::optional<Record> in_the_name_of(ServiceId const& meant, Record const& about, std::vector<ServiceId> const& names)
{
    auto const says = [&](Field field, std::string_view name) {
        auto const stated = text_in(about, field);
        return stated.empty() || stated == name;
    };
    for (auto const& name : names) {
        if (says(Field::operator_, name.operator_) && says(Field::offer, name.offer) &&
            says(Field::service, name.service)) {
            auto named = about;
            for (auto const& [field, own] : {std::pair{Field::operator_, meant.operator_},
                                             {Field::offer, meant.offer},
                                             {Field::service, meant.service}}) {
                if (!text_in(about, field).empty()) {
                    named.set(field, std::string(own));
                }
            }
            return named;
        }
    }
    return std::nullopt;
}

void Repository::index_former_names()
{
    for (auto const& root : registers_) {
        for (auto const& offer : root.records(Field::offers)) {
            ServiceId const now{text_in(root, Field::operator_), text_in(offer, Field::offer), {}};
            for (auto const& name : offer.records(Field::formerly)) {
                add(formerly_[now], named(name, now));
            }
            for (auto const& service : offer.records(Field::services)) {
                ServiceId const id{now.operator_, now.offer, text_in(service, Field::service)};
                for (auto const& name : service.records(Field::formerly)) {
                    add(formerly_[id], named(name, id));
                }
            }
        }
    }
    for (auto const& [now, names] : formerly_) {
        for (auto const& name : names) {
            add(submitted_names_[name], now);
        }
    }
    for (auto const& submission : submissions_) {
        for (auto const& change : submission.root.records(Field::changes)) {
            ServiceId const before{text_in(submission.root, Field::operator_), text_in(change, Field::offer),
                                   text_in(change, Field::service)};
            for (auto const& name : change.records(Field::becomes)) {
                add(submitted_names_[before], named(name, before));
                add(submitted_names_[named(name, before)], before);
            }
        }
    }
}

// One name of before belongs to one of today: not to what the register still has, nor to two of one file.
void Repository::check_former_names(Diagnostics& diagnostics) const
{
    for (auto const& root : registers_) {
        auto const day = date_in(root, Field::in_force).earliest;
        std::map<ServiceId, ServiceId> claimed;
        auto const was_so_called = [&](ServiceId const& id) {
            auto const& all = id.service.empty() ? entries(id.operator_, id.offer) : entries(id);
            auto const held = holding(all, DateBounds::exactly(day - std::chrono::days{1}));
            return std::any_of(held.begin(), held.end(), [&](RegisterEntry const& entry) { return entry.goes_by(id); });
        };
        auto const check = [&](Record const& holder, ServiceId const& now) {
            for (auto const& each : holder.records(Field::formerly)) {
                auto const name = named(each, now);
                auto const& held = name.service.empty() ? entries(name.operator_, name.offer) : entries(name);
                bool const still = !holding(held, DateBounds::exactly(day)).empty();
                auto const [other, first] = claimed.emplace(name, now);
                auto const who = "`" + printable(name_of(other->second), 60) + "`";
                auto const reason = name == now ? Text{}
                                    : still ? Text{"registret stadig har den dag", "the register still has on that day"}
                                    : !first && other->second != now
                                        ? Text{who + " også hed før", who + " was called before, too"}
                                    : was_so_called(name) && was_so_called(now)
                                        ? Text{"registret dagen før havde ved siden af det nye navn",
                                               "the register had beside the new name on the day before"}
                                        : Text{};
                if (!reason.empty()) {
                    diagnostics.push_back(
                        occurrence(data_problem::former_name_taken, each.span,
                                   {{"name", Text(printable(name_of(name), 60))}, {"reason", reason}}));
                }
            }
        };
        for (auto const& offer : root.records(Field::offers)) {
            ServiceId const now{text_in(root, Field::operator_), text_in(offer, Field::offer), {}};
            check(offer, now);
            for (auto const& service : offer.records(Field::services)) {
                check(service, {now.operator_, now.offer, text_in(service, Field::service)});
            }
        }
    }
}

std::vector<ServiceId> Repository::formerly(ServiceId const& id) const { return led_to(id, {&formerly_}); }

std::vector<ServiceId> Repository::also_called(ServiceId const& id) const
{
    return led_to(id, {&formerly_, &submitted_names_});
}

// What the register said under a former name is what held before.
void Repository::add_history()
{
    if (formerly_.empty()) {
        return;
    }
    auto const extended = [](std::vector<RegisterEntry> entries, std::vector<RegisterEntry> const& former) {
        auto const first = entries.empty() ? last_day : entries.front().in_force;
        std::vector<RegisterEntry> all;
        std::copy_if(former.begin(), former.end(), std::back_inserter(all), [&](RegisterEntry const& each) {
            return each.in_force < first && each.last && *each.last < first;
        });
        all.insert(all.end(), entries.begin(), entries.end());
        return all;
    };
    auto const old_services = by_service_;
    auto const old_offers = by_offer_;
    for (auto& [id, entries] : by_service_) {
        for (auto const& name : formerly(id)) {
            if (auto const found = old_services.find(name); found != old_services.end()) {
                entries = extended(std::move(entries), found->second);
            }
        }
    }
    for (auto& [offer, held] : by_offer_) {
        for (auto const& name : formerly({offer.first, offer.second, {}})) {
            if (auto const found = old_offers.find({name.operator_, name.offer}); found != old_offers.end()) {
                held.entries = extended(std::move(held.entries), found->second.entries);
            }
        }
    }
}

}  // namespace styr
