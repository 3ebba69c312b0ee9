// SPDX-License-Identifier: MPL-2.0
// What the subjects of rules have: which facts can be named for which scope. (language.md, 1.)
#pragma once

#include "rules/typed/agreement.hpp"

#include <array>
#include <span>

namespace styr {

inline constexpr std::array all_scopes{
    Scope::change_of_terms, Scope::change,     Scope::registration, Scope::deregistration, Scope::closure,
    Scope::transfer,        Scope::rename,     Scope::offer,        Scope::operator_,      Scope::operator_and_year,
    Scope::submission,      Scope::settlement, Scope::decision,     Scope::payer,          Scope::offer_and_year,
    Scope::agreement};

// Which terms the subject has.
enum class TermSides : std::uint8_t { none, both, only_new, only_old };
TermSides sides_of(Scope scope);

// The row of a fact that is named without `old` or `new` and is no term; lists only of the subject itself.
FieldRow const* fact_row(Scope scope, Field field);
// The row of a term: of everything that stands before and after a change.
FieldRow const* term_row(Field field);
// The row of a fact of a list's element.
FieldRow const* member_of(RecordKind record, Field field);

// The row of a name that a transfer or rename gives, `new operator`, `new offer`, `new service`: nothing of what keeps
// its own.
FieldRow const* new_name_row(Scope scope, Field field);

bool has_year(Scope scope);

// The lists of what a submission asks for, one for each kind of change, with the subject that their elements are.
struct RequestList {
    std::string_view name;
    Scope of;
};
inline constexpr std::array<RequestList, 7> request_lists{{{"requests", Scope::change},
                                                           {"adjustments", Scope::change_of_terms},
                                                           {"registrations", Scope::registration},
                                                           {"deregistrations", Scope::deregistration},
                                                           {"closures", Scope::closure},
                                                           {"transfers", Scope::transfer},
                                                           {"renames", Scope::rename}}};
std::optional<Scope> request_list_named(std::string_view name);
std::string_view name_of_requests(Scope of);
bool has_requests(Scope scope);

// What is no fact of any subject: the day for which the check is run, and what can be asked of a date.
inline constexpr std::string_view as_of_name = "as-of date";
inline constexpr std::array<std::string_view, 5> parts_of_dates{"year", "month end", "weekday", "month", "month start"};

// Whether the vocabulary has the name, or the key that it would be in data files: in whatever record, whether rules
// read it or not.
bool is_name_taken(std::string_view name);

// The terms that can change and be approved by name: the tariff, the places, the occupancy basis, and those
// that the agreement declares.
std::optional<Field> term_named(FieldTable const& fields, std::string_view name);
std::vector<std::string> approvable_terms(FieldTable const& fields);
// Those, and what a change asks of its offer, under `after`: what changes and is approved by name, too.
std::optional<Field> asked_named(FieldTable const& fields, std::string_view name);
std::vector<std::string> asked_names(FieldTable const& fields);
// Those and what else stands before and after: the split.
std::vector<std::string> sided_terms(FieldTable const& fields);

// Every name that such an element, or such a subject, has.
void add_members(FieldTable const& fields, RecordKind record, std::vector<std::string_view>& names);
void add_facts(FieldTable const& fields, Scope scope, std::vector<std::string_view>& names);

// The scopes that have the fact, by itself or as a term.
std::vector<std::string> scopes_with(Field field);
// Those that give the name anew.
std::vector<std::string> scopes_with_new(Field field);

}  // namespace styr
