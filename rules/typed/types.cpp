// SPDX-License-Identifier: MPL-2.0
#include "rules/typed/types.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace styr {

namespace {

constexpr std::array<Wording, static_cast<std::size_t>(Kind::count_)> kind_words{{
    {"en betingelse (ja eller nej)", "a condition (yes or no)"},
    {"et tal uden enhed", "a figure without a unit"},
    {"en procent", "a per cent"},
    {"et antal", "a number"},
    {"et årstal", "a year"},
    {"en dato", "a date"},
    {"en tekst", "a text"},
    {"et organ", "a body"},
    {"en navngiven værdi", "a named value"},
    {"en liste af navngivne værdier", "a list of named values"},
    {"en liste af tekster", "a list of texts"},
    {"en liste af organer", "a list of bodies"},
    {"en liste", "a list"},
    {"en dag i året", "a day of the year"},
}};

struct Words {
    Wording one, many, per;
};

// A service that is paid by the day has days of its own: those on which it is given.
constexpr std::array<Words, static_cast<std::size_t>(Dimension::count_)> dimension_words{{
    {{"enhed", "unit"}, {"enheder", "units"}, {"enhed", "unit"}},
    {{"dag", "day"}, {"dage", "days"}, {"døgn", "day and night"}},
    {{"ydelsesdag", "day of service"}, {"ydelsesdage", "days of service"}, {"dag", "day"}},
    {{"time", "hour"}, {"timer", "hours"}, {"time", "hour"}},
    {{"måned", "month"}, {"måneder", "months"}, {"måned", "month"}},
    {{"forløb", "course"}, {"forløb", "courses"}, {"forløb", "course"}},
    {{"stk.", "piece"}, {"stk.", "pieces"}, {"stk.", "piece"}},
    {{"arbejdsdag", "working day"}, {"arbejdsdage", "working days"}, {"arbejdsdag", "working day"}},
    {{"plads", "place"}, {"pladser", "places"}, {"plads", "place"}},
    {{"kr.", "kr."}, {"kr.", "kr."}, {"kr.", "kr."}},
}};
constexpr Words place_days{{"pladsdag", "place-day"}, {"pladsdage", "place-days"}, {}};

struct Written {
    Type type;
    std::string_view unit;
};
constexpr std::array<Written, 13> spellings{{
    {plain_type(Kind::ratio), "%"},
    {places_type, "places"},
    {days_type, "days"},
    {months_type, "months"},
    {working_days_type, "working days"},
    {money_type(Per::nothing), "kr."},
    {money_type(Per::unit), "kr. per unit"},
    {money_type(Per::day_and_night), "kr. per day and night"},
    {money_type(Per::day), "kr. per day"},
    {money_type(Per::hour), "kr. per hour"},
    {money_type(Per::month), "kr. per month"},
    {money_type(Per::course), "kr. per course"},
    {money_type(Per::piece), "kr. per piece"},
}};

Text in_both(Wording words) { return {std::string(words.da), std::string(words.en)}; }

constexpr auto dimensions = [] {
    std::array<Dimension, static_cast<std::size_t>(Dimension::count_)> all{};
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i] = static_cast<Dimension>(i);
    }
    return all;
}();
constexpr std::array units_of_services{Dimension::days,   Dimension::day,     Dimension::hours,
                                       Dimension::months, Dimension::courses, Dimension::pieces};

// What is counted above the line, kr. aside: "place-days", "days × months".
Text above_the_line(Measure measure, bool one)
{
    std::vector<Words> counted;
    bool const both = measure.of(Dimension::places) == 1 && measure.of(Dimension::days) == 1;
    if (both) {
        counted.push_back(place_days);
    }
    for (auto const dimension : dimensions) {
        bool const told = dimension == Dimension::kroner ||
                          (both && (dimension == Dimension::places || dimension == Dimension::days));
        if (measure.of(dimension) == 1 && !told) {
            counted.push_back(dimension_words[static_cast<std::size_t>(dimension)]);
        }
    }
    Text text;
    for (auto const& words : counted) {
        text += (text.empty() ? Text{} : Text{" × "}) + in_both(one && counted.size() == 1 ? words.one : words.many);
    }
    return text;
}

