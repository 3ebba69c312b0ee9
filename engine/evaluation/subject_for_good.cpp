// SPDX-License-Identifier: MPL-2.0
// What holds for good, where the register has for a while only what a temporary change asked for. (language.md, 7.)
#include "engine/evaluation/subject.hpp"
#include "models/fields/change.hpp"
#include "models/fields/date_in.hpp"
#include "models/fields/matter.hpp"
#include "models/repository/asked_in_turn.hpp"
#include "models/repository/resolution.hpp"

#include <algorithm>

namespace styr {

namespace {

constexpr std::chrono::days one_day{1};
constexpr std::size_t most_looked_back = 64;  // of one service; beyond them nobody can tell

RegisterEntry const* entry_on(std::span<RegisterEntry const> entries, Day day)
{
    auto const found =
        std::find_if(entries.begin(), entries.end(), [day](RegisterEntry const& each) { return each.holds_on(day); });
    return found == entries.end() ? nullptr : &*found;
}

bool states(Record const& change, Field term)
{
    return given(terms_on(&change, Field::after), term) != nullptr || said_to_change(change, term);
}

// One service, and what was asked of it by other changes than the subject: later ones last.
struct Looked {
    std::span<RegisterEntry const> entries;
    std::vector<Repository::ChangeRef> asked;
    Subject const& subject;
};

// Under whatever name it had then; of each the last ones.
std::vector<Repository::ChangeRef> asked_until(Day day, ServiceId const& meant, Repository const& repository)
{
    auto const& in_turn = repository.resolution().in_turn();
    std::vector<Repository::ChangeRef> all;
    auto const add = [&](ServiceId const& name) {
        auto const asked = in_turn.until(name, day);
        auto const last = asked.last(std::min(asked.size(), most_looked_back + 1));
        all.insert(all.end(), last.begin(), last.end());
    };
    for (auto const& name : repository.formerly(meant)) {
        add(name);
    }
    add(meant);
    std::stable_sort(all.begin(), all.end(), [](auto const& a, auto const& b) {
        return date_in(*a.change, Field::effective).earliest < date_in(*b.change, Field::effective).earliest;
    });
    return all;
}

// From when a term has been as a temporary change asked that is not over on that day; none where it holds for good, an
// unknown day where that cannot be told.
std::optional<DateBounds> since_when_for_a_while(Looked const& looked, Field term, Day day)
{
    std::size_t back = 0;
    for (auto next = looked.asked.size(); next-- > 0;) {
        auto const& change = *looked.asked[next].change;
        auto const from = date_in(change, Field::effective);
        if (&change == looked.subject.change || from.earliest > day || !states(change, term)) {
            continue;
        }
        auto const* const until = change.get<DateBounds>(Field::until);
        if (until != nullptr && until->latest < day) {
            continue;  // over by then, and what held before it holds again
        }
        if (until == nullptr) {
            return std::nullopt;
        }
        if (++back > most_looked_back) {
            return DateBounds{};
        }
        auto const* const asked = given(terms_on(&change, Field::after), term);
        auto const* const entry = entry_on(looked.entries, day);
        auto const* const held = entry == nullptr ? nullptr : given(entry->service, term);
        bool const is_so = held != nullptr && (asked == nullptr || says_the_same(held->value, asked->value));
        return is_so ? std::optional(asked == nullptr ? DateBounds{} : from) : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

// The day before which the term is as it is for good; none where it already is on the day before the change.
std::optional<DateBounds> Facts::for_a_while_since(Field term, Day day) const
{
    auto const& meant = identity_.meant;
    Looked const looked{repository_.entries(meant), asked_until(day, meant, repository_), subject_};
    std::optional<DateBounds> since;
    for (std::size_t back = 0;; ++back) {
        auto const found = since_when_for_a_while(looked, term, since ? since->earliest - one_day : day);
        if (!found) {
            return since;
        }
        if (!found->exact() || back == most_looked_back) {
            return DateBounds{};
        }
        since = found;
    }
}

// A lasting change changes what holds for good: what the register has on the day before for a while only, it has no
// more once that is over. A temporary one changes what holds.
std::optional<Stated> Facts::held_for_good(Field term) const
{
    bool const lasting = subject_.scope == Scope::change_of_terms && subject_.former == nullptr &&
                         given(subject_.change, Field::until) == nullptr;
    if (!lasting || former_.empty() || before_register_) {
        return std::nullopt;
    }
    auto const days = identity_.looked_at;
    auto const since = for_a_while_since(term, days.latest);
    auto const on_the_first_day = days.exact() ? since : for_a_while_since(term, days.earliest);
    if (!since && !on_the_first_day) {
        return std::nullopt;
    }
    if (since != on_the_first_day || !since->exact()) {
        return Stated{Evaluated::unknown(missing_of_it(term, Side::old)), {}};
    }
    auto const* const entry = entry_on(repository_.entries(identity_.meant), since->earliest - one_day);
    return entry == nullptr ? Stated{Evaluated::unknown(missing_of_it(term, Side::old)), {}}
                            : fact_of(*entry->service, term);
}

}  // namespace styr
