// SPDX-License-Identifier: MPL-2.0
#include "models/repository/register_changes.hpp"

#include "models/fields/date_in.hpp"
#include "models/fields/given_rows.hpp"
#include "models/fields/text_in.hpp"
#include "models/repository/register_pairs.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace styr {

namespace {

using Kind = RegisterChange::Kind;

Day begins(Record const& root) { return date_in(root, Field::in_force).earliest; }

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

struct Entries {
    std::vector<RegisterEntry> offers;  // without a service
    std::vector<RegisterEntry> services;
};

struct State {
    std::vector<Record const*> roots;           // those that hold
    std::map<std::string_view, Entries> named;  // by the name of the offer

    Entries const& of(std::string_view offer) const
    {
        static Entries const none;
        auto const found = named.find(offer);
        return found == named.end() ? none : found->second;
    }
};

using Files = std::map<Day, std::vector<Record const*>>;
using Names = std::set<std::string_view>;

State state_of(std::vector<Record const*> const& roots)
{
    State state{.roots = roots, .named = {}};
    for (auto const* const root : roots) {
        for (auto const& offer : root->records(Field::offers)) {
            auto& entries = state.named[text_in(offer, Field::offer)];
            RegisterEntry entry{.operator_ = root, .offer = &offer, .service = nullptr, .in_force = begins(*root)};
            entries.offers.push_back(entry);
            for (auto const& service : offer.records(Field::services)) {
                entry.service = &service;
                entries.services.push_back(entry);
            }
        }
    }
    return state;
}

// One register, gone through day by day.
class Side {
public:
    explicit Side(Files const& files) : files_(files) {}

    State state;

    // Goes on to a day; the offers that files of this day speak of, or that those before them spoke of.
    void go_on_to(Day day, Names& touched)
    {
        auto const found = files_.find(day);
        if (found == files_.end()) {
            return;
        }
        auto next = state_of(found->second);
        for (auto const* const each : {&state, &next}) {
            for (auto const& [name, entries] : each->named) {
                touched.insert(name);
            }
        }
        state = std::move(next);
    }

private:
    Files const& files_;
};

std::string_view offer_of(RegisterEntry const& entry) { return text_in(*entry.offer, Field::offer); }
std::string_view service_of(RegisterEntry const& entry) { return text_in(*entry.service, Field::service); }

// ---- which entries are of one thing

// An offer's only service may be named on one side and not on the other.
void pair_services(std::vector<RegisterEntry> const& before, std::vector<RegisterEntry> const& after,
                   std::vector<RegisterPair>& pairs)
{
    if (before.size() == 1 && after.size() == 1 &&
        (service_of(before.front()).empty() || service_of(after.front()).empty())) {
        pairs.push_back({before.front(), after.front()});
        return;
    }
    std::multimap<std::string_view, RegisterEntry const*> entered;  // in the order of the file where two are called so
    for (auto const& entry : after) {
        entered.emplace(service_of(entry), &entry);
    }
    for (auto const& old : before) {
        auto const same = entered.lower_bound(service_of(old));
        bool const stays = same != entered.end() && same->first == service_of(old);
        pairs.push_back({old, stays ? *same->second : RegisterEntry{}});
        if (stays) {
            entered.erase(same);
        }
    }
    for (auto const& [name, entry] : entered) {
        pairs.push_back({{}, *entry});
    }
}

bool is_renamed(RegisterPair const& pair)
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
    auto const& offers = after.of(offer_of(left)).offers;
    if (!offers.empty()) {
        return offers.front().offer->find(Field::offer)->span;
    }
    return after.roots.empty() ? name_place(left) : after.roots.front()->find(Field::operator_)->span;
}

RegisterChange change_of(RegisterPair const& pair, Day day, State const& before, State const& after)
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
        change.new_offer = before.of(offer_of(pair.after)).offers.empty();
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

// On each day only those offers are compared of which a file of that day speaks, in either register; of all others the
// difference is that of the day before.
class Comparison {
public:
    Comparison(Files const& before, Files const& after, std::vector<RegisterChange>& found)
        : before_(before), after_(after), found_(found)
    {
        for (auto const* const files : {&before, &after}) {
            for (auto const& [day, roots] : *files) {
                days_.insert(day);
            }
        }
    }

    void walk()
    {
        for (auto const day : days_) {
            Names touched;
            before_.go_on_to(day, touched);
            after_.go_on_to(day, touched);
            for (auto const name : Names(touched)) {
                auto const also = called_.find(name);
                touched.insert(also == called_.end() ? name : also->second);
            }
            compare(day, touched);
        }
    }

private:
    // What differs, by name; nothing that differs is ever left out because something else is called so.
    struct Name {
        std::string_view offer;  // empty: of the operator itself
        bool of_service;
        std::string_view service;
        auto operator<=>(Name const&) const = default;
    };
    using Found = std::multimap<Name, RegisterChange>;

