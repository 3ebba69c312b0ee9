// SPDX-License-Identifier: MPL-2.0
#include "engine/approvals/stated.hpp"

#include "engine/evaluation/numbers.hpp"
#include "models/fields/matter.hpp"

#include <range/v3/algorithm/any_of.hpp>

namespace styr {

namespace {

Value const* supposed(Side side, Field field, Circumstances const& circumstances)
{
    if (circumstances.hypothesis == nullptr) {
        return nullptr;
    }
    auto const found = circumstances.hypothesis->facts.find({side, field});
    return found == circumstances.hypothesis->facts.end() ? nullptr : &found->second;
}

Evaluated counted_from(Fact const& stated, Record const& about, Facts const& facts, Repository const& repository)
{
    auto const* const days = about.get<DateBounds>(Field::effective);
    if (days == nullptr || days->exact()) {
        return facts.fact(stated.field, Side::old).value;
    }
    auto const& entries = repository.entries(facts.identity().meant);
    auto const held = days->earliest > first_day
                          ? holding(entries, DateBounds::exactly(days->earliest - std::chrono::days{1}))
                          : std::span<RegisterEntry const>{};
    auto const* const of_then = held.size() == 1 ? given(held.front().service, stated.field) : nullptr;
    return of_then != nullptr ? Evaluated::of(of_then->value)
                              : Evaluated::unknown({missing(stated.field, Side::old, stated.span)});
}

// Only for what is to take effect, and until when, is a range decided.
Reasons open_day(Fact const& stated)
{
    auto const* const day = std::get_if<DateBounds>(&stated.value);
    auto const label = label_of(stated.field);
    Text const which{"hvilken dag beslutningen nævner for " + label.da,
                     "which day the decision states for " + label.en};
    return day == nullptr || day->exact()
               ? Reasons{}
               : Reasons{Reason{.kind = Reason::Kind::missing, .fact = which, .place = stated.span}};
}

}  // namespace

Value asked_of(Field field, Circumstances const& circumstances, Facts const& facts)
{
    if (auto const* const value = supposed(Side::none, field, circumstances)) {
        return *value;
    }
    auto const* const fact = given(facts.subject().change, field);
    return fact == nullptr ? Value() : fact->value;
}

bool states_after(Field field, Circumstances const& circumstances, Facts const& facts)
{
    return supposed(Side::new_, field, circumstances) != nullptr ||
           given(held(*facts.subject().change, Field::after), field) != nullptr;
}

bool is_frame(FieldRow const& row)
{
    return row.asking == Asking::asked && !is_offer_fact(row.field) && row.field != Field::changed;
}

bool alters_the_matter(Hypothesis const* hypothesis)
{
    return hypothesis != nullptr && ranges::any_of(hypothesis->facts, [](auto const& fact) {
               return is_asked(fact.first.second) || is_ground(fact.first.second);
           });
}

Evaluated decided(Fact const& stated, Record const& about, Facts const& facts, Repository const& repository)
{
    auto const* const records = std::get_if<Records>(&stated.value);
    if (records == nullptr || records->size() != 1 || records->front().kind != RecordKind::difference) {
        return {stated.value, open_day(stated), {}};
    }
    auto const* const plus = records->front().get<Fraction>(Field::plus);
    auto const* const minus = records->front().get<Fraction>(Field::minus);
    auto const old = counted_from(stated, about, facts, repository);
    auto const* const was = old.known() ? std::get_if<Fraction>(&old.value) : nullptr;
    auto const is = was == nullptr ? std::nullopt : plus != nullptr ? sum(*was, *plus) : difference(*was, *minus);
    if (is) {
        return Evaluated::of(*is);
    }
    return Evaluated::unknown(old.known() ? Reasons{missing(stated.field, Side::old, stated.span)} : old.reasons);
}

Evaluated states_the_same(Evaluated const& asked, Evaluated const& stated)
{
    bool const known = asked.known() && stated.known();
    if (known && says_the_same(asked.value, stated.value)) {
        return Evaluated::of(true);
    }
    bool const of_days = std::holds_alternative<DateBounds>(asked.value);
    return known && !of_days ? Evaluated::of(false) : compare(Relation::equal, asked, stated);
}

Record const* held(Record const& record, Field side)
{
    auto const& records = record.records(side);
    return records.empty() ? nullptr : &records.front();
}

}  // namespace styr
