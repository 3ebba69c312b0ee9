// SPDX-License-Identifier: MPL-2.0
#include "models/repository/register_changes.hpp"

#include "models/fields/change.hpp"
#include "models/fields/text_in.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace styr {

namespace {

using Kind = RegisterChange::Kind;

Day begins(Record const& root) { return root.get<DateBounds>(Field::in_force)->earliest; }

bool tells_nothing(Field field)
{
    static std::set<Field> const left_out{Field::offers,       Field::services, Field::in_force,
                                          Field::from_outside, Field::source,   Field::note};
    return left_out.contains(field);
}

Value const& value_in(Record const& record, Field field)
{
    static Value const none;
    auto const* const fact = record.find(field);
    return fact == nullptr ? none : fact->value;
}

// ---- the register on one day

struct State {
    std::vector<Record const*> roots;   // those that hold
    std::vector<RegisterEntry> offers;  // without a service
    std::vector<RegisterEntry> services;
};

using Files = std::map<Day, std::vector<Record const*>>;

State state_on(Day day, Files const& files)
{
    State state;
    auto const next = files.upper_bound(day);
    if (next == files.begin()) {
        return state;
    }
    state.roots = std::prev(next)->second;
    for (auto const* const root : state.roots) {
        for (auto const& offer : root->records(Field::offers)) {
            state.offers.push_back({.operator_ = root, .offer = &offer, .service = nullptr, .in_force = begins(*root)});
            for (auto const& service : offer.records(Field::services)) {
                state.services.push_back(
                    {.operator_ = root, .offer = &offer, .service = &service, .in_force = begins(*root)});
            }
        }
    }
    return state;
}

std::string offer_of(RegisterEntry const& entry) { return std::string(text_in(*entry.offer, Field::offer)); }
std::string service_of(RegisterEntry const& entry) { return std::string(text_in(*entry.service, Field::service)); }

bool names_something(RegisterEntry const& entry) { return entry.operator_ != nullptr; }

// ---- which entries are of one thing

struct Pair {
    RegisterEntry before{}, after{};  // either may be missing
};

std::vector<RegisterEntry> of_offer(std::vector<RegisterEntry> const& entries, std::string const& offer)
{
    std::vector<RegisterEntry> found;
    std::copy_if(entries.begin(), entries.end(), std::back_inserter(found),
                 [&](RegisterEntry const& each) { return offer_of(each) == offer; });
    return found;
}

// An offer's only service may be named on one side and not on the other.
bool is_same_service(RegisterEntry const& a, RegisterEntry const& b, bool only_ones)
{
    auto const first = service_of(a), second = service_of(b);
    return first == second || (only_ones && (first.empty() || second.empty()));
}

void pair_services(std::vector<RegisterEntry> const& before, std::vector<RegisterEntry> after, std::vector<Pair>& pairs)
{
    bool const only_ones = before.size() == 1 && after.size() == 1;
    for (auto const& old : before) {
        auto const same = std::find_if(after.begin(), after.end(), [&](RegisterEntry const& each) {
            return is_same_service(old, each, only_ones);
        });
        pairs.push_back({old, same == after.end() ? RegisterEntry{} : *same});
        if (same != after.end()) {
            after.erase(same);
        }
    }
    for (auto const& entered : after) {
        pairs.push_back({{}, entered});
    }
}

std::vector<Pair> service_pairs(State const& before, State const& after)
{
    std::set<std::string> offers;
    for (auto const* const state : {&before, &after}) {
        for (auto const& offer : state->offers) {
            offers.insert(offer_of(offer));
        }
    }
    std::vector<Pair> pairs;
    for (auto const& offer : offers) {
        pair_services(of_offer(before.services, offer), of_offer(after.services, offer), pairs);
    }
    return pairs;
}

// ---- renaming

bool says_terms(Record const& service)
{
    return std::any_of(approvable_fields.begin(), approvable_fields.end(),
                       [&](Field field) { return !std::holds_alternative<std::monostate>(value_in(service, field)); });
}

std::vector<Field> differing_terms(Record const& before, Record const& after)
{
    auto fields = differing_fields(before, after);
    std::erase(fields, Field::service);
    return fields;
}

bool may_be_renamed(Pair const& left, Pair const& entered)
{
    bool const half_same =
        offer_of(left.before) == offer_of(entered.after) || service_of(left.before) == service_of(entered.after);
    return half_same && says_terms(*left.before.service) &&
           differing_terms(*left.before.service, *entered.after.service).empty();
}

bool has_left(Pair const& pair) { return names_something(pair.before) && !names_something(pair.after); }
bool has_entered(Pair const& pair) { return !names_something(pair.before) && names_something(pair.after); }

// One that left and one that entered, where neither could be the other half of another such pair.
void join_renamed(std::vector<Pair>& pairs)
{
    std::map<std::size_t, std::vector<std::size_t>> of_left, of_entered;
    for (std::size_t left = 0; left < pairs.size(); ++left) {
        for (std::size_t entered = 0; has_left(pairs[left]) && entered < pairs.size(); ++entered) {
            if (has_entered(pairs[entered]) && may_be_renamed(pairs[left], pairs[entered])) {
                of_left[left].push_back(entered);
                of_entered[entered].push_back(left);
            }
        }
    }
    std::set<std::size_t> joined;
    for (auto const& [left, candidates] : of_left) {
        if (candidates.size() == 1 && of_entered[candidates.front()].size() == 1) {
            pairs[left].after = pairs[candidates.front()].after;
            joined.insert(candidates.front());
        }
    }
    std::vector<Pair> kept;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (!joined.contains(i)) {
            kept.push_back(pairs[i]);
        }
    }
    pairs = std::move(kept);
}

