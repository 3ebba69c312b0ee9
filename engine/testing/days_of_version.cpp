// SPDX-License-Identifier: MPL-2.0
#include "engine/testing/days_of_version.hpp"

#include "engine/approvals/decision_log.hpp"
#include "rules/syntax/among.hpp"
#include "rules/typed/parts.hpp"

#include <range/v3/algorithm/all_of.hpp>

namespace styr {

namespace {

// Whether a node, its operands aside, reads nothing but the days.
struct ReadsDays {
    Version const& version;

    bool operator()(FactReference const& node) const { return is_day_of(node, version); }
    bool operator()(DayInYear const& node) const { return !node.parameter; }  // which a test can set
    bool operator()(OneOf const& node) const { return !node.list; }
    bool operator()(Among<Constant, PartOfDate, Arithmetic, Negation, Rounded, Comparison, FallsOn, PresenceTest,
                          Extreme, Junction, Not> auto const&) const
    {
        return true;
    }
    bool operator()(
        Among<SubjectYear, Requests, ElementReference, ParameterReference, DefinitionReference, TableLookup, AsOf,
              Includes, Changes, OnlyChange, Quantified, Aggregate, Approval, NamedNeed, Acceptance> auto const&) const
    {
        return false;
    }
};

bool reads_days_alone(Expression const& expression, Version const& version)
{
    return std::visit(ReadsDays{version}, expression.node) &&
           ranges::all_of(operands_of(expression),
                          [&](Expression const* operand) { return reads_days_alone(*operand, version); });
}

}  // namespace

bool is_day_of(FactReference const& fact, Version const& version)
{
    return fact.binding == 0 &&
           (fact.field == Field::effective || (fact.field == Field::until && version.to != last_day));
}

std::optional<Evaluated> settled_by_days(Expression const& expression, Version const& version)
{
    if (!reads_days_alone(expression, version)) {
        return std::nullopt;
    }
    Subject subject;
    subject.scope = Scope::agreement;
    subject.of_agreement = &version;
    subject.day = version.from;
    Repository const nothing{FieldTable()};
    Allowance allowance(most_steps);
    Work work(allowance);
    Facts const facts(subject, nothing);
    LoggedDecisions decisions;
    Evaluator evaluator({version, nothing, version.from, work}, facts, decisions);
    return evaluator.evaluate(expression).outcome;
}

}  // namespace styr
