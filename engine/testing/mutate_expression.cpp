// SPDX-License-Identifier: MPL-2.0
#include "engine/testing/mutate_expression.hpp"

#include "models/fields/added_value.hpp"
#include "models/fields/change.hpp"
#include "rules/syntax/among.hpp"
#include "rules/typed/types.hpp"

#include <algorithm>
#include <array>

namespace styr {

namespace {

constexpr auto terms = approvable_fields;

// The step by which a figure of this kind is too large or too small: an øre, a tenth of a per cent, one.
Fraction step_of(Type type)
{
    return is_money(type) ? *Fraction::of(1, 100) : type.kind == Kind::ratio ? *Fraction::of(1, 1000) : Fraction{1};
}

// A day off, and still a day of every month.
unsigned day_beside(unsigned day) { return day < 28 ? day + 1 : day - 1; }

class Mutating {
public:
    Mutating(Expression const& expression, VersionContext const& context) : expression_(expression), context_(context)
    {
    }

    std::vector<Expression> all()
    {
        std::visit([this](auto const& node) { of(node); }, expression_.node);
        bool const junction = std::holds_alternative<Junction>(expression_.node);
        if (expression_.type.kind == Kind::truth && context_.negatable && !junction &&
            !std::holds_alternative<Not>(expression_.node) && !std::holds_alternative<Constant>(expression_.node)) {
            add(Not{expression_});
        }
        return std::move(found_);
    }

private:
    template <class Node> void add(Node node)
    {
        Expression changed = expression_;
        changed.node = std::move(node);
        found_.push_back(std::move(changed));
    }
    void add_whole(Expression const& instead) { found_.push_back(instead); }

