// SPDX-License-Identifier: MPL-2.0
// The fields that there are under one agreement: the vocabulary's, then what the agreement declares, in that order. One
// table for reader, rules, engine and schemas; nothing asks of which sort a field is.
#pragma once

#include "models/fields/value.hpp"

#include <memory>
#include <vector>

namespace styr {

class FieldTable {
public:
    FieldTable();  // nothing is declared
    // `added`: values of facts that are always there; `kinds`: of decisions.
    explicit FieldTable(std::vector<Field> declared, std::vector<Choice> added = {}, std::vector<Field> kinds = {});

    std::span<FieldRow const> rows_of(RecordKind record) const;
    std::optional<Field> field_named(std::string_view name) const;  // by its name in rules
    // What a service is offered on, and what an offer says of itself that a change may ask for, under `after` as the
    // terms are.
    std::span<Field const> term_fields() const;
    std::span<Field const> offer_fields() const;
    std::span<Field const> declared() const;
    // What may be written where values of the set are: those that the agreement adds, too, and of those that name facts
    // (`changed`, `open`) the declared ones; as the outcome of a decision also its declared kinds.
    std::vector<Choice> choices_of(ChoiceSet set) const;
    std::optional<Outcome> kind_of_decision(std::string_view name) const;  // that is declared, by its name in rules
    std::vector<Outcome> kinds_of_decisions() const;

private:
    struct Held;
    std::shared_ptr<Held const> held_;  // copies share it
};

}  // namespace styr
