// SPDX-License-Identifier: MPL-2.0
// A dispensation: which finding is excepted, where, why, and until when. It fits by names and by what
// stands there, never by place, so that one that was read from another revision fits just as well.
#pragma once

#include "diagnostics/diagnostic.hpp"
#include "models/fields/value.hpp"
#include "models/yaml/document.hpp"

#include <optional>
#include <string>
#include <vector>

namespace styr {

struct Named {
    std::string name;  // empty: whichever
    Span place;
};

struct Dispensation {
    Dispensation();
    Dispensation(Dispensation const& other);
    Dispensation(Dispensation&& other) noexcept;
    Dispensation& operator=(Dispensation const& other);
    Dispensation& operator=(Dispensation&& other) noexcept;
    ~Dispensation();

    Named rule;                              // "P05", "P05 large rise" or "large rise"
    Named case_, operator_, offer, service;  // everything that is named has to fit
    std::string digest;                      // of the submission as it stood; empty: however it stands
    std::string file;                        // of a comment: where …
    std::optional<Record> entry;             // … and the entry beside it, which has to stand as it did
    std::string reason;
    std::optional<Day> from;     // its first day, where one is given
    Day until;                   // its last day
    std::string document, item;  // its source, where one is given
    Span place;
};

// Those that styr.yaml lists.
std::vector<Dispensation> dispensations_of(Record const& configuration);

// The last day on which one that begins on this day may still hold. What is to hold longer belongs in the agreement.
Day last_day_of_two_years(Day first);

// Whoever hands in a submission writes its comments: where styr.yaml does not let them dispense
// (`comments_may_dispense`), those of comments go, and each is told.
void keep_those_allowed(std::vector<Dispensation>& dispensations, Record const& configuration,
                        Diagnostics& diagnostics);

// Those that comments of a data file state: `# styr: dispensation RULE [from DAY] until DAY: REASON`. `root` is the
// record that was read from the document. A comment to styr that is not understood is reported.
std::vector<Dispensation> dispensations_in(Document const& document, Source const& source, Record const& root,
                                           Diagnostics& diagnostics);

}  // namespace styr
