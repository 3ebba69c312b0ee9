// SPDX-License-Identifier: MPL-2.0
// Arithmetic and what has `of` in it. Units are part of every type, so that what does not fit is
// found here and never met while judging.
#include "rules/binding/binding.hpp"

#include "rules/binding/mismatch.hpp"
#include "rules/messages/resolve_problems.hpp"
#include "rules/typed/figures.hpp"
#include "rules/typed/parts.hpp"
#include "rules/typed/types.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace styr {

namespace {

Text verb_of(ArithmeticOperator op)
{
    return op == ArithmeticOperator::add ? Text{"lægges sammen", "added"} : Text{"trækkes fra hinanden", "subtracted"};
}

Text word_of(ArithmeticOperator op)
{
    return op == ArithmeticOperator::multiply ? Text{"gange", "times"} : Text{"delt med", "divided by"};
}

Text advice_for(ArithmeticOperator op, Type left, Type right)
{
    bool const divides = op == ArithmeticOperator::divide;
    bool const by_a_period = is_period(right) || right == place_days_type;
    if (divides && is_money(left) && by_a_period) {  // what a month costs is found first, then a day's share of it
        return {"beløbet er pr. én enhed alene; gang først med perioden: `tariff * 1 month / 30.5 days`",
                "the amount is per one unit alone; multiply by the period first: `tariff * 1 month / 30.5 days`"};
    }
    if (!divides && is_money(left) && is_money(right)) {
        return {"et beløb ganges med et tal, en procent, pladser, dage eller måneder",
                "an amount is multiplied by a figure, a per cent, places, days or months"};
    }
    return {};
}

std::nullopt_t report_operation(ArithmeticOperator op, Expression const& left, Expression const& right,
                                BindingPlace& at)
{
    if (op == ArithmeticOperator::add || op == ArithmeticOperator::subtract) {
        return report_mismatch(left, right, verb_of(op), at);
    }
    return at.fail(type_problem::no_such_operation, right.span,
                   {{"left", describe(left.type)},
                    {"operation", word_of(op)},
                    {"right", describe(right.type)},
                    {"advice", advice_for(op, left.type, right.type)}},
                   {{left.span, describe(left.type)}});
}

bool is_zero(Expression const& expression, Version const& version)
{
    auto const* const parameter = std::get_if<ParameterReference>(&expression.node);
    auto const* const constant = std::get_if<Constant>(&expression.node);
    auto const* const value = parameter != nullptr  ? &version.parameters[parameter->parameter].value
                              : constant != nullptr ? &constant->value
                                                    : nullptr;
    auto const* const number = value == nullptr ? nullptr : std::get_if<Fraction>(value);
    return number != nullptr && number->zero();
}

Text a_figure() { return {"et tal eller et beløb", "a figure or an amount"}; }

// ---- of

Bound wrong_type(Kind expected, Expression const& found, Text instead, BindingPlace& at)
{
    return at.fail(type_problem::wrong_type, found.span,
                   {{"expected", describe(plain_type(expected))},
                    {"found", describe(found.type)},
                    {"instead", std::move(instead)}});
}

Text year_of_it(std::string_view before, Expression const& found, BindingPlace const& at)
{
    bool const dated = found.type.kind == Kind::date;
    auto const text = at.names.sources[found.span.source].text(found.span);
    return dated ? Text{shown(std::string(before) + " of year of " + std::string(text))} : Text{};
}

// The year after `of`: an expression of that kind, or a bare figure that is one.
Bound bind_year(syntax::Expression const& year, std::string_view before, BindingPlace& at)
{
    if (auto const* const number = std::get_if<syntax::Number>(&year.node);
        number != nullptr && number->unit == syntax::NumberUnit::none) {
        auto const read = read_year(number->digits, year.span, at.report);
        return read ? Bound(made(year.span, plain_type(Kind::year), Constant{Fraction{*read}})) : std::nullopt;
    }
    auto bound = bind(year, at);
    if (!bound || bound->type.kind == Kind::year) {
        return bound;
    }
    return wrong_type(Kind::year, *bound, year_of_it(before, *bound, at), at);
}

Type type_of(DatePart part)
{
    switch (part) {
    case DatePart::year:
        return plain_type(Kind::year);
    case DatePart::weekday:
    case DatePart::month:
        return plain_type(Kind::number);
    case DatePart::month_start:
    case DatePart::month_end:
    case DatePart::next_working_day:  // has a node of its own in the text
        break;
    }
    return plain_type(Kind::date);
}

// `year of DATE`, `month end of DATE`, `weekday of DATE`.
Bound bind_part_of(DatePart part, syntax::Of const& node, Span span, BindingPlace& at)
{
    auto date = bind(*node.right, at);
    if (!date) {
        return std::nullopt;
    }
    if (date->type.kind != Kind::date) {
        return wrong_type(Kind::date, *date, {}, at);
    }
    return made(span, type_of(part), PartOfDate{part, std::move(*date)});
}

// What stands behind `of` or `for`, as the table has it.
Bound bind_key(syntax::Expression const& text, Table::Key const& key, std::string_view before, BindingPlace& at)
{
    if (key.by == Table::By::year) {
        return bind_year(text, before, at);
    }
    auto bound = bind_right(text, made(text.span, key.type, Constant{}), at);
    if (!bound) {
        return std::nullopt;
    }
    bool const named = key.type.kind == Kind::text && bound->type.kind == Kind::body;
    if (!named && !alike(bound->type, key.type)) {
        return expected(describe(key.type), *bound, at);
    }
    adapt(*bound, key.type);
    return bound;
}

std::nullopt_t report_number_of_keys(Table const& table, syntax::Name const& name, BindingPlace& at)
{
    auto const key = "`" + shown(table.keys.front().name) + "`", last = "`" + shown(table.keys.back().name) + "`";
    bool const both = table.keys.size() == 2;
    Text const why = both ? Text{"tabellen er efter " + key + " og " + last, "the table is by " + key + " and " + last}
                          : Text{"tabellen er efter " + key + " alene", "the table is by " + key + " alone"};
    Text const advice =
        both ? Text{"skriv `" + shown(name.text) + " of … for …`", "write `" + shown(name.text) + " of … for …`"}
             : Text{"fjern `for …`", "remove `for …`"};
    return at.fail(type_problem::table_keys, name.span, {{"why", why}, {"advice", advice}});
}

Bound bind_lookup(std::size_t table, syntax::Name const& name, syntax::Of const& node, Span span, BindingPlace& at)
{
    at.names.used.insert(name.text);
    if (at.names.broken.contains(name.text)) {
        at.report.count_silently();
        return std::nullopt;
    }
    auto const& looked_up = at.names.version.tables[table];
    if (node.second.has_value() != (looked_up.keys.size() == 2)) {
        return report_number_of_keys(looked_up, name, at);
    }
    auto key = bind_key(*node.right, looked_up.keys.front(), name.text, at);
    auto second = node.second ? bind_key(**node.second, looked_up.keys.back(), "", at) : std::nullopt;
    if (!key || (node.second && !second)) {
        return std::nullopt;
    }
    TableLookup lookup{static_cast<Index>(table), std::move(*key)};
    if (second) {
        lookup.second = std::move(*second);
    }
    return made(span, looked_up.type, std::move(lookup));
}

Bound bind_day_of(syntax::DayMonth const& day, syntax::Of const& node, Span span, BindingPlace& at)
{
    bool const exists = check_day_in_year(day, node.left->span, false, at.report);
    auto year = bind_year(*node.right, spelling(day), at);
    if (!exists || !year) {
        return std::nullopt;
    }
    return made(span, plain_type(Kind::date),
                DayInYear{day.month, static_cast<unsigned>(std::stoul(day.day)), std::move(*year)});
}

// A day of the year that a parameter sets: `submission closes of YEAR`.
Bound bind_set_day(std::size_t parameter, syntax::Name const& name, syntax::Of const& node, Span span, BindingPlace& at)
{
    at.names.used.insert(name.text);
    auto year = bind_year(*node.right, name.text, at);
    if (!year || at.names.broken.contains(name.text)) {
        at.report.count_silently();
        return std::nullopt;
    }
    auto const day = calendar(std::get<DateBounds>(at.names.version.parameters[parameter].value).earliest);
    return made(span, plain_type(Kind::date),
                DayInYear{static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()), std::move(*year),
                          static_cast<Index>(parameter)});
}

