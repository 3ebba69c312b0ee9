// SPDX-License-Identifier: MPL-2.0
// The table of fields: every fact that a data file can state. One row a field in a record; the
// reader, the type checker of the rule language, explanations and schemas all
// work from these rows, so that a field is added in one place. Which rows there are besides, an
// agreement says: models/fields/field_table.hpp. What is asked of one field here is answered of
// those that an agreement declares, too.
#pragma once

#include "diagnostics/diagnostic.hpp"
#include "diagnostics/text.hpp"
#include "models/values/fraction.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace styr {

// The vocabulary: a name means the same wherever it stands.
enum class Field : std::uint16_t {  // what an agreement declares comes after these: models/fields/declared_fact.hpp
    // the data repository (styr.yaml)
    agreement,
    register_,
    submissions,
    settlements,
    language,
    fail_level,
    trusted_decisions,
    comments_may_dispense,
    dispensations,
    suppress,
    not_data,
    // operator, offer, service
    operator_,
    operator_kind,
    in_force,
    offers,
    offer,
    legal_basis,
    catchment,
    financing,
    target_group,
    users,
    municipality,
    reports,
    reports_whole,
    year,
    realised_occupancy,
    result,
    services,
    service,
    unit,
    // terms
    tariff,
    places,
    occupancy_basis,
    split,
    split_flexible,
    tariff_parts,
    part,
    // submission and change
    submission,
    submitted,
    changes,
    kind,
    effective,
    until,
    changed,
    before,
    after,
    justification,
    reason_tags,
    payers,
    special_terms,
    objective_financing,
    destination,
    residents_from,
    comparisons,
    restated_tariff,
    from_outside,
    replaces,
    withdrawn,
    becomes,
    formerly,
    // settlement
    settled,
    provisional_notice,
    final_notice,
    closed_at_once,
    last_day_enrolled,
    paid_until,
    // decision
    decisions,
    id,
    body,
    date,
    outcome,
    about,
    came_up,
    digest,
    except,
    put_before,
    to,
    competence,
    subject,
    from,
    under,
    open,
    open_field,
    reading,
    source,
    document,
    item,
    note,
    // what minutes say besides
    provided,
    met,
    failed,
    apart,
    later_than,
    corrects,
    back_to,
    from_the_beginning,
    by,
    minutes,
    instead_of,
    log_whole,
    // an agreement's tests
    tests,
    test,
    as_of,
    parameters,
    parameter,
    value,
    expect,
    case_,
    rule,
    verdict,
    missing,
    awaiting,
    exceptions,
    repairs,
    accepted,
    mutant,
    reason,
    // of a decision: where its values stand, how it was made, a value as a difference
    stands_in,
    procedure,
    without,
    plus,
    minus,
    // an annex that is approved as a whole; a slip; what is confirmed; silence
    annexes,
    annex,
    made_on,
    check_number,
    annex_rows,
    row_number,
    awaited,
    says,
    means,
    confirms,
    whom,
    sent_on,
    // who pays; of a change, what is said of each
    payer,
    // what the owner of the agreement sets for a year
    figures,
    figure,
    count_
};
inline constexpr std::size_t field_count = static_cast<std::size_t>(Field::count_);

enum class RecordKind : std::uint8_t {
    configuration,
    dispensation,
    operator_,
    offer,
    user,
    report,
    service,
    terms,
    split_part,
    tariff_part,
    submission,
    change,
    former_home,
    service_name,
    comparison,
    settlement_file,
    settlement,
    decision_file,
    decision,
    about,
    subject,
    open_point,
    source,
    test_file,
    test,
    setting,
    expectation,
    accepted,
    log_end,
    decided_terms,
    difference,
    annex,
    annex_row,
    slip,
    payer,
    operator_report,
    figure_file,
    figure,
    count_
};

// Named values that a field can have.
enum class ChoiceSet : std::uint16_t {  // the values of a declared fact come after these
    language,
    fail_level,
    operator_kind,
    catchment,
    financing,
    unit,
    tariff_part,
    change_kind,
    term,
    reason_tag,
    special_term,
    outcome,
    open_field,
    verdict,
    given_by,
    minutes,
    paper,
    procedure,
    count_
};

struct ChoiceValue {
    std::string_view key;   // as written in data files; words separated by `_`
    std::string_view name;  // in rules: words separated by blanks, by hyphens where one of them is a word of the
                            // rule language (`day-and-night`), so that no name holds a reserved word
    Wording label;          // in prose: "døgn", "day and night"
};
std::span<ChoiceValue const> values_of(ChoiceSet set);
std::string_view present_key(ChoiceSet set, std::string_view written);  // of a value that went by another key
Text name_of(ChoiceSet set);                                            // "the unit", for messages

