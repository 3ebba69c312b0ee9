// SPDX-License-Identifier: MPL-2.0
// What several decisions on one question come to, where not all is known about each.
#pragma once

#include "engine/approvals/coverage.hpp"

namespace styr {

// A decision that approves, refuses or withdraws, made by a body that may.
struct Decisive {
    std::size_t seen;  // its place in the answer's list
    Outcome outcome;
    DateBounds date;
    Reasons unsure;         // empty: it was made, in time, about this subject
    BodyId by = 0, as = 0;  // the body that decided, and the one as which it may: itself or who delegated to it
    std::size_t rank =
        0;  // higher bodies have higher ranks, and own words higher ones than what another decided in their place
    bool delegated = false;
    Reasons unsure_whose{};           // empty: nobody put the case before a body with which this does not count
    bool may_be_given_back = false;   // to the body that delegated
    bool ends_only = false;           // a higher body's where another's own word is asked for: it ends what takes away
    bool sure_but_for_time = false;   // it was made about this subject, in time or too late
    Reasons may_have_ended{};         // of a refusal: why it is not known whether a higher body's approval has ended it
    bool waits = false;               // for a condition of which nobody has said that it is met
    std::optional<DateBounds> met{};  // of one with conditions: when it was first said that they are
    bool by_silence = false;          // of the body before which the entry puts the case
    std::string_view id{}, later_than{};  // its own, and that of the entry after which it says it was made

    bool sure() const { return unsure.empty(); }
    bool certain() const { return sure() && unsure_whose.empty(); }
    Reasons reasons() const
    {
        auto all = unsure;
        add(all, unsure_whose);
        return all;
    }
    // Of two of one rank. Wherever the case was put, either all that one body said of it counts or nothing. A refusal
    // is ended by no body beside its own.
    bool replaces(Decisive const& other) const
    {
        bool const of_another = outcome == Outcome::approved && other.outcome == Outcome::refused && as != other.as;
        bool const said_to_be_later =
            !later_than.empty() && later_than == other.id && date.latest >= other.date.earliest;
        bool const later = date.earliest > other.date.latest || said_to_be_later;
        return later && !of_another && (certain() || (sure() && by == other.by));
    }
    // Of a lower rank nothing counts with it; nor without it, where that is for the case being put before a body above
    // both.
    bool outranks_for_sure() const { return certain() || (sure() && !delegated); }
    // It counts, unless the day before which it was needed had come: then none can count any more.
    bool counts_or_was_late() const
    {
        return sure_but_for_time && unsure_whose.empty() && outcome == Outcome::approved;
    }
    // The body waits for nobody, unless the case turns out to be a higher one's.
    bool settles_its_own() const { return sure_but_for_time && outcome != Outcome::revoked && !may_be_given_back; }
};

// Where each body's own word is asked for, a later certain approval of the same or a higher body still ends what was
// taken away: what that very body approved before does not count again, it is asked anew. And what another body than
// the asked one took away never stood against one of a higher body. Where it is not certain that such an approval does,
// it is not certain either that what was taken away still is.
void end_what_was_taken_away(std::vector<Decisive>& decisive, std::vector<Decisive> const& ending, BodyId asked,
                             std::vector<DecisionSeen> const& seen, Version const& version);

// A refusal is ended by its own body or by one above it. While it stands, no approval of a body beside that one gives
// anything, whenever that was made.
void let_refusals_stand(std::vector<Decisive>& decisive, std::vector<DecisionSeen>& seen, Version const& version);

// Higher bodies first; within one rank the last word, where it is known which that is. `none` is what it means that
// nobody has decided; of what is outdone, the standing is noted in `seen`.
Evaluated last_word(std::vector<Decisive> decisive, std::vector<DecisionSeen>& seen, Evaluated const& none);

// Whether some of the days that it may have been made on are past by the as-of date; else its standing says so. Where
// not all are, that is unsure.
bool made_by_then(DecisionSeen& seen, Day as_of, Reasons& unsure);

DecisionSeen::Standing standing_of(Outcome outcome);  // of a decision that counts

}  // namespace styr
