// SPDX-License-Identifier: MPL-2.0
// What was put before a body and not answered within a period, where the agreement says that it then counts as
// approved. It gives, so nothing of it may be in doubt: when and what was put before the body, that it has said nothing
// of it since, and that the log would have it if it had. (decisions.md, 5.)
#pragma once

#include "engine/approvals/asked_facts.hpp"
#include "engine/approvals/decision_log.hpp"

#include <string>
#include <vector>

namespace styr {

struct Silence {
    enum class State : std::uint8_t { runs, answered, over };
    BodyId body = 0;
    std::string provision;          // that says so
    std::vector<Step> condition{};  // of that, where it has one
    State state = State::runs;
    DateBounds to{};                 // the last day for an answer
    Reasons unsure{};                // why it is not known that its silence decides, once the period is over
    Record const* answer = nullptr;  // with which it certainly has answered

    DateBounds decided() const { return {to.earliest + std::chrono::days{1}, to.latest + std::chrono::days{1}}; }
};

// What the silence of the body before which an entry puts the case is under each competence that says something of it.
std::vector<Silence> silences_after(Record const& put, std::vector<AskedFact> const& asked, Evaluator& evaluator,
                                    DecisionLog& log);

// "KKR was silent to 15 March 2024, which decides on 16 March 2024"
Text told(Silence const& silence, Version const& version);

}  // namespace styr
