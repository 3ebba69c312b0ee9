// SPDX-License-Identifier: MPL-2.0
// Whether an entry of the log is about a change, or a version of the agreement: what gives needs certainty, what takes
// away needs only doubt. (README.md, 8 to 10 and 26.)
#pragma once

#include "tests/reference/facts.hpp"
#include "tests/reference/names.hpp"

namespace styr::reference {

Why in_doubt();  // whether an entry is about this

class Coverage {
public:
    // Of the terms that are asked for; none: of all that is.
    Coverage(Repository const& repository, Facts const& facts, std::vector<Field> const& terms);

    // Whether it certainly states this matter; an acceptance has to say whose offer it is, too.
    Known gives(Record const& decision, bool is_acceptance = false) const;
    Known gives_by(Record const& about, Record const& decision, bool is_acceptance = false) const;  // one item of it
    // Whether it is about this matter, as far as it can be told; false where it is certainly about something else.
    Known takes(Record const& decision) const;
    // Of an approval in part: whether it refuses what is asked, since it says what instead.
    Known turns_down(Record const& decision) const;
    // Whether the filter of a delegation lets this change through.
    Known within(Record const& delegation) const;
    // Whether terms were asked for by name, of which none changes: then nothing can approve them.
    bool asks_nothing() const { return named_ && asked_.empty(); }

private:
    struct Entry {
        Record const& about;
        Record const& decision;
    };

    Application own() const { return {facts_.subject().submission, facts_.subject().record}; }
    Name own_name() const;
    Record in_todays_name(Record const& about) const;
    Known about_this(Record const& about) const;  // operator, offer, service
    bool is_named_otherwise(Record const& about) const;
    std::string operator_named(Record const& about) const;
    Known same_operator(Record const& about) const;
    bool knows_services() const;
    Known same_service(Record const& about) const;
    Known same_day(Record const& about, Field field, Known const& asked) const;
    Known same_frame(Entry entry) const;
    Known stated_alike(Record const& about) const;
    Known amount_is_for_this(Record const& about) const;
    Known figures_agree(Record const& about) const;
    Known agrees(Record const& terms, Side side) const;
    Known given_by(Entry entry, bool is_acceptance) const;
    Known all_stated(Entry entry) const;
    Known term_stated(Entry entry, Field side, Field term) const;
    // `asked_as`: where the entry names the terms that were asked for.
    Known fits(Record const& about, Field asked_as) const;
    Known taken_by(Entry entry, Field asked_as) const;
    Known left_out(Record const& except) const;
    bool something_else_lies_there(Entry entry, Field asked_as) const;
    bool only_this_fits(Record const& about, Field asked_as) const;
    std::vector<Application> named_by(Record const& about, Field asked_as) const;
    Known changes(Field term) const;

    Repository const& repository_;
    Applications applications_;
    Facts const& facts_;
    bool named_;
    std::vector<Field> asked_;  // terms, and the offer's facts under `after`
};

}  // namespace styr::reference
