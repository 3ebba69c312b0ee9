// SPDX-License-Identifier: MPL-2.0
#include "engine/updates/update_moved.hpp"

#include "models/fields/text_in.hpp"
#include "models/repository/former_names.hpp"

#include <range/v3/algorithm/all_of.hpp>
#include <range/v3/algorithm/any_of.hpp>
#include <range/v3/algorithm/contains.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace styr {

namespace {

bool is_only_service(RegisterEntry const& entry) { return entry.offer->records(Field::services).size() == 1; }

// An offer's only service may be named on one side and not on the other.
bool was_called(RegisterEntry const& now, RegisterEntry const& before, Repository const& after)
{
    auto const own = id_of(now), old = id_of(before);
    bool const only = is_only_service(now) && is_only_service(before);
    auto const names = after.formerly(own);
    return own != old && ranges::any_of(names, [&](ServiceId const& name) {
               bool const service =
                   name.service == old.service || (only && (name.service.empty() || old.service.empty()));
               return service && name.operator_ == old.operator_ && name.offer == old.offer;
           });
}

// Whether `formerly` says of `after`, beside what it said of `before`, no more than that it was called so.
bool says_just_that(Record const& before, Record const& after, ServiceId const& now, ServiceId const& old)
{
    auto const& was = before.records(Field::formerly);
    auto const& is = after.records(Field::formerly);
    auto const is_old = [&](Record const& name) { return named(name, now) == old; };
    return ranges::all_of(was, [&](Record const& name) { return ranges::contains(is, name); }) &&
           ranges::all_of(is, [&](Record const& name) { return ranges::contains(was, name) || is_old(name); });
}

std::vector<Field> differing(Record const& before, Record const& after, Field name, bool says_just_where_from)
{
    auto fields = differing_fields(before, after);
    std::erase_if(fields,
                  [&](Field field) { return field == name || (field == Field::formerly && says_just_where_from); });
    return fields;
}

class Joining {
public:
    Joining(std::vector<RegisterChange>& changes, Repository const& after) : changes_(changes), after_(after) {}

    void all()
    {
        part_what_was_another();
        find_pairs();
        join();
        note_whole_offers();
        note_what_differs();
        std::erase_if(changes_, [](RegisterChange const& change) { return change.goes_on; });
    }

private:
    // A new name that is not the one which the register says it had before is none.
    void part_what_was_another()
    {
        std::vector<RegisterChange> left;
        for (auto& change : changes_) {
            bool const named =
                change.kind == RegisterChange::Kind::renamed && !after_.formerly(id_of(change.after)).empty();
            if (named && !was_called(change.after, change.before, after_)) {
                left.push_back(change);
                left.back().kind = RegisterChange::Kind::deregistered;
                left.back().after = {};
                change.kind = RegisterChange::Kind::registered;
                change.before = {};
            }
        }
        std::move(left.begin(), left.end(), std::back_inserter(changes_));
    }

    using OfferOnDay = std::tuple<Day, std::string_view, std::string_view>;

    // Each that entered, with what it was called; where two could be one, neither is joined.
    void find_pairs()
    {
        std::map<OfferOnDay, std::vector<std::size_t>> of_offer;  // those that left
        for (std::size_t left = 0; left < changes_.size(); ++left) {
            if (changes_[left].kind == RegisterChange::Kind::deregistered) {
                auto const id = id_of(changes_[left].before);
                of_offer[{changes_[left].day, id.operator_, id.offer}].push_back(left);
            }
        }
        for (std::size_t entered = 0; entered < changes_.size(); ++entered) {
            auto const& change = changes_[entered];
            std::set<OfferOnDay> offers;
            for (auto const& name : change.kind == RegisterChange::Kind::registered
                                        ? after_.formerly(id_of(change.after))
                                        : std::vector<ServiceId>{}) {
                offers.insert({change.day, name.operator_, name.offer});
            }
            for (auto const& offer : offers) {
                find_left(entered, of_offer[offer]);
            }
        }
    }

    void find_left(std::size_t entered, std::vector<std::size_t> const& candidates)
    {
        for (auto const left : candidates) {
            if (was_called(changes_[entered].after, changes_[left].before, after_)) {
                left_by_[entered].push_back(left);
                entered_by_[left].push_back(entered);
            }
        }
    }