Text below_the_line(Measure measure)
{
    Text text;
    for (auto const dimension : dimensions) {
        if (measure.of(dimension) == -1) {
            text += (text.empty() ? Text{"pr. ", "per "} : Text{" og ", " and "}) +
                    in_both(dimension_words[static_cast<std::size_t>(dimension)].per);
        }
    }
    return text;
}

Text joined(Text first, Text const& second)
{
    bool const both = !first.empty() && !second.empty();
    return std::move(first) + (both ? Text{" "} : Text{}) + second;
}

bool is_plain(Type type) { return type.kind == Kind::number || type.kind == Kind::ratio; }

std::optional<Type> type_of_sum(ArithmeticOperator op, Type left, Type right)
{
    bool const subtracts = op == ArithmeticOperator::subtract;
    if (left.kind == Kind::date) {
        if (right.kind == Kind::date && subtracts) {
            return days_type;
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
    if (!is_numeric(left) || !is_numeric(right) || !compares(left, right)) {
        return std::nullopt;
    }
    return common_type(left, right);
}

// The one unit of services that goes against what is per the service's unit: days against kr. per unit.
std::optional<Dimension> goes_against_unit(Measure measure)
{
    std::optional<Dimension> found;
    bool several = false;
    auto const unit = measure.of(Dimension::unit);
    for (auto const dimension : units_of_services) {
        if (unit != 0 && measure.of(dimension) == -unit) {
            several = found.has_value();
            found = dimension;
        }
    }
    return several ? std::nullopt : found;
}

// Of both together, before anything that hinges on the service's unit is settled.
std::optional<Measure> together(Type left, Type right, bool divides)
{
    if (!is_numeric(left) || !is_numeric(right)) {
        return std::nullopt;
    }
    auto measure = left.measure;
    for (auto const dimension : dimensions) {
        auto const power = left.measure.of(dimension) + (divides ? -1 : 1) * right.measure.of(dimension);
        if (power < -1 || power > 1) {
            return std::nullopt;  // kr. times kr.
        }
        measure = measure.with(dimension, power);
    }
    return measure.of(Dimension::kroner) == 0 ? measure : measure.with(Dimension::places, 0);
}

// kr. per month and per day: an amount is paid for one thing. What is per the service's unit hinges on no other.
bool is_per_two_units(Measure measure)
{
    auto const count = [&](auto const& counts) {
        return std::count_if(units_of_services.begin(), units_of_services.end(), counts);
    };
    auto const below = count([&](Dimension each) { return measure.of(each) == -1; });
    auto const any = count([&](Dimension each) { return measure.of(each) != 0; });
    return measure.of(Dimension::unit) != 0 ? any > 0 : measure.of(Dimension::kroner) == 1 && below > 1;
}

std::optional<Type> type_of_product(Type left, Type right, bool divides)
{
    auto measure = together(left, right, divides);
    if (!measure) {
        return std::nullopt;
    }
    if (auto const dimension = goes_against_unit(*measure)) {
        measure = measure->with(*dimension, 0).with(Dimension::unit, 0);
    }
    if (is_per_two_units(*measure)) {
        return std::nullopt;
    }
    if (*measure != Measure{}) {
        return quantity_type(*measure);
    }
    bool const bare = !divides && left.kind == Kind::number && right.kind == Kind::number;
    return plain_type(bare ? Kind::number : Kind::ratio);
}

}  // namespace

Text describe(Type type)
{
    if (type.kind == Kind::choice && type.choices != ChoiceSet::count_) {
        return name_of(type.choices);
    }
    auto const name = in_both(is_money(type) ? Wording{"et beløb i kr.", "an amount in kr."}
                                             : kind_words[static_cast<std::size_t>(type.kind)]);
    if (type.kind != Kind::quantity) {
        return name;
    }
    auto const above = above_the_line(type.measure, false);
    auto const times = is_money(type) && !above.empty() ? Text{"× "} : Text{};
    auto const what = is_money(type) || above.empty() ? above : Text{above.da, "of " + above.en};
    return joined(joined(name, times + what), below_the_line(type.measure));
}

Text unit_in_print(Type type, bool one)
{
    auto const above = above_the_line(type.measure, one);
    if (!is_money(type)) {
        return joined(above, below_the_line(type.measure));
    }
    auto const said = type.measure.of(Dimension::unit) == -1 ? type.measure.with(Dimension::unit, 0) : type.measure;
    return joined((above.empty() ? Text{} : Text{"× "}) + above, below_the_line(said));
}

std::string_view spelling(Type type)
{
    auto const found =
        std::find_if(spellings.begin(), spellings.end(), [&](Written const& each) { return each.type == type; });
    return found == spellings.end() ? std::string_view{} : found->unit;
}

std::string spelled(std::string_view digits, Type type)
{
    auto const unit = spelling(type);
    bool const bare = type.kind != Kind::quantity || alike(plain_type(Kind::number), type);
    if (unit.empty() && !bare) {
        return {};
    }
    return std::string(digits) + (unit.empty() ? "" : " ") + std::string(unit);
}

Type type_of(FieldRow const& row)
{
    switch (row.shape) {
    case Shape::truth:
        return truth_type;
    case Shape::tariff:
        return money_type(row.per);
    case Shape::money:
        return money_type(Per::nothing);
    case Shape::places:
        return places_type;
    case Shape::percent:
        return plain_type(Kind::ratio);
    case Shape::days:
        return days_type;
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
    case Shape::years:  // which no rule reads
        return plain_type(Kind::texts);
    case Shape::record:
    case Shape::records:
        break;
    }
    return {.kind = Kind::records, .record = row.holds};
}

bool is_numeric(Type type) { return is_plain(type) || type.kind == Kind::quantity; }
bool is_period(Type type) { return type == days_type || type == months_type || type == working_days_type; }
bool is_money(Type type) { return type.measure.of(Dimension::kroner) == 1; }
bool is_per_unit(Type type) { return type.measure.of(Dimension::unit) != 0; }
bool has_order(Type type) { return is_numeric(type) || type.kind == Kind::year || type.kind == Kind::date; }
bool is_list(Type type)
{
    return type.kind == Kind::choices || type.kind == Kind::texts || type.kind == Kind::bodies ||
           type.kind == Kind::records;
}

bool is_of_years(Type list)
{
    return list.kind == Kind::records &&
           (list.record == RecordKind::report || list.record == RecordKind::operator_report);
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
        return type_of_product(left, right, false);
    case ArithmeticOperator::divide:
        break;
    }
    return type_of_product(left, right, true);
}

