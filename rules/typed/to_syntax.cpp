// SPDX-License-Identifier: MPL-2.0
#include "rules/typed/to_syntax.hpp"

#include "models/fields/print.hpp"
#include "rules/syntax/among.hpp"
#include "rules/syntax/print_tree.hpp"
#include "rules/typed/figures.hpp"
#include "rules/typed/scopes.hpp"
#include "rules/typed/types.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace styr {

namespace {

using Node = decltype(syntax::Expression::node);

syntax::Name name(std::string_view text) { return {std::string(text), {}}; }
syntax::Name name(Field field) { return name(name_of(field).name); }
syntax::Name name(Choice choice) { return name(values_of(choice.set)[choice.index].name); }

syntax::Expression plain(Node node) { return {{}, std::move(node)}; }
syntax::Expression named(std::string_view text) { return plain(syntax::Reference{syntax::Side::bare, name(text)}); }

std::vector<syntax::Name> names(std::vector<Field> const& fields)
{
    std::vector<syntax::Name> all;
    for (auto const field : fields) {
        all.push_back(name(field));
    }
    return all;
}

// As a figure of that type is written; a week is written in days, a year in months.
syntax::NumberUnit unit_of(Type type)
{
    using U = syntax::NumberUnit;
    static constexpr std::array written{
        U::percent,           U::places,  U::days,     U::months,    U::working_days, U::kroner,   U::per_unit,
        U::per_day_and_night, U::per_day, U::per_hour, U::per_month, U::per_course,   U::per_piece};
    auto const found = std::find_if(written.begin(), written.end(), [&](U unit) { return type_of(unit) == type; });
    return found == written.end() ? U::none : *found;
}

Node figure(Type type, Fraction number)
{
    if (number.negative()) {
        return syntax::Negation{plain(figure(type, difference(Fraction{0}, number).value_or(number)))};
    }
    auto const written = type.kind == Kind::ratio ? product(number, Fraction{100}).value_or(number) : number;
    return syntax::Number{print_canonical(written), unit_of(type)};
}

Node literal(Type type, Value const& value)
{
    switch (type.kind) {
    case Kind::truth:
        return syntax::Truth{std::get<bool>(value)};
    case Kind::number:
    case Kind::ratio:
    case Kind::quantity:
    case Kind::year:
        return figure(type, std::get<Fraction>(value));
    case Kind::date:
        return syntax::DateText{print_canonical(std::get<DateBounds>(value)), {}};
    case Kind::text:
        return syntax::Quoted{std::get<std::string>(value), {}};
    case Kind::body:
        return syntax::Reference{syntax::Side::bare, name(std::get<std::string>(value))};
    case Kind::choice:
        return syntax::Reference{syntax::Side::bare, name(std::get<Choice>(value))};
    case Kind::choices:
    case Kind::texts:
    case Kind::bodies:
    case Kind::records:
    case Kind::day_in_year:
    case Kind::count_:
        break;  // of these the language has no literal in an expression
    }
    return {};
}

// Dates and names are compared in words, figures by signs.
bool compared_in_words(Type type)
{
    return type.kind == Kind::date || type.kind == Kind::choice || type.kind == Kind::text;
}

class Rewriting {
public:
    explicit Rewriting(Version const& version) : version_(version) {}

    syntax::Expression tree(Expression const& expression) const
    {
        return plain(std::visit([&](auto const& node) { return of(node, expression.type); }, expression.node));
    }

private:
    syntax::Operand operand(Expression const& expression) const { return tree(expression); }
    std::optional<syntax::Operand> operand(std::optional<Operand> const& expression) const
    {
        return expression ? std::optional(operand(**expression)) : std::nullopt;
    }
    // The day before which something is needed: `before effective - 3 months`.
    std::optional<syntax::Operand> limit(std::optional<Operand> const& day) const
    {
        auto limit = operand(day);
        if (auto* const sum = limit ? std::get_if<syntax::Arithmetic>(&(**limit).node) : nullptr) {
            sum->period_first = false;
        }
        return limit;
    }
    Node of_that(syntax::Expression left, Operand const& right) const
    {
        return syntax::Of{std::move(left), operand(*right)};
    }

