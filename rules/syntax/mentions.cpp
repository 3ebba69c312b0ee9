// SPDX-License-Identifier: MPL-2.0
#include "rules/syntax/mentions.hpp"

#include "rules/syntax/among.hpp"

namespace styr {

namespace {

using Visit = std::function<void(syntax::Name const&)>;

void in(syntax::Expression const& expression, Visit const& visit) { for_each_mention(expression, visit); }
void in(std::optional<syntax::Operand> const& operand, Visit const& visit)
{
    if (operand) {
        in(**operand, visit);
    }
}

// Nodes without a name of something declared: figures, dates, terms, named values.
void into(Among<syntax::Number, syntax::DateText, syntax::DayMonth, syntax::Truth, syntax::Quoted, syntax::Changes,
                syntax::OnlyChange> auto const&,
          Visit const&)
{
}
void into(syntax::Reference const& node, Visit const& visit) { visit(node.name); }
void into(Among<syntax::Arithmetic, syntax::Comparison> auto const& node, Visit const& visit)
{
    in(*node.left, visit);
    in(*node.right, visit);
}
void into(syntax::Of const& node, Visit const& visit)
{
    in(*node.left, visit);
    in(*node.right, visit);
    in(node.second, visit);
}
void into(syntax::Negation const& node, Visit const& visit) { in(*node.operand, visit); }
void into(syntax::Not const& node, Visit const& visit) { in(*node.operand, visit); }
void into(syntax::NextWorkingDay const& node, Visit const& visit) { in(*node.day, visit); }
void into(syntax::Between const& node, Visit const& visit)
{
    in(*node.value, visit);
    in(*node.least, visit);
    in(*node.most, visit);
}
void into(syntax::Extreme const& node, Visit const& visit)
{
    for (auto const& value : node.values) {
        in(value, visit);
    }
}
void into(syntax::Rounded const& node, Visit const& visit) { in(*node.value, visit); }
void into(syntax::OneOf const& node, Visit const& visit)
{
    in(*node.value, visit);
    if (node.members.size() == 1 && !node.members.front().in_quotes) {
        visit({node.members.front().text, node.members.front().span});  // perhaps a list
    }
}
void into(syntax::PresenceTest const& node, Visit const& visit) { in(*node.value, visit); }
void into(syntax::Includes const& node, Visit const& visit) { in(*node.list, visit); }
void into(syntax::Junction const& node, Visit const& visit)
{
    for (auto const& operand : node.operands) {
        in(operand, visit);
    }
}
void into(syntax::Quantified const& node, Visit const& visit)
{
    in(*node.list, visit);
    in(*node.predicate, visit);
}
void into(syntax::Aggregate const& node, Visit const& visit)
{
    in(*node.list, visit);
    in(node.value, visit);
    in(node.where, visit);
}
void into(syntax::Approval const& node, Visit const& visit)
{
    for (auto const& name : node.by) {
        visit(name);
    }
    if (node.quorum) {
        visit(node.quorum->list);
    }
    for (auto const& word : node.after) {
        std::for_each(word.by.begin(), word.by.end(), visit);
    }
    if (node.need_for) {
        visit(*node.need_for);
    }
    in(node.before, visit);
}

}  // namespace

void for_each_mention(syntax::Expression const& expression, Visit const& visit)
{
    std::visit([&](auto const& node) { into(node, visit); }, expression.node);
}

}  // namespace styr
