// SPDX-License-Identifier: MPL-2.0
#include "models/fields/field.hpp"

#include "models/fields/built_in_rows.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace styr {

namespace {

using enum Field;
using P = Presence;
using R = RecordKind;

// One word a shape, so that a row reads as a line of the format's description.
constexpr FieldRow text(R record, Field field, Presence presence)
{
    return {.record = record, .field = field, .shape = Shape::text, .presence = presence};
}
constexpr FieldRow texts(R record, Field field, Presence presence)
{
    return {.record = record, .field = field, .shape = Shape::texts, .presence = presence};
}
constexpr FieldRow body_name(R record, Field field, Presence presence)
{
    return {.record = record, .field = field, .shape = Shape::body, .presence = presence};
}
constexpr FieldRow truth(R record, Field field, Presence presence)
{
    return {.record = record, .field = field, .shape = Shape::truth, .presence = presence};
}
constexpr FieldRow day_or_bounds(R record, Field field, Presence presence)
{
    return {.record = record, .field = field, .shape = Shape::date, .presence = presence};
}
constexpr FieldRow one_day(R record, Field field, Presence presence)
{
    return {.record = record, .field = field, .shape = Shape::date, .presence = presence, .exact = true};
}
constexpr FieldRow choice(R record, Field field, Presence presence, ChoiceSet set)
{
    return {.record = record, .field = field, .shape = Shape::choice, .presence = presence, .choices = set};
}
constexpr FieldRow choices(R record, Field field, Presence presence, ChoiceSet set)
{
    return {.record = record, .field = field, .shape = Shape::choices, .presence = presence, .choices = set};
}
constexpr FieldRow one(R record, Field field, Presence presence, R holds)
{
    return {.record = record, .field = field, .shape = Shape::record, .presence = presence, .holds = holds};
}
constexpr FieldRow many(R record, Field field, Presence presence, R holds)
{
    return {.record = record, .field = field, .shape = Shape::records, .presence = presence, .holds = holds};
}
constexpr FieldRow ranged(R record, Field field, Shape shape, Presence presence, std::int64_t least, std::int64_t most)
{
    return {.record = record, .field = field, .shape = shape, .presence = presence, .least = least, .most = most};
}

constexpr FieldRow by_name(FieldRow row)
{
    row.by_name = true;
    return row;
}

// What a body is asked to decide, and what it is asked for.
constexpr FieldRow asked(FieldRow row)
{
    row.asking = Asking::asked;
    return row;
}
constexpr FieldRow ground(FieldRow row)
{
    row.asking = Asking::ground;
    return row;
}

template <std::size_t... Sizes> constexpr auto joined(std::array<FieldRow, Sizes> const&... parts)
{
    std::array<FieldRow, (Sizes + ...)> all{};
    auto at = all.begin();
    ((at = std::copy(parts.begin(), parts.end(), at)), ...);
    return all;
}

// The terms of a service stand in the service itself, and before and after a change of it.
constexpr std::array<FieldRow, 7> rows_of_terms(R record)
{
    return {asked(ranged(record, tariff, Shape::tariff, P::open, 1, largest_tariff)),
            asked(ranged(record, places, Shape::places, P::open, 0, 10'000)),
            asked(ranged(record, occupancy_basis, Shape::percent, P::open, 100, 20'000)),
            asked(many(record, split, P::closed, R::split_part)),
            asked(truth(record, split_flexible, P::closed)),
            asked(many(record, tariff_parts, P::closed, R::tariff_part)),
            asked(choice(record, unit, P::open, ChoiceSet::unit))};
}

// What an offer says of itself and a change may ask to be otherwise.
constexpr std::array<FieldRow, 4> rows_of_offer_facts(R record)
{
    return {asked(texts(record, legal_basis, P::open)), asked(choice(record, catchment, P::open, ChoiceSet::catchment)),
            asked(choice(record, financing, P::open, ChoiceSet::financing)),
            asked(text(record, target_group, P::open))};
}

template <std::size_t Size> constexpr auto fields_in(std::array<FieldRow, Size> const& rows)
{
    std::array<Field, Size> fields{};
    std::transform(rows.begin(), rows.end(), fields.begin(), [](FieldRow const& row) { return row.field; });
    return fields;
}
constexpr auto fields_of_terms = fields_in(rows_of_terms(R::terms));
constexpr auto fields_of_offer = fields_in(rows_of_offer_facts(R::terms));

constexpr std::array configuration_rows{
    text(R::configuration, agreement, P::required),
    text(R::configuration, register_, P::closed),
    text(R::configuration, submissions, P::closed),
    text(R::configuration, settlements, P::closed),
    text(R::configuration, decisions, P::closed),
    text(R::configuration, figures, P::closed),
    choice(R::configuration, language, P::closed, ChoiceSet::language),
    choice(R::configuration, fail_level, P::closed, ChoiceSet::fail_level),
    texts(R::configuration, trusted_decisions, P::closed),
    truth(R::configuration, comments_may_dispense, P::closed),
    many(R::configuration, dispensations, P::closed, R::dispensation),
    many(R::configuration, log_whole, P::closed, R::log_end),
    texts(R::configuration, suppress, P::closed),
    texts(R::configuration, not_data, P::closed),
};

constexpr std::array dispensation_rows{
    text(R::dispensation, rule, P::required),     text(R::dispensation, case_, P::closed),
    text(R::dispensation, digest, P::closed),     text(R::dispensation, operator_, P::closed),
    text(R::dispensation, offer, P::closed),      text(R::dispensation, service, P::closed),
    text(R::dispensation, reason, P::required),   one_day(R::dispensation, from, P::closed),
    one_day(R::dispensation, until, P::required), one(R::dispensation, source, P::closed, R::source),
};

constexpr std::array operator_rows{
    text(R::operator_, operator_, P::required),
    choice(R::operator_, operator_kind, P::open, ChoiceSet::operator_kind),
    one_day(R::operator_, in_force, P::required),
    many(R::operator_, offers, P::required, R::offer),
    many(R::operator_, reports, P::closed, R::operator_report),
    ranged(R::operator_, reports_whole, Shape::years, P::closed, 1900, 2199),
    texts(R::operator_, from_outside, P::closed),
    one(R::operator_, source, P::closed, R::source),
    text(R::operator_, note, P::closed),
};

constexpr auto offer_rows = joined(std::array{text(R::offer, offer, P::required)}, rows_of_offer_facts(R::offer),
                                   std::array{
                                       many(R::offer, users, P::open, R::user),
                                       many(R::offer, reports, P::closed, R::report),
                                       ranged(R::offer, reports_whole, Shape::years, P::closed, 1900, 2199),
                                       many(R::offer, services, P::required, R::service),
                                       many(R::offer, formerly, P::closed, R::service_name),
                                       text(R::offer, note, P::closed),
                                   });

// Another municipality that uses the offer: whether it is social agreement business depends on how many there are.
constexpr std::array user_rows{text(R::user, municipality, P::required)};

// A finished year: its figures, where the report gives them.
constexpr std::array report_rows{
    ranged(R::report, year, Shape::year, P::required, 1900, 2199),
    ranged(R::report, occupancy_basis, Shape::percent, P::open, 100, 20'000),
    ranged(R::report, realised_occupancy, Shape::percent, P::open, 0, 100'000),
    ranged(R::report, result, Shape::money, P::open, -1'000'000'000'000, 1'000'000'000'000),
    one(R::report, source, P::closed, R::source),
    text(R::report, note, P::closed),
};

constexpr auto service_rows =
    joined(std::array{text(R::service, service, P::open)}, rows_of_terms(R::service),
           std::array{many(R::service, formerly, P::closed, R::service_name), text(R::service, note, P::closed)});

constexpr auto terms_rows = joined(rows_of_terms(R::terms), rows_of_offer_facts(R::terms));

constexpr std::array split_part_rows{
    text(R::split_part, target_group, P::open),
    ranged(R::split_part, places, Shape::places, P::required, 0, 10'000),
};

constexpr std::array tariff_part_rows{
    choice(R::tariff_part, part, P::required, ChoiceSet::tariff_part),
    ranged(R::tariff_part, tariff, Shape::tariff, P::required, 0, largest_tariff),
};

constexpr std::array submission_rows{
    text(R::submission, operator_, P::open),
    day_or_bounds(R::submission, submitted, P::open),
    many(R::submission, changes, P::required, R::change),
    text(R::submission, replaces, P::closed),
    one_day(R::submission, withdrawn, P::closed),
    texts(R::submission, from_outside, P::closed),
    one(R::submission, source, P::closed, R::source),
    text(R::submission, note, P::closed),
};

constexpr std::array change_rows{
    asked(choice(R::change, kind, P::closed, ChoiceSet::change_kind)),
    text(R::change, offer, P::required),
    text(R::change, service, P::open),
    asked(day_or_bounds(R::change, effective, P::open)),
    asked(day_or_bounds(R::change, until, P::closed)),
    asked(choices(R::change, changed, P::closed, ChoiceSet::term)),
    one(R::change, before, P::closed, R::terms),
    one(R::change, after, P::closed, R::terms),
    text(R::change, justification, P::open),
    ground(choices(R::change, reason_tags, P::closed, ChoiceSet::reason_tag)),
    asked(by_name(many(R::change, payers, P::open, R::payer))),
    asked(choices(R::change, special_terms, P::closed, ChoiceSet::special_term)),
    asked(ranged(R::change, objective_financing, Shape::money, P::open, -1'000'000'000'000, 1'000'000'000'000)),
    asked(text(R::change, target_group, P::open)),
    asked(choice(R::change, catchment, P::open, ChoiceSet::catchment)),
    ground(text(R::change, destination, P::open)),
    ground(many(R::change, residents_from, P::closed, R::former_home)),
    ground(many(R::change, comparisons, P::closed, R::comparison)),
    asked(one(R::change, becomes, P::closed, R::service_name)),
    text(R::change, replaces, P::closed),
    one_day(R::change, withdrawn, P::closed),
    texts(R::change, from_outside, P::closed),
    one(R::change, source, P::closed, R::source),
    text(R::change, note, P::closed),
};

constexpr std::array former_home_rows{
    text(R::former_home, offer, P::required),
    text(R::former_home, service, P::closed),
};

// Another operator, offer or service; what is not named stays as it is.
constexpr std::array service_name_rows{
    text(R::service_name, operator_, P::closed),
    text(R::service_name, offer, P::closed),
    text(R::service_name, service, P::closed),
};

constexpr std::array comparison_rows{
    text(R::comparison, offer, P::required),
    ranged(R::comparison, tariff, Shape::tariff, P::open, 1, largest_tariff),
    ranged(R::comparison, occupancy_basis, Shape::percent, P::open, 100, 20'000),
    ranged(R::comparison, restated_tariff, Shape::tariff, P::open, 1, largest_tariff),
};

constexpr std::array settlement_file_rows{many(R::settlement_file, settlements, P::required, R::settlement)};

constexpr std::array settlement_rows{
    text(R::settlement, id, P::required),
    text(R::settlement, operator_, P::open),
    text(R::settlement, offer, P::required),
    text(R::settlement, service, P::open),
    day_or_bounds(R::settlement, settled, P::open),
    day_or_bounds(R::settlement, provisional_notice, P::closed),
    day_or_bounds(R::settlement, final_notice, P::open),
    truth(R::settlement, closed_at_once, P::closed),
    day_or_bounds(R::settlement, last_day_enrolled, P::open),
    day_or_bounds(R::settlement, paid_until, P::open),
    texts(R::settlement, from_outside, P::closed),
    one(R::settlement, source, P::closed, R::source),
    text(R::settlement, note, P::closed),
};

constexpr std::array decision_file_rows{many(R::decision_file, decisions, P::closed, R::decision),
                                        many(R::decision_file, annexes, P::closed, R::annex)};

constexpr std::array decision_rows{
    text(R::decision, id, P::required),
    body_name(R::decision, body, P::required),
    day_or_bounds(R::decision, date, P::open),
    choice(R::decision, outcome, P::required, ChoiceSet::outcome),
    many(R::decision, about, P::closed, R::about),
    text(R::decision, target_group, P::closed),
    body_name(R::decision, put_before, P::closed),
    body_name(R::decision, to, P::closed),
    text(R::decision, competence, P::closed),
    one(R::decision, subject, P::closed, R::subject),
    day_or_bounds(R::decision, from, P::closed),
    day_or_bounds(R::decision, until, P::closed),
    text(R::decision, under, P::closed),
    many(R::decision, open, P::closed, R::open_point),
    one(R::decision, source, P::open, R::source),
    text(R::decision, note, P::closed),
    text(R::decision, reading, P::closed),
    texts(R::decision, provided, P::closed),
    text(R::decision, met, P::closed),
    text(R::decision, failed, P::closed),
    texts(R::decision, apart, P::closed),
    text(R::decision, later_than, P::closed),
    text(R::decision, corrects, P::closed),
    one_day(R::decision, back_to, P::closed),
    truth(R::decision, from_the_beginning, P::closed),
    choice(R::decision, by, P::closed, ChoiceSet::given_by),
    choice(R::decision, Field::minutes, P::closed, ChoiceSet::minutes),
    choice(R::decision, stands_in, P::closed, ChoiceSet::paper),
    choice(R::decision, Field::procedure, P::closed, ChoiceSet::procedure),
    texts(R::decision, without, P::closed),
    text(R::decision, confirms, P::closed),
    texts(R::decision, whom, P::closed),
    day_or_bounds(R::decision, sent_on, P::closed),
};

// Every fact of a change that is asked or a ground, so that a field added later can be stated of it too.
constexpr std::size_t matters =
    std::count_if(change_rows.begin(), change_rows.end(), [](FieldRow const& row) { return row.asking != Asking::no; });
constexpr auto rows_of_the_matter(R record)
{
    std::array<FieldRow, matters> rows{};
    auto at = rows.begin();
    for (auto row : change_rows) {
        if (row.asking != Asking::no) {
            row.record = record;
            row.presence = P::closed;
            *at++ = row;
        }
    }
    return rows;
}

constexpr auto about_rows =
    joined(std::array{text(R::about, submission, P::closed), text(R::about, digest, P::closed),
                      many(R::about, except, P::closed, R::about), text(R::about, operator_, P::closed),
                      text(R::about, offer, P::closed), text(R::about, service, P::closed)},
           rows_of_the_matter(R::about),
           std::array{text(R::about, agreement, P::closed), day_or_bounds(R::about, came_up, P::closed),
                      one(R::about, before, P::closed, R::terms), one(R::about, after, P::closed, R::decided_terms),
                      one(R::about, instead_of, P::closed, R::terms), text(R::about, annex, P::closed),
                      one(R::about, says, P::closed, R::slip), one(R::about, means, P::closed, R::slip)});

// The edition of a paper that lists what is decided together, as it was printed.
constexpr std::array annex_edition_rows{
    text(R::annex, id, P::required),
    day_or_bounds(R::annex, made_on, P::required),
    text(R::annex, check_number, P::closed),
    ranged(R::annex, year, Shape::year, P::closed, 1900, 2199),
    one(R::annex, source, P::closed, R::source),
    many(R::annex, annex_rows, P::required, R::annex_row),
    text(R::annex, note, P::closed),
};

constexpr auto annex_row_rows =
    joined(std::array{text(R::annex_row, row_number, P::closed), text(R::annex_row, operator_, P::required),
                      text(R::annex_row, offer, P::required), text(R::annex_row, service, P::closed),
                      text(R::annex_row, submission, P::closed), text(R::annex_row, digest, P::closed),
                      truth(R::annex_row, awaited, P::closed)},
           rows_of_the_matter(R::annex_row),
           std::array{one(R::annex_row, before, P::closed, R::terms), one(R::annex_row, after, P::closed, R::terms)});

constexpr auto slip_rows =
    joined(std::array{day_or_bounds(R::slip, effective, P::closed), day_or_bounds(R::slip, until, P::closed)},
           rows_of_terms(R::slip), rows_of_offer_facts(R::slip));

constexpr std::array subject_rows{
    text(R::subject, operator_, P::closed),
    text(R::subject, offer, P::closed),
    text(R::subject, service, P::closed),
    text(R::subject, submission, P::closed),
    day_or_bounds(R::subject, effective, P::closed),
    choice(R::subject, kind, P::closed, ChoiceSet::change_kind),
};

constexpr std::array open_point_rows{
    choice(R::open_point, open_field, P::required, ChoiceSet::open_field),
    text(R::open_point, reading, P::required),
};

constexpr std::array source_rows{
    text(R::source, document, P::required),
    text(R::source, item, P::closed),
};

// What stands at the head of a file of tests holds in each of them.
constexpr std::array test_file_rows{
    one_day(R::test_file, as_of, P::required),
    many(R::test_file, register_, P::closed, R::operator_),
    one(R::test_file, submission, P::closed, R::submission),
    many(R::test_file, decisions, P::closed, R::decision),
    many(R::test_file, annexes, P::closed, R::annex),
    many(R::test_file, settlements, P::closed, R::settlement),
    many(R::test_file, figures, P::closed, R::figure),
    many(R::test_file, tests, P::closed, R::test),
    many(R::test_file, accepted, P::closed, R::accepted),
    text(R::test_file, note, P::closed),
};

constexpr std::array test_rows{
    text(R::test, test, P::required),
    one_day(R::test, as_of, P::closed),
    many(R::test, parameters, P::closed, R::setting),
    many(R::test, register_, P::closed, R::operator_),
    one(R::test, submission, P::closed, R::submission),
    many(R::test, decisions, P::closed, R::decision),
    many(R::test, annexes, P::closed, R::annex),
    many(R::test, settlements, P::closed, R::settlement),
    many(R::test, figures, P::closed, R::figure),
    many(R::test, expect, P::required, R::expectation),
    one(R::test, source, P::closed, R::source),
    text(R::test, note, P::closed),
};

constexpr std::array setting_rows{
    text(R::setting, parameter, P::required),
    text(R::setting, value, P::required),
};

constexpr std::array expectation_rows{
    text(R::expectation, case_, P::closed),
    text(R::expectation, rule, P::required),
    choice(R::expectation, verdict, P::required, ChoiceSet::verdict),
    texts(R::expectation, missing, P::closed),
    texts(R::expectation, awaiting, P::closed),
    texts(R::expectation, exceptions, P::closed),
    texts(R::expectation, repairs, P::closed),
};

constexpr std::array accepted_rows{
    text(R::accepted, part, P::closed),
    text(R::accepted, mutant, P::closed),
    text(R::accepted, reason, P::required),
};

// To which day the minutes of a body are entered.
constexpr std::array log_end_rows{body_name(R::log_end, body, P::required), one_day(R::log_end, until, P::required)};

constexpr auto decided_terms_rows = joined(rows_of_terms(R::decided_terms), rows_of_offer_facts(R::decided_terms));

// In what the value is in that it changes; its limits are that value's.
constexpr std::array difference_rows{
    ranged(R::difference, Field::plus, Shape::money, P::closed, 1, largest_tariff),
    ranged(R::difference, Field::minus, Shape::money, P::closed, 1, largest_tariff),
};

// What an agreement asks of each of them, it declares.
constexpr std::array payer_rows{text(R::payer, payer, P::required)};

// A finished year of all that an operator runs: what an agreement asks of it, it declares.
constexpr std::array operator_report_rows{
    ranged(R::operator_report, year, Shape::year, P::required, 1900, 2199),
    one(R::operator_report, source, P::closed, R::source),
    text(R::operator_report, note, P::closed),
};

constexpr std::array figure_file_rows{many(R::figure_file, figures, P::required, R::figure)};

// The value of a year, in a table that the agreement leaves to its owner; of which kind it is, the agreement says.
constexpr std::array figure_rows{
    text(R::figure, Field::figure, P::required),
    ranged(R::figure, year, Shape::year, P::required, 1900, 2199),
    text(R::figure, value, P::required),
    one(R::figure, source, P::required, R::source),
    text(R::figure, note, P::closed),
};

// In the order of RecordKind.
constexpr std::array<std::span<FieldRow const>, static_cast<std::size_t>(R::count_)> rows_by_kind{
    configuration_rows,   dispensation_rows,  operator_rows,      offer_rows,        user_rows,
    report_rows,          service_rows,       terms_rows,         split_part_rows,   tariff_part_rows,
    submission_rows,      change_rows,        former_home_rows,   service_name_rows, comparison_rows,
    settlement_file_rows, settlement_rows,    decision_file_rows, decision_rows,     about_rows,
    subject_rows,         open_point_rows,    source_rows,        test_file_rows,    test_rows,
    setting_rows,         expectation_rows,   accepted_rows,      log_end_rows,      decided_terms_rows,
    difference_rows,      annex_edition_rows, annex_row_rows,     slip_rows,         payer_rows,
    operator_report_rows, figure_file_rows,   figure_rows};

constexpr bool in_order()
{
    for (std::size_t kind = 0; kind < rows_by_kind.size(); ++kind) {
        for (auto const& row : rows_by_kind[kind]) {
            if (row.record != static_cast<R>(kind)) {
                return false;
            }
        }
    }
    return true;
}
static_assert(in_order());

}  // namespace

namespace built_in {

std::span<FieldRow const> rows_of(RecordKind record)
{
    return record == R::count_ ? std::span<FieldRow const>{} : rows_by_kind[static_cast<std::size_t>(record)];
}

std::span<Field const> term_fields() { return fields_of_terms; }
std::span<Field const> offer_fields() { return fields_of_offer; }

}  // namespace built_in

}  // namespace styr
