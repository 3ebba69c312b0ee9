// SPDX-License-Identifier: MPL-2.0
// What is said of a list as a whole.
#include "tests/reference/expressions.hpp"

#include "tests/reference/own_findings.hpp"
#include "tests/reference/units.hpp"

#include <algorithm>

namespace styr::reference {

namespace {

// The least or the greatest of ranges is a range.
Known extreme(bool least, std::vector<Known> const& values)
{
    auto best = values.front();
    for (auto const& value : values) {
        join(best.whys, value.whys);
        if (auto* const range = std::get_if<Between>(&best.value)) {
            auto const& other = std::get<Between>(value.value);
            *range = least ? Between{std::min(range->low, other.low), std::min(range->high, other.high)}
                           : Between{std::max(range->low, other.low), std::max(range->high, other.high)};
        } else {
            auto& days = std::get<DateBounds>(best.value);
            auto const& other = std::get<DateBounds>(value.value);
            days = least ? DateBounds{std::min(days.earliest, other.earliest), std::min(days.latest, other.latest)}
                         : DateBounds{std::max(days.earliest, other.earliest), std::max(days.latest, other.latest)};
        }
    }
    return best;
}

}  // namespace

// What a submission still asks for, of one kind or any.
Known Evaluation::of(Requests const& node)
{
    Elements changes;
    for (auto const& change : subject_.submission->root.records(Field::changes)) {
        auto const* const kind = change.get<Choice>(Field::kind);
        auto const scope =
            static_cast<Scope>(static_cast<std::size_t>(Scope::change_of_terms) + (kind == nullptr ? 0U : kind->index));
        Subject const asked{scope, subject_.submission, &change, nullptr, {}, subject_.as_of};
        if ((node.of == Scope::change || node.of == scope) && !is_laid_aside(repository_, asked)) {
            changes.emplace_back(&change);
        }
    }
    return {std::move(changes), {}, true};
}

// As a rule for such a change would ask: of its offer as it is, and as the change wants it.
Known Evaluation::of_change(Record const& change, Expression const& expression)
{
    auto const* const kind = change.get<Choice>(Field::kind);
    auto const scope =
        static_cast<Scope>(static_cast<std::size_t>(Scope::change_of_terms) + (kind == nullptr ? 0U : kind->index));
    Subject const as_it_is{scope, subject_.submission, &change, nullptr, {}, subject_.as_of};
    auto as_asked = as_it_is;
    as_asked.offer_as_asked = true;
    Evaluation now(version_, repository_, as_it_is), then(version_, repository_, as_asked);
    auto const one = now.value(expression), other = then.value(expression);
    join(looked_at, now.looked_at);
    join(looked_at, then.looked_at);
    return one.value == other.value
               ? one
               : unknown({{Why::Kind::missing, "whether the offer counts as it is or as it is asked to be"}});
}

Known Evaluation::unit_of_member(Expression const& list, Element const& element) const
{
    auto const& record = *std::get<Record const*>(element);
    if (!std::holds_alternative<Requests>(list.node)) {
        return Facts::member(record, Field::unit);
    }
    auto const* const kind = record.get<Choice>(Field::kind);
    auto const scope =
        static_cast<Scope>(static_cast<std::size_t>(Scope::change_of_terms) + (kind == nullptr ? 0U : kind->index));
    return Evaluation(version_, repository_, {scope, subject_.submission, &record, nullptr, {}, subject_.as_of})
        .unit_of("subject");
}

Known Evaluation::of_element(Expression const& list, Element const& element, Expression const& expression)
{
    return std::holds_alternative<Requests>(list.node) ? of_change(*std::get<Record const*>(element), expression)
                                                       : value(expression);
}

Known Evaluation::of(Quantified const& node)
{
    auto const held = value(*node.list);
    auto const* const list = held.get<Elements>();
    if (list == nullptr) {
        return unknown(held.whys);
    }
    std::vector<Known> found;
    auto const outer = elements_;
    for (auto const& each : *list) {
        elements_ = outer;
        elements_.push_back(each);
        found.push_back(of_element(*node.list, each, *node.predicate));
    }
    elements_ = outer;
    for (auto const& year : of_years_not_told(*node.list, *list, *node.predicate)) {
        if (year.nothing()) {
            found.push_back(year);
        }
    }
    switch (node.quantifier) {
    case Quantifier::every:
        return all_of(found);
    case Quantifier::some:
        return any_of(found);
    case Quantifier::no:
        break;
    }
    return opposite(any_of(found));
}

std::vector<Evaluation::Member> Evaluation::members_of(Elements const& list, Aggregate const& node)
{
    std::vector<Member> members;
    auto const outer = elements_;
    for (auto const& each : list) {
        elements_ = outer;
        elements_.push_back(each);
        auto const belongs = node.where ? of_element(*node.list, each, **node.where) : truth(true);
        auto const measure =
            node.value && !belongs.is(false) ? of_element(*node.list, each, **node.value) : truth(true);
        members.push_back({belongs, measure, {}});
        // Outside the list nobody knows whose unit it was, only which.
        auto& paid_by = members.back().value.paid_by;
        bool const of_change = std::holds_alternative<Requests>(node.list->node);
        if (paid_by.erase(of_change ? "subject" : "member " + std::to_string(elements_.size())) > 0) {
            auto const unit = unit_of_member(*node.list, each);
            auto const* const choice = unit.get<Choice>();
            members.back().of_its_unit = choice == nullptr ? unit.whys : Whys{};
            if (choice != nullptr) {
                paid_by.insert(std::string(values_of(ChoiceSet::unit)[choice->index].key));
            }
        }
    }
    elements_ = outer;
    for (auto& year : node.where ? of_years_not_told(*node.list, list, **node.where) : std::vector<Known>{}) {
        if (!year.is(false)) {  // a member of which at most it is known that it would belong
            year.value = std::monostate{};
            members.push_back({year, truth(true), {}});
        }
    }
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
    if (members.empty() && node.kind != AggregateKind::sum) {
        return unknown({not_computable()});
    }
    if (node.kind == AggregateKind::sum || node.kind == AggregateKind::average) {
        auto total = number(0);
        for (auto const& member : members) {
            total = computed(ArithmeticOperator::add, total, member.value);
        }
        return node.kind == AggregateKind::sum
                   ? total
                   : computed(ArithmeticOperator::divide, total, number(static_cast<long>(members.size())));
    }
    std::vector<Known> values;
    for (auto const& member : members) {
        values.push_back(member.value);
    }
    return extreme(node.kind == AggregateKind::least, values);
}

// Amounts per unit: of every member the unit has to be known, and it has to be the same.
Known Evaluation::in_one_unit(std::vector<Member> const& members, Aggregate const& node) const
{
    std::set<std::string> paid_by;
    Whys whys;
    for (auto const& member : members) {
        paid_by.insert(member.value.paid_by.begin(), member.value.paid_by.end());
        join(whys, member.belongs.nothing() ? member.belongs.whys : Whys{});
        join(whys, member.of_its_unit);
    }
    auto const mixed = not_alike(paid_by);
    if (!mixed.empty()) {
        join(whys, mixed);
        return unknown(whys);
    }
    auto result = measured(members, node);
    join(whys, result.whys);
    result = whys.empty() ? result : unknown(whys);
    result.paid_by = paid_by;
    return result;
}

Known Evaluation::of(Extreme const& node)
{
    std::vector<Known> values;
    Whys whys;
    bool nothing = false;
    for (auto const& each : node.values) {
        values.push_back(value(each));
        nothing = nothing || values.back().nothing();
        join(whys, values.back().whys);
    }
    auto found = nothing ? unknown(whys) : extreme(node.least, values);
    auto const* const range = found.get<Between>();
    auto const* const dates = found.get<DateBounds>();
    bool const exact = (range != nullptr && range->exact()) || (dates != nullptr && dates->exact());
    found.whys = exact ? Whys{} : whys;
    std::optional<std::string> needed;
    for (auto const& one : node.values) {
        for (auto const& other : node.values) {
            auto const unit = unit_asked_for(one.type, other.type);
            needed = unit ? unit : needed;
        }
    }
    return go_together(std::move(found), values, needed);
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
    return in_one_unit(members, node);
}

}  // namespace styr::reference
