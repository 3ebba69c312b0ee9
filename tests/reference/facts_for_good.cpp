// SPDX-License-Identifier: MPL-2.0
// What a lasting change changes: what holds for good, whatever a temporary one has made of it for a while.
// (README.md, 3.)
#include "tests/reference/facts.hpp"
#include "tests/reference/former_names.hpp"
#include "tests/reference/said.hpp"

namespace styr::reference {

namespace {

bool states(Record const& change, Field term) { return says_it_changes(change, term) || says_after(change, term); }

bool is_of_terms(Record const& change)
{
    auto const* const kind = change.get<Choice>(Field::kind);
    return kind == nullptr || static_cast<ChangeKind>(kind->index) == ChangeKind::change_of_terms;
}

// Whether it takes effect later than the other; of one day a temporary one counts as the later.
bool is_later(Record const& change, Record const& than)
{
    auto const one = day_or_bounds(change, Field::effective).earliest,
               other = day_or_bounds(than, Field::effective).earliest;
    return one > other || (one == other && given(&change, Field::until) != nullptr);
}

}  // namespace

// Of all that was asked of the service for that day, the last word on the term.
Record const* Facts::last_asked(Field term, Day day) const
{
    Applications const applications(repository_);
    auto const everything = applications.all();
    auto const of = [&](Application const& each) {
        return Name{each.operator_(), each.offer(), applications.service_of(each).value_or("")};
    };
    auto const own = of({subject_.submission, subject_.record});
    auto names = formerly(own, repository_);
    names.insert(own);
    Record const* last = nullptr;
    for (auto const& each : everything) {
        auto const& change = *each.change;
        bool const over = given(&change, Field::until) != nullptr && day_or_bounds(change, Field::until).latest < day;
        bool const corrected = std::any_of(everything.begin(), everything.end(), [&](Application const& other) {
            return applications.replaces(other, each);
        });
        bool const counts = &change != subject_.record && is_of_terms(change) && states(change, term) && !over &&
                            given(&change, Field::effective) != nullptr &&
                            day_or_bounds(change, Field::effective).earliest <= day && names.contains(of(each)) &&
                            !applications.is_taken_back(each) && !corrected;
        last = counts && (last == nullptr || is_later(change, *last)) ? &change : last;
    }
    return last;
}

// Since when the term is for a while what it is on that day: no day where it is for good.
std::optional<DateBounds> Facts::for_a_while_since(Field term, Day day) const
{
    auto const* const asked = last_asked(term, day);
    if (asked == nullptr || given(asked, Field::until) == nullptr) {
        return std::nullopt;
    }
    auto const& change = *subject_.record;
    auto const held =
        registers_.of_service(operator_name(), text_of(change, Field::offer), text_of(change, Field::service), day);
    auto const from = day_or_bounds(*asked, Field::effective);
    if (held.size() != 1 || given(held.front().service, term) == nullptr) {
        return std::nullopt;
    }
    auto const& after = asked->records(Field::after);
    auto const* const figure = after.empty() ? nullptr : given(&after.front(), term);
    if (figure != nullptr && !equal_values(member(*held.front().service, term, Side::old), from_data(figure->value))) {
        return std::nullopt;  // the register has another
    }
    if (figure == nullptr || !from.exact()) {
        return DateBounds{};
    }
    auto const before = for_a_while_since(term, from.earliest - std::chrono::days(1));
    return before ? before : from;
}

std::optional<Known> Facts::for_good(Field term) const
{
    auto const& change = *subject_.record;
    auto const held_on = [&](Day day) {
        return registers_.of_service(operator_name(), text_of(change, Field::offer), text_of(change, Field::service),
                                     day);
    };
    auto const bounds = day_or_bounds(change, Field::effective);
    std::chrono::days const one_day(1);
    auto const days = days_looked_at();
    bool const there = std::all_of(days.begin(), days.end(), [&](Day day) { return held_on(day).size() == 1; });
    bool const lasting = subject_.scope == Scope::change_of_terms && given(&change, Field::until) == nullptr;
    if (!lasting || !there || operator_name().empty()) {
        return std::nullopt;
    }
    auto const first = for_a_while_since(term, bounds.earliest - one_day),
               last = for_a_while_since(term, bounds.latest - one_day);
    if (!first && !last) {
        return std::nullopt;
    }
    auto const before = first == last && first->exact() ? held_on(first->earliest - one_day) : Holding{};
    return before.size() == 1 ? member(*before.front().service, term, Side::old) : unknown({missing(term, Side::old)});
}

Known Facts::in_force(Field term) const { return registered(term, RecordKind::service, Side::old); }

}  // namespace styr::reference
