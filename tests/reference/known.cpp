// SPDX-License-Identifier: MPL-2.0
#include "tests/reference/known.hpp"

#include <algorithm>

namespace styr::reference {

namespace {

using Integer = boost::multiprecision::cpp_int;
__extension__ using Unsigned = unsigned __int128;

Integer whole(Fraction::Integer value)
{
    bool const negative = value < 0;
    auto const size = negative ? ~static_cast<Unsigned>(value) + 1 : static_cast<Unsigned>(value);
    Integer const result =
        (Integer(static_cast<std::uint64_t>(size >> 64)) << 64) + Integer(static_cast<std::uint64_t>(size));
    return negative ? Integer(-result) : result;
}

// Amounts are fractions of two integers of 128 bits; what does not fit is not computable.
bool fits(Number const& number)
{
    static Integer const limit = Integer(1) << 127;
    return abs(numerator(number)) < limit && denominator(number) < limit;
}

Known with(Known result, Known const& left, Known const& right)
{
    join(result.whys, left.whys);
    join(result.whys, right.whys);
    return result;
}

Known between(Number const& low, Number const& high, Known const& left, Known const& right)
{
    if (!fits(low) || !fits(high)) {
        return unknown({not_computable()});
    }
    return low == high ? number(low) : with(Known{Between{low, high}, {}, false}, left, right);
}

Known whether(bool always, bool never, Known const& left, Known const& right)
{
    return always ? truth(true) : never ? truth(false) : with(Known{}, left, right);
}

// Of every value from `a` to `b` against every value from `c` to `d`.
template <class T>
Known ordered(Relation relation, T const& a, T const& b, T const& c, T const& d, Known const& left, Known const& right)
{
    bool const same = a == b && b == c && c == d, apart = b < c || d < a;
    switch (relation) {
    case Relation::equal:
        return whether(same, apart, left, right);
    case Relation::unequal:
        return whether(apart, same, left, right);
    case Relation::less:
        return whether(b < c, a >= d, left, right);
    case Relation::at_most:
        return whether(b <= c, a > d, left, right);
    case Relation::more:
        return whether(a > d, b <= c, left, right);
    case Relation::at_least:
    case Relation::begins:  // of texts alone
        break;
    }
    return whether(a >= d, b < c, left, right);
}

long count_of(Number const& days) { return static_cast<long>(numerator(days) / denominator(days)); }

Known shifted(DateBounds days, Between const& by, int sign, Known const& left, Known const& right)
{
    if (!by.exact()) {
        return with(Known{}, left, right);
    }
    auto const count = std::chrono::days(sign * count_of(by.low));
    return with(Known{DateBounds{days.earliest + count, days.latest + count}, {}, false}, left, right);
}

Number days_between(Day from, Day to) { return Number((to - from).count()); }

Known of_numbers(ArithmeticOperator op, Between const& a, Between const& b, Known const& left, Known const& right)
{
    switch (op) {
    case ArithmeticOperator::add:
        return between(a.low + b.low, a.high + b.high, left, right);
    case ArithmeticOperator::subtract:
        return between(a.low - b.high, a.high - b.low, left, right);
    default:
        break;
    }
    if (!a.exact() || !b.exact()) {
        return with(Known{}, left, right);  // only sums and differences are followed through ranges
    }
    if (op == ArithmeticOperator::multiply) {
        return between(a.low * b.low, a.low * b.low, left, right);
    }
    return b.low == 0 ? unknown({not_computable()}) : between(a.low / b.low, a.low / b.low, left, right);
}

Known same_or_not(Relation relation, bool same) { return truth(same == (relation == Relation::equal)); }

bool unsettled(std::vector<Known> const& operands)
{
    return std::any_of(operands.begin(), operands.end(), [](Known const& each) { return each.nothing(); });
}

Known joined(std::vector<Known> const& operands, bool settles)
{
    for (auto const& operand : operands) {
        if (operand.is(settles)) {
            return truth(settles);
        }
    }
    Known result;
    for (auto const& operand : operands) {
        join(result.whys, operand.nothing() ? operand.whys : Whys{});
    }
    return unsettled(operands) ? result : truth(!settles);
}

}  // namespace

std::string named(Field field, Side side)
{
    std::string const before = side == Side::old ? "old " : side == Side::new_ ? "new " : "";
    return before + std::string(key_of(field));
}

Why missing(Field field, Side side) { return {Why::Kind::missing, named(field, side)}; }

Why awaiting(std::set<std::string> const& bodies)
{
    std::string text;
    for (auto const& body : bodies) {
        text += (text.empty() ? "" : " or ") + body;
    }
    return {Why::Kind::awaiting, text};
}

Why whoever_is_awaited() { return {Why::Kind::missing, "whoever is awaited"}; }
Why whose_word_it_is() { return {Why::Kind::missing, "whose word it is"}; }
Why not_computable() { return {Why::Kind::not_computable, ""}; }

void join(Whys& to, Whys const& more) { to.insert(more.begin(), more.end()); }

Known unknown(Whys whys) { return {std::monostate{}, std::move(whys), false}; }
Known truth(bool value) { return {value, {}, false}; }
Known number(Number value) { return {Between{value, value}, {}, false}; }
Number exactly(Fraction fraction) { return Number(whole(fraction.numerator()), whole(fraction.denominator())); }

Known from_data(Value const& value)
{
    Known known;
    known.stated = true;
    if (auto const* const held = std::get_if<bool>(&value)) {
        known.value = *held;
    } else if (auto const* const fraction = std::get_if<Fraction>(&value)) {
        known.value = Between{exactly(*fraction), exactly(*fraction)};
    } else if (auto const* const days = std::get_if<DateBounds>(&value)) {
        known.value = *days;
    } else if (auto const* const text = std::get_if<std::string>(&value)) {
        known.value = *text;
    } else if (auto const* const choice = std::get_if<Choice>(&value)) {
        known.value = *choice;
    } else if (auto const* const choices = std::get_if<std::vector<Choice>>(&value)) {
        known.value = Elements(choices->begin(), choices->end());
    } else if (auto const* const texts = std::get_if<std::vector<std::string>>(&value)) {
        known.value = Elements(texts->begin(), texts->end());
    } else if (auto const* const records = std::get_if<Records>(&value)) {
        Elements elements;
        for (auto const& record : *records) {
            elements.emplace_back(&record);
        }
        known.value = std::move(elements);
    }
    return known;
}

Known all_of(std::vector<Known> const& operands) { return joined(operands, false); }
Known any_of(std::vector<Known> const& operands) { return joined(operands, true); }

Known opposite(Known operand)
{
    if (auto const* const held = operand.get<bool>()) {
        return truth(!*held);
    }
    return operand;
}

Known compared(Relation relation, Known const& left, Known const& right)
{
    if (left.nothing() || right.nothing()) {
        return with(Known{}, left, right);
    }
    if (auto const* const a = left.get<Between>()) {
        auto const& b = std::get<Between>(right.value);
        return ordered(relation, a->low, a->high, b.low, b.high, left, right);
    }
    if (auto const* const a = left.get<DateBounds>()) {
        auto const& b = std::get<DateBounds>(right.value);
        return ordered(relation, a->earliest, a->latest, b.earliest, b.latest, left, right);
    }
    if (relation == Relation::begins) {
        auto const &text = std::get<std::string>(left.value), &beginning = std::get<std::string>(right.value);
        return truth(text.substr(0, beginning.size()) == beginning);
    }
    return same_or_not(relation, left.value == right.value);
}

Known computed(ArithmeticOperator op, Known const& left, Known const& right)
{
    if (left.nothing() || right.nothing()) {
        return with(Known{}, left, right);
    }
    auto const *const a = left.get<Between>(), *const b = right.get<Between>();
    auto const *const from = left.get<DateBounds>(), *const to = right.get<DateBounds>();
    if (a != nullptr && b != nullptr) {
        return of_numbers(op, *a, *b, left, right);
    }
    if (from != nullptr && to != nullptr) {
        return between(days_between(to->latest, from->earliest), days_between(to->earliest, from->latest), left, right);
    }
    return from != nullptr ? shifted(*from, *b, op == ArithmeticOperator::add ? 1 : -1, left, right)
                           : shifted(*to, *a, 1, left, right);
}

Known rounded_to(Known const& value, Known const& step, Rounding rounding)
{
    if (value.nothing()) {
        return value;
    }
    auto const& size = std::get<Between>(step.value).low;
    auto const& range = std::get<Between>(value.value);
    auto const to_step = [&](Number const& exact) {
        Number const half = rounding == Rounding::half_up ? Number(1, 2) : Number(0);
        Number const steps = abs(exact) / size + half;  // halves away from zero
        Integer const whole_steps = numerator(steps) / denominator(steps);
        Number const cut = Number((exact < 0 ? -1 : 1) * Number(whole_steps) * size);
        bool const more = rounding == Rounding::up && cut < exact, less = rounding == Rounding::down && cut > exact;
        return Number(cut + (more ? size : less ? Number(-size) : Number(0)));
    };
    return between(to_step(range.low), to_step(range.high), value, value);
}

}  // namespace styr::reference
