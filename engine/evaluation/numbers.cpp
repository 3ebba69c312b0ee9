// SPDX-License-Identifier: MPL-2.0
#include "engine/evaluation/numbers.hpp"

#include <algorithm>

namespace styr {

namespace {

Evaluated unknown_of(Evaluated const& left, Evaluated const& right)
{
    Reasons reasons = left.reasons;
    add(reasons, right.reasons);
    return Evaluated::unknown(std::move(reasons));
}

using Range = std::optional<std::pair<Fraction, Fraction>>;

Evaluated between_numbers(Fraction low, Fraction high, Reasons reasons)
{
    return low == high ? Evaluated::of(low) : Evaluated{std::monostate{}, std::move(reasons), range(low, high)};
}

Evaluated within(std::int64_t low, std::int64_t high, Reasons reasons)
{
    return between_numbers(Fraction{low}, Fraction{high}, std::move(reasons));
}

// A relation between two dates, or two numbers known only as ranges, for certain, fails
// for certain, or depends on what is unknown.
template <class Bound>
std::optional<bool> told_by_bounds(Relation relation, std::pair<Bound, Bound> left, std::pair<Bound, Bound> right)
{
    auto const disjoint = left.second < right.first || right.second < left.first;
    auto const one = left.first == left.second && right.first == right.second;
    switch (relation) {
    case Relation::equal:
        if (disjoint)
            return false;
        return one ? std::optional(true) : std::nullopt;
    case Relation::unequal:
        if (disjoint)
            return true;
        return one ? std::optional(false) : std::nullopt;
    case Relation::less:
        if (left.second < right.first)
            return true;
        return left.first >= right.second ? std::optional(false) : std::nullopt;
    case Relation::at_most:
        if (left.second <= right.first)
            return true;
        return left.first > right.second ? std::optional(false) : std::nullopt;
    case Relation::more:
        return told_by_bounds(Relation::less, right, left);
    case Relation::at_least:
        return told_by_bounds(Relation::at_most, right, left);
    }
    return std::nullopt;
}

// Bounds move together; a side on which nothing is known stays open, so that the calendar's ends make up no day.
template <class Move> DateBounds moved(DateBounds date, Move const& move)
{
    if (date.exact()) {
        return DateBounds::exactly(move(date.earliest));
    }
    return {date.earliest == first_day ? first_day : move(date.earliest),
            date.latest == last_day ? last_day : move(date.latest)};
}

Evaluated shifted(DateBounds date, Fraction days, bool back, Reasons reasons, Span place)
{
    auto const count = static_cast<std::int64_t>(days.numerator());
    constexpr std::int64_t most = 400'000;  // more than lies between the first and the last day
    if (!days.whole() || count > most || count < -most) {
        return not_computable({"antallet af dage er ikke et helt tal inden for kalenderen",
                               "the number of days is no whole number within the calendar"},
                              place);
    }
    auto const by = std::chrono::days{back ? -count : count};
    return {moved(date, [by](Day day) { return day + by; }), std::move(reasons), {}};
}

Evaluated between(DateBounds left, DateBounds right, Evaluated const& a, Evaluated const& b)
{
    return within((left.earliest - right.latest).count(), (left.latest - right.earliest).count(),
                  unknown_of(a, b).reasons);
}

std::optional<Fraction> exact(ArithmeticOperator op, Fraction left, Fraction right)
{
    switch (op) {
    case ArithmeticOperator::add:
        return sum(left, right);
    case ArithmeticOperator::subtract:
        return difference(left, right);
    case ArithmeticOperator::multiply:
        return product(left, right);
    case ArithmeticOperator::divide:
        return quotient(left, right);
    }
    return std::nullopt;
}

// Of numbers that are known as ranges only sums and differences are followed.
Evaluated of_ranges(ArithmeticOperator op, Evaluated const& left, Evaluated const& right)
{
    auto result = unknown_of(left, right);
    auto const a = range_of(left), b = range_of(right);
    bool const adds = op == ArithmeticOperator::add;
    if (!a || !b || !(adds || op == ArithmeticOperator::subtract)) {
        return result;
    }
    auto const low = exact(op, a->first, adds ? b->first : b->second),
               high = exact(op, a->second, adds ? b->second : b->first);
    if (low && high) {
        result.between = range(*low, *high);
    }
    return result;
}

}  // namespace

Range range_of(Evaluated const& number)
{
    auto const* const exact = std::get_if<Fraction>(&number.value);
    if (exact != nullptr) {
        return Range{{*exact, *exact}};
    }
    return number.between != nullptr ? Range{*number.between} : std::nullopt;
}

Evaluated extreme(bool least, Evaluated const& left, Evaluated const& right)
{
    auto const* const from = std::get_if<DateBounds>(&left.value);
    auto const* const to = std::get_if<DateBounds>(&right.value);
    if (from == nullptr || to == nullptr) {
        auto const a = range_of(left), b = range_of(right);
        auto const reasons = unknown_of(left, right).reasons;
        return !a || !b ? Evaluated::unknown(reasons)
               : least  ? between_numbers(std::min(a->first, b->first), std::min(a->second, b->second), reasons)
                        : between_numbers(std::max(a->first, b->first), std::max(a->second, b->second), reasons);
    }
    DateBounds const bounds =
        least ? DateBounds{std::min(from->earliest, to->earliest), std::min(from->latest, to->latest)}
              : DateBounds{std::max(from->earliest, to->earliest), std::max(from->latest, to->latest)};
    return {bounds, bounds.exact() ? Reasons{} : unknown_of(left, right).reasons};
}

Evaluated not_computable(Text why, Span place)
{
    return Evaluated::unknown(Reason{.kind = Reason::Kind::not_computable, .fact = std::move(why), .place = place});
}

Evaluated compare(Relation relation, Evaluated const& left, Evaluated const& right)
{
    auto const a = range_of(left);
    auto const b = range_of(right);
    if (a && b) {
        auto const answer = told_by_bounds(relation, *a, *b);
        return answer ? Evaluated::of(*answer) : unknown_of(left, right);
    }
    if (!left.known() || !right.known()) {
        return unknown_of(left, right);
    }
    auto const* const from = std::get_if<DateBounds>(&left.value);
    auto const* const to = std::get_if<DateBounds>(&right.value);
    if (from != nullptr && to != nullptr) {
        auto const answer =
            told_by_bounds(relation, std::pair(from->earliest, from->latest), std::pair(to->earliest, to->latest));
        return answer ? Evaluated::of(*answer) : unknown_of(left, right);
    }
    return Evaluated::of((left.value == right.value) == (relation == Relation::equal));
}

Evaluated compute(ArithmeticOperator op, Evaluated const& left, Evaluated const& right, Span place)
{
    if (!left.known() || !right.known()) {
        return of_ranges(op, left, right);
    }
    auto const* const from = std::get_if<DateBounds>(&left.value);
    auto const* const to = std::get_if<DateBounds>(&right.value);
    if (from != nullptr && to != nullptr) {
        return between(*from, *to, left, right);
    }
    if (from != nullptr) {
        return shifted(*from, std::get<Fraction>(right.value), op == ArithmeticOperator::subtract, left.reasons, place);
    }
    if (to != nullptr) {
        return shifted(*to, std::get<Fraction>(left.value), false, right.reasons, place);
    }
    auto const& a = std::get<Fraction>(left.value);
    auto const& b = std::get<Fraction>(right.value);
    if (op == ArithmeticOperator::divide && b.zero()) {
        return not_computable({"der divideres med nul", "it divides by zero"}, place);
    }
    auto const result = exact(op, a, b);
    return result ? Evaluated::of(*result)
                  : not_computable({"resultatet er for stort til at regne nøjagtigt med",
                                    "the result is too large to compute exactly"},
                                   place);
}

Evaluated falls_on(Evaluated const& date, unsigned month, unsigned day)
{
    if (!date.known()) {
        return Evaluated::unknown(date.reasons);
    }
    auto const bounds = std::get<DateBounds>(date.value);
    auto const in_year = [&](int year) {
        return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day};
    };
    if (bounds.exact()) {
        auto const given = calendar(bounds.earliest);
        return Evaluated::of(unsigned{given.month()} == month && unsigned{given.day()} == day);
    }
    auto const last_year =
        std::min(year_of(bounds.latest), year_of(bounds.earliest) + 8);  // 29 February comes within eight years
    for (int year = year_of(bounds.earliest); year <= last_year; ++year) {
        if (in_year(year).ok() && bounds.contains(Day{in_year(year)})) {
            return Evaluated::unknown(date.reasons);
        }
    }
    return Evaluated::of(false);
}

