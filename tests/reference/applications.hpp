// SPDX-License-Identifier: MPL-2.0
// The changes that lie in the data, each with whose it is, and which of them stand in one another's stead.
#pragma once

#include "tests/reference/registers.hpp"

#include <optional>

namespace styr::reference {

struct Application {
    Repository::Submission const* submission;
    Record const* change;

    std::string operator_() const { return text_of(submission->root, Field::operator_); }
    std::string offer() const { return text_of(*change, Field::offer); }
    friend bool operator==(Application const& a, Application const& b) { return a.change == b.change; }
};

class Applications {
public:
    explicit Applications(Repository const& repository) : repository_(repository), registers_(repository) {}

    std::vector<Application> all() const;
    // The service that is meant: as it is named, or the offer's only one; empty where it has none by name, none where
    // it has several.
    std::optional<std::string> service_of(Application const& application) const;
    // By the register, or by what is submitted where that has none.
    std::set<std::string> services(std::string const& operator_, std::string const& offer) const;
    // Who may be meant by an offer's name: by the register, and by what is submitted.
    std::set<std::string> owners(std::string const& offer) const;
    // Whether the register has it on whatever day, or a registration enters it; what is left empty is not asked.
    bool is_known(std::string const& operator_, std::string const& offer, std::string const& service) const
    {
        return is_on_record(operator_, offer, service) || enters(operator_, offer, service);
    }
    bool is_on_record(std::string const& operator_, std::string const& offer, std::string const& service) const;
    bool enters(std::string const& operator_, std::string const& offer, std::string const& service) const;
    // Of an offer that the register does not have: whether one of its services is to enter under no name.
    bool enters_without_a_name(std::string const& operator_, std::string const& offer) const;
    bool same_service(Application const& a, Application const& b) const;
    bool may_be_same_service(Application const& a, Application const& b) const;  // as far as it is known whose they are
    // Those in whose stead it stands, one after the other.
    std::vector<Application> replaced_by(Application const& application) const;
    // All that stand in one another's stead, itself among them.
    std::vector<Application> chain_of(Application const& application) const;
    // By one that is there, is not taken back itself, and did not come when this was to be in effect.
    bool is_replaced(Application const& application, Day as_of) const;
    bool replaces(Application const& later, Application const& former) const;
    bool is_taken_back(Application const& application) const;
    // The day on which this very matter was asked for first.
    DateBounds asked_on(Application const& application) const;
    std::string digest_of(Application const& application) const;

private:
    Repository const& repository_;
    Registers registers_;
};

DateBounds day_or_bounds(Record const& record, Field field);  // every day where none is given
bool may_meet(DateBounds a, DateBounds b);
// What was certainly submitted after the as-of day is not there yet.
bool is_there(Repository::Submission const& submission, Day as_of);

}  // namespace styr::reference
