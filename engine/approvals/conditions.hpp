// SPDX-License-Identifier: MPL-2.0
// What an entry of the log says of another one, or of itself beside what it decides: conditions, what it is not about,
// what was put before the body.
#pragma once

#include "engine/approvals/decision_log.hpp"
#include "engine/approvals/decisive.hpp"

namespace styr {

// As `takes`, save where an entry that certainly covers the change says that this one is about something else.
Coverage bears(Record const& decision, std::vector<AskedFact> const& asked, Circumstances const& circumstances,
               Facts const& facts, DecisionLog const& log);

bool has_conditions(Record const& decision);
// A revocation works forward: of what had taken effect by then, the approval stands for the time before.
bool stands_from_the_beginning(DecisionSeen& seen, Decisive& decision, Circumstances const& circumstances,
                               Facts const& facts);
// Whether the conditions of an approval, or of an acceptance, are met; where that is not known, it is unsure.
bool condition_met(DecisionSeen& seen, Decisive& decision, Circumstances const& circumstances, DecisionLog const& log);
// Likewise, and that what it is about had been asked for by then.
bool gives_now(DecisionSeen& seen, Decisive& decision, Circumstances const& circumstances, Facts const& facts,
               DecisionLog const& log);

// Whether its conditions were met before the day before which it had to be made; empty where they were, or it has none.
Reasons open_about_the_condition(Decisive const& decision, Record const& entry, Evaluated const& before);

// Whether an approval covers what is asked, on conditions that are met, and after it was asked for; in time or not.
bool certainly_gives(Record const& entry, std::vector<AskedFact> const& asked, Circumstances const& circumstances,
                     Facts const& facts, DecisionLog const& log);

// Whether the body let an approval work back to the day on which the change takes effect, or an earlier one.
bool works_back(Record const& decision, Facts const& facts);
// What is open about that: whether it does at all where the tariff is not certainly lower than before, which is a
// matter of the agreement's owner, or where anything else changes with it that does not fall, and whether the decision
// was made on that day or later.
Reasons open_about_working_back(Record const& decision, Facts const& facts);

// Why it is not known whether one of the bodies decided before the day: their minutes are not entered so far.
Reasons silence_of_the_log(std::vector<std::string> const& bodies, Day day, Circumstances const& circumstances,
                           Facts const& facts);

// What it means that nobody has said what is awaited: awaiting them, or false where the day before which it was needed
// has come and the log is whole.
Evaluated still_awaited(Reasons const& awaiting, std::optional<Evaluated> const& before,
                        Circumstances const& circumstances, Facts const& facts);

// What an approval of other values than were asked for refuses; nothing of one that approves all.
std::optional<Record> refused_part(Record const& decision);

}  // namespace styr
