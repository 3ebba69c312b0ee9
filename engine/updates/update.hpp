// SPDX-License-Identifier: MPL-2.0
// An update of the data repository: what it changes, judged as if it had been submitted.
#pragma once

#include "engine/check.hpp"
#include "models/repository/dispensation.hpp"
#include "models/repository/register_changes.hpp"

#include <deque>
#include <map>

namespace styr {

// A file that is told of by itself, since no case of it shows what the update makes of it.
struct ToldFile {
    enum class Is : std::uint8_t {
        kept,              // taken as it was before the update: styr.yaml, the agreement
        points_elsewhere,  // so is styr.yaml; then it names other folders, and what stands there is not compared
        removed,           // submissions, settlements: what was asked for or settled is there no more
        moved_back,        // a submission that says it was handed in earlier than it said before: read as before …
        moved_on,          // … or later
        loosened,          // a correction that does not say any more what it corrects
        never_made,        // a submission that comes with what is withdrawn or replaced already
    };
    std::string name;
    Span place;
    Is is = Is::kept;
};

struct UpdateRequest {
    Agreement const& agreement;
    Repository const& before;  // the register as it was; submissions as they are now; decisions that count
    Repository const& after;   // the register as it is now; else the same
    std::vector<Record const*> decisions_before, decisions_after;
    std::function<bool(SourceId)> brought;  // whether the update added or edited that file
    std::map<SourceId, SourceId> now;       // of a file as it was: the file as it is, where it still is there
    std::function<bool(std::string_view body)> trusted;  // whether new decisions of that body count
    std::vector<ToldFile> files;
    std::vector<Dispensation> const& dispensations;      // that count
    std::vector<Dispensation> const& new_dispensations;  // that it adds or edits, and that do not count
    Day as_of;
    bool with_proposals = false;
    std::uint64_t most_steps = styr::most_steps;                   // that judging may take
    std::vector<std::string> suppressed{};                         // findings of styr's own that are left out, by name
    std::vector<Record const*> annexes_before{}, annexes_after{};  // editions, of the files of the log that differ
    std::vector<Record const*> figures_before{}, figures_after{};  // what the owner sets, of files that differ
};

// What the update comes to. Results point into the request's repositories, which outlive it.
struct UpdateResult {
    CheckResult result;
    std::deque<Record> changes;                  // of submissions, with the figures where the register has them
    std::deque<Repository::Submission> unasked;  // what the register says though nobody asked, as if somebody had
    std::deque<RegisterEntry> former;
};

// Judged are: every service whose terms the register changes, that enters or leaves, together with the submission that
// asks for it; what else the update submits, settles or decides; and offers and operators of which it changes anything.
UpdateResult check_update(UpdateRequest const& request);

}  // namespace styr
