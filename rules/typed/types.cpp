// SPDX-License-Identifier: MPL-2.0
#include "rules/typed/types.hpp"

#include <algorithm>
#include <array>

namespace styr {

namespace {

struct Words {
    std::string_view spelling;
    Wording name;
};

constexpr std::array<Words, 19> kind_words{{
    {"", {"en betingelse (ja eller nej)", "a condition (yes or no)"}},
    {"", {"et tal uden enhed", "a figure without a unit"}},
    {"%", {"en procent", "a per cent"}},
    {"places", {"et antal pladser", "a number of places"}},
    {"days", {"et antal dage", "a number of days"}},
    {"months", {"et antal måneder", "a number of months"}},
    {"working days", {"et antal arbejdsdage", "a number of working days"}},
    {"", {"et antal pladsdage", "a number of place-days"}},
    {"", {"et årstal", "a year"}},
    {"kr.", {"et beløb i kr.", "an amount in kr."}},
    {"", {"en dato", "a date"}},
    {"", {"en tekst", "a text"}},
    {"", {"et organ", "a body"}},
    {"", {"en navngiven værdi", "a named value"}},
    {"", {"en liste af navngivne værdier", "a list of named values"}},
    {"", {"en liste af tekster", "a list of texts"}},
    {"", {"en liste af organer", "a list of bodies"}},
    {"", {"en liste", "a list"}},
    {"", {"en dag i året", "a day of the year"}},
}};

constexpr std::array<Words, 8> per_words{{
    {"kr.", {"et beløb i kr.", "an amount in kr."}},
    {"kr. per unit", {"et beløb i kr. pr. enhed", "an amount in kr. per unit"}},
    {"kr. per day and night", {"et beløb i kr. pr. døgn", "an amount in kr. per day and night"}},
    {"kr. per day", {"et beløb i kr. pr. dag", "an amount in kr. per day"}},
    {"kr. per hour", {"et beløb i kr. pr. time", "an amount in kr. per hour"}},
    {"kr. per month", {"et beløb i kr. pr. måned", "an amount in kr. per month"}},
    {"kr. per course", {"et beløb i kr. pr. forløb", "an amount in kr. per course"}},
    {"kr. per piece", {"et beløb i kr. pr. stk.", "an amount in kr. per piece"}},
}};

Words const& words_of(Type type)
{
    return type.kind == Kind::money ? per_words[static_cast<std::size_t>(type.per)]
                                    : kind_words[static_cast<std::size_t>(type.kind)];
}

bool is_plain(Type type) { return type.kind == Kind::number || type.kind == Kind::ratio; }
// Something that can be scaled: an amount, places, a period, place-days, and numbers themselves.
bool is_measured(Type type)
{
    return type.kind == Kind::money || type.kind == Kind::places || type.kind == Kind::place_days || is_period(type);
}
// kr. per this are kr. again when they are multiplied by days.
bool is_by_day(Type type)
{
    return type.kind == Kind::money &&
           (type.per == Per::unit || type.per == Per::day || type.per == Per::day_and_night);
}

std::optional<Type> type_of_sum(ArithmeticOperator op, Type left, Type right)
{
    bool const subtracts = op == ArithmeticOperator::subtract;
    if (left.kind == Kind::date) {
        if (right.kind == Kind::date && subtracts) {
            return plain_type(Kind::days);
        }
        return is_period(right) ? std::optional(left) : std::nullopt;
    }
    if (is_period(left) && right.kind == Kind::date && !subtracts) {
        return right;
    }
    if (left.kind == Kind::year || right.kind == Kind::year) {
        if (left.kind == right.kind) {
            return subtracts ? std::optional(plain_type(Kind::number)) : std::nullopt;
        }
        bool const with_number = left.kind == Kind::number ? !subtracts : right.kind == Kind::number;
        return with_number ? std::optional(plain_type(Kind::year)) : std::nullopt;
    }
    if (!is_numeric(left) || !is_numeric(right) || !alike(left, right)) {
        return std::nullopt;
    }
    return left.kind == Kind::number ? right : left;
}

std::optional<Type> type_of_product(Type left, Type right)
{
    if (left.kind == Kind::money || right.kind == Kind::money) {
        auto const& [amount, factor] = left.kind == Kind::money ? std::pair(left, right) : std::pair(right, left);
        bool const scales = is_plain(factor) || factor.kind == Kind::places || factor.kind == Kind::days;
        if ((factor.kind == Kind::days || factor.kind == Kind::place_days) && is_by_day(amount)) {
            return money_type(Per::nothing);  // so many kr. a day, for so many days
        }
        if (factor.kind == Kind::months && amount.per == Per::month) {
            return money_type(Per::nothing);
        }
        return scales ? std::optional(amount) : std::nullopt;
    }
    if (std::minmax(left.kind, right.kind) == std::minmax(Kind::places, Kind::days)) {
        return plain_type(Kind::place_days);
    }
    if (is_measured(left) || is_measured(right)) {
        auto const& [measured, factor] = is_measured(left) ? std::pair(left, right) : std::pair(right, left);
        return is_plain(factor) ? std::optional(measured) : std::nullopt;
    }
    if (!is_plain(left) || !is_plain(right)) {
        return std::nullopt;
    }
    return left.kind == Kind::number ? right : left;
}

std::optional<Type> type_of_quotient(Type left, Type right)
{
    if (left == right && (is_measured(left) || is_plain(left))) {
        return plain_type(Kind::ratio);
    }
    if (left == money_type(Per::nothing) && (right.kind == Kind::days || right.kind == Kind::place_days)) {
        return money_type(Per::unit);  // what a tariff is
    }
    if (left == money_type(Per::month) && right.kind == Kind::days) {
        return money_type(Per::unit);  // a day's, of a month of so many days
    }
    if (left.kind == Kind::place_days && (right.kind == Kind::places || right.kind == Kind::days)) {
        return plain_type(right.kind == Kind::places ? Kind::days : Kind::places);
    }
    bool const by_quantity = right.kind == Kind::places || right.kind == Kind::days;
    if (left.kind == Kind::money && (is_plain(right) || by_quantity)) {
        return left;
    }
    if (is_plain(right) && is_measured(left)) {
        return left;
    }
    return is_plain(left) && is_plain(right) ? std::optional(plain_type(Kind::ratio)) : std::nullopt;
}

}  // namespace

bool is_period(Type type)
{
    return type.kind == Kind::days || type.kind == Kind::months || type.kind == Kind::working_days;
}

Text describe(Type type)
{
    if (type.kind == Kind::choice && type.choices != ChoiceSet::count_) {
        return name_of(type.choices);
    }
    auto const& name = words_of(type).name;
    return {std::string(name.da), std::string(name.en)};
}

std::string_view spelling(Type type) { return words_of(type).spelling; }

std::string spelled(std::string_view digits, Type type)
{
    auto const unit = spelling(type);
    return std::string(digits) + (unit.empty() ? "" : " ") + std::string(unit);
}

Type type_of(FieldRow const& row)
{
    switch (row.shape) {
    case Shape::truth:
        return truth_type;
    case Shape::tariff:
        return money_type(Per::unit);
    case Shape::money:
        return money_type(Per::nothing);
    case Shape::places:
        return plain_type(Kind::places);
    case Shape::percent:
        return plain_type(Kind::ratio);
    case Shape::days:
        return plain_type(Kind::days);
    case Shape::figure:
        return plain_type(Kind::number);
    case Shape::date:
        return plain_type(Kind::date);
    case Shape::year:
        return plain_type(Kind::year);
    case Shape::text:
        return plain_type(Kind::text);
    case Shape::body:
        return plain_type(Kind::body);
    case Shape::choice:
        return {.kind = Kind::choice, .choices = row.choices};
    case Shape::choices:
        return {.kind = Kind::choices, .choices = row.choices};
    case Shape::texts:
        return plain_type(Kind::texts);
    case Shape::record:
    case Shape::records:
        break;
    }
    return {.kind = Kind::records, .record = row.holds};
}

bool is_numeric(Type type) { return is_plain(type) || is_measured(type); }
bool has_order(Type type) { return is_numeric(type) || type.kind == Kind::year || type.kind == Kind::date; }
bool is_list(Type type)
{
    return type.kind == Kind::choices || type.kind == Kind::texts || type.kind == Kind::bodies ||
           type.kind == Kind::records;
}

std::optional<Type> element_of(Type list)
{
    if (list.kind == Kind::texts || list.kind == Kind::bodies) {
        return plain_type(list.kind == Kind::texts ? Kind::text : Kind::body);
    }
    if (list.kind == Kind::records && naming_field(list.record)) {
        return plain_type(Kind::text);
    }
    return list.kind == Kind::choices ? std::optional(Type{.kind = Kind::choice, .choices = list.choices})
                                      : std::nullopt;
}

std::optional<Type> type_of(ArithmeticOperator op, Type left, Type right)
{
    switch (op) {
    case ArithmeticOperator::add:
    case ArithmeticOperator::subtract:
        return type_of_sum(op, left, right);
    case ArithmeticOperator::multiply:
        return type_of_product(left, right);
    case ArithmeticOperator::divide:
        break;
    }
    return type_of_quotient(left, right);
}

bool alike(Type left, Type right)
{
    auto const takes_bare = [](Type type) {
        return is_plain(type) || type.kind == Kind::places || type.kind == Kind::days ||
               type.kind == Kind::place_days || type.kind == Kind::year;
    };
    return left == right || (left.kind == Kind::number && takes_bare(right)) ||
           (right.kind == Kind::number && takes_bare(left));
}

}  // namespace styr
