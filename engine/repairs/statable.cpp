// SPDX-License-Identifier: MPL-2.0
#include "engine/repairs/statable.hpp"

#include "models/reading/reading.hpp"
#include "models/reading/record_checks.hpp"

#include <range/v3/algorithm/any_of.hpp>

#include <algorithm>
#include <variant>

namespace styr {

namespace {

// Whether the register says otherwise of the offer than the change then does.
bool contradicts_register(Subject const& subject, Record const& stating, Field field, Repository const& repository)
{
    if (find_row(RecordKind::offer, field) == nullptr) {
        return false;
    }
    auto stated = subject;
    stated.change = &stating;
    return !Facts(stated, repository).fact(field).value.known();
}

bool changes_something(Facts const& facts)
{
    return ranges::any_of(facts.fields().term_fields(), [&](Field term) { return !facts.changes(term).is(false); });
}

// Whether the register has the fact: then nothing else is to be supposed.
bool registered_otherwise(Subject const& subject, Repository const& repository, Side side, Field field)
{
    auto silent = *subject.change;
    silent.facts.erase(std::remove_if(silent.facts.begin(), silent.facts.end(),
                                      [&](Fact const& each) {
                                          return each.field == field ||
                                                 (side == Side::old && each.field == Field::before);
                                      }),
                       silent.facts.end());
    auto stated = subject;
    stated.change = &silent;
    return Facts(stated, repository).fact(field, side).value.known();
}

// Whether anybody can know it from the change, where what it says of the present is only compared with the register.
bool known_when_stated(Subject const& subject, Record const& stating, Side side, Field field,
                       Repository const& repository)
{
    auto stated = subject;
    stated.change = &stating;
    Facts const facts(stated, repository);
    bool const denied = ranges::any_of(facts.contradictions(),
                                       [field](Facts::Contradiction const& each) { return each.field == field; });
    return !denied && facts.fact(field, side).value.known();
}

}  // namespace

Record with_fact(Record change, Side side, Field field, Value const& value)
{
    if (side == Side::none) {
        change.set(field, value);
        return change;
    }
    auto const key = side == Side::old ? Field::before : Field::after;
    auto terms = change.records(key).empty() ? Record{RecordKind::terms, {}, {}} : change.records(key).front();
    terms.set(field, value);
    change.set(key, Records(1, std::move(terms)));
    return change;
}

Stating where_stated(Subject const& subject, Repository const& repository, Side side, Field field, Value const& value)
{
    bool const of_the_offer = find_row(RecordKind::offer, field) != nullptr && side == Side::none;
    bool const of_the_present = subject.change != nullptr && (side == Side::old || of_the_offer);
    if (!of_the_present) {
        return statable(subject, repository, side, field, value) ? Stating::in_its_file : Stating::nowhere;
    }
    if (auto const* const row = find_row(RecordKind::offer, field); row != nullptr && row->shape == Shape::years) {
        return Stating::in_the_register;  // which may always say it of more years
    }
    auto const stating = with_fact(*subject.change, side, field, value);
    if (statable(subject, repository, side, field, value) &&
        known_when_stated(subject, stating, side, field, repository)) {
        return Stating::in_its_file;
    }
    Hypothesis const registered{{{{side, field}, value}}, {}, {}};
    bool const changes_nothing =
        subject.scope == Scope::change_of_terms && !changes_something(Facts(subject, repository, &registered));
    return changes_nothing || registered_otherwise(subject, repository, side, field) ? Stating::nowhere
                                                                                     : Stating::in_the_register;
}

bool statable(Subject const& subject, Repository const& repository, Side side, Field field, Value const& value)
{
    auto const* const row = find_row(side == Side::none ? RecordKind::change : RecordKind::terms, field);
    if (subject.change == nullptr || row == nullptr) {
        return true;
    }
    auto const* const figure = std::get_if<Fraction>(&value);
    if (figure != nullptr && !may_be_written(*row, *figure)) {
        return false;
    }
    auto const stating = with_fact(*subject.change, side, field, value);
    Diagnostics found;
    check_change(stating, found);
    if (!found.empty() || (side == Side::none && contradicts_register(subject, stating, field, repository))) {
        return false;
    }
    if (side == Side::none || subject.scope != Scope::change_of_terms) {
        return true;
    }
    Hypothesis const hypothesis{{{{side, field}, value}}, {}, {}};
    return changes_something(Facts(subject, repository, &hypothesis));
}

}  // namespace styr
