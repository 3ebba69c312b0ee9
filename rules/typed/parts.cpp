// SPDX-License-Identifier: MPL-2.0
#include "rules/typed/parts.hpp"

#include "rules/syntax/among.hpp"

#include <tuple>
#include <type_traits>

namespace styr {

namespace {

// The operands of one node, whether it may be changed or not.
struct Operands {
    std::vector<Expression const*> found;

    void add(Operand const& operand) { found.push_back(&*operand); }
    void add(std::optional<Operand> const& operand)
    {
        if (operand) {
            add(*operand);
        }
    }
    void operator()(TableLookup const& node)
    {
        add(node.key);
        add(node.second);
    }
    void operator()(PartOfDate const& node) { add(node.date); }
    void operator()(DayInYear const& node) { add(node.year); }
    void operator()(Arithmetic const& node) { both(node.left, node.right); }
    void operator()(Negation const& node) { add(node.operand); }
    void operator()(Rounded const& node) { both(node.value, node.step); }
    void operator()(Comparison const& node) { both(node.left, node.right); }
    void operator()(FallsOn const& node) { add(node.date); }
    void operator()(OneOf const& node)
    {
        add(node.value);
        add(node.list);
    }
    void operator()(PresenceTest const& node) { add(node.value); }
    void operator()(Includes const& node) { add(node.list); }
    void operator()(Not const& node) { add(node.operand); }
    void operator()(Quantified const& node) { both(node.list, node.predicate); }
    void operator()(Approval const& node)
    {
        add(node.before);
        if (node.of_list) {
            add(node.of_list->one);
        }
    }
    void operator()(NamedNeed const& node)
    {
        add(node.group);
        add(node.before);
    }
    void operator()(Acceptance const& node) { add(node.by); }
    void operator()(Junction const& node)
    {
        for (auto const& operand : node.operands) {
            found.push_back(&operand);
        }
    }
    void operator()(Extreme const& node)
    {
        for (auto const& value : node.values) {
            found.push_back(&value);
        }
    }
    void operator()(Aggregate const& node)
    {
        add(node.list);
        add(node.value);
        add(node.where);
    }
    void operator()(Among<Constant, FactReference, SubjectYear, Requests, ElementReference, ParameterReference,
                          DefinitionReference, AsOf, Changes, OnlyChange> auto const&)
    {
    }

private:
    void both(Operand const& first, Operand const& second)
    {
        add(first);
        add(second);
    }
};

template <class A> class Walk {
public:
    using E = std::conditional_t<std::is_const_v<A>, Expression const, Expression>;
    std::vector<PartOf<E>> parts;

    void agreement(A& whole)
    {
        for (std::size_t i = 0; i < whole.versions.size(); ++i) {
            version_ = i;
            for_each_root(whole.versions[i], [this](Owner owner, E& expression) {
                root_ = &expression;
                visit(owner, expression, {}, parts.size());
            });
        }
    }

private:
    void visit(Owner owner, E& expression, std::vector<std::uint8_t> const& path, std::size_t parent)
    {
        auto const here = parts.size();
        parts.push_back({version_, owner, root_, path, parent, &expression});
        std::uint8_t number = 0;
        for (auto* const operand : operands_of(expression)) {
            auto below = path;
            below.push_back(number++);
            visit(owner, *operand, below, here);
        }
    }

    std::size_t version_ = 0;
    E* root_ = nullptr;
};

}  // namespace

std::vector<Expression const*> operands_of(Expression const& expression)
{
    Operands operands;
    std::visit(operands, expression.node);
    return std::move(operands.found);
}

std::vector<Expression*> operands_of(Expression& expression)
{
    std::vector<Expression*> operands;
    for (auto const* const operand : operands_of(std::as_const(expression))) {
        operands.push_back(const_cast<Expression*>(operand));  // its owner may be changed, so it may
    }
    return operands;
}

std::vector<PartOf<Expression const>> parts_of(Agreement const& agreement)
{
    Walk<Agreement const> walk;
    walk.agreement(agreement);
    return std::move(walk.parts);
}

std::vector<PartOf<Expression>> parts_of(Agreement& agreement)
{
    Walk<Agreement> walk;
    walk.agreement(agreement);
    return std::move(walk.parts);
}

bool operator<(PartKey const& a, PartKey const& b)
{
    return std::tie(a.root.source, a.root.begin, a.root.end, a.role, a.path) <
           std::tie(b.root.source, b.root.begin, b.root.end, b.role, b.path);
}

PartKey key_of(PartOf<Expression const> const& part) { return {part.root->span, part.owner.role, part.path}; }

std::string name_of(Owner const& owner, Version const& version)
{
    auto const named = [&](auto const& item) { return version.provisions[item.provision].id + " " + item.name; };
    switch (owner.kind) {
    case Owner::Kind::rule:
        return named(version.rules[owner.index]);
    case Owner::Kind::exception:
        return named(version.exceptions[owner.index]);
    case Owner::Kind::competence:
        return named(version.competences[owner.index]);
    case Owner::Kind::definition:
        return version.definitions[owner.index].name;
    }
    return {};
}

}  // namespace styr