    void of(Constant const& node)
    {
        for (auto const& value : neighbours_of(node.value, expression_.type, context_.fields)) {
            add(Constant{value});
        }
    }
    void of(FactReference const& node)
    {
        if (node.side != Side::none && !node.implied && is_term(node.field) && expression_.type.kind != Kind::truth) {
            add(FactReference{node.binding, node.side == Side::old ? Side::new_ : Side::old, node.field});
        }
    }
    void of(DayInYear const& node)
    {
        if (node.parameter) {  // changed where the parameter is declared
            return;
        }
        auto changed = node;
        changed.day = day_beside(node.day);
        add(changed);
    }
    void of(FallsOn const& node)
    {
        constexpr int leap_year = 2000;  // has every day
        auto const day = day_of(leap_year, node.month, node.day);
        for (auto const moved : {day + std::chrono::days{1}, day - std::chrono::days{1}}) {
            auto const date = calendar(moved);
            add(FallsOn{node.date, static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day())});
        }
    }
    void of(Arithmetic const& node)
    {
        using Operator = ArithmeticOperator;
        auto changed = node;
        changed.op = node.op == Operator::add        ? Operator::subtract
                     : node.op == Operator::subtract ? Operator::add
                     : node.op == Operator::multiply ? Operator::divide
                                                     : Operator::multiply;
        add(changed);
    }
    void of(Rounded const& node)
    {
        add_whole(*node.value);
        for (auto const other : {Rounding::half_up, Rounding::up, Rounding::down}) {
            if (other != node.rounding && node.rounding != Rounding::half_up) {
                add(Rounded{node.value, node.step, other});
            }
        }
    }
    void of(Comparison const& node)
    {
        for (auto const instead : near(node.relation)) {
            auto changed = node;
            changed.relation = instead;
            add(changed);
        }
    }
    static std::vector<Relation> near(Relation relation)
    {
        using enum Relation;
        switch (relation) {
        case equal:
            return {};  // its negation is `!=`
        case unequal:
            return {};
        case less:
            return {at_most, more};
        case at_most:
            return {less, at_least};
        case more:
            return {at_least, less};
        case at_least:
            return {more, at_most};
        case begins:
            return {equal};
        }
        return {};
    }
    void of(OneOf const& node)
    {
        for (std::size_t i = 0; node.among.size() > 1 && i < node.among.size(); ++i) {
            auto changed = node;
            changed.among.erase(changed.among.begin() + static_cast<std::ptrdiff_t>(i));
            add(changed);
        }
    }
    void of(PresenceTest const& node)
    {
        if (node.asked != Asked::empty) {
            add(PresenceTest{node.asked == Asked::given ? Asked::known : Asked::given, node.value});
        }
    }
    void of(Includes const& node)
    {
        for (auto const& instead : neighbours_of(node.value, expression_.type, context_.fields)) {
            add(Includes{node.list, std::get<Choice>(instead)});
        }
    }
    void of(Changes const& node)
    {
        auto const at = std::find(terms.begin(), terms.end(), node.term);
        add(Changes{at == terms.end() || at + 1 == terms.end() ? terms.front() : *(at + 1)});
    }
    void of(OnlyChange const& node)
    {
        for (std::size_t i = 0; node.terms.size() > 1 && i < node.terms.size(); ++i) {
            auto changed = node;
            changed.terms.erase(changed.terms.begin() + static_cast<std::ptrdiff_t>(i));
            add(changed);
        }
    }
    // Every operand gone, and `and` for `or`.
    void of(Junction const& node)
    {
        add(Junction{!node.all, node.operands});
        for (std::size_t i = 0; i < node.operands.size(); ++i) {
            auto changed = node;
            changed.operands.erase(changed.operands.begin() + static_cast<std::ptrdiff_t>(i));
            add_whole_or(changed);
        }
    }
    void add_whole_or(Junction const& left)
    {
        if (left.operands.size() == 1) {
            add_whole(left.operands.front());
        } else {
            add(left);
        }
    }
    void of(Not const& node) { add_whole(*node.operand); }
    void of(Quantified const& node)
    {
        auto changed = node;
        changed.quantifier = node.quantifier == Quantifier::every ? Quantifier::some : Quantifier::every;
        add(changed);
        changed.quantifier = node.quantifier == Quantifier::no ? Quantifier::some : Quantifier::no;
        add(changed);
    }
    void of(Extreme const& node)
    {
        add(Extreme{!node.least, node.values});
        for (std::size_t i = 0; i < node.values.size(); ++i) {
            auto changed = node;
            changed.values.erase(changed.values.begin() + static_cast<std::ptrdiff_t>(i));
            if (changed.values.size() == 1) {
                add_whole(changed.values.front());
            } else {
                add(changed);
            }
        }
    }
    void of(Aggregate const& node)
    {
        if (node.where) {
            auto changed = node;
            changed.where.reset();
            add(changed);
        }
        if (node.kind == AggregateKind::least || node.kind == AggregateKind::greatest ||
            node.kind == AggregateKind::sum || node.kind == AggregateKind::average) {
            auto changed = node;
            changed.kind = node.kind == AggregateKind::greatest ? AggregateKind::least : AggregateKind::greatest;
            add(changed);
        }
    }
    void of(Approval const& node)
    {
        other_bodies(node);
        if (node.before) {
            auto changed = node;
            changed.before.reset();
            add(changed);
        }
        for (std::size_t i = 0; i < node.terms.size(); ++i) {
            auto changed = node;
            changed.terms.erase(changed.terms.begin() + static_cast<std::ptrdiff_t>(i));
            add(changed);
        }
        if (node.of_list && !node.of_list->one) {
            auto const members = static_cast<std::int64_t>(context_.version.bodies_in(node.of_list->list).size());
            for (auto const least : {node.of_list->least - 1, node.of_list->least + 1}) {
                if (least >= 1 && least <= members) {
                    auto changed = node;
                    changed.of_list->least = least;
                    add(changed);
                }
            }
        }
        for (std::size_t i = 0; node.by.size() > 1 && i < node.by.size(); ++i) {
            auto changed = node;
            changed.by.erase(changed.by.begin() + static_cast<std::ptrdiff_t>(i));
            add(changed);
        }
        if (node.outcome != Outcome::approved) {
            auto changed = node;
            changed.outcome = node.outcome == Outcome::recommended ? Outcome::noted : Outcome::recommended;
            add(changed);
        }
        what_comes_first(node);
    }
    void what_comes_first(Approval const& node)
    {
        for (std::size_t i = 0; i < node.after.size(); ++i) {
            auto changed = node;
            changed.after.erase(changed.after.begin() + static_cast<std::ptrdiff_t>(i));
            add(changed);
            for (std::size_t one = 0; node.after[i].by.size() > 1 && one < node.after[i].by.size(); ++one) {
                changed = node;
                changed.after[i].by.erase(changed.after[i].by.begin() + static_cast<std::ptrdiff_t>(one));
                add(changed);
            }
        }
    }
    void of(NamedNeed const& node)
    {
        for (std::size_t body = 0; body < context_.version.bodies.size(); ++body) {
            if (body != node.by && decides(body)) {
                add(NamedNeed{node.group, static_cast<BodyId>(body), node.before});
            }
        }
        if (node.before) {
            add(NamedNeed{node.group, node.by, std::nullopt});
        }
    }
    // Rules name no chair: it acts for a body.
    bool decides(std::size_t body) const { return !context_.version.bodies[body].acts_for; }
    void other_bodies(Approval const& node)
    {
        for (std::size_t i = 0; i < node.by.size(); ++i) {
            for (std::size_t body = 0; body < context_.version.bodies.size(); ++body) {
                if (std::find(node.by.begin(), node.by.end(), body) == node.by.end() && decides(body)) {
                    auto changed = node;
                    changed.by[i] = static_cast<BodyId>(body);
                    add(changed);
                }
            }
        }
    }
    void of(PartOfDate const& node)
    {
        if (expression_.type.kind == Kind::date) {
            add_whole(*node.date);
        }
    }
    // Without a neighbour of their own.
    void of(Among<SubjectYear, Requests, ElementReference, ParameterReference, DefinitionReference, TableLookup, AsOf,
                  Negation, Acceptance> auto const&)
    {
    }