Text nearest_before_of(syntax::Name const& name, BindingPlace& at)
{
    std::vector<std::string> candidates(parts_of_dates.begin(), parts_of_dates.end());
    for (auto const table : names_of(at.names.merged.values, What::table)) {
        candidates.emplace_back(table);
    }
    return nearest_of(name.text, candidates, at);
}

// `95 % of X`: a product.
Bound bind_share_of(syntax::Of const& node, Span span, BindingPlace& at)
{
    auto left = bind(*node.left, at);
    auto right = bind(*node.right, at);
    if (!left || !right) {
        return std::nullopt;
    }
    if (left->type.kind != Kind::ratio) {
        return at.fail(type_problem::of_nothing, left->span, {{"left", describe(left->type)}});
    }
    auto const type = type_of(ArithmeticOperator::multiply, left->type, right->type);
    if (!type) {
        return report_operation(ArithmeticOperator::multiply, *left, *right, at);
    }
    return made(span, *type, Arithmetic{ArithmeticOperator::multiply, std::move(*left), std::move(*right)});
}

// What is moved to a working day is the last day for an act: no day of effect, no end of payment and no period that is
// counted backwards. (language.md, 7.)
class WhyNotMoved {
public:
    explicit WhyNotMoved(Version const& version) : version_(version) {}

