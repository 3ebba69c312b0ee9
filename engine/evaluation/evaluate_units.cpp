// SPDX-License-Identifier: MPL-2.0
// A tariff is in kr. per whatever unit its service has. What hinges on that unit is worked out where it is known to be
// the right one, and is not computable where it is another. (language.md, 8.)
#include "engine/evaluation/evaluate.hpp"

#include "models/fields/field_table.hpp"
#include "rules/typed/types.hpp"

namespace styr {

namespace {

Text label_of_unit(std::size_t index)
{
    auto const& label = values_of(ChoiceSet::unit)[index].label;
    return {std::string(label.da), std::string(label.en)};
}

std::size_t unit_in(Evaluated const& unit) { return std::get<Choice>(unit.value).index; }

// The units of services stand in one order, here and in the data.
std::size_t index_of(Dimension unit) { return static_cast<std::size_t>(unit) - 1; }

bool has_unit(Record const* record) { return record != nullptr && find_row(record->kind, Field::unit) != nullptr; }

Reason no_figure(Text why, Span place)
{
    return {.kind = Reason::Kind::not_computable, .fact = std::move(why), .place = place};
}

}  // namespace

// That of the element, or of the one around it: parts of a tariff are paid as the tariff is.
PaidBy Evaluator::paid_by(FactReference const& fact) const
{
    for (auto binding = fact.binding; binding > 0; --binding) {
        if (has_unit(elements_[binding - 1U].record)) {
            return {PaidBy::Unit::of_element, binding};
        }
    }
    auto const& subject = facts_.subject();
    bool const of_service = subject.change != nullptr || subject.settlement != nullptr;
    return {of_service ? PaidBy::Unit::of_subject : PaidBy::Unit::any};
}

// What the text says itself goes with the unit of the service at hand.
Evaluated Evaluator::unit_of(PaidBy by) const
{
    switch (by.unit) {
    case PaidBy::Unit::one:
        return Evaluated::of(Choice{ChoiceSet::unit, by.index});
    case PaidBy::Unit::of_element:
        return fact_of(*elements_[by.binding - 1U].record, Field::unit).value;
    case PaidBy::Unit::any:
        for (auto element = elements_.rbegin(); element != elements_.rend(); ++element) {
            if (has_unit(element->record)) {
                return fact_of(*element->record, Field::unit).value;
            }
        }
        break;
    case PaidBy::Unit::of_subject:
        break;
    }
    return facts_.fact(Field::unit).value;
}

void Evaluator::be_paid_alike(PaidBy& one, PaidBy other, Span place, Reasons& why_not) const
{
    if (one == other || other.unit == PaidBy::Unit::any) {
        return;
    }
    if (one.unit == PaidBy::Unit::any) {
        one = other;
        return;
    }
    auto const first = unit_of(one), second = unit_of(other);
    add(why_not, first.reasons);
    add(why_not, second.reasons);
    if (!first.known() || !second.known()) {
        one = first.known() ? one : other;
        return;
    }
    if (first.value != second.value) {
        auto const a = label_of_unit(unit_in(first)), b = label_of_unit(unit_in(second));
        add(why_not, no_figure({"det ene er pr. " + a.da + ", det andet pr. " + b.da,
                                "one is per " + a.en + ", the other per " + b.en},
                               place));
        return;
    }
    one = {PaidBy::Unit::one, 0, static_cast<std::uint8_t>(unit_in(first))};
}

void Evaluator::be_paid_by(PaidBy one, Dimension unit, Span place, Reasons& why_not) const
{
    auto const held = unit_of(one);
    add(why_not, held.reasons);
    if (held.known() && unit_in(held) != index_of(unit)) {
        auto const is = label_of_unit(unit_in(held)), needed = label_of_unit(index_of(unit));
        add(why_not, no_figure({"ydelsen afregnes pr. " + is.da + " og ikke pr. " + needed.da,
                                "the service is paid per " + is.en + ", not per " + needed.en},
                               place));
    }
}

// The step's parts are what goes together: none is per another unit than the rest, nor than the one that is needed.
void Evaluator::in_one_unit(Step& step, std::optional<Dimension> needed) const
{
    auto const place = step.expression->span;
    bool hinges = false;
    PaidBy by;
    Reasons why_not;
    for (auto const& each : step.parts) {
        if (is_per_unit(each.expression->type)) {
            hinges = true;
            be_paid_alike(by, each.outcome.paid_by, place, why_not);
        }
    }
    if (!hinges) {
        return;
    }
    if (needed && why_not.empty()) {
        be_paid_by(by, *needed, place, why_not);
    }
    if (!why_not.empty()) {
        Reasons all;
        for (auto const& each : step.parts) {
            add(all, each.outcome.reasons);
        }
        add(all, why_not);
        step.outcome = Evaluated::unknown(std::move(all));
    } else if (is_per_unit(step.expression->type)) {
        step.outcome.paid_by = by;
    }
}

// In which unit a member of the list at hand is, once the list is left.
PaidBy Evaluator::paid_by_member(Evaluated const& value, Reasons& unsure) const
{
    auto const& element = elements_.back();
    auto const by = value.paid_by;
    bool const of_request = element.request != nullptr && by.unit == PaidBy::Unit::of_subject;
    bool const of_record = by.unit == PaidBy::Unit::of_element && by.binding == elements_.size();
    if (!of_request && !of_record) {
        return by;
    }
    auto const unit = of_request ? element.request->unit_of(by) : unit_of(by);
    add(unsure, unit.reasons);
    return unit.known() ? PaidBy{PaidBy::Unit::one, 0, static_cast<std::uint8_t>(unit_in(unit))} : PaidBy{};
}

}  // namespace styr
