// SPDX-License-Identifier: MPL-2.0
// The way out of a submission that says otherwise than the register.
#include "engine/repairs/repair.hpp"

#include "engine/evaluation/phrases.hpp"
#include "models/fields/print.hpp"

#include <range/v3/algorithm/any_of.hpp>

#include <algorithm>

namespace styr {

namespace {

// What the submission takes for the former figure is what an earlier change asks for, which the register lacks. Then
// the outdated figure is no way out.
std::optional<Repair> enter_earlier_change(Facts::Contradiction const& contradiction, Facts const& facts,
                                           Repository const& repository)
{
    auto const& meant = facts.identity().meant;
    auto const field = contradiction.field;
    std::optional<Day> latest;
    for (auto const& earlier : repository.changes_of(meant.operator_, meant.offer)) {
        auto const& after = earlier.change->records(Field::after);
        auto const* const asked = after.empty() ? nullptr : given(&after.front(), field);
        auto const* const day = earlier.change->get<DateBounds>(Field::effective);
        bool const before = day != nullptr && day->exact() && day->latest <= facts.identity().looked_at.earliest;
        if (asked != nullptr && before && asked->value == contradiction.stated->value &&
            repository.meant(earlier.submission->root, *earlier.change) == meant) {
            latest = std::max(latest.value_or(day->earliest), day->earliest);
        }
    }
    if (contradiction.side != Side::old || !latest) {
        return std::nullopt;
    }
    auto const value = print_value(*find_row(RecordKind::terms, field), contradiction.stated->value);
    auto const name = label_of(field);
    auto const when = print_day(*latest);
    return Repair{
        .kind = Repair::Kind::fact,
        .turn = Turn::secretariat,
        .field = field,
        .side = Side::old,
        .text = {"før " + name.da + " " + value.da + " ind i registret fra " + when.da + ", hvis det er godkendt",
                 "enter the " + name.en + " " + value.en + " in the register from " + when.en +
                     ", if it was approved"}};
}

// "2,000 kr. under `before`", "`catchment: entire`"
Text to_write(Facts::Contradiction const& contradiction)
{
    auto const field = contradiction.field;
    auto const& row = *find_row(contradiction.stated_in(), field);
    Text const under = contradiction.side == Side::old ? Text{" under `before`"} : Text{};
    if (is_term(field) && std::holds_alternative<Fraction>(contradiction.registered)) {
        return print_value(row, contradiction.registered) + under;
    }
    return Text{"`" + std::string(key_of(field)) + ": " + print_yaml(row, contradiction.registered) + "`"} + under;
}

}  // namespace

std::optional<Repair> repair_of(Facts::Contradiction const& contradiction, Subject const& subject,
                                Repository const& repository)
{
    if (auto entered = enter_earlier_change(contradiction, Facts(subject, repository), repository)) {
        return entered;
    }
    auto const field = contradiction.field;
    auto const same = [&](Facts::Contradiction const& each) {
        return each.field == field && each.side == contradiction.side;
    };
    auto mended = *subject.change;
    if (contradiction.side == Side::none) {
        mended.set(field, contradiction.registered);
    }
    for (auto& side : mended.facts) {
        auto* const terms = side.field == Field::before ? std::get_if<Records>(&side.value) : nullptr;
        if (terms != nullptr && contradiction.side == Side::old) {
            terms->front().set(field, contradiction.registered);
        }
    }
    auto supposed = subject;
    supposed.change = &mended;
    Facts const facts(supposed, repository);
    bool const changes_nothing = subject.scope == Scope::change_of_terms && is_term(field) &&
                                 facts.changes(field).is(false);  // a file may not say so
    if (changes_nothing || ranges::any_of(facts.contradictions(), same)) {
        return std::nullopt;
    }
    auto const value = to_write(contradiction);
    return Repair{
        .kind = Repair::Kind::figure,
        .field = field,
        .side = contradiction.side,
        .value = contradiction.registered,
        .text = {"skriv " + value.da + ", hvis registret har ret", "write " + value.en + ", if the register is right"}};
}

}  // namespace styr