// The values that the engine itself knows by name; their order is that of `values_of`.
enum class Unit : std::uint8_t { day_and_night, day, hour, month, course, piece };
enum class OperatorKind : std::uint8_t { municipality, region, private_ };
enum class ChangeKind : std::uint8_t { change_of_terms, registration, deregistration, closure, transfer, rename };
enum class Term : std::uint8_t { tariff, places, occupancy_basis };
enum class Outcome : std::uint16_t {  // the kinds of decision that an agreement declares come after these
    approved,
    refused,
    revoked,
    withdrawn = revoked,
    recommended,
    noted,
    put_before,
    delegated,
    accepted,
    named_need,
    recommended_against,
    discussed,
    sent_back,
    postponed,
    sent_for_hearing,
    heard,
    not_taken_up,
    lapsed,
    count_
};
constexpr bool is_declared(Outcome outcome) { return outcome > Outcome::count_; }

// What a field holds. Numbers are exact fractions of the named unit.
enum class Shape : std::uint8_t {
    truth,    // true, false
    tariff,   // kr. per the service's unit, or per another that the row says, whole øre
    money,    // kr., whole øre
    places,   // a whole number of places
    percent,  // per cent as a ratio: 90 % is 9/10
    days,     // a whole number of days
    figure,   // a figure without a unit, two decimals at most
    date,     // a day, or bounds {after:, before:}
    year,     // a calendar year
    text,     // one line or a block of text
    body,     // the name of a body of the agreement, "FU"
    choice,   // one of a set of named values
    choices,  // a list of such
    texts,    // a list of texts
    years,    // a list of calendar years
    record,   // one record
    records,  // a list of records
};

// What an amount is paid for; `unit`: whatever unit the service has. Those after it are the units of services, in their
// order.
enum class Per : std::uint8_t { nothing, unit, day_and_night, day, hour, month, course, piece };

// Whether a fact of a change is part of what a body is asked to decide. (What was decided, 1; docs/decisions.md.)
enum class Asking : std::uint8_t {
    no,      // free text and where it comes from: no part of the matter
    asked,   // the matter: a decision has to state it, and it is told where no provision looks at it
    ground,  // why it is asked for: need not be stated, but stated and different is about another matter
};

// What it means when a field is not given (language.md, 2).
enum class Presence : std::uint8_t {
    required,  // the format itself needs it: a data error
    open,      // unknown
    closed,    // no: false, none, the empty list
};

struct FieldRow {
    RecordKind record;
    Field field;
    Shape shape;
    Presence presence = Presence::open;
    ChoiceSet choices = ChoiceSet::count_;  // of choice and choices
    RecordKind holds = RecordKind::count_;  // of record and records
    std::int64_t least = 0, most = 0;       // inclusive, in parts_of_one
    bool exact = false;                     // of a date: one day, no bounds
    bool by_name = false;                   // of records: an entry may be its name alone
    Asking asking = Asking::no;             // of a change, its terms, and the facts of the offer that it asks for
    Per per = Per::unit;                    // of a tariff
};

// What may be said of a field in rules and messages.
struct FieldName {
    Field field;
    std::string_view key;  // in data files: "occupancy_basis"
    std::string_view
        name;       // in rules: "occupancy basis"; empty where rules do not read it (it then may hold a reserved word)
    Wording label;  // in prose: "belægningsprocent", "occupancy basis"
};

// In øre. A tariff a month comes to 186,630 kr. in published lists, one a course may be more.
inline constexpr std::int64_t largest_tariff = 100'000'000;

// In how many parts limits are given: øre for money, hundredths of a per cent and of a bare figure.
std::int64_t parts_of_one(FieldRow const& row);
FieldRow const* find_row(RecordKind record, Field field);
bool is_term(Field field);
bool is_name(Field field);  // operator, offer, service: of which a transfer or rename asks for a new one
bool is_offer_fact(Field field);
// Of a change, its terms or the offer's facts under `after`.
bool is_asked(Field field);
bool is_ground(Field field);
// Of what a decision states: a figure that it may give as a difference, `{plus: 50 kr.}`.
bool may_be_a_difference(FieldRow const& row);
FieldRow by_how_much(FieldRow row);   // within which limits it may rise or fall
FieldRow one_of_years(FieldRow row);  // of a list of years, as a year by itself is read
// The name by which one entry of a list is known from the others; none where its records have none.
std::optional<Field> naming_field(RecordKind record);
FieldName const& name_of(Field field);
inline std::string_view key_of(Field field) { return name_of(field).key; }
Text label_of(Field field);
Text name_of(RecordKind record);  // "a change", "en ændring"

}  // namespace styr
