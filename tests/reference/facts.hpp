// SPDX-License-Identifier: MPL-2.0
// What is on record of one subject: its facts, one by one, as docs/data.md says where each stands.
#pragma once

#include "tests/reference/known.hpp"

#include <set>

namespace styr::reference {

struct Subject {
    Scope scope{};
    Repository::Submission const* submission = nullptr;
    Record const* record = nullptr;  // the change, settlement, decision, offer or register file
    Record const* root = nullptr;    // of a registered subject: its file
    std::optional<int> year{};
    Day as_of{};
};

class Facts {
public:
    Facts(Repository const& repository, Subject const& subject) : repository_(repository), subject_(subject) {}

    Subject const& subject() const { return subject_; }
    Known fact(Field field, Side side) const;
    // Whether a term changes. Only of a change of terms.
    Known changes(Field term) const;
    // Whether the register gives another former figure than the submission.
    bool contradicted(Field term) const;
    // The days on which the subject may be judged, and whether it is known which.
    Known day() const;
    // The name of the service, where it is known, and how many there are that it could be.
    std::optional<std::string> service_of(Record const& named) const;
    // The operators of which it is known that they have an offer of that name.
    std::set<std::string> owners_of(std::string const& offer) const;

    static Known member(Record const& record, Field field, Side side = Side::none);

private:
    using Entries = std::vector<RegisterEntry const*>;

    Field day_field() const;  // which day the register is looked at by
    Known term(Field term, Side side) const;
    Known stated(Field side, Field term) const;
    bool says(Field side, Field term) const;
    bool says_that_it_changes(Field term) const;
    Known registered(Field field, RecordKind kind, Side side) const;
    Known not_registered(Field field, RecordKind kind, Side side, std::vector<std::vector<Known>> const& by_day) const;
    Known of_offer(Field field) const;
    Entries of_whole_offer() const;
    Known of_operator(Field field) const;
    Entries in_force(Day day) const;
    std::vector<Entries> candidates() const;

    Repository const& repository_;
    Subject const& subject_;
};

}  // namespace styr::reference
