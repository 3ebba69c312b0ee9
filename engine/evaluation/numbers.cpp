// SPDX-License-Identifier: MPL-2.0
#include "engine/evaluation/numbers.hpp"

#include "models/values/calendar.hpp"

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
    case Relation::begins:
        break;  // of texts alone
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

Evaluated shifted(DateBounds date, Fraction figure, bool back, Reasons reasons, Span place, Counted counted)
{
    auto const count = static_cast<std::int64_t>(figure.numerator());
    constexpr std::int64_t most = 400'000;  // days, more than lie between the first and the last
    auto const nowhere = [place] {
        return not_computable(
            {"perioden er ikke et helt tal inden for kalenderen", "the period is no whole number within the calendar"},
            place);
    };
    if (!figure.whole() || count > most || count < -most) {
        return nowhere();
    }
    bool outside = false;
    auto const move = [&](Day day) {
        auto const there = after(day, counted.period, static_cast<int>(back ? -count : count), counted.counting);
        outside = outside || !there;
        return there.value_or(day);
    };
    auto const found = moved(date, move);  // two days may lead to one: a month after 30 and 31 January
    return outside ? nowhere() : Evaluated{found, found.exact() ? Reasons{} : std::move(reasons), {}};
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
    auto const* const text = std::get_if<std::string>(&left.value);
    return Evaluated::of(relation == Relation::begins && text != nullptr
                             ? text->starts_with(std::get<std::string>(right.value))
                             : (left.value == right.value) == (relation == Relation::equal));
}

Evaluated round_to(Rounding rounding, Evaluated const& value, Fraction step, Span place)
{
    auto const range = range_of(value);
    if (!range) {
        return Evaluated::unknown(value.reasons);
    }
    auto const to_step = [&](Fraction exact) {
        return rounding == Rounding::up     ? rounded_up(exact, step)
               : rounding == Rounding::down ? rounded_down(exact, step)
                                            : rounded(exact, step);
    };
    auto const low = to_step(range->first), high = to_step(range->second);
    if (!low || !high) {
        return not_computable({"afrundingen kan ikke regnes nøjagtigt", "the rounding cannot be computed exactly"},
                              place);
    }
    return between_numbers(*low, *high, value.reasons);
}

Evaluated compute(ArithmeticOperator op, Evaluated const& left, Evaluated const& right, Span place, Counted counted)
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
        return shifted(*from, std::get<Fraction>(right.value), op == ArithmeticOperator::subtract, left.reasons, place,
                       counted);
    }
    if (to != nullptr) {
        return shifted(*to, std::get<Fraction>(left.value), false, right.reasons, place, counted);
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

Evaluated month_of(Evaluated const& date)
{
    if (!date.known()) {
        return Evaluated::unknown(date.reasons);
    }
    auto const bounds = std::get<DateBounds>(date.value);
    auto const month = [](Day day) { return std::int64_t{static_cast<unsigned>(calendar(day).month())}; };
    bool const of_one_year = year_of(bounds.earliest) == year_of(bounds.latest);
    return of_one_year ? within(month(bounds.earliest), month(bounds.latest), date.reasons)
                       : within(1, 12, date.reasons);
}

namespace {

// A day that each day has, no earlier for a later one.
template <class Find> Evaluated day_of_it(Evaluated const& date, Find const& find)
{
    if (!date.known()) {
        return date;
    }
    auto const found = moved(std::get<DateBounds>(date.value), find);
    return found.exact() ? Evaluated::of(found) : Evaluated{found, date.reasons, {}};
}

}  // namespace

Evaluated month_start(Evaluated const& date)
{
    return day_of_it(date, [](Day day) { return Day{calendar(day).year() / calendar(day).month() / 1}; });
}

Evaluated month_end(Evaluated const& date)
{
    return day_of_it(date,
                     [](Day day) { return Day{calendar(day).year() / calendar(day).month() / std::chrono::last}; });
}

Evaluated or_next_working_day(Evaluated const& date, Counting counting, Span place)
{
    bool outside = false;
    auto found = day_of_it(date, [&](Day day) {
        auto const next = counting.worked().or_next(day);
        outside = outside || !next;
        return next.value_or(day);
    });
    return outside ? not_computable({"kalenderen har ingen senere arbejdsdag", "the calendar has no later working day"},
                                    place)
                   : found;
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

void AtLeast::take(Evaluated const& truth)
{
    hold_ += truth.is(true) ? 1 : 0;
    open_ += truth.known() ? 0 : 1;
    add(reasons_, truth.reasons);
}

Evaluated AtLeast::result() &&
{
    bool const settled = hold_ >= least_ || hold_ + open_ < least_;
    return settled ? Evaluated::of(hold_ >= least_) : Evaluated::unknown(std::move(reasons_));
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
