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
    Day until;                   // its last day
    std::string document, item;  // its source, where one is given
    Span place;
};

// Those that styr.yaml lists.
std::vector<Dispensation> dispensations_of(Record const& configuration);

// Those that comments of a data file state: `# styr: dispensation RULE until DAY: REASON`. `root` is the
// record that was read from the document. A comment to styr that is not understood is reported.
std::vector<Dispensation> dispensations_in(Document const& document, Source const& source, Record const& root,
                                           Diagnostics& diagnostics);

}  // namespace styr
