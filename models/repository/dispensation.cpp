// SPDX-License-Identifier: MPL-2.0
// The dispensations of styr.yaml.
#include "models/repository/dispensation.hpp"

#include "diagnostics/utf8.hpp"
#include "models/fields/print.hpp"
#include "models/messages/data_problems.hpp"
#include "models/reading/record_checks.hpp"

namespace styr {

Dispensation::Dispensation() = default;
Dispensation::Dispensation(Dispensation const& other) = default;
Dispensation::Dispensation(Dispensation&& other) noexcept = default;
Dispensation& Dispensation::operator=(Dispensation const& other) = default;
Dispensation& Dispensation::operator=(Dispensation&& other) noexcept = default;
Dispensation::~Dispensation() = default;

namespace {

using namespace data_problem;

bool is_given(Record const& record, Field field) { return record.get<std::string>(field) != nullptr; }

Named name_in(Record const& record, Field field)
{
    return is_given(record, field) ? Named{*record.get<std::string>(field), record.find(field)->span} : Named{};
}

void check_companion(Record const& dispensation, Field field, Field companion, Diagnostics& diagnostics)
{
    if (is_given(dispensation, field) && !is_given(dispensation, companion)) {
        diagnostics.push_back(occurrence(stray_dispensation_key, dispensation.find(field)->key,
                                         {{"key", Text(key_of(field))}, {"needed", Text(key_of(companion))}}));
    }
}

Dispensation read(Record const& record)
{
    Dispensation read;
    read.rule = name_in(record, Field::rule);
    read.case_ = name_in(record, Field::case_);
    read.operator_ = name_in(record, Field::operator_);
    read.offer = name_in(record, Field::offer);
    read.service = name_in(record, Field::service);
    read.digest = name_in(record, Field::digest).name;
    read.reason = name_in(record, Field::reason).name;
    if (auto const* const from = record.get<DateBounds>(Field::from)) {
        read.from = from->earliest;
    }
    read.until = record.get<DateBounds>(Field::until)->latest;
    if (auto const* const source = only_record(record, Field::source)) {
        read.document = name_in(*source, Field::document).name;
        read.item = name_in(*source, Field::item).name;
    }
    read.place = record.span;
    return read;
}

}  // namespace

void check_dispensation(Record const& dispensation, Diagnostics& diagnostics)
{
    bool const narrowed = is_given(dispensation, Field::case_) || is_given(dispensation, Field::offer) ||
                          is_given(dispensation, Field::operator_);
    if (!narrowed && !is_given(dispensation, Field::service)) {
        diagnostics.push_back(occurrence(dispensation_for_all, dispensation.find(Field::rule)->key));
    }
    check_companion(dispensation, Field::service, Field::offer, diagnostics);
    check_companion(dispensation, Field::digest, Field::case_, diagnostics);
    check_digest(dispensation, diagnostics);
    auto const* const from = dispensation.get<DateBounds>(Field::from);
    auto const* const until = dispensation.get<DateBounds>(Field::until);
    if (from != nullptr && until != nullptr && until->latest < from->earliest) {
        diagnostics.push_back(occurrence(dispensation_ends_early, dispensation.find(Field::until)->span,
                                         {{"from", print_day(from->earliest)}, {"until", print_day(until->latest)}}));
    }
}

Day last_day_of_two_years(Day first)
{
    std::chrono::year_month_day const begins{first};
    auto const later = begins + std::chrono::years{2};  // 29 February has none
    return later.ok() ? Day{later} : Day{later.year() / later.month() / std::chrono::last};
}

void keep_those_allowed(std::vector<Dispensation>& dispensations, Record const& configuration, Diagnostics& diagnostics)
{
    auto const* const allowed = configuration.get<bool>(Field::comments_may_dispense);
    if (allowed != nullptr && *allowed) {
        return;
    }
    std::erase_if(dispensations, [&](Dispensation const& dispensation) {
        if (dispensation.entry) {
            diagnostics.push_back(occurrence(comment_excepts_nothing, dispensation.place,
                                             {{"rule", Text(printable(dispensation.rule.name, 60))}}));
        }
        return dispensation.entry.has_value();
    });
}

std::vector<Dispensation> dispensations_of(Record const& configuration)
{
    std::vector<Dispensation> all;
    for (auto const& record : configuration.records(Field::dispensations)) {
        all.push_back(read(record));
    }
    return all;
}

}  // namespace styr