    void join()
    {
        std::set<std::size_t> joined;
        for (auto const& [entered, left] : left_by_) {
            if (left.size() == 1 && entered_by_[left.front()].size() == 1) {
                changes_[entered].before = changes_[left.front()].before;
                changes_[entered].kind = RegisterChange::Kind::moved;
                changes_[entered].goes_on = changes_[entered].goes_on && changes_[left.front()].goes_on;
                joined.insert(left.front());
            }
        }
        for (auto& change : changes_) {
            if (change.kind == RegisterChange::Kind::renamed && was_called(change.after, change.before, after_)) {
                change.kind = RegisterChange::Kind::moved;
            }
        }
        std::vector<RegisterChange> kept;
        for (std::size_t i = 0; i < changes_.size(); ++i) {
            if (!joined.contains(i)) {
                kept.push_back(std::move(changes_[i]));
            }
        }
        changes_ = std::move(kept);
    }

    void note_whole_offers()
    {
        std::map<std::pair<Record const*, Record const*>, std::size_t> along;
        for (auto const& change : changes_) {
            along[{change.before.offer, change.after.offer}] += change.kind == RegisterChange::Kind::moved ? 1 : 0;
        }
        for (auto& change : changes_) {
            change.whole_offer =
                change.kind == RegisterChange::Kind::moved && along[{change.before.offer, change.after.offer}] ==
                                                                  change.before.offer->records(Field::services).size();
        }
    }

    void note_what_differs()
    {
        std::vector<RegisterChange> more;
        std::set<Record const*> offers;
        for (auto const& change : changes_) {
            if (change.kind != RegisterChange::Kind::moved) {
                continue;
            }
            auto const now = id_of(change.after), old = id_of(change.before);
            note({.kind = RegisterChange::Kind::terms,
                  .day = change.day,
                  .before = change.before,
                  .after = change.after},
                 differing(*change.before.service, *change.after.service, Field::service,
                           says_just_that(*change.before.service, *change.after.service, now, old)),
                 more);
            if (offers.insert(change.after.offer).second) {
                auto before = change.before, after = change.after;
                before.service = after.service = nullptr;
                note({.kind = RegisterChange::Kind::facts, .day = change.day, .before = before, .after = after},
                     differing(*change.before.offer, *change.after.offer, Field::offer,
                               says_just_that(*change.before.offer, *change.after.offer, {now.operator_, now.offer, {}},
                                              {old.operator_, old.offer, {}})),
                     more);
            }
        }
        mark_what_goes_on(more);
        std::erase_if(changes_, [&](RegisterChange const& change) {  // compared here, with what it was called
            return change.kind == RegisterChange::Kind::facts && offers.contains(change.after.offer);
        });
        std::move(more.begin(), more.end(), std::back_inserter(changes_));
    }

    // Each beside what differed of the same thing on the day before it.
    static void mark_what_goes_on(std::vector<RegisterChange>& more)
    {
        std::map<std::tuple<std::string_view, std::string_view, std::string_view, RegisterChange::Kind>,
                 RegisterChange const*>
            last;
        std::stable_sort(more.begin(), more.end(),
                         [](RegisterChange const& a, RegisterChange const& b) { return a.day < b.day; });
        for (auto& change : more) {
            auto const& now = change.after;
            auto const service = now.service == nullptr ? std::string_view{} : text_in(*now.service, Field::service);
            auto& earlier = last[{text_in(*now.operator_, Field::operator_), text_in(*now.offer, Field::offer), service,
                                  change.kind}];
            change.goes_on = earlier != nullptr && continues(*earlier, change);
            earlier = &change;
        }
    }

    static void note(RegisterChange change, std::vector<Field> fields, std::vector<RegisterChange>& more)
    {
        if (fields.empty()) {
            return;
        }
        auto const& record = change.after.service == nullptr ? *change.after.offer : *change.after.service;
        change.place = record.span;
        for (auto const field : fields) {
            if (auto const* const fact = record.find(field)) {
                change.place = fact->span;
                break;
            }
        }
        change.fields = std::move(fields);
        more.push_back(std::move(change));
    }

    std::vector<RegisterChange>& changes_;
    Repository const& after_;
    std::map<std::size_t, std::vector<std::size_t>> left_by_, entered_by_;
};

}  // namespace

ServiceId id_of(RegisterEntry const& entry)
{
    return {text_in(*entry.operator_, Field::operator_), text_in(*entry.offer, Field::offer),
            text_in(*entry.service, Field::service)};
}

void join_moved(std::vector<RegisterChange>& changes, Repository const& after) { Joining(changes, after).all(); }

}  // namespace styr
