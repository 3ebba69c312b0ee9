// SPDX-License-Identifier: MPL-2.0
// Every expression in the tree of a file, found without the walkers of the program.
#pragma once

#include "rules/syntax/among.hpp"
#include "rules/syntax/syntax.hpp"

#include <functional>

namespace styr::support {

class SyntaxWalk {
public:
    using Visit = std::function<void(syntax::Expression const&)>;
    explicit SyntaxWalk(Visit visit) : visit_(std::move(visit)) {}

    void file(syntax::File const& file) const
    {
        for (auto const& declaration : file.declarations) {
            std::visit([this](auto const& each) { declared(each); }, declaration);
        }
    }

private:
    void in(syntax::Expression const& expression) const
    {
        visit_(expression);
        std::visit([this](auto const& node) { into(node); }, expression.node);
    }
    void in(syntax::Operand const& operand) const { in(*operand); }
    void in(std::optional<syntax::Expression> const& expression) const
    {
        if (expression) {
            in(*expression);
        }
    }
    void in(std::optional<syntax::Operand> const& operand) const
    {
        if (operand) {
            in(**operand);
        }
    }

    void into(Among<syntax::Number, syntax::DateText, syntax::DayMonth, syntax::Truth, syntax::Quoted,
                    syntax::Reference, syntax::Changes, syntax::OnlyChange> auto const&) const
    {
    }
    void into(Among<syntax::Arithmetic, syntax::Comparison> auto const& node) const
    {
        in(node.left);
        in(node.right);
    }
    void into(syntax::Of const& node) const
    {
        in(node.left);
        in(node.right);
        in(node.second);
    }
    void into(Among<syntax::Negation, syntax::Not> auto const& node) const { in(node.operand); }
    void into(Among<syntax::OneOf, syntax::PresenceTest> auto const& node) const { in(node.value); }
    void into(syntax::NextWorkingDay const& node) const { in(node.day); }
    void into(syntax::Between const& node) const
    {
        in(node.value);
        in(node.least);
        in(node.most);
    }
    void into(syntax::Extreme const& node) const
    {
        for (auto const& each : node.values) {
            in(each);
        }
    }
    void into(syntax::Includes const& node) const { in(node.list); }
    void into(syntax::Approval const& node) const { in(node.before); }
    void into(syntax::Rounded const& node) const
    {
        in(node.value);
        in(node.step);
    }
    void into(syntax::Junction const& node) const
    {
        for (auto const& operand : node.operands) {
            in(operand);
        }
    }
    void into(syntax::Quantified const& node) const
    {
        in(node.list);
        in(node.predicate);
    }
    void into(syntax::Aggregate const& node) const
    {
        in(node.value);
        in(node.list);
        in(node.where);
    }

    void declared(Among<syntax::BodyDeclaration, syntax::ValuesDeclaration, syntax::DecisionDeclaration,
                        syntax::Repeal> auto const&) const
    {
    }
    void declared(syntax::ListDeclaration const&) const {}
    void declared(syntax::CalendarDeclaration const& calendar) const
    {
        for (auto const& closed : calendar.closed) {
            in(closed.from);
            in(closed.to);
        }
    }
    void declared(syntax::FactDeclaration const& fact) const
    {
        in(fact.least);
        in(fact.most);
    }
    void declared(syntax::ParameterDeclaration const& parameter) const
    {
        in(parameter.value);
        in(parameter.least);
        in(parameter.most);
    }
    void declared(syntax::TableDeclaration const& table) const
    {
        in(table.least);
        in(table.most);
        for (auto const& row : table.rows) {
            for (auto const& cell : row.cells) {
                in(cell.from);
                in(cell.to);
            }
            in(row.value);
        }
    }
    void declared(syntax::Definition const& definition) const
    {
        in(definition.value);
        in(definition.when);
    }
    void declared(syntax::Rule const& rule) const
    {
        in(rule.when);
        in(rule.demand);
    }
    void declared(syntax::Exception const& norm) const { in(norm.when); }
    void declared(syntax::Competence const& norm) const
    {
        in(norm.when);
        in(norm.silent_after);
    }
    void declared(syntax::Provision const& provision) const
    {
        for (auto const& item : provision.items) {
            std::visit([this](auto const& each) { declared(each); }, item);
        }
    }

    Visit visit_;
};

}  // namespace styr::support
