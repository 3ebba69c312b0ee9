// SPDX-License-Identifier: MPL-2.0
// Which truths an expression can come to: a proof by its parts, each taken by itself. What it calls
// impossible is; what it calls possible may still not be, where parts depend on one another.
#include "engine/evaluation/absent_value.hpp"
#include "engine/evaluation/said_beside.hpp"
#include "engine/evaluation/subject.hpp"
#include "engine/testing/days_of_version.hpp"
#include "engine/testing/reach.hpp"
#include "models/fields/declared_fact.hpp"
#include "rules/syntax/among.hpp"
#include "rules/typed/types.hpp"

#include <optional>

#include <range/v3/algorithm/all_of.hpp>
#include <range/v3/algorithm/any_of.hpp>

namespace styr {

namespace {

// What of an expression may be missing, and what may be awaited.
struct Gaps {
    bool missing = false, awaiting = false;
    Gaps operator|(Gaps const& other) const { return {missing || other.missing, awaiting || other.awaiting}; }
};

// Whether such a fact of the record is never unknown: absent, it is no. None where the record has no such fact.
std::optional<bool> always_known_in(RecordKind record, Field field)
{
    auto const* const row = find_row(record, field);
    if (row == nullptr) {
        return std::nullopt;
    }
    bool const is_no =
        row->presence == Presence::closed && !std::holds_alternative<std::monostate>(absent_value(row->shape));
    return (row->presence == Presence::required && row->shape != Shape::date) || is_no;
}

// Of an element, the reference does not say which list it is of: it has to be known in every record that has such a
// fact.
bool always_known(FactReference const& fact)
{
    if (fact.binding == 0) {
        // What is declared of a submission or settlement stands there or is no; theirs of the vocabulary may be a
        // claim.
        auto const own = is_declared(fact.field) ? std::vector{RecordKind::payer, RecordKind::change,
                                                               RecordKind::submission, RecordKind::settlement}
                                                 : std::vector{RecordKind::payer, RecordKind::change};
        return !is_term(fact.field) && !may_be_said_beside(fact.field) && ranges::any_of(own, [&](RecordKind record) {
            return always_known_in(record, fact.field).value_or(false);
        });
    }
    for (std::size_t kind = 0; kind < static_cast<std::size_t>(RecordKind::count_); ++kind) {
        if (!always_known_in(static_cast<RecordKind>(kind), fact.field).value_or(true)) {
            return false;
        }
    }
    return true;
}

// Where an expression is read.
struct Reading {
    Version const& version;
    std::optional<Scope> scope;
    bool is_of(Scope of) const { return scope == of; }
};

Gaps gaps_in(Expression const& expression, Reading const& in);

Gaps gaps_of_operands(Expression const& expression, Reading const& in)
{
    Gaps gaps;
    for (auto const* const operand : operands_of(expression)) {
        gaps = gaps | gaps_in(*operand, in);
    }
    return gaps;
}

struct GapsIn {
    Expression const& expression;
    Reading const& in;

