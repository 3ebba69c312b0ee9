// A resolved expression in the words of the rule language.
#include "engine/evaluation/phrases.hpp"
#include "rules/typed/scopes.hpp"

#include <fmt/format.h>

namespace styr {

namespace {

constexpr std::string_view month_names[] = {"January", "February", "March",     "April",   "May",      "June",
                                            "July",    "August",   "September", "October", "November", "December"};

std::string with_blanks(std::string_view key)
{
    std::string name(key);
    for (auto& c : name) {
        c = c == '_' ? ' ' : c;
    }
    return name;
}

std::string listed(std::vector<Field> const& fields)
{
    std::string text;
    for (auto const field : fields) {
        text += (text.empty() ? "" : ", ") + std::string(name_of(field).name);
    }
    return text;
}

class Writer {  // writes an expression in the words of the rule language
public:
    explicit Writer(Version const& version) : version_(version) {}

    std::string write(Expression const& expression) const
    {
        return std::visit([&](auto const& node) { return words(expression, node); }, expression.node);
    }

private:
    std::string inner(Expression const& expression) const  // in brackets where it would else bind elsewhere
    {
        bool const composed = std::holds_alternative<Junction>(expression.node) ||
                              std::holds_alternative<Arithmetic>(expression.node) ||
                              std::holds_alternative<Rounded>(expression.node);
        return composed ? "(" + write(expression) + ")" : write(expression);
    }
    std::string words(Expression const& expression, Constant const& node) const
    {
        auto const* const text = expression.type.kind == Kind::text ? std::get_if<std::string>(&node.value) : nullptr;
        return text != nullptr ? '"' + *text + '"' : phrase(expression, node.value).en;
    }
    std::string words(Expression const&, FactReference const& node) const
    {
        auto const* const side = node.side == Side::old ? "old " : node.side == Side::new_ ? "new " : "";
        return side + std::string(name_of(node.field).name);
    }
    std::string words(Expression const&, SubjectYear const&) const { return "year"; }
    std::string words(Expression const&, ElementReference const&) const { return "it"; }
    std::string words(Expression const&, ParameterReference const& node) const
    {
        return version_.parameters[node.parameter].name;
    }
    std::string words(Expression const&, DefinitionReference const& node) const
    {
        return version_.definitions[node.definition].name;
    }
    std::string words(Expression const&, TableLookup const& node) const
    {
        return version_.tables[node.table].name + " of " + inner(*node.year);
    }
    std::string words(Expression const&, YearOf const& node) const { return "year of " + inner(*node.date); }
    std::string words(Expression const&, MonthEnd const& node) const { return "month end of " + inner(*node.date); }
    std::string words(Expression const&, WeekdayOf const& node) const { return "weekday of " + inner(*node.date); }
    std::string words(Expression const&, AsOf const&) const { return std::string(as_of_name); }
    std::string words(Expression const&, DayInYear const& node) const
    {
        auto const day = node.parameter ? version_.parameters[*node.parameter].name
                                        : fmt::format("{} {}", node.day, month_names[node.month - 1]);
        return day + " of " + inner(*node.year);
    }
    std::string words(Expression const&, Arithmetic const& node) const
    {
        static constexpr std::string_view signs[] = {" + ", " - ", " * ", " / "};
        return inner(*node.left) + std::string(signs[static_cast<std::size_t>(node.op)]) + inner(*node.right);
    }
    std::string words(Expression const&, Negation const& node) const { return "-" + inner(*node.operand); }
    std::string words(Expression const&, Rounded const& node) const
    {
        return write(*node.value) + " rounded to " + write(*node.step);
    }
    std::string words(Expression const&, Comparison const& node) const
    {
        static constexpr std::string_view signs[] = {" = ", " != ", " < ", " <= ", " > ", " >= "};
        static constexpr std::string_view dates[] = {
            " is ", " is not ", " is before ", " is on or before ", " is after ", " is on or after "};
        bool const figures = node.left->type.kind != Kind::date && node.left->type.kind != Kind::choice &&
                             node.left->type.kind != Kind::text;
        return write(*node.left) + std::string((figures ? signs : dates)[static_cast<std::size_t>(node.relation)]) +
               write(*node.right);
    }
    std::string words(Expression const&, FallsOn const& node) const
    {
        return fmt::format("{} is {} {}", inner(*node.date), node.day, month_names[node.month - 1]);
    }
    std::string words(Expression const&, OneOf const& node) const
    {
        std::string among;
        for (auto const choice : node.among) {
            among += (among.empty() ? "" : ", ") + with_blanks(values_of(choice.set)[choice.index].key);
        }
        return inner(*node.value) + " is one of " + among;
    }
    std::string words(Expression const&, PresenceTest const& node) const
    {
        static constexpr std::string_view asked[] = {" is given", " is known", " is empty", " is exact"};
        return inner(*node.value) + std::string(asked[static_cast<std::size_t>(node.asked)]);
    }
    std::string words(Expression const&, Includes const& node) const
    {
        return inner(*node.list) + " include " + with_blanks(values_of(node.value.set)[node.value.index].key);
    }
    std::string words(Expression const&, Changes const& node) const
    {
        return std::string(name_of(node.term).name) + " changes";
    }
    std::string words(Expression const&, OnlyChange const& node) const
    {
        return "only " + listed(node.terms) + (node.terms.size() > 1 ? " change" : " changes");
    }
    std::string words(Expression const&, Junction const& node) const
    {
        std::string text;
        for (auto const& operand : node.operands) {
            text += (text.empty() ? "" : node.all ? " and " : " or ") + inner(operand);
        }
        return text;
    }
    std::string words(Expression const&, Not const& node) const { return negated(*node.operand); }
    std::string words(Expression const&, Quantified const& node) const
    {
        static constexpr std::string_view which[] = {"every", "some", "no"};
        return std::string(which[static_cast<std::size_t>(node.quantifier)]) + " one in " + inner(*node.list) +
               " has " + inner(*node.predicate);
    }
    std::string words(Expression const&, Aggregate const& node) const
    {
        static constexpr std::string_view kinds[] = {"sum", "least", "greatest", "count"};
        auto text = std::string(kinds[static_cast<std::size_t>(node.kind)]) + " of ";
        text += node.value ? inner(**node.value) + " over " + inner(*node.list) : inner(*node.list);
        return node.where ? text + " where " + inner(**node.where) : text;
    }
    std::string words(Expression const&, Approval const& node) const
    {
        std::string text = "approval" + (node.terms.empty() ? "" : " of " + listed(node.terms));
        for (std::size_t i = 0; i < node.by.size(); ++i) {
            text += (i == 0 ? " by " : " and by ") + version_.bodies[node.by[i]].name;
        }
        return node.before ? text + " before " + inner(**node.before) : text;
    }
    std::string words(Expression const&, NamedNeed const& node) const
    {
        auto const text = "need for " + inner(*node.group) + " by " + version_.bodies[node.by].name;
        return node.before ? text + " before " + inner(**node.before) : text;
    }
    std::string words(Expression const&, Acceptance const& node) const { return "acceptance by " + inner(*node.by); }

    // "effective is not 1 January" rather than "not effective is 1 January".
    std::string negated(Expression const& operand) const
    {
        auto text = write(operand);
        bool const with_is = std::holds_alternative<FallsOn>(operand.node) ||
                             std::holds_alternative<PresenceTest>(operand.node) ||
                             std::holds_alternative<OneOf>(operand.node);
        if (auto const at = text.rfind(" is "); with_is && at != std::string::npos) {
            return text.substr(0, at) + " is not " + text.substr(at + 4);
        }
        if (auto const* const changes = std::get_if<Changes>(&operand.node)) {
            return std::string(name_of(changes->term).name) + " does not change";
        }
        return "not " + inner(operand);
    }

    Version const& version_;
};

}  // namespace

std::string phrase(Expression const& expression, Version const& version) { return Writer(version).write(expression); }

}  // namespace styr
