// SPDX-License-Identifier: MPL-2.0
// Whether a decision is about a subject, and whether it covers what is asked. What gives needs certainty: what it does
// not state it does not cover. What takes away needs only doubt. (What was decided, 2 and 4; docs/decisions.md.)
#pragma once

#include "engine/approvals/asked_facts.hpp"
#include "engine/evaluation/evaluate.hpp"
#include "engine/evaluation/log_entry.hpp"

namespace styr {

struct Coverage {
    enum class Answer : std::uint8_t { unrelated, covers, unsure, fails };
    Answer answer = Answer::unrelated;
    DecisionSeen::Standing standing{};  // why it fails, or takes away perhaps
    Text why{};
    Reasons reasons{};             // why it is unsure
    Record const* item = nullptr;  // of a decision that gives: the item of `about` that says so
};

// Whether a decision that gives covers all of it: an approval, an acceptance.
Coverage covers(Record const& decision, std::vector<AskedFact> const& asked, Circumstances const& circumstances,
                Facts const& facts);

// Whether a decision that takes away is about this change: covers where that is certain, unsure where it is in doubt.
Coverage takes(Record const& decision, Circumstances const& circumstances, Facts const& facts);

// Whether it is about the version of the agreement that is judged: that is approved as a whole, by its name. A name
// that no version has may be a slip, and takes away in doubt.
Coverage about_version(Record const& decision, Subject const& subject, bool takes_away, Work& work);

// Whether a decision that decides nothing is about this change at all.
bool concerns(Record const& decision, Circumstances const& circumstances, Facts const& facts);

}  // namespace styr
