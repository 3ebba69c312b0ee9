// SPDX-License-Identifier: MPL-2.0
#include "models/reading/record_checks.hpp"

#include "diagnostics/spelling.hpp"
#include "diagnostics/utf8.hpp"
#include "models/messages/data_problems.hpp"

#include <algorithm>

namespace styr {

namespace {

void check_one(Record const& record, Diagnostics& diagnostics)
{
    switch (record.kind) {
    case RecordKind::operator_:
        return check_operator(record, diagnostics);
    case RecordKind::offer:
        return check_offer(record, diagnostics);
    case RecordKind::submission:
        return check_submission(record, diagnostics);
    case RecordKind::change:
        return check_change(record, diagnostics);
    case RecordKind::decision:
        return check_decision(record, diagnostics);
    case RecordKind::about:
        return check_about(record, diagnostics);
    case RecordKind::decision_file:
        return check_decision_file(record, diagnostics);
    case RecordKind::annex_row:
        return check_annex_row(record, diagnostics);
    case RecordKind::dispensation:
        return check_dispensation(record, diagnostics);
    default:
        return;
    }
}

}  // namespace

void check_record(Record const& root, Diagnostics& diagnostics)
{
    check_one(root, diagnostics);
    check_outside_facts(root, diagnostics);
    for (auto const& fact : root.facts) {
        if (auto const* const inner = std::get_if<Records>(&fact.value)) {
            std::for_each(inner->begin(), inner->end(),
                          [&](Record const& record) { check_record(record, diagnostics); });
        }
    }
}

void check_outside_facts(Record const& record, Diagnostics& diagnostics)
{
    auto const* const named = record.get<std::vector<std::string>>(Field::from_outside);
    if (named == nullptr) {
        return;
    }
    std::vector<std::string_view> given;
    for (auto const& fact : record.facts) {
        if (fact.field != Field::from_outside && !std::holds_alternative<std::monostate>(fact.value)) {
            given.push_back(key_of(fact.field));
        }
    }
    for (auto const& name : *named) {
        if (std::find(given.begin(), given.end(), name) == given.end()) {
            Text const near(nearest(name, given).value_or(""));
            diagnostics.push_back(occurrence(
                data_problem::outside_fact_not_given, record.find(Field::from_outside)->span,
                {{"value", Text(printable(name, 60))}, {"record", name_of(record.kind)}, {"nearest", near}}));
        }
    }
}

Record const* only_record(Record const& record, Field field)
{
    auto const& records = record.records(field);
    return records.empty() ? nullptr : &records.front();
}

Span head_of(Record const& record) { return record.facts.empty() ? record.span : record.facts.front().key; }

}  // namespace styr