bool alike(Type left, Type right)
{
    auto const takes_bare = [](Type type) {
        return is_plain(type) || type == places_type || type == days_type || type == place_days_type ||
               type.kind == Kind::year;
    };
    return left == right || (left.kind == Kind::number && takes_bare(right)) ||
           (right.kind == Kind::number && takes_bare(left));
}

std::optional<Dimension> unit_needed(Type left, Type right)
{
    bool const first = is_per_unit(left);
    auto const &open = first ? left : right, &said = first ? right : left;
    if (first == is_per_unit(right) || said.kind != Kind::quantity) {
        return std::nullopt;
    }
    auto const power = open.measure.of(Dimension::unit);
    for (auto const dimension : units_of_services) {
        if (open.measure.with(Dimension::unit, 0).with(dimension, power) == said.measure) {
            return dimension;
        }
    }
    return std::nullopt;
}

std::optional<Dimension> unit_needed(ArithmeticOperator op, Type left, Type right)
{
    if (op == ArithmeticOperator::add || op == ArithmeticOperator::subtract) {
        return unit_needed(left, right);
    }
    if (!is_per_unit(left) && !is_per_unit(right)) {
        return std::nullopt;
    }
    auto const measure = together(left, right, op == ArithmeticOperator::divide);
    return measure ? goes_against_unit(*measure) : std::nullopt;
}

bool compares(Type left, Type right) { return alike(left, right) || unit_needed(left, right).has_value(); }

Type common_type(Type left, Type right)
{
    return left.kind == Kind::number || (is_per_unit(left) && !is_per_unit(right)) ? right : left;
}

}  // namespace styr
