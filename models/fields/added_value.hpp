// SPDX-License-Identifier: MPL-2.0
// Named values that an agreement adds to those of a fact of the vocabulary (`reason tags`): values like the others,
// the same in whatever agreement the same declaration stands.
#pragma once

#include "models/fields/declared_fact.hpp"
#include "models/fields/value.hpp"

namespace styr {

struct ValueIdentity {
    ChoiceSet of{};
    FactIdentity::Named named;
    friend bool operator==(ValueIdentity const&, ValueIdentity const&) = default;
};
inline constexpr std::size_t most_added_values = 10'000;  // in one run of the program

// Whether an agreement may add to them. On the others the meaning of the program itself hangs: what a unit, a kind of
// change or an outcome is, no declaration says.
bool may_gain_values(ChoiceSet set);
// Of the vocabulary's facts, the set of values that one has.
std::optional<ChoiceSet> values_of_fact(Field field);
std::vector<Field> facts_that_may_gain_values();

// The value that a declaration is; none where there are more than that.
std::optional<Choice> value_of(ValueIdentity const& declaration);

// Each stands in a set of its own, after those of declared facts.
constexpr bool is_added(ChoiceSet set)
{
    return static_cast<std::size_t>(set) > static_cast<std::size_t>(ChoiceSet::count_) + 2 * most_declared_facts;
}
std::span<ChoiceValue const> added_values(ChoiceSet set);
ChoiceSet added_to(ChoiceSet set);  // the set among whose values it is

}  // namespace styr