bool is_renamed(Pair const& pair)
{
    return offer_of(pair.before) != offer_of(pair.after) || service_of(pair.before) != service_of(pair.after);
}

// ---- what a pair comes to

Span span_of(Fact const* fact, Span otherwise) { return fact == nullptr ? otherwise : fact->span; }

// The first changed value, as the register has it now.
Span changed_place(Record const& after, std::vector<Field> const& fields)
{
    for (auto const field : fields) {
        if (auto const* const fact = after.find(field)) {
            return fact->span;
        }
    }
    return after.facts.empty() ? after.span : after.facts.front().key;
}

Span name_place(RegisterEntry const& entry)
{
    auto const* const service = entry.service->find(Field::service);
    return span_of(service == nullptr ? entry.offer->find(Field::offer) : service, entry.offer->span);
}

// What held a service that left: its offer, else its operator's file; where neither is left, where it stood.
Span parent_place(RegisterEntry const& left, State const& after)
{
    for (auto const& offer : after.offers) {
        if (offer_of(offer) == offer_of(left)) {
            return offer.offer->find(Field::offer)->span;
        }
    }
    return after.roots.empty() ? name_place(left) : after.roots.front()->find(Field::operator_)->span;
}

RegisterChange change_of(Pair const& pair, Day day, State const& after)
{
    RegisterChange change{.kind = Kind::terms, .day = day, .before = pair.before, .after = pair.after};
    if (has_left(pair)) {
        change.kind = Kind::deregistered;
        change.after = {};
        change.place = parent_place(pair.before, after);
        return change;
    }
    if (has_entered(pair)) {
        change.kind = Kind::registered;
        change.before = {};
        change.place = name_place(pair.after);
        return change;
    }
    change.fields = differing_terms(*pair.before.service, *pair.after.service);
    if (is_renamed(pair) && change.fields.empty()) {
        change.kind = Kind::renamed;
        change.place = name_place(pair.after);
        return change;
    }
    change.place = changed_place(*pair.after.service, change.fields);
    return change;
}

bool is_no_change(RegisterChange const& change)
{
    return (change.kind == Kind::terms || change.kind == Kind::facts) && change.fields.empty();
}

bool same_content(RegisterEntry const& a, RegisterEntry const& b)
{
    if (!names_something(a) || !names_something(b)) {
        return names_something(a) == names_something(b);
    }
    bool const same_offer = a.offer == nullptr || differing_fields(*a.offer, *b.offer).empty();
    return a.service == nullptr ? same_offer && differing_fields(*a.operator_, *b.operator_).empty()
                                : differing_fields(*a.service, *b.service).empty();
}

// ---- one operator, day by day

class Comparison {
public:
    Comparison(Files const& before, Files const& after, std::vector<RegisterChange>& found)
        : before_(before), after_(after), found_(found)
    {
    }