    Expression const& expression_;
    VersionContext const& context_;
    std::vector<Expression> found_;
};

struct Neighbours {
    Type type;
    FieldTable const& fields;
    std::vector<Value> operator()(bool truth) const { return {!truth}; }
    std::vector<Value> operator()(Fraction number) const
    {
        std::vector<Value> all;
        for (auto const& moved : {sum(number, step_of(type)), difference(number, step_of(type))}) {
            if (moved) {
                all.emplace_back(*moved);
            }
        }
        return all;
    }
    std::vector<Value> operator()(DateBounds date) const
    {
        std::chrono::days const day{1};
        return {DateBounds{date.earliest + day, date.latest + day}, DateBounds{date.earliest - day, date.latest - day}};
    }
    std::vector<Value> operator()(Choice choice) const
    {
        auto const all = fields.choices_of(is_added(choice.set) ? added_to(choice.set) : choice.set);
        auto const at = std::find(all.begin(), all.end(), choice);
        if (all.size() < 2 || at == all.end()) {
            return {};  // what an agreement declares may have one value alone
        }
        return {at + 1 == all.end() ? all.front() : *(at + 1)};
    }
    // A list without one of those that it names.
    std::vector<Value> operator()(std::vector<std::string> const& texts) const
    {
        std::vector<Value> all;
        for (std::size_t i = 0; texts.size() > 1 && i < texts.size(); ++i) {
            auto fewer = texts;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
            all.emplace_back(std::move(fewer));
        }
        return all;
    }
    std::vector<Value> operator()(Among<std::monostate, std::string, std::vector<Choice>, Records> auto const&) const
    {
        return {};
    }
};

}  // namespace

std::vector<Expression> mutations_of(Expression const& expression, VersionContext const& context)
{
    return Mutating(expression, context).all();
}

std::vector<Value> neighbours_of(Value const& value, Type type, FieldTable const& fields)
{
    return std::visit(Neighbours{type, fields}, value);
}

}  // namespace styr