    // A day that is counted from the day of effect is no day of effect `itself`.
    std::optional<Text> operator()(Expression const& day, bool itself = true)
    {
        constexpr std::array fixed{Field::effective, Field::until, Field::paid_until, Field::last_day_enrolled};
        if (auto const* const fact = std::get_if<FactReference>(&day.node)) {
            return !itself || std::find(fixed.begin(), fixed.end(), fact->field) == fixed.end()
                       ? std::nullopt
                       : std::optional(Text{"en virkningsdag eller det sidste betalte døgn flyttes ikke",
                                            "a day of effect or the end of payment is not moved"});
        }
        auto const* const arithmetic = std::get_if<Arithmetic>(&day.node);
        if (arithmetic != nullptr && arithmetic->op == ArithmeticOperator::subtract) {
            return Text{"en frist, der regnes baglæns, flyttes ikke",
                        "a period that is counted backwards is not moved"};
        }
        itself = itself && arithmetic == nullptr && !std::holds_alternative<PartOfDate>(day.node);
        for (auto const* const each : days_in(day, itself)) {
            auto why = each->type.kind == Kind::date ? (*this)(*each, itself) : std::nullopt;
            if (why) {
                return why;
            }
        }
        return std::nullopt;
    }

private:
    std::vector<Expression const*> days_in(Expression const& day, bool itself)
    {
        auto const* const defined = std::get_if<DefinitionReference>(&day.node);
        if (defined == nullptr) {
            return operands_of(day);
        }
        std::vector<Expression const*> values;
        if (seen_.insert({defined->definition, itself}).second) {
            for (auto const& each : version_.definitions[defined->definition].cases) {
                values.push_back(&each.value);
            }
        }
        return values;
    }

    Version const& version_;
    std::set<std::pair<Index, bool>> seen_;  // definitions may be built of one another
};

}  // namespace

Bound bind_node(syntax::Arithmetic const& node, Span span, BindingPlace& at)
{
    auto left = bind(*node.left, at);
    auto right = bind(*node.right, at);
    if (!left || !right) {
        return std::nullopt;
    }
    auto const type = type_of(node.op, left->type, right->type);
    if (!type) {
        return report_operation(node.op, *left, *right, at);
    }
    if (node.op == ArithmeticOperator::divide && is_zero(*right, at.names.version)) {
        return at.fail(type_problem::divided_by_zero, right->span);
    }
    if (node.op == ArithmeticOperator::add || node.op == ArithmeticOperator::subtract) {
        adapt(*left, right->type);
        adapt(*right, left->type);
    }
    return made(span, *type, Arithmetic{node.op, std::move(*left), std::move(*right)});
}

Bound bind_node(syntax::Negation const& node, Span span, BindingPlace& at)
{
    auto operand = bind(*node.operand, at);
    if (!operand) {
        return std::nullopt;
    }
    auto const type = operand->type;
    if (!is_numeric(type)) {
        return at.fail(type_problem::wrong_type, operand->span, {{"expected", a_figure()}, {"found", describe(type)}});
    }
    return made(span, type, Negation{std::move(*operand)});
}