    void compare(Day day, Names const& touched)
    {
        std::vector<RegisterPair> pairs;
        for (auto const offer : touched) {
            pair_services(before_.state.of(offer).services, after_.state.of(offer).services, pairs);
        }
        join_renamed(pairs);
        Found now;
        for (auto const& pair : pairs) {
            note(change_of(pair, day, before_.state, after_.state), now);
        }
        auto const formerly = former_names(pairs, touched);
        for (auto const offer : touched) {
            auto const was = formerly.find(offer);
            auto const& before = before_.state.of(was == formerly.end() ? offer : was->second).offers;
            for (auto const& entry : after_.state.of(offer).offers) {
                note_facts(before.empty() ? RegisterEntry{} : before.front(), entry, day, now);
            }
        }
        for (auto const* const root : after_.state.roots) {
            auto const& before = before_.state.roots;
            note_facts(before.empty() ? RegisterEntry{} : of_operator(*before.front()), of_operator(*root), day, now);
        }
        for (auto& [name, change] : now) {
            change.goes_on = goes_on(name, change);
            found_.push_back(change);
        }
        keep(touched, std::move(now));
    }

    static RegisterEntry of_operator(Record const& root) { return {&root, nullptr, nullptr, begins(root)}; }

    // What an offer was called before the update; and, either way, which other name is compared with it from now on.
    std::map<std::string_view, std::string_view> former_names(std::vector<RegisterPair> const& pairs,
                                                              Names const& touched)
    {
        for (auto const name : touched) {
            called_.erase(name);
        }
        std::map<std::string_view, std::string_view> formerly;
        for (auto const& pair : pairs) {
            if (names_something(pair.before) && names_something(pair.after)) {
                auto const was = offer_of(pair.before), is = offer_of(pair.after);
                formerly.emplace(is, was);
                if (was != is) {
                    called_.emplace(was, is);
                    called_.emplace(is, was);
                }
            }
        }
        return formerly;
    }

    bool goes_on(Name const& name, RegisterChange const& change) const
    {
        auto const [first, end] = last_.equal_range(name);
        return std::any_of(first, end, [&](auto const& earlier) { return continues(earlier.second, change); });
    }

    // For the next day, on which what is not touched stays as it is.
    void keep(Names const& touched, Found now)
    {
        auto const forget = [&](std::string_view offer) {
            for (auto each = last_.lower_bound({offer, false, {}});
                 each != last_.end() && each->first.offer == offer;) {
                each = last_.erase(each);
            }
        };
        std::for_each(touched.begin(), touched.end(), forget);
        forget({});
        last_.merge(now);
    }

    static void note(RegisterChange change, Found& now)
    {
        if (is_no_change(change)) {
            return;
        }
        auto const& named = names_something(change.after) ? change.after : change.before;
        Name const name{named.offer == nullptr ? std::string_view() : offer_of(named), named.service != nullptr,
                        named.service == nullptr ? std::string_view() : service_of(named)};
        now.emplace(name, std::move(change));
    }

    static void note_facts(RegisterEntry const& before, RegisterEntry const& after, Day day, Found& now)
    {
        if (!names_something(before)) {
            return;
        }
        auto const& record = after.offer == nullptr ? *after.operator_ : *after.offer;
        auto fields = differing_fields(before.offer == nullptr ? *before.operator_ : *before.offer, record);
        std::erase(fields, Field::offer);  // a new name is told as one
        auto const place = changed_place(record, fields);
        note({Kind::facts, day, before, after, std::move(fields), place}, now);
    }

    Side before_, after_;
    std::vector<RegisterChange>& found_;
    std::set<Day> days_;
    Found last_;                                           // what differs on the day before this one
    std::map<std::string_view, std::string_view> called_;  // the other name of an offer that has a new one
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

Fact const* registered_fact(RegisterEntry const& entry, Field field)
{
    return given(is_offer_fact(field) ? entry.offer : entry.service, field);
}

Span place_of(RegisterChange const& change, std::vector<Field> const& fields)
{
    if (change.kind == Kind::facts) {
        return changed_place(change.after.offer == nullptr ? *change.after.operator_ : *change.after.offer, fields);
    }
    return change.kind == Kind::terms ? changed_place(*change.after.service, fields) : change.place;
}

bool continues(RegisterChange const& earlier, RegisterChange const& change)
{
    bool const own = names_something(change.before) && begins(*change.before.operator_) == change.day;
    return !own && earlier.kind == change.kind && same_content(earlier.before, change.before) &&
           same_content(earlier.after, change.after);
}

std::vector<Field> differing_fields(Record const& before, Record const& after)
{
    std::vector<Field> fields;
    for (auto const* const row : given_rows(after.kind, {&before, &after})) {
        if (!tells_nothing(row->field) && value_in(before, row->field) != value_in(after, row->field)) {
            fields.push_back(row->field);
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
