// SPDX-License-Identifier: MPL-2.0
// What the tests of an agreement reach of its rules: of every condition each outcome, of every rule
// each verdict, of every exception both answers, every message. Counted by the agreement's parts, not
// by lines; what versions share counts once. What cannot be reached is proved, and said why.
#pragma once

#include "engine/testing/author_tests.hpp"
#include "rules/typed/parts.hpp"

namespace styr {

// One thing that a test can reach.
struct Goal {
    std::string id;  // "P01 midyear tariff, condition `tariff changes`: unknown"; stable while the text is
    Text what;
    Span place;
    bool reached = false;
    Text impossible;       // why no test can reach it; empty where one could
    std::string accepted;  // why the author leaves it
    bool open() const { return !reached && impossible.empty() && accepted.empty(); }
};

struct RuleCoverage {
    std::vector<Goal> goals;  // by the order of the agreement
    std::size_t possible() const;
    std::size_t reached() const;
    // In hundredths of a per cent, rounded down, so that 100 % means all.
    std::size_t hundredths() const;
};

RuleCoverage coverage_of_rules(Agreement const& agreement, std::vector<TestResult> const& results,
                               std::vector<AcceptedGap> const& accepted);

// Which truths an expression can come to, whatever the facts, and why not the others.
struct Possible {
    bool yes = true, no = true, unknown = true;
    bool missing = true;    // unknown for another reason than an awaited decision
    bool awaiting = false;  // unknown for an awaited decision alone
    Text why;               // it cannot be what it cannot
};
// Of a part of a rule of that scope; none where more than one may read it. A parameter may come to either: a test can
// set it.
Possible possible_truths(Expression const& expression, Version const& version, std::optional<Scope> scope = {});

}  // namespace styr
