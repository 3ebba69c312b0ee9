// SPDX-License-Identifier: MPL-2.0
#include "rules/typed/scopes.hpp"

#include "models/fields/declared_fact.hpp"
#include "rules/typed/scope_phrases.hpp"

#include <algorithm>

namespace styr {

namespace {

using R = RecordKind;

struct ScopeRecords {
    std::array<R, 6> records;  // the subject's own first
    TermSides sides = TermSides::none;
    bool year = false;
};

constexpr std::array<R, 6> of_change{R::change, R::service, R::offer, R::operator_, R::submission, R::count_};

constexpr std::array<R, 6> of_payer{R::payer, R::change, R::service, R::offer, R::operator_, R::submission};

constexpr std::array<R, 6> of_offer_and_year{R::offer, R::report, R::operator_, R::count_, R::count_, R::count_};

constexpr std::array<R, 6> of_settlement{R::settlement, R::service, R::offer, R::operator_, R::count_, R::count_};

constexpr std::array<R, 6> only(R first, R second = R::count_)
{
    return {first, second, R::count_, R::count_, R::count_, R::count_};
}

ScopeRecords records_of(Scope scope)
{
    switch (scope) {
    case Scope::change:
        return {of_change};
    case Scope::change_of_terms:
        return {of_change, TermSides::both};
    case Scope::registration:
        return {of_change, TermSides::only_new};
    case Scope::deregistration:
    case Scope::closure:
    case Scope::transfer:
    case Scope::rename:
        return {of_change, TermSides::only_old};
    case Scope::offer:
        return {only(R::offer, R::operator_)};
    case Scope::operator_:
        return {only(R::operator_)};
    case Scope::operator_and_year:
        return {only(R::operator_, R::operator_report), TermSides::none, true};
    case Scope::offer_and_year:
        return {of_offer_and_year, TermSides::none, true};
    case Scope::submission:
        return {only(R::submission)};
    case Scope::decision:
        return {only(R::decision)};
    case Scope::payer:
        return {of_payer};
    case Scope::agreement:
        return {only(R::change)};  // of which it has the days
    case Scope::file:
        return {only(R::count_)};
    case Scope::dispensation:
        return {only(R::dispensation)};
    case Scope::settlement:
        break;
    }
    return {of_settlement, TermSides::only_old};  // the terms that the register gives on its day
}

// Lists of what holds the subject say nothing of it, save what an offer reports and who uses it.
bool is_nested(FieldRow const& row)
{
    bool const of_offer = row.holds == R::report || row.holds == R::user;
    return (row.shape == Shape::record || row.shape == Shape::records) && !of_offer;
}
bool is_named(FieldRow const& row) { return !name_of(row.field).name.empty(); }

}  // namespace

TermSides sides_of(Scope scope) { return records_of(scope).sides; }
bool has_year(Scope scope) { return records_of(scope).year; }
bool has_requests(Scope scope) { return scope == Scope::submission; }

std::optional<Scope> request_list_named(std::string_view name)
{
    auto const found = std::find_if(request_lists.begin(), request_lists.end(),
                                    [name](RequestList const& list) { return list.name == name; });
    return found == request_lists.end() ? std::nullopt : std::optional(found->of);
}

std::string_view name_of_requests(Scope of)
{
    return std::find_if(request_lists.begin(), request_lists.end(),
                        [of](RequestList const& list) { return list.of == of; })
        ->name;
}

// Of the unit rules read the one that is asked for, or that stands; it has no sides.
FieldRow const* term_row(Field field)
{
    return is_term(field) && field != Field::unit ? find_row(R::terms, field) : nullptr;
}

FieldRow const* member_of(RecordKind record, Field field)
{
    auto const* const row = record == R::count_ ? nullptr : find_row(record, field);
    return row != nullptr && is_named(*row) ? row : nullptr;
}

FieldRow const* new_name_row(Scope scope, Field field)
{
    bool const given_anew = scope == Scope::transfer || (scope == Scope::rename && field != Field::operator_);
    return given_anew ? find_row(R::service_name, field) : nullptr;
}

FieldRow const* fact_row(Scope scope, Field field)
{
    auto const records = records_of(scope).records;
    bool const of_period = field == Field::effective || field == Field::until;
    if ((field == Field::year && has_year(scope)) || (scope == Scope::agreement && !of_period)) {
        return nullptr;  // the year is the subject's, whether it is reported or not
    }
    for (auto const record : records) {
        auto const* const row = member_of(record, field);
        bool const hidden =
            row == nullptr || (record == R::service && term_row(field) != nullptr) ||
            (is_nested(*row) && record != records.front() && !(record == R::change && scope == Scope::payer));
        if (!hidden) {
            return row;
        }
    }
    return nullptr;
}

bool is_name_taken(std::string_view name)
{
    auto const key = key_named(name);
    for (std::size_t field = 0; field < field_count; ++field) {
        if (key_of(static_cast<Field>(field)) == key) {
            return true;
        }
    }
    auto const is_part = [name](std::string_view part) { return part == name; };
    return std::any_of(parts_of_dates.begin(), parts_of_dates.end(), is_part) || name == as_of_name ||
           request_list_named(name);
}

std::optional<Field> term_named(FieldTable const& fields, std::string_view name)
{
    auto const field = fields.field_named(name);
    if (field && is_declared(*field) && is_term(*field)) {
        return field;
    }
    auto const terms = values_of(ChoiceSet::term);
    auto const found =
        std::find_if(terms.begin(), terms.end(), [name](ChoiceValue const& term) { return term.name == name; });
    return found == terms.end() ? std::nullopt : field;
}

std::vector<std::string> approvable_terms(FieldTable const& fields)
{
    std::vector<std::string> names;
    for (auto const& term : values_of(ChoiceSet::term)) {
        names.emplace_back(term.name);
    }
    for (auto const field : fields.declared()) {
        if (is_term(field)) {
            names.emplace_back(name_of(field).name);
        }
    }
    return names;
}

std::optional<Field> asked_named(FieldTable const& fields, std::string_view name)
{
    auto const field = fields.field_named(name);
    return field && is_offer_fact(*field) ? field : term_named(fields, name);
}

std::vector<std::string> asked_names(FieldTable const& fields)
{
    auto names = approvable_terms(fields);
    for (auto const field : fields.offer_fields()) {
        names.emplace_back(name_of(field).name);
    }
    return names;
}

std::vector<std::string> sided_terms(FieldTable const& fields)
{
    std::vector<std::string> names;
    for (auto const field : fields.term_fields()) {
        if (term_row(field) != nullptr) {
            names.emplace_back(name_of(field).name);
        }
    }
    return names;
}

void add_members(FieldTable const& fields, RecordKind record, std::vector<std::string_view>& names)
{
    for (auto const& row : fields.rows_of(record)) {
        if (is_named(row)) {
            names.push_back(name_of(row.field).name);
        }
    }
}

void add_facts(FieldTable const& fields, Scope scope, std::vector<std::string_view>& names)
{
    for (auto const record : records_of(scope).records) {
        if (record == R::count_) {
            continue;
        }
        for (auto const& row : fields.rows_of(record)) {
            auto const* const named = fact_row(scope, row.field);
            if (named != nullptr && named->record == record) {
                names.push_back(name_of(row.field).name);
            }
        }
    }
    if (sides_of(scope) != TermSides::none) {
        for (auto const field : fields.term_fields()) {
            if (term_row(field) != nullptr) {
                names.push_back(name_of(field).name);
            }
        }
    }
    if (has_year(scope)) {
        names.push_back("year");
    }
    if (has_requests(scope)) {
        for (auto const& list : request_lists) {
            names.push_back(list.name);
        }
    }
}

std::vector<std::string> scopes_with(Field field)
{
    std::vector<std::string> names;
    for (auto const scope : all_scopes) {
        if (fact_row(scope, field) != nullptr || (term_row(field) != nullptr && sides_of(scope) != TermSides::none)) {
            names.emplace_back("for each " + std::string(spelling(scope)));
        }
    }
    return names;
}

std::vector<std::string> scopes_with_new(Field field)
{
    std::vector<std::string> names;
    for (auto const scope : all_scopes) {
        if (new_name_row(scope, field) != nullptr) {
            names.emplace_back("for each " + std::string(spelling(scope)));
        }
    }
    return names;
}

}  // namespace styr
