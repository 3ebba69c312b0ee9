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

// Whether the conditions of an approval, or of an acceptance, are met; where that is not known, it is unsure.
bool condition_met(DecisionSeen& seen, Decisive& decision, Circumstances const& circumstances, DecisionLog const& log);
// Likewise, and that what it is about had been asked for by then.
bool gives_now(DecisionSeen& seen, Decisive& decision, Circumstances const& circumstances, Facts const& facts,
               DecisionLog const& log);

// What an approval of other values than were asked for refuses; nothing of one that approves all.
std::optional<Record> refused_part(Record const& decision);

}  // namespace styr