namespace {

// Only a table with two keys is looked up `for` something.
bool check_second_key(syntax::Of const& node, BindingPlace& at)
{
    auto const* const left = std::get_if<syntax::Reference>(&node.left->node);
    bool const table = left != nullptr && meaning_of(left->name.text, at).is == Meaning::Is::table;
    bool const broken = left != nullptr && at.names.merged.broken.contains(left->name.text);
    if (!node.second || table || broken) {
        return true;
    }
    auto const what = shown(at.names.sources[node.left->span.source].text(node.left->span));
    at.report.add(type_problem::table_keys, node.left->span,
                  {{"why", Text{"`" + what + "` er ingen tabel", "`" + what + "` is no table"}},
                   {"advice", Text{"fjern `for …`", "remove `for …`"}}});
    return false;
}

}  // namespace

Bound bind_node(syntax::Of const& node, Span span, BindingPlace& at)
{
    if (!check_second_key(node, at)) {
        return std::nullopt;
    }
    if (auto const* const day = std::get_if<syntax::DayMonth>(&node.left->node)) {
        return bind_day_of(*day, node, span, at);
    }
    auto const* const left = std::get_if<syntax::Reference>(&node.left->node);
    if (left == nullptr || left->side != syntax::Side::bare) {
        return bind_share_of(node, span, at);
    }
    auto const part = std::find(parts_of_dates.begin(), parts_of_dates.end(), left->name.text);
    if (part != parts_of_dates.end()) {
        return bind_part_of(static_cast<DatePart>(part - parts_of_dates.begin()), node, span, at);
    }
    auto const meaning = meaning_of(left->name.text, at);
    if (meaning.is == Meaning::Is::table) {
        return bind_lookup(meaning.index, left->name, node, span, at);
    }
    if (meaning.is == Meaning::Is::parameter && meaning.type.kind == Kind::day_in_year) {
        return bind_set_day(meaning.index, left->name, node, span, at);
    }
    bool const unknown =
        meaning.is == Meaning::Is::nothing && !at.quiet() && !at.names.merged.broken.contains(left->name.text);
    auto const nearest = unknown ? nearest_before_of(left->name, at) : Text{};
    if (!nearest.empty()) {
        bind(*node.right, at);
        return at.fail(name_problem::unknown_name, left->name.span,
                       {{"name", shown(left->name.text)}, {"nearest", nearest}});
    }
    return bind_share_of(node, span, at);
}

Bound bind_node(syntax::NextWorkingDay const& node, Span span, BindingPlace& at)
{
    auto day = bind(*node.day, at);
    if (!day) {
        return std::nullopt;
    }
    if (day->type.kind != Kind::date) {
        return wrong_type(Kind::date, *day, {}, at);
    }
    if (auto const why = WhyNotMoved(at.names.version)(*day)) {
        return at.fail(type_problem::day_stays, day->span, {{"why", *why}});
    }
    return made(span, day->type, PartOfDate{DatePart::next_working_day, std::move(*day)});
}

Bound bind_node(syntax::Rounded const& node, Span span, BindingPlace& at)
{
    auto value = bind(*node.value, at);
    if (!is_figure(*node.step)) {
        return at.fail(type_problem::rounding_step, node.step->span);
    }
    auto const step = read_figure(*node.step, at.report);
    if (!value || !step) {
        return std::nullopt;
    }
    auto const* const size = std::get_if<Fraction>(&step->value);
    if (size == nullptr || size->negative() || size->zero()) {
        return at.fail(type_problem::rounding_step, node.step->span);
    }
    // A step in kr. is one in whatever the amount is per.
    bool const fits =
        compares(value->type, step->type) || (is_money(value->type) && step->type == money_type(Per::nothing));
    auto const type = value->type;
    auto made_step = made(node.step->span, fits ? type : step->type, Constant{*size});
    if (!is_numeric(type)) {
        return at.fail(type_problem::wrong_type, value->span, {{"expected", a_figure()}, {"found", describe(type)}});
    }
    if (!fits) {
        return at.fail(type_problem::wrong_type, made_step.span,
                       {{"expected", describe(type)}, {"found", describe(step->type)}, {"instead", spelled("1", type)}},
                       {{value->span, describe(type)}});
    }
    return made(span, type, Rounded{std::move(*value), std::move(made_step), node.rounding});
}

}  // namespace styr
