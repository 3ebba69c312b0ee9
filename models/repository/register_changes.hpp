// SPDX-License-Identifier: MPL-2.0
// What an update of the register changes, service by service.
//
// An operator's files that hold from one day are what it offers from then on, whole: a service that they leave out has
// left. So two registers are compared day by day, on every day from which a file of either holds. A difference that
// goes on unchanged from one such day to the next is one change, from the first, unless the register had an entry of
// its own from that day on: that one is changed by itself, whatever an earlier day did.
#pragma once

#include "models/repository/repository.hpp"

#include <optional>

namespace styr {

struct RegisterChange {
    enum class Kind : std::uint8_t {
        terms,  // of a service that stays; a change of its unit is one too, since its tariff means something else
        registered,
        deregistered,
        renamed,  // left and entered on one day under one operator with the same terms
        moved,    // left, and entered under a name that it had before by `formerly`; see engine/updates/update_moved
        facts,    // what is said of an offer or operator besides its services' terms
    };
    Kind kind{};
    Day day;                          // from which the register says something else
    RegisterEntry before{}, after{};  // what it says; of `registered` no `before`, of `deregistered` no `after`; of
                                      // `facts` without a service, of an operator's without an offer
    std::vector<Field> fields{};      // that differ, of `terms` and `facts`; in the order of the table
    Span place{};                     // the changed value; of what left, what held it
    bool whole_offer = false;         // of `moved`: together with every other service of its offer
    bool new_offer = false;           // of `registered`: its offer enters with it
    bool goes_on = false;             // as on the day before; no change of its own, but what moves takes two
};

// Register files before and after the update, those that go on included. In the order of operator, day and name. The
// cost is that of the files, whatever the days.
std::vector<RegisterChange> register_changes(std::vector<Record const*> const& before,
                                             std::vector<Record const*> const& after);

// Whether it is, on its own day, what an earlier one already was.
bool continues(RegisterChange const& earlier, RegisterChange const& change);

// What the register says of a service, or of its offer.
Fact const* registered_fact(RegisterEntry const& entry, Field field);

// Where the first of these terms of a service that stays, or facts of an offer or operator, stands now.
Span place_of(RegisterChange const& change, std::vector<Field> const& fields);

// The fields of a record whose values differ, without those that hold other entries of the register, and notes and
// sources, which no rule reads.
std::vector<Field> differing_fields(Record const& before, Record const& after);

}  // namespace styr