    void walk()
    {
        std::set<Day> days;
        for (auto const* const files : {&before_, &after_}) {
            for (auto const& [day, roots] : *files) {
                days.insert(day);
            }
        }
        for (auto const day : days) {
            compare(day, state_on(day, before_), state_on(day, after_));
        }
    }

private:
    void compare(Day day, State const& before, State const& after)
    {
        auto pairs = service_pairs(before, after);
        join_renamed(pairs);
        Found now;
        for (auto const& pair : pairs) {
            note(change_of(pair, day, after), now);
        }
        for (auto const& offer : after.offers) {
            note_facts(offer, of_offer(before.offers, former_name(offer, pairs)), day, now);
        }
        for (auto const* const root : before.roots.empty() ? std::vector<Record const*>{} : after.roots) {
            note_facts({root, nullptr, nullptr, day}, {{before.roots.front(), nullptr, nullptr, day}}, day, now);
        }
        for (auto const& [name, change] : now) {
            if (!goes_on(name, change)) {
                found_.push_back(change);
            }
        }
        last_ = std::move(now);
    }

    // What differs, by name; nothing that differs is ever left out because something else is called so.
    using Name = std::tuple<bool, std::string, std::string>;  // whether it is of a service; offer, service
    using Found = std::multimap<Name, RegisterChange>;

    bool goes_on(Name const& name, RegisterChange const& change) const
    {
        auto const [first, end] = last_.equal_range(name);
        return std::any_of(first, end, [&](auto const& earlier) {
            return earlier.second.kind == change.kind && same_content(earlier.second.before, change.before) &&
                   same_content(earlier.second.after, change.after);
        });
    }

    // What an offer was called before the update.
    static std::string former_name(RegisterEntry const& offer, std::vector<Pair> const& pairs)
    {
        auto const renamed = std::find_if(pairs.begin(), pairs.end(), [&](Pair const& pair) {
            return names_something(pair.before) && names_something(pair.after) &&
                   offer_of(pair.after) == offer_of(offer);
        });
        return renamed == pairs.end() ? offer_of(offer) : offer_of(renamed->before);
    }

    static void note(RegisterChange change, Found& now)
    {
        if (is_no_change(change)) {
            return;
        }
        auto const& named = names_something(change.after) ? change.after : change.before;
        Name name{named.service != nullptr, named.offer == nullptr ? std::string() : offer_of(named),
                  named.service == nullptr ? std::string() : service_of(named)};
        now.emplace(std::move(name), std::move(change));
    }

    static void note_facts(RegisterEntry const& after, std::vector<RegisterEntry> const& before, Day day, Found& now)
    {
        if (before.empty()) {
            return;
        }
        auto const& old = before.front();
        auto const& record = after.offer == nullptr ? *after.operator_ : *after.offer;
        auto fields = differing_fields(old.offer == nullptr ? *old.operator_ : *old.offer, record);
        std::erase(fields, Field::offer);  // a new name is told as one
        auto const place = changed_place(record, fields);
        note({Kind::facts, day, old, after, std::move(fields), place}, now);
    }

    Files const& before_;
    Files const& after_;
    std::vector<RegisterChange>& found_;
    Found last_;  // what differed on the day before this one
};

std::map<std::string, Files> by_operator(std::vector<Record const*> const& roots)
{
    std::map<std::string, Files> operators;
    for (auto const* const root : roots) {
        operators[std::string(text_in(*root, Field::operator_))][begins(*root)].push_back(root);
    }
    return operators;
}

}  // namespace

Span place_of(RegisterChange const& change, std::vector<Field> const& fields)
{
    return change.kind == Kind::terms ? changed_place(*change.after.service, fields) : change.place;
}

std::vector<Field> differing_fields(Record const& before, Record const& after)
{
    std::vector<Field> fields;
    for (auto const& row : rows_of(after.kind)) {
        if (!tells_nothing(row.field) && value_in(before, row.field) != value_in(after, row.field)) {
            fields.push_back(row.field);
        }
    }
    return fields;
}

std::vector<RegisterChange> register_changes(std::vector<Record const*> const& before,
                                             std::vector<Record const*> const& after)
{
    auto old = by_operator(before), now = by_operator(after);
    for (auto const& [name, files] : old) {
        now.try_emplace(name);
    }
    std::vector<RegisterChange> found;
    for (auto const& [name, files] : now) {
        Comparison(old[name], files, found).walk();
    }
    return found;
}

}  // namespace styr
