// SPDX-License-Identifier: MPL-2.0
// Who speaks already of a name that an update gives to something else: it would come with what was said of another.
// Private to this room.
#pragma once

#include "engine/updates/update.hpp"

#include <set>

namespace styr {

enum class SpokenOf : std::uint8_t { nowhere, by_a_decision, by_a_dispensation, by_the_agreement };

class NamesSpokenOf {
public:
    NamesSpokenOf(UpdateRequest const& request, Work& work) : request_(request), work_(work) {}

    // Of an operator's offer, as the update calls it.
    SpokenOf where(std::string_view operator_name, std::string_view offer);

private:
    bool is_decided_about(std::string_view operator_name, std::string_view offer);
    bool is_dispensed_from(std::string_view operator_name, std::string_view offer) const;

    UpdateRequest const& request_;
    Work& work_;
    std::optional<std::set<std::string, std::less<>>> in_rules_;  // texts of the agreement, once asked for
};

}  // namespace styr
