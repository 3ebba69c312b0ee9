// SPDX-License-Identifier: MPL-2.0
// Whose service a change or settlement is about, and whether the register has it on the day that is looked at: the day
// before a change, a settlement's own. (language.md, 6.)
#pragma once

#include "models/repository/repository.hpp"

namespace styr {

struct Subject;

struct Identity {
    enum class Is : std::uint8_t {
        here,                // the register has it, under that operator; so for what is no service
        new_here,            // registered: the register does not have it
        in_force_already,    // registered: the register has it
        operator_not_given,  //
        operator_unknown,    // to the register
        of_others,           // the register has an offer of that name, though not that operator's
        nowhere,             // it has no offer of that name
        no_such_service,     // it has the offer, without that service
        service_not_given,   // the offer has several
        begins_later,        // it has it from a later day only
        ended,               // a later file of the operator leaves it out
        name_taken,          // moved or renamed to what the register has already
    };
    Is is = Is::here;
    bool certain = true;  // on every day that it may be; else on some
    ServiceId meant;
    bool whole_offer = false;            // no service is named, and none need be
    DateBounds looked_at;                // the days on which the register is asked
    std::optional<ServiceId> becomes{};  // of what is moved or renamed
    std::optional<Day> day{};            // from which it is there, or its last day
};

// `effective`: the subject's day, as far as it is known.
Identity identity_of(Subject const& subject, Repository const& repository, DateBounds effective);

}  // namespace styr
