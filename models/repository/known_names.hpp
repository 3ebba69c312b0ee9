// SPDX-License-Identifier: MPL-2.0
// Names that are known, and slips in those that are nearly known.
#pragma once

#include "models/repository/repository.hpp"
#include "models/values/budget.hpp"

#include <optional>
#include <set>
#include <span>

namespace styr {

// Comparisons of unknown names with known ones in one check. A region has some hundreds of offers, few of them unknown.
inline constexpr std::uint64_t most_name_comparisons = 300'000;

// The one that a name likely means: a slip of it, or more or less of it ("Aalborg" for "Aalborg Kommune").
std::optional<std::string_view> nearest_name(std::string_view name, std::span<std::string_view const> candidates);

// Names that are known, and which of them another one likely means.
class KnownNames {
public:
    void add(std::string_view name);
    bool contains(std::string_view name) const { return known_.contains(name); }
    std::optional<std::string_view> closest(std::string_view name, Budget& budget);
    Text in_backticks() const;  // the first of them

private:
    std::vector<std::string_view> all_;
    std::set<std::string_view> known_;
    // Of names that were asked for, since the last was added.
    std::map<std::string_view, std::optional<std::string_view>> closest_;
};

// Reports that `name`, which the fact says, is none of the known; `whose`: the operator that has no such offer.
void report_unknown(Fact const& fact, std::string_view name, std::optional<std::string_view> close,
                    KnownNames const& known, Problem const& problem, Diagnostics& diagnostics,
                    std::string_view whose = {});

// Warns of operators, offers and services that the register does not have, with the near name where there is one: a
// slip keeps decisions and former terms from being found. Decisions are warned of whether or not a name is near; what
// is judged has a finding of its own.
void check_register_names(Repository const& repository, Budget& budget, Diagnostics& diagnostics);

}  // namespace styr
