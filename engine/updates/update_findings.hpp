// SPDX-License-Identifier: MPL-2.0
// The built-in findings about an update, which no rule of an agreement words. Private to this room.
#pragma once

#include "engine/updates/update_match.hpp"
#include "engine/updates/update_names.hpp"

namespace styr {

RuleResult unexplained(Span place, std::vector<NearMiss> const& near);
RuleResult renamed(RegisterChange const& change, SpokenOf spoken_of);
RuleResult other_facts(RegisterChange const& change);

// What the update makes of an entry of the log.
enum class LogChange : std::uint8_t { added, edited, removed };
RuleResult new_decision(LogChange what, Record const& decision, bool counts, Span place);

RuleResult new_annex(LogChange what, Record const& edition);

RuleResult new_dispensation(Dispensation const& dispensation);

RuleResult told_of(ToldFile const& file);

}  // namespace styr