    Gaps operator()(
        Among<Constant, ParameterReference, ElementReference, SubjectYear, Requests, AsOf> auto const&) const
    {
        return {};
    }
    Gaps operator()(FactReference const& node) const
    {
        bool const known = in.is_of(Scope::agreement) ? is_day_of(node, in.version) : always_known(node);
        return {!known, false};
    }
    Gaps operator()(Among<TableLookup, Changes, OnlyChange> auto const&) const { return {true, false}; }
    Gaps operator()(Among<Approval, NamedNeed, Acceptance> auto const&) const { return {true, true}; }
    Gaps operator()(DefinitionReference const& node) const
    {
        auto const& cases = in.version.definitions[node.definition].cases;
        Gaps gaps{cases.size() > 1, false};
        for (auto const& each : cases) {
            gaps = gaps | gaps_in(each.value, in) | (each.when ? gaps_in(*each.when, in) : Gaps{});
        }
        return gaps;
    }
    Gaps operator()(Arithmetic const& node) const
    {
        bool const hinges_on_unit = unit_needed(node.op, node.left->type, node.right->type).has_value();
        return gaps_of_operands(expression, in) | Gaps{node.op == ArithmeticOperator::divide || hinges_on_unit, false};
    }
    // An amount per the service's unit against one per hour: the service may have another unit.
    Gaps operator()(Comparison const& node) const
    {
        return gaps_of_operands(expression, in) |
               Gaps{unit_needed(node.left->type, node.right->type).has_value(), false};
    }
    Gaps operator()(Extreme const& node) const
    {
        bool const hinges_on_unit = ranges::any_of(
            node.values, [&](Expression const& each) { return unit_needed(each.type, expression.type).has_value(); });
        return gaps_of_operands(expression, in) | Gaps{hinges_on_unit, false};
    }
    Gaps operator()(PresenceTest const& node) const
    {
        return node.asked == Asked::given ? Gaps{} : gaps_of_operands(expression, in);
    }
    Gaps operator()(Among<PartOfDate, DayInYear, Negation, Rounded, FallsOn, OneOf, Includes, Junction, Not, Quantified,
                          Aggregate> auto const&) const
    {
        return gaps_of_operands(expression, in);
    }
};

Gaps gaps_in(Expression const& expression, Reading const& in)
{
    return std::visit(GapsIn{expression, in}, expression.node);
}

Possible with_gaps(Expression const& expression, Reading const& in)
{
    auto const gaps = gaps_in(expression, in);
    bool const unknown = gaps.missing || gaps.awaiting;
    return {
        true,          true,
        unknown,       gaps.missing,
        gaps.awaiting, unknown ? Text{} : Text{"det, den spørger om, er altid kendt", "what it asks is always known"}};
}

Possible of_junction(Junction const& node, Reading const& in)
{
    std::vector<Possible> parts;
    for (auto const& operand : node.operands) {
        parts.push_back(possible_truths(operand, in.version, in.scope));
    }
    auto const settles = [&](Possible const& part) { return node.all ? part.no : part.yes; };
    auto const agrees = [&](Possible const& part) { return node.all ? part.yes : part.no; };
    bool const settled = ranges::any_of(parts, settles);
    bool const agreed = ranges::all_of(parts, agrees);
    auto const open = [&](Possible const& part) { return part.unknown; };
    bool const may_stay_open =
        ranges::all_of(parts, [&](Possible const& part) { return part.unknown || agrees(part); });
    Possible possible{node.all ? agreed : settled,
                      node.all ? settled : agreed,
                      ranges::any_of(parts, open) && may_stay_open,
                      false,
                      false,
                      {}};
    possible.missing = possible.unknown && ranges::any_of(parts, [](Possible const& part) { return part.missing; });
    possible.awaiting = possible.unknown && ranges::any_of(parts, [](Possible const& part) { return part.awaiting; });
    possible.why = {"delene kan ikke komme sådan ud", "its parts cannot come out so"};
    return possible;
}

struct TruthsOf {
    Expression const& expression;
    Reading const& in;

    Possible operator()(Constant const& node) const
    {
        bool const truth = std::holds_alternative<bool>(node.value) && std::get<bool>(node.value);
        return {truth, !truth, false, false, false, {"det er en fast værdi", "it is a fixed value"}};
    }
    Possible operator()(Not const& node) const
    {
        auto possible = possible_truths(*node.operand, in.version, in.scope);
        std::swap(possible.yes, possible.no);
        return possible;
    }
    Possible operator()(Junction const& node) const { return of_junction(node, in); }
    Possible operator()(PresenceTest const& node) const
    {
        auto possible = with_gaps(expression, in);
        if (node.asked == Asked::known) {
            possible.no = false;
            possible.why = {"en dag, der ikke kendes, er uvis og ikke et nej",
                            "a day that is not known is unknown, not a no"};
        }
        return possible;
    }
    Possible operator()(Among<FactReference, SubjectYear, Requests, ElementReference, ParameterReference,
                              DefinitionReference, TableLookup, PartOfDate, AsOf, DayInYear, Arithmetic, Negation,
                              Rounded, Comparison, FallsOn, OneOf, Includes, Changes, OnlyChange, Quantified, Extreme,
                              Aggregate, Approval, NamedNeed, Acceptance> auto const&) const
    {
        return with_gaps(expression, in);
    }
};

}  // namespace

Possible possible_truths(Expression const& expression, Version const& version, std::optional<Scope> scope)
{
    Reading const in{version, scope};
    bool const is_fixed = std::holds_alternative<Constant>(expression.node);
    if (auto const settled =
            !is_fixed && in.is_of(Scope::agreement) ? settled_by_days(expression, version) : std::nullopt) {
        return {settled->is(true),
                settled->is(false),
                !settled->known(),
                !settled->known(),
                false,
                {"udgavens dage står i aftalen", "the days of the version stand in the agreement"}};
    }
    return std::visit(TruthsOf{expression, in}, expression.node);
}

}  // namespace styr
