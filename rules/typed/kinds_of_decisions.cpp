// SPDX-License-Identifier: MPL-2.0
#include "rules/typed/kinds_of_decisions.hpp"

#include "models/fields/declared_fact.hpp"

namespace styr {

std::optional<Outcome> outcome_known_as(std::string_view name)
{
    auto const key = key_named(name);
    auto const values = values_of(ChoiceSet::outcome);
    for (std::uint8_t index = 0; index < values.size(); ++index) {
        if (values[index].key == present_key(ChoiceSet::outcome, key)) {
            return outcome_named_by({ChoiceSet::outcome, index});
        }
    }
    return std::nullopt;
}

std::string asked_for_with(Outcome outcome)
{
    switch (outcome) {
    case Outcome::approved:
        return "approval by";
    case Outcome::accepted:
        return "acceptance by";
    case Outcome::recommended:
        return "recommendation by";
    case Outcome::heard:
        return "hearing by";
    case Outcome::noted:
        return "noting by";
    default:
        return is_declared(outcome) ? "decision " + std::string(words_of(outcome).name) + " by" : std::string();
    }
}

}  // namespace styr
