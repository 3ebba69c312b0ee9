// SPDX-License-Identifier: MPL-2.0
#include "engine/repairs/statable.hpp"

#include "models/reading/reading.hpp"
#include "models/reading/record_checks.hpp"

#include <range/v3/algorithm/any_of.hpp>

#include <variant>

namespace styr {

namespace {

// The change with a fact of its own or of its terms.
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
    return ranges::any_of(term_fields(), [&](Field term) { return !facts.changes(term).is(false); });
}

}  // namespace

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
