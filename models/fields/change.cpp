// SPDX-License-Identifier: MPL-2.0
#include "models/fields/change.hpp"

#include "models/fields/declared_fact.hpp"

#include <algorithm>

namespace styr {

ChangeKind kind_of_change(Record const& record)
{
    auto const* const kind = record.get<Choice>(Field::kind);
    return kind == nullptr ? ChangeKind::change_of_terms : static_cast<ChangeKind>(kind->index);
}

Record const* terms_on(Record const* change, Field side)
{
    if (change == nullptr) {
        return nullptr;
    }
    auto const& held = change->records(side);
    return held.empty() ? nullptr : &held.front();
}

Field term_named_by(Choice name)
{
    return is_declared(name.set) ? fact_named_by(name.set) : approvable_fields[name.index];
}

Choice name_of_term(Field term)
{
    auto const at = std::find(approvable_fields.begin(), approvable_fields.end(), term) - approvable_fields.begin();
    return is_declared(term) ? Choice{set_naming(term), 0} : Choice{ChoiceSet::term, static_cast<std::uint8_t>(at)};
}

bool said_to_change(Record const& change, Field term)
{
    auto const* const changed = change.get<std::vector<Choice>>(Field::changed);
    return changed != nullptr && std::any_of(changed->begin(), changed->end(),
                                             [term](Choice choice) { return term_named_by(choice) == term; });
}

std::optional<Fraction> total_of(Record const& terms, Field parts, Field figure)
{
    auto const& each = terms.records(parts);
    std::optional<Fraction> total = each.empty() ? std::nullopt : std::optional(Fraction{0});
    for (auto const& part : each) {
        auto const* const more = part.get<Fraction>(figure);
        total = total && more != nullptr ? sum(*total, *more) : std::nullopt;
    }
    return total;
}

Outcome outcome_of(Record const& decision)
{
    auto const* const outcome = decision.get<Choice>(Field::outcome);
    return outcome == nullptr ? Outcome::noted : outcome_named_by(*outcome);
}

bool gives(Outcome outcome) { return outcome == Outcome::approved || outcome == Outcome::accepted; }

bool counts_for_a_matter(Outcome outcome)
{
    return gives(outcome) || outcome == Outcome::recommended || outcome == Outcome::noted ||
           outcome == Outcome::heard || is_declared(outcome);
}

Fact made_fact(Field field, Value value, Span place)
{
    return {.field = field, .key = place, .span = place, .value = std::move(value)};
}

}  // namespace styr
