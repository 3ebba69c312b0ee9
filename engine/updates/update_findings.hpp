// SPDX-License-Identifier: MPL-2.0
// The built-in findings about an update, which no rule of an agreement words. Private to this room.
#pragma once

#include "engine/updates/entry_changes.hpp"
#include "engine/updates/update_match.hpp"
#include "engine/updates/update_names.hpp"

namespace styr {

RuleResult unexplained(Span place, std::vector<NearMiss> const& near);
RuleResult renamed(RegisterChange const& change, SpokenOf spoken_of);
RuleResult other_facts(RegisterChange const& change);

// What the update makes of an entry of the log.
RuleResult new_decision(EntryChange what, Record const& decision, bool counts, Span place);

RuleResult new_annex(EntryChange what, Record const& edition);

// Of what the owner sets: no provision looks at that.
RuleResult new_figure(EntryChange what, Record const& figure);

RuleResult new_dispensation(Dispensation const& dispensation);

RuleResult told_of(ToldFile const& file);

}  // namespace styr
