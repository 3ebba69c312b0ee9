// SPDX-License-Identifier: MPL-2.0
// What a submission says of the present, held against the register.
#include "engine/evaluation/subject.hpp"
#include "models/fields/matter.hpp"

namespace styr {

namespace {

Record const* terms_before(Record const* change)
{
    auto const* const held = change == nullptr ? nullptr : &change->records(Field::before);
    return held == nullptr || held->empty() ? nullptr : &held->front();
}

// A day that is open contradicts only what lies outside its bounds.
bool certainly_otherwise(Evaluated const& held, Value const& said)
{
    auto const* const day = std::get_if<DateBounds>(&held.value);
    auto const* const claimed = std::get_if<DateBounds>(&said);
    bool const apart =
        day != nullptr && claimed != nullptr && (day->latest < claimed->earliest || claimed->latest < day->earliest);
    return held.known() && (day != nullptr ? apart : !says_the_same(held.value, said));
}

}  // namespace

std::vector<Facts::Contradiction> Facts::contradictions() const
{
    std::vector<Contradiction> found;
    auto const holds_for_good = [&](Fact const& said, Side side) {  // what is in force holds for a while
        auto const lasting = side == Side::old && is_term(said.field) ? held_for_good(said.field) : std::nullopt;
        return lasting && lasting->value.known() && !certainly_otherwise(lasting->value, said.value);
    };
    auto const compare = [&](Fact const& said, Side side, Stated const& held) {
        if (certainly_otherwise(held.value, said.value) && !holds_for_good(said, side)) {
            found.push_back({said.field, side, &said, held.value.value, held.place});
        }
    };
    auto const* const before = terms_before(subject_.change);
    for (auto const& fact : before == nullptr ? std::vector<Fact>{} : before->facts) {
        if (given(before, fact.field) != nullptr) {
            compare(*before->find(fact.field), Side::old,
                    is_offer_fact(fact.field) ? registered_of_offer(fact.field) : registered(fact.field));
        }
    }
    for (auto const field : repository_.fields().offer_fields()) {
        auto const* const said = given(subject_.change, field);
        auto const* const later = of_offer_.empty() ? in_later_register(field) : nullptr;
        if (said != nullptr) {
            compare(*said, Side::none,
                    later != nullptr ? Stated{Evaluated::of(later->value), later->span} : registered_of_offer(field));
        }
    }
    return found;
}

}  // namespace styr
