// SPDX-License-Identifier: MPL-2.0
#include "engine/approvals/stated.hpp"

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

Record const* held(Record const& record, Field side)
{
    auto const& records = record.records(side);
    return records.empty() ? nullptr : &records.front();
}

}  // namespace styr
