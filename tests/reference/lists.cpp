// What is said of a list as a whole.
#include "tests/reference/expressions.hpp"

#include <algorithm>

namespace styr::reference {

Known Evaluation::of(Quantified const& node)
{
    auto const held = value(*node.list);
    auto const* const list = held.get<Elements>();
    if (list == nullptr) {
        return unknown(held.whys);
    }
    std::vector<Known> found;
    for (auto const& each : *list) {
        elements_.resize(node.binding - 1U);
        elements_.push_back(each);
        found.push_back(value(*node.predicate));
    }
    elements_.resize(node.binding - 1U);
    switch (node.quantifier) {
    case Quantifier::every: return all_of(found);
    case Quantifier::some: return any_of(found);
    case Quantifier::no: break;
    }
    return opposite(any_of(found));
}

std::vector<Evaluation::Member> Evaluation::members_of(Elements const& list, Aggregate const& node)
{
    std::vector<Member> members;
    for (auto const& each : list) {
        elements_.resize(node.binding - 1U);
        elements_.push_back(each);
        auto const belongs = node.where ? value(**node.where) : truth(true);
        auto const measure = node.value && !belongs.is(false) ? value(**node.value) : truth(true);
        auto const* const record = std::get_if<Record const*>(&each);
        auto const* const unit = record == nullptr ? nullptr : (*record)->get<Choice>(Field::unit);
        members.push_back({belongs, measure, unit == nullptr ? "" : std::string(values_of(ChoiceSet::unit)[unit->index].key)});
    }
    elements_.resize(node.binding - 1U);
    std::erase_if(members, [](Member const& member) { return member.belongs.is(false); });
    return members;
}

Known Evaluation::count_of(std::vector<Member> const& members) const
{
    Between range{0, 0};
    Whys whys;
    for (auto const& member : members) {
        range.low += member.belongs.is(true) ? 1 : 0;
        range.high += 1;
        join(whys, member.belongs.whys);
    }
    return {range, whys, false};
}

// A sum, the least or the greatest: unknown where a member or its belonging is.
Known Evaluation::measured(std::vector<Member> const& members, Aggregate const& node) const
{
    Whys whys;
    for (auto const& member : members) {
        join(whys, member.belongs.nothing() ? member.belongs.whys : Whys{});
        join(whys, member.value.nothing() ? member.value.whys : Whys{});
    }
    if (!whys.empty()) {
        return unknown(whys);
    }
    if (node.kind == AggregateKind::sum) {
        auto total = number(0);
        for (auto const& member : members) {
            total = computed(ArithmeticOperator::add, total, member.value);
        }
        return total;
    }
    if (members.empty()) {
        return unknown({not_computable()});
    }
    auto const better = node.kind == AggregateKind::least ? Relation::less : Relation::more;
    auto best = members.front().value;
    for (auto const& member : members) {
        auto const wins = compared(better, member.value, best);
        if (wins.nothing()) {
            return unknown(wins.whys);
        }
        best = wins.is(true) ? member.value : best;
    }
    return best;
}

Known Evaluation::of(Aggregate const& node)
{
    auto const held = value(*node.list);
    auto const* const list = held.get<Elements>();
    if (list == nullptr) {
        return unknown(held.whys);
    }
    auto const members = members_of(*list, node);
    if (node.kind == AggregateKind::count) {
        return count_of(members);
    }
    bool const per_unit = node.value && (*node.value)->type.kind == Kind::money && (*node.value)->type.per == Per::unit;
    std::set<std::string> units;
    for (auto const& member : members) {
        units.insert(member.unit);
    }
    if (per_unit && units.size() > 1) {
        return unknown({units.contains("") ? missing(Field::unit) : not_computable()});
    }
    return measured(members, node);
}

}  // namespace styr::reference
