// SPDX-License-Identifier: MPL-2.0
// What is on record of one subject: its facts, one by one, as docs/data.md says where each stands.
#pragma once

#include "tests/reference/applications.hpp"
#include "tests/reference/known.hpp"

#include <set>

namespace styr::reference {

struct Subject {
    Scope scope{};
    Repository::Submission const* submission = nullptr;
    Record const* record = nullptr;  // the change, settlement, decision, offer or register file; none of a version
    Record const* root = nullptr;    // of a registered subject: its file
    std::optional<int> year{};
    Day as_of{};
    bool offer_as_asked = false;     // its offer's facts as the change wants them, and not as they are
    Record const* payer = nullptr;   // of one who pays by the change
    Record const* report = nullptr;  // of a year
    Agreement const* agreement = nullptr;
    Version const* version = nullptr;  // of the agreement
};
inline Scope judged_as(Subject const& subject) { return subject.payer != nullptr ? Scope::payer : subject.scope; }

class Facts {
public:
    Facts(Repository const& repository, Subject const& subject)
        : repository_(repository), registers_(repository), subject_(subject)
    {
    }

    Subject const& subject() const { return subject_; }
    FieldTable const& fields() const { return repository_.fields(); }  // the words of its agreement
    Known fact(Field field, Side side) const;
    // Whether a term changes. Only of a change of terms.
    Known changes(Field term) const;
    Known in_force(Field term) const;        // for good or for a while
    Known offer_changes(Field field) const;  // of what is asked for under `after`
    // Whether the register says otherwise than the submission of what is in force: of a former term, or of the offer.
    Known claimed_otherwise(Field field) const;
    bool ever_claimed_otherwise(Field field) const;  // on whatever day
    // Of a registration: whether its offer is one that the register does not have.
    Known brings_offer() const;
    bool ever_registered(std::string const& offer) const { return !registers_.ever(operator_name(), offer).empty(); }
    // The days on which the subject may be judged, and whether it is known which.
    Known day() const;
    std::string operator_name() const;  // whose it is, as far as it says so
    // The days on which the register is looked at: the day before a change, the day of a settlement.
    std::vector<Day> days_looked_at() const;

    static Known member(Record const& record, Field field, Side side = Side::none);

private:
    Field day_field() const;  // which day the register is looked at by
    Known term(Field term, Side side) const;
    Known stated(Field side, Field term) const;
    bool says(Field side, Field term) const;
    bool parts_say_otherwise(Field term) const;
    Known registered(Field field, RecordKind kind, Side side) const;
    Known of_offer(Field field) const;
    std::optional<Known> special_beside(Field field) const;
    std::vector<Record const*> beside() const;
    std::optional<Known> asked_beside_of_the_offer(Field field) const;
    Known closed_at_once() const;
    Known of_operator(Field field) const;
    bool enters_here() const;
    std::vector<Holding> candidates(RecordKind kind) const;
    std::vector<Known> differing_from_claim(Field field, std::vector<Holding> const& holdings) const;
    Record const* successor() const;
    Record const* last_asked(Field term, Day day) const;
    std::optional<DateBounds> for_a_while_since(Field term, Day day) const;
    std::optional<Known> for_good(Field term) const;

    Repository const& repository_;
    Registers registers_;
    Subject const& subject_;
};

bool equal_values(Known const& a, Known const& b);
Known differ(Known const& a, Known const& b);  // whether they do

}  // namespace styr::reference