    Node of(Constant const& node, Type type) const { return literal(type, node.value); }
    Node of(FactReference const& node, Type) const
    {
        auto const side = node.implied || node.side == Side::none ? syntax::Side::bare
                          : node.side == Side::old                ? syntax::Side::old
                                                                  : syntax::Side::new_;
        return syntax::Reference{side, name(node.field)};
    }
    Node of(SubjectYear const&, Type) const { return named("year").node; }
    Node of(Requests const& node, Type) const { return named(name_of_requests(node.of)).node; }
    Node of(ElementReference const& node, Type) const { return named(node.variable).node; }
    Node of(ParameterReference const& node, Type) const { return named(parameter(node.parameter)).node; }
    Node of(DefinitionReference const& node, Type) const
    {
        return named(version_.definitions[node.definition].name).node;
    }
    Node of(TableLookup const& node, Type) const
    {
        return syntax::Of{named(version_.tables[node.table].name), operand(*node.key), operand(node.second)};
    }
    Node of(PartOfDate const& node, Type) const
    {
        if (node.part == DatePart::next_working_day) {
            return syntax::NextWorkingDay{operand(*node.date)};
        }
        return of_that(named(parts_of_dates[static_cast<std::size_t>(node.part)]), node.date);
    }
    Node of(AsOf const&, Type) const { return named(as_of_name).node; }
    Node of(DayInYear const& node, Type) const
    {
        return of_that(node.parameter ? named(parameter(*node.parameter))
                                      : plain(syntax::DayMonth{std::to_string(node.day), node.month}),
                       node.year);
    }
    Node of(Arithmetic const& node, Type) const
    {
        // Days are added and taken away; months and working days stand before and after.
        bool const counted = node.right->type == months_type || node.right->type == working_days_type;
        auto const* const period = std::get_if<Constant>(&node.right->node);
        bool const period_first = counted && node.left->type.kind == Kind::date && period != nullptr &&
                                  !std::get<Fraction>(period->value).negative();
        return syntax::Arithmetic{node.op, operand(*node.left), operand(*node.right), period_first};
    }
    Node of(Negation const& node, Type) const { return syntax::Negation{operand(*node.operand)}; }
    Node of(Rounded const& node, Type) const
    {
        return syntax::Rounded{operand(*node.value), operand(*node.step), node.rounding};
    }
    Node of(Comparison const& node, Type) const
    {
        auto const type = node.left->type;
        bool const order = node.relation != Relation::equal && node.relation != Relation::unequal;
        return syntax::Comparison{node.relation, compared_in_words(type), order && type.kind == Kind::date,
                                  operand(*node.left), operand(*node.right)};
    }
    Node of(Junction const& node, Type) const
    {
        syntax::Junction junction{node.all, {}};
        for (auto const& each : node.operands) {
            junction.operands.push_back(tree(each));
        }
        return junction;
    }
    Node of(Not const& node, Type) const
    {
        return std::visit([&](auto const& inner) { return negated(inner, *node.operand); }, node.operand->node);
    }
    Node of(OnlyChange const& node, Type) const { return syntax::OnlyChange{names(node.terms)}; }
    Node of(Quantified const& node, Type) const
    {
        return syntax::Quantified{node.quantifier, name(node.variable), operand(*node.list), operand(*node.predicate)};
    }
    Node of(Extreme const& node, Type) const
    {
        syntax::Extreme extreme{node.least, {}};
        for (auto const& each : node.values) {
            extreme.values.push_back(tree(each));
        }
        return extreme;
    }
    Node of(Aggregate const& node, Type) const
    {
        return syntax::Aggregate{node.kind, operand(node.value), operand(*node.list), operand(node.where)};
    }
    Node of(Approval const& node, Type) const
    {
        syntax::Approval approval;
        approval.terms = names(node.terms);
        approval.outcome = is_declared(node.outcome) ? Outcome::approved : node.outcome;
        approval.kind = kind(node.outcome);
        approval.by = bodies(node.by);
        for (auto const& word : node.after) {
            bool const declared = is_declared(word.outcome);
            approval.after.push_back(
                {declared ? Outcome::recommended : word.outcome, bodies(word.by), kind(word.outcome)});
        }
        if (node.of_list && node.of_list->one) {
            approval.by.push_back(name_of_text(**node.of_list->one));
        } else if (node.of_list) {
            approval.quorum = {std::to_string(node.of_list->least), {}, name(parameter(node.of_list->list))};
        }
        approval.before = limit(node.before);
        return approval;
    }
    Node of(NamedNeed const& node, Type) const
    {
        syntax::Approval need;
        need.need_for = name_of_text(*node.group);
        need.by.push_back(name(version_.bodies[node.by].name));
        need.before = limit(node.before);
        return need;
    }
    Node of(Acceptance const& node, Type) const
    {
        syntax::Approval acceptance;
        acceptance.acceptance = true;
        acceptance.by.push_back(name_of_text(*node.by));
        return acceptance;
    }
    Node of(Among<FallsOn, OneOf, PresenceTest, Includes, Changes> auto const& node, Type) const
    {
        return sentence(node, false);
    }

