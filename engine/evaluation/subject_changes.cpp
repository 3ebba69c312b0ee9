// SPDX-License-Identifier: MPL-2.0
// Whether what a change is about changes. Of a day that is only known within bounds they settle it, or nobody knows.
#include "engine/evaluation/numbers.hpp"
#include "engine/evaluation/subject.hpp"
#include "models/fields/change.hpp"
#include "models/fields/matter.hpp"

#include <range/v3/algorithm/any_of.hpp>

namespace styr {

// The parts of the tariff that are asked for without saying what it is then, where they come to another figure.
Fact const* Facts::parts_of_another_tariff(Field field) const
{
    auto const* const after = terms_on(subject_.change, Field::after);
    bool const unsaid = field == Field::tariff && subject_.scope == Scope::change_of_terms && after != nullptr &&
                        given(after, field) == nullptr;
    auto const total = unsaid ? total_of(*after, Field::tariff_parts, field) : std::nullopt;
    auto const old = total ? old_term(field) : Stated{};
    bool const otherwise = total && old.value.known() && old.value.value != Value(*total);
    return otherwise ? after->find(Field::tariff_parts) : nullptr;
}

Evaluated const& Facts::changes(Field term) const
{
    auto const found = changing_.find(term);
    return found != changing_.end() ? found->second : changing_.emplace(term, whether_changed(term)).first->second;
}

// An amount, a payer or special terms are asked for by themselves, whatever terms stay as they are.
bool Facts::asks_for_something() const
{
    auto const changing = [&](Field field) { return !changes(field).is(false); };
    auto const stated = [&](FieldRow const& row) {
        bool const of_frame = row.field == Field::kind || row.field == Field::effective || row.field == Field::until ||
                              row.field == Field::changed;
        return row.asking == Asking::asked && !of_frame && given(subject_.change, row.field) != nullptr;
    };
    return ranges::any_of(repository_.fields().term_fields(), changing) ||
           ranges::any_of(repository_.fields().offer_fields(), changing) ||
           ranges::any_of(repository_.fields().rows_of(RecordKind::change), stated);
}

// What a change asks of its offer stands under `after`; the register has what holds.
Evaluated Facts::whether_offer_changed(Field field) const
{
    auto const* const after = given(terms_on(subject_.change, Field::after), field);
    if (after == nullptr || subject_.scope != Scope::change_of_terms) {
        return Evaluated::of(after != nullptr);
    }
    return compare(Relation::unequal, registered_of_offer(field).value, fact(field, Side::new_).value);
}

Evaluated Facts::whether_changed(Field field) const
{
    if (is_offer_fact(field)) {
        return whether_offer_changed(field);
    }
    bool const said = said_to_change(*subject_.change, field);
    if (said || assumed(field, Side::old) || assumed(field, Side::new_)) {
        auto const& before = fact(field, Side::old).value;
        auto const& after = fact(field, Side::new_).value;
        auto differ = compare(Relation::unequal, before, after);
        if (differ.known() || (!said && before.known() && after.known())) {
            return differ;  // figures on record count for more than what is said
        }
    }
    if (said) {
        return Evaluated::of(true);
    }
    auto const* const after = given(terms_on(subject_.change, Field::after), field);
    if (field == Field::tariff && subject_.scope == Scope::change_of_terms) {
        // A tariff and its unit are one amount: 2,000 kr. an hour is another tariff than 2,000 kr. a day.
        // (language.md, 8.)
        auto const& unit = changes(Field::unit);
        if (unit.is(true) || (!unit.is(false) && after == nullptr)) {
            return unit;
        }
    }
    if (after == nullptr) {
        auto const* const before = given(terms_on(subject_.change, Field::before), field);
        if (before == nullptr) {
            auto const* const parts = parts_of_another_tariff(field);
            return parts == nullptr ? Evaluated::of(false)
                                    : Evaluated::unknown(missing(field, Side::new_, parts->span));
        }
        auto reasons = old_term(field).value.reasons;
        add(reasons, missing(field, Side::new_, before->span));
        return Evaluated::unknown(std::move(reasons));
    }
    return compare(Relation::unequal, old_term(field).value, new_term(field).value);
}

}  // namespace styr
