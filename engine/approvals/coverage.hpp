// SPDX-License-Identifier: MPL-2.0
// Whether a decision is about a subject, and whether it covers what is asked. (language.md, 6.)
#pragma once

#include "engine/evaluation/evaluate.hpp"
#include "engine/evaluation/log_entry.hpp"

namespace styr {

// What an approval must state: the terms that change, each with what is known of it.
struct AskedTerm {
    Field term;
    Evaluated changes;  // a truth, never false
};

struct Coverage {
    enum class Answer : std::uint8_t { unrelated, covers, unsure, fails };
    Answer answer = Answer::unrelated;
    DecisionSeen::Standing standing{};  // why it fails
    Text why{};
    Reasons reasons{};  // why it is unsure
};

std::vector<AskedTerm> asked_terms(std::vector<Field> const& terms, Facts const& facts);

// `strict`: what is asked and not stated is not covered (an approval); otherwise a decision without
// figures covers the change as it stands (a refusal, a recommendation).
Coverage coverage_of(Record const& decision, std::vector<AskedTerm> const& asked, bool strict,
                     Circumstances const& circumstances, Facts const& facts);

}  // namespace styr
