// SPDX-License-Identifier: MPL-2.0
#include "models/repository/fitting.hpp"

#include "models/fields/change.hpp"
#include "models/fields/given_rows.hpp"
#include "models/fields/matter.hpp"

#include <algorithm>

namespace styr {

namespace {

DateBounds const* day_in(Record const& record, Field field) { return record.get<DateBounds>(field); }

bool within(DateBounds inner, DateBounds outer)
{
    return outer.earliest <= inner.earliest && inner.latest <= outer.latest;
}

Record const* held(Record const& record, Field side)
{
    auto const& records = record.records(side);
    return records.empty() ? nullptr : &records.front();
}

Value value_in(Record const* record, Field field)
{
    auto const* const fact = given(record, field);
    return fact == nullptr ? Value() : fact->value;
}

bool is_day_or_kind(Field field) { return field == Field::kind || field == Field::effective || field == Field::until; }

}  // namespace

bool days_fit(Record const& about, Record const& change)
{
    for (auto const field : {Field::effective, Field::until}) {
        auto const* const stated = day_in(about, field);
        auto const* const asked = day_in(change, field);
        if (stated != nullptr && (asked == nullptr || !within(*asked, *stated))) {
            return false;
        }
    }
    return true;
}

bool figures_fit(Record const& about, Record const& change)
{
    for (auto const* const row : given_rows(RecordKind::change, {&about})) {
        auto const* const stated = given(&about, row->field);
        if (row->asking != Asking::no && !is_day_or_kind(row->field) && stated != nullptr &&
            !says_the_same(*row, stated->value, value_in(&change, row->field))) {
            return false;
        }
    }
    auto const* const decided = held(about, Field::after);
    for (auto const* const row : given_rows(RecordKind::terms, {decided})) {
        auto const* const after = given(decided, row->field);
        if (after != nullptr && !says_the_same(after->value, value_in(held(change, Field::after), row->field))) {
            return false;
        }
    }
    return true;
}

bool former_values_known(Record const& about, Repository::ChangeRef const& each, Repository const& repository)
{
    auto const* const before = held(about, Field::before);
    if (before == nullptr) {
        return true;
    }
    constexpr std::chrono::days one_day{1};
    auto const* const effective = day_in(*each.change, Field::effective);
    auto const days = effective == nullptr ? DateBounds{} : *effective;
    auto const id = repository.meant(each.submission->root, *each.change);
    bool const whole = id.service.empty() && kind_of_change(*each.change) != ChangeKind::change_of_terms;
    auto next = days.earliest - one_day;
    for (auto const& entry : whole ? repository.entries(id.operator_, id.offer) : repository.entries(id)) {
        if (entry.in_force > days.latest - one_day || (entry.last && *entry.last < days.earliest - one_day)) {
            continue;
        }
        bool const same = std::all_of(before->facts.begin(), before->facts.end(), [&](Fact const& stated) {
            auto const* const holder = is_offer_fact(stated.field) ? entry.offer : entry.service;
            return says_the_same(stated.value, value_in(holder, stated.field));
        });
        if (!same || entry.in_force > next) {
            return false;
        }
        next = entry.last ? std::max(next, *entry.last + one_day) : days.latest;
    }
    return next >= days.latest;
}

std::optional<Record> refused_in(Record const& about)
{
    auto const& asked = about.records(Field::instead_of);
    if (asked.empty()) {
        return std::nullopt;
    }
    auto refused = about;
    refused.set(Field::after, asked);
    return refused;
}

}  // namespace styr