Evaluated year_of(Evaluated const& date)
{
    if (!date.known()) {
        return Evaluated::unknown(date.reasons);
    }
    auto const bounds = std::get<DateBounds>(date.value);
    return within(year_of(bounds.earliest), year_of(bounds.latest), date.reasons);
}

Evaluated month_end(Evaluated const& date)
{
    if (!date.known()) {
        return date;
    }
    auto const end = [](Day day) { return Day{calendar(day).year() / calendar(day).month() / std::chrono::last}; };
    auto const ends = moved(std::get<DateBounds>(date.value), end);
    return ends.exact() ? Evaluated::of(ends) : Evaluated{ends, date.reasons, {}};
}

Evaluated weekday_of(Evaluated const& date)
{
    auto const* const bounds = std::get_if<DateBounds>(&date.value);
    if (bounds == nullptr) {
        return Evaluated::unknown(date.reasons);
    }
    std::int64_t least = 7, most = 1;
    auto const last = std::min(bounds->latest, bounds->earliest + std::chrono::days{6});
    for (Day day = bounds->earliest; day <= last; day += std::chrono::days{1}) {
        std::int64_t const number = std::chrono::weekday{day}.iso_encoding();
        least = std::min(least, number);
        most = std::max(most, number);
    }
    return within(least, most, date.reasons);
}

void Joined::take(Evaluated const& operand)
{
    settled_ = settled_ || operand.is(!all_);
    if (!settled_ && !operand.known()) {
        unknown_ = true;
        add(reasons_, operand.reasons);
    }
}

Evaluated Joined::result() &&
{
    return unknown_ && !settled_ ? Evaluated::unknown(std::move(reasons_)) : Evaluated::of(all_ != settled_);
}

Evaluated junction(bool all, std::initializer_list<Evaluated const*> operands)
{
    Joined joined(all);
    for (auto const* const operand : operands) {
        joined.take(*operand);
    }
    return std::move(joined).result();
}

Evaluated negation(Evaluated const& truth)
{
    return truth.known() ? Evaluated::of(!std::get<bool>(truth.value)) : truth;
}

}  // namespace styr