    // What says `not` by itself: `effective is not 1 January`, `tariff does not change`.
    Node sentence(FallsOn const& node, bool negated) const
    {
        return syntax::Comparison{negated ? Relation::unequal : Relation::equal, true, false, operand(*node.date),
                                  plain(syntax::DayMonth{std::to_string(node.day), node.month})};
    }
    Node sentence(OneOf const& node, bool negated) const
    {
        syntax::OneOf among{operand(*node.value), {}, negated};
        for (auto const& value : node.among) {
            among.members.push_back(member(value, node.value->type));
        }
        if (node.list) {
            among.members.push_back({print(tree(**node.list)), false, {}});
        }
        return among;
    }
    Node sentence(PresenceTest const& node, bool negated) const
    {
        return syntax::PresenceTest{node.asked, operand(*node.value), negated};
    }
    Node sentence(Includes const& node, bool negated) const
    {
        return syntax::Includes{operand(*node.list), name(node.value), negated};
    }
    Node sentence(Changes const& node, bool negated) const { return syntax::Changes{name(node.term), negated}; }

    Node negated(Among<FallsOn, OneOf, PresenceTest, Includes, Changes> auto const& node, Expression const&) const
    {
        return sentence(node, true);
    }
    Node negated(
        Among<Constant, FactReference, SubjectYear, Requests, ElementReference, ParameterReference, DefinitionReference,
              TableLookup, PartOfDate, AsOf, DayInYear, Arithmetic, Negation, Rounded, Comparison, OnlyChange, Junction,
              Not, Quantified, Extreme, Aggregate, Approval, NamedNeed, Acceptance> auto const&,
        Expression const& whole) const
    {
        return syntax::Not{operand(whole)};
    }

    static std::optional<syntax::Name> kind(Outcome outcome)
    {
        return is_declared(outcome) ? std::optional(name(name_of_outcome(outcome))) : std::nullopt;
    }

    static syntax::Member member(Value const& value, Type type)
    {
        auto const* const choice = std::get_if<Choice>(&value);
        return choice != nullptr ? syntax::Member{name(*choice).text, false, {}}
                                 : syntax::Member{std::get<std::string>(value), type.kind == Kind::text, {}};
    }
    std::vector<syntax::Name> bodies(std::vector<BodyId> const& ids) const
    {
        std::vector<syntax::Name> all;
        std::transform(ids.begin(), ids.end(), std::back_inserter(all),
                       [this](BodyId body) { return name(version_.bodies[body].name); });
        return all;
    }
    std::string_view parameter(Index index) const { return version_.parameters[index].name; }
    // `by payer`, `for target group`: the grammar has a name there, which is all that the resolver lets through.
    syntax::Name name_of_text(Expression const& text) const
    {
        return std::get<syntax::Reference>(tree(text).node).name;
    }

    Version const& version_;
};

}  // namespace

syntax::Expression to_syntax(Expression const& expression, Version const& version)
{
    return Rewriting(version).tree(expression);
}

}  // namespace styr
